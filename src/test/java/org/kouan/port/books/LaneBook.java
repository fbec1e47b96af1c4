package org.kouan.port.books;

import java.util.ArrayList;
import java.util.List;
import org.kouan.port.core.UnitName;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.LaneSpec.Queues;

/** A lane of the scenario: who waits, who is at its desks, and whose queues these serve. */
final class LaneBook {
    final LaneSpec spec;
    final int index;
    /** The index of its stage. */
    final int stage;

    final boolean shared;
    final QueueBook queue;
    final DeskBook desks;
    /** Lanes whose queues go before its own. */
    final List<LaneBook> helpsFirst = new ArrayList<>();
    /** Lanes whose queues its idle desks serve. */
    final List<LaneBook> helpsIdle = new ArrayList<>();

    LaneBook(LaneSpec spec, int index, int stage, List<String> classes) {
        this.spec = spec;
        this.index = index;
        this.stage = stage;
        shared = spec.queues() == Queues.SHARED;
        queue = new QueueBook(spec, classes);
        desks = new DeskBook(spec);
    }

    /** Looks up whom it helps by the scenario. */
    void helps(Facts facts) {
        for (LaneSpec.Help help : spec.helps()) {
            (help.when() == When.IDLE ? helpsIdle : helpsFirst).add(facts.lane(help.lane()));
        }
    }

    /** Lanes whose queues its desks may serve, its own first. */
    List<LaneBook> servedQueues() {
        List<LaneBook> served = new ArrayList<>(List.of(this));
        served.addAll(helpsFirst);
        served.addAll(helpsIdle);
        return served;
    }

    /** The queue that one of its desks takes somebody from: one where she stands at the head of her line, if any. */
    LaneBook queueOf(UnitName who, long now) {
        for (boolean head : new boolean[] {true, false}) {
            for (LaneBook candidate : servedQueues()) {
                if (candidate.queue.holds(who, head)) {
                    return candidate;
                }
            }
        }
        throw new AssertionError("at " + now + " µs: " + spec.name() + " inspects somebody who waits elsewhere");
    }

    boolean preempts() {
        return spec.whoIsNext().name().startsWith("preemptive");
    }
}
