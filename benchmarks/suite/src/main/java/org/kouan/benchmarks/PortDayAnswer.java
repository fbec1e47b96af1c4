package org.kouan.benchmarks;

/**
 * What days of W2 found, by class.
 *
 * @param days simulated
 * @param served travellers
 * @param waitSum of their waits, in minutes
 * @param within travellers who waited at most 30 minutes
 * @param p95Foreigner 95 % of foreigners waited at most so many minutes; NaN for a simulator that keeps no quantiles
 */
public record PortDayAnswer(int days, long[] served, double[] waitSum, long[] within, double p95Foreigner) {
    /** Holds a simulator's answers, all so far together, against the reference. */
    static final class Checker {
        /*
         * Reference: 100,000 days of an independent program in C for foreigners, and 20,000 days of it for the others,
         * with a priority traveller who waits taken by the priority desk too. Deviations are those of a single day,
         * from 2,000 days of Kouan.
         */
        private static final double[] MEAN_WAIT = {0.1183, 10.83, 0.0092};
        private static final double[] MEAN_WAIT_ERROR = {0.0003, 0.02, 0.00003};
        private static final double[] MEAN_WAIT_DEVIATION = {0.040, 4.2, 0.0020};
        private static final double[] WITHIN = {1, 0.9319, 1};
        private static final double[] WITHIN_DEVIATION = {0, 0.088, 0};
        private static final double WITHIN_ERROR = 0.0003;
        private static final double P95_FOREIGNER = 32.6;
        private static final double P95_DEVIATION = 12.2;
        /** A share in fourth digits, and a quantile in steps of 0.1. */
        private static final double ROUNDING = 0.00005;

        private static final double P95_ROUNDING = 0.1;

        /** Quantiles of fewer days say little, and are biased. */
        private static final int DAYS_FOR_P95 = 100;

        private final long[] served = new long[PortDay.CLASSES];
        private final double[] waitSum = new double[PortDay.CLASSES];
        private final long[] within = new long[PortDay.CLASSES];
        private int days;

        /** Adds an answer; fails when the answers so far are not those of the port day. */
        PortDayAnswer check(PortDayAnswer answer) {
            days += answer.days;
            double root = Math.sqrt(days);
            for (int c = 0; c < PortDay.CLASSES; c++) {
                served[c] += answer.served[c];
                waitSum[c] += answer.waitSum[c];
                within[c] += answer.within[c];
                double n = served[c];
                Check.near(
                        "mean wait of class " + c,
                        waitSum[c] / n,
                        MEAN_WAIT[c],
                        Math.hypot(MEAN_WAIT_DEVIATION[c] / root, MEAN_WAIT_ERROR[c]),
                        0);
                Check.near(
                        "share within 30 min of class " + c,
                        within[c] / n,
                        WITHIN[c],
                        Math.hypot(WITHIN_DEVIATION[c] / root, WITHIN_ERROR),
                        ROUNDING);
            }
            double expected = (double) days * PortDay.TRAVELLERS;
            Check.near("travellers", served[0] + served[1] + served[2], expected, Math.sqrt(expected), 0);
            if (answer.days >= DAYS_FOR_P95 && !Double.isNaN(answer.p95Foreigner)) {
                double deviation = P95_DEVIATION / Math.sqrt(answer.days);
                Check.near("P95 of foreigners", answer.p95Foreigner, P95_FOREIGNER, deviation, P95_ROUNDING);
            }
            return answer;
        }
    }
}
