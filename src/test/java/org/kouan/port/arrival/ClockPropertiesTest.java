package org.kouan.port.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;
import org.kouan.engine.SimTime;
import org.kouan.port.staffing.StaffingPlan;
import org.kouan.result.PeriodGrid;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.RateCurve;

/** Plans by time of day on random zones and dates, against java.time asked minute by minute. */
class ClockPropertiesTest {
    private static final long MINUTE = SimTime.MICROS_PER_MINUTE;
    private static final int DAYS = 3;
    private static final int[] PERIODS = {5, 15, 20, 30, 60, 90, 120, 240, 1440};
    /** With changes by an hour, half an hour and a day, at midnight, for good, and none. */
    private static final List<String> ZONES = List.of(
            "Europe/London",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Havana",
            "Asia/Gaza",
            "Asia/Almaty",
            "Africa/Cairo",
            "America/Asuncion",
            "Pacific/Chatham",
            "Asia/Shanghai");

    private final List<Instant> minutes = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void aPlanIsWhatTheClockReads(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDate first = dateNearChange(zone, random);
        LocalClock clock = PortClock.of("a zone", zone, new PortClock.Dates(first.minusDays(5), first.plusDays(9)))
                .from(first);
        Instant begin = first.atStartOfDay(zone).toInstant();
        Instant end = first.plusDays(DAYS).atStartOfDay(zone).toInstant();
        for (Instant at = begin; at.isBefore(end); at = at.plus(1, ChronoUnit.MINUTES)) {
            minutes.add(at);
        }
        DayProfile profile = profile(random);

        agrees(new StaffingPlan(DayPlan.everyDay(profile), clock), profile, zone);
        agrees(DailyRates.of(profile, clock, DAYS), profile, zone);
        agrees(DailyRates.of(curve(profile), clock, DAYS), profile, zone);
        Duration period = Duration.ofMinutes(PERIODS[random.nextInt(PERIODS.length)]);
        agrees(PeriodGrid.of(clock, 0, clock.midnightMicros(DAYS), SimTime.micros(period)), zone);
    }

    /** A day before a change of the zone, or a random one. */
    private static LocalDate dateNearChange(ZoneId zone, SplittableRandom random) {
        Instant from = Instant.parse("2023-01-01T00:00:00Z").plus(random.nextInt(500), ChronoUnit.DAYS);
        var change = zone.getRules().nextTransition(from);
        return (change == null ? from : change.getInstant())
                .atZone(zone)
                .toLocalDate()
                .minusDays(1);
    }

    private static DayProfile profile(SplittableRandom random) {
        List<DayProfile.Segment> segments = new ArrayList<>();
        int from = 10 * random.nextInt(12);
        while (from < 1440) {
            int to = Math.min(1440, from + 10 * random.nextInt(1, 40));
            segments.add(new DayProfile.Segment(Duration.ofMinutes(from), Duration.ofMinutes(to), random.nextInt(4)));
            from = to + 10 * random.nextInt(3);
        }
        return new DayProfile(segments);
    }

    /** The same as a curve that is flat between steps of a minute. */
    private static RateCurve curve(DayProfile profile) {
        List<RateCurve.Point> points = new ArrayList<>();
        for (int minute = 0; minute <= 1440; minute += 10) {
            double value = minute < 1440 ? profile.at(Duration.ofMinutes(minute)) : 0;
            if (minute > 0) {
                double before = profile.at(Duration.ofMinutes(minute).minusNanos(1));
                points.add(new RateCurve.Point(Duration.ofMinutes(minute).minusNanos(1_000), before));
            }
            points.add(new RateCurve.Point(Duration.ofMinutes(minute), value));
        }
        return new RateCurve(points);
    }

    private double expected(DayProfile profile, ZoneId zone, int minute) {
        LocalTime time = minutes.get(minute).atZone(zone).toLocalTime();
        return profile.at(Duration.between(LocalTime.MIDNIGHT, time));
    }

    private void agrees(StaffingPlan plan, DayProfile profile, ZoneId zone) {
        List<Long> changes = new ArrayList<>();
        for (int minute = 0; minute < minutes.size(); minute++) {
            double desks = expected(profile, zone, minute);
            assertThat(plan.desksAt(minute * MINUTE))
                    .as("%s", minutes.get(minute))
                    .isEqualTo((int) desks);
            if (minute > 0 && desks != expected(profile, zone, minute - 1)) {
                changes.add(minute * MINUTE);
            }
        }
        List<Long> planned = new ArrayList<>();
        for (long at = plan.nextChange(0); at < minutes.size() * MINUTE; at = plan.nextChange(at)) {
            planned.add(at);
        }
        assertThat(planned).isEqualTo(changes);
    }

    private void agrees(DailyRates rates, DayProfile profile, ZoneId zone) {
        for (int minute = 0; minute < minutes.size(); minute++) {
            long middle = minute * MINUTE + MINUTE / 2;
            int day = rates.day(middle);
            DailyRates.Pieces pieces = rates.on(day);
            double since = middle - rates.midnight(day);
            int piece = 0;
            while (pieces.endMicros()[piece] <= since) {
                piece++;
            }
            double begin = piece == 0 ? 0 : pieces.endMicros()[piece - 1];
            double rate = pieces.perMicro()[piece] + pieces.slopes()[piece] * (since - begin);
            assertThat(rate * SimTime.MICROS_PER_HOUR)
                    .as("%s", minutes.get(minute))
                    .isEqualTo(expected(profile, zone, minute), within(1e-6));
        }
    }

    /** Folded: three days are more than two. */
    private void agrees(PeriodGrid grid, ZoneId zone) {
        assertThat(grid.folded()).isTrue();
        long next = 0;
        int period = -1;
        for (int minute = 0; minute < minutes.size(); minute++) {
            LocalTime time = minutes.get(minute).atZone(zone).toLocalTime();
            int expected = (int) (time.toSecondOfDay() / 60 * MINUTE / grid.lengthMicros());
            assertThat(grid.indexOf(minute * MINUTE)).isEqualTo(expected);
            if (minute * MINUTE == next) {
                period = expected;
                next = grid.nextBegin(next);
            }
            assertThat(period).as("the period begun at %s", minutes.get(minute)).isEqualTo(expected);
        }
    }
}
