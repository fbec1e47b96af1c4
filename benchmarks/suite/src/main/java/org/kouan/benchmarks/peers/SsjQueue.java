package org.kouan.benchmarks.peers;

import java.util.ArrayDeque;
import java.util.Deque;
import org.kouan.benchmarks.QueueAnswer;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.Tally;

/**
 * W1 in SSJ, by events as in its tutorial's {@code QueueEv}: the default event list (a splay tree), MRG32k3a streams
 * and inversion.
 */
public final class SsjQueue {
    private static final int SERVERS = 10;

    private final Simulator simulator = new Simulator();
    private final RandomVariateGen gaps = new ExponentialGen(new MRG32k3a(), SERVERS * 0.9 / 3);
    private final RandomVariateGen services = new ExponentialGen(new MRG32k3a(), 1.0 / 3);
    private final Tally waits = new Tally("waits");
    private final Deque<Double> arrivals = new ArrayDeque<>();
    private int busy;
    private long over6;
    private long over30;

    /** Simulates so many minutes; each run goes on with the random numbers where the last one ended. */
    public QueueAnswer run(double minutes) {
        simulator.init();
        waits.init();
        arrivals.clear();
        busy = 0;
        over6 = 0;
        over30 = 0;
        new End().schedule(minutes);
        new Arrival().schedule(gaps.nextDouble());
        simulator.start();
        return new QueueAnswer(waits.numberObs(), waits.sum(), over6, over30);
    }

    private void serve(double arrival) {
        double wait = simulator.time() - arrival;
        waits.add(wait);
        if (wait > 6) {
            over6++;
        }
        if (wait > 30) {
            over30++;
        }
        new Departure().schedule(services.nextDouble());
    }

    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            new Arrival().schedule(gaps.nextDouble());
            if (busy < SERVERS) {
                busy++;
                serve(simulator.time());
            } else {
                arrivals.add(simulator.time());
            }
        }
    }

    private final class Departure extends Event {
        Departure() {
            super(simulator);
        }

        @Override
        public void actions() {
            if (arrivals.isEmpty()) {
                busy--;
            } else {
                serve(arrivals.remove());
            }
        }
    }

    private final class End extends Event {
        End() {
            super(simulator);
        }

        @Override
        public void actions() {
            simulator.stop();
        }
    }
}
