package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequentialLooksTest {
    @Test
    void looksComeAtHalfAsManyAgainUpToTheCap() {
        SequentialLooks looks = new SequentialLooks(0.95, 300);
        assertThat(IntStream.rangeClosed(1, looks.count()).map(looks::replications))
                .containsExactly(20, 30, 45, 68, 102, 153, 230, 300);
        assertThat(looks.replications(100)).isEqualTo(300);
        assertThat(new SequentialLooks(0.95, 5).count()).isEqualTo(1);
        assertThat(new SequentialLooks(0.95, 5).replications(1)).isEqualTo(5);
        assertThat(new SequentialLooks(0.95, Integer.MAX_VALUE).replications(1_000))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void theErrorsOfAllLooksAddUpToTheErrorStated() {
        SequentialLooks looks = new SequentialLooks(0.95, 300);
        assertThat(looks.confidence(1)).isCloseTo(0.975, within(1e-12));
        double spent = IntStream.rangeClosed(1, 100_000)
                .mapToDouble(look -> 1 - looks.confidence(look))
                .sum();
        assertThat(spent).isCloseTo(0.05 * (1 - 1 / 100_001.0), within(1e-9));
    }

    /**
     * A fair coin, tested for "more often than 0.5": with probability at most 5 % any look says yes or no. Of 2,000
     * experiments a true 5 % would exceed 6.5 % with probability 0.2 %; the union bound and exact bounds leave much less.
     */
    @Test
    void manyLooksAreWrongNoMoreOftenThanStated() {
        SplittableRandom random = new SplittableRandom(3);
        SequentialLooks looks = new SequentialLooks(0.95, 1_000);
        int wrong = 0;
        for (int experiment = 0; experiment < 2_000; experiment++) {
            int successes = 0;
            int trials = 0;
            for (int look = 1; look <= looks.count(); look++) {
                for (; trials < looks.replications(look); trials++) {
                    successes += random.nextInt(2);
                }
                Interval interval = BinomialInterval.of(successes, trials, looks.confidence(look));
                if (interval.low() > 0.5 || interval.high() < 0.5) {
                    wrong++;
                    break;
                }
            }
        }
        assertThat(wrong).isBetween(5, 130);
    }

    @Test
    void rejectsWhatMakesNoPlan() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialLooks(1, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialLooks(0.95, 0));
        SequentialLooks looks = new SequentialLooks(0.95, 100);
        assertThatIllegalArgumentException().isThrownBy(() -> looks.replications(0));
        assertThatIllegalArgumentException().isThrownBy(() -> looks.confidence(0));
    }
}
