package org.kouan.port;

import org.kouan.engine.Simulation;
import org.kouan.random.RandomStream;

/**
 * What all parts of a model work with.
 *
 * @param draws every draw seeks its own place in it first
 */
record ModelCore(Simulation simulation, Units units, RandomStream draws, Figures figures, ModelObserver observer) {
    /** A core of its own for a model. */
    static ModelCore create(ModelObserver observer) {
        return new ModelCore(new Simulation(), new Units(), new RandomStream(0), new Figures(), observer);
    }

    /** Whether anybody looks on. */
    boolean observed() {
        return observer != ModelObserver.NONE;
    }
}
