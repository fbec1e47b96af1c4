package org.kouan.study;

import java.util.Locale;
import org.kouan.report.content.Numbers;
import org.kouan.stats.BinomialInterval;
import org.kouan.stats.Interval;

/** How often intervals held a truth that is known. */
final class Coverage {
    private final String what;
    private final double truth;
    private int held;
    private int above;
    private int below;
    private double widths;
    private double sizes;

    Coverage(String what, double truth) {
        this.what = what;
        this.truth = truth;
    }

    /** Adds the interval of an experiment with a number of replications, or batches. */
    void add(Interval interval, double size) {
        if (interval.low() > truth) {
            above++;
        } else if (interval.high() < truth) {
            below++;
        } else {
            held++;
        }
        widths += interval.width() / 2;
        sizes += size;
    }

    int experiments() {
        return held + above + below;
    }

    double share() {
        return (double) held / experiments();
    }

    /** An exact interval, at 95 %, for the share that the rule holds in the long run. */
    Interval uncertainty() {
        return BinomialInterval.of(held, experiments(), 0.95);
    }

    /** A row of the table in {@code docs/coverage.md}. */
    String row() {
        if (experiments() == 0) {
            return "| %s | %.5g | 0 | – | – | – | – | – |".formatted(what, truth);
        }
        double n = experiments();
        return String.format(
                Locale.ROOT,
                "| %s | %.5g | %s | %.0f | %.3g | **%.1f %%** (%.1f to %.1f) | %.1f %% | %.1f %% |",
                what,
                truth,
                Numbers.whole(experiments()),
                sizes / n,
                widths / n,
                100 * share(),
                100 * uncertainty().low(),
                100 * uncertainty().high(),
                100 * above / n,
                100 * below / n);
    }
}
