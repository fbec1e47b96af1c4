package org.kouan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.experiment.FakePort.HOUR;
import static org.kouan.experiment.FakePort.MINUTE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.clock.PortClock;
import org.kouan.result.ClassColumn;
import org.kouan.result.ClassMetric;
import org.kouan.result.Counts;
import org.kouan.result.Estimate;
import org.kouan.result.Estimates;
import org.kouan.result.FigureInfo;
import org.kouan.result.LaneColumn;
import org.kouan.result.LaneMetric;
import org.kouan.result.PeriodGrid;
import org.kouan.result.PeriodMeans;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;
import org.kouan.result.Summary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.result.Verdict;

/** Figures against those computed by hand; t(0.975) is 4.302653 with 2 and 12.706205 with 1 degree of freedom. */
class SummariesTest {
    private static final double EXACT = 1e-9;
    private static final double BY_HAND = 1e-5;
    private static final ResultLayout LAYOUT = new ResultLayout(
            List.of(new ClassInfo("citizen", "Citizens", false, 0), new ClassInfo("truck", "Trucks", true, -1)),
            List.of(new LaneInfo("hall", "Hall", "border", "Border inspection", "desk")),
            List.of(),
            PeriodGrid.of(PortClock.BEIJING_TIME.from(LocalDate.EPOCH), 8 * HOUR, 8 * HOUR + 2 * HOUR, HOUR),
            List.of(FigureInfo.ofPort("response", "mean response", "min")));

    @Test
    void countsAreMeansPerReplication() {
        // 10, 20 and 30: mean 20, deviation 10, half-width 4.302653 * 10 / sqrt(3)
        assertEstimate(threeDays().classes().get(0).get(ClassMetric.ARRIVED), 20, 24.841377);
        assertEstimate(threeDays().classes().get(0).get(ClassMetric.SERVED), 19, 24.841377);
        assertEstimate(threeDays().classes().get(0).get(ClassMetric.UNFINISHED), 1, 0);
        assertThat(threeDays().events()).isEqualTo(600);
    }

    @Test
    void figuresLeaveOutDaysWithNothingToMeasure() {
        FigureSummary response = threeDays().figures().get(0);
        // 1 and 4 of two days: deviation 2.1213203, half-width 12.706205 * 2.1213203 / sqrt(2)
        assertEstimate(response.mean(), 2.5, 19.059307);
        assertThat(response.min()).isEqualTo(1);
        assertThat(response.max()).isEqualTo(4);
        assertThat(response.replications()).isEqualTo(2);
        FigureSummary nothing = summary().figures().get(0);
        assertNothing(nothing.mean());
        assertThat(nothing.max()).isNaN();
    }

    @Test
    void waitsArePerTravellerNotPerDay() {
        // 20, 80 and 60 minutes of 10, 20 and 30 travellers: 160 / 60. Residuals -20/3, 80/3, -20: deviation 24.037009,
        // 4.302653 * 24.037009 / (sqrt(3) * 20) = 2.985562 by Student's t. Skewness 0.256015, deviation 1.201850: the
        // upper
        // bound is -1.201850 * 3 / 0.256015 * (cbrt(1 - 0.256015 * (2.484138 + 0.256015 / 18)) - 1) away
        assertEstimate(threeDays().classes().get(0).get(ClassMetric.WAIT_MEAN), 160.0 / 60, 4.061218);
    }

    @Test
    void sharesAndExcessArePerTraveller() {
        Estimates<ClassMetric> citizens = threeDays().classes().get(0);
        assertThat(citizens.get(ClassMetric.SHARE_WITHIN_TARGET).value())
                .isCloseTo((9 + 19 + 20) / 60.0, within(EXACT));
        assertThat(citizens.get(ClassMetric.EXCESS_MEAN).value()).isCloseTo((1 + 2 + 12) / 60.0, within(EXACT));
    }

    @Test
    void timeInPortIsPerTravellerServed() {
        assertThat(threeDays()
                        .classes()
                        .get(0)
                        .get(ClassMetric.WAIT_SERVED_MEAN)
                        .value())
                .isCloseTo(0.5 * 160.0 / 57, within(EXACT));
        assertThat(threeDays().classes().get(0).get(ClassMetric.STAY_MEAN).value())
                .isCloseTo(3 * 160.0 / 57, within(EXACT));
    }

