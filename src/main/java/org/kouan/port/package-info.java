/**
 * The model of a port: compiled once from a scenario, reset for each replication. {@link org.kouan.port.PortModel} takes
 * events to the rooms below, which know less of each other the lower they are: {@code compile}, {@code recursion}, {@code
 * day}, {@code route}, {@code stage}, {@code lane}, {@code arrival}, {@code record}, {@code core}; and {@code staffing} and
 * {@code policy}, which know no units.
 */
@NullMarked
package org.kouan.port;

import org.jspecify.annotations.NullMarked;
