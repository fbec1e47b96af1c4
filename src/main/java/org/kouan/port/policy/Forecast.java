package org.kouan.port.policy;

/**
 * What a port knows ahead of who will come: from rates, timetables and lists, never from the day's own draws. A policy
 * that opens desks ahead of a wave asks it.
 */
public interface Forecast {
    /**
     * Units of a class expected to come to a stage in a span of time. Walks and inspections on the way to the stage
     * count with their mean times; queues on the way do not, since nobody knows them ahead.
     *
     * @param stageIndex position of the stage in the scenario
     * @param classIndex position of the class in the scenario
     * @param fromMicros begin of the span
     * @param toMicros its end; not before {@code fromMicros}
     * @return at least 0; 0 outside the run
     */
    double expected(int stageIndex, int classIndex, long fromMicros, long toMicros);
}
