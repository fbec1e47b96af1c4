package org.kouan.scenario;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A plan by time of day that may differ by day of the week and by date.
 *
 * @param usual of days that are named nowhere else
 * @param week of days of the week
 * @param dates of particular dates, whatever day of the week they are
 */
public record DayPlan(DayProfile usual, Map<DayOfWeek, DayProfile> week, Map<LocalDate, DayProfile> dates) {
    public DayPlan {
        Map<DayOfWeek, DayProfile> days = new EnumMap<>(DayOfWeek.class);
        days.putAll(week);
        week = Collections.unmodifiableMap(days);
        dates = Collections.unmodifiableMap(new TreeMap<>(dates));
    }

    /** The same every day. */
    public static DayPlan everyDay(DayProfile usual) {
        return new DayPlan(usual, Map.of(), Map.of());
    }

    /** Whether all days are alike. */
    public boolean isEveryDay() {
        return week.isEmpty() && dates.isEmpty();
    }

    /** That of a date. */
    public DayProfile on(LocalDate date) {
        return dates.getOrDefault(date, week.getOrDefault(date.getDayOfWeek(), usual));
    }

    /** The value at a time since midnight of a first day; it may lie on a later day. */
    public double at(Duration time, LocalDate first) {
        return on(first.plusDays(
                        Math.floorDiv(time.getSeconds(), Duration.ofDays(1).getSeconds())))
                .at(time);
    }

    /** All profiles, the usual one first. */
    public Collection<DayProfile> profiles() {
        Set<DayProfile> all = new LinkedHashSet<>();
        all.add(usual);
        all.addAll(week.values());
        all.addAll(dates.values());
        return all;
    }

    /** The largest value of any day. */
    public double max() {
        return profiles().stream().mapToDouble(DayProfile::max).max().orElse(0);
    }

    /** The largest value in [from, until) since midnight of a first day; 0 when that is empty. */
    public double maxBetween(Duration from, Duration until, LocalDate first) {
        if (isEveryDay()) {
            return usual.maxBetween(from, until);
        }
        double max = 0;
        Set<DayProfile> whole = new HashSet<>();
        for (long day = from.toDays(); Duration.ofDays(day).compareTo(until) < 0; day++) {
            Duration begin = Duration.ofDays(day);
            Duration end = begin.plusDays(1);
            DayProfile profile = on(first.plusDays(day));
            boolean isWhole = from.compareTo(begin) <= 0 && until.compareTo(end) >= 0;
            if (!isWhole || whole.add(profile)) {
                max = Math.max(
                        max,
                        profile.maxBetween(
                                from.compareTo(begin) > 0 ? from : begin, until.compareTo(end) < 0 ? until : end));
            }
        }
        return max;
    }
}
