package org.kouan.port.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.Event;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.Turn;
import org.kouan.port.core.Units;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;

/**
 * Which desks of one lane are out of order. If n desks are to be open, those are the first n of the
 * lane, and those of them are not open that are out of order; no other takes their place.
 */
public final class Machines implements Desks.Condition, Equipment.OfLane {
    /**
     * What they depend on.
     *
     * @param firstDesk number of the first desk, from 0: where each desk has its own queue, the line's
     * @param untilMicros nothing breaks down from then on; what is out of order is still repaired
     */
    public record Design(
            String lane, int firstDesk, Breakdowns law, long fromMicros, long untilMicros, BreakdownTally tally) {}

    private final Design design;
    private final InService inService;
    private final Equipment equipment;
    private final ModelCore core;
    private final List<Machine> machines = new ArrayList<>();
    private final List<String> purposes = new ArrayList<>();
    /** By machine: its number among all of the port. */
    private final List<Integer> numbers = new ArrayList<>();

    private @Nullable RandomStreams streams;
    private @Nullable Lane lane;
    /** Null where no inspection in the port is ever broken off. */
    private @Nullable BreakingOff breakingOff;

    /** Machines that have been wanted in this replication: the others need not be known yet. */
    private int known;
    /** Of the desks that are to be open: out of order. */
    private int out;

    public Machines(Design design, Equipment equipment, ModelCore core) {
        this.design = design;
        inService = design.law.inService();
        this.equipment = equipment;
        this.core = core;
        equipment.add(this);
    }

    /** Connects it to the lane, when that is made. */
    public void of(Lane ofDesks, @Nullable BreakingOff atDesks) {
        lane = ofDesks;
        breakingOff = atDesks;
    }

    @Override
    public void start(RandomStreams ofReplication) {
        streams = ofReplication;
        known = 0;
        out = 0;
    }

    @Override
    public int among(int wanted, long now) {
        int before = out;
        out = count(wanted, now);
        if (out != before) {
            design.tally.outOfOrder(out - before, now);
        }
        return out;
    }

    @Override
    public int count(int wanted, long now) {
        while (known < wanted) {
            know(known++, now);
        }
        int broken = 0;
        for (int i = 0; i < wanted; i++) {
            broken += machines.get(i).isBroken() ? 1 : 0;
        }
        return broken;
    }

    private void know(int index, long now) {
        if (index == machines.size()) {
            RandomStream stream = core.stream();
            machines.add(new Machine(
                    stream,
                    design.law.between().sampler(stream),
                    design.law.repair().sampler(stream)));
            purposes.add("breakdowns of desk " + (design.firstDesk + index));
            numbers.add(equipment.number(this, index));
        }
        Machine machine = machines.get(index);
        machine.start(Objects.requireNonNull(streams), design.lane, purposes.get(index), design.fromMicros, now);
        if (machine.isBroken()) {
            tell(index, now);
        }
        schedule(index);
    }

    private void schedule(int index) {
        Machine machine = machines.get(index);
        if (machine.isBroken() || machine.turnsAt() < design.untilMicros) {
            core.simulation()
                    .schedule(
                            machine.turnsAt(),
                            Turn.priority(Event.BREAKDOWN),
                            Event.of(Event.BREAKDOWN, numbers.get(index)));
        }
    }

    private void tell(int index, long now) {
        if (core.observed()) {
            core.observer()
                    .outOfOrder(new ModelEvent.OutOfOrder(
                            now,
                            lane().index(),
                            design.firstDesk + index,
                            machines.get(index).isBroken()));
        }
    }

    @Override
    public void turn(int index, long now) {
        Machine machine = machines.get(index);
        machine.turn();
        schedule(index);
        tell(index, now);
        Desks desks = lane().desks();
        if (index >= desks.wanted()) {
            return;
        }
        if (machine.isBroken()) {
            design.tally.breaksDown();
        }
        int unit = machine.isBroken() && inService.breaksOff() ? unitAt(machine, desks) : Units.NONE;
        if (unit == Units.NONE) {
            lane().openings().refresh(now);
        } else {
            design.tally.interrupts();
            Objects.requireNonNull(breakingOff).breaksDown(unit, inService == InService.RESUME, now);
        }
    }

    /** Desks are counted, so who is at the one that breaks down is drawn: each of those open is as likely to be it. */
    private int unitAt(Machine machine, Desks desks) {
        UnderWay underWay = Objects.requireNonNull(breakingOff).underWay();
        int at = (int) (machine.drawn() * Math.max(desks.open(), desks.busy()));
        return at < underWay.count() ? underWay.get(at) : Units.NONE;
    }

    private Lane lane() {
        return Objects.requireNonNull(lane);
    }
}
