package org.kouan.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kouan.clock.PortClock;
import org.kouan.report.content.ReportInput;
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
import org.kouan.result.Program;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationResult.TargetResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;
import org.kouan.result.Summary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;
import org.kouan.stats.Interval;

/**
 * Two days from 10:00 to 12:00 in eight periods, every number of which was written by hand and is found nowhere else: two
 * classes of unequal numbers in one target, a third in none, two lanes. Charts, tables and files are held to it.
 *
 * <p>In the first hour 20 locals wait 110 minutes together, 5.5 each, where the mean of the periods' means is 9; 10 visitors
 * wait 350 minutes, 35 each, where the mean of means is 27.5.
 */
public final class HandMadeDay {
    /** The place of each figure of a class in its hundred. */
    private static final List<ClassMetric> CLASS_PLACES = List.of(
            ClassMetric.ARRIVED,
            ClassMetric.SERVED,
            ClassMetric.UNFINISHED,
            ClassMetric.WAIT_MEAN,
            ClassMetric.WAIT_P50,
            ClassMetric.WAIT_P90,
            ClassMetric.WAIT_P95,
            ClassMetric.WAIT_P99,
            ClassMetric.WAIT_MAX,
            ClassMetric.WAIT_DAY_MAX,
            ClassMetric.SHARE_WITHIN_TARGET,
            ClassMetric.EXCESS_MEAN,
            ClassMetric.STAY_MEAN,
            ClassMetric.WAIT_SERVED_MEAN);

    private static final int PERIODS = 8;
    private static final long MINUTE = 60_000_000L;
    private static final float NONE = Float.NaN;

    private static final long[][] ARRIVALS = {
        {10, 2, 4, 4, 1, 0, 3, 0}, {2, 8, 0, 0, 6, 0, 0, 2}, {0, 0, 1, 0, 0, 0, 0, 0}
    };
    /** Minutes of all together. */
    private static final long[][] WAITS = {
        {10, 40, 20, 40, 8, 0, 12, 0}, {30, 320, 0, 0, 60, 0, 0, 80}, {0, 0, 90, 0, 0, 0, 0, 0}
    };

    private static final long[][] LONGEST = {
        {3, 31, 9, 12, 8, 0, 7, 0}, {19, 62, 0, 0, 14, 0, 0, 41}, {0, 0, 90, 0, 0, 0, 0, 0}
    };
    private static final long[][] WITHIN = {
        {10, 1, 4, 4, 1, 0, 3, 0}, {2, 1, 0, 0, 6, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0, 0}
    };
    /** Unit-minutes of both days, which have 30 minutes a period. */
    private static final long[][] QUEUES = {{45, 120, 60, 15, 6, 0, 9, 0}, {3, 9, 12, 18, 21, 24, 27, 30}};

    private static final long[][] LONGEST_QUEUES = {{5, 9, 4, 2, 1, 0, 3, 0}, {11, 12, 13, 14, 15, 16, 17, 18}};
    /** Desk-minutes of both days. */
    private static final long[][] OPEN = {{60, 90, 90, 75, 30, 30, 30, 0}, {120, 150, 180, 210, 240, 270, 300, 330}};

    /** By day: mean waits of locals, visitors, trucks. The second day is the better one at first. */
    private static final float[][] DAY_WAITS = {
        {
            1.5f, 22, 5, 12, NONE, NONE, 4, NONE, 16, 44, NONE, NONE, 9, NONE, NONE, 40, NONE, NONE, 90, NONE, NONE,
            NONE, NONE, NONE
        },
        {
            0.5f, 18, NONE, 8, 8, NONE, 4.5f, NONE, 14, 36, NONE, NONE, 11, NONE, NONE, NONE, NONE, NONE, NONE, NONE,
            NONE, NONE, NONE, NONE
        }
    };
    /** By day: mean queues of both lanes. */
    private static final float[][] DAY_QUEUES = {
        {2, 3, 2.5f, 0.75f, 0.25f, 0, 0.5f, 0, 0.125f, 0.25f, 0.5f, 0.5f, 0.75f, 0.875f, 1, 1.25f},
        {1, 5, 1.5f, 0.25f, 0.125f, 0, 0, 0, 0.0625f, 0.375f, 0.25f, 0.75f, 0.625f, 0.75f, 0.75f, 0.625f}
    };

    private HandMadeDay() {}

    /** The two days. */
    public static ReportInput input() {
        ResultLayout layout = layout();
        return new ReportInput(
                scenario(),
                summary(layout),
                run(layout),
                1,
                new Program("0.1.0", "0".repeat(64), List.of()),
                "./kouan run hand.yaml",
                "name: hand\n",
                ReportInput.Timings.NONE,
                false,
                List.of());
    }

    private static RunResult run(ResultLayout layout) {
        RunTotals totals = new RunTotals(layout);
        for (int period = 0; period < PERIODS; period++) {
            totals.elapsedMicros[period] = 30 * MINUTE;
            for (int c = 0; c < ARRIVALS.length; c++) {
                int cell = c * PERIODS + period;
                totals.arrivals[cell] = ARRIVALS[c][period];
                totals.waitSumMicros[cell] = WAITS[c][period] * MINUTE;
                totals.waitMaxMicros[cell] = LONGEST[c][period] * MINUTE;
                totals.within[cell] = WITHIN[c][period];
            }
            for (int lane = 0; lane < QUEUES.length; lane++) {
                int cell = lane * PERIODS + period;
                totals.queueAreaMicros[cell] = QUEUES[lane][period] * MINUTE;
                totals.queueMax[cell] = LONGEST_QUEUES[lane][period];
                totals.openMicros[cell] = OPEN[lane][period] * MINUTE;
            }
        }
        return new RunResult(layout, List.of(day(0), day(1)), totals);
    }

