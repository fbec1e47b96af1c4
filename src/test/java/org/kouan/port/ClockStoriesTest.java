package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kouan.clock.PortClock;
import org.kouan.port.Story.Told;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.OnDays;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Shift;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;

/**
 * Days of 23 and 25 hours, worked out by hand. The first day is 3 June 2024: in spring its clock goes from 01:00 on to 02:00,
 * in autumn from 02:00 back to 01:00.
 */
class ClockStoriesTest {
    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;
    private static final LocalDate DATE = LocalDate.of(2024, 6, 3);
    private static final PortClock SPRING = changing(ZoneOffset.UTC, ZoneOffset.ofHours(1));
    private static final PortClock AUTUMN = changing(ZoneOffset.ofHours(1), ZoneOffset.UTC);

    private static PortClock changing(ZoneOffset before, ZoneOffset after) {
        Instant oneOClock = Instant.parse("2024-06-03T01:00:00Z");
        return new PortClock(
                "Story",
                "Europe/London",
                before,
                List.of(new PortClock.Change(oneOClock, after)),
                Optional.of(new PortClock.Dates(DATE.minusDays(9), DATE.plusDays(9))),
                Optional.empty());
    }

    private static Story port(PortClock clock, LaneSpec.Desks desks, Arrivals arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", desks, "person")))
                .come("person", arrivals, "hall")
                .clock(clock)
                .run(0, 24 * HOUR);
    }

    private static List<String> opens(Told told) {
        return told.lines("open").stream()
                .map(line -> line.replace(" desks has", ":").replace(" open", ""))
                .toList();
    }

    /** Two desks until 06:00: five hours in spring, seven in autumn. */
    @Test
    void desksOpenAndCloseAsTheClockReads() {
        LaneSpec.Desks night = LaneSpec.Desks.of(plan(0, 2, 6 * HOUR, 1));

        assertThat(opens(port(SPRING, night, at(HOUR)).tell())).containsExactly("0 s: 2", 5 * HOUR + " s: 1");
        assertThat(opens(port(AUTUMN, night, at(HOUR)).tell())).containsExactly("0 s: 2", 7 * HOUR + " s: 1");
    }

    /** A desk from 01:30 to 02:30, another number at other times. */
    @Test
    void aPlanWithinTheHourThatIsSkippedOrRepeated() {
        int from = HOUR + 30 * MINUTE;
        LaneSpec.Desks desks = LaneSpec.Desks.of(plan(0, 1, from, 3, from + HOUR, 2));

        assertThat(opens(port(SPRING, desks, at(HOUR)).tell()))
                .as("01:30 is the change; 02:30 comes half an hour after it")
                .containsExactly("0 s: 1", HOUR + " s: 3", HOUR + 30 * MINUTE + " s: 2");
        assertThat(opens(port(AUTUMN, desks, at(HOUR)).tell()))
                .as("from 01:30 to 02:00, back to 01:00 with its desk, and again from 01:30")
                .containsExactly(
                        "0 s: 1",
                        from + " s: 3",
                        2 * HOUR + " s: 1",
                        2 * HOUR + 30 * MINUTE + " s: 3",
                        3 * HOUR + 30 * MINUTE + " s: 2");
    }

    /** Officer-hours are paid by real hours: a night shift from 00:00 to 06:00, and a day's end at its midnight. */
    @Test
    void officersAreOnDutyForRealHours() {
        StaffPool.Team night =
                StaffPool.Team.of("night", 1, List.of("desks")).withShifts(new Shift(s(0), s(6 * HOUR), OnDays.EVERY));
        StaffPool.Team always = StaffPool.Team.of("always", 1, List.of("desks"));
        for (PortClock clock : List.of(SPRING, AUTUMN)) {
            int hours = clock.equals(SPRING) ? -1 : 1;
            Told told = port(clock, LaneSpec.Desks.of(1), at(HOUR))
                    .staff(StaffPool.of("pool", List.of("desks"), night, always))
                    .tell();

            assertThat(told.figure("pool.pool.duty")).isEqualTo(6 + hours + 24 + hours);
        }
    }

