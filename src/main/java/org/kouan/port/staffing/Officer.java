package org.kouan.port.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;

/** One officer of a pool: what they do, where, and since when. */
final class Officer {
    private static final long NEVER_SAT = Long.MIN_VALUE;

    final int number;
    final PoolDesign.Team team;
    private final Rest rest;

    OfficerState state = OfficerState.OFF;
    /** The lane where they go or are. */
    int post = Posts.NOWHERE;
    /** The stage where they go or are; nowhere at the beginning of a shift, when they need no walk. */
    int stage = Posts.NOWHERE;
    /** When the state ends by itself. */
    long until;

    long dutySince;
    long dutyEnds;
    /** The beginning of the stretch at desks, and when they last left one. */
    private long stretchSince;

    private long leftDesk;

    boolean busy;
    long idleSince;
    /** They go as soon as they are not busy; because the desk is not wanted any more. */
    boolean leaving;

    boolean notWanted;
    /** They leave for a break. */
    boolean goesToRest;
    /** Who is to take over from them, and from whom they are to take over. */
    @Nullable
    Officer relief;

    @Nullable
    Officer relieves;

    /** The lane that has lent them to another, and that other; nowhere unless they are lent. */
    int lentBy = Posts.NOWHERE;

    int lentTo = Posts.NOWHERE;
    /** The lane where they lacked a partner when they went to help another, and are due again; nowhere unless they did. */
    int pairsAt = Posts.NOWHERE;

    /** @param breaks the officer's breaks by plan, in order; a reserve has none before the call */
    Officer(int number, PoolDesign.Team team, PoolDesign.@Nullable Breaks rule, List<BreakPlan.Planned> breaks) {
        this.number = number;
        this.team = team;
        rest = new Rest(rule, breaks, team.reserve());
    }

    void reset() {
        state = OfficerState.OFF;
        lentBy = Posts.NOWHERE;
        lentTo = Posts.NOWHERE;
        leavePost();
        stage = Posts.NOWHERE;
        until = SimTime.NEVER;
        leftDesk = NEVER_SAT;
        dutyEnds = SimTime.NEVER;
        rest.reset();
    }

    /** When they are to rest. */
    Rest rest() {
        return rest;
    }

    /** Belongs to no lane any more; nobody takes over from them, nor they from anybody. */
    void leavePost() {
        post = Posts.NOWHERE;
        busy = false;
        leaving = false;
        notWanted = false;
        goesToRest = false;
        pairsAt = Posts.NOWHERE;
        if (relief != null) {
            relief.relieves = null;
            relief = null;
        }
        if (relieves != null) {
            relieves.relief = null;
            relieves = null;
        }
    }

    void beginDuty(long now) {
        dutySince = now;
        dutyEnds = team.duty().nextChange(now);
        stage = Posts.NOWHERE;
        leftDesk = NEVER_SAT;
        rest.beginDuty(now, dutyEnds);
    }

    boolean is(OfficerState other) {
        return state == other;
    }

    /** At a desk, and going to stay there for now. */
    boolean stays() {
        return state == OfficerState.AT_DESK && !leaving;
    }

    /** Lent to some lane, and still at the desk that lends them. */
    boolean isAwaitedAt(int other) {
        return other != Posts.NOWHERE && lentTo == other && post == lentBy;
    }

    /** On the way to open a desk that nobody sits at, or there already. */
    boolean comes() {
        return post != Posts.NOWHERE
                && relieves == null
                && (state == OfficerState.WALKING || state == OfficerState.SETTING_UP || state == OfficerState.READY);
    }

    void sit(long now) {
        if (leftDesk == NEVER_SAT || now - leftDesk >= rest.lengthMicros()) {
            stretchSince = now;
        }
        idleSince = now;
        busy = false;
    }

    /** Has a break, and is rested after it, however short it is. */
    void rests() {
        leftDesk = NEVER_SAT;
    }

    /** Leaves a desk. */
    void leavesDesk(long now) {
        leftDesk = now;
    }

    /** How long they have been at desks without a rest. */
    long stretch(long now) {
        return now - stretchSince;
    }

    /** When they must leave whatever they do: for a break, or for home. */
    long due() {
        return Math.min(dutyEnds, rest.from());
    }

    /** From when on another may take over from them; a reserve goes as soon as others are there. */
    long relievableBy(Officer other) {
        return team.reserve() && !other.team.reserve() ? Math.min(due(), dutySince + team.atLeastMicros()) : due();
    }

    /** When somebody has to look at them again, after now, if nothing else happens. */
    long nextLook(long now, long walkingMicros) {
        return switch (state) {
            case OFF -> team.duty().nextChange(now);
            case CALLED, WALKING, SETTING_UP, ON_BREAK -> until;
            case READY -> due();
            case STANDING_BY -> Math.min(due(), recallable(now, 0));
            case AT_DESK -> {
                long next = Math.min(later(now, due() - walkingMicros), later(now, due()));
                next = Math.min(next, later(now, rest.missedFrom()));
                yield Math.min(next, Math.min(recallable(now, walkingMicros), recallable(now, 0)));
            }
        };
    }

    private long recallable(long now, long before) {
        return team.reserve() ? later(now, dutySince + team.atLeastMicros() - before) : SimTime.NEVER;
    }

    private static long later(long now, long time) {
        return time > now ? time : SimTime.NEVER;
    }
}
