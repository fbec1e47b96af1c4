package org.kouan.planning.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kouan.planning.plan.DayTable;
import org.kouan.planning.plan.Grid;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.scenario.RunPlan;

/** The cheapest desks of one known day against all plans of it. */
class ExactLaneTest {
    private static final long MINUTE = 60_000_000;
    private static final int INTERVALS = 5;
    private static final int MOST = 3;

    @Test
    void is_the_cheapest_of_all_plans() throws ExactLane.TooManyWaysException {
        RandomStream random = new RandomStream(0);
        int without = 0;
        for (int trial = 0; trial < 60; trial++) {
            new RandomStreams(3, trial).restart(random, "exact lane", "day");
            RunPlan run = RunPlan.of(LocalDate.EPOCH, Duration.ZERO, Duration.ofMinutes(15L * INTERVALS))
                    .withClosing(trial % 3 == 0 ? RunPlan.Closing.CUT_OFF : RunPlan.Closing.DRAIN);
            LaneClock clock = new LaneClock(Grid.of(run, Duration.ofMinutes(15)), run);
            LaneDay day = day(random, 8 + trial % 20);
            long limit = (5 + 10 * (trial % 4)) * MINUTE;
            int least = leastOfAll(day, clock, limit);
            int[] none = new int[INTERVALS];
            int[] most = new int[INTERVALS];
            Arrays.fill(most, MOST);
            ExactLane exact =
                    new ExactLane(day, clock, Windows.due(day, 0, limit), none, most, new int[INTERVALS + 1], 100_000);
            int found = exact.cheaperThan(1000)
                    .map(desks -> Arrays.stream(desks).sum())
                    .orElse(-1);
            assertThat(found).as("trial %d", trial).isEqualTo(least);
            if (least >= 0) {
                int[] desks = exact.cheaperThan(1000).orElseThrow();
                assertThat(late(day, clock, limit, desks)).isZero();
                assertThat(exact.cheaperThan(least)).isEmpty();
            }
            without += least < 0 ? 1 : 0;
        }
        assertThat(without).as("both kinds occur").isBetween(1, 50);
    }

    private static LaneDay day(RandomStream random, int people) {
        long[] joined = new long[people];
        long[] busy = new long[people];
        byte[] targets = new byte[people];
        for (int n = 0; n < people; n++) {
            joined[n] = (long) (random.nextDouble() * 15 * (INTERVALS - 1) * MINUTE);
            busy[n] = (long) (random.nextDouble() * 12 * MINUTE);
            targets[n] = (byte) (random.nextDouble() < 0.7 ? 1 : 0);
        }
        Arrays.sort(joined);
        return new LaneDay(joined, busy, targets);
    }

    private static int leastOfAll(LaneDay day, LaneClock clock, long limit) {
        int least = -1;
        int[] desks = new int[INTERVALS];
        while (true) {
            int sum = Arrays.stream(desks).sum();
            if ((least < 0 || sum < least) && late(day, clock, limit, desks) == 0) {
                least = sum;
            }
            int i = 0;
            while (i < INTERVALS && desks[i] == MOST) {
                desks[i++] = 0;
            }
            if (i == INTERVALS) {
                return least;
            }
            desks[i]++;
        }
    }

    private static double late(LaneDay day, LaneClock clock, long limit, int[] desks) {
        Tally tally = new Tally(new long[] {limit}, clock.until());
        new FifoPath(clock).run(day, desks, tally);
        DayTable table = new DayTable(1, 1);
        tally.addTo(table, 0, new long[1]);
        return table.late(0, 0);
    }
}
