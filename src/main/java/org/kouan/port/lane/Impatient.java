package org.kouan.port.lane;

import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Event;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Turn;
import org.kouan.port.core.Units;
import org.kouan.port.policy.LaneView;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;

/**
 * Who leaves a lane of the scenario without being inspected, and what is counted of them. Patience, balking and coming
 * back are drawn from the unit's own numbers, once a stage, so that they do not depend on what happens.
 */
public final class Impatient implements Figures.Counter {
    /**
     * What it depends on.
     *
     * @param patienceOfClass by class; null for those who wait as long as it takes
     * @param balkAtQueue a queue of this length is too long
     * @param balkAtMicros an estimated wait of so much is too long
     * @param balkShare 0 when everybody joins
     * @param comeBackShare 0 when those who leave are gone
     * @param comeBackAfter how long after
     */
    public record Design(
            @Nullable Sampler[] patienceOfClass,
            long balkAtQueue,
            long balkAtMicros,
            double balkShare,
            double comeBackShare,
            Sampler comeBackAfter) {}

    private final Design design;
    private final Units units;
    private final ModelCore core;
    private final RandomStream draws;
    private final long patiencePurpose;
    private final long balkPurpose;
    private final long comeBackPurpose;

    private long balked;
    private long gaveUp;
    private long comeBack;
    private long waitedMicros;

    public Impatient(Design design, String stage, ModelCore core) {
        this.design = design;
        this.core = core;
        units = core.units();
        draws = core.draws();
        patiencePurpose = RandomStreams.purpose("patience@" + stage);
        balkPurpose = RandomStreams.purpose("balking@" + stage);
        comeBackPurpose = RandomStreams.purpose("coming-back@" + stage);
    }

    /** Registers the figures of a lane. */
    public void report(Figures figures, String lane, String label) {
        figures.counter(this);
        if (design.balkShare > 0) {
            count(figures, lane, label, "balked", "did not join the queue", end -> balked);
        }
        count(figures, lane, label, "gave-up", "gave up waiting", end -> gaveUp);
        figures.ofLane(
                lane,
                label,
                "gave-up-after",
                "mean wait of those who gave up",
                "min",
                end -> gaveUp == 0 ? Double.NaN : SimTime.minutes(waitedMicros) / gaveUp);
        if (design.comeBackShare > 0) {
            count(figures, lane, label, "come-back", "left to come back later", end -> comeBack);
        }
    }

    private static void count(
            Figures figures, String lane, String label, String name, String what, Figures.Value value) {
        figures.ofLane(lane, label, name, what, "per replication", value);
    }

    @Override
    public void reset() {
        count(0);
    }

    @Override
    public void count(long now) {
        balked = 0;
        gaveUp = 0;
        comeBack = 0;
        waitedMicros = 0;
    }

    /** Whether a unit that would have to wait does not join; if so it is counted. */
    boolean balks(int unit, LaneView lane) {
        if (design.balkShare == 0
                || lane.queueLength() < design.balkAtQueue
                || lane.estimatedWaitMicros() < design.balkAtMicros) {
            return false;
        }
        draws.seek(units.identity(unit), balkPurpose);
        boolean balks = draws.nextDouble() < design.balkShare;
        balked += balks ? 1 : 0;
        return balks;
    }

    /** When the patience of a unit that has joined the queue ends; {@link SimTime#NEVER} when it never does. */
    long givesUpAt(int unit) {
        Sampler patience = design.patienceOfClass[units.unitClass(unit)];
        if (patience == null) {
            return SimTime.NEVER;
        }
        draws.seek(units.identity(unit), patiencePurpose);
        return units.joinedMicros(unit) + patience.sample();
    }

    /** Somebody gives up after a wait. */
    void givesUp(long wait) {
        gaveUp++;
        waitedMicros += wait;
    }

    /** Whether a unit that leaves comes back to the stage; if so its return is scheduled. */
    boolean comesBack(int unit, long now) {
        if (design.comeBackShare == 0 || units.is(unit, Units.CAME_BACK)) {
            return false;
        }
        draws.seek(units.identity(unit), comeBackPurpose);
        if (draws.nextDouble() >= design.comeBackShare) {
            return false;
        }
        comeBack++;
        units.mark(unit, Units.CAME_BACK);
        units.unmark(unit, Units.INSIDE);
        long time = now + design.comeBackAfter.sample();
        core.simulation().schedule(time, Turn.priority(Event.RETURN), Event.of(Event.RETURN, unit));
        return true;
    }
}
