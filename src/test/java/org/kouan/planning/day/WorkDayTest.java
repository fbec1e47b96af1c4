package org.kouan.planning.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;

/** The fewest desk-minutes against all plans of small days, whose waits are found minute by minute. */
class WorkDayTest {
    private static final int BLOCK = 3;
    private static final int BLOCKS = 5;
    private static final int MOST = 3;

    @Test
    void is_the_cheapest_of_all_plans() {
        RandomStream random = new RandomStream(0);
        int without = 0;
        for (int trial = 0; trial < 200; trial++) {
            new RandomStreams(2, trial).restart(random, "work day", "work");
            long[] work = new long[BLOCK * BLOCKS - trial % 2];
            for (int minute = 0; minute < work.length - BLOCK - 1; minute++) {
                work[minute] = random.nextDouble() < 0.4 ? (long) (random.nextDouble() * 50) : 0;
            }
            int[] fewest = new int[BLOCKS];
            int[] most = new int[BLOCKS];
            for (int i = 0; i < BLOCKS; i++) {
                fewest[i] = (int) (random.nextDouble() * 2);
                most[i] = fewest[i] + (int) (random.nextDouble() * MOST);
            }
            WorkDay day = new WorkDay(work, 10, BLOCK, fewest, most);
            for (int wait : new int[] {0, 1, 2, 4, 8}) {
                int least = cheapest(day, work, fewest, most, wait);
                Optional<WorkDay.Plan> plan = day.least(wait);
                assertThat(plan.map(WorkDay.Plan::deskMinutes).orElse(-1))
                        .as("trial %d, wait %d", trial, wait)
                        .isEqualTo(least);
                plan.ifPresent(found -> {
                    assertThat(largestWait(work, found.desks())).isBetween(0, wait);
                    assertThat(day.deskMinutes(found.desks())).isEqualTo(found.deskMinutes());
                });
                assertThat(least < 0)
                        .isEqualTo(day.leastWait().map(w -> w > wait).orElse(true));
                without += least < 0 ? 1 : 0;
            }
        }
        assertThat(without).as("both kinds occur").isBetween(100, 900);
    }

    private static int cheapest(WorkDay day, long[] work, int[] fewest, int[] most, int wait) {
        int least = -1;
        int[] desks = fewest.clone();
        while (true) {
            int largest = largestWait(work, desks);
            int minutes = day.deskMinutes(desks);
            if (largest >= 0 && largest <= wait && (least < 0 || minutes < least)) {
                least = minutes;
            }
            int i = 0;
            while (i < BLOCKS && desks[i] == most[i]) {
                desks[i] = fewest[i];
                i++;
            }
            if (i == BLOCKS) {
                return least;
            }
            desks[i]++;
        }
    }

    /** Works off each minute's work in order, a part at a time; -1 when something is left. */
    private static int largestWait(long[] work, int[] desks) {
        long[] left = work.clone();
        int largest = 0;
        for (int now = 0; now < work.length; now++) {
            long capacity = desks[now / BLOCK] * 10L;
            for (int from = 0; from <= now && capacity > 0; from++) {
                long done = Math.min(left[from], capacity);
                left[from] -= done;
                capacity -= done;
                if (done > 0) {
                    largest = Math.max(largest, now - from);
                }
            }
        }
        return Arrays.stream(left).sum() > 0 ? -1 : largest;
    }
}
