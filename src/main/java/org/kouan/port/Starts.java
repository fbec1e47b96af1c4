package org.kouan.port;

import java.util.TreeMap;
import org.kouan.engine.Simulation;

/**
 * Who begins at the desks of the port. That is decided last in an instant ({@link Turn#STARTS}): until then those who come
 * join queues, and desks that are free idle. While nothing else is due in the instant a single unit that comes, or a single
 * desk that is free, need not wait for that; it comes to the same.
 */
final class Starts {
    private static final int PRIORITY = Turn.STARTS.priority();

    private final Simulation simulation;
    /** By name, so that the order of stages in the scenario changes nothing. */
    private final TreeMap<String, StageStarts> byName = new TreeMap<>();

    private StageStarts[] stages = {};
    private boolean pending;

    Starts(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Decides for a stage, too. */
    void add(String stage, StageStarts starts) {
        byName.put(stage, starts);
        stages = byName.values().toArray(StageStarts[]::new);
    }

    void reset() {
        pending = false;
        for (StageStarts stage : stages) {
            stage.reset();
        }
    }

    /** Whether a unit that comes, or a desk that is free, may begin at once. */
    boolean mayBegin() {
        return !pending && simulation.isClearBefore(PRIORITY);
    }

    /** Several units or desks may be concerned by what happens now: who begins is decided when all of it has happened. */
    void holdBack() {
        pending = true;
    }

    /** Whether anything is held back. */
    boolean arePending() {
        return pending;
    }

    /** Decides, if nothing else comes before that in the instant. */
    void decide(long now) {
        if (simulation.isClearBefore(PRIORITY)) {
            for (StageStarts stage : stages) {
                stage.decide(now);
            }
            pending = false;
        }
    }
}
