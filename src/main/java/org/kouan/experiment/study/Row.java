package org.kouan.experiment.study;

/**
 * A replication's responses.
 *
 * @param point its design point
 * @param replication its number, from 0
 * @param values by column; NaN where there was nothing to measure
 */
public record Row(int point, int replication, double[] values) {}
