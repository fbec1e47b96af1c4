package org.kouan.benchmarks.peers;

import java.util.ArrayDeque;
import java.util.Deque;
import nl.tudelft.simulation.dsol.experiment.StreamInformation;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.DevsSimulatorInterface;
import nl.tudelft.simulation.dsol.statistics.SimTally;
import nl.tudelft.simulation.jstats.distributions.DistContinuous;
import nl.tudelft.simulation.jstats.distributions.DistExponential;
import nl.tudelft.simulation.jstats.streams.MersenneTwister;
import org.kouan.benchmarks.QueueAnswer;

/**
 * W1 in DSOL, by scheduled method calls as in its manual's M/M/1 (but with lambdas in place of method names): the
 * default event list (a red-black tree) and a Mersenne twister.
 */
public final class DsolQueue extends AbstractDsolModel<Double, DevsSimulatorInterface<Double>> {
    private static final long serialVersionUID = 1;
    private static final int SERVERS = 10;

    private final transient Deque<Double> arrivals = new ArrayDeque<>();
    private transient DistContinuous gaps;
    private transient DistContinuous services;
    private transient SimTally<Double> waits;
    private int busy;
    private long over6;
    private long over30;

    private DsolQueue(DevsSimulatorInterface<Double> simulator, long seed) {
        super(simulator, new StreamInformation(new MersenneTwister(seed)));
    }

    /** Simulates so many minutes. */
    public static QueueAnswer run(double minutes, long seed) {
        DevsSimulator<Double> simulator = new DevsSimulator<>("W1");
        DsolQueue model = new DsolQueue(simulator, seed);
        DsolRun.run(simulator, model, minutes);
        return new QueueAnswer(model.waits.getN(), model.waits.getSum(), model.over6, model.over30);
    }

    @Override
    public void constructModel() {
        gaps = new DistExponential(getDefaultStream(), 3 / (SERVERS * 0.9));
        services = new DistExponential(getDefaultStream(), 3);
        waits = new SimTally<>("waits", "waits", this);
        simulator.scheduleEventRel(gaps.draw(), this::arrive);
    }

    private void arrive() {
        simulator.scheduleEventRel(gaps.draw(), this::arrive);
        if (busy < SERVERS) {
            busy++;
            serve(simulator.getSimulatorTime());
        } else {
            arrivals.add(simulator.getSimulatorTime());
        }
    }

    private void depart() {
        if (arrivals.isEmpty()) {
            busy--;
        } else {
            serve(arrivals.remove());
        }
    }

    private void serve(double arrival) {
        double wait = simulator.getSimulatorTime() - arrival;
        waits.register(wait);
        if (wait > 6) {
            over6++;
        }
        if (wait > 30) {
            over30++;
        }
        simulator.scheduleEventRel(services.draw(), this::depart);
    }
}
