package org.kouan.scenario.yaml;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kouan.scenario.OnDays;

/** The days on which a part of a plan holds: days of the week, dates, or turns. */
final class DaysReader {
    private static final int LONGEST_CYCLE = 366;
    private static final int MOST_DATES = 36_525;
    private static final String RANGE = " to ";
    private static final String HINT =
            "write monday to sunday, weekdays, weekend, a date such as 2024-10-01, or 2024-10-01 to 2024-10-07";

    private DaysReader() {}

    /** Days of the week and dates, one or a list; or turns. */
    static OnDays withTurns(YamlValue value) {
        if (!value.isMap()) {
            return days(value);
        }
        YamlMap map = value.map(Shape.TURN);
        int every = map.get("every").count(2, LONGEST_CYCLE);
        int days = map.find("days")
                .map(given -> given.count(1, Math.max(1, every - 1)))
                .orElse(1);
        LocalDate since = map.get("since").date();
        return new OnDays(Set.of(), Set.of(), Optional.of(new OnDays.Turn(every, days, since)));
    }

    /** Days of the week and dates, one or a list. */
    static OnDays days(YamlValue value) {
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        Set<LocalDate> dates = new TreeSet<>();
        for (YamlValue item : value.isScalar() ? List.of(value) : value.items()) {
            item.read("a day", "", text -> {
                add(text.strip(), week, dates);
                return text;
            });
        }
        return new OnDays(week, dates, Optional.empty());
    }

    private static void add(String text, Set<DayOfWeek> week, Set<LocalDate> dates) throws BadValue {
        if (text.equals("weekdays")) {
            week.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        } else if (text.equals("weekend")) {
            week.addAll(EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        } else if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            int to = text.indexOf(RANGE);
            LocalDate first = Scalars.date(to < 0 ? text : text.substring(0, to));
            LocalDate last = to < 0 ? first : Scalars.date(text.substring(to + RANGE.length()));
            if (last.isBefore(first) || first.plusDays(MOST_DATES).isBefore(last)) {
                throw new BadValue("must go from a date to a later one", "");
            }
            first.datesUntil(last.plusDays(1)).forEach(dates::add);
        } else {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (text.equals(day.name().toLowerCase(Locale.ROOT))) {
                    week.add(day);
                    return;
                }
            }
            throw new BadValue("must be a day of the week or a date", HINT);
        }
    }
}
