package org.kouan.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;
import org.kouan.report.content.ReportInput;
import org.kouan.result.DateGrid;
import org.kouan.result.DateSums;
import org.kouan.result.FigureInfo;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;
import org.kouan.result.Summary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.scenario.Target;
import org.kouan.stats.Interval;

/**
 * Two runs of three dates, Monday 3 to Wednesday 5 June 2024, with the port of {@link HandMadeDay} and a second target, of
 * the visitors alone. Every number was written by hand: sums of both runs here, means of a run where reports have them.
 *
 * <p>On Monday 38 of the 40 locals and visitors kept the first target, 95 %, where the mean of the two runs' shares is
 * 95.83 %, and that of the two classes' 90 %. On Wednesday nobody came for the second target.
 */
public final class HandMadeDates {
    private static final int DATES = 3;
    private static final long MINUTE = 60_000_000L;
    private static final double NOTHING = Double.NaN;

    /** Of locals, visitors and trucks. */
    private static final long[][] ARRIVALS = {{30, 10, 4}, {10, 40, 0}, {2, 6, 0}};

    private static final long[][] UNFINISHED = {{0, 1, 2}, {0, 5, 0}, {1, 0, 0}};
    private static final long[][] WAITS = {{60, 100, 8}, {200, 1600, 0}, {50, 300, 0}};
    private static final long[][] LONGEST = {{7, 33, 3}, {31, 95, 0}, {44, 1500, 0}};
    private static final long[][] WITHIN = {{30, 8, 2}, {8, 10, 0}, {0, 0, 0}};
    private static final long[][] AT_MIDNIGHT = {{1, 3, 0}, {0, 7, 2}, {2, 4, 0}};
    /** Of desks and gates, in minutes; both runs together have 240 minutes on Monday and Tuesday, 120 on Wednesday. */
    private static final long[][] QUEUES = {{120, 480, 24}, {60, 240, 0}};

    private static final long[] ELAPSED = {240, 240, 120};
    private static final long[][] LONGEST_QUEUES = {{5, 21, 2}, {3, 8, 1}};
    private static final long[][] OPEN = {{600, 720, 120}, {240, 480, 60}};

    private HandMadeDates() {}

    /** The two runs. */
    public static ReportInput input() {
        ReportInput day = HandMadeDay.input();
        ResultLayout layout = layout();
        Summary single = day.summary();
        Summary summary = new Summary(
                layout,
                2,
                0.95,
                Verdict.MISSED,
                Stream.concat(
                                single.targets().stream(),
                                Stream.of(new TargetSummary(
                                        Verdict.MISSED,
                                        new Interval(0.21, 0.22, 0.23),
                                        new Interval(0.31, 0.32, 0.33),
                                        Verdict.MISSED,
                                        Verdict.UNDECIDED,
                                        0)))
                        .toList(),
                single.classes(),
                single.lanes(),
                single.figures(),
                99);
        return new ReportInput(
                HandMadeDay.scenario(
                        Target.of("visitors-10", List.of("visitor"), List.of("hall"), Duration.ofMinutes(10))),
                summary,
                new RunResult(layout, day.result().replications(), totals(layout)),
                1,
                day.program(),
                day.command(),
                day.effectiveScenario(),
                ReportInput.Timings.NONE,
                false,
                List.of());
    }

    private static ResultLayout layout() {
        ResultLayout day = HandMadeDay.layout();
        LocalClock clock = PortClock.BEIJING_TIME.from(LocalDate.of(2024, 6, 3));
        return new ResultLayout(
                day.classes(),
                day.lanes(),
                List.of(
                        day.targets().get(0),
                        new TargetInfo(
                                "visitors-10",
                                "Visitors: at most 10 minutes",
                                10 * MINUTE,
                                0.5,
                                0.8,
                                false,
                                "share",
                                List.of(1))),
                day.periods(),
                day.figures(),
                new DateGrid(clock, 0, DATES, 0, DATES * 1440 * MINUTE),
                List.of(FigureInfo.ofPort("level", "level of the day", "%")));
    }

    private static RunTotals totals(ResultLayout layout) {
        RunTotals totals = new RunTotals(layout);
        DateSums dates = totals.dates();
        for (int date = 0; date < DATES; date++) {
            dates.elapsedMicros[date] = ELAPSED[date] * MINUTE;
            for (int c = 0; c < ARRIVALS.length; c++) {
                int cell = c * DATES + date;
                dates.arrivals[cell] = ARRIVALS[c][date];
                dates.unfinished[cell] = UNFINISHED[c][date];
                dates.waitSumMicros[cell] = WAITS[c][date] * MINUTE;
                dates.waitMaxMicros[cell] = LONGEST[c][date] * MINUTE;
                dates.within[cell] = WITHIN[c][date];
                dates.atMidnight[cell] = AT_MIDNIGHT[c][date];
            }
            for (int lane = 0; lane < QUEUES.length; lane++) {
                int cell = lane * DATES + date;
                dates.queueAreaMicros[cell] = QUEUES[lane][date] * MINUTE;
                dates.queueMax[cell] = LONGEST_QUEUES[lane][date];
                dates.openMicros[cell] = OPEN[lane][date] * MINUTE;
            }
        }
        // Target, date, measured, kept, value and whether it has the required share: 0.9 and 0.5; run by run.
        dates.target(0, 0, 16, 16, 1, true);
        dates.target(0, 0, 24, 22, 22 / 24.0, true);
        dates.target(0, 1, 10, 8, 0.8, false);
        dates.target(0, 1, 40, 10, 0.25, false);
        dates.target(0, 2, 4, 2, 0.5, false);
        dates.target(0, 2, 0, 0, NOTHING, true);
        dates.target(1, 0, 4, 3, 0.75, true);
        dates.target(1, 0, 6, 2, 1 / 3.0, false);
        dates.target(1, 1, 10, 2, 0.2, false);
        dates.target(1, 1, 30, 2, 1 / 15.0, false);
        dates.target(1, 2, 0, 0, NOTHING, true);
        dates.target(1, 2, 0, 0, NOTHING, true);
        dates.figure(0, 0, 90);
        dates.figure(0, 0, 110);
        dates.figure(0, 1, 120);
        dates.figure(0, 1, NOTHING);
        return totals;
    }
}
