package org.kouan.port.staffing;

import java.util.List;

/**
 * A pool as its officers know it; posts are the lanes that it staffs, whoever is served first first.
 *
 * @param stageOfPost number of the stage where the post is
 * @param manningOfPost how many officers its desks need
 * @param setUpMicrosOfPost how long a closed desk takes to prepare
 * @param walkingMicros to a post of another stage
 * @param keepsOfPost down to how many the post lends officers to posts before it; {@link #LENDS_NOBODY} if it does not
 * @param breaks {@link Breaks#NONE} when officers may sit as long as they are wanted
 */
public record PoolDesign(
        List<Integer> stageOfPost,
        List<Manning> manningOfPost,
        List<Long> setUpMicrosOfPost,
        long walkingMicros,
        List<Integer> keepsOfPost,
        Breaks breaks,
        List<Team> teams) {
    /** A post that keeps all its officers. */
    public static final int LENDS_NOBODY = Integer.MAX_VALUE;

    public PoolDesign {
        keepsOfPost = List.copyOf(keepsOfPost);
        stageOfPost = List.copyOf(stageOfPost);
        manningOfPost = List.copyOf(manningOfPost);
        setUpMicrosOfPost = List.copyOf(setUpMicrosOfPost);
        teams = List.copyOf(teams);
    }

    /** How many lanes the pool staffs. */
    public int posts() {
        return stageOfPost.size();
    }

    /** How many officers there are. */
    public int officers() {
        return teams.stream().mapToInt(Team::officers).sum();
    }

    /** The rule for breaks: when one is due, how long it is, and from which stretch on somebody may take over. */
    public record Breaks(long longestMicros, long lengthMicros, long relieveAfterMicros) {
        /** Longer than any run, and small enough to be added to any time. */
        private static final long NO_LIMIT = 1L << 60;

        /** No breaks. */
        public static final Breaks NONE = new Breaks(NO_LIMIT, 0, NO_LIMIT);
    }

    /**
     * Officers with the same shifts.
     *
     * @param duty above 0 while they are on duty
     * @param certified by post
     * @param reserve whether they come only if called
     * @param callUpMicros from the call until a reserve is there
     * @param atLeastMicros how long a called reserve stays
     */
    public record Team(
            int officers,
            StaffingPlan duty,
            List<Boolean> certified,
            boolean reserve,
            long callUpMicros,
            long atLeastMicros) {
        public Team {
            certified = List.copyOf(certified);
        }
    }
}
