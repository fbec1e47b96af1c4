/** Compares the simulator with observed waits at US airports, hour by hour; run by {@code validation/airports}. */
package org.kouan.airports;
