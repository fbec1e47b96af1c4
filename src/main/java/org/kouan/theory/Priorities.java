package org.kouan.theory;

import java.util.List;

/**
 * Classes in a fixed order of priority, Poisson arrivals, first come first served within a class, in the steady state of
 * all classes together.
 */
public final class Priorities {
    private Priorities() {}

    /**
     * A class.
     *
     * @param rate of its arrivals
     * @param service its mean service time
     * @param secondMoment the mean square of its service time
     */
    public record Class(double rate, double service, double secondMoment) {
        public Class {
            Require.positive(rate, "rate");
            Require.positive(service, "service");
            Require.positive(secondMoment, "secondMoment");
        }
    }

    /**
     * Mean waits by class, first class first, when no inspection is broken off (Cobham 1954): W0 / ((1 - s(k-1)) (1 -
     * s(k))) with s the utilisation by the classes up to k. Exact at one server for any laws of service, and at several
     * for exponential ones with one mean (Kella and Yechiali 1985); else W0 is that of Allen and Cunneen's M/G/c, an
     * approximation (Bondi and Buzen 1984).
     */
    public static double[] meanWaits(List<Class> classes, int servers) {
        double rate = 0;
        double load = 0;
        double square = 0;
        for (Class each : classes) {
            rate += each.rate();
            load += each.rate() * each.service();
            square += each.rate() * each.secondMoment();
        }
        double service = load / rate;
        double scv = square / rate / (service * service) - 1;
        double utilisation = load / servers;
        double first = new GeneralQueue(rate, service, servers, 1, Math.max(0, scv)).meanWait() * (1 - utilisation);
        double[] waits = new double[classes.size()];
        double above = 0;
        for (int k = 0; k < waits.length; k++) {
            double upTo = above + classes.get(k).rate() * classes.get(k).service() / servers;
            waits[k] = first / ((1 - above) * (1 - upTo));
            above = upTo;
        }
        return waits;
    }

    /**
     * Mean times in the system by class, first class first, when a class breaks off the inspections of later ones, which
     * resume; one server, any laws of service (Conway, Maxwell and Miller 1967, section 8.6). Exact.
     */
    public static double[] preemptiveStays(List<Class> classes) {
        double[] stays = new double[classes.size()];
        double above = 0;
        double square = 0;
        for (int k = 0; k < stays.length; k++) {
            Class each = classes.get(k);
            double upTo = above + each.rate() * each.service();
            Require.stable(upTo);
            square += each.rate() * each.secondMoment();
            stays[k] = each.service() / (1 - above) + square / (2 * (1 - above) * (1 - upTo));
            above = upTo;
        }
        return stays;
    }

    /**
     * The same at several servers, exponential service with one mean: the first k classes together are an M/M/c queue,
     * as if the others were not there. Exact.
     *
     * @param rates by class, first class first
     */
    public static double[] preemptiveStays(double[] rates, double service, int servers) {
        double[] stays = new double[rates.length];
        double rate = 0;
        double present = 0;
        for (int k = 0; k < rates.length; k++) {
            rate += rates[k];
            double upTo = rate * (new ErlangC(rate, service, servers).meanWait() + service);
            stays[k] = (upTo - present) / rates[k];
            present = upTo;
        }
        return stays;
    }
}
