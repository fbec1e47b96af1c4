package org.kouan.port.lane;

import java.util.Arrays;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.engine.Simulation;
import org.kouan.port.core.Event;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Turn;
import org.kouan.port.staffing.Manning;
import org.kouan.port.staffing.OfficerState;
import org.kouan.port.staffing.Officers;
import org.kouan.port.staffing.PoolBook;
import org.kouan.port.staffing.PoolDesign;
import org.kouan.port.staffing.Posts;
import org.kouan.port.staffing.Roster;

/** The officers of one pool at work: connects them with the lanes that they staff, the calendar and the observer. */
public final class Crew implements Posts, Figures.Counter {
    private final int index;
    private final int firstOfficer;
    private final long untilMicros;
    private final ModelCore core;
    private final Simulation simulation;
    private final Officers officers;
    private final Lane[] laneOfPost;
    private final int[] wanted;
    private final int[] wantedSoon;
    /** By officer: where they went or were last, and since when they have set up a desk there. */
    private final int[] lastPost;
    /** By officer: who inspects the same unit, as a chain. */
    private final int[] partner;

    private final long[] settingUpSince;
    /** By row of the unit: who inspects it. */
    private int[] officerOfUnit = new int[64];
    /** The earliest look that is scheduled. */
    private long nextLook;

    private boolean regularTimeIsOver;

    /**
     * @param index among the pools
     * @param firstOfficer number of the pool's first officer among all of the port
     */
    public Crew(int index, int firstOfficer, PoolDesign design, List<Lane> lanes, long untilMicros, ModelCore core) {
        this.index = index;
        this.firstOfficer = firstOfficer;
        this.untilMicros = untilMicros;
        this.core = core;
        simulation = core.simulation();
        officers = new Officers(design, this);
        laneOfPost = lanes.toArray(Lane[]::new);
        wanted = new int[laneOfPost.length];
        wantedSoon = new int[laneOfPost.length];
        lastPost = new int[design.officers()];
        partner = new int[design.officers()];
        settingUpSince = new long[design.officers()];
    }

    /** How many officers there are. */
    public int officers() {
        return settingUpSince.length;
    }

    /** The roster that they follow. */
    public Roster roster() {
        return officers.roster();
    }

    public PoolBook book() {
        return officers.book();
    }

    @Override
    public void reset() {
        officers.reset();
        Arrays.fill(wanted, 0);
        Arrays.fill(wantedSoon, 0);
        nextLook = SimTime.NEVER;
        regularTimeIsOver = false;
    }

    @Override
    public void count(long now) {
        officers.book().count(now);
    }

    /** A replication starts: officers whose shift has begun are there. */
    public void start(long now) {
        scheduleLook(now);
    }

    /** A lane wants a number of desks open, now and within the time that an officer needs to open one. */
    private void want(int post, int desks, int soon, long now) {
        if (wanted[post] != desks || wantedSoon[post] != soon) {
            wanted[post] = desks;
            wantedSoon[post] = soon;
            officers.want(post, desks, soon);
            scheduleLook(now);
        }
    }

    /** Lets officers come, go, and take over. */
    public void look(long now) {
        if (nextLook <= now) {
            nextLook = SimTime.NEVER;
        }
        officers.look(now);
        long next = officers.nextLook(now);
        if (next < untilMicros || (regularTimeIsOver && next < SimTime.NEVER)) {
            scheduleLook(next);
        }
    }

    private void scheduleLook(long time) {
        if (time < nextLook) {
            nextLook = time;
            simulation.schedule(time, Turn.priority(Event.OFFICERS), Event.of(Event.OFFICERS, index));
        }
    }

    /** The regular time of the run is over; lanes that close for good have said so before. */
    public void regularTimeEnds(long now) {
        regularTimeIsOver = true;
        officers.freeze(now);
        scheduleLook(now);
    }

    /** Notes the overtime of those who still sit at the end. */
    public void end(long now) {
        officers.end(now);
    }

    /** Officers who are idle at a post inspect a unit, as many as its desks need. */
    void begin(int post, int unit) {
        int first = Posts.NOWHERE;
        for (int i = 0; i < officers.manning(post).officersPerDesk(); i++) {
            int officer = officers.begin(post);
            partner[officer] = first;
            first = officer;
        }
        inspects(first, unit);
    }

    /** Those who have inspected a unit together are done: each goes on sitting there, is relieved, or leaves. */
    void disband(int first, long now) {
        int officer = first;
        while (officer != Posts.NOWHERE) {
            int next = partner[officer];
            finished(officer, now);
            officer = next;
        }
    }

    /** The officers at a post, for the desks there: those count as staying who do not go after the inspection under way. */
    public Desks.Staff at(int post) {
        return new Desks.Staff() {
            @Override
            public void want(int desks, int soon, long now) {
                Crew.this.want(post, desks, soon, now);
            }

            @Override
            public int desks() {
                return manning(post).desks(officers.staying(post));
            }

            @Override
            public void closedByPlan() {
                officers.closedByPlan(post);
            }

            @Override
            public boolean isBank() {
                return manning(post).isBank();
            }
        };
    }

    /** How many officers the desks of a post need. */
    public Manning manning(int post) {
        return officers.manning(post);
    }

    /** An officer who has just finished goes on with the next unit. */
    void goesOn(int officer, int unit) {
        officers.takesNext(officer);
        inspects(officer, unit);
    }

    /** Those who inspected one unit break that off for another. */
    void takesInstead(int brokenOff, int unit) {
        inspects(officerOf(brokenOff), unit);
    }

    private void inspects(int officer, int unit) {
        if (unit >= officerOfUnit.length) {
            officerOfUnit = Arrays.copyOf(officerOfUnit, Math.max(unit + 1, 2 * officerOfUnit.length));
        }
        officerOfUnit[unit] = officer;
    }

    /** Who inspects a unit. */
    int officerOf(int unit) {
        return officerOfUnit[unit];
    }

    /** The desk of an officer changes over, and is ready for the next unit then. */
    void changeOver(int officer, long ready) {
        simulation.schedule(
                ready, Turn.priority(Event.OFFICER_READY), Event.of(Event.OFFICER_READY, firstOfficer + officer));
    }

    /** The desk of an officer, by number among all of the port, is ready for the next unit. */
    public void ready(int officerOfPort, long now) {
        int officer = officerOfPort - firstOfficer;
        laneOfPost[officers.postOf(officer)].work().seats().ready(officer, now);
    }

    /** A desk has finished with its unit. Who sits there now; {@link Posts#NOWHERE} when it has closed. */
    int finished(int officer, long now) {
        int sitting = officers.finished(officer, now);
        if (sitting != officer || officers.hasArrivals(now)) {
            scheduleLook(now);
        }
        return sitting;
    }

    @Override
    public void staffed(int post, long nowMicros) {
        laneOfPost[post].openings().officers(nowMicros);
    }

    @Override
    public void changed(int officer, OfficerState from, OfficerState to, int post, long nowMicros) {
        if (to == OfficerState.SETTING_UP) {
            settingUpSince[officer] = nowMicros;
        } else if (from == OfficerState.SETTING_UP) {
            laneOfPost[lastPost[officer]].statistics().setUp((double) (nowMicros - settingUpSince[officer]));
        }
        lastPost[officer] = post;
        if (core.observed()) {
            int lane = post == Posts.NOWHERE ? ModelObserver.NOWHERE : laneOfPost[post].index();
            core.observer().officer(new ModelEvent.Officer(nowMicros, index, officer, to, lane));
        }
    }
}
