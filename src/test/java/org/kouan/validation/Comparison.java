package org.kouan.validation;

/**
 * A simulated figure beside its true value.
 *
 * @param id of the case
 * @param figure its name in the case
 * @param expected the true value
 * @param value simulated
 * @param standardError of the simulated value; 0 for one that must be exact
 * @param bound how far off it may be
 * @param freedom degrees of freedom of the standard error; infinite when it is known
 * @param skewness of the replications' residuals, as estimated
 */
record Comparison(
        String id,
        String figure,
        double expected,
        double value,
        double standardError,
        double bound,
        double freedom,
        double skewness) {
    boolean isExact() {
        return standardError == 0;
    }

    boolean holds() {
        return Math.abs(value - expected) <= bound;
    }

    /** How many standard errors it is off. */
    double errorsOff() {
        return (value - expected) / standardError;
    }

    /** The relative error of the model that the bound would miss at most. */
    double width() {
        return bound / Math.abs(expected);
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "%s %s: %.8g, should be %.8g; off by %.3g, allowed %.3g (%.2f standard errors)",
                id,
                figure,
                value,
                expected,
                value - expected,
                bound,
                errorsOff());
    }
}
