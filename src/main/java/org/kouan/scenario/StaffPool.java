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
 * @param lanes that get their officers from this pool, whoever is served first first; of any stages
 * @param walking time to a desk of another stage
 * @param lends lanes whose officers may be sent to lanes before them in {@code lanes}, and how many each keeps
 * @param breaks empty when officers may sit as long as they are wanted
 * @param teams the officers, numbered in this order
 */
public record StaffPool(
        String name,
        String label,
        List<String> lanes,
        Duration walking,
        Map<String, Integer> lends,
        Optional<Breaks> breaks,
        List<Team> teams) {
    public StaffPool {
        lanes = List.copyOf(lanes);
        lends = Ordered.copyOf(lends);
        teams = List.copyOf(teams);
    }

    /** A pool labelled with its name, without walks and breaks. */
    public static StaffPool of(String name, List<String> lanes, Team... teams) {
        return new StaffPool(name, name, lanes, Duration.ZERO, Map.of(), Optional.empty(), List.of(teams));
    }

    /** The same with walks between stages. */
    public StaffPool withWalking(Duration other) {
        return new StaffPool(name, label, lanes, other, lends, breaks, teams);
    }

    /** The same with lanes that lend officers. */
    public StaffPool withLends(Map<String, Integer> other) {
        return new StaffPool(name, label, lanes, walking, other, breaks, teams);
    }

    /** The same with a rule for breaks. */
    public StaffPool withBreaks(Breaks rule) {
        return new StaffPool(name, label, lanes, walking, lends, Optional.of(rule), teams);
    }

    /**
     * The rule for breaks. A stretch begins when an officer sits down rested, that is after a break or as long away from
     * desks, and goes on until he has rested again.
     *
     * @param longestStretch after which an officer leaves the desk, once the inspection under way is done
     * @param length of a break
     * @param relieveAfter the stretch after which somebody who stands by takes over; up to {@code longestStretch}
     */
    public record Breaks(Duration longestStretch, Duration length, Duration relieveAfter) {
        /** Relieved only when the longest stretch is over. */
        public static Breaks of(Duration longestStretch, Duration length) {
            return new Breaks(longestStretch, length, longestStretch);
        }
    }

    /**
     * Officers with the same shifts.
     *
     * @param name unique identifier within the pool
     * @param officers how many
     * @param duty 1 by time of day while they are on duty, 0 while they are off; repeated every day
     * @param certified lanes of the pool where they may work
     * @param reserve present when they come only if called
     */
    public record Team(String name, int officers, DayProfile duty, List<String> certified, Optional<Reserve> reserve) {
        public Team {
            certified = List.copyOf(certified);
        }

        /** A team on duty around the clock. */
        public static Team of(String name, int officers, List<String> certified) {
            return new Team(name, officers, DayProfile.constant(1), certified, Optional.empty());
        }

        /** The same with shifts. */
        public Team withDuty(DayProfile other) {
            return new Team(name, officers, other, certified, reserve);
        }

        /** The same as a reserve. */
        public Team asReserve(Reserve rule) {
            return new Team(name, officers, duty, certified, Optional.of(rule));
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
