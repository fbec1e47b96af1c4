/** Units, events, names and figures: what every room of the model works with. Knows no lane, stage or route. */
@NullMarked
package org.kouan.port.core;

import org.jspecify.annotations.NullMarked;
