package org.kouan.port.lane;

import org.jspecify.annotations.Nullable;
import org.kouan.engine.EventCalendar;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Event;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Turn;
import org.kouan.port.core.UnitDetails;
import org.kouan.port.core.Units;

/**
 * When units leave a queue of themselves: they give up, or are struck by illness. A unit has one timer, that of the
 * earlier; at the same instant it is struck, as {@link Turn} has it.
 */
public final class QueueTimers implements LaneFeature.InQueue {
    private final ModelCore core;
    private final Units units;
    private final UnitDetails details;
    private final @Nullable Impatient impatient;
    private final @Nullable Emergencies emergencies;
    private final long lastStrikes;

    /**
     * @param impatient null where everybody waits as long as it takes
     * @param emergencies null where nobody is struck
     * @param lastStrikes nobody is struck from then on, lest a run in which somebody waits for ever never end
     */
    public QueueTimers(
            ModelCore core, @Nullable Impatient impatient, @Nullable Emergencies emergencies, long lastStrikes) {
        this.core = core;
        units = core.units();
        details = core.details();
        this.impatient = impatient;
        this.emergencies = emergencies;
        this.lastStrikes = lastStrikes;
    }

    @Override
    public void queued(int unit, long now) {
        if (units.is(unit, Units.BROKEN_OFF)) {
            return;
        }
        long givesUp = impatient == null ? SimTime.NEVER : impatient.givesUpAt(unit);
        long strike = emergencies == null ? SimTime.NEVER : emergencies.strikesAt(unit, now);
        if (strike >= lastStrikes) {
            strike = SimTime.NEVER;
        }
        long time = Math.min(givesUp, strike);
        if (time <= EventCalendar.MAX_TIME) {
            int kind = strike <= givesUp ? Event.STRIKE : Event.GIVE_UP;
            if (kind == Event.STRIKE) {
                units.mark(unit, Units.STRIKES_NEXT);
            }
            details.setTimer(unit, time);
            core.simulation().schedule(time, Turn.priority(kind), Event.of(kind, unit));
        }
    }

    /** Whether a timer that ends now is the one that a unit has, so that it is struck, or gives up. */
    public static boolean isOf(int unit, boolean strikes, long now, Units units, UnitDetails details) {
        return details.timer(unit) == now && units.is(unit, Units.STRIKES_NEXT) == strikes;
    }

    @Override
    public void called(int unit) {
        stop(unit);
    }

    @Override
    public void leftQueue(int unit) {
        stop(unit);
    }

    private void stop(int unit) {
        details.setTimer(unit, UnitDetails.NONE);
        units.unmark(unit, Units.STRIKES_NEXT);
    }
}
