package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class PairedProportionsTest {
    private static final double SQUARE = 1.959963984540054 * 1.959963984540054;

    /** Airway hyper-responsiveness before and after a transplantation: Fagerland, Lydersen and Laake 2014, table 2. */
    @Test
    void agreesWithTheWorkedExample() {
        Interval interval = PairedProportions.of(21, 1, 7, 0.95);
        assertThat(interval.value()).isCloseTo(-6.0 / 21, within(1e-12));
        assertThat(interval.low()).isCloseTo(-0.517, within(0.0005));
        assertThat(interval.high()).isCloseTo(-0.026, within(0.0005));
    }

    @Test
    void withoutDisagreementChanceStillHasRoom() {
        for (long trials : new long[] {1, 4, 40, 200}) {
            Interval interval = PairedProportions.of(trials, 0, 0, 0.95);
            assertThat(interval.value()).isZero();
            assertThat(interval.high()).isCloseTo(SQUARE / ((double) trials + SQUARE), within(1e-12));
            assertThat(interval.low()).isEqualTo(-interval.high());
        }
    }

    @Test
    void endsAtOneWhenEveryTrialIsGained() {
        Interval interval = PairedProportions.of(10, 10, 0, 0.95);
        assertThat(interval.value()).isEqualTo(1);
        assertThat(interval.high()).isCloseTo(1, within(1e-12));
        assertThat(interval.low()).isBetween(0.3, 0.7);
    }

    @Test
    void theSidesAreMirrorImages() {
        Interval one = PairedProportions.of(60, 9, 2, 0.9);
        Interval other = PairedProportions.of(60, 2, 9, 0.9);
        assertThat(other.low()).isEqualTo(-one.high());
        assertThat(other.high()).isEqualTo(-one.low());
        assertThat(one.low()).isPositive();
    }

    /** Computed, not simulated: over all that 20 days can show, at chances from rare to frequent. */
    @Test
    void holdsTheTruthAsOftenAsItSays() {
        double worst = 1;
        double sum = 0;
        int points = 0;
        for (double gain = 0.025; gain < 0.6; gain += 0.05) {
            for (double loss = 0.025; loss < 0.4; loss += 0.05) {
                double covered = coverage(20, gain, loss);
                worst = Math.min(worst, covered);
                sum += covered;
                points++;
            }
        }
        assertThat(sum / points).isBetween(0.945, 0.975);
        assertThat(worst).isGreaterThan(0.92);
    }

    private static double coverage(int days, double gain, double loss) {
        double covered = 0;
        BinomialDistribution gains = new BinomialDistribution(null, days, gain);
        for (int gained = 0; gained <= days; gained++) {
            BinomialDistribution losses = new BinomialDistribution(null, days - gained, loss / (1 - gain));
            for (int lost = 0; lost <= days - gained; lost++) {
                Interval interval = PairedProportions.of(days, gained, lost, 0.95);
                boolean holds = interval.low() <= gain - loss && gain - loss <= interval.high();
                covered += holds ? gains.probability(gained) * losses.probability(lost) : 0;
            }
        }
        return covered;
    }

    @Test
    void rejectsWhatNoTrialsCanShow() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairedProportions.of(3, 2, 2, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedProportions.of(3, -1, 0, 0.95));
        assertThat(PairedProportions.of(0, 0, 0, 0.95).value()).isNaN();
    }
}
