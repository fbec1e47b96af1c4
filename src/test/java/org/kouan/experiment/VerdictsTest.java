package org.kouan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kouan.result.PeriodMeans;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationResult.TargetResult;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;

class VerdictsTest {
    private static final double CONFIDENCE = 0.95;

    @Test
    void allDaysKeptIsMetFromTheFirstNumberThatProvesIt() {
        // 0.025^(1/n) reaches 0.95 at n = 72
        assertThat(onDays(71, day -> true, 0.95).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(onDays(71, day -> true, 0.95).moreReplications()).isEqualTo(1);
        TargetSummary met = onDays(72, day -> true, 0.95);
        assertThat(met.verdict()).isEqualTo(Verdict.MET);
        assertThat(met.moreReplications()).isZero();
        assertThat(met.dayProbability().high()).isEqualTo(1);
        assertThat(met.dayProbability().low()).isCloseTo(Math.pow(0.025, 1 / 72.0), within(1e-9));
    }

    @Test
    void noDayKeptIsMissed() {
        TargetSummary missed = onDays(2, day -> false, 0.95);
        assertThat(missed.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(missed.dayProbability().low()).isZero();
        assertThat(missed.dayProbability().high()).isCloseTo(1 - Math.sqrt(0.025), within(1e-9));
    }

    @Test
    void aShareOnTheRequirementIsNeverDecided() {
        TargetSummary undecided = onDays(10_000, day -> day % 2 == 0, 0.5);
        assertThat(undecided.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(undecided.moreReplications()).isEqualTo(-1);
    }

    @Test
    void aBoundOnTheRequirementReachesIt() {
        double low = onDays(100, day -> day > 0, 0.5).dayProbability().low();
        assertThat(onDays(100, day -> day > 0, low).verdict()).isEqualTo(Verdict.MET);
        assertThat(onDays(100, day -> day > 0, Math.nextUp(low)).verdict()).isEqualTo(Verdict.UNDECIDED);
        double high = onDays(100, day -> day == 0, 0.5).dayProbability().high();
        assertThat(onDays(100, day -> day == 0, high).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(onDays(100, day -> day == 0, Math.nextUp(high)).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void equalDaysAreNoCertainty() {
        // Every traveller of five days within the limit does not prove 99 %; of many days it does.
        assertThat(onShare(5, day -> 1, 0.99).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(onShare(5, day -> 1, 0.99).value().low()).isLessThan(0.99);
        assertThat(onShare(1000, day -> 1, 0.99).verdict()).isEqualTo(Verdict.MET);
        assertThat(onShare(1000, day -> 0.9, 0.99).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void theStatedOneDecidesAndBothAreReported() {
        // The days are 0.96 on average, and most of them below 1.
        List<ReplicationResult> days = days(400, day -> day % 2 == 0 ? 0.95 : 0.97, day -> false);
        TargetSummary onShare =
                Verdicts.of(List.of(target(false, 0.95, 0.9)), days, CONFIDENCE).get(0);
        TargetSummary onDays =
                Verdicts.of(List.of(target(true, 0.95, 0.9)), days, CONFIDENCE).get(0);
        assertThat(onShare.verdict()).isEqualTo(Verdict.MET);
        assertThat(onDays.verdict()).isEqualTo(Verdict.MISSED);
        for (TargetSummary either : List.of(onShare, onDays)) {
            assertThat(either.measureVerdict()).isEqualTo(Verdict.MET);
            assertThat(either.dayVerdict()).isEqualTo(Verdict.MISSED);
            assertThat(either.value().value()).isCloseTo(0.96, within(1e-9));
        }
    }

    @Test
    void daysWithNothingToMeasureCountAsKeptOnly() {
        TargetSummary half = Verdicts.of(
                        List.of(target(false, 0.95, 0.9)),
                        days(10, day -> day < 5 ? Double.NaN : 0.8, day -> day < 5),
                        CONFIDENCE)
                .get(0);
        assertThat(half.value().value()).isCloseTo(0.8, within(1e-9));
        assertThat(half.dayProbability().value()).isCloseTo(0.5, within(1e-9));

        TargetSummary nothing = onShare(10, day -> Double.NaN, 0.95);
        assertThat(nothing.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(nothing.moreReplications()).isEqualTo(-1);
        assertThat(nothing.value().value()).isNaN();
    }

    @Test
    void withoutReplicationsNothingIsDecided() {
        assertThat(onDays(0, day -> true, 0.95).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(onShare(0, day -> 1, 0.95).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void missedOutweighsUndecidedOutweighsMet() {
        assertThat(Verdicts.worst(List.of(Verdict.MET, Verdict.UNDECIDED, Verdict.MISSED)))
                .isEqualTo(Verdict.MISSED);
        assertThat(Verdicts.worst(List.of(Verdict.UNDECIDED, Verdict.MET))).isEqualTo(Verdict.UNDECIDED);
        assertThat(Verdicts.worst(List.of(Verdict.MET))).isEqualTo(Verdict.MET);
        assertThat(Verdicts.worst(List.of())).isEqualTo(Verdict.MET);
    }

    private static TargetSummary onDays(int number, IntPredicate kept, double required) {
        List<ReplicationResult> days = days(number, day -> kept.test(day) ? 1 : 0.5, kept);
        return Verdicts.of(List.of(target(true, 1, required)), days, CONFIDENCE).get(0);
    }

    private static TargetSummary onShare(int number, IntToDoubleFunction value, double required) {
        List<ReplicationResult> days = days(number, value, day -> true);
        return Verdicts.of(List.of(target(false, required, 0.95)), days, CONFIDENCE)
                .get(0);
    }

    private static TargetInfo target(boolean onDays, double share, double days) {
        return new TargetInfo("t", "T", 1, share, days, onDays, "share", List.of(0));
    }

    private static List<ReplicationResult> days(int number, IntToDoubleFunction value, IntPredicate kept) {
        return IntStream.range(0, number)
                .mapToObj(day -> ReplicationResult.of(
                        day,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        List.of(new TargetResult(value.applyAsDouble(day), kept.test(day))),
                        new PeriodMeans(new float[0], new float[0])))
                .toList();
    }
}
