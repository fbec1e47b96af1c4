package org.kouan.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The days on which a part of a plan holds. Of all that hold on a day the most particular go: what names the date, else
 * what names the day of the week or comes by turns, else what holds every day.
 *
 * @param week days of the week; with {@code dates} and {@code turn} all empty it is every day
 * @param dates particular dates
 * @param turn some days of a cycle
 */
public record OnDays(Set<DayOfWeek> week, Set<LocalDate> dates, Optional<Turn> turn) {
    /** Every day. */
    public static final OnDays EVERY = new OnDays(Set.of(), Set.of(), Optional.empty());

    private static final int NOT_AT_ALL = 0;
    private static final int GENERAL = 1;
    private static final int BY_PATTERN = 2;
    private static final int BY_DATE = 3;

    /**
     * Turns, as of teams that rotate.
     *
     * @param every length of the cycle in days, at least 1
     * @param days how many days in a row, from 1 to {@code every}
     * @param since a date on which such a row begins; the cycle goes on before and after it
     */
    public record Turn(int every, int days, LocalDate since) {
        boolean isOn(LocalDate date) {
            return Math.floorMod(ChronoUnit.DAYS.between(since, date), every) < days;
        }
    }

    public OnDays {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(week);
        week = Collections.unmodifiableSet(days);
        dates = Collections.unmodifiableSet(new TreeSet<>(dates));
    }

    /** Particular dates. */
    public static OnDays dates(LocalDate... dates) {
        return new OnDays(Set.of(), Set.of(dates), Optional.empty());
    }

    /** Days of the week. */
    public static OnDays week(DayOfWeek... days) {
        return new OnDays(Set.of(days), Set.of(), Optional.empty());
    }

    /** Whether it names or includes a date. */
    public boolean includes(LocalDate date) {
        return rank(date) > NOT_AT_ALL;
    }

    /** Those of some parts that hold on a date, in their order. */
    public static <T> List<T> holding(LocalDate date, List<T> parts, Function<T, OnDays> days) {
        List<T> holding = new ArrayList<>();
        int highest = GENERAL;
        for (T part : parts) {
            int rank = days.apply(part).rank(date);
            if (rank > highest) {
                holding.clear();
                highest = rank;
            }
            if (rank == highest) {
                holding.add(part);
            }
        }
        return holding;
    }

    private int rank(LocalDate date) {
        if (dates.contains(date)) {
            return BY_DATE;
        }
        if (week.contains(date.getDayOfWeek()) || turn.filter(t -> t.isOn(date)).isPresent()) {
            return BY_PATTERN;
        }
        return week.isEmpty() && dates.isEmpty() && turn.isEmpty() ? GENERAL : NOT_AT_ALL;
    }
}
