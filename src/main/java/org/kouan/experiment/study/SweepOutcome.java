package org.kouan.experiment.study;

/**
 * How a sweep ended.
 *
 * @param found replications that were there before
 * @param simulated replications that were added
 * @param complete whether every point has all that it needs; if not, the sweep was stopped
 */
public record SweepOutcome(long found, long simulated, boolean complete) {}
