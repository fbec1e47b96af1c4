package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.times;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.DateSums;
import org.kouan.result.RunTotals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.Target.Measure;

/** Runs of several days, by date: the first is Monday, 3 June 2024. */
class DateStoriesTest {
    private static final double DAY = 86_400;
    private static final double HOUR = 3_600;
    private static final long MINUTE_MICROS = 60_000_000;

    /** One desk, open from 8:00 to 20:00 of each day, takes ten minutes for each. */
    private static Story threeDays() {
        return threeDays(LaneSpec.Desks.of(plan(0, 0, (int) (8 * HOUR), 1, (int) (20 * HOUR), 0)));
    }

    private static Story threeDays(LaneSpec.Desks desks) {
        return new Story()
                .classes("p")
                .stage(StageSpec.of("s", times("p", 600), lane("l", desks, "p")))
                .run(0, 3 * DAY);
    }

    private static Target within(double seconds, Measure measure) {
        return new Target(
                "t", "t", List.of("p"), List.of("s"), Story.s(seconds), measure, 1, 0.95, Target.Judged.SHARE);
    }

    @Test
    void theSecondOfThreeDaysBreaks() {
        // 9:00 one by one, but on the second day four at once: they wait 0, 10, 20 and 30 minutes.
        double nine = 9 * HOUR;
        Told told = threeDays()
                .come("p", at(nine, DAY + nine, DAY + nine, DAY + nine, DAY + nine, 2 * DAY + nine), "s")
                .target(within(15 * 60, Measure.SHARE))
                .tell();

        DateSums dates = told.totals().dates();
        assertThat(told.layout().dates().date(1)).isEqualTo(LocalDate.of(2024, 6, 4));
        assertThat(dates.arrivals).containsExactly(1, 4, 1);
        assertThat(dates.within).containsExactly(1, 2, 1);
        assertThat(dates.waitSumMicros).containsExactly(0, 60 * MINUTE_MICROS, 0);
        assertThat(dates.waitMaxMicros).containsExactly(0, 30 * MINUTE_MICROS, 0);
        assertThat(dates.queueMax).containsExactly(0, 3, 0);
        assertThat(dates.openMicros).containsOnly(12 * 60 * MINUTE_MICROS);
        assertThat(dates.elapsedMicros).containsOnly(24 * 60 * MINUTE_MICROS);
        assertThat(dates.measured).containsExactly(1, 4, 1);
        assertThat(dates.kept).containsExactly(1, 2, 1);
        assertThat(dates.days).containsExactly(1, 1, 1);
        assertThat(dates.daysKept).containsExactly(1, 0, 1);
        assertThat(dates.valueMillionths).containsExactly(1_000_000, 500_000, 1_000_000);
        assertThat(dates.atMidnight).containsExactly(0, 0, 0);
        assertThat(told.result().ofTarget(0).daysKept())
                .as("two of three dates")
                .isEqualTo(2.0 / 3);
    }

    @Test
    void aWaitBeyondMidnightCountsOnTheDateOfArrival() {
        // Two come at 19:55: one is served until 20:05, the other from 8:00 of the next day.
        double evening = 20 * HOUR - 300;
        Told told = threeDays()
                .come("p", at(evening, evening), "s")
                .target(within(15 * 60, Measure.SHARE))
                .tell();

        DateSums dates = told.totals().dates();
        assertThat(dates.arrivals).containsExactly(2, 0, 0);
        assertThat(dates.waitMaxMicros).containsExactly((12 * 60 + 5) * MINUTE_MICROS, 0, 0);
        assertThat(dates.within).containsExactly(1, 0, 0);
        assertThat(dates.atMidnight).as("one is in the port at midnight").containsExactly(1, 0, 0);
        assertThat(dates.queueMax).as("in the queue until 8:00").containsExactly(1, 1, 0);
        assertThat(dates.days).as("nothing to measure later").containsExactly(1, 0, 0);
        assertThat(told.result().ofTarget(0).daysKept())
                .as("of the one date with something to measure")
                .isZero();
    }

    @Test
    void whoIsStillThereAtTheEndCountsOnTheDateOfArrival() {
        Told told = threeDays()
                .come("p", at(DAY + 21 * HOUR, 2 * DAY + 21 * HOUR), "s")
                .target(within(15 * 60, Measure.SHARE))
                .cutOff()
                .tell();

        DateSums dates = told.totals().dates();
        assertThat(dates.unfinished).containsExactly(0, 0, 1);
        assertThat(dates.atMidnight).containsExactly(0, 1, 1);
        assertThat(dates.waitMaxMicros).containsExactly(0, 11 * 60 * MINUTE_MICROS, 3 * 60 * MINUTE_MICROS);
        assertThat(dates.kept).containsExactly(0, 0, 0);
    }

    @Test
    void whoLeavesAfterTheLastMidnightWasInThePortAtIt() {
        Told told = threeDays(LaneSpec.Desks.of(1))
                .come("p", at(2 * DAY + 24 * HOUR - 60), "s")
                .tell();
        assertThat(told.ofClass(0).get(ClassColumn.SERVED)).isEqualTo(1);
        assertThat(told.totals().dates().atMidnight).containsExactly(0, 0, 1);
    }

    @Test
    void aWorstIntervalIsOneOfOneDate() {
        // At 9:00 of each day one comes; on the second day two, of whom one waits too long. Folded onto one day the
        // period would have three of four in time.
        double nine = 9 * HOUR;
        Told told = threeDays()
                .come("p", at(nine, DAY + nine, DAY + nine, 2 * DAY + nine), "s")
                .target(within(5 * 60, Measure.WORST_INTERVAL))
                .tell();

        assertThat(told.result().targetValue(0)).isEqualTo(0.5);
        assertThat(told.totals().dates().valueMillionths).containsExactly(1_000_000, 500_000, 1_000_000);
        assertThat(told.totals().within[36]).as("by time of day").isEqualTo(3);
    }

    @Test
    void desksOfAClosedDayAreNotOpen() {
        PortCalendar tuesdaysClosed = new PortCalendar(
                Duration.ofHours(8),
                Duration.ofHours(20),
                Map.of(DayOfWeek.TUESDAY, PortCalendar.Day.CLOSED),
                Map.of(),
                List.of(),
                new PortCalendar.Meanwhile.Wait());
        Told told = threeDays()
                .come("p", at(DAY + 9 * HOUR), "s")
                .calendar(tuesdaysClosed)
                .tell();

        DateSums dates = told.totals().dates();
        assertThat(dates.openMicros).containsExactly(12 * 60 * MINUTE_MICROS, 0, 12 * 60 * MINUTE_MICROS);
        assertThat(dates.arrivals).as("before the closed port").containsExactly(0, 1, 0);
        assertThat(dates.atMidnight).containsExactly(0, 1, 0);
        assertThat(told.layout().dateFigures().get(0).name()).isEqualTo("backlog");
        assertThat(dates.figureCount).containsExactly(1, 0, 1);
        assertThat(dates.figureMost[2]).isEqualTo(1_000_000);
    }

    @Test
    void theLevelOfEachDayIsKnown() {
        Story story = threeDays().come("p", at(9 * HOUR), "s");
        var level = DayLevel.NONE.withDates(Map.of(LocalDate.of(2024, 6, 4), 1.5));
        PortModel model = PortModel.compile(story.scenario().withDayLevel(level));
        var totals = new RunTotals(model.layout());
        model.run(1, 0, totals);
        assertThat(totals.dates().figureMillionths).containsExactly(100_000_000, 150_000_000, 100_000_000);
    }
}
