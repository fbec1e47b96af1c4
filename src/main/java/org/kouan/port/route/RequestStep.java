package org.kouan.port.route;

import org.kouan.engine.Simulation;
import org.kouan.port.core.Decision.Outcome;
import org.kouan.port.core.Event;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Turn;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.UnitName;
import org.kouan.port.core.Units;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;

/**
 * Ask for priority and wait for the decision, by a share of some classes. The wait counts as one for the stages that
 * come next, for the class that the unit then has.
 */
public final class RequestStep implements Step {
    /** The class of those who do not ask. */
    public static final int DOES_NOT_ASK = -1;

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Approvers approvers;
    private final int[] approvedAs;
    private final double[] shareOfClass;
    private final boolean[] countedClass;
    private final Simulation simulation;
    private final Units units;
    private final UnitDetails details;
    private final RandomStream draws;
    private final ModelObserver observer;
    private final boolean observed;
    private final long purpose;

    /**
     * @param approvedAs by class: the class that approval gives, or {@link #DOES_NOT_ASK}
     * @param shareOfClass by class: how many ask
     * @param countedClass by class: whether waits at the stages that come next count for it
     * @param name of those who decide
     */
    public RequestStep(
            Approvers approvers,
            int[] approvedAs,
            double[] shareOfClass,
            boolean[] countedClass,
            String name,
            ModelCore core) {
        this.approvers = approvers;
        this.approvedAs = approvedAs;
        this.shareOfClass = shareOfClass;
        this.countedClass = countedClass;
        simulation = core.simulation();
        units = core.units();
        details = core.details();
        draws = core.draws();
        observer = core.observer();
        observed = core.observed();
        purpose = RandomStreams.purpose("request@" + name);
    }

    @Override
    public boolean begin(int unit, long now, Way way) {
        int unitClass = units.unitClass(unit);
        if (approvedAs[unitClass] == DOES_NOT_ASK) {
            return false;
        }
        draws.seek(units.identity(unit), purpose);
        if (draws.nextDouble() >= shareOfClass[unitClass]) {
            return false;
        }
        units.setJoinedMicros(unit, now);
        long goesOn = approvers.ask(unit, now);
        details.setOutcome(unit, approvers.outcome().ordinal());
        if (observed) {
            observer.asked(new ModelEvent.Asked(
                    now,
                    new UnitName(units.flow(unit), units.number(unit), unitClass),
                    approvers.index(),
                    approvers.decision(now)));
        }
        if (goesOn == now) {
            goOn(unit, now, way);
            return false;
        }
        simulation.schedule(goesOn, Turn.priority(Event.DECIDED), Event.of(Event.DECIDED, unit));
        return true;
    }

    /** The unit knows what has become of its request, or waits no longer. */
    void goOn(int unit, long now, Way way) {
        Outcome outcome = OUTCOMES[details.outcome(unit)];
        int before = units.unitClass(unit);
        if (outcome == Outcome.APPROVED) {
            way.becomes(unit, approvedAs[before]);
        }
        int unitClass = units.unitClass(unit);
        if (countedClass[unitClass]) {
            units.addWaitedMicros(unit, now - units.joinedMicros(unit));
        }
        if (observed) {
            observer.decided(new ModelEvent.Decided(
                    now,
                    new UnitName(units.flow(unit), units.number(unit), before),
                    approvers.index(),
                    outcome,
                    unitClass));
        }
    }
}
