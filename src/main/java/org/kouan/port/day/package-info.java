/** What happens by the clock: periods, the end of the warm-up and of the regular time, and how the run is closed. */
@NullMarked
package org.kouan.port.day;

import org.jspecify.annotations.NullMarked;
