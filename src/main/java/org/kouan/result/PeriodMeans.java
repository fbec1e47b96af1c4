package org.kouan.result;

/**
 * The course of one replication by arrival period, kept to show how days differ.
 *
 * @param waitMinutes mean wait by {@code class * periods + period}, in minutes; NaN where nobody arrived
 * @param queue mean queue length by {@code lane * periods + period}
 */
public record PeriodMeans(float[] waitMinutes, float[] queue) {}
