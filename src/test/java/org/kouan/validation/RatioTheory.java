package org.kouan.validation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exact values of ratios of sums over replications.
 *
 * @param blunt no bound may be so large, relative to the value
 */
record RatioTheory(Family family, double blunt) {
    /** Compares a ratio with its value. */
    void agree(double exact, double[] numerators, double[] denominators) {
        int n = numerators.length;
        double ratio = sum(numerators) / sum(denominators);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double residual = numerators[i] - ratio * denominators[i];
            squares += residual * residual;
        }
        double bound = family.errorsAllowed(n - 1) * Math.sqrt(squares * n / (n - 1)) / sum(denominators);
        assertThat(bound / exact).as("the bound is not blunt").isLessThan(blunt);
        assertThat(ratio).isBetween(exact - bound, exact + bound);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
