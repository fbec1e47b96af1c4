package org.kouan.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How busy days are: a factor on the arrivals of a day, from midnight to midnight. It multiplies the rates of arrivals,
 * the number of those who are present, the share of appointments that are booked, and the sizes of the parties of a
 * timetable.
 *
 * @param cv coefficient of variation (standard deviation by mean) of a gamma factor with mean 1, drawn once for each day
 *     of each replication; 0 when nothing is drawn
 * @param week factor of a day of the week, at least 0; 1 where it is not named
 * @param dates factor of a date, at least 0, whatever day of the week it is
 * @param growth from year to year
 */
public record DayLevel(double cv, Map<DayOfWeek, Double> week, Map<LocalDate, Double> dates, Optional<Growth> growth) {
    /** Every day is like another. */
    public static final DayLevel NONE = new DayLevel(0, Map.of(), Map.of(), Optional.empty());

    private static final double DAYS_OF_A_YEAR = 365.25;

    /**
     * Steady growth.
     *
     * @param perYear factor of a year, above 0: 1.06 is six per cent more each year, compounded by day
     * @param since the date whose factor is 1; it is less before, or more where demand falls
     */
    public record Growth(double perYear, LocalDate since) {}

    public DayLevel {
        Map<DayOfWeek, Double> days = new EnumMap<>(DayOfWeek.class);
        days.putAll(week);
        week = Collections.unmodifiableMap(days);
        dates = Collections.unmodifiableMap(new TreeMap<>(dates));
    }

    /** Days of random levels. */
    public static DayLevel gamma(double cv) {
        return new DayLevel(cv, Map.of(), Map.of(), Optional.empty());
    }

    /** The same with a weekly pattern. */
    public DayLevel withWeek(Map<DayOfWeek, Double> factors) {
        return new DayLevel(cv, factors, dates, growth);
    }

    /** The same with particular dates. */
    public DayLevel withDates(Map<LocalDate, Double> factors) {
        return new DayLevel(cv, week, factors, growth);
    }

    /** The same with growth. */
    public DayLevel withGrowth(double perYear, LocalDate since) {
        return new DayLevel(cv, week, dates, Optional.of(new Growth(perYear, since)));
    }

    /** Whether a factor is drawn. */
    public boolean isRandom() {
        return cv > 0;
    }

    /** Whether all days have the same mean level, which is 1. */
    private boolean isEven() {
        return week.isEmpty() && dates.isEmpty() && growth.isEmpty();
    }

    /** The mean level of a date. */
    public double expected(LocalDate date) {
        if (isEven()) {
            return 1;
        }
        double ofDay = dates.getOrDefault(date, week.getOrDefault(date.getDayOfWeek(), 1.0));
        return growth.map(given -> ofDay
                        * StrictMath.pow(
                                given.perYear(), ChronoUnit.DAYS.between(given.since(), date) / DAYS_OF_A_YEAR))
                .orElse(ofDay);
    }
}
