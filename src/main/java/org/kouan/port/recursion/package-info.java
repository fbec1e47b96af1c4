/** A plain port, computed by the recursion of departure times instead of by events, to the same bit. What it does not know {@code PlainPorts} names, and such a port goes by events. */
@NullMarked
package org.kouan.port.recursion;

import org.jspecify.annotations.NullMarked;
