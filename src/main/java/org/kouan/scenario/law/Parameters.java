package org.kouan.scenario.law;

import java.time.Duration;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Settings;
import org.kouan.scenario.key.Values;

/** Parameters that laws share. */
final class Parameters {
    static final Key<Duration> MEAN = Key.required("mean", Values.POSITIVE_DURATION, "The mean.");

    static final Key<Double> CV = Key.required("cv", Values.positive(100), "Standard deviation by mean, at most 100.");

    static final Keys MEAN_CV = Keys.of("mean-cv", "By mean and coefficient of variation.", MEAN, CV);

    private Parameters() {}

    /** Equal bounds are one value, which a constant says better, but they do no harm. */
    static void requireOrder(Given given, Key<Duration> lesser, Key<Duration> greater, Settings settings) {
        if (!given.at(lesser.name()).isMissing()
                && !given.at(greater.name()).isMissing()
                && settings.get(lesser).compareTo(settings.get(greater)) > 0) {
            given.at(greater.name()).report("must not be less than " + lesser.name(), "");
        }
    }
}
