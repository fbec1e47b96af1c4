/** The clock and the event calendar: what happens next, knowing nothing of ports or chance. */
package org.kouan.engine;
