package org.kouan.port.lane;

/**
 * The parts that every lane has.
 *
 * @param starts of the stage
 * @param tracked whether it has to be known which queue a unit has joined
 */
public record LaneParts(
        Waiting waiting,
        Desks desks,
        Inspection inspection,
        StageStarts starts,
        boolean tracked,
        LaneStatistics statistics) {}
