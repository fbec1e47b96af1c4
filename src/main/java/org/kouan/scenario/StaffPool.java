package org.kouan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Officers who open the desks of some lanes. The lanes' plans and policies say how many desks are wanted; the pool says
 * who is there to open them.
 *
 * @param name unique identifier among the pools of the port
 * @param label shown in the report
 * @param lanes that get their officers from this pool, in the order in which they get them; of any stages
 * @param walking time to a desk of another stage
 * @param lends lanes whose officers may be sent to lanes before them in {@code lanes}, and how many each keeps
 * @param keepsOpen down to how many desks of a lane breaks may leave open, of those that its plan wants
 * @param breaks empty when officers may sit as long as they are wanted
 * @param teams the officers, numbered in this order
 */
public record StaffPool(
        String name,
        String label,
        List<String> lanes,
        Duration walking,
        Map<String, Integer> lends,
        Map<String, Integer> keepsOpen,
        Optional<Breaks> breaks,
        List<Team> teams) {
    public StaffPool {
        lanes = List.copyOf(lanes);
        lends = Ordered.copyOf(lends);
        keepsOpen = Ordered.copyOf(keepsOpen);
        teams = List.copyOf(teams);
    }

    /** A pool labelled with its name, without walks and breaks. */
    public static StaffPool of(String name, List<String> lanes, Team... teams) {
        return new StaffPool(name, name, lanes, Duration.ZERO, Map.of(), Map.of(), Optional.empty(), List.of(teams));
    }

    /** The same with walks between stages. */
    public StaffPool withWalking(Duration other) {
        return new StaffPool(name, label, lanes, other, lends, keepsOpen, breaks, teams);
    }

    /** The same with lanes that lend officers. */
    public StaffPool withLends(Map<String, Integer> other) {
        return new StaffPool(name, label, lanes, walking, other, keepsOpen, breaks, teams);
    }

    /** The same with lanes that keep desks open while officers are on their breaks. */
    public StaffPool withKeepsOpen(Map<String, Integer> other) {
        return new StaffPool(name, label, lanes, walking, lends, other, breaks, teams);
    }

    /** The same with other teams. */
    public StaffPool withTeams(Team... other) {
        return new StaffPool(name, label, lanes, walking, lends, keepsOpen, breaks, List.of(other));
    }

    /** The same with a rule for breaks. */
    public StaffPool withBreaks(Breaks rule) {
        return new StaffPool(name, label, lanes, walking, lends, keepsOpen, Optional.of(rule), teams);
    }

    /**
     * The rule by which breaks are planned: at times of the clock, one officer of a team after the other. A break is due
     * when an officer would otherwise be on duty for longer than the longest stretch. See {@code BreakPlan} for the plan,
     * and what goes first where the rule cannot be kept.
     *
     * @param longestStretch on duty without a break
     * @param length of a break
     * @param relieveAfter the stretch after which a break may begin at the earliest; up to {@code longestStretch}
     * @param atOnce how many of a team may be on a break at once
     * @param windows times of day within which breaks lie; empty when they may lie at any time
     * @param notInFirst no break begins in the first so much of a shift
     * @param notInLast no break ends in the last so much of a shift
     * @param begunLate what becomes of a break that begins late
     */
    public record Breaks(
            Duration longestStretch,
            Duration length,
            Duration relieveAfter,
            AtOnce atOnce,
            List<Window> windows,
            Duration notInFirst,
            Duration notInLast,
            BegunLate begunLate) {
        /** A time of day, up to 24 h. */
        public record Window(Duration from, Duration to) {}

        /** What becomes of a break that begins late, since the officer was busy. */
        public enum BegunLate {
            /** It ends when it was to end, and is missed when the officer is busy until then. */
            ENDS_AS_PLANNED,
            /** It is as long as it was to be. */
            KEEPS_ITS_LENGTH
        }

        /**
         * How many of a team may be on a break at once.
         *
         * @param most at least 1
         * @param together whether they all go together, at the end of the longest stretch
         */
        public record AtOnce(int most, boolean together) {
            /** One after the other as evenly as it goes. */
            public static final AtOnce SPREAD = new AtOnce(Integer.MAX_VALUE, false);

            /** All go together. */
            public static final AtOnce ALL = new AtOnce(Integer.MAX_VALUE, true);

            /** At most this number. */
            public static AtOnce of(int most) {
                return new AtOnce(most, false);
            }
        }

        public Breaks {
            windows = List.copyOf(windows);
        }

        /** From half of the longest stretch on, spread evenly, at any time; what begins late ends as planned. */
        public static Breaks of(Duration longestStretch, Duration length) {
            return new Breaks(
                    longestStretch,
                    length,
                    longestStretch.dividedBy(2),
                    AtOnce.SPREAD,
                    List.of(),
                    Duration.ZERO,
                    Duration.ZERO,
                    BegunLate.ENDS_AS_PLANNED);
        }

        /** The same from another stretch on. */
        public Breaks withRelieveAfter(Duration other) {
            return new Breaks(longestStretch, length, other, atOnce, windows, notInFirst, notInLast, begunLate);
        }

        /** The same with another number at once. */
        public Breaks withAtOnce(AtOnce other) {
            return new Breaks(longestStretch, length, relieveAfter, other, windows, notInFirst, notInLast, begunLate);
        }

        /** The same within some times of the day. */
        public Breaks withWindows(Window... other) {
            return new Breaks(
                    longestStretch, length, relieveAfter, atOnce, List.of(other), notInFirst, notInLast, begunLate);
        }

        /** The same away from the begin and the end of a shift. */
        public Breaks withNotIn(Duration first, Duration last) {
            return new Breaks(longestStretch, length, relieveAfter, atOnce, windows, first, last, begunLate);
        }

        /** The same with another rule for what begins late. */
        public Breaks withBegunLate(BegunLate other) {
            return new Breaks(longestStretch, length, relieveAfter, atOnce, windows, notInFirst, notInLast, other);
        }
    }

    /**
     * Officers with the same shifts.
     *
     * @param name unique identifier within the pool
     * @param officers how many
     * @param shifts when they are on duty, or may be called; none for around the clock
     * @param off days on which no shift begins, whatever the shifts say
     * @param certified lanes of the pool where they may work
     * @param reserve present when they come only if called
     */
    public record Team(
            String name,
            int officers,
            List<Shift> shifts,
            Optional<OnDays> off,
            List<String> certified,
            Optional<Reserve> reserve) {
        public Team {
            shifts = List.copyOf(shifts);
            certified = List.copyOf(certified);
        }

        /** A team on duty around the clock. */
        public static Team of(String name, int officers, List<String> certified) {
            return new Team(name, officers, List.of(), Optional.empty(), certified, Optional.empty());
        }

        /** The same with shifts. */
        public Team withShifts(Shift... other) {
            return new Team(name, officers, List.of(other), off, certified, reserve);
        }

        /** The same with another number of officers. */
        public Team withOfficers(int other) {
            return new Team(name, other, shifts, off, certified, reserve);
        }

        /** The same as a reserve. */
        public Team asReserve(Reserve rule) {
            return new Team(name, officers, shifts, off, certified, Optional.of(rule));
        }
    }

    /**
     * A reserve is called when a desk is wanted that nobody on duty can open, within the shifts of its team.
     *
     * @param callUp from the call until the officer is there
     * @param atLeast how long a called officer stays, wanted or not
     */
    public record Reserve(Duration callUp, Duration atLeast) {}
}
