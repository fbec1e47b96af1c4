package org.kouan.stats;

/**
 * The interval of a steady-state figure from one long run, by batches that are long enough to be nearly independent.
 *
 * <p>The rule: batches are as short as the run's units of time at first, and doubled while the von Neumann test finds that
 * neighbouring batches are positively correlated (one-sided, at 10 %; Fishman and Yarberry 1997, "An implementation of
 * the batch means method", INFORMS Journal on Computing 9(3)). As the test overlooks weak correlation, the batches used
 * are twice as long as those that pass it, and never more than {@value #MOST}: more make the interval hardly narrower
 * (Schmeiser 1982, "Batch size effects in the analysis of simulation output", Operations Research 30(3)). Fewer than
 * {@value #FEWEST} are never used; a run that would need that is too short. The interval is Student's t over the batches, widened
 * on the side to which they are skewed. Its variance is multiplied by (1 + r) / (1 - r), as for a first-order
 * autoregression (as N-Skart does: Tafazzoli, Steiger and Wilson 2011, IEEE Transactions on Automatic Control 56(2)), where
 * r is the lag-one correlation of the k batches plus 1/sqrt(k), its standard error, and at least 0: the correlation that so
 * few batches cannot show is allowed for, since intervals without that allowance hold too seldom (docs/coverage.md).
 *
 * @param interval of the ratio of sums
 * @param batches how many
 * @param batchLength in units of time
 * @param correlation of neighbouring batches, of lag one
 * @param longEnough whether the test found batches that look independent; when not, the run is too short and the interval
 *     too narrow
 */
public record BatchMeans(Interval interval, int batches, int batchLength, double correlation, boolean longEnough) {
    /** With fewer batches a test of correlation sees nothing and Student's t is wide. */
    public static final int FEWEST = 16;

    /** Student's t with more degrees of freedom is hardly narrower. */
    public static final int MOST = 2 * FEWEST;

    /** A correlation as high has failed the test long before. */
    private static final double MOST_CORRELATED = 0.95;

    /** One-sided 10 % of the normal distribution. */
    private static final double TEST_BOUND = 1.2815515655446004;

    /**
     * Batches a figure that is a ratio of sums, such as minutes waited by travellers.
     *
     * @param units numerators and denominators by unit of time, in order, after the warm-up
     * @param confidence between 0 and 1
     */
    public static BatchMeans of(RatioSample units, double confidence) {
        StudentT.requireConfidence(confidence);
        int passing = 1;
        while (units.size() / passing >= FEWEST && !looksIndependent(units, passing)) {
            passing *= 2;
        }
        int longest = Math.max(1, units.size() / FEWEST);
        int wanted = Math.max(2 * passing, (units.size() + MOST - 1) / MOST);
        int length = Math.min(wanted, longest);
        int batches = units.size() / length;
        double[] residuals = batched(units, length, batches).residuals();
        double correlation = correlation(residuals);
        double allowed = Math.max(0, Math.min(MOST_CORRELATED, correlation + 1 / Math.sqrt((double) batches)));
        double inflation = Math.sqrt((1 + allowed) / (1 - allowed));
        return new BatchMeans(
                SkewedMean.interval(units.value(), residuals, inflation, new StudentT(confidence)),
                batches,
                length,
                correlation,
                wanted <= longest);
    }

    private static boolean looksIndependent(RatioSample units, int length) {
        double[] residuals = batched(units, length, units.size() / length).residuals();
        return statistic(residuals, correlation(residuals)) <= TEST_BOUND;
    }

    /** The same with bounds cut to the values that are possible. */
    public BatchMeans within(double least, double most) {
        Interval cut = new Interval(Math.max(least, interval.low()), interval.value(), Math.min(most, interval.high()));
        return new BatchMeans(cut, batches, batchLength, correlation, longEnough);
    }

    /** Units beyond the last whole batch are left out of the batches, not of the figure. */
    private static RatioSample batched(RatioSample units, int length, int batches) {
        double[] numerators = new double[batches];
        double[] denominators = new double[batches];
        for (int i = 0; i < batches * length; i++) {
            numerators[i / length] += units.numerators()[i];
            denominators[i / length] += units.denominators()[i];
        }
        return new RatioSample(numerators, denominators);
    }

    /** Of values with mean 0; 0 when they do not vary. */
    private static double correlation(double[] values) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += values[i] * values[i];
            products += i == 0 ? 0 : values[i] * values[i - 1];
        }
        return squares == 0 ? 0 : products / squares;
    }

    /** Nearly standard normal when the values are independent. */
    private static double statistic(double[] values, double correlation) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        if (squares == 0) {
            return 0;
        }
        double k = values.length;
        double first = values[0];
        double last = values[values.length - 1];
        double ends = (first * first + last * last) / (2 * squares);
        return Math.sqrt((k * k - 1) / (k - 2)) * (correlation + ends);
    }
}