    /** 60 an hour from 01:00 to 02:00 alone: nobody in spring, twice as many in autumn. */
    @Test
    void ratesFollowTheClock() {
        DayProfile perHour = new DayProfile(List.of(
                new DayProfile.Segment(s(HOUR), s(2 * HOUR), 6_000),
                new DayProfile.Segment(s(12 * HOUR), s(13 * HOUR), 6_000)));
        long[] spring = arrivalTimes(hour(SPRING, perHour));
        long[] autumn = arrivalTimes(hour(AUTUMN, perHour));

        assertThat(LongStream.of(spring)).allMatch(time -> time >= micros(11 * HOUR) && time < micros(12 * HOUR));
        assertThat((double) spring.length).isEqualTo(6_000, within(300.0));
        assertThat(LongStream.of(autumn))
                .allMatch(time -> (time >= micros(HOUR) && time < micros(3 * HOUR))
                        || (time >= micros(13 * HOUR) && time < micros(14 * HOUR)));
        assertThat((double) autumn.length).isEqualTo(18_000, within(500.0));
    }

    private static Told hour(PortClock clock, DayProfile perHour) {
        return port(clock, LaneSpec.Desks.of(1), new Arrivals.Poisson(perHour))
                .cutOff()
                .tell();
    }

    private static long[] arrivalTimes(Told told) {
        return told.lines("arrives").stream()
                .mapToLong(line -> micros(Double.parseDouble(line.split(" ")[0])))
                .toArray();
    }

    /** A slot at each half hour from 00:00 to 03:00. */
    @Test
    void slotsAreWhereTheClockReadsTheirTimes() {
        Arrivals slots = new Arrivals.Appointments(s(0), s(3 * HOUR), s(30 * MINUTE), 1, 1, 0, Optional.empty());

        assertThat(minutes(port(SPRING, LaneSpec.Desks.of(1), slots).tell())).containsExactly(0, 30, 60, 90);
        assertThat(minutes(port(AUTUMN, LaneSpec.Desks.of(1), slots).tell()))
                .containsExactly(0, 30, 60, 90, 120, 150, 180, 210);
    }

    private static int[] minutes(Told told) {
        return LongStream.of(arrivalTimes(told))
                .mapToInt(time -> (int) (time / micros(MINUTE)))
                .toArray();
    }

    /** Closed on the second day, and open from 01:30 on the others: in autumn the port opens, and opens again. */
    @Test
    void aCalendarFollowsTheClock() {
        PortCalendar calendar = new PortCalendar(
                s(HOUR + 30 * MINUTE),
                s(24 * HOUR),
                Map.of(),
                Map.of(DATE.plusDays(1), PortCalendar.Day.CLOSED),
                List.of(),
                new PortCalendar.Meanwhile.Wait());
        Told told = port(AUTUMN, LaneSpec.Desks.of(1), at(0, 2 * HOUR + 60, 25 * HOUR, 48 * HOUR))
                .calendar(calendar)
                .run(0, 72 * HOUR)
                .tell();

        assertThat(told.lines("let in"))
                .as("at 01:30, at 01:30 again, and on the third day, which begins after 25 and 24 hours")
                .containsExactly(
                        HOUR + 30 * MINUTE + " s person#0 is let in",
                        2 * HOUR + 30 * MINUTE + " s person#1 is let in",
                        50 * HOUR + 30 * MINUTE + " s person#2 is let in",
                        50 * HOUR + 30 * MINUTE + " s person#3 is let in");
        assertThat(told.lines("open")).contains(25 * HOUR + " s desks has 0 open", 49 * HOUR + " s desks has 1 open");
        assertThat(told.figure("port.backlog-2024-06-03-0130")).isEqualTo(1);
        assertThat(told.figure("port.backlog-2024-06-03-0130-UTC")).isEqualTo(1);
        assertThat(told.figure("port.backlog-2024-06-05-0130")).isEqualTo(2);
    }

    /** A closure from 01:30 to 03:00, and a run of a day that ends at its midnight. */
    @Test
    void disturbancesAndTheEndAreReadings() {
        Disturbance fog = new Disturbance(
                "fog",
                "Fog",
                List.of("hall"),
                Optional.empty(),
                new Disturbance.Occurs.At(List.of(new Disturbance.Window(s(HOUR + 30 * MINUTE), s(3 * HOUR)))));
        Told spring = port(SPRING, LaneSpec.Desks.of(1), at(0)).disturbance(fog).tell();
        Told autumn = port(AUTUMN, LaneSpec.Desks.of(1), at(0)).disturbance(fog).tell();

        assertThat(opens(spring)).containsExactly("0 s: 1", HOUR + " s: 0", 2 * HOUR + " s: 1");
        assertThat(opens(autumn)).containsExactly("0 s: 1", HOUR + 30 * MINUTE + " s: 0", 4 * HOUR + " s: 1");
        assertThat(spring.totals().elapsedMicros).hasSize(92);
        assertThat(autumn.totals().elapsedMicros).hasSize(100);
        assertThat(Arrays.stream(autumn.totals().elapsedMicros).sum()).isEqualTo(micros(25 * HOUR));
    }