    @Test
    void aClassWithoutATargetHasNoShare() {
        assertNothing(threeDays().classes().get(1).get(ClassMetric.SHARE_WITHIN_TARGET));
        assertNothing(threeDays().classes().get(1).get(ClassMetric.EXCESS_MEAN));
    }

    @Test
    void aClassThatNeverCameHasNoWaits() {
        Estimates<ClassMetric> trucks = threeDays().classes().get(1);
        assertEstimate(trucks.get(ClassMetric.ARRIVED), 0, 0);
        for (Estimate wait : List.of(
                trucks.get(ClassMetric.WAIT_MEAN),
                trucks.get(ClassMetric.WAIT_P50),
                trucks.get(ClassMetric.WAIT_P90),
                trucks.get(ClassMetric.WAIT_P95),
                trucks.get(ClassMetric.WAIT_P99),
                trucks.get(ClassMetric.WAIT_MAX),
                trucks.get(ClassMetric.WAIT_DAY_MAX))) {
            assertNothing(wait);
        }
    }

    @Test
    void quantilesArePooledAndTheirBoundsAreThoseOfTheDays() {
        Estimate median = threeDays().classes().get(0).get(ClassMetric.WAIT_P50);
        // All recorded waits are 4 minutes; the days' own medians are 2, 4 and 3: deviation 1
        assertThat(median.value()).isCloseTo(4, within(4 * 0.002));
        assertThat(median.high() - median.value()).isCloseTo(2.484138, within(BY_HAND));
    }

    /** 20 minutes are kept as 20 minutes and a little, but no quantile is reported above the longest wait. */
    @Test
    void noQuantileExceedsTheLongestWait() {
        ReplicationResult day = day(0, 10, 20 * MINUTE, 9, MINUTE, 2, HOUR);
        RunTotals totals = new RunTotals(LAYOUT);
        totals.waits(0).record(20 * MINUTE);
        assertThat(totals.waits(0).quantile(0.99)).isGreaterThan(20 * MINUTE);
        Estimates<ClassMetric> citizens = Summaries.of(new RunResult(LAYOUT, List.of(day), totals), 0.95)
                .classes()
                .get(0);
        assertThat(citizens.get(ClassMetric.WAIT_P99).value())
                .isEqualTo(citizens.get(ClassMetric.WAIT_MAX).value());
    }

    @Test
    void extremesHaveNoInterval() {
        Estimates<ClassMetric> citizens = threeDays().classes().get(0);
        assertThat(citizens.get(ClassMetric.WAIT_MAX).value()).isCloseTo(40, within(EXACT));
        assertThat(citizens.get(ClassMetric.WAIT_MAX).high()).isNaN();
        assertThat(citizens.get(ClassMetric.WAIT_DAY_MAX).value()).isCloseTo(30, within(EXACT));
        Estimates<LaneMetric> hall = threeDays().lanes().get(0);
        assertThat(hall.get(LaneMetric.QUEUE_MAX).value()).isEqualTo(7);
        assertThat(hall.get(LaneMetric.QUEUE_MAX).high()).isNaN();
        assertThat(hall.get(LaneMetric.QUEUE_DAY_MAX).value()).isCloseTo(5, within(EXACT));
    }

    @Test
    void lanesAreOverTime() {
        Estimates<LaneMetric> hall = threeDays().lanes().get(0);
        // Busy 1, 2 and 3 of 4 open desk-hours. Residuals -1, 0, 1: deviation 1, half-width 4.302653 / (sqrt(3) * 4)
        assertEstimate(hall.get(LaneMetric.UTILISATION), 0.5, 0.5); // cut at 1: a share
        // Its desks inspected others' units, too; the waits are of the units of its own queue.
        assertEstimate(hall.get(LaneMetric.STARTED), 40, 49.682754);
        assertThat(hall.get(LaneMetric.WAIT_MEAN).value()).isCloseTo(160.0 / 60, within(EXACT));
        // 20 + 80 + 60 unit-minutes in three times 2.5 hours, of which the last half hour drains the hall
        assertThat(hall.get(LaneMetric.QUEUE_MEAN).value()).isCloseTo(160.0 / 450, within(EXACT));
        assertEstimate(hall.get(LaneMetric.OFFICER_HOURS), 5, 0);
        assertEstimate(hall.get(LaneMetric.OVERTIME_HOURS), 0.5, 0);
    }

