package org.kouan.port.lane;

import org.kouan.port.core.Units;
import org.kouan.port.staffing.Officers;

/** The desks of one lane at which officers of a pool sit, so that it matters who has finished and who goes on. */
final class Seats {
    private final Lane lane;
    private final Crew crew;
    private final int post;
    private final StageStarts starts;

    /** @param post number of the lane among those of the pool */
    Seats(Lane lane, Crew crew, int post) {
        this.lane = lane;
        this.crew = crew;
        this.post = post;
        starts = lane.work().starts();
    }

    /** An idle officer begins with a unit. */
    void begin(int unit) {
        crew.begin(post, unit);
    }

    /** Those who inspected one unit have broken that off for another. */
    void takesInstead(int brokenOff, int unit) {
        crew.takesInstead(brokenOff, unit);
    }

    /** Who inspects a unit. */
    int officerOf(int unit) {
        return crew.officerOf(unit);
    }

    /** The unit has left the desk of an officer. */
    void left(int officer, long changeOverMicros, long now) {
        if (changeOverMicros == 0) {
            ready(officer, now);
        } else {
            crew.changeOver(officer, now + changeOverMicros);
        }
    }

    /** The desk of an officer is ready again: they or a relief take the next, or idle, or the desk closes. */
    void ready(int officer, long now) {
        if (crew.manning(post).officersPerDesk() > 1) {
            teamReady(officer, now);
        } else {
            oneReady(officer, now);
        }
        lane.work().lineChanged(now);
    }

    private void oneReady(int officer, long now) {
        Desks desks = lane.desks();
        int sitting = crew.finished(officer, now);
        boolean changed = lane.openings().recount(now);
        boolean goesOn = sitting != Officers.NOWHERE && desks.mayGoOn() && !desks.isShut() && starts.mayBegin();
        int unit = goesOn ? lane.work().takeNext(now) : Units.NONE;
        if (unit == Units.NONE) {
            desks.finish(now);
            // Others may have waited for this desk to close, since it counted among the open ones until now.
            starts.due();
        } else {
            crew.goesOn(sitting, unit);
            lane.work().inspect(unit, now);
        }
        if (changed) {
            lane.work().desksChanged(now);
        }
    }

    /** The same where a desk needs several: those who are there take the next, with others perhaps than before. */
    private void teamReady(int first, long now) {
        crew.disband(first, now);
        lane.desks().finish(now);
        starts.due();
        lane.openings().officers(now);
    }
}
