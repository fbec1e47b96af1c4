package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kouan.scenario.LaneSpec;

/** Desks serve the queues in the right order, their own and those that they help, and none idles beside any of them. */
final class HelpBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    /** By lane: other lanes of the stage whose queues its idle desks serve by order. */
    private final List<List<LaneBook>> byOrder = new ArrayList<>();

    HelpBooks(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
        facts.lanes.forEach(lane -> byOrder.add(new ArrayList<>()));
    }

    @Override
    public void settled() {
        for (LaneBook lane : facts.lanes) {
            if (lane.desks.busy() < lane.desks.open()) {
                if (lane.shared || (evensOut(lane) && lastMayGo(lane))) {
                    nobodyWaits(lane, lane);
                }
                lane.helpsFirst.forEach(other -> nobodyWaits(other, lane));
                lane.helpsIdle.forEach(other -> nobodyWaits(other, lane));
            }
        }
    }

    /** Whether a unit that stands in a line of the lane goes to another whose desk is free. */
    private boolean evensOut(LaneBook lane) {
        return lane.spec.jockeyAt().equals(Optional.of(2))
                || (facts.scenario.stages().get(lane.stage).jockeyAt().isPresent()
                        && facts.lanesOf(lane.stage).stream()
                                .allMatch(other -> other.spec.eGate().isEmpty()));
    }

    /** A unit that goes on after an interruption stays in the line, and so do those who went to its head before him. */
    private boolean lastMayGo(LaneBook lane) {
        boolean othersGoFirst = facts.lanesOf(lane.stage).stream()
                .anyMatch(each -> each.spec.emergencies().isPresent()
                        || each.spec
                                .eGate()
                                .filter(LaneSpec.EGate::rejectedFirst)
                                .isPresent());
        return lane.queue.waiting() > lane.queue.back() && !(othersGoFirst && lane.queue.back() > 0);
    }

    private void nobodyWaits(LaneBook queue, LaneBook desks) {
        if (queue.queue.waiting() > 0) {
            throw new AssertionError("at " + clock.now() + " µs: " + queue.queue.waiting() + " wait at "
                    + queue.spec.name() + " beside an idle desk of " + desks.spec.name());
        }
    }

    @Override
    public void starts(Start start) {
        LaneBook at = start.at();
        LaneBook from = start.from();
        if (!at.shared || start.breaksOff()) {
            return;
        }
        if (from != at && at.helpsIdle.contains(from)) {
            assertThat(at.queue.waiting())
                    .as("at %d µs: %s helps %s before its own queue", clock.now(), at.spec.name(), from.spec.name())
                    .isZero();
        }
        if (!at.helpsFirst.contains(from) && !at.preempts()) {
            for (LaneBook first : at.helpsFirst) {
                assertThat(first.queue.waiting())
                        .as("at %d µs: %s does not help %s first", clock.now(), at.spec.name(), first.spec.name())
                        .isLessThanOrEqualTo(first.desks.free(clock.now()));
            }
        }
    }

    @Override
    public void helping(LaneBook lane, boolean on) {
        List<LaneBook> ordered = byOrder.get(lane.index);
        lane.helpsIdle.removeAll(ordered);
        ordered.clear();
        if (on) {
            ordered.addAll(facts.lanesOf(lane.stage));
            ordered.removeAll(lane.servedQueues());
            lane.helpsIdle.addAll(ordered);
        }
    }
}
