/** The model: flows of units move through stages, lanes and desks. Compiled once from a scenario, reset for each day. */
@NullMarked
package org.kouan.port;

import org.jspecify.annotations.NullMarked;
