package org.kouan.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * M/M/c+M in its steady state, first come first served: as Erlang C, but everybody who waits gives up after an
 * exponential patience (Palm 1946). By the integrals of Zeltyn and Mandelbaum (2005, "Call centers with impatient
 * customers: many-server asymptotics of the M/M/n+G queue", Queueing Systems 51), scaled so that nothing overflows with
 * hundreds of servers or in overload. Exact up to numerical integration, some 1e-9.
 *
 * @param rate of arrivals
 * @param service mean service time
 * @param servers at least 1; the load may exceed it
 * @param patience mean patience
 */
public record ErlangA(double rate, double service, int servers, double patience) {
    private static final int STEPS = 20_000;
    /** exp of less than this, against a largest value of 1, adds nothing. */
    private static final double NEGLIGIBLE = -45;

    public ErlangA {
        Require.positive(rate, "rate");
        Require.positive(service, "service");
        Require.positive(patience, "patience");
        Require.servers(servers);
    }

    /*
     * The wait V that somebody of endless patience would have is 0 or has density rate * exp(h(x)) / (e + rate * J)
     * at x > 0, with h(x) = rate * patience * (1 - exp(-x / patience)) - servers * x / service, J = the integral of
     * exp(h), and e = 1 / B(servers - 1). All integrals and e are taken times exp(-top), where top = max h.
     */

    private double exponent(double x) {
        return -rate * patience * StrictMath.expm1(-x / patience) - servers * x / service;
    }

    /** Where the exponent is largest. */
    private double peak() {
        double ratio = rate * service / servers;
        return ratio > 1 ? patience * StrictMath.log(ratio) : 0;
    }

    /** A wait beyond which the integrand adds nothing. */
    private double end() {
        double peak = peak();
        double top = exponent(peak);
        double width = service / servers;
        while (exponent(peak + width) - top > NEGLIGIBLE) {
            width *= 1.5;
        }
        return peak + width;
    }

    /** A wait below which the integrand adds nothing, at least 0: in overload nearly all wait for long. */
    private double begin() {
        double peak = peak();
        double top = exponent(peak);
        double width = service / servers;
        while (peak > width && exponent(peak - width) - top > NEGLIGIBLE) {
            width *= 1.5;
        }
        return Math.max(0, peak - width);
    }

    /** The integral of {@code weight(x) exp(h(x) - top)} from {@code limit} on, by Simpson's rule. */
    private double integral(DoubleUnaryOperator weight, double limit) {
        double from = Math.max(limit, begin());
        double to = end();
        if (from >= to) {
            return 0;
        }
        double top = exponent(peak());
        double step = (to - from) / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double x = from + i * step;
            int factor = i == 0 || i == STEPS ? 1 : i % 2 == 0 ? 2 : 4;
            sum += factor * weight.applyAsDouble(x) * StrictMath.exp(exponent(x) - top);
        }
        return sum * step / 3;
    }

    private double scale() {
        double idle = StrictMath.exp(-exponent(peak())) / ErlangB.blocked(rate * service, servers - 1);
        return idle + rate * integral(x -> 1, 0);
    }

    /** The probability of finding all servers busy. */
    public double delayed() {
        return offeredWaitLonger(0);
    }

    /** The probability that somebody of endless patience would wait longer than {@code limit}, at least 0. */
    public double offeredWaitLonger(double limit) {
        Require.atLeastZero(limit, "limit");
        return rate * integral(x -> 1, limit) / scale();
    }

    /** The mean wait of somebody of endless patience. */
    public double meanOfferedWait() {
        return rate * integral(x -> x, 0) / scale();
    }

    /** The probability of waiting longer than {@code limit}, served or not. */
    public double waitsLonger(double limit) {
        return offeredWaitLonger(limit) * StrictMath.exp(-limit / patience);
    }

    /** The share that gives up. */
    public double abandoned() {
        return rate * integral(x -> -StrictMath.expm1(-x / patience), 0) / scale();
    }

    /** The mean wait of all, of those who give up until then. */
    public double meanWait() {
        return abandoned() * patience;
    }

    /** The mean wait of those who are served. */
    public double meanWaitOfServed() {
        double waits = rate * integral(x -> x * StrictMath.exp(-x / patience), 0) / scale();
        return waits / (1 - abandoned());
    }

    /** The share of all that is served after waiting longer than {@code limit}, at least 0. */
    public double servedAfter(double limit) {
        Require.atLeastZero(limit, "limit");
        return rate * integral(x -> StrictMath.exp(-x / patience), limit) / scale();
    }

    /** The share of all that is served after waiting at most {@code limit}. */
    public double servedWithin(double limit) {
        return 1 - abandoned() - servedAfter(limit);
    }

    /** The mean number waiting. */
    public double meanQueue() {
        return rate * meanWait();
    }

    /** The share of time that a server is busy. */
    public double utilisation() {
        return rate * (1 - abandoned()) * service / servers;
    }
}
