package org.kouan.port.staffing;

import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;

/** One officer of a pool: what he does, where, and since when. */
final class Officer {
    private static final long NEVER_SAT = Long.MIN_VALUE;

    final int number;
    final PoolDesign.Team team;
    private final PoolDesign.Breaks breaks;

    OfficerState state = OfficerState.OFF;
    /** The lane where he goes or is. */
    int post = Officers.NOWHERE;
    /** The stage where he goes or is; nowhere at the beginning of a shift, when he needs no walk. */
    int stage = Officers.NOWHERE;
    /** When the state ends by itself. */
    long until;

    long dutySince;
    long dutyEnds;
    /** The beginning of the stretch at desks, and when he last left one. */
    long stretchSince;

    long leftDesk;

    boolean busy;
    long idleSince;
    /** He goes as soon as he is not busy; because the desk is not wanted any more. */
    boolean leaving;

    boolean notWanted;
    /** Who is to take over from him, and from whom he is to take over. */
    @Nullable
    Officer relief;

    @Nullable
    Officer relieves;

    /** The lane that has lent him to another, and that other; nowhere unless he is lent. */
    int lentBy = Officers.NOWHERE;

    int lentTo = Officers.NOWHERE;
    /** The lane where he lacked a partner when he went to help another, and is due again; nowhere unless he did. */
    int pairsAt = Officers.NOWHERE;

    Officer(int number, PoolDesign.Team team, PoolDesign.Breaks breaks) {
        this.number = number;
        this.team = team;
        this.breaks = breaks;
    }

    void reset() {
        state = OfficerState.OFF;
        lentBy = Officers.NOWHERE;
        lentTo = Officers.NOWHERE;
        leavePost();
        stage = Officers.NOWHERE;
        until = SimTime.NEVER;
        leftDesk = NEVER_SAT;
    }

    /** Belongs to no lane any more; nobody takes over from him, nor he from anybody. */
    void leavePost() {
        post = Officers.NOWHERE;
        busy = false;
        leaving = false;
        notWanted = false;
        pairsAt = Officers.NOWHERE;
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
        stage = Officers.NOWHERE;
        leftDesk = NEVER_SAT;
    }

    boolean is(OfficerState other) {
        return state == other;
    }

    /** At a desk, and going to stay there for now. */
    boolean stays() {
        return state == OfficerState.AT_DESK && !leaving;
    }

    /** Lent to some lane, and still at the desk that lends him. */
    boolean isAwaitedAt(int other) {
        return other != Officers.NOWHERE && lentTo == other && post == lentBy;
    }

    /** On the way to open a desk that nobody sits at, or there already. */
    boolean comes() {
        return post != Officers.NOWHERE
                && relieves == null
                && (state == OfficerState.WALKING || state == OfficerState.SETTING_UP || state == OfficerState.READY);
    }

    private boolean isRestedAt(long time) {
        return leftDesk == NEVER_SAT || time - leftDesk >= breaks.lengthMicros();
    }

    /** The beginning of the stretch that he would be in if he sat down at a time. */
    private long stretchIfSatAt(long time) {
        return isRestedAt(time) ? time : stretchSince;
    }

    void sit(long now) {
        stretchSince = stretchIfSatAt(now);
        idleSince = now;
        busy = false;
    }

    /** When he must leave a desk that he sits down at then. */
    long dueIfSatAt(long time) {
        return Math.min(dutyEnds, stretchIfSatAt(time) + breaks.longestMicros());
    }

    /** Waits for a desk to be wanted, but has sat so long before, and rested so little, that he may not sit down now. */
    boolean hasWaitedTooLong(long now) {
        return state == OfficerState.READY && relieves == null && dueIfSatAt(now) <= now;
    }

    /** When he must leave the desk where he sits. */
    long due() {
        return Math.min(dutyEnds, breakDue());
    }

    long breakDue() {
        return stretchSince + breaks.longestMicros();
    }

    /** Whether he may take over from somebody at a time, rather than need relief himself. */
    boolean isFreshAt(long time) {
        return time < Math.min(dutyEnds, stretchIfSatAt(time) + breaks.relieveAfterMicros());
    }

    /** From when on somebody may take over from him; a reserve goes as soon as others are there. */
    long relievableBy(Officer other) {
        long early = Math.min(dutyEnds, stretchSince + breaks.relieveAfterMicros());
        if (other.team.reserve()) {
            return due();
        }
        return team.reserve() ? Math.min(early, dutySince + team.atLeastMicros()) : early;
    }

    /** Whether he has earned a break when he leaves the desk. */
    boolean takesBreakAt(long time) {
        return time - stretchSince >= breaks.relieveAfterMicros();
    }

    /** When somebody has to look at him again, after now, if nothing else happens. */
    long nextLook(long now, long walkingMicros) {
        return switch (state) {
            case OFF -> team.duty().nextChange(now);
            case CALLED, WALKING, SETTING_UP, ON_BREAK -> until;
            case READY -> dutyEnds;
            case STANDING_BY -> {
                long next = later(now, leftDesk == NEVER_SAT ? now : leftDesk + breaks.lengthMicros());
                yield Math.min(Math.min(dutyEnds, next), recallable(now, 0));
            }
            case AT_DESK -> {
                long early = Math.min(dutyEnds, stretchSince + breaks.relieveAfterMicros());
                long next = Math.min(later(now, due() - walkingMicros), later(now, due()));
                next = Math.min(next, Math.min(later(now, early - walkingMicros), later(now, early)));
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
