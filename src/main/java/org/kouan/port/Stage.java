package org.kouan.port;

import org.kouan.port.policy.WhichLane;
import org.kouan.random.RandomStream;

/** One step of clearance: sends an arrival to one of its lanes. */
final class Stage {
    private final Units units;
    private final RandomStream draws;
    private final WhichLane whichLane;
    private final StagePurposes purposes;
    /** By class: the desks that serve it; the e-gates that serve it; the share of the class that uses those. */
    private final Lane[][] desksOfClass;

    private final Lane[][] gatesOfClass;
    private final double[] uptakeOfClass;

    Stage(
            Units units,
            RandomStream draws,
            WhichLane whichLane,
            StagePurposes purposes,
            Lane[][] desksOfClass,
            Lane[][] gatesOfClass,
            double[] uptakeOfClass) {
        this.units = units;
        this.draws = draws;
        this.whichLane = whichLane;
        this.purposes = purposes;
        this.desksOfClass = desksOfClass;
        this.gatesOfClass = gatesOfClass;
        this.uptakeOfClass = uptakeOfClass;
    }

    /** A unit comes to be inspected. */
    void arrive(int unit, long now) {
        units.rejected[unit] = false;
        Lane[] eligible = eligible(unit);
        Lane lane = eligible[0];
        if (eligible.length > 1) {
            draws.seek(units.identity[unit], purposes.choice());
            lane = eligible[whichLane.choose(eligible, draws)];
        }
        lane.join(unit, now);
    }

    private Lane[] eligible(int unit) {
        int unitClass = units.unitClass[unit];
        double uptake = uptakeOfClass[unitClass];
        if (uptake == 0) {
            return desksOfClass[unitClass];
        }
        draws.seek(units.identity[unit], purposes.uptake());
        return draws.nextDouble() < uptake ? gatesOfClass[unitClass] : desksOfClass[unitClass];
    }
}
