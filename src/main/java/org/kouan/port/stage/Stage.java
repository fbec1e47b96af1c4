package org.kouan.port.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kouan.port.arrival.Flow;
import org.kouan.port.core.StagePurposes;
import org.kouan.port.core.Units;
import org.kouan.port.lane.Inspection;
import org.kouan.port.lane.Lane;
import org.kouan.port.policy.WhichLane;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;

/** One step of clearance: sends an arrival to one of its lanes. */
public final class Stage implements Flow.ServicesAhead {
    private final int index;
    private final Units units;
    private final RandomStream draws;
    private final WhichLane whichLane;
    private final StagePurposes purposes;
    /** By class: the desks that serve it; the e-gates that serve it; the share of the class that uses those. */
    private final Lane[][] desksOfClass;

    private final Lane[][] ownDesksOfClass;
    /** By class: lanes that take it although they do not serve it by themselves. */
    private final List<Set<Lane>> guestsOfClass = new ArrayList<>();
    /** Lanes that do not take the classes that they serve by themselves. */
    private final Set<Lane> refusing = new HashSet<>();

    private final Lane[][] gatesOfClass;
    private final double[] uptakeOfClass;
    /** By class: the law of service times, where it is the same at all lanes that may serve the class. */
    private final @Nullable Sampler[] commonServiceOfClass;
    /** Whether any stage of the port has e-gates, so that a unit may come as one that was rejected there. */
    private final boolean gatesOccur;

    private final @Nullable Room room;
    /** Null where nobody is shut out. */
    private final @Nullable Admission doors;
    /** By class: the lane, where there is no choice. */
    private final @Nullable Lane[] onlyLaneOfClass;

    public Stage(
            int index,
            Units units,
            RandomStream draws,
            WhichLane whichLane,
            StagePurposes purposes,
            Lane[][] desksOfClass,
            Lane[][] gatesOfClass,
            double[] uptakeOfClass,
            @Nullable Sampler[] commonServiceOfClass,
            boolean gatesOccur,
            @Nullable Room room,
            @Nullable Admission doors) {
        this.index = index;
        this.units = units;
        this.draws = draws;
        this.whichLane = whichLane;
        this.purposes = purposes;
        this.desksOfClass = desksOfClass;
        this.gatesOfClass = gatesOfClass;
        this.uptakeOfClass = uptakeOfClass;
        this.commonServiceOfClass = commonServiceOfClass;
        this.gatesOccur = gatesOccur;
        this.room = room;
        this.doors = doors;
        ownDesksOfClass = desksOfClass.clone();
        onlyLaneOfClass = new Lane[desksOfClass.length];
        for (int c = 0; c < desksOfClass.length; c++) {
            guestsOfClass.add(new HashSet<>());
            setDesks(c, desksOfClass[c]);
        }
    }

    private void setDesks(int classIndex, Lane[] desks) {
        desksOfClass[classIndex] = desks;
        onlyLaneOfClass[classIndex] = desks.length == 1 && uptakeOfClass[classIndex] == 0 ? desks[0] : null;
    }

    /** Arrivals of the classes that a lane serves by itself may not join it from now on, or may again. */
    void refuse(Lane lane, boolean on) {
        if (on) {
            refusing.add(lane);
        } else {
            refusing.remove(lane);
        }
        for (int c = 0; c < desksOfClass.length; c++) {
            renew(c);
        }
    }

    /** A lane that does not serve a class by itself takes its arrivals from now on, or takes them no more. */
    void guests(int classIndex, Lane lane, boolean on) {
        if (on) {
            guestsOfClass.get(classIndex).add(lane);
        } else {
            guestsOfClass.get(classIndex).remove(lane);
        }
        renew(classIndex);
    }

