package org.kouan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Settings;
import org.kouan.scenario.key.Value;
import org.kouan.scenario.key.Values;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;

/**
 * Sudden illness among those who queue at a stage, and the passage that takes them: the lane that has this.
 *
 * @param classes names of those who may be struck
 * @param strike law of the time in a queue, from joining it or from coming back to it, until a unit is struck; empty
 *     when nobody ever is. Only an exponential one is a rate per person-hour
 * @param care how long the passage takes to stabilise somebody and hand over
 */
public record Emergencies(List<String> classes, Optional<Distribution> strike, Distribution care) {
    /** One strike a minute of queueing. */
    private static final int MOST = 60;
    /** One strike in more than a hundred years of queueing. */
    private static final double LEAST = 1e-6;

    private static final double NANOS_PER_HOUR = 3600e9;

    private static final Key<Double> RATE =
            Key.required("rate", Values.number(MOST), "Strikes per person-hour of queueing.", "0.002");

    private static final Key<Distribution> CARE = Key.required(
            "care",
            Beside.LAW,
            "Time in the passage: to stabilise somebody and hand over.",
            "{gamma: {mean: 20 min, cv: 0.5}}");

    /** A map; who may be struck stands at the lane. */
    static final Value<Emergencies> VALUE = Values.checked(
            Keys.of("emergencies", "Sudden illness among those who queue at a stage.", RATE, CARE), Emergencies::read);

    public Emergencies {
        classes = List.copyOf(classes);
    }

    private static Emergencies read(Settings settings, Given given) {
        double perHour = settings.get(RATE);
        if (perHour > 0 && perHour < LEAST) {
            given.at(RATE.name()).report("must be at least 0.000001, or 0 for none", "");
        }
        Optional<Distribution> strike = perHour < LEAST
                ? Optional.empty()
                : Optional.of(new Exponential(Duration.ofNanos(Math.round(NANOS_PER_HOUR / perHour))));
        return new Emergencies(List.of(), strike, settings.get(CARE));
    }

    /** The same among these classes. */
    Emergencies among(List<String> others) {
        return new Emergencies(others, strike, care);
    }
}
