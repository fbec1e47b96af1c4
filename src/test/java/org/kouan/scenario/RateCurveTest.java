package org.kouan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.scenario.RateCurve.Point;

class RateCurveTest {
    private static final RateCurve RISE = curve(hours(8), 0, hours(10), 60);

    @Test
    void isStraightBetweenPointsAndZeroOutside() {
        assertThat(RISE.at(hours(7))).isZero();
        assertThat(RISE.at(hours(8))).isZero();
        assertThat(RISE.at(hours(9))).isEqualTo(30);
        assertThat(RISE.at(hours(24 + 9).plusMinutes(30))).as("on the next day").isEqualTo(45);
        assertThat(RISE.at(hours(10))).as("after the last point").isZero();
        assertThat(RISE.max()).isEqualTo(60);
    }

    @Test
    void knowsWhetherItBringsAnybody() {
        assertThat(RISE.isZeroBetween(hours(0), hours(8))).isTrue();
        assertThat(RISE.isZeroBetween(hours(0), hours(8).plusSeconds(1))).isFalse();
        assertThat(RISE.isZeroBetween(hours(10), hours(24))).isTrue();
        assertThat(RISE.isZeroBetween(hours(10), hours(33))).as("over midnight").isFalse();
        assertThat(RISE.isZeroBetween(hours(34), hours(48)))
                .as("of the next day")
                .isTrue();
        assertThat(curve(hours(8), 0, hours(10), 0).isZeroBetween(hours(0), hours(48)))
                .isTrue();
    }

    @Test
    void refusesWhatIsNoCurve() {
        Point noon = new Point(hours(12), 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new RateCurve(List.of(noon)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateCurve(List.of(noon, noon)));
        assertThatIllegalArgumentException().isThrownBy(() -> curve(hours(12), 1, hours(25), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> curve(hours(12), -1, hours(13), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> curve(hours(12), Double.NaN, hours(13), 1));
    }

    private static RateCurve curve(Duration first, double value, Duration last, double other) {
        return new RateCurve(List.of(new Point(first, value), new Point(last, other)));
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
