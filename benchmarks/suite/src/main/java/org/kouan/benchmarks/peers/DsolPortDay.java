package org.kouan.benchmarks.peers;

import nl.tudelft.simulation.dsol.experiment.StreamInformation;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.DevsSimulatorInterface;
import nl.tudelft.simulation.dsol.statistics.SimTally;
import nl.tudelft.simulation.jstats.distributions.DistContinuous;
import nl.tudelft.simulation.jstats.distributions.DistExponential;
import nl.tudelft.simulation.jstats.distributions.DistLogNormal;
import nl.tudelft.simulation.jstats.streams.MersenneTwister;
import nl.tudelft.simulation.jstats.streams.StreamInterface;
import org.kouan.benchmarks.PortDay;
import org.kouan.benchmarks.PortDayAnswer;

/**
 * W2 in DSOL, by scheduled method calls: the default event list (a red-black tree) and a Mersenne twister. Its tallies
 * keep no quantiles unless asked to, and are not asked.
 */
public final class DsolPortDay extends AbstractDsolModel<Double, DevsSimulatorInterface<Double>> {
    private static final long serialVersionUID = 1;

    /** Long after the last traveller of any day. */
    private static final double END_MINUTES = 10 * PortDay.MINUTES;

    private final transient PoissonArrivals poisson = new PoissonArrivals();
    private final transient Desks citizens = new Desks();
    private final transient Desks foreigners = new Desks();
    private final transient Desks priority = new Desks();
    private final double[] shares = PortDay.shares();
    private final int[] citizensPlan = PortDay.citizensDesks();
    private final int[] foreignersPlan = PortDay.foreignersDesks();
    private final long[] within = new long[PortDay.CLASSES];
    private transient DistContinuous unitExponential;
    private transient DistContinuous[] services;
    private transient SimTally<Double>[] waits;

    private DsolPortDay(DevsSimulatorInterface<Double> simulator, StreamInterface stream) {
        super(simulator, new StreamInformation(stream));
    }

    /** Simulates days. */
    public static PortDayAnswer run(int days, long seed) {
        StreamInterface stream = new MersenneTwister(seed);
        long[] served = new long[PortDay.CLASSES];
        double[] waitSum = new double[PortDay.CLASSES];
        long[] within = new long[PortDay.CLASSES];
        for (int day = 0; day < days; day++) {
            DevsSimulator<Double> simulator = new DevsSimulator<>("W2");
            DsolPortDay model = new DsolPortDay(simulator, stream);
            DsolRun.run(simulator, model, END_MINUTES);
            for (int c = 0; c < PortDay.CLASSES; c++) {
                served[c] += model.waits[c].getN();
                waitSum[c] += model.waits[c].getSum();
                within[c] += model.within[c];
            }
        }
        return new PortDayAnswer(days, served, waitSum, within, Double.NaN);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void constructModel() {
        unitExponential = new DistExponential(getDefaultStream(), 1);
        services = new DistContinuous[PortDay.CLASSES];
        waits = new SimTally[PortDay.CLASSES];
        double[] mu = PortDay.serviceMu();
        for (int c = 0; c < PortDay.CLASSES; c++) {
            services[c] = new DistLogNormal(getDefaultStream(), mu[c], PortDay.serviceSigma());
            waits[c] = new SimTally<>("waits" + c, "waits" + c, this);
        }
        priority.open = 1;
        staff(0);
        scheduleArrival(0);
    }

    private void scheduleArrival(double now) {
        double next = poisson.after(now, unitExponential.draw());
        if (next < PortDay.MINUTES) {
            simulator.scheduleEventAbs(next, this::arrive);
        }
    }

    private void arrive() {
        double now = simulator.getSimulatorTime();
        scheduleArrival(now);
        Traveller traveller = new Traveller(drawClass(), now);
        Desks desks = desksFor(traveller.travellerClass());
        if (desks.hasFree()) {
            serve(desks, traveller);
        } else {
            desks.queue.add(traveller);
        }
    }

    private int drawClass() {
        double u = getDefaultStream().nextDouble();
        return u < shares[0] ? PortDay.CITIZEN : u < shares[0] + shares[1] ? PortDay.FOREIGNER : PortDay.PRIORITY;
    }

    private Desks desksFor(int travellerClass) {
        return switch (travellerClass) {
            case PortDay.CITIZEN -> citizens;
            case PortDay.FOREIGNER -> foreigners;
            default -> !priority.hasFree() && citizens.hasFree() ? citizens : priority;
        };
    }

    private void serve(Desks desks, Traveller traveller) {
        int c = traveller.travellerClass();
        double wait = simulator.getSimulatorTime() - traveller.arrival();
        waits[c].register(wait);
        if (wait <= PortDay.LIMIT) {
            within[c]++;
        }
        desks.busy++;
        simulator.scheduleEventRel(services[c].draw(), () -> depart(desks));
    }

    private void depart(Desks desks) {
        desks.busy--;
        serveWaiting(desks);
    }

    private void serveWaiting(Desks desks) {
        while (desks.hasFree()) {
            Traveller next = desks == citizens ? priority.queue.poll() : null;
            if (next == null) {
                next = desks.queue.poll();
            }
            if (next == null) {
                return;
            }
            serve(desks, next);
        }
    }

    private void staff(int hour) {
        citizens.open = citizensPlan[hour];
        foreigners.open = foreignersPlan[hour];
        serveWaiting(citizens);
        serveWaiting(foreigners);
        if (hour + 1 < PortDay.HOURS) {
            simulator.scheduleEventAbs((hour + 1) * 60.0, () -> staff(hour + 1));
        }
    }
}
