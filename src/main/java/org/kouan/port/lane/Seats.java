package org.kouan.port.lane;

import org.kouan.port.core.Units;
import org.kouan.port.staffing.Posts;

/** The desks of one lane at which officers of a pool sit, so that it matters who has finished and who goes on. */
public final class Seats implements Seating {
    private final Lane lane;
    private final Crew crew;
    private final int post;
    private final StageStarts starts;

    /** @param post number of the lane among those of the pool */
    public Seats(Lane lane, Crew crew, int post) {
        this.lane = lane;
        this.crew = crew;
        this.post = post;
        starts = lane.work().starts();
    }

    @Override
    public void begin(int unit) {
        crew.begin(post, unit);
    }

    @Override
    public void takesInstead(int brokenOff, int unit) {
        crew.takesInstead(brokenOff, unit);
    }

    @Override
    public int officerOf(int unit) {
        return crew.officerOf(unit);
    }

    @Override
    public void left(int officer, long changeOverMicros, long now) {
        if (changeOverMicros == 0) {
            ready(officer, now);
        } else {
            crew.changeOver(officer, now + changeOverMicros);
        }
    }

    @Override
    public void ready(int officer, long now) {
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
        boolean goesOn = sitting != Posts.NOWHERE && desks.mayGoOn() && !desks.isShut() && starts.mayBegin();
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