    /** Every column of a replication is another number: the class's, lane's or target's hundred, and the column's place. */
    private static ReplicationResult day(int number) {
        long day = 1000L * number;
        return ReplicationResult.of(
                number,
                day + 51,
                day + 52,
                day + 53,
                List.of(ofClass(day + 100), ofClass(day + 200), ofClass(day + 300)),
                List.of(ofLane(day + 400), ofLane(day + 500)),
                List.of(new TargetResult(number == 0 ? 0.75 : 0.5, number == 0)),
                List.of(number + 0.25, number + 0.5),
                new PeriodMeans(DAY_WAITS[number], DAY_QUEUES[number]));
    }

    private static Counts<ClassColumn> ofClass(long from) {
        return Counts.of(
                ClassColumn.class,
                from + 1,
                from + 2,
                from + 3,
                from + 4,
                from + 5,
                from + 6,
                from + 7,
                from + 8,
                from + 9,
                from + 10,
                from + 11,
                from + 12,
                from + 13);
    }

    private static Counts<LaneColumn> ofLane(long from) {
        return Counts.of(
                LaneColumn.class,
                from + 1,
                from + 2,
                from + 3,
                from + 4,
                from + 5,
                from + 6,
                from + 7,
                from + 8,
                from + 9);
    }

    /** Every figure is another number: the class's or lane's hundred, and the figure's place; bounds 1/4 below, 1/2 above. */
    private static Summary summary(ResultLayout layout) {
        return new Summary(
                layout,
                2,
                0.95,
                Verdict.UNDECIDED,
                List.of(new TargetSummary(
                        Verdict.UNDECIDED,
                        new Interval(0.61, 0.62, 0.63),
                        new Interval(0.71, 0.72, 0.73),
                        Verdict.MISSED,
                        Verdict.UNDECIDED,
                        17)),
                List.of(classSummary(100), classSummary(200), classSummary(300)),
                List.of(laneSummary(400), laneSummary(500)),
                List.of(
                        new FigureSummary(new Estimate(2.25, 2, 2.75), 1.5, 3.5, 2),
                        new FigureSummary(new Estimate(7.25, 7, 7.75), 6.5, 8.5, 1)),
                99);
    }

    private static Estimates<ClassMetric> classSummary(int from) {
        return Estimates.of(ClassMetric.class, metric -> figure(from + CLASS_PLACES.indexOf(metric) + 1));
    }

    private static Estimates<LaneMetric> laneSummary(int from) {
        return Estimates.of(LaneMetric.class, metric -> figure(from + metric.ordinal() + 1));
    }

    static Estimate figure(double value) {
        return new Estimate(value, value - 0.25, value + 0.5);
    }

    static ResultLayout layout() {
        return new ResultLayout(
                List.of(
                        new ClassInfo("local", "Locals", false, 0),
                        new ClassInfo("visitor", "Visitors", false, 0),
                        new ClassInfo("truck", "Trucks", true, -1)),
                List.of(
                        new LaneInfo("desks", "Desks", "hall", "Hall", "desk"),
                        new LaneInfo("gates", "Gates", "yard", "Yard", "gate")),
                List.of(new TargetInfo(
                        "limit", "At most 30 minutes", 30 * MINUTE, 0.9, 0.8, true, "share", List.of(0, 1))),
                PeriodGrid.of(PortClock.BEIJING_TIME.from(LocalDate.EPOCH), 600 * MINUTE, 720 * MINUTE, 15 * MINUTE),
                List.of(
                        new FigureInfo(FigureInfo.Subject.LANE, "gates", "Gates", "left", "gave up", "per replication"),
                        FigureInfo.ofPort("response", "longest response", "min")));
    }

    static Scenario scenario(Target... more) {
        Map<String, Distribution> service = Map.of("local", seconds(45), "visitor", seconds(50), "truck", seconds(55));
        return Scenario.of(
                "hand",
                RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ofHours(10), Duration.ofHours(12))
                        .withReplications(2),
                List.of(
                        UnitClass.of("local", "Locals"),
                        UnitClass.of("visitor", "Visitors"),
                        new UnitClass("truck", "Trucks", UnitClass.Unit.CONVEYANCE)),
                List.of(
                        StageSpec.of(
                                "hall",
                                service,
                                LaneSpec.of("desks", List.of("local", "visitor"), LaneSpec.Desks.of(3))),
                        StageSpec.of("yard", service, LaneSpec.of("gates", List.of("truck"), LaneSpec.Desks.of(9)))),
                List.of(FlowSpec.of(
                        "entry", Map.of("local", 1.0), new Arrivals.Poisson(DayProfile.constant(60)), "hall")),
                Stream.concat(
                                Stream.of(Target.of(
                                        "limit", List.of("local", "visitor"), List.of("hall"), Duration.ofMinutes(30))),
                                Stream.of(more))
                        .toList());
    }

    private static Distribution seconds(int seconds) {
        return new Constant(Duration.ofSeconds(seconds));
    }
}
