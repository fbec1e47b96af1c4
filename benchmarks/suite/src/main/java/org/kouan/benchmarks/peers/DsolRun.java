package org.kouan.benchmarks.peers;

import java.util.concurrent.CountDownLatch;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.DevsSimulatorInterface;
import org.djutils.event.EventListener;

/** Runs a DSOL model for a number of minutes and waits for its end: DSOL simulates on a thread of its own. */
final class DsolRun {
    private DsolRun() {}

    static void run(
            DevsSimulator<Double> simulator,
            AbstractDsolModel<Double, DevsSimulatorInterface<Double>> model,
            double minutes) {
        CountDownLatch ended = new CountDownLatch(1);
        EventListener listener = event -> ended.countDown();
        simulator.addListener(listener, Replication.END_REPLICATION_EVENT);
        SingleReplication<Double> replication = new SingleReplication<>("replication", 0.0, 0.0, minutes);
        simulator.initialize(model, replication);
        simulator.start();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while DSOL simulates", e);
        }
        simulator.cleanUp();
        replication.removeFromContext();
    }
}
