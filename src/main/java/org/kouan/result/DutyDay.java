package org.kouan.result;

import java.util.List;

/**
 * The officers of a day: what the roster says and what they did in one replication. Times are in microseconds since the
 * first midnight of the run.
 *
 * @param replication its number, from 1
 * @param fromMicros begin of what is told
 * @param toMicros its end
 */
public record DutyDay(int replication, long fromMicros, long toMicros, List<Pool> pools) {
    /** On duty by the roster. */
    public static final String DUTY = "duty";

    /** On a break, by the roster or in fact. */
    public static final String BREAK = "on-break";

    /** At a desk, in fact. */
    public static final String AT_DESK = "at-desk";

    public DutyDay {
        pools = List.copyOf(pools);
    }

    /** The officers of a pool, team by team. */
    public record Pool(String name, String label, List<Officer> officers) {
        public Pool {
            officers = List.copyOf(officers);
        }
    }

    /**
     * An officer.
     *
     * @param number from 1, among those of the team
     * @param planned duties and breaks by the roster; of reserves the times at which they may be called
     * @param happened what they did, in order, while on duty
     */
    public record Officer(int number, String team, List<Span> planned, List<Span> happened) {
        public Officer {
            planned = List.copyOf(planned);
            happened = List.copyOf(happened);
        }
    }

    /**
     * A time of an officer.
     *
     * @param what {@link #DUTY} or {@link #BREAK} by the roster, or the name of what they did
     * @param lane index of the lane where they were; -1 at none
     */
    public record Span(long fromMicros, long toMicros, String what, int lane) {}
}
