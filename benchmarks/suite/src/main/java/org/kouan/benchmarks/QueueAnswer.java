package org.kouan.benchmarks;

/**
 * What one run of W1 found.
 *
 * @param customers who began service
 * @param waitSum of their waits, in minutes
 * @param over6 customers who waited longer than 6 minutes
 * @param over30 customers who waited longer than 30 minutes
 */
public record QueueAnswer(long customers, double waitSum, long over6, long over30) {
    /**
     * Holds a simulator's answers against the exact ones: all answers given so far together, so that a simulator whose
     * single runs must be short is judged on as many customers as it has served.
     */
    static final class Checker {
        /** Erlang C: with c = 10 and load 0.9, P(W > t) = 0.66873 exp(-t/3). */
        private static final double MEAN_WAIT = 2.00619;

        private static final double SHARE_OVER_6 = 0.0905;
        private static final double SHARE_OVER_30 = 3.036e-5;

        /* Standard deviations of a mean over n customers times the root of n, from 100 runs of 500,000 customers. */
        private static final double MEAN_WAIT_DEVIATION = 58;
        private static final double SHARE_OVER_6_DEVIATION = 5.4;

        /** A run that begins empty lacks some 230 customer-minutes of waiting. */
        private static final double START_UP_MINUTES = 300;

        private static final double START_UP_OVER_6 = 30;
        /** Runs of 5 million customers give 0 to 5e-5: hits come in clusters of about a hundred. */
        private static final double OVER_30_CLUSTER = 100;

        private long customers;
        private double waitSum;
        private long over6;
        private long over30;
        private int runs;

        /** Adds an answer; fails when the answers so far are not those of M/M/10. */
        QueueAnswer check(QueueAnswer answer) {
            runs++;
            customers += answer.customers;
            waitSum += answer.waitSum;
            over6 += answer.over6;
            over30 += answer.over30;
            double n = customers;
            double root = Math.sqrt(n);
            Check.near("mean wait", waitSum / n, MEAN_WAIT, MEAN_WAIT_DEVIATION / root, START_UP_MINUTES * runs / n);
            Check.near(
                    "P(W > 6 min)", over6 / n, SHARE_OVER_6, SHARE_OVER_6_DEVIATION / root, START_UP_OVER_6 * runs / n);
            double cluster = Math.sqrt(SHARE_OVER_30 * OVER_30_CLUSTER / n);
            Check.near("P(W > 30 min)", over30 / n, SHARE_OVER_30, cluster, OVER_30_CLUSTER / n);
            return answer;
        }
    }
}
