package org.kouan.port.core;

import org.kouan.clock.LocalClock;
import org.kouan.engine.Simulation;
import org.kouan.random.RandomStream;

/**
 * What all parts of a model work with.
 *
 * @param starts who begins at desks, decided last in an instant
 * @param details written to by features only
 * @param draws every draw seeks its own place in it first
 * @param sampling how streams are drawn from
 * @param clock what the port's clock reads
 */
public record ModelCore(
        Simulation simulation,
        Starts starts,
        Units units,
        UnitDetails details,
        RandomStream draws,
        Figures figures,
        Exit exit,
        ModelObserver observer,
        Sampling sampling,
        LocalClock clock) {
    /** A core of its own for a model. */
    public static ModelCore create(ModelObserver observer, Sampling sampling, LocalClock clock) {
        Simulation simulation = new Simulation();
        return new ModelCore(
                simulation,
                new Starts(simulation),
                new Units(),
                new UnitDetails(),
                stream(sampling),
                new Figures(),
                new Exit(),
                observer,
                sampling,
                clock);
    }

    /** A stream of its own, to be read in order. */
    public RandomStream stream() {
        return stream(sampling);
    }

    private static RandomStream stream(Sampling sampling) {
        return new RandomStream(0, sampling == Sampling.ANTITHETIC);
    }

    /** Whether anybody looks on. */
    public boolean observed() {
        return observer != ModelObserver.NONE;
    }
}
