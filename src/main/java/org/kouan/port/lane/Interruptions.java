package org.kouan.port.lane;

import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;
import org.kouan.port.policy.LanePolicies;
import org.kouan.port.policy.WhoIsNext;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;

/**
 * Inspections at the desks of one lane that may be broken off. The calendar cannot take an event back: an end that was
 * scheduled counts only if it is still the one that the unit's row names.
 */
public final class Interruptions {
    /** Whether inspections are ever broken off in a port, so that its units' ends have to be looked up. */
    public static boolean occurIn(Scenario scenario, Names names) {
        return scenario.lanes().stream()
                .anyMatch(lane -> lane.closingDesk() == ClosingDesk.LEAVE || goOnLater(lane, names));
    }

    /** Whether inspections at a lane are broken off that go on later. */
    public static boolean goOnLater(LaneSpec lane, Names names) {
        return lane.closingDesk() == ClosingDesk.HAND_OVER_RESUME
                || lane.closingDesk() == ClosingDesk.HAND_OVER_RESTART
                || lane.helps().stream().anyMatch(LaneSpec.Help::breaksOff)
                || lane.breakdowns()
                        .filter(breakdowns -> breakdowns.inService().breaksOff())
                        .isPresent()
                || LanePolicies.whoIsNext(lane.whoIsNext(), names.policyContext())
                        .mayBreakOff();
    }

    private final Units units;
    private final UnitDetails details;
    private final WhoIsNext whoIsNext;
    private final ClosingDesk closingDesk;
    private final InterruptionTally tally;
    private final UnderWay underWay = new UnderWay();

    public Interruptions(ModelCore core, WhoIsNext whoIsNext, ClosingDesk closingDesk, InterruptionTally tally) {
        units = core.units();
        details = core.details();
        this.whoIsNext = whoIsNext;
        this.closingDesk = closingDesk;
        this.tally = tally;
    }

    void reset() {
        underWay.reset();
    }

    ClosingDesk closingDesk() {
        return closingDesk;
    }

    /** Whether a unit that finds all desks busy may break off an inspection. */
    boolean preempt() {
        return whoIsNext.mayBreakOff();
    }

    /** Whether a unit may break off the inspection of another. */
    boolean breaksOff(int unit, int other) {
        return whoIsNext.breaksOff(units.unitClass(unit), units.unitClass(other));
    }

    /** A unit was sent off by a closing desk. */
    void dismissed() {
        tally.dismissed();
    }

    /** Whether an inspection that is broken off for a unit of a higher class goes on where it stopped. */
    boolean preemptedResume() {
        return whoIsNext.resumes();
    }

    UnderWay underWay() {
        return underWay;
    }

    /** Time that the unit's inspection still needs if it was broken off; else {@link UnitDetails#NONE}. */
    long left(int unit) {
        return details.left(unit);
    }

    /** An inspection begins, or goes on. */
    void begin(int unit, long now, long micros) {
        if (units.is(unit, Units.BROKEN_OFF)) {
            units.unmark(unit, Units.BROKEN_OFF);
            tally.goesOn(now - units.joinedMicros(unit));
        }
        details.begin(unit, now, now + micros);
        underWay.add(unit);
    }

    /** An inspection has ended. */
    void end(int unit) {
        details.end(unit);
        details.setLeft(unit, UnitDetails.NONE);
        underWay.remove(unit);
    }

    /** Breaks off an inspection; the unit is at no desk then. */
    void breakOff(int unit, boolean resume, long now) {
        long ends = details.ends(unit);
        long started = details.started(unit);
        details.setLeft(unit, ends - (resume ? now : started));
        details.end(unit);
        underWay.remove(unit);
        units.mark(unit, Units.BROKEN_OFF);
        tally.brokenOff(resume ? 0 : now - started);
    }

    /** The unit whose inspection was begun last; somebody must be at a desk. */
    int latest() {
        return underWay.get(underWay.count() - 1);
    }

    /**
     * Whom a unit of a class may take a desk from: of those whom it may break off the one that everybody else may, and
     * of equals the one who began last; {@link Units#NONE} if there is nobody, or if those whom it may not break off
     * take up all desks that stay open.
     */
    int victim(int classIndex, int open) {
        int victim = Units.NONE;
        int safe = 0;
        for (int i = 0; i < underWay.count(); i++) {
            int unit = underWay.get(i);
            int unitClass = units.unitClass(unit);
            if (!whoIsNext.breaksOff(classIndex, unitClass)) {
                safe++;
            } else if (victim == Units.NONE || !whoIsNext.breaksOff(unitClass, units.unitClass(victim))) {
                victim = unit;
            }
        }
        return safe < open ? victim : Units.NONE;
    }
}
