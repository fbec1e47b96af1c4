package org.kouan.scenario.law;

import java.time.Duration;
import java.util.function.DoubleUnaryOperator;

/**
 * The first two moments of a law, in minutes.
 *
 * @param mean with the effect of a cap
 * @param square the mean square
 */
public record Moments(double mean, double square) {
    private static final double MINUTE_NANOS = 60e9;
    private static final int STEPS = 4000;

    /** A duration in minutes. */
    public static double minutes(Duration duration) {
        return duration.toNanos() / MINUTE_NANOS;
    }

    /** Squared coefficient of variation; 0 for a law that is always 0. */
    public double scv() {
        return mean == 0 ? 0 : Math.max(0, square / (mean * mean) - 1);
    }

    /** The law of this and a constant together. */
    public Moments plus(double constant) {
        return new Moments(mean + constant, square + 2 * mean * constant + constant * constant);
    }

    /** By mean and coefficient of variation. */
    static Moments byCv(double mean, double cv) {
        return new Moments(mean, mean * mean * (1 + cv * cv));
    }

    /** Of a continuous law with a cap, by the integral of its survival function. */
    static Moments below(double cap, DoubleUnaryOperator survival) {
        double step = cap / STEPS;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < STEPS; i++) {
            double x = (i + 0.5) * step;
            double more = survival.applyAsDouble(x);
            mean += more * step;
            square += 2 * x * more * step;
        }
        return new Moments(mean, square);
    }
}
