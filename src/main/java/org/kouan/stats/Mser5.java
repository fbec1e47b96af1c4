package org.kouan.stats;

/**
 * Where the warm-up of a long run ends: MSER-5 (White, Cobb and Spratt 2000, "A comparison of five steady-state
 * truncation heuristics for simulation", Proceedings of the Winter Simulation Conference). Observations are averaged in
 * fives; of k such means the first d are cut off that leave the least standard error of the mean of the others, that is
 * the least sum of squares about their mean by (k - d)^2. Only cuts in the first half are looked at: a least value later
 * than that says more of how few are left than of the warm-up.
 */
public final class Mser5 {
    private static final int SIZE = 5;

    private Mser5() {}

    /**
     * Returns how many observations to cut off, a multiple of five.
     *
     * @return -1 when the least value is at the very end of the first half, so that the warm-up may be longer, or when
     *     there are fewer than ten means
     */
    public static int warmUp(double[] observations) {
        int means = observations.length / SIZE;
        if (means < 10) {
            return -1;
        }
        double[] sums = new double[means];
        for (int i = 0; i < means * SIZE; i++) {
            sums[i / SIZE] += observations[i];
        }
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        Tally rest = new Tally();
        // From the end, so that each cut takes in one more mean.
        for (int cut = means - 1; cut >= 0; cut--) {
            rest.add(sums[cut] / SIZE);
            double left = means - cut;
            double statistic =
                    cut > means / 2 ? Double.POSITIVE_INFINITY : rest.variance() * (left - 1) / (left * left);
            if (statistic <= least) {
                least = statistic;
                best = cut;
            }
        }
        return best == means / 2 ? -1 : best * SIZE;
    }
}
