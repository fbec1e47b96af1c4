package org.kouan.stats;

import java.util.Arrays;

/**
 * Confidence intervals for the mean of shares, numbers from 0 to 1, one for each replication.
 *
 * <p>Where days differ it is the interval of Student's t, cut at 0 and 1, and widened on the side of the long tail by
 * Hall's correction for skewness (Hall 1992, "On the removal of skewness by transformation", JRSS B 54): a port that
 * keeps its target on most days and fails badly on some has skewed shares, and t alone then puts its lower bound above
 * the truth too often. Never is the interval narrower than that of t. Where all days, or nearly all, show the same
 * share, as in a port that always or never keeps its target, the sample variance says little about the rare other day,
 * and t would claim certainty. There the interval is widened to the exact bound: as many other days as the sample leaves
 * possible, and each of them as bad, or as good, as a day can be.
 */
public final class BoundedMeanInterval {
    /*
     * Let v be the most common share and d the number of days that show another. If d is below five (the usual rule of
     * thumb for normal approximations to counts) and less than half of the days, the share p of other days in the long
     * run is at most the one-sided Clopper-Pearson bound of d in n - 1 at the full error level; for d = 0 that is
     * 1 - a^(1/(n-1)). It is n - 1 and not n because v is taken from the sample: with d = 0, the chance that n days
     * all show some common share whose probability is at most 1 - p is at most the sum of m^n over all such
     * probabilities m, which is at most (1 - p)^(n-1). The mean then lies between v (1 - p) and v (1 - p) + p.
     */

    private static final int FEW = 5;

    private BoundedMeanInterval() {}

    /**
     * Returns the interval for the mean. Without values it is [0, 1] with value NaN; with one it is [0, 1] around it.
     *
     * @param shares from 0 to 1
     * @param confidence between 0 and 1, for example 0.95
     * @throws IllegalArgumentException if a share is outside [0, 1] or no number
     */
    public static Interval of(double[] shares, double confidence) {
        StudentT.requireConfidence(confidence);
        return Sample.of(shares).interval(shares.length, confidence);
    }

    /**
     * Returns how many more replications would decide whether the mean reaches what is required, if mean, variance and
     * the proportion of other days stayed as seen.
     *
     * @return 0 if it is decided, -1 if {@link ThreeWay#MOST_REPLICATIONS} would not decide it
     */
    public static long moreToDecide(double[] shares, double required, double confidence) {
        StudentT.requireConfidence(confidence);
        Sample sample = Sample.of(shares);
        return ThreeWay.moreUntil(n -> ThreeWay.compare(sample.interval(n, confidence), required) != 0, shares.length);
    }

    /** What the interval depends on; {@code others} of {@code size} days do not show the common share. */
    private record Sample(double mean, double deviation, double skewness, double common, int others, int size) {
        static Sample of(double[] shares) {
            Tally tally = new Tally();
            for (double share : shares) {
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("A share must lie from 0 to 1: " + share);
                }
                tally.add(share);
            }
            double[] sorted = shares.clone();
            Arrays.sort(sorted);
            double common = Double.NaN;
            int most = 0;
            int run = 0;
            for (int i = 0; i < sorted.length; i++) {
                run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
                if (run > most) {
                    most = run;
                    common = sorted[i];
                }
            }
            double mean = Math.max(0, Math.min(tally.mean(), 1));
            double skewness = SkewedMean.skewness(shares, tally.mean(), tally.deviation());
            return new Sample(mean, tally.deviation(), skewness, common, sorted.length - most, sorted.length);
        }

        Interval interval(long days, double confidence) {
            if (days < 2) {
                return new Interval(0, mean, 1);
            }
            double halfWidth = MeanInterval.halfWidth(deviation, days, confidence);
            double low =
                    Math.max(0, mean - Math.max(halfWidth, SkewedMean.corrected(halfWidth, deviation, skewness, days)));
            double high = Math.min(
                    1, mean + Math.max(halfWidth, -SkewedMean.corrected(-halfWidth, deviation, skewness, days)));
            // Exact for the sample itself, so that five days of 25 are five.
            double differing = (double) others * days / size;
            if (differing < FEW && 2 * others < size) {
                double possible = BinomialInterval.upper(differing, days - 1.0, 1 - confidence);
                low = Math.min(low, common * (1 - possible));
                high = Math.max(high, common * (1 - possible) + possible);
            }
            return new Interval(low, mean, high);
        }
    }
}
