package org.kouan.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kouan.report.content.ReportInput;
import org.kouan.result.Estimate;
import org.kouan.result.FigureInfo;
import org.kouan.result.FigureInfo.Subject;
import org.kouan.result.PeriodGrid;
import org.kouan.result.PeriodMeans;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationResult.ClassResult;
import org.kouan.result.ReplicationResult.LaneResult;
import org.kouan.result.ReplicationResult.TargetResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;
import org.kouan.result.Summary;
import org.kouan.result.Summary.ClassSummary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.result.Summary.LaneSummary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Desks;
import org.kouan.scenario.Port;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.stats.Interval;

/**
 * A made-up port day for the reports' tests: three classes, four lanes, two targets, two hundred days. The curves look
 * like a port's, but nothing is simulated; figures need only hang together as far as a report shows them.
 */
public final class Fixture {
    private static final long MINUTE = 60_000_000L;
    private static final int DAYS = 200;

    private final Random random = new Random(7);
    private final String spice;
    private final long fromMinutes;
    private final long untilMinutes;
    private final int replications;

    private Fixture(String spice, long fromMinutes, long untilMinutes, int replications) {
        this.spice = spice;
        this.fromMinutes = fromMinutes;
        this.untilMinutes = untilMinutes;
        this.replications = replications;
    }

    /** The port day, from midnight to midnight. */
    public static ReportInput day() {
        return new Fixture("", 0, 1440, DAYS).input();
    }

    /** The same with {@code spice} in every text that a scenario can bring. */
    public static ReportInput spiced(String spice) {
        return new Fixture(spice, 0, 1440, DAYS).input();
    }

    /** From 20:00 to 04:00 on the next day. */
    public static ReportInput night() {
        return new Fixture("", 1200, 1680, DAYS).input();
    }

    /** Thirty days laid over each other. */
    public static ReportInput month() {
        return new Fixture("", 0, 30 * 1440, 20).input();
    }

    /** The same from eight o'clock of the first day on. */
    public static ReportInput monthFromTheMorning() {
        return new Fixture("", 480, 30 * 1440, 20).input();
    }

    /** One day only: no half-widths and no bands. */
    public static ReportInput single() {
        return new Fixture("", 0, 1440, 1).input();
    }

    private ReportInput input() {
        Scenario scenario = scenario();
        RunResult run = run(layout());
        return new ReportInput(
                scenario,
                summary(run.layout()),
                run,
                20230220,
                "0.1.0" + spice,
                "./kouan run scenarios/fixture.yaml --seed 20230220 --replications 200" + spice,
                "name: fixture\ntitle: A made-up port day\n# the rest of the scenario" + spice + "\n",
                ReportInput.Timings.NONE,
                false,
                List.of("A note to the reader." + spice));
    }

