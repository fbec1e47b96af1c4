package org.kouan.port.day;

import org.jspecify.annotations.Nullable;
import org.kouan.port.arrival.Parties;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Starts;
import org.kouan.port.core.Units;
import org.kouan.port.route.Gates;
import org.kouan.port.route.Journeys;
import org.kouan.port.stage.Admission;
import org.kouan.port.stage.Rooms;
import org.kouan.result.FigureInfo;

/**
 * The doors of the port, which close for good with the regular time: who has been in the queue of a stage before is
 * served, who has not is shut out, wherever it waits or walks; and so is who left a queue to come back later. A
 * conveyance is inside when a part of it is, or a member of its party; its parts are let in as they come.
 */
public final class Doors implements Admission, Figures.Counter {
    private final Units units;
    private final Starts starts;
    private final ModelObserver observer;
    private final boolean observed;
    private @Nullable Journeys journeys;
    private @Nullable Rooms rooms;
    private @Nullable Gates gates;
    private @Nullable Parties parties;

    private boolean closed;
    private long shutOut;

    public Doors(ModelCore core) {
        units = core.units();
        starts = core.starts();
        observer = core.observer();
        observed = core.observed();
        core.figures().counter(this);
        core.figures()
                .add(
                        FigureInfo.ofPort("shut-out", "outside when the doors closed, not served", "per replication"),
                        end -> shutOut);
    }

    /** Connects them with those who may stand before them; there are gates only in a port with a calendar. */
    public void connect(Journeys ofModel, Rooms roomsOfModel, @Nullable Gates gatesOfModel, Parties partiesOfModel) {
        journeys = ofModel;
        rooms = roomsOfModel;
        gates = gatesOfModel;
        parties = partiesOfModel;
    }

    @Override
    public void reset() {
        closed = false;
        count(0);
    }

    @Override
    public void count(long now) {
        shutOut = 0;
    }

    @Override
    public boolean letIn(int unit) {
        if (!closed || units.is(unit, Units.INSIDE | Units.PART)) {
            return true;
        }
        shutOut++;
        return false;
    }

    @Override
    public void entered(int unit) {
        int each = unit;
        while (each != Units.NONE && !units.is(each, Units.INSIDE)) {
            units.mark(each, Units.INSIDE);
            each = carrier(each);
        }
    }

    private int carrier(int unit) {
        if (units.is(unit, Units.PART)) {
            return units.whole(unit);
        }
        return parties != null && units.is(unit, Units.MEMBER) ? parties.conveyance(units.party(unit)) : Units.NONE;
    }

    /** Closes them: who waits before a full stage or before the closed port, and is not inside, leaves. */
    void close(long now) {
        if (rooms == null || journeys == null) {
            throw new IllegalStateException("nobody can leave yet");
        }
        closed = true;
        starts.holdBack();
        for (int unit = rooms.takeOutside(now); unit != Units.NONE; unit = rooms.takeOutside(now)) {
            shutOut(unit, journeys, now);
        }
        for (int unit = 0; gates != null && unit < units.rows(); unit++) {
            if (units.is(unit, Units.AT_GATE)) {
                gates.sendAway(unit, now);
                shutOut(unit, journeys, now);
            }
        }
    }

    private void shutOut(int unit, Journeys ways, long now) {
        shutOut++;
        if (observed) {
            observer.shutOut(new ModelEvent.ShutOut(now, units.who(unit)));
        }
        ways.giveUp(unit, now);
    }
}
