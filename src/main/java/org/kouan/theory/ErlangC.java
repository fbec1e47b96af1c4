package org.kouan.theory;

/**
 * M/M/c in its steady state, first come first served: Poisson arrivals, exponential service, one queue (Erlang 1917;
 * Gross and Harris, "Fundamentals of Queueing Theory", chapter 2). Exact.
 *
 * @param rate of arrivals
 * @param service mean service time
 * @param servers at least 1; the load, rate times service, must be below it
 */
public record ErlangC(double rate, double service, int servers) {
    public ErlangC {
        Require.positive(rate, "rate");
        Require.positive(service, "service");
        Require.servers(servers);
        Require.stable(rate * service / servers);
    }

    /** The share of time that a server is busy. */
    public double utilisation() {
        return rate * service / servers;
    }

    /** The probability of waiting at all, from {@link ErlangB}. */
    public double delayed() {
        double blocked = ErlangB.blocked(rate * service, servers);
        return blocked / (1 - utilisation() * (1 - blocked));
    }

    /** The rate at which the wait of those who wait runs out: it is exponential. */
    private double drain() {
        return servers / service - rate;
    }

    /** The mean wait of all. */
    public double meanWait() {
        return delayed() / drain();
    }

    /** The mean wait of those who wait. */
    public double meanWaitOfDelayed() {
        return 1 / drain();
    }

    /** The standard deviation of the waits of all. */
    public double waitDeviation() {
        double delayed = delayed();
        return Math.sqrt(delayed * (2 - delayed)) / drain();
    }

    /** The mean number waiting. */
    public double meanQueue() {
        return rate * meanWait();
    }

    /** The probability of a wait longer than {@code limit}, at least 0. */
    public double waitsLonger(double limit) {
        Require.atLeastZero(limit, "limit");
        return delayed() * StrictMath.exp(-drain() * limit);
    }

    /** The wait that a share {@code p} of arrivals does not exceed; 0 when at least this share does not wait. */
    public double waitQuantile(double p) {
        double delayed = delayed();
        return 1 - p >= delayed ? 0 : StrictMath.log(delayed / (1 - p)) / drain();
    }

    /**
     * The time in which what is left of the start falls by a factor e, at least (Morse 1958): 1 / (sqrt(c mu) -
     * sqrt(lambda))^2.
     */
    public double relaxation() {
        double gap = Math.sqrt(servers / service) - Math.sqrt(rate);
        return 1 / (gap * gap);
    }

    /**
     * The fewest servers with which a share {@code share} of arrivals waits at most {@code limit}.
     *
     * @param share below 1
     */
    public static int leastServers(double rate, double service, double limit, double share) {
        int servers = (int) (rate * service) + 1;
        while (1 - new ErlangC(rate, service, servers).waitsLonger(limit) < share) {
            servers++;
        }
        return servers;
    }
}
