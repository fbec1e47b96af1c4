package org.kouan.port.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;
import org.kouan.engine.SimTime;
import org.kouan.port.Story;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.UnitExponential;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RateCurve;
import org.kouan.scenario.StageSpec;

/** Rates that rise and fall in straight lines, against their integral, which is worked out here in another way. */
class LinearPoissonTest {
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    private static final RateCurve TIDE = curve(1, 10, 6, 40, 9, 40, 12, 0, 13, 0, 18, 90, 23, 10);

    /** Hours and values an hour in turn. */
    private static RateCurve curve(double... hoursAndValues) {
        List<RateCurve.Point> points = new ArrayList<>();
        for (int i = 0; i < hoursAndValues.length; i += 2) {
            points.add(new RateCurve.Point(s(hoursAndValues[i] * HOUR), hoursAndValues[i + 1]));
        }
        return new RateCurve(points);
    }

    /** From no rate to two a second within an hour: the cumulated rate is t^2 / 3600, so the k-th comes at 60 sqrt(S_k). */
    @Test
    void aRisingRate() {
        double[] sums = exponentialSums(3000);
        long[] times = arrivals(curve(0, 0, 1, 7200), 1, HOUR, 1);

        assertThat(times.length).isBetween(3300, 3900);
        for (int k = 0; k < sums.length; k++) {
            assertThat((double) times[k]).isEqualTo(60e6 * Math.sqrt(sums[k]), within(2.0));
        }
    }

    /** Falling from two a second to none: S = 2 t - t^2 / 3600, the cumulated rate, ends at 3600. */
    @Test
    void aFallingRateEndsInNobody() {
        double[] sums = exponentialSums(3000);
        long[] times = arrivals(curve(0, 7200, 1, 0), 1, DAY, 1);

        for (int k = 0; k < sums.length; k++) {
            assertThat((double) times[k]).isEqualTo(3600e6 * (1 - Math.sqrt(1 - sums[k] / 3600)), within(20.0));
        }
        assertThat(times[times.length - 1]).isLessThan(micros(HOUR));
        assertThat(times.length).isBetween(3300, 3900);
    }

    @Test
    void aFlatCurveIsAConstantRate() {
        Arrivals flat = new Arrivals.LinearPoisson(curve(8, 200, 20, 200));
        Arrivals constant =
                new Arrivals.Poisson(new DayProfile(List.of(new DayProfile.Segment(s(8 * HOUR), s(20 * HOUR), 200))));

        List<String> one = story(flat);
        List<String> other = story(constant);

        assertThat(one).hasSizeGreaterThan(1000).hasSameSizeAs(other);
        for (int i = 0; i < one.size(); i++) {
            assertThat(seconds(one.get(i))).isEqualTo(seconds(other.get(i)), within(3e-6));
        }
    }

    private static double seconds(String line) {
        return Double.parseDouble(line.substring(0, line.indexOf(' ')));
    }

