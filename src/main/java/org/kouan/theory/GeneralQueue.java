package org.kouan.theory;

/**
 * GI/G/c in its steady state, first come first served, by the means and variability of its intervals and services.
 *
 * <p>With one server and Poisson arrivals the mean wait is exact (Pollaczek 1930, Khinchine 1932). Otherwise it is that
 * of M/M/c times the mean of the two squared coefficients of variation, the approximation of Allen and Cunneen (Allen
 * 1990, "Probability, Statistics, and Queueing Theory", section 5.3): exact for M/M/c, within some 10 % for Poisson
 * arrivals when the squared coefficient of variation of service is below 1 and the load is high, and worse for highly
 * variable service at low loads or intervals more even than exponential ones.
 *
 * @param rate of arrivals
 * @param service mean service time
 * @param servers at least 1; the load, rate times service, must be below it
 * @param arrivalScv squared coefficient of variation of the intervals between arrivals; 1 for a Poisson process
 * @param serviceScv squared coefficient of variation of service; 1 for exponential, 0 for constant times
 */
public record GeneralQueue(double rate, double service, int servers, double arrivalScv, double serviceScv) {
    public GeneralQueue {
        Require.positive(rate, "rate");
        Require.positive(service, "service");
        Require.servers(servers);
        Require.stable(rate * service / servers);
        Require.atLeastZero(arrivalScv, "arrivalScv");
        Require.atLeastZero(serviceScv, "serviceScv");
    }

    private ErlangC markovian() {
        return new ErlangC(rate, service, servers);
    }

    private double variability() {
        return (arrivalScv + serviceScv) / 2;
    }

    /** Whether {@link #meanWait} is exact. */
    public boolean isExact() {
        return arrivalScv == 1 && (servers == 1 || serviceScv == 1);
    }

    /** The mean wait of all. */
    public double meanWait() {
        return markovian().meanWait() * variability();
    }

    /**
     * The probability of a wait longer than {@code limit}: that of M/M/c with the waits of those who wait stretched by
     * the variability. Exact for M/M/c; else right in heavy traffic only (Kingman 1962).
     */
    public double waitsLonger(double limit) {
        return variability() == 0 ? 0 : markovian().waitsLonger(limit / variability());
    }

    /**
     * Kingman's upper bound (1962) on the mean wait at one server: rate (variance of intervals + variance of services) /
     * (2 (1 - utilisation)).
     */
    public static double kingmanBound(double rate, double service, double arrivalScv, double serviceScv) {
        Require.stable(rate * service);
        double variances = arrivalScv / (rate * rate) + serviceScv * service * service;
        return rate * variances / (2 * (1 - rate * service));
    }

    /**
     * The standard deviation of waits in M/G/1 by the second and third moments of service (Takacs 1962): variance =
     * rate E(S^3) / (3 (1 - u)) + (rate E(S^2) / (2 (1 - u)))^2. Exact.
     */
    public static double waitDeviation(double rate, double service, double secondMoment, double thirdMoment) {
        double idle = 1 - rate * service;
        Require.stable(rate * service);
        double mean = rate * secondMoment / (2 * idle);
        return Math.sqrt(rate * thirdMoment / (3 * idle) + mean * mean);
    }
}
