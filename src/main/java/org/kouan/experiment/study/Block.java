package org.kouan.experiment.study;

/**
 * Replications of one point that are simulated one after the other.
 *
 * @param point its design point
 * @param from the first
 * @param until the one after the last
 */
public record Block(int point, int from, int until) {}
