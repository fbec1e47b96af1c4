package org.kouan.stats;

import java.util.function.LongPredicate;

/** The arithmetic of a verdict with three values: kept, failed, not yet known. */
public final class ThreeWay {
    /** No question for more replications than this is answered. */
    public static final long MOST_REPLICATIONS = 1_000_000;

    private ThreeWay() {}

    /**
     * Compares an estimate with what is required of it.
     *
     * @return 1 if the whole interval reaches {@code required}, -1 if the whole interval lies below it, and 0 if neither
     *     is known, also if a bound is NaN
     */
    public static int compare(Interval estimate, double required) {
        if (estimate.low() >= required) {
            return 1;
        }
        return estimate.high() < required ? -1 : 0;
    }

    /**
     * Returns how many more trials would decide whether a probability reaches {@code required} by
     * {@link BinomialInterval}, if the observed share stayed as it is.
     *
     * @return 0 if it is decided, -1 if {@link #MOST_REPLICATIONS} would not decide it or there was no trial
     */
    public static long moreForProbability(long successes, long trials, double required, double confidence) {
        Interval now = BinomialInterval.of(successes, trials, confidence);
        if (trials == 0) {
            return -1;
        }
        double tail = (1 - confidence) / 2;
        return moreUntil(
                n -> {
                    double more = (double) n;
                    double expected = now.value() * more;
                    return BinomialInterval.lower(expected, more, tail) >= required
                            || BinomialInterval.upper(expected, more, tail) < required;
                },
                trials);
    }

    /** Returns how many more than {@code now} it takes until a condition holds that, once true, stays true. */
    static long moreUntil(LongPredicate decided, long now) {
        if (decided.test(now)) {
            return 0;
        }
        long undecided = now;
        long enough = Math.max(now, 1);
        do {
            if (enough >= MOST_REPLICATIONS) {
                return -1;
            }
            undecided = enough;
            enough = Math.min(2 * enough, MOST_REPLICATIONS);
        } while (!decided.test(enough));
        while (enough - undecided > 1) {
            long middle = (undecided + enough) / 2;
            if (decided.test(middle)) {
                enough = middle;
            } else {
                undecided = middle;
            }
        }
        return enough - now;
    }
}
