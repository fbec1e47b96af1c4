package org.kouan.planning.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kouan.engine.SimTime;
import org.kouan.planning.plan.DayTable;
import org.kouan.planning.plan.Grid;
import org.kouan.scenario.RunPlan;

/** Stories of a lane with values worked out by hand: times in minutes, four quarter-hours from midnight. */
class FifoPathTest {
    private static final long MINUTE = 60_000_000;
    private static final RunPlan RUN = RunPlan.of(LocalDate.EPOCH, Duration.ZERO, Duration.ofHours(1));

    private static LaneClock clock(RunPlan run) {
        return new LaneClock(Grid.of(run, Duration.ofMinutes(15)), run);
    }

    /** So many who come at once and take as long each. */
    private static LaneDay crowd(int number, double at, double service) {
        long[] joined = new long[number];
        long[] busy = new long[number];
        byte[] targets = new byte[number];
        Arrays.fill(joined, micros(at));
        Arrays.fill(busy, micros(service));
        Arrays.fill(targets, (byte) 1);
        return new LaneDay(joined, busy, targets);
    }

    private static long micros(double minutes) {
        return Math.round(minutes * MINUTE);
    }

    private static double[] starts(FifoPath path, LaneDay day) {
        return IntStream.range(0, day.size())
                .mapToLong(path::start)
                .mapToDouble(start -> start == SimTime.NEVER ? Double.POSITIVE_INFINITY : start / (double) MINUTE)
                .toArray();
    }

    private static Tally tally(double limit) {
        return new Tally(new long[] {micros(limit)}, micros(60));
    }

    private static double late(Tally tally) {
        DayTable table = new DayTable(1, 1);
        tally.addTo(table, 0, new long[] {0});
        return table.late(0, 0);
    }

    @Test
    void one_desk_serves_one_after_the_other_and_two_serve_two() {
        LaneDay day = crowd(4, 0, 10);
        FifoPath path = new FifoPath(clock(RUN));
        Tally tally = tally(25);
        path.run(day, new int[] {1, 1, 1, 1}, tally);
        assertThat(starts(path, day)).containsExactly(0, 10, 20, 30);
        assertThat(late(tally)).isEqualTo(1);

        path.change(day, 0, 1, tally);
        assertThat(late(tally)).isZero();

        path.run(day, new int[] {2, 1, 1, 1}, tally(25));
        assertThat(starts(path, day)).containsExactly(0, 0, 10, 10);
    }

    @Test
    void a_desk_that_closes_finishes_and_takes_nobody() {
        LaneDay day = crowd(3, 0, 20);
        FifoPath path = new FifoPath(clock(RUN));
        path.run(day, new int[] {2, 1, 0, 1}, tally(30));
        // Two begin at 0 and end at 20, after one of the desks was to close; the other takes the third.
        assertThat(starts(path, day)).containsExactly(0, 0, 20);

        path.run(day, new int[] {2, 0, 0, 1}, tally(30));
        assertThat(starts(path, day)).containsExactly(0, 0, 45);
    }

    @Test
    void the_last_desks_stay_until_all_are_served_unless_the_run_is_cut_off() {
        LaneDay day = crowd(3, 40, 15);
        FifoPath drained = new FifoPath(clock(RUN));
        drained.run(day, new int[] {0, 0, 0, 1}, tally(30));
        assertThat(starts(drained, day)).containsExactly(45, 60, 75);

        FifoPath cutOff = new FifoPath(clock(RUN.withClosing(RunPlan.Closing.CUT_OFF)));
        Tally tally = tally(30);
        cutOff.run(day, new int[] {0, 0, 0, 1}, tally);
        assertThat(starts(cutOff, day)).containsExactly(45, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(late(tally)).as("those who are not served").isEqualTo(2);
    }

    @Test
    void a_wait_equal_to_the_limit_keeps_it() {
        // 45 of one minute: 15 in the first quarter-hour and 30 in the second; the 46th begins at 30.0 at the third's
        // desk.
        FifoPath path = new FifoPath(clock(RUN));
        assertThat(lateOf(path, 45, 1, 2, 0, 0)).isZero();
        assertThat(lateOf(path, 46, 1, 2, 0, 0)).isOne();
        assertThat(lateOf(path, 46, 1, 2, 1, 0)).isZero();
    }

    private static double lateOf(FifoPath path, int people, int... desks) {
        Tally tally = tally(30);
        path.run(crowd(people, 0, 1), desks, tally);
        return late(tally);
    }

    /** The days' least totals and how many plans reach them: enumerated, and in agreement with what is known. */
    @Test
    void the_fewest_desks_of_a_crowd_are_known() {
        assertThat(fewest(30)).containsExactly(2, 3);
        assertThat(fewest(31)).containsExactly(3, 7);
        assertThat(fewest(45)).containsExactly(3, 4);
        assertThat(fewest(46)).containsExactly(4, 9);
    }

    private static int[] fewest(int people) {
        FifoPath path = new FifoPath(clock(RUN));
        for (int total = 0; ; total++) {
            int plans = 0;
            for (int code = 0; code < 6 * 6 * 6 * 6; code++) {
                int[] desks = {code % 6, code / 6 % 6, code / 36 % 6, code / 216};
                if (Arrays.stream(desks).sum() == total && lateOf(path, people, desks) == 0) {
                    plans++;
                }
            }
            if (plans > 0) {
                return new int[] {total, plans};
            }
        }
    }

    @Test
    void one_more_desk_makes_nobody_wait_longer() {
        long[] joined = LongStream.range(0, 1000)
                .map(n -> n * 3_000_000 + n % 7 * 1_000_000)
                .sorted()
                .toArray();
        long[] busy = LongStream.range(0, 1000)
                .map(n -> 1_000_000 + n * 7919 % 23_000_000)
                .toArray();
        LaneDay day = new LaneDay(joined, busy, new byte[1000]);
        FifoPath path = new FifoPath(clock(RUN));
        FifoPath more = new FifoPath(clock(RUN));
        int[] desks = {3, 5, 2, 4};
        path.run(day, desks, tally(30));
        for (int interval = 0; interval < 4; interval++) {
            desks[interval]++;
            more.run(day, desks, tally(30));
            for (int n = 0; n < day.size(); n++) {
                assertThat(more.start(n)).isLessThanOrEqualTo(path.start(n));
            }
            desks[interval]--;
        }
    }
}
