package org.kouan.port.lane;

import org.kouan.port.core.Exit;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;
import org.kouan.scenario.ClosingDesk;

/**
 * Breaks off inspections at one lane, for units that may preempt and at desks that close; those who are sent back go to the
 * head of the queue that they came from, and their inspections go on later.
 */
public final class BreakingOff implements LaneFeature.AtDesk, LaneFeature.DesksChange, Preemption {
    private final Lane lane;
    private final int laneOfScenario;
    private final Interruptions interruptions;
    private final Returns returns;
    private final boolean preempts;
    private final Waiting waiting;
    private final Desks desks;
    private final Units units;
    private final UnitDetails details;
    private final Exit exit;
    private final ModelObserver observer;
    private final boolean observed;

    public BreakingOff(Lane lane, Interruptions interruptions, Returns returns, ModelCore core) {
        this.lane = lane;
        laneOfScenario = lane.index();
        this.interruptions = interruptions;
        this.returns = returns;
        preempts = interruptions.preempt();
        waiting = lane.waiting();
        desks = lane.desks();
        units = core.units();
        details = core.details();
        exit = core.exit();
        observer = core.observer();
        observed = core.observed();
    }

    @Override
    public void reset() {
        interruptions.reset();
    }

    /** An inspection begins, or goes on. */
    @Override
    public long begin(int unit, long now) {
        long micros = interruptions.left(unit);
        if (micros == UnitDetails.NONE) {
            micros = lane.work().newInspection(unit, now);
        } else if (observed) {
            observer.resumed(new ModelEvent.Resumed(now, units.who(unit), laneOfScenario));
        }
        interruptions.begin(unit, now, micros);
        return micros;
    }

    @Override
    public void ended(int unit) {
        interruptions.end(unit);
    }

    @Override
    public boolean preempts() {
        return preempts;
    }

    @Override
    public boolean couldPreempt(int unit) {
        return preempts && interruptions.victim(units.unitClass(unit), desks.forPreempting()) != Units.NONE;
    }

    /** Gives a unit that could preempt the desk of another, whose inspection is broken off. */
    private void preempt(int unit, long now) {
        int victim = interruptions.victim(units.unitClass(unit), desks.forPreempting());
        breakOff(victim, interruptions.preemptedResume(), now);
        lane.work().takesInstead(victim, unit, now);
        sendBack(victim, now);
    }

    /** Whether a unit that was struck may take the desk of an inspection under way: one of those that stay open. */
    boolean couldGiveDesk() {
        return desks.forPreempting() > 0 && interruptions.underWay().count() > 0;
    }

    /** When the inspection was begun that would be broken off for that. */
    long latestStart() {
        return details.started(interruptions.latest());
    }

    /** Gives a unit that was struck the desk of the inspection begun last. */
    void giveDesk(int unit, long now) {
        int victim = interruptions.latest();
        breakOff(victim, true, now);
        lane.work().takesInstead(victim, unit, now);
        sendBack(victim, now);
    }

    @Override
    public boolean preemptForQueue(long now) {
        boolean any = false;
        while (preempts && waiting.length() > 0 && couldPreempt(waiting.next(now))) {
            preempt(waiting.takeNext(now), now);
            any = true;
        }
        return any;
    }

    @Override
    public boolean goesBefore(Waiting there, long now) {
        return preempts
                && waiting.length() > 0
                && !units.is(there.next(now), Units.STRUCK)
                && interruptions.breaksOff(waiting.next(now), there.next(now));
    }

    /** Inspections that may be broken off here, the latest last. */
    UnderWay underWay() {
        return interruptions.underWay();
    }

    /** The desk at which a unit is inspected breaks down. */
    void breaksDown(int unit, boolean resume, long now) {
        breakOff(unit, resume, now);
        desks.finish(now);
        lane.openings().refresh(now);
        sendBack(unit, now);
    }

    /** What happens to those at the desks that are to close. */
    @Override
    public void desksChanged(long now) {
        while (desks.stayBusy() > desks.open() && interruptions.underWay().count() > 0) {
            int unit = interruptions.latest();
            switch (interruptions.closingDesk()) {
                case FINISH -> {
                    return;
                }
                case LEAVE -> {
                    interruptions.end(unit);
                    desks.finish(now);
                    if (observed) {
                        observer.dismissed(new ModelEvent.Dismissed(now, units.who(unit), laneOfScenario));
                    }
                    interruptions.dismissed();
                    exit.leave(unit, lane.place(), now);
                }
                default -> {
                    breakOff(unit, interruptions.closingDesk() == ClosingDesk.HAND_OVER_RESUME, now);
                    desks.finish(now);
                    sendBack(unit, now);
                }
            }
        }
    }

    private void breakOff(int unit, boolean resume, long now) {
        interruptions.breakOff(unit, resume, now);
        if (observed) {
            observer.brokenOff(new ModelEvent.BrokenOff(
                    now, units.who(unit), laneOfScenario, returns.home(unit).index()));
        }
    }

    /** Sends a unit whose inspection was broken off to the head of the queue that it came from. */
    private void sendBack(int unit, long now) {
        returns.takeBack(unit, now);
    }
}