    @Test
    void oneReplicationHasNoBounds() {
        Summary summary = summary(day(0, 10, 20 * MINUTE, 9, MINUTE, 2, HOUR));
        assertThat(summary.classes().get(0).get(ClassMetric.WAIT_MEAN).value()).isCloseTo(2, within(EXACT));
        for (Estimate estimate : List.of(
                summary.classes().get(0).get(ClassMetric.ARRIVED),
                summary.classes().get(0).get(ClassMetric.WAIT_MEAN),
                summary.classes().get(0).get(ClassMetric.WAIT_P99),
                summary.lanes().get(0).get(LaneMetric.UTILISATION))) {
            assertThat(estimate.value()).isNotNaN();
            assertThat(estimate.high()).isNaN();
        }
    }

    @Test
    void noReplicationsGiveNoFigures() {
        Summary summary = summary();
        assertThat(summary.replications()).isZero();
        assertNothing(summary.classes().get(0).get(ClassMetric.ARRIVED));
        assertNothing(summary.classes().get(0).get(ClassMetric.WAIT_P50));
        assertNothing(summary.lanes().get(0).get(LaneMetric.QUEUE_MEAN));
    }

    @Test
    void withoutTargetsTheVerdictIsMet() {
        assertThat(threeDays().verdict()).isEqualTo(Verdict.MET);
    }

    private static Summary threeDays() {
        return summary(
                day(0, 10, 20 * MINUTE, 9, MINUTE, 2, HOUR),
                day(1, 20, 80 * MINUTE, 19, 2 * MINUTE, 4, 2 * HOUR),
                day(2, 30, 60 * MINUTE, 20, 12 * MINUTE, 3, 3 * HOUR));
    }

    private static ReplicationResult day(
            int replication, int arrived, long waits, int within, long excess, int median, long busy) {
        long p50 = median * MINUTE;
        long longest = (20 + 10 * replication) * MINUTE;
        return ReplicationResult.of(
                replication,
                200,
                10 * HOUR,
                5 * HOUR / 2,
                List.of(
                        Counts.of(
                                ClassColumn.class,
                                arrived,
                                arrived - 1,
                                1,
                                waits,
                                longest,
                                within,
                                excess,
                                3 * waits,
                                p50,
                                p50,
                                p50,
                                p50,
                                waits / 2),
                        Counts.of(ClassColumn.class, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1, 0)),
                List.of(Counts.of(
                        LaneColumn.class,
                        2L * arrived,
                        arrived,
                        waits,
                        3 + 2L * replication,
                        waits,
                        busy,
                        4 * HOUR,
                        5 * HOUR,
                        HOUR / 2)),
                List.of(),
                List.of(replication == 1 ? Double.NaN : 1 + 1.5 * replication),
                new PeriodMeans(new float[4], new float[2]));
    }

    private static Summary summary(ReplicationResult... days) {
        RunTotals totals = new RunTotals(LAYOUT);
        for (ReplicationResult day : days) {
            for (long i = 0; i < day.classes().get(0).get(ClassColumn.ARRIVED); i++) {
                totals.waits(0).record(4 * MINUTE);
            }
            totals.elapsedMicros[0] += HOUR;
            totals.elapsedMicros[1] += HOUR;
        }
        return Summaries.of(new RunResult(LAYOUT, new ArrayList<>(List.of(days)), totals), 0.95);
    }

    /** Lower bounds that would be below 0 are 0, and those of shares at most 1. */
    private static void assertEstimate(Estimate actual, double value, double toTheUpperBound) {
        assertThat(actual.value()).isCloseTo(value, within(EXACT));
        assertThat(actual.high() - actual.value()).isCloseTo(toTheUpperBound, within(BY_HAND));
        assertThat(actual.low()).isBetween(0.0, actual.value());
    }

    private static void assertNothing(Estimate actual) {
        assertThat(actual.value()).isNaN();
        assertThat(actual.low()).isNaN();
        assertThat(actual.high()).isNaN();
    }
}
