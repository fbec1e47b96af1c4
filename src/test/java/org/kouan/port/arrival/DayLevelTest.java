package org.kouan.port.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Beta;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** How busy days are: exact where the level is known, and against the negative binomial law where it is drawn. */
class DayLevelTest extends DayLevelStory {
    /**
     * Given a gamma level a day's count is Poisson, so without it negative binomial: mean m, variance m + (cv m)^2
     * (Greenwood and Yule 1920).
     */
    @Test
    void countsOfDaysAreNegativeBinomial() {
        double mean = 20;
        double cv = 0.5;
        Scenario port = port(DayLevel.gamma(cv), DAYS, flow("walkers", mean));
        double[] counts = counts(port)[0];

        double variance = mean + mean * mean * cv * cv;
        double shape = 1 / (cv * cv);
        double success = shape / (shape + mean);
        double excess = 6 / shape + success * success / ((1 - success) * shape);
        int n = counts.length;
        assertThat(mean(counts)).isEqualTo(mean, within(ERRORS * Math.sqrt(variance / n)));
        assertThat(covariance(counts, counts))
                .isEqualTo(variance, within(ERRORS * variance * Math.sqrt((2 + excess) / n)));
        assertThat(chiSquared(counts, shape, success))
                .as("of 20 classes of equal chances, at a level of 1e-4")
                .isLessThan(1);
        assertThat(correlation(Arrays.copyOf(counts, n - 1), Arrays.copyOfRange(counts, 1, n)))
                .as("one day says nothing of the next")
                .isEqualTo(0, within(ERRORS / Math.sqrt(n)));
    }

    /** Chi-squared over its bound, in classes of about 5 % each, cut where the distribution function says. */
    private static double chiSquared(double[] counts, double shape, double success) {
        int[] upper = new int[20];
        double[] chance = new double[20];
        int classes = 0;
        int last = -1;
        for (int k = 0; k < 1000 && classes < 19; k++) {
            double below = last < 0 ? 0 : Beta.regularizedBeta(success, shape, last + 1.0);
            double part = Beta.regularizedBeta(success, shape, k + 1.0) - below;
            if (part >= 0.05) {
                upper[classes] = k;
                chance[classes++] = part;
                last = k;
            }
        }
        upper[classes] = Integer.MAX_VALUE;
        chance[classes] = 1 - Beta.regularizedBeta(success, shape, last + 1.0);
        double[] seen = new double[classes + 1];
        for (double count : counts) {
            int c = 0;
            while (count > upper[c]) {
                c++;
            }
            seen[c]++;
        }
        double statistic = 0;
        for (int c = 0; c <= classes; c++) {
            double expected = chance[c] * counts.length;
            statistic += (seen[c] - expected) * (seen[c] - expected) / expected;
        }
        return statistic / new ChiSquaredDistribution(null, classes).inverseCumulativeProbability(1 - 1e-4);
    }

    /** Flows share the level of the port, and none but that of their own: covariance m1 m2 cv^2, with cv of the port. */
    @Test
    void thePortsLevelIsOneForAllFlowsAndAFlowsItsOwn() {
        Scenario port = port(
                DayLevel.gamma(0.3), DAYS, flow("one", 50), flow("other", 80).withDayLevel(DayLevel.gamma(0.4)));
        double[][] counts = counts(port);

        double both = (1 + 0.09) * (1 + 0.16) - 1;
        int n = counts[0].length;
        double first = 50 + 2500 * 0.09;
        double second = 80 + 6400 * both;
        assertThat(mean(counts[1])).isEqualTo(80, within(ERRORS * Math.sqrt(second / n)));
        assertThat(covariance(counts[1], counts[1])).isEqualTo(second, within(ERRORS * second * Math.sqrt(4.0 / n)));
        assertThat(covariance(counts[0], counts[1]))
                .isEqualTo(50 * 80 * 0.09, within(ERRORS * 1.5 * Math.sqrt(first * second / n)));
    }

    /** Intervals of 10,000 s run at the speed of each day's level, also over midnight. */
    @Test
    void intervalsAreShorterOnBusyDays() {
        Scenario port = port(
                DayLevel.gamma(0.5),
                2,
                FlowSpec.of("clock", Map.of("person", 1.0), new Arrivals.Renewal(constant(10_000), s(0)), "hall"));
        RandomLevel level = new RandomLevel("", 0.5, new RandomStream(0), 2);
        level.draw(new RandomStreams(1, 0));
        List<Long> expected = new ArrayList<>();
        double whole = DAY * (level.of(0) + level.of(1));
        for (double at = 10_000; at < whole; at += 10_000) {
            double first = DAY * level.of(0);
            double time = at < first ? at / level.of(0) : DAY + (at - first) / level.of(1);
            expected.add((long) (time * 1e6));
        }

        List<Long> times = run(port, 0).times;

        assertThat(level.of(0)).isNotCloseTo(level.of(1), within(0.01));
        assertThat(times).hasSameSizeAs(expected).hasSizeGreaterThan(4);
        for (int i = 0; i < times.size(); i++) {
            assertThat((double) times.get(i)).isEqualTo(expected.get(i), within(2.0));
        }
    }

