package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.engine.SimTime;
import org.kouan.port.arrival.DayLevelStory;
import org.kouan.port.arrival.ScheduleForecast;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RateCurve;

/** Days of the week, dates and growth, and the forecast that knows them. */
class DayPatternTest extends DayLevelStory {
    /**
     * Intervals of 6 h from 3:00 on Monday, twice as fast on Tuesday, none on Wednesday, half as fast on Thursday, as they
     * are on Friday: what is left of an interval at midnight takes as long as the next day's level makes it.
     */
    @Test
    void aWeekWithAPattern() {
        DayLevel week = DayLevel.NONE
                .withWeek(Map.of(DayOfWeek.TUESDAY, 2.0, DayOfWeek.WEDNESDAY, 5.0, DayOfWeek.THURSDAY, 0.5))
                .withDates(Map.of(LocalDate.of(2024, 6, 5), 0.0));
        FlowSpec clock = FlowSpec.of(
                "clock", Map.of("person", 1.0), new Arrivals.Renewal(constant(6 * HOUR), s(3 * HOUR)), "hall");

        List<Long> times = run(port(week, 5, clock), 0).times;

        double[] hours = {9, 15, 21, 25.5, 28.5, 31.5, 34.5, 37.5, 40.5, 43.5, 46.5, 78, 90, 99, 105, 111, 117};
        assertThat(times)
                .containsExactly(Arrays.stream(hours)
                        .mapToObj(hour -> (long) (hour * HOUR * 1e6))
                        .toArray(Long[]::new));
    }

    @Test
    void servicesOfDaysBeforeTheRunAreNoPartOfIt() {
        FlowSpec bus = FlowSpec.of(
                "bus",
                Map.of("person", 1.0),
                Story.timetable(
                        List.of(
                                new Arrivals.Service("the Saturday before", s(-2 * DAY + 100), 30),
                                new Arrivals.Service("Monday", s(100), 30)),
                        new Arrivals.Alighting.Gaps(constant(0)),
                        0,
                        0),
                "hall");

        assertThat(run(port(DayLevel.NONE, 1, bus), 0).byDay[0]).containsExactly(30);
    }

    @Test
    void growthIsCompoundedByDay() {
        DayLevel growth = DayLevel.NONE.withGrowth(1.06, LocalDate.of(2024, 6, 3));

        assertThat(growth.expected(LocalDate.of(2024, 6, 3))).isEqualTo(1);
        assertThat(growth.expected(LocalDate.of(2028, 6, 3)))
                .as("after four years of 1,461 days")
                .isEqualTo(1.06 * 1.06 * 1.06 * 1.06, within(1e-12));
        assertThat(growth.expected(LocalDate.of(2020, 6, 3))).isEqualTo(1 / Math.pow(1.06, 4), within(1e-12));
        assertThat(growth.withWeek(Map.of(DayOfWeek.SATURDAY, 3.0)).expected(LocalDate.of(2028, 6, 3)))
                .as("a Saturday")
                .isEqualTo(3 * Math.pow(1.06, 4), within(1e-12));
    }

    /** Rates are multiplied day by day: the counts of weekdays over 400 days are Poisson with the factors as means. */
    @Test
    void countsFollowTheWeek() {
        double[] factors = {1, 0.5, 0.8, 1, 1.3, 1.6, 0};
        Map<DayOfWeek, Double> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, factors[day.ordinal()]);
        }
        double[] counts = counts(port(DayLevel.NONE.withWeek(week), DAYS, flow("walkers", 40)))[0];

        double statistic = 0;
        double sum = 0;
        double expected = 0;
        for (int i = 0; i < counts.length; i++) {
            double mean = 40 * factors[i % DAYS % 7];
            assertThat(mean > 0 || counts[i] == 0).isTrue();
            statistic += mean > 0 ? (counts[i] - mean) * (counts[i] - mean) / mean : 0;
            sum += counts[i];
            expected += mean;
        }
        double open = counts.length - REPLICATIONS * Math.floor(DAYS / 7.0);
        assertThat(sum).isEqualTo(expected, within(ERRORS * Math.sqrt(expected)));
        assertThat(statistic).isEqualTo(open, within(ERRORS * Math.sqrt(2.03 * open)));
    }

    @Test
    void theForecastKnowsTheWeek() {
        DayLevel week = DayLevel.gamma(0.3).withWeek(Map.of(DayOfWeek.TUESDAY, 2.0));
        FlowSpec clock =
                FlowSpec.of("clock", Map.of("person", 1.0), new Arrivals.Renewal(constant(HOUR), s(12 * HOUR)), "hall");
        FlowSpec waiting = FlowSpec.of(
                "waiting", Map.of("person", 1.0), new Arrivals.Present(5, s(DAY + 60), s(DAY + 120)), "hall");
        FlowSpec bus = FlowSpec.of(
                "bus",
                Map.of("person", 1.0),
                Story.timetable(
                        List.of(new Arrivals.Service("Tuesday", s(DAY + 100), 30)),
                        new Arrivals.Alighting.Gaps(constant(0)),
                        0,
                        0),
                "hall");
        RateCurve rise = new RateCurve(List.of(new RateCurve.Point(s(0), 0), new RateCurve.Point(s(2 * HOUR), 60)));
        FlowSpec tide = FlowSpec.of("tide", Map.of("person", 1.0), new Arrivals.LinearPoisson(rise), "hall");

        assertThat(tuesday(week, flow("walkers", 80))).isEqualTo(160, within(1e-9));
        assertThat(tuesday(week, clock)).isEqualTo(48, within(1e-9));
        assertThat(tuesday(week, waiting)).isEqualTo(10, within(1e-9));
        assertThat(tuesday(week, bus)).isEqualTo(60, within(1e-9));
        assertThat(tuesday(week, tide)).isEqualTo(120, within(1e-9));
    }

    private static double tuesday(DayLevel level, FlowSpec flow) {
        ScheduleForecast forecast = new ScheduleForecast(port(level, 3, flow));
        return forecast.expected(0, 0, SimTime.MICROS_PER_DAY, 2 * SimTime.MICROS_PER_DAY);
    }
}