    private Scenario scenario() {
        Map<String, Distribution> service = Map.of("citizen", new Distribution.Constant(Duration.ofSeconds(45)));
        Desks desks = Desks.of(6);
        StageSpec hall = new StageSpec(
                "hall",
                "Passenger hall" + spice,
                List.of(
                        LaneSpec.of("citizen-lane", List.of("citizen"), desks),
                        LaneSpec.of("foreigner-lane", List.of("foreigner"), desks)),
                StageSpec.of("x", service).whichLane(),
                StageSpec.of("x", service).whatChanges(),
                service,
                1,
                Optional.empty(),
                StageSpec.Overtakes.NOT_COUNTED);
        StageSpec yard = new StageSpec(
                "yard",
                "Truck yard" + spice,
                List.of(
                        LaneSpec.of("truck-lane", List.of("truck"), desks),
                        LaneSpec.of("fast-lane", List.of("truck"), desks)),
                StageSpec.of("x", service).whichLane(),
                StageSpec.of("x", service).whatChanges(),
                service,
                1,
                Optional.empty(),
                StageSpec.Overtakes.NOT_COUNTED);
        RunPlan plan = RunPlan.of(
                LocalDate.of(2023, 2, 20), Duration.ofMinutes(fromMinutes), Duration.ofMinutes(untilMinutes));
        return new Scenario(
                "fixture",
                "Fixture road port, first day" + spice,
                "Do citizens queue at most 30 minutes?" + spice,
                new Port("Fixture" + spice, "Beijing time (UTC+8)", Optional.empty(), DayLevel.NONE),
                plan.withReplications(replications).withSeed(20230220),
                List.of(
                        UnitClass.of("citizen", "Chinese citizens" + spice),
                        UnitClass.of("foreigner", "Foreign travellers" + spice),
                        new UnitClass("truck", "Trucks" + spice, UnitClass.Unit.CONVEYANCE)),
                List.of(hall, yard),
                List.of(FlowSpec.of(
                        "entry", Map.of("citizen", 1.0), new Arrivals.Poisson(DayProfile.constant(60)), "hall")),
                List.of(
                        Target.of("citizens-30-min", List.of("citizen"), List.of("hall"), Duration.ofMinutes(30)),
                        Target.of("trucks-2-h", List.of("truck"), List.of("yard"), Duration.ofHours(2))
                                .withShare(0.9)),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Evidence(
                                "flows.entry.arrivals.rate",
                                "60 per hour" + spice,
                                Evidence.Status.ASSUMED,
                                "No count by hour was published; half the daily figure in the morning." + spice),
                        new Evidence(
                                "stages.hall.service.citizen",
                                "45 s" + spice,
                                Evidence.Status.SOURCED,
                                "Exit-entry inspection bureau, 12 January 2023." + spice),
                        new Evidence(
                                "stages.hall.lanes.citizen-lane.desks",
                                "6" + spice,
                                Evidence.Status.DERIVED,
                                "From 480 travellers an hour at 45 s each." + spice)));
    }

    private ResultLayout layout() {
        PeriodGrid grid = PeriodGrid.of(fromMinutes * MINUTE, untilMinutes * MINUTE, 15 * MINUTE);
        return new ResultLayout(
                List.of(
                        new ClassInfo("citizen", "Chinese citizens" + spice, false, 0),
                        new ClassInfo("foreigner", "Foreign travellers" + spice, false, -1),
                        new ClassInfo("truck", "Trucks" + spice, true, 1)),
                List.of(
                        new LaneInfo("citizen-lane", "Citizens' desks" + spice, "hall", "Passenger hall", "desk"),
                        new LaneInfo("foreigner-lane", "Foreigners' desks" + spice, "hall", "Passenger hall", "desk"),
                        new LaneInfo("truck-lane", "Ordinary trucks" + spice, "yard", "Truck yard", "desk"),
                        new LaneInfo("fast-lane", "Fast lane, energy 能源快速通道" + spice, "yard", "Truck yard", "gate")),
                List.of(
                        new TargetInfo(
                                "citizens-30-min",
                                "Citizens queue at most 30 minutes" + spice,
                                30 * MINUTE,
                                1,
                                0.95,
                                true,
                                "share",
                                List.of(0)),
                        new TargetInfo(
                                "trucks-2-h",
                                "Trucks within two hours" + spice,
                                120 * MINUTE,
                                0.9,
                                0.95,
                                false,
                                "share",
                                List.of(2))),
                grid,
                List.of(
                        new FigureInfo(
                                Subject.LANE,
                                "fast-lane",
                                "Fast lane" + spice,
                                "left",
                                "gave up waiting" + spice,
                                "per replication"),
                        FigureInfo.ofPort("response", "longest response" + spice, "min")));
    }

    private RunResult run(ResultLayout layout) {
        RunTotals totals = new RunTotals(layout);
        List<ReplicationResult> days = new ArrayList<>();
        for (int day = 0; day < replications; day++) {
            days.add(oneDay(day, layout, totals));
        }
        return new RunResult(layout, days, totals);
    }

    private ReplicationResult oneDay(int number, ResultLayout layout, RunTotals totals) {
        PeriodGrid grid = layout.periods();
        int periods = grid.count();
        float[] waits = new float[3 * periods];
        float[] queues = new float[4 * periods];
        double busyness = 0.6 + 0.8 * random.nextDouble();
        long[] arrived = new long[3];
        long[] within = new long[3];
        for (int period = 0; period < periods; period++) {
            double hour = Math.floorMod(grid.startOf(period), 1440 * MINUTE) / 60.0 / MINUTE;
            boolean open = untilMinutes > 1440 || (hour >= 10 && hour < 20);
            totals.elapsedMicros[period] += grid.lengthMicros();
            for (int c = 0; c < 3; c++) {
                int cell = c * periods + period;
                double shape = Math.max(0, 1 - Math.abs(hour - (c == 2 ? 15 : 11)) / 4);
                long count = open ? Math.round(busyness * (5 + 60 * shape) / (c + 1)) : 0;
                double wait = busyness * busyness * shape * (c == 2 ? 95 : 24) + 2 + 3 * random.nextDouble();
                double limit = c == 0 ? 30 : 120;
                waits[cell] = count == 0 ? Float.NaN : (float) wait;
                long kept =
                        c == 1 ? 0 : wait < 0.8 * limit ? count : Math.round(count * Math.max(0, 1.8 - wait / limit));
                totals.arrivals[cell] += count;
                totals.waitSumMicros[cell] += Math.round(count * wait * MINUTE);
                totals.waitMaxMicros[cell] =
                        Math.max(totals.waitMaxMicros[cell], count == 0 ? 0 : Math.round(1.4 * wait * MINUTE));
                totals.within[cell] += Math.min(count, kept);
                arrived[c] += count;
                within[c] += Math.min(count, kept);
            }
            for (int l = 0; l < 4; l++) {
                int cell = l * periods + period;
                double queue = open ? waits[Math.min(l, 2) * periods + period] * (l == 3 ? 0.05 : 1.2) / (l + 1) : 0;
                int desks = open ? (hour < 14 ? 6 : 4) - l : 0;
                queues[cell] = (float) queue;
                totals.queueAreaMicros[cell] += Math.round(queue * grid.lengthMicros());
                totals.queueMax[cell] = Math.max(totals.queueMax[cell], Math.round(2 * queue));
                totals.openMicros[cell] += desks * grid.lengthMicros();
            }
        }
        List<ClassResult> classes = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            classes.add(new ClassResult(
                    arrived[c],
                    arrived[c],
                    0,
                    arrived[c] * MINUTE,
                    40 * MINUTE,
                    within[c],
                    MINUTE,
                    arrived[c] * 3 * MINUTE,
                    1,
                    2,
                    3,
                    4));
        }
        LaneResult lane =
                new LaneResult(100, 100, 100 * MINUTE, 30, 50 * MINUTE, 60 * MINUTE, 80 * MINUTE, 90 * MINUTE, 0);
        List<TargetResult> targets = List.of(
                new TargetResult(within[0] / (double) arrived[0], within[0] == arrived[0]),
                new TargetResult(within[2] / (double) arrived[2], within[2] >= 0.9 * arrived[2]));
        return ReplicationResult.of(
                number,
                5000 + number,
                1200 * MINUTE,
                720 * MINUTE,
                classes,
                List.of(lane, lane, lane, lane),
                targets,
                List.of(number % 3.0, number % 2 == 0 ? Double.NaN : 2.5),
                new PeriodMeans(waits, queues));
    }

    private Summary summary(ResultLayout layout) {
        boolean alone = replications == 1;
        return new Summary(
                layout,
                replications,
                0.95,
                Verdict.MISSED,
                List.of(
                        new TargetSummary(
                                Verdict.MISSED,
                                interval(0.9312, 0.9341, 0.937),
                                interval(0.3652, 0.435, 0.5067),
                                Verdict.MISSED,
                                Verdict.MISSED,
                                0),
                        new TargetSummary(
                                Verdict.UNDECIDED,
                                interval(0.8971, 0.9045, 0.9119),
                                interval(0.7433, 0.805, 0.8575),
                                Verdict.UNDECIDED,
                                Verdict.MISSED,
                                140)),
                List.of(waits(1234.5, 0.9341), waits(617.25, Double.NaN), waits(411.123456789123, 0.904512345678)),
                List.of(lane(1, alone), lane(0.7, alone), lane(0.5, alone), lane(0.012, alone)),
                List.of(
                        new FigureSummary(estimate(1.005, 0.1141), 0, 2, replications),
                        new FigureSummary(estimate(2.5, 0), 2.5, 2.5, replications / 2)),
                1_019_900);
    }

    private Interval interval(double low, double value, double high) {
        return replications == 1 ? new Interval(Double.NaN, value, Double.NaN) : new Interval(low, value, high);
    }

    private Estimate estimate(double value, double halfWidth) {
        double known = replications == 1 ? Double.NaN : halfWidth;
        return new Estimate(value, Math.max(0, value - known), value + 2 * known);
    }

    private ClassSummary waits(double arrived, double share) {
        return new ClassSummary(
                estimate(arrived, 12.5),
                estimate(arrived - 2, 12.5),
                estimate(2, 0.5),
                estimate(8.25, 0.31),
                estimate(6.5, 0.25),
                estimate(21.75, 0.6),
                estimate(27.5, 0.7),
                estimate(41.25, 1.1),
                Estimate.extreme(63.4),
                estimate(44.5, 1.25),
                estimate(share, 0.0029),
                estimate(0.4, 0.05),
                estimate(10.75, 0.35));
    }

    private LaneSummary lane(double factor, boolean alone) {
        return new LaneSummary(
                estimate(1200 * factor, 12),
                estimate(8.25 * factor, 0.31),
                estimate(0.81 * factor, 0.004),
                estimate(12.5 * factor, 0.5),
                Estimate.extreme(Math.rint(88 * factor)),
                estimate(52.5 * factor, 1.5),
                estimate(61.25 * factor, alone ? Double.NaN : 0.2),
                estimate(factor < 0.1 ? 0 : 1.25, 0.1));
    }
}
