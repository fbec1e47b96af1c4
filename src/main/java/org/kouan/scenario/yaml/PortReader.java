package org.kouan.scenario.yaml;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Port;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.PortCalendar.Day;
import org.kouan.scenario.PortCalendar.Meanwhile;
import org.kouan.scenario.RunPlan;

/** The port, its calendar, and what disturbs it. */
final class PortReader {
    private static final double MAX_FACTOR = 1_000;

    private final DistributionReader distributions;

    PortReader(DistributionReader distributions) {
        this.distributions = distributions;
    }

    Port port(YamlValue value, RunPlan run) {
        YamlMap map = value.map(Shape.PORT);
        Port plain = Port.of(map.get("name").text());
        return new Port(
                plain.name(),
                map.find("clock").map(clock -> ClockReader.read(clock, run)).orElse(plain.clock()),
                map.find("calendar").map(this::calendar),
                map.find("day-level").map(DayLevelReader::read).orElse(plain.dayLevel()));
    }

    private PortCalendar calendar(YamlValue value) {
        YamlMap map = value.map(Shape.CALENDAR);
        Duration from = Duration.ZERO;
        Duration to = Duration.ofDays(1);
        Optional<YamlMap> hours = map.find("hours").map(given -> given.map(Shape.HOURS));
        if (hours.isPresent()) {
            from = hours.get().get("from").timeWithinDay(from);
            to = hours.get().get("to").timeWithinDay(to);
        }
        return new PortCalendar(
                from,
                to,
                map.find("week")
                        .map(week -> week(week, Shape.WEEK, kind -> kind.oneOf(Day.class)))
                        .orElse(Map.of()),
                map.find("dates")
                        .map(dates -> dates(dates, "kinds of days", kind -> kind.oneOf(Day.class)))
                        .orElse(Map.of()),
                map.find("freight").map(YamlValue::names).orElse(List.of()),
                map.find("meanwhile").map(this::meanwhile).orElse(new Meanwhile.Wait()));
    }

    /** What is said of days of the week. */
    static <T> Map<DayOfWeek, T> week(YamlValue value, Shape shape, Function<YamlValue, T> reading) {
        YamlMap map = value.map(shape);
        Map<DayOfWeek, T> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            map.find(day.name().toLowerCase(Locale.ROOT)).ifPresent(given -> week.put(day, reading.apply(given)));
        }
        return week;
    }

    /** What is said of dates. */
    static <T> Map<LocalDate, T> dates(YamlValue value, String what, Function<YamlValue, T> reading) {
        Map<LocalDate, T> dates = new TreeMap<>();
        value.named(what).forEach((date, given) -> {
            try {
                dates.put(Scalars.date(date), reading.apply(given));
            } catch (BadValue bad) {
                given.problems().report(given.keyAt(), given.path(), date, bad.rule(), bad.hint());
            }
        });
        return dates;
    }

    private enum Waiting {
        WAIT
    }

    private Meanwhile meanwhile(YamlValue value) {
        if (value.isMap()) {
            return new Meanwhile.ComeBack(
                    distributions.read(value.map(Shape.MEANWHILE).get("come-back")));
        }
        value.oneOf(Waiting.class);
        return new Meanwhile.Wait();
    }

    Disturbance disturbance(String name, YamlValue value) {
        YamlMap map = value.map(Shape.DISTURBANCE);
        return new Disturbance(
                name,
                map.find("label").map(YamlValue::text).orElse(name),
                map.get("stages").names(),
                map.find("slows").map(factor -> factor.positive(MAX_FACTOR)),
                occurs(map));
    }

    private Disturbance.Occurs occurs(YamlMap map) {
        Optional<YamlValue> when = map.exactlyOne(List.of("at", "random"));
        if (when.isPresent() && !map.has("at")) {
            YamlMap random = when.get().map(Shape.RANDOM_TIMES);
            return new Disturbance.Occurs.Random(
                    distributions.read(random.get("between")), distributions.read(random.get("lasts")));
        }
        return new Disturbance.Occurs.At(when.stream()
                .flatMap(at -> at.items().stream())
                .map(item -> item.map(Shape.WINDOW))
                .map(window -> new Disturbance.Window(
                        window.get("from").timeOfDay(), window.get("to").timeOfDayOr(Duration.ofDays(1))))
                .toList());
    }
}
