package org.kouan.port.route;

import org.jspecify.annotations.Nullable;
import org.kouan.port.arrival.Parties;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Units;
import org.kouan.port.record.Recorder;
import org.kouan.port.stage.Stage;

/**
 * Takes units through their routes, from their arrival until they leave. All routes are one program of steps, in which a
 * unit's next step is a position; routes and branches end with an end mark.
 */
public final class Journeys implements Way {
    private final Step[] program;
    /** By position: whether a flow or a party begins there, so that a unit that stands there has yet to arrive. */
    private final boolean[] isEntry;

    /** By position: whether a route or a branch ends there. */
    private final boolean[] isEnd;

    /** By position: whether a flow begins there, which a calendar may keep outside. */
    private final boolean[] isFlowEntry;

    private final @Nullable Gates gates;
    private final @Nullable PublishedWaits publishedWaits;
    private final Units units;
    private final Parties parties;
    private final Recorder recorder;
    private final ModelObserver observer;
    private final boolean observed;

    public Journeys(
            Step[] program,
            boolean[] isEntry,
            boolean[] isFlowEntry,
            @Nullable Gates gates,
            @Nullable PublishedWaits publishedWaits,
            ModelCore core,
            Parties parties,
            Recorder recorder) {
        this.isFlowEntry = isFlowEntry;
        this.gates = gates;
        this.publishedWaits = publishedWaits;
        this.program = program;
        this.isEntry = isEntry;
        isEnd = new boolean[program.length];
        for (int position = 0; position < program.length; position++) {
            isEnd[position] = program[position] instanceof Step.End;
        }
        units = core.units();
        this.parties = parties;
        this.recorder = recorder;
        observer = core.observer();
        observed = core.observed();
    }

    public void reset() {
        parties.reset();
    }

    /** A unit's walk or delay is over. */
    public void ready(int unit, long now) {
        if (gates != null && units.is(unit, Units.AT_GATE)) {
            gates.letIn(unit, now);
            advance(unit, now);
        } else if (isEntry[units.nextStep(unit)]) {
            arrive(unit, now);
        } else {
            advance(unit, now);
        }
    }

    /** A unit that left the queue of a stage comes back to it. */
    public void comeBack(int unit, long now) {
        units.setNextStep(unit, units.nextStep(unit) - 1);
        advance(unit, now);
    }

    /** A unit that has asked for priority goes on. */
    public void decided(int unit, long now) {
        if (program[units.nextStep(unit) - 1] instanceof RequestStep request) {
            request.goOn(unit, now, this);
        }
        advance(unit, now);
    }

    @Override
    public void becomes(int unit, int unitClass) {
        recorder.becomes(unit, unitClass);
    }

    /** A unit comes into the port. */
    public void arrive(int unit, long now) {
        if (publishedWaits != null && isFlowEntry[units.nextStep(unit)] && publishedWaits.putsOff(unit, now)) {
            return;
        }
        if (gates != null && isFlowEntry[units.nextStep(unit)] && !gates.isOpen(unit, now)) {
            if (!gates.sendsAway()) {
                record(unit, now);
            }
            gates.hold(unit, now);
            return;
        }
        record(unit, now);
        advance(unit, now);
    }

    private void record(int unit, long now) {
        recorder.arrived(unit, now);
        if (observed) {
            observer.arrived(new ModelEvent.Arrived(now, units.who(unit)));
        }
    }

    @Override
    public void advance(int unit, long now) {
        int next = units.nextStep(unit);
        Step step;
        do {
            step = program[next++];
            units.setNextStep(unit, next);
        } while (!step.begin(unit, now, this));
    }

    /** Whether a unit that goes on leaves the port, and nobody waits for that, so that it does not matter when in an instant. */
    public boolean leaves(int unit) {
        return isEnd[units.nextStep(unit)] && !units.is(unit, Units.PART | Units.MEMBER);
    }

    @Override
    public void finish(int unit, long now) {
        if (units.is(unit, Units.PART | Units.MEMBER)) {
            finishWithOthers(unit, now);
            return;
        }
        recorder.served(unit, now);
        if (observed) {
            observer.left(new ModelEvent.Left(now, units.who(unit)));
        }
        units.release(unit);
    }

    private void finishWithOthers(int unit, long now) {
        int whole;
        if (units.is(unit, Units.PART)) {
            whole = units.whole(unit);
            units.raisePartsWaitedMicros(whole, units.waitedMicros(unit));
        } else {
            recorder.served(unit, now);
            if (observed) {
                observer.left(new ModelEvent.Left(now, units.who(unit)));
            }
            whole = parties.finish(unit, true);
        }
        units.release(unit);
        goOnWithout(whole, now);
    }

    /** One of those for whom a unit waits has finished; it goes on when that was the last. */
    private void goOnWithout(int whole, long now) {
        if (whole != Parties.NO_CONVEYANCE && units.finishPart(whole) == 0) {
            units.endParts(whole);
            advance(whole, now);
        }
    }

    @Override
    public void turnAway(int unit, Stage stage, long now) {
        recorder.gone(unit, units.waitedMicros(unit), now);
        if (observed) {
            observer.turnedAway(new ModelEvent.TurnedAway(now, units.who(unit), stage.index()));
        }
        release(unit, now);
    }

    @Override
    public void giveUp(int unit, long now) {
        recorder.gone(unit, units.waitedMicros(unit), now);
        if (observed) {
            observer.gone(new ModelEvent.Gone(now, units.who(unit)));
        }
        release(unit, now);
    }

    /** The row of a unit that was not served is free; a conveyance may go on without it. */
    private void release(int unit, long now) {
        int whole = units.is(unit, Units.MEMBER) ? parties.finish(unit, false) : Parties.NO_CONVEYANCE;
        units.release(unit);
        goOnWithout(whole, now);
    }

    /** Counts those still there, with their waits so far; parts count for the conveyance that they belong to. */
    public void countUnfinished(long end) {
        if (gates != null) {
            gates.countUnfinished(end);
        }
        boolean raised = true;
        while (raised) { // once for each level, where a branch has parts side by side again
            raised = raiseWaitsOfWholes();
        }
        for (int unit = 0; unit < units.rows(); unit++) {
            if (units.is(unit, Units.PRESENT) && !units.is(unit, Units.PART)) {
                recorder.unfinished(unit, waited(unit));
                if (units.is(unit, Units.MEMBER)) {
                    parties.unfinished(unit, waited(unit));
                }
            }
        }
        parties.judgeThoseLeft();
    }

    private boolean raiseWaitsOfWholes() {
        boolean raised = false;
        for (int unit = 0; unit < units.rows(); unit++) {
            if (units.is(unit, Units.PART)) {
                int whole = units.whole(unit);
                raised |= waited(unit) > units.partsWaitedMicros(whole);
                units.raisePartsWaitedMicros(whole, waited(unit));
            }
        }
        return raised;
    }

    private long waited(int unit) {
        return units.waitedMicros(unit) + (units.is(unit, Units.IN_PARTS) ? units.partsWaitedMicros(unit) : 0);
    }
}