    @Test
    void whoIsPresentAndWhoTravelsByTimetableIsMoreOrFewer() {
        FlowSpec waiting = FlowSpec.of("waiting", Map.of("person", 1.0), new Arrivals.Present(7, s(60), s(60)), "hall");
        FlowSpec bus = FlowSpec.of(
                "bus",
                Map.of("person", 1.0),
                new Arrivals.Timetable(
                        "a test",
                        List.of(new Arrivals.Service("a", s(100), 3), new Arrivals.Service("b", s(200), -1)),
                        Optional.of(new Arrivals.PartySize(10, 0, 0, 12)),
                        Optional.empty(),
                        s(0),
                        new Arrivals.Alighting.Gaps(constant(0)),
                        constant(0)),
                "hall");
        Scenario port = port(DayLevel.gamma(0.3), 1, waiting, bus);
        RandomLevel level = new RandomLevel("", 0.3, new RandomStream(0), 1);
        int n = 2000;
        double[] differences = new double[n];
        for (int r = 0; r < n; r++) {
            Arrivers arrivers = run(port, r);
            level.draw(new RandomStreams(1, r));
            double present = 7 * level.of(0);
            assertThat(arrivers.byDay[0][0]).isBetween(Math.floor(present), Math.ceil(present));
            double travellers = 3 * level.of(0) + Math.min(12, 10 * level.of(0));
            assertThat(arrivers.byDay[1][0]).isEqualTo(travellers, within(2.0));
            differences[r] = arrivers.byDay[0][0] - present;
        }
        assertThat(mean(differences)).as("rounding adds nobody").isEqualTo(0, within(ERRORS * Math.sqrt(0.25 / n)));
    }

    @Test
    void thePortsDaysAndAFlowsDaysMultiply() {
        DayLevel ofPort = DayLevel.NONE.withWeek(Map.of(DayOfWeek.MONDAY, 2.0));
        FlowSpec waiting = FlowSpec.of("waiting", Map.of("person", 1.0), new Arrivals.Present(7, s(60), s(60)), "hall")
                .withDayLevel(DayLevel.NONE.withDates(Map.of(LocalDate.of(2024, 6, 3), 1.5)));
        FlowSpec bus = FlowSpec.of(
                "bus",
                Map.of("person", 1.0),
                Story.timetable(
                        List.of(
                                new Arrivals.Service("Monday", s(100), 30),
                                new Arrivals.Service("Tuesday", s(DAY + 100), 30)),
                        new Arrivals.Alighting.Gaps(constant(0)),
                        0,
                        0),
                "hall");

        double[][] counts = run(port(ofPort, 2, waiting, bus), 0).byDay;

        assertThat(counts[0]).containsExactly(21, 0);
        assertThat(counts[1]).containsExactly(60, 30);
    }

    @Test
    void aDayHasItsLevelWhateverElseThereIs() {
        FlowSpec level = flow("level", 30).withDayLevel(DayLevel.gamma(0.4));
        double[] alone = run(port(DayLevel.NONE, 3, level), 5).byDay[0];
        double[] beside = run(port(DayLevel.NONE, 9, flow("more", 40), level), 5).byDay[1];

        assertThat(Arrays.copyOf(beside, 3)).isEqualTo(alone);
    }

    @Test
    void theReportTellsTheLevelsDrawn() {
        Story.Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 1), lane("desks", 1, "person")))
                .flow(flow("walkers", 30).withDayLevel(DayLevel.gamma(0.4)))
                .run(0, 2 * DAY)
                .warmUp(DAY)
                .tell();
        RandomLevel level = new RandomLevel("walkers", 0.4, new RandomStream(0), 2);
        level.draw(new RandomStreams(1, 0));

        assertThat(told.figure("flow.walkers.day-level"))
                .as("of the day that counts")
                .isEqualTo(100 * level.of(1));
    }

    /** Antithetic days have opposed levels, and levels by inversion have the same law. */
    @Test
    void mirroredDaysAreOpposed() {
        RandomLevel level = new RandomLevel("", 0.3, new RandomStream(0, true), 2000);
        double[][] pair = new double[2][2000];
        for (int member = 0; member < 2; member++) {
            level.draw(RandomStreams.ofPair(1, member));
            for (int day = 0; day < 2000; day++) {
                pair[member][day] = level.of(day);
            }
        }

        assertThat(correlation(pair[0], pair[1])).isLessThan(-0.9);
        assertThat(mean(pair[1])).isEqualTo(1, within(ERRORS * 0.3 / Math.sqrt(2000)));
        assertThat(Math.sqrt(covariance(pair[1], pair[1]))).isEqualTo(0.3, within(ERRORS * 0.3 / Math.sqrt(2000)));
    }
}
