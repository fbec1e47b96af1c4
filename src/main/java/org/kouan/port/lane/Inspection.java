package org.kouan.port.lane;

import java.util.Arrays;
import org.kouan.engine.EventCalendar;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.StagePurposes;
import org.kouan.port.core.Units;
import org.kouan.port.policy.LaneView;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.scenario.ByOpenDesks;

/** How long inspections at a lane take. It hangs on the unit's own draws. */
public final class Inspection {
    /**
     * What it depends on.
     *
     * @param serviceOfClass by class
     * @param serviceFactor of stage and lane
     * @param preInspectionFactors by flow and class
     * @param byOpenDesks a factor by how many desks of the lane are open
     */
    public record Design(
            Sampler[] serviceOfClass,
            double serviceFactor,
            double[][] preInspectionFactors,
            StagePurposes purposes,
            ByOpenDesks byOpenDesks) {}

    /** Longer than any run can be, and added to a time of it the sum does not wrap around. */
    public static final long BEYOND = EventCalendar.MAX_TIME + 1;

    private final Design design;
    private final Units units;
    private final RandomStream draws;
    private final boolean withoutFactors;
    /** Whether some factor changes in the course of a run, so that it cannot be left out. */
    private final boolean varies;

    private double slow = 1;
    /** Whether nothing makes a time longer or shorter than it was drawn. */
    private boolean asDrawn;

    public Inspection(Design design, ModelCore core) {
        this.design = design;
        units = core.units();
        draws = core.draws();
        varies = !design.byOpenDesks.steps().isEmpty();
        withoutFactors = design.serviceFactor == 1
                && Arrays.stream(design.preInspectionFactors)
                        .flatMapToDouble(Arrays::stream)
                        .allMatch(factor -> factor == 1);
    }

    void reset() {
        slow = 1;
        asDrawn = !varies && withoutFactors;
    }

    /** From now on the times of inspections are multiplied by a factor. */
    public void slow(double factor) {
        slow = factor;
        asDrawn = slow == 1 && !varies && withoutFactors;
    }

    /** The mean of a time at a number of open desks, as far as that makes a difference. */
    long mean(long micros, int openDesks) {
        return varies ? Math.round(micros * design.byOpenDesks.factor(openDesks)) : micros;
    }

    /** Time that the unit needs at a desk of the lane: drawn ahead, or drawn now. */
    long micros(int unit, LaneView lane) {
        long micros = units.serviceMicros(unit);
        if (micros == Units.NOT_DRAWN) {
            micros = draw(unit);
        } else {
            units.setServiceMicros(unit, Units.NOT_DRAWN);
        }
        if (asDrawn) {
            return micros;
        }
        if (slow != 1 || varies) {
            double ofLane = varies ? slow * design.byOpenDesks.factor(lane.openDesks()) : slow;
            return Math.round(micros * (design.serviceFactor * preInspectionFactor(unit) * ofLane));
        }
        return withoutFactors ? micros : Math.round(micros * (design.serviceFactor * preInspectionFactor(unit)));
    }

    /** Time that a unit that was not declared ahead needs at a desk, where nothing else than the lane changes it. */
    public long atDesk(long drawn) {
        return asDrawn ? drawn : Math.min(Math.round(drawn * design.serviceFactor), BEYOND);
    }

    private long draw(int unit) {
        boolean rejected = units.is(unit, Units.REJECTED);
        draws.seek(
                units.identity(unit), rejected ? design.purposes.serviceAfterRejection() : design.purposes.service());
        return design.serviceOfClass[units.unitClass(unit)].sample();
    }

    private double preInspectionFactor(int unit) {
        return units.is(unit, Units.PRE_INSPECTED)
                ? design.preInspectionFactors[units.flow(unit)][units.unitClass(unit)]
                : 1;
    }
}
