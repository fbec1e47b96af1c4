package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Comparisons of simulated figures with exact ones, which together raise a false alarm with a stated probability at
 * most. Each of n comparisons is a two-sided t test at level rate / n (Bonferroni; the comparisons need not be
 * independent). A figure is a ratio of sums over independent replications, for example waits over travellers; its
 * standard error is that of the linearised ratio. That the t test is exact only for normal replications is met by long
 * ones; with fixed seeds a passing comparison passes for ever.
 */
final class Family {
    private final int comparisons;
    private final double rate;
    private int made;

    /** @param comparisons how many will be made in all */
    Family(int comparisons, double rate) {
        this.comparisons = comparisons;
        this.rate = rate;
    }

    int made() {
        return made;
    }

    /** How many standard errors a figure from some replications may be off. */
    double errorsAllowed(int replications) {
        return new TDistribution(null, replications - 1.0).inverseCumulativeProbability(1 - rate / (2 * comparisons));
    }

    /**
     * Compares a ratio with its exact value.
     *
     * @param of what it is, for the message
     * @param numerators by replication
     * @param denominators by replication
     * @param precision how far off, relative to the exact value, the bound may lie at most: a blunt test is no test
     */
    void compare(String of, double exact, double[] numerators, double[] denominators, double precision) {
        made++;
        int n = numerators.length;
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < n; i++) {
            numerator += numerators[i];
            denominator += denominators[i];
        }
        double ratio = numerator / denominator;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residual = numerators[i] - ratio * denominators[i];
            squares += residual * residual;
        }
        double error = Math.sqrt(squares * n / (n - 1)) / denominator;
        double bound = errorsAllowed(n) * error;
        assertThat(bound / exact).as("%s: relative width of the bound", of).isLessThan(precision);
        assertThat(ratio)
                .as("%s: exact %.6g, %.2f standard errors off", of, exact, (ratio - exact) / error)
                .isBetween(exact - bound, exact + bound);
    }
}
