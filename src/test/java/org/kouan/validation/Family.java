package org.kouan.validation;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * All comparisons of the suite, which together raise a false alarm with a stated probability at most: each of n is a
 * two-sided test at level rate / n (Bonferroni 1936), however they depend on each other. Were they independent, Sidak's
 * 1 - (1 - rate)^(1/n) would allow the same to three digits.
 *
 * <p>A figure is a ratio of sums over independent replications; its standard error is that of the linearised ratio, and
 * Student's t allows for its being estimated. Waits within a replication depend on each other; nothing rests on their
 * number.
 */
record Family(int comparisons, double rate) {
    double level() {
        return rate / comparisons;
    }

    /** How many standard errors a figure may be off. */
    double errorsAllowed(double freedom) {
        double tail = level() / 2;
        return Double.isInfinite(freedom)
                ? -new NormalDistribution().inverseCumulativeProbability(tail)
                : -new TDistribution(null, freedom, 1e-12).inverseCumulativeProbability(tail);
    }

    /**
     * The probability of a false alarm with allowance for replications that are not normal: t is exact only for those
     * that are. By the Edgeworth expansion of Student's statistic (Hall 1992, "The Bootstrap and Edgeworth Expansion",
     * section 2.6) both tails together grow by x phi(x) g^2 (x^4 + 2 x^2 - 3) / (9 n) for skewness g; the terms of odd
     * order cancel between the tails, and positive excess kurtosis, left out here, shrinks them. From the square of an
     * estimated skewness the variance that it has for normal values, 6 / n, is taken off.
     */
    double rateWithSkewness(List<Comparison> made) {
        NormalDistribution normal = new NormalDistribution();
        double sum = 0;
        for (Comparison comparison : made) {
            double x = errorsAllowed(Double.POSITIVE_INFINITY);
            double n = comparison.freedom() + 1;
            double squared = Math.max(0, comparison.skewness() * comparison.skewness() - 6 / n);
            double more = Double.isInfinite(n)
                    ? 0
                    : x * normal.density(x) * squared * (x * x * x * x + 2 * x * x - 3) / (9 * n);
            sum += level() + more;
        }
        return sum;
    }
}
