package org.kouan.benchmarks;

import java.util.Locale;

/** Fails when what a simulator found lies too far from what is expected. */
final class Check {
    /** Standard errors allowed: a right simulator fails once in two million looks. */
    private static final double STANDARD_ERRORS = 5;

    private Check() {}

    /**
     * @param standardError of the difference between the two
     * @param bias that a right simulator may have beside it
     */
    static void near(String what, double found, double expected, double standardError, double bias) {
        double tolerance = STANDARD_ERRORS * standardError + bias;
        if (!(Math.abs(found - expected) <= tolerance)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%s is %.5f, not %.5f ± %.5f: the time does not count",
                    what,
                    found,
                    expected,
                    tolerance));
        }
    }
}
