package org.kouan.benchmarks.peers;

import org.kouan.benchmarks.PortDay;
import org.kouan.benchmarks.PortDayAnswer;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.LognormalGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.TallyHistogram;

/** W2 in SSJ, by events: the default event list (a splay tree), MRG32k3a streams and inversion. */
public final class SsjPortDay {
    private static final double HISTOGRAM_MINUTES = 1200;
    private static final int BINS_PER_MINUTE = 10;

    private final Simulator simulator = new Simulator();
    private final PoissonArrivals poisson = new PoissonArrivals();
    private final RandomVariateGen unitExponential = new ExponentialGen(new MRG32k3a(), 1);
    private final RandomStream classes = new MRG32k3a();
    private final RandomVariateGen[] services = new RandomVariateGen[PortDay.CLASSES];
    private final TallyHistogram[] waits = new TallyHistogram[PortDay.CLASSES];
    private final double[] shares = PortDay.shares();
    private final int[] citizensPlan = PortDay.citizensDesks();
    private final int[] foreignersPlan = PortDay.foreignersDesks();
    private long[] within = {};
    private Desks citizens = new Desks();
    private Desks foreigners = new Desks();
    private Desks priority = new Desks();

    public SsjPortDay() {
        double[] mu = PortDay.serviceMu();
        for (int c = 0; c < PortDay.CLASSES; c++) {
            services[c] = new LognormalGen(new MRG32k3a(), mu[c], PortDay.serviceSigma());
            waits[c] = new TallyHistogram(0, HISTOGRAM_MINUTES, (int) HISTOGRAM_MINUTES * BINS_PER_MINUTE);
        }
    }

    /** Simulates days; each run goes on with the random numbers where the last one ended. */
    public PortDayAnswer run(int days) {
        within = new long[PortDay.CLASSES];
        for (TallyHistogram histogram : waits) {
            histogram.init();
        }
        for (int day = 0; day < days; day++) {
            simulateDay();
        }
        long[] served = new long[PortDay.CLASSES];
        double[] waitSum = new double[PortDay.CLASSES];
        for (int c = 0; c < PortDay.CLASSES; c++) {
            served[c] = waits[c].numberObs();
            waitSum[c] = waits[c].sum();
        }
        return new PortDayAnswer(days, served, waitSum, within, quantile(waits[PortDay.FOREIGNER], 0.95));
    }

    private void simulateDay() {
        simulator.init();
        poisson.reset();
        citizens = new Desks();
        foreigners = new Desks();
        priority = new Desks();
        priority.open = 1;
        new Staffing(0).schedule(0);
        scheduleArrival();
        simulator.start();
    }

    private void scheduleArrival() {
        double next = poisson.after(simulator.time(), unitExponential.nextDouble());
        if (next < PortDay.MINUTES) {
            new Arrival().schedule(next - simulator.time());
        }
    }

    private int drawClass() {
        double u = classes.nextDouble();
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
        double wait = simulator.time() - traveller.arrival();
        waits[c].add(wait);
        if (wait <= PortDay.LIMIT) {
            within[c]++;
        }
        desks.busy++;
        new Departure(desks).schedule(services[c].nextDouble());
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

    private static double quantile(TallyHistogram histogram, double share) {
        int[] counters = histogram.getCounters();
        long target = (long) Math.ceil(share * histogram.numberObs());
        long sum = 0;
        int bin = 0;
        // The first and the last counter are of observations outside the histogram.
        while (sum < target) {
            sum += counters[bin++];
        }
        return (bin - 1.5) / BINS_PER_MINUTE;
    }

    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            scheduleArrival();
            Traveller traveller = new Traveller(drawClass(), simulator.time());
            Desks desks = desksFor(traveller.travellerClass());
            if (desks.hasFree()) {
                serve(desks, traveller);
            } else {
                desks.queue.add(traveller);
            }
        }
    }

    private final class Departure extends Event {
        private final Desks desks;

        Departure(Desks desks) {
            super(simulator);
            this.desks = desks;
        }

        @Override
        public void actions() {
            desks.busy--;
            serveWaiting(desks);
        }
    }

    private final class Staffing extends Event {
        private final int hour;

        Staffing(int hour) {
            super(simulator);
            this.hour = hour;
        }

        @Override
        public void actions() {
            citizens.open = citizensPlan[hour];
            foreigners.open = foreignersPlan[hour];
            serveWaiting(citizens);
            serveWaiting(foreigners);
            if (hour + 1 < PortDay.HOURS) {
                new Staffing(hour + 1).schedule(60);
            }
        }
    }
}