    private void renew(int classIndex) {
        List<Lane> own = List.of(ownDesksOfClass[classIndex]);
        Set<Lane> desks = new HashSet<>(own);
        desks.removeAll(refusing);
        desks.addAll(guestsOfClass.get(classIndex));
        setDesks(
                classIndex,
                (desks.isEmpty() ? own.stream() : desks.stream().sorted(Comparator.comparingInt(Lane::index)))
                        .toArray(Lane[]::new));
    }

    /** No lane takes any but the classes that it serves by itself. */
    void withoutGuests() {
        refusing.clear();
        guestsOfClass.forEach(Set::clear);
        for (int c = 0; c < ownDesksOfClass.length; c++) {
            setDesks(c, ownDesksOfClass[c]);
        }
    }

    @Override
    public void drawServices(int[] classes, long[] identities, long[] services) {
        long purpose = purposes.service();
        for (int k = 0; k < services.length; k++) {
            Sampler service = commonServiceOfClass[classes[k]];
            if (service == null) {
                services[k] = Units.NOT_DRAWN;
            } else {
                draws.seek(identities[k], purpose);
                services[k] = Math.min(service.sample(), Inspection.BEYOND);
            }
        }
    }

    /** Whether service times of all classes are drawn before it is known which lanes they will join. */
    public boolean drawsServicesAhead() {
        return Arrays.stream(commonServiceOfClass).allMatch(Objects::nonNull);
    }

    /** Among the stages of the port. */
    public int index() {
        return index;
    }

    /** Its room; null when there is room for all. */
    @Nullable
    Room room() {
        return room;
    }

    /**
     * A unit comes to be inspected.
     *
     * @return false when it is turned away
     */
    public boolean arrive(int unit, long now) {
        if (doors != null && !doors.letIn(unit)) {
            return false;
        }
        if (room == null || room.letsIn()) {
            enter(unit, now);
        } else if (room.turnsAway()) {
            room.turnAway();
            return false;
        } else {
            room.wait(unit, now);
        }
        return true;
    }

    /** A unit joins one of the lanes. */
    void enter(int unit, long now) {
        if (gatesOccur && units.is(unit, Units.REJECTED)) {
            units.unmark(unit, Units.REJECTED);
        }
        if (doors != null) {
            doors.entered(unit);
        }
        Lane only = onlyLaneOfClass[units.unitClass(unit)];
        if (only == null) {
            choose(unit).join(unit, now);
        } else {
            only.join(unit, now);
        }
    }

    private Lane choose(int unit) {
        Lane[] eligible = eligible(unit);
        if (eligible.length == 1) {
            return eligible[0];
        }
        draws.seek(units.identity(unit), purposes.choice());
        return eligible[whichLane.choose(eligible, draws)];
    }

    /**
     * The lanes that a unit may join now, if it comes: e-gates for those who use them, else desks. While no gate is open
     * and a desk is, all go to desks.
     */
    public Lane[] eligible(int unit) {
        int unitClass = units.unitClass(unit);
        double uptake = uptakeOfClass[unitClass];
        if (uptake == 0) {
            return desksOfClass[unitClass];
        }
        draws.seek(units.identity(unit), purposes.uptake());
        return draws.nextDouble() < uptake ? gatesOrDesks(unitClass) : desksOfClass[unitClass];
    }

    /** The lanes that a unit in the queue of one of them may change to: those at desks stay with desks. */
    Lane[] eligibleFrom(int unit, Lane own) {
        int unitClass = units.unitClass(unit);
        return own.hasGates() ? gatesOrDesks(unitClass) : desksOfClass[unitClass];
    }

    private Lane[] gatesOrDesks(int unitClass) {
        Lane[] gates = gatesOfClass[unitClass];
        Lane[] desks = desksOfClass[unitClass];
        return isOpen(gates) || !isOpen(desks) ? gates : desks;
    }

    private static boolean isOpen(Lane[] lanes) {
        for (Lane lane : lanes) {
            if (lane.staffedDesks() > 0) {
                return true;
            }
        }
        return false;
    }
}
