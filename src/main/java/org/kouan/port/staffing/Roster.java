package org.kouan.port.staffing;

import java.util.List;

/**
 * The roster of a pool, by officer.
 *
 * @param duties when each is on duty, or may be called
 * @param breaks when each is to be on a break
 */
public record Roster(List<List<Span>> duties, List<List<Span>> breaks) {
    /** From one time to another, in microseconds since the first midnight. */
    public record Span(long fromMicros, long toMicros) {}

    public Roster {
        duties = List.copyOf(duties);
        breaks = List.copyOf(breaks);
    }
}
