/** The least staffing of a day whose work is known by the minute, exactly. */
package org.kouan.planning.day;
