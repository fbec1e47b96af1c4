package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.RunPlan;

/** When units arrive. */
final class ArrivalsReader {
    private static final double MAX_RATE = 1e7;
    private static final int MAX_NUMBER = 10_000_000;
    private static final int MAX_PLACES = 100_000;

    private final DistributionReader distributions;
    private final TimetableReader timetables;
    private final RunPlan run;

    ArrivalsReader(DistributionReader distributions, TimetableReader timetables, RunPlan run) {
        this.distributions = distributions;
        this.timetables = timetables;
        this.run = run;
    }

    Arrivals read(YamlValue value) {
        YamlMap map = value.map(Shape.ARRIVALS);
        Optional<YamlValue> kind = value.isMap() ? map.exactlyOne(Shape.ARRIVALS.keys()) : Optional.empty();
        if (kind.isEmpty()) {
            return new Arrivals.Poisson(DayProfile.constant(1));
        }
        if (map.has("poisson")) {
            return poisson(map.get("poisson"));
        }
        if (map.has("renewal")) {
            return renewal(map.get("renewal").map(Shape.RENEWAL));
        }
        if (map.has("appointments")) {
            return appointments(map.get("appointments").map(Shape.APPOINTMENTS));
        }
        return map.has("present")
                ? present(map.get("present").map(Shape.PRESENT))
                : timetables.read(map.get("timetable"));
    }

    /** How a party comes out of its conveyance. */
    Arrivals.Alighting alighting(YamlValue value) {
        return timetables.alighting(value);
    }

    private static Arrivals poisson(YamlValue value) {
        YamlMap map = value.map(Shape.POISSON);
        Optional<YamlValue> rate = value.isMap() ? map.exactlyOne(List.of("per-hour", "per-day")) : Optional.empty();
        if (rate.isEmpty()) {
            return new Arrivals.Poisson(DayProfile.constant(1));
        }
        if (map.has("per-day")) {
            map.find("every").ifPresent(every -> every.report("belongs to a list of rates per-hour", ""));
            return new Arrivals.Poisson(DayProfile.constant(rate.get().number(24 * MAX_RATE) / 24));
        }
        if (map.has("every")) {
            return new Arrivals.Poisson(ProfileReader.bySteps(map.get("every"), rate.get(), ArrivalsReader::rate));
        }
        if (!rate.get().isList()) {
            return new Arrivals.Poisson(DayProfile.constant(rate(rate.get())));
        }
        if (rate.get().items().stream().allMatch(YamlValue::isScalar)) {
            value.report("a list of rates needs the key every", "write {every: 1 h, per-hour: [...]}");
            return new Arrivals.Poisson(DayProfile.constant(1));
        }
        YamlValue first = rate.get().items().get(0);
        if (first.isMap() && first.keys().contains("at")) {
            return new Arrivals.LinearPoisson(
                    ProfileReader.byPoints(rate.get(), Shape.RATE_POINT, part -> rate(part.get("value"))));
        }
        return new Arrivals.Poisson(ProfileReader.byShifts(rate.get(), Shape.RATE, part -> rate(part.get("value"))));
    }

    private static double rate(YamlValue value) {
        return value.number(MAX_RATE);
    }

    private Arrivals renewal(YamlMap map) {
        YamlValue interval = map.get("interval");
        Arrivals.Renewal renewal = new Arrivals.Renewal(
                distributions.read(interval),
                map.find("from").map(YamlValue::timeOfDay).orElse(run.from()));
        if (!interval.isMissing() && renewal.interval().mean().isZero()) {
            interval.report("the mean interval must be longer than 0 s", "people who come at once are present: {...}");
        }
        return renewal;
    }

    private static Arrivals appointments(YamlMap map) {
        return new Arrivals.Appointments(
                map.get("from").timeWithinDay(Duration.ZERO),
                map.get("to").timeWithinDay(Duration.ofDays(1)),
                map.get("every").positiveDuration(),
                map.get("places").count(1, MAX_PLACES),
                map.find("booked").map(YamlValue::share).orElse(1.0),
                map.find("no-show").map(YamlValue::share).orElse(0.0),
                map.find("lateness").map(TimetableReader::lateness),
                map.find("tolerance").map(ArrivalsReader::tolerance));
    }

    private static Arrivals.Tolerance tolerance(YamlValue value) {
        YamlMap map = value.map(Shape.TOLERANCE);
        if (value.isMap() && value.keys().isEmpty()) {
            map.report("needs one of the keys late, early", "");
        }
        Map<String, String> lapsedAs = new LinkedHashMap<>();
        map.find("lapsed-as")
                .ifPresent(given -> given.named("classes").forEach((name, as) -> lapsedAs.put(name, as.name())));
        return new Arrivals.Tolerance(
                map.find("early").map(YamlValue::duration), map.find("late").map(YamlValue::duration), lapsedAs);
    }

    private static Arrivals present(YamlMap map) {
        Duration from = map.get("from").timeOfDay();
        Duration to = map.find("to").map(YamlValue::timeOfDay).orElse(from);
        if (to.compareTo(from) < 0) {
            map.get("to").report("must not be earlier than from", "");
        }
        return new Arrivals.Present(map.get("number").count(0, MAX_NUMBER), from, to);
    }
}
