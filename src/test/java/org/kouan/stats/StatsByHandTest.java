package org.kouan.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

/** Small figures worked out by hand. */
class StatsByHandTest {
    /** 2 from 10 on, 5 from 20 on, 1 from 25 on: 20 at 20, 45 at 25, 50 at 30. */
    @Test
    void anAreaIsTheValueTimesTheTime() {
        Area area = new Area();
        area.change(2, 10);
        assertThat(area.value()).isEqualTo(2);
        assertThat(area.until(10)).isZero();
        assertThat(area.until(20)).isEqualTo(20);
        area.change(3, 20);
        assertThat(area.value()).isEqualTo(5);
        assertThat(area.until(20)).isEqualTo(20);
        area.change(-4, 25);
        assertThat(area.value()).isEqualTo(1);
        assertThat(area.until(25)).isEqualTo(45);
        assertThat(area.until(30)).isEqualTo(50);
        area.reset();
        assertThat(area.value()).isZero();
        assertThat(area.until(30)).isZero();
    }

    @Test
    void anIntervalMovesAsAWhole() {
        assertThat(new Interval(1, 2, 4).movedBy(10)).isEqualTo(new Interval(11, 12, 14));
        assertThat(new Interval(1, 2, 4).movedBy(-10)).isEqualTo(new Interval(-9, -8, -6));
        assertThat(new Interval(1, 2, 4).halfWidth()).isEqualTo(2);
        assertThat(new Interval(0, 2, 3).halfWidth()).isEqualTo(2);
        assertThat(new Interval(1, 2, 4).width()).isEqualTo(3);
    }

    /**
     * Values 1, 1, 1, 5: mean 2, deviation 2, skewness that of (-1/2 three times, 3/2): (3.375 - 3/8)/4 = 0.75. Below it is
     * Student's t; above Hall's correction: with t = 3.182446 at 3 degrees of freedom, u = -t/2 and 4 values.
     */
    @Test
    void aMeanIsWidenedOnTheSideOfItsLongTail() {
        Interval interval = MeanInterval.of(new double[] {1, 1, 1, 5}, 0.95);
        double t = 3.182446305;

        assertThat(interval.value()).isEqualTo(2);
        assertThat(interval.low()).isCloseTo(2 - t, offset(1e-6));
        double root = Math.cbrt(1 + 0.75 * (-t / 2 - 0.75 / 24));
        assertThat(interval.high()).isCloseTo(2 - 2 * 3 / 0.75 * (root - 1), offset(1e-6));
        assertThat(interval.high()).isGreaterThan(2 + t);
        assertThat(MeanInterval.byStudentAlone(new double[] {1, 1, 1, 5}, 0.95).high())
                .isCloseTo(2 + t, offset(1e-6));
    }

    /** Equal numbers of pairs gained and lost make a difference of 0 with equal bounds; only lost ones one below it. */
    @Test
    void pairsLostCountAsThoseGained() {
        double[] first = {1, 0, 1, 0, 1, 1, 0, 0};
        double[] second = {0, 1, 0, 1, 1, 1, 0, 0};

        Interval even = PairedDifference.ofShares(first, second, 0.95).difference();
        assertThat(even.value()).isZero();
        assertThat(even.low()).isCloseTo(-even.high(), offset(1e-9));

        double[] none = new double[8];
        double[] four = {1, 0, 1, 0, 1, 1, 0, 0};
        Interval down = PairedDifference.ofShares(four, none, 0.95).difference();
        Interval up = PairedDifference.ofShares(none, four, 0.95).difference();
        assertThat(Math.abs(down.value())).isEqualTo(0.5);
        assertThat(up.value()).isEqualTo(-down.value());
        assertThat(up.low()).isCloseTo(-down.high(), offset(1e-9));
        assertThat(up.high()).isCloseTo(-down.low(), offset(1e-9));
    }

    /** The fewest and the most that is taken. */
    @Test
    void argumentsAtTheirLimits() {
        assertThat(new SequentialLooks(0.95, 1).count()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new SequentialLooks(0.95, 0));
        double[][] two = {{1, 2}, {3, 4}};
        assertThat(new KimNelson(two, 0.1, 0.95)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new KimNelson(two, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new KimNelson(two, Double.POSITIVE_INFINITY, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new KimNelson(two, 0.1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new KimNelson(two, 0.1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new KimNelson(new double[][] {{1, 2}}, 0.1, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new KimNelson(new double[][] {{1}, {2}}, 0.1, 0.95));
    }
}
