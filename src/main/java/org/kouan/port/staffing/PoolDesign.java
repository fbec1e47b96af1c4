package org.kouan.port.staffing;

import java.util.List;
import java.util.Optional;
import org.kouan.clock.LocalClock;

/**
 * A pool as its officers know it.
 *
 * @param posts the lanes that it staffs, in the order in which they get officers
 * @param walkingMicros to a post of another stage
 * @param breaks empty when officers may stay on duty as long as their shifts are
 * @param clock of the port
 * @param untilMicros the end of the run, up to which breaks are planned
 */
public record PoolDesign(
        List<Post> posts,
        long walkingMicros,
        Optional<Breaks> breaks,
        List<Team> teams,
        LocalClock clock,
        long untilMicros) {
    /** A post that keeps all its officers. */
    public static final int LENDS_NOBODY = Integer.MAX_VALUE;

    public PoolDesign {
        posts = List.copyOf(posts);
        teams = List.copyOf(teams);
    }

    /** How many officers there are. */
    public int officers() {
        return teams.stream().mapToInt(Team::officers).sum();
    }

    /**
     * A lane that the pool staffs.
     *
     * @param stage its number
     * @param manning how many officers its desks need
     * @param setUpMicros how long a desk takes to prepare for the first time since the plan opened the lane
     * @param reopenMicros how long it takes after that, when it was closed
     * @param lendsDownTo down to how many officers it lends some to posts before it; {@link #LENDS_NOBODY}
     *     if it does not
     * @param keepsOpen down to how many desks breaks may leave open, of those that the plan wants
     * @param plan desks that it is to have open
     */
    public record Post(
            int stage,
            Manning manning,
            long setUpMicros,
            long reopenMicros,
            int lendsDownTo,
            int keepsOpen,
            StaffingPlan plan) {}

    /**
     * The rule for breaks, see {@link BreakPlan}; times in microseconds.
     *
     * @param atOnce how many of a team at once, at least 1
     * @param together whether all of a team go together
     * @param windows times of day, in pairs of begin and end; empty for any time
     * @param endsAsPlanned whether a break that begins late ends when it was to end, and is not as long as it was to be
     */
    public record Breaks(
            long longestMicros,
            long lengthMicros,
            long relieveAfterMicros,
            int atOnce,
            boolean together,
            List<Long> windows,
            long notInFirstMicros,
            long notInLastMicros,
            boolean endsAsPlanned) {
        public Breaks {
            windows = List.copyOf(windows);
        }

        /** Spread evenly, at any time; what begins late ends as planned. */
        public static Breaks of(long longestMicros, long lengthMicros, long relieveAfterMicros) {
            return new Breaks(
                    longestMicros, lengthMicros, relieveAfterMicros, Integer.MAX_VALUE, false, List.of(), 0, 0, true);
        }
    }

    /**
     * Officers with the same shifts.
     *
     * @param duty when they are on duty, or may be called
     * @param paidMicros what each is paid for by the roster, overtime left out; nothing for reserves
     * @param certified by post
     * @param reserve whether they come only if called
     * @param callUpMicros from the call until a reserve is there
     * @param atLeastMicros how long a called reserve stays
     */
    public record Team(
            int officers,
            DutyTimes duty,
            long paidMicros,
            List<Boolean> certified,
            boolean reserve,
            long callUpMicros,
            long atLeastMicros) {
        public Team {
            certified = List.copyOf(certified);
        }
    }
}
