package org.kouan.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * A mean, adjusted by controls whose expectation is known to be zero: a day with more travellers than expected is likely
 * to have longer waits, so its wait is corrected by what a regression on the controls explains (Lavenberg and Welch 1981,
 * "A perspective on the use of control variables to increase the efficiency of Monte Carlo simulations", Management
 * Science 27(3)). With n replications and q controls the interval is that of Student's t with n - q - 1 degrees of
 * freedom, exact for jointly normal values; the variance counts that the coefficients are estimated. Like {@link
 * MeanInterval} it is widened on the side to which what is left of the values is skewed.
 *
 * @param plain the interval of the mean without controls
 * @param adjusted the interval with controls
 * @param controls how many were used: those that vary and do not follow from others
 */
public record ControlVariates(Interval plain, Interval adjusted, int controls) {
    /** A control that others explain to all but this share of its variance adds nothing but rounding errors. */
    private static final double NOTHING_NEW = 1e-9;

    /**
     * Adjusts the mean of some values. With fewer than q + 3 values the adjusted interval has no bounds.
     *
     * @param values one for each replication
     * @param controls each with as many values, of expectation zero
     * @param confidence between 0 and 1
     */
    public static ControlVariates of(double[] values, List<double[]> controls, double confidence) {
        Interval plain = MeanInterval.of(values, confidence);
        double[] rest = centred(values);
        double mean = plain.value();
        double leverage = 0;
        List<double[]> used = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        // Controls are made orthogonal one after the other, and each takes its part of what is left of the values.
        for (double[] control : controls) {
            if (control.length != values.length) {
                throw new IllegalArgumentException(
                        "A control needs a value for each replication: " + control.length + " and " + values.length);
            }
            double[] direction = centred(control);
            double before = product(direction, direction);
            double controlMean = mean(control);
            for (int i = 0; i < used.size(); i++) {
                double share = product(direction, used.get(i)) / product(used.get(i), used.get(i));
                subtract(direction, share, used.get(i));
                controlMean -= share * means.get(i);
            }
            double square = product(direction, direction);
            if (square > NOTHING_NEW * before) {
                double slope = product(rest, direction) / square;
                subtract(rest, slope, direction);
                mean -= slope * controlMean;
                leverage += controlMean * controlMean / square;
                used.add(direction);
                means.add(controlMean);
            }
        }
        int n = values.length;
        int freedom = n - used.size() - 1;
        Interval adjusted = new Interval(Double.NaN, mean, Double.NaN);
        if (freedom >= 1) {
            double variance = product(rest, rest) / freedom * (1.0 / n + leverage);
            double halfWidth = StudentT.twoSided(confidence, freedom) * Math.sqrt(variance);
            adjusted = SkewedMean.interval(mean, rest, halfWidth, Math.sqrt(n * variance));
        }
        return new ControlVariates(plain, adjusted, used.size());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double[] centred(double[] values) {
        double mean = mean(values);
        double[] centred = values.clone();
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= mean;
        }
        return centred;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double factor, double[] what) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * what[i];
        }
    }
}
