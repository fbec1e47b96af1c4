/** Staffing plans: how many desks are to be open when. */
@NullMarked
package org.kouan.port.staffing;

import org.jspecify.annotations.NullMarked;
