package org.kouan.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.kouan.clock.PortClock;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.result.PeriodGrid;
import org.kouan.result.PeriodMeans;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationResult.TargetResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.RunTotals;

/** A model without a port: one class, one lane, one target, and days that depend on seed and number alone. */
final class FakePort implements ReplicationModel {
    static final long MINUTE = 60_000_000L;
    static final long HOUR = 60 * MINUTE;
    private static final int LIMIT_MINUTES = 30;

    private final double dayShare;

    /** @param dayShare probability that a day keeps the target */
    FakePort(double dayShare) {
        this.dayShare = dayShare;
    }

    static ResultLayout layout(boolean judgedOnDays, double share, double days) {
        return new ResultLayout(
                List.of(new ClassInfo("citizen", "Citizens", false, 0)),
                List.of(new LaneInfo("hall", "Hall", "border", "Border inspection", "desk")),
                List.of(new TargetInfo(
                        "citizens-30",
                        "Citizens within 30 minutes",
                        LIMIT_MINUTES * MINUTE,
                        share,
                        days,
                        judgedOnDays,
                        "share",
                        List.of(0))),
                PeriodGrid.of(PortClock.BEIJING_TIME.from(LocalDate.EPOCH), 8 * HOUR, 8 * HOUR + 4 * HOUR, HOUR));
    }

    @Override
    public ReplicationResult run(long seed, int replication, RunTotals into) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + replication);
        boolean kept = random.nextDouble() < dayShare;
        int arrived = 50 + random.nextInt(100);
        long sum = 0;
        long max = 0;
        int within = 0;
        for (int i = 0; i < arrived; i++) {
            long wait = random.nextLong(LIMIT_MINUTES * MINUTE) + (kept || i > 0 ? 0 : LIMIT_MINUTES * MINUTE + 1);
            int period = random.nextInt(4);
            sum += wait;
            max = Math.max(max, wait);
            within += wait <= LIMIT_MINUTES * MINUTE ? 1 : 0;
            into.waits(0).record(wait);
            into.arrivals[period]++;
            into.waitSumMicros[period] += wait;
            into.waitMaxMicros[period] = Math.max(into.waitMaxMicros[period], wait);
        }
        for (int period = 0; period < 4; period++) {
            into.elapsedMicros[period] += HOUR;
        }
        return ReplicationResult.of(
                replication,
                2L * arrived,
                12 * HOUR,
                4 * HOUR,
                List.of(Counts.of(
                        ClassColumn.class,
                        arrived,
                        arrived,
                        0,
                        sum,
                        max,
                        within,
                        0,
                        0,
                        sum / arrived,
                        max,
                        max,
                        max,
                        sum)),
                List.of(Counts.of(LaneColumn.class, arrived, arrived, sum, 9, sum, 3 * HOUR, 4 * HOUR, 5 * HOUR, HOUR)),
                List.of(new TargetResult((double) within / arrived, kept)),
                new PeriodMeans(new float[4], new float[4]));
    }
}
