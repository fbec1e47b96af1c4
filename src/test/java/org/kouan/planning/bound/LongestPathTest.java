package org.kouan.planning.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;

/** The longest path against all plans of small requirements. */
class LongestPathTest {
    private static final int INTERVALS = 5;
    private static final int MOST = 3;

    @Test
    void is_the_fewest_of_all_plans() {
        RandomStream random = new RandomStream(0);
        int solvable = 0;
        for (int trial = 0; trial < 300; trial++) {
            new RandomStreams(1, trial).restart(random, "longest path", "requirement");
            int beyond = trial % 3;
            Requirement requirement = new Requirement(INTERVALS, beyond);
            for (int window = 0; window < 4; window++) {
                int from = (int) (random.nextDouble() * INTERVALS);
                int to = from + 1 + (int) (random.nextDouble() * (INTERVALS + beyond - from));
                requirement.require(from, to, random.nextDouble() * 2.2 * (to - from));
            }
            int[] fewest = new int[INTERVALS];
            int[] most = new int[INTERVALS];
            for (int i = 0; i < INTERVALS; i++) {
                fewest[i] = (int) (random.nextDouble() * 2);
                most[i] = fewest[i] + (int) (random.nextDouble() * MOST);
            }
            Optional<int[]> plan = LongestPath.of(requirement, fewest, most);
            int least = leastOfAll(requirement, fewest, most);
            assertThat(plan.map(desks -> Arrays.stream(desks).sum()).orElse(-1))
                    .as("trial %d", trial)
                    .isEqualTo(least);
            plan.ifPresent(desks -> assertThat(requirement.isMetBy(desks)).isTrue());
            solvable += least >= 0 ? 1 : 0;
        }
        assertThat(solvable).as("both kinds occur").isBetween(50, 250);
    }

    private static int leastOfAll(Requirement requirement, int[] fewest, int[] most) {
        int least = -1;
        int[] plan = fewest.clone();
        while (true) {
            int sum = Arrays.stream(plan).sum();
            if ((least < 0 || sum < least) && requirement.isMetBy(plan)) {
                least = sum;
            }
            int i = 0;
            while (i < INTERVALS && plan[i] == most[i]) {
                plan[i] = fewest[i];
                i++;
            }
            if (i == INTERVALS) {
                return least;
            }
            plan[i]++;
        }
    }
}
