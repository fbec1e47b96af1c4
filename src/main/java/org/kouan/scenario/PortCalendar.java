package org.kouan.scenario;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kouan.scenario.law.Distribution;

/**
 * When a port lets people in. On a day that is closed no lane opens; on a day for freight only, lanes stay closed that
 * serve none of the classes of the freight flows. Outside the hours of an open day nobody comes in, while desks follow
 * their plans.
 *
 * @param from the hours of every day that is not closed, from midnight
 * @param to end of the hours, later than {@code from} and at most 24 h
 * @param week what kind of day a day of the week is; open where it is not named
 * @param dates what kind of day a date is, whatever day of the week it is
 * @param freight names of the flows that come in on days for freight only
 * @param meanwhile what those do who come while the port is closed to them
 */
public record PortCalendar(
        Duration from,
        Duration to,
        Map<DayOfWeek, Day> week,
        Map<LocalDate, Day> dates,
        List<String> freight,
        Meanwhile meanwhile) {
    public PortCalendar {
        Map<DayOfWeek, Day> days = new EnumMap<>(DayOfWeek.class);
        days.putAll(week);
        week = Collections.unmodifiableMap(days);
        dates = Collections.unmodifiableMap(new TreeMap<>(dates));
        freight = List.copyOf(freight);
    }

    /** A port that is open day and night, but for some dates. */
    public static PortCalendar of(Map<LocalDate, Day> dates) {
        return new PortCalendar(Duration.ZERO, Duration.ofDays(1), Map.of(), dates, List.of(), new Meanwhile.Wait());
    }

    /** What kind of day a date is. */
    public Day day(LocalDate date) {
        return dates.getOrDefault(date, week.getOrDefault(date.getDayOfWeek(), Day.OPEN));
    }

    /** Kinds of days. */
    public enum Day {
        OPEN,
        CLOSED,
        FREIGHT_ONLY
    }

    /** What those do who come while the port is closed to them. */
    public sealed interface Meanwhile {
        /** They wait before the port, and come in, in their order, when it opens; their waits count from then on. */
        record Wait() implements Meanwhile {}

        /**
         * They go away, and come again so long after it has opened; only then do they arrive.
         *
         * @param after its law
         */
        record ComeBack(Distribution after) implements Meanwhile {}
    }
}