    /** One at each half hour of elapsed time: by time of day of three days, with an hour of two days, and by date. */
    @Test
    void resultsByTimeOfDayAreByTheClock() {
        RunPlan run = new RunPlan(
                DATE, s(0), s(72 * HOUR), RunPlan.Closing.DRAIN, Optional.empty(), s(HOUR), Duration.ZERO, 1, 1, 0.95);
        double[] halfHours =
                IntStream.range(0, 2 * 73).mapToDouble(i -> i * 30.0 * MINUTE).toArray();
        Told autumn = port(AUTUMN, LaneSpec.Desks.of(1), at(halfHours)).run(run).tell();
        Told spring = port(SPRING, LaneSpec.Desks.of(1), at(Arrays.copyOf(halfHours, 2 * 71)))
                .run(run)
                .tell();

        assertThat(autumn.layout().periods().folded()).isTrue();
        assertThat(Arrays.copyOf(autumn.totals().arrivals, 4)).containsExactly(6, 8, 6, 6);
        assertThat(autumn.totals().elapsedMicros[1]).isEqualTo(micros(4 * HOUR));
        assertThat(Arrays.copyOf(spring.totals().arrivals, 4)).containsExactly(6, 4, 6, 6);
        assertThat(spring.totals().elapsedMicros[1]).isEqualTo(micros(2 * HOUR));
        assertThat(autumn.layout().dates().count()).isEqualTo(3);
        assertThat(autumn.layout().dates().startOf(1)).isEqualTo(micros(25 * HOUR));
        assertThat(autumn.layout().dates().countedMicros(0, micros(HOUR), micros(HOUR)))
                .isEqualTo(micros(2 * HOUR));
    }

    /** Periods of two hours: the one that the change lies in is an hour longer or shorter. */
    @Test
    void aPeriodMayBeLongerOrShorter() {
        RunPlan run = new RunPlan(
                DATE,
                s(0),
                s(24 * HOUR),
                RunPlan.Closing.DRAIN,
                Optional.empty(),
                s(2 * HOUR),
                Duration.ZERO,
                1,
                1,
                0.95);
        Told autumn = port(AUTUMN, LaneSpec.Desks.of(1), at(0)).run(run).tell();
        Told spring = port(SPRING, LaneSpec.Desks.of(1), at(0)).run(run).tell();

        assertThat(Arrays.copyOf(autumn.totals().elapsedMicros, 2)).containsExactly(micros(3 * HOUR), micros(2 * HOUR));
        assertThat(Arrays.copyOf(spring.totals().elapsedMicros, 2)).containsExactly(micros(HOUR), micros(2 * HOUR));
    }

    /** A tidal lane turns at 01:30 and back at 02:30, and looks each minute. */
    @Test
    void policiesWithTimesFollowTheClock() {
        Story story = new Story()
                .classes("person", "guest")
                .stage(StageSpec.of(
                                "hall",
                                times("person", 1, "guest", 1),
                                lane("desks", 1, "person"),
                                lane("other", 1, "guest"))
                        .withWhatChanges(Story.policy(
                                "tidal-by-time",
                                "lanes",
                                List.of("desks"),
                                "guests",
                                List.of("guest"),
                                "from",
                                s(HOUR + 30 * MINUTE),
                                "to",
                                s(2 * HOUR + 30 * MINUTE),
                                "clearing",
                                s(0),
                                "every",
                                s(MINUTE))))
                .come("person", at(HOUR + 10 * MINUTE, 2 * HOUR + 10 * MINUTE), "hall")
                .come("guest", at(0), "hall")
                .run(0, 24 * HOUR);

        assertThat(story.clock(AUTUMN).tell().lines("person#1 joins"))
                .as("at 01:10 again the lane is its own")
                .containsExactly(2 * HOUR + 10 * MINUTE + " s person#1 joins desks");
    }

    @Test
    void lateServicesAreMeasuredInRealTime() {
        Arrivals renewal = new Arrivals.Renewal(constant(HOUR), s(0));

        assertThat(arrivalTimes(port(SPRING, LaneSpec.Desks.of(1), renewal).tell()))
                .hasSize(22);
        assertThat(arrivalTimes(port(AUTUMN, LaneSpec.Desks.of(1), renewal).tell()))
                .hasSize(24);
    }
}
