package org.kouan.benchmarks.peers;

/**
 * A traveller of W2.
 *
 * @param travellerClass its class, see {@link org.kouan.benchmarks.PortDay}
 * @param arrival in minutes
 */
record Traveller(int travellerClass, double arrival) {}
