package org.kouan.port.lane;

import org.kouan.port.core.ModelCore;
import org.kouan.port.core.StagePurposes;
import org.kouan.port.core.Units;
import org.kouan.random.RandomStream;

/** The e-gates of one lane, which reject some: they go to the desks of another, once. It hangs on the unit's own draws. */
public final class EGates implements LaneFeature.AfterDesk {
    private final double rejection;
    private final Lane rejectedTo;
    private final boolean rejectedFirst;
    private final long purpose;
    private final Units units;
    private final RandomStream draws;

    /**
     * @param rejection share of units that are rejected
     * @param rejectedFirst whether those go to the head of the queue
     */
    public EGates(double rejection, Lane rejectedTo, boolean rejectedFirst, StagePurposes purposes, ModelCore core) {
        this.rejection = rejection;
        this.rejectedTo = rejectedTo;
        this.rejectedFirst = rejectedFirst;
        purpose = purposes.rejection();
        units = core.units();
        draws = core.draws();
    }

    @Override
    public boolean sendsElsewhere(int unit) {
        if (units.is(unit, Units.REJECTED)) {
            return false;
        }
        draws.seek(units.identity(unit), purpose);
        return draws.nextDouble() < rejection;
    }

    @Override
    public void sendElsewhere(int unit, long now) {
        units.mark(unit, Units.REJECTED);
        rejectedTo.receive(unit, rejectedFirst, now);
    }
}
