package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.Emergencies;

/** Sudden illness in queues, at a rate per person-hour. */
final class EmergenciesReader {
    /** One strike a minute of queueing. */
    private static final double MOST = 60;
    /** One strike in more than a hundred years of queueing. */
    private static final double LEAST = 1e-6;

    private static final double NANOS_PER_HOUR = 3600e9;

    private final DistributionReader distributions;

    EmergenciesReader(DistributionReader distributions) {
        this.distributions = distributions;
    }

    /** @param classes who may be struck */
    Emergencies read(YamlValue value, List<String> classes) {
        YamlMap map = value.map(Shape.EMERGENCIES);
        double perHour = map.get("rate").number(MOST);
        if (perHour > 0 && perHour < LEAST) {
            map.get("rate").report("must be at least 0.000001, or 0 for none", "");
        }
        Optional<Distribution> strike = perHour < LEAST
                ? Optional.empty()
                : Optional.of(new Distribution.Exponential(Duration.ofNanos(Math.round(NANOS_PER_HOUR / perHour))));
        return new Emergencies(classes, strike, distributions.read(map.get("care")));
    }
}
