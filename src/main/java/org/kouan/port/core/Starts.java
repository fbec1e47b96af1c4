package org.kouan.port.core;

import java.util.TreeMap;
import org.kouan.engine.Simulation;

/**
 * Who begins at the desks of the port. That is decided last in an instant ({@link Turn#STARTS}): until then those who come
 * join queues, and desks that are free idle. While nothing else is due in the instant a single unit that comes, or a single
 * desk that is free, need not wait for that; it comes to the same.
 */
public final class Starts {
    /** Who begins at the desks of one stage. */
    public interface OfStage {
        /** A replication starts. */
        void reset();

        /** Decides who begins, if anything has changed. */
        void decide(long now);
    }

    private static final int PRIORITY = Turn.STARTS.priority();

    private final Simulation simulation;
    /** By name, so that the order of stages in the scenario changes nothing. */
    private final TreeMap<String, OfStage> byName = new TreeMap<>();

    private OfStage[] stages = {};
    private boolean pending;

    Starts(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Decides for a stage, too. */
    public void add(String stage, OfStage starts) {
        byName.put(stage, starts);
        stages = byName.values().toArray(OfStage[]::new);
    }

    public void reset() {
        pending = false;
        for (OfStage stage : stages) {
            stage.reset();
        }
    }

    /** Whether a unit that comes, or a desk that is free, may begin at once. */
    public boolean mayBegin() {
        return !pending && simulation.isClearBefore(PRIORITY);
    }

    /** Several units or desks may be concerned by what happens now: who begins is decided when all of it has happened. */
    public void holdBack() {
        pending = true;
    }

    /** Whether anything is held back. */
    public boolean arePending() {
        return pending;
    }

    /** Decides, if nothing else comes before that in the instant. */
    public void decide(long now) {
        if (simulation.isClearBefore(PRIORITY)) {
            for (OfStage stage : stages) {
                stage.decide(now);
            }
            pending = false;
        }
    }
}
