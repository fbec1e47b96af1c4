package org.kouan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.result.PeriodGrid;
import org.kouan.result.PeriodMeans;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationResult.TargetResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;

/** Made-up days, whose curves look like those of a port. */
final class FixtureDays {
    private static final long MINUTE = 60_000_000L;

    private final Random random = new Random(7);
    private final long untilMinutes;
    private final int replications;

    FixtureDays(long untilMinutes, int replications) {
        this.untilMinutes = untilMinutes;
        this.replications = replications;
    }

    RunResult run(ResultLayout layout) {
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
        List<Counts<ClassColumn>> classes = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            classes.add(Counts.of(
                    ClassColumn.class,
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
                    4,
                    arrived[c] * MINUTE));
        }
        Counts<LaneColumn> lane = Counts.of(
                LaneColumn.class, 100, 100, 100 * MINUTE, 30, 50 * MINUTE, 60 * MINUTE, 80 * MINUTE, 90 * MINUTE, 0);
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
}