    private static List<String> story(Arrivals arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 1), lane("desks", 1, "person")))
                .come("person", arrivals, "hall")
                .run(9 * HOUR, DAY)
                .tell()
                .lines("arrives");
    }

    /**
     * The cumulated rate between arrivals is exponential with mean 1, and each independent of the last (the time-rescaling
     * theorem; Watanabe 1964). Kolmogorov and Smirnov's distance and the correlation each raise a false alarm with 1e-4.
     * Over 60 days, of which every third is twice as busy, and every third quiet.
     */
    @Test
    void theCumulatedRateBetweenArrivalsIsExponential() {
        long[] times = arrivals(TIDE, 60, 60 * DAY, 1, 2, 0.5);
        double ofDay = cumulated(TIDE, DAY);
        double[] gaps = new double[times.length];
        double last = 0;
        for (int k = 0; k < times.length; k++) {
            int day = day(times[k]);
            double[] level = {1, 2, 0.5};
            double[] before = {0, 1, 3};
            int threes = day / 3;
            double cumulated =
                    ofDay * (3.5 * threes + before[day % 3]) + level[day % 3] * cumulated(TIDE, second(times[k]));
            gaps[k] = cumulated - last;
            last = cumulated;
        }

        int n = gaps.length;
        assertThat(n).isGreaterThan(40_000);
        assertThat(distance(gaps, x -> 1 - Math.exp(-x))).isLessThan(Math.sqrt(-Math.log(1e-4 / 2) / 2 / n));
        double correlation = 0;
        for (int k = 1; k < n; k++) {
            correlation += (gaps[k] - 1) * (gaps[k - 1] - 1) / n;
        }
        assertThat(correlation).isEqualTo(0, within(3.9 / Math.sqrt(n)));
    }

    /** Twice as many come in half the cumulated rate, draw by draw: a variant has the same luck. */
    @Test
    void otherRatesAreMetByTheSameDraws() {
        long[] once = arrivals(TIDE, 2, 2 * DAY, 1);
        long[] twice = arrivals(TIDE, 2, 2 * DAY, 2);
        double ofDay = cumulated(TIDE, DAY);

        assertThat(once).hasSizeGreaterThan(1000);
        for (int k = 0; k < once.length; k++) {
            double one = day(once[k]) * ofDay + cumulated(TIDE, second(once[k]));
            double two = 2 * (day(twice[k]) * ofDay + cumulated(TIDE, second(twice[k])));
            assertThat(two).isEqualTo(one, within(1e-6));
        }
    }

    @Test
    void theForecastAndARunOfManyDaysKnowTheIntegral() {
        Story story = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 1), lane("desks", 5, "person")))
                .flow(FlowSpec.of("person", Map.of("person", 1.0), new Arrivals.LinearPoisson(TIDE), "hall"))
                .run(0, 10 * DAY);
        ScheduleForecast forecast = new ScheduleForecast(story.scenario());

        assertThat(forecast.expected(0, 0, micros(HOUR), micros(6 * HOUR)))
                .as("5 h of 25 on average")
                .isEqualTo(125, within(1e-9));
        assertThat(forecast.expected(0, 0, micros(DAY + 13 * HOUR), micros(DAY + 15.5 * HOUR)))
                .as("half of a rise from 0 to 90")
                .isEqualTo(2.5 * 22.5, within(1e-9));
        assertThat(forecast.expected(0, 0, 0, micros(10 * DAY))).isEqualTo(10 * 780, within(1e-8));
        assertThat((double) story.tell().lines("arrives").size()).isEqualTo(7800, within(4 * Math.sqrt(7800)));
    }

    /** The largest difference between the distribution function of a sample and a given one. */
    private static double distance(double[] sample, DoubleUnaryOperator function) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double largest = 0;
        for (int i = 0; i < sorted.length; i++) {
            double given = function.applyAsDouble(sorted[i]);
            largest =
                    Math.max(largest, Math.max(given - (double) i / sorted.length, (i + 1.0) / sorted.length - given));
        }
        return largest;
    }

    /** Expected until a second of the day: the trapezoids before it, and a part of one. */
    private static double cumulated(RateCurve curve, double second) {
        double sum = 0;
        for (int i = 1; i < curve.points().size(); i++) {
            double from = curve.points().get(i - 1).at().toMillis() / 1e3;
            double end = curve.points().get(i).at().toMillis() / 1e3;
            double to = Math.min(second, end);
            if (to > from) {
                double whole = end - from;
                double first = curve.points().get(i - 1).value();
                double last = first + (curve.points().get(i).value() - first) * (to - from) / whole;
                sum += (first + last) / 2 * (to - from) / HOUR;
            }
        }
        return sum;
    }

    private static int day(long micros) {
        return (int) (micros / SimTime.MICROS_PER_DAY);
    }

    private static double second(long micros) {
        return micros % SimTime.MICROS_PER_DAY / 1e6;
    }

    private static double[] exponentialSums(int number) {
        RandomStream stream = new RandomStream(0);
        new RandomStreams(1, 0).restart(stream, "tide", "arrivals");
        UnitExponential exponential = new UnitExponential(stream);
        double[] sums = new double[number];
        double sum = 0;
        for (int k = 0; k < number; k++) {
            sum += exponential.sample();
            sums[k] = sum;
        }
        return sums;
    }

    /** All arrivals of a run from midnight, on days whose levels repeat. */
    private static long[] arrivals(RateCurve curve, int days, int seconds, double... levels) {
        double[] byDay = new double[days];
        for (int day = 0; day < days; day++) {
            byDay[day] = levels[day % levels.length];
        }
        LocalClock clock = PortClock.BEIJING_TIME.from(LocalDate.EPOCH);
        LinearPoisson source = new LinearPoisson(
                "tide", new RandomStream(0), 0, micros(seconds), DailyRates.of(curve, clock, byDay.length), byDay);
        source.reset(new RandomStreams(1, 0));
        List<Long> times = new ArrayList<>();
        for (long time = source.next(); time != SimTime.NEVER; time = source.next()) {
            times.add(time);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }
}
