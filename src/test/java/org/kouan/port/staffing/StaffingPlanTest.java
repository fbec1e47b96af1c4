package org.kouan.port.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.clock.PortClock;
import org.kouan.engine.SimTime;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;

/** Desks by the clock from Monday, 3 June 2024, on; times in hours since then. */
class StaffingPlanTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);
    private static final DayProfile USUAL = profile(8, 20, 2);

    private static DayProfile profile(int... fromToDesks) {
        List<DayProfile.Segment> segments = new ArrayList<>();
        for (int i = 0; i < fromToDesks.length; i += 3) {
            segments.add(new DayProfile.Segment(
                    Duration.ofHours(fromToDesks[i]), Duration.ofHours(fromToDesks[i + 1]), fromToDesks[i + 2]));
        }
        return new DayProfile(segments);
    }

    private static StaffingPlan plan(
            DayProfile usual, Map<DayOfWeek, DayProfile> week, Map<LocalDate, DayProfile> dates) {
        return new StaffingPlan(new DayPlan(usual, week, dates), PortClock.BEIJING_TIME.from(MONDAY));
    }

    private static long micros(double hours) {
        return Math.round(hours * 3600e6);
    }

    private static double next(StaffingPlan plan, double hours) {
        long next = plan.nextChange(micros(hours));
        return next == SimTime.NEVER ? -1 : next / 3600e6;
    }

    @Test
    void everyDay() {
        StaffingPlan plan = plan(USUAL, Map.of(), Map.of());

        assertThat(List.of(0.0, 7.99, 8.0, 19.99, 20.0, 24.0, 32.0, 43.99, 44.0))
                .extracting(hours -> plan.desksAt(micros(hours)))
                .containsExactly(0, 0, 2, 2, 0, 0, 2, 2, 0);
        assertThat(List.of(0.0, 7.99, 8.0, 12.0, 20.0, 24.0, 32.0))
                .extracting(hours -> next(plan, hours))
                .containsExactly(8.0, 8.0, 20.0, 20.0, 32.0, 32.0, 44.0);
        assertThat(plan.opensAtAll()).isTrue();
    }

    /** From 22 to 6 o'clock one desk: nothing changes at midnight, nor at 3 o'clock, where two spans meet. */
    @Test
    void whatIsTheSameBeforeAndAfterIsNoChange() {
        StaffingPlan plan = plan(profile(0, 3, 1, 3, 6, 1, 22, 24, 1), Map.of(), Map.of());

        assertThat(List.of(0.0, 3.0, 6.0, 22.0, 24.0, 30.0))
                .extracting(hours -> next(plan, hours))
                .containsExactly(6.0, 6.0, 22.0, 30.0, 30.0, 46.0);
    }

    @Test
    void aPlanThatNeverChanges() {
        StaffingPlan always = plan(DayProfile.constant(3), Map.of(), Map.of());
        assertThat(next(always, 5)).isEqualTo(-1);
        assertThat(always.desksAt(micros(50))).isEqualTo(3);
        StaffingPlan closed = plan(DayProfile.constant(0), Map.of(), Map.of());
        assertThat(next(closed, 5)).isEqualTo(-1);
        assertThat(closed.opensAtAll()).isFalse();
        assertThat(next(plan(DayProfile.constant(3), Map.of(DayOfWeek.SUNDAY, DayProfile.constant(3)), Map.of()), 5))
                .as("other days are the same")
                .isEqualTo(-1);
    }

    /** Tuesday has three desks from midnight to midnight, Wednesday, 5 June, one from 10 to 12. */
    @Test
    void daysOfTheWeekAndDates() {
        StaffingPlan plan = plan(
                USUAL,
                Map.of(DayOfWeek.TUESDAY, DayProfile.constant(3), DayOfWeek.WEDNESDAY, DayProfile.constant(9)),
                Map.of(MONDAY.plusDays(2), profile(10, 12, 1)));

        assertThat(List.of(20.0, 24.0, 47.0, 48.0, 58.0, 60.0, 72.0, 80.0))
                .extracting(hours -> plan.desksAt(micros(hours)))
                .containsExactly(0, 3, 3, 0, 1, 0, 0, 2);
        assertThat(List.of(8.0, 20.0, 24.0, 48.0, 58.0, 60.0, 80.0))
                .extracting(hours -> next(plan, hours))
                .containsExactly(20.0, 24.0, 48.0, 58.0, 60.0, 80.0, 92.0);
        assertThat(plan.desksAt(micros(24 * 9))).as("the Wednesday after").isEqualTo(9);
    }

    /** Nothing happens for three weeks, then on one date; before and after it there is none. */
    @Test
    void aDateFarAway() {
        StaffingPlan plan = plan(DayProfile.constant(0), Map.of(), Map.of(MONDAY.plusDays(21), profile(9, 10, 1)));

        assertThat(plan.opensAtAll()).isTrue();
        assertThat(next(plan, 0)).isEqualTo(21 * 24 + 9);
        assertThat(next(plan, 21 * 24 + 9)).isEqualTo(21 * 24 + 10);
        assertThat(next(plan, 21 * 24 + 10)).isEqualTo(-1);
    }

    /** Sundays alone: the last of eight quiet days may be one. */
    @Test
    void onceAWeek() {
        StaffingPlan plan = plan(DayProfile.constant(0), Map.of(DayOfWeek.SUNDAY, profile(9, 10, 1)), Map.of());

        assertThat(next(plan, 0)).isEqualTo(6 * 24 + 9);
        assertThat(next(plan, 6 * 24 + 10)).isEqualTo(13 * 24 + 9);
    }
}
