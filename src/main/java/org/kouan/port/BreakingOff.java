package org.kouan.port;

import org.kouan.scenario.ClosingDesk;

/**
 * Breaks off inspections at one lane, for whoever may preempt and at desks that close; those who are sent back go to the
 * head of the queue that they came from, and their inspections go on later.
 */
final class BreakingOff {
    private final Lane lane;
    private final int laneOfScenario;
    private final Interruptions interruptions;
    private final boolean preempts;
    private final Waiting waiting;
    private final Desks desks;
    private final Units units;
    private final UnitDetails details;
    private final Exit exit;
    private final ModelObserver observer;
    private final boolean observed;

    BreakingOff(Lane lane, Interruptions interruptions, ModelCore core) {
        this.lane = lane;
        laneOfScenario = lane.index();
        this.interruptions = interruptions;
        preempts = interruptions.preempt();
        waiting = lane.waiting();
        desks = lane.desks();
        units = core.units();
        details = core.details();
        exit = core.exit();
        observer = core.observer();
        observed = core.observed();
    }

    void reset() {
        interruptions.reset();
    }

    /** An inspection begins, or goes on. Returns how long it still takes. */
    long begin(int unit, long now) {
        long micros = interruptions.left(unit);
        if (micros == UnitDetails.NONE) {
            micros = lane.work().newInspection(unit, now);
        } else if (observed) {
            observer.resumed(now, units.flow(unit), units.number(unit), units.unitClass(unit), laneOfScenario);
        }
        interruptions.begin(unit, now, micros);
        return micros;
    }

    /** An inspection has come to its end. */
    void ended(int unit) {
        interruptions.end(unit);
    }

    /** Whether a unit would get a desk by breaking off another's inspection. */
    boolean couldPreempt(int unit) {
        return preempts && interruptions.victim(units.unitClass(unit), desks.forPreempting()) != Units.NONE;
    }

    /** Gives the unit a desk of this lane by breaking off another's inspection, if the policy says so. */
    boolean preempt(int unit, long now) {
        int victim = preempts ? interruptions.victim(units.unitClass(unit), desks.forPreempting()) : Units.NONE;
        if (victim == Units.NONE) {
            return false;
        }
        breakOff(victim, interruptions.preemptedResume(), now);
        lane.work().takesInstead(victim, unit, now);
        sendBack(victim, now);
        return true;
    }

    /**
     * Whoever goes next may break off an inspection, having waited for a desk that was to close when other desks are to
     * stay open than before.
     */
    void preemptForQueue(long now) {
        while (preempts && waiting.length() > 0 && couldPreempt(waiting.next(now))) {
            preempt(waiting.takeNext(now), now);
        }
    }

    /** Whether whoever is next here would break off the inspection of whoever is next there, and so goes first. */
    boolean goesBefore(Waiting there, long now) {
        return preempts
                && waiting.length() > 0
                && !units.is(there.next(now), Units.STRUCK)
                && interruptions.breaksOff(waiting.next(now), there.next(now));
    }

    /** What happens to those at the desks that are to close. */
    void closeDesks(long now) {
        while (desks.busy() > desks.open() && interruptions.underWay().count() > 0) {
            int unit = interruptions.latest();
            switch (interruptions.closingDesk()) {
                case FINISH -> {
                    return;
                }
                case LEAVE -> {
                    interruptions.end(unit);
                    desks.finish(now);
                    if (observed) {
                        observer.dismissed(
                                now, units.flow(unit), units.number(unit), units.unitClass(unit), laneOfScenario);
                    }
                    interruptions.dismissed();
                    exit.leave(unit, lane.design().index(), now);
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
            observer.brokenOff(
                    now,
                    units.flow(unit),
                    units.number(unit),
                    units.unitClass(unit),
                    laneOfScenario,
                    home(unit).index());
        }
    }

    /** Sends a unit whose inspection was broken off to the head of the queue that it came from. */
    private void sendBack(int unit, long now) {
        home(unit).takeBack(unit, now);
    }

    private Lane home(int unit) {
        return lane.neighbours().lane(details.home(unit));
    }
}
