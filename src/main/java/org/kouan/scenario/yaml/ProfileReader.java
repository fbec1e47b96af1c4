package org.kouan.scenario.yaml;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.OnDays;
import org.kouan.scenario.RateCurve;

/** Values by time of day: desks that are open, officers on duty, arrivals an hour. */
final class ProfileReader {
    private static final Duration DAY = Duration.ofDays(1);
    private static final RateCurve DAY_OF_ONE =
            new RateCurve(List.of(new RateCurve.Point(Duration.ZERO, 1), new RateCurve.Point(DAY, 1)));

    private record Shift(DayProfile.Segment segment, YamlValue value) {}

    private ProfileReader() {}

    /** Values at equal steps that fill the day from midnight. */
    static DayProfile bySteps(YamlValue stepValue, YamlValue list, ToDoubleFunction<YamlValue> reading) {
        int before = stepValue.problems().count();
        Duration step = stepValue.positiveDuration();
        boolean stepIsGood = stepValue.problems().count() == before;
        List<YamlValue> items = list.items();
        double[] values = items.stream().mapToDouble(reading).toArray();
        if (DAY.toNanos() % Math.max(1, step.toNanos()) != 0 || step.compareTo(Duration.ofMinutes(1)) < 0) {
            stepValue.report("must divide 24 h and be at least 1 min", "");
            return DayProfile.constant(1);
        }
        long needed = DAY.dividedBy(step);
        if (stepIsGood && !stepValue.isMissing() && values.length > 0 && values.length != needed) {
            list.report(
                    "needs " + needed + " values to fill the day, has " + values.length,
                    "the first is for 00:00; write 0 where nothing happens");
        }
        return values.length == needed ? DayProfile.every(step, values) : DayProfile.constant(1);
    }

    /** Values at times of day, in any order, joined by straight lines. */
    static RateCurve byPoints(YamlValue list, Shape shape, ToDoubleFunction<YamlMap> reading) {
        Map<Duration, RateCurve.Point> points = new TreeMap<>();
        List<YamlValue> items = list.items();
        for (YamlValue item : items) {
            YamlMap map = item.map(shape);
            YamlValue atValue = map.get("at");
            Duration at = atValue.timeWithinDay(Duration.ZERO);
            RateCurve.Point point = new RateCurve.Point(at, reading.applyAsDouble(map));
            if (map.has("at") && map.has("value") && points.putIfAbsent(at, point) != null) {
                atValue.report("there is another point at this time", "");
            }
        }
        if (items.size() == 1) {
            list.report("needs at least two points", "between them the rate is a straight line");
        }
        return points.size() < 2 ? DAY_OF_ONE : new RateCurve(List.copyOf(points.values()));
    }

    /** Values from one time to another, in any order; 0 in the gaps. */
    static DayProfile byShifts(YamlValue list, Shape shape, ToDoubleFunction<YamlMap> reading) {
        List<YamlValue> items = list.items();
        List<Shift> shifts = new ArrayList<>();
        boolean bad = false;
        for (YamlValue item : items) {
            List<Shift> parts = shift(item, item.map(shape), reading);
            bad |= parts.isEmpty();
            shifts.addAll(parts);
        }
        return apart(shifts, list, bad);
    }

    /** The same where each may hold on some days only, by the key {@code on}; the most particular go. */
    static DayPlan byDays(YamlValue list, Shape shape, ToDoubleFunction<YamlMap> reading) {
        List<YamlValue> items = list.items();
        List<Shift> usual = new ArrayList<>();
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        Map<LocalDate, List<Shift>> dates = new TreeMap<>();
        boolean bad = false;
        for (YamlValue item : items) {
            YamlMap map = item.map(shape);
            List<Shift> parts = shift(item, map, reading);
            Optional<OnDays> on = map.find("on").map(DaysReader::days);
            bad |= parts.isEmpty();
            parts.forEach(given -> {
                if (on.isEmpty()) {
                    usual.add(given);
                } else {
                    on.get()
                            .week()
                            .forEach(day -> week.computeIfAbsent(day, any -> new ArrayList<>())
                                    .add(given));
                    on.get()
                            .dates()
                            .forEach(date -> dates.computeIfAbsent(date, any -> new ArrayList<>())
                                    .add(given));
                }
            });
        }
        boolean broken = bad;
        Map<DayOfWeek, DayProfile> ofWeek = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, shifts) -> ofWeek.put(day, apart(shifts, list, broken)));
        Map<LocalDate, DayProfile> ofDates = new TreeMap<>();
        dates.forEach((date, shifts) -> ofDates.put(date, apart(shifts, list, broken)));
        return new DayPlan(
                usual.isEmpty() && !broken ? new DayProfile(List.of()) : apart(usual, list, broken), ofWeek, ofDates);
    }

    /** One or, over midnight, two; none when something is wrong. */
    private static List<Shift> shift(YamlValue item, YamlMap map, ToDoubleFunction<YamlMap> reading) {
        Duration from = map.get("from").timeWithinDay(Duration.ZERO);
        YamlValue toValue = map.get("to");
        Duration to = toValue.timeWithinDay(DAY);
        double value = reading.applyAsDouble(map);
        if (!map.has("from") || !map.has("to")) {
            return List.of();
        }
        if (to.compareTo(from) < 0 && !to.isZero() && !map.has("on")) {
            return List.of(
                    new Shift(new DayProfile.Segment(Duration.ZERO, to, value), item),
                    new Shift(new DayProfile.Segment(from, DAY, value), item));
        }
        if (to.compareTo(from) <= 0) {
            toValue.report(
                    "must be later than from",
                    to.isZero()
                            ? "did you mean 24:00?"
                            : "with on, write a night as two parts, up to 24:00 and from 00:00 of the next day");
            return List.of();
        }
        return List.of(new Shift(new DayProfile.Segment(from, to, value), item));
    }

    /** The shifts in order; they must not overlap. A harmless profile when something is wrong. */
    private static DayProfile apart(List<Shift> given, YamlValue list, boolean bad) {
        List<Shift> shifts = new ArrayList<>(given);
        shifts.sort(Comparator.comparing(shift -> shift.segment.from()));
        List<DayProfile.Segment> apart = new ArrayList<>();
        Duration end = Duration.ZERO;
        YamlValue earlier = list;
        for (Shift shift : shifts) {
            if (shift.segment.from().compareTo(end) < 0) {
                shift.value.report(
                        "overlaps " + earlier.path() + " at " + earlier.at(), "let one end where the other begins");
            } else {
                apart.add(shift.segment);
                end = shift.segment.to();
                earlier = shift.value;
            }
        }
        return bad || apart.isEmpty() || apart.size() < shifts.size() ? DayProfile.constant(1) : new DayProfile(apart);
    }
}
