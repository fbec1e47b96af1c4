package org.kouan.stats;

import java.util.Arrays;

/**
 * The difference between two systems that were simulated on common random numbers: replication i of one and replication
 * i of the other form a pair, and the interval comes from the differences within pairs (Law 2015, "Simulation Modeling
 * and Analysis", 5th edition, sections 10.2 and 11.2).
 *
 * @param difference second minus first
 * @param varianceReduction (Var A + Var B) / Var(A - B): how many times as many independent replications would be needed
 *     for the same width; above 1 where common random numbers help, infinite when the difference never varies while the
 *     systems do, NaN when nothing varies or there are fewer than two pairs
 */
public record PairedDifference(Interval difference, double varianceReduction) {

    /**
     * The difference of means, by Student's t on the differences, widened on the side to which they are skewed.
     *
     * @param first one value for each replication
     * @param second as many
     * @param confidence between 0 and 1
     */
    public static PairedDifference ofMeans(double[] first, double[] second, double confidence) {
        double[] ones = new double[first.length];
        Arrays.fill(ones, 1);
        return ofRatios(new RatioSample(first, ones), new RatioSample(second, ones), confidence);
    }

    /**
     * The difference of two ratios of means. Each is linear in its replications up to terms of order 1/n, so the
     * variance is that of the differences of the residuals (y - r x) / mean(x) (delta method; Cochran 1977, "Sampling
     * Techniques", 3rd edition, section 6.3).
     */
    public static PairedDifference ofRatios(RatioSample first, RatioSample second, double confidence) {
        double[] a = first.residuals();
        double[] b = second.residuals();
        double[] differences = differences(a, b);
        double value = second.value() - first.value();
        return new PairedDifference(
                SkewedMean.interval(value, differences, 1, new StudentT(confidence)), reduction(a, b, differences));
    }

    /**
     * The difference of means of shares. Where every share is 0 or 1, as when a day keeps a target or not, the interval is
     * that of {@link PairedProportions}. Else the differences lie from -1 to 1, and often all but a few of them are zero:
     * the interval is that of {@link BoundedMeanInterval}, carried from [0, 1] to [-1, 1], which does not claim certainty
     * then.
     *
     * @param first shares from 0 to 1
     * @param second as many
     */
    public static PairedDifference ofShares(double[] first, double[] second, double confidence) {
        double[] differences = differences(first, second);
        double[] scaled = new double[differences.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (differences[i] + 1) / 2;
        }
        Interval interval = BoundedMeanInterval.of(scaled, confidence);
        return new PairedDifference(
                yesOrNo(first) && yesOrNo(second)
                        ? ofYesOrNo(differences, confidence)
                        : new Interval(2 * interval.low() - 1, 2 * interval.value() - 1, 2 * interval.high() - 1),
                reduction(first, second, differences));
    }

    private static boolean yesOrNo(double[] shares) {
        return Arrays.stream(shares).allMatch(share -> share == 0 || share == 1);
    }

    private static Interval ofYesOrNo(double[] differences, double confidence) {
        long gained = Arrays.stream(differences).filter(each -> each > 0).count();
        long lost = Arrays.stream(differences).filter(each -> each < 0).count();
        return PairedProportions.of(differences.length, gained, lost, confidence);
    }

    private static double[] differences(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Pairs need as many values on both sides: " + first.length + " and " + second.length);
        }
        double[] differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = second[i] - first[i];
        }
        return differences;
    }

    private static double reduction(double[] first, double[] second, double[] differences) {
        double apart = variance(first) + variance(second);
        return apart == 0 ? Double.NaN : apart / variance(differences);
    }

    private static double variance(double[] values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally.variance();
    }
}
