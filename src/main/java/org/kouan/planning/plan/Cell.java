package org.kouan.planning.plan;

/**
 * A lane in an interval.
 *
 * @param lane number among the planned lanes
 * @param interval number in the grid
 */
public record Cell(int lane, int interval) {}
