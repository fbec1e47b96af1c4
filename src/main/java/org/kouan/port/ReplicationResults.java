package org.kouan.port;

import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.port.compile.ModelParts;
import org.kouan.port.core.Figures;
import org.kouan.port.day.ModelClock;
import org.kouan.port.lane.Crew;
import org.kouan.port.lane.Lane;
import org.kouan.port.record.Recorder;
import org.kouan.result.PeriodMeans;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationRow;
import org.kouan.result.RunTotals;

/** Puts the results of a replication together from what was counted in its course. */
final class ReplicationResults {
    private final ReplicationRow row;
    private final Recorder recorder;
    private final List<Lane> lanes;
    private final List<Crew> crews;
    private final Figures figures;
    private final ModelClock clock;

    ReplicationResults(ModelParts parts) {
        row = new ReplicationRow(parts.layout());
        recorder = parts.recorder();
        lanes = parts.lanes();
        crews = parts.crews();
        figures = parts.core().figures();
        clock = parts.clock();
    }

    /** The results of a replication that is over. */
    ReplicationResult of(int replication, long events, long end) {
        row.reset();
        for (Crew crew : crews) {
            crew.end(end);
        }
        recorder.fill(row);
        for (Lane lane : lanes) {
            lane.addTo(row, end);
        }
        figures.fill(row, end);
        figures.fillDates(recorder.current().dates());
        return row.result(
                replication,
                events,
                end,
                end - clock.countFromMicros(),
                replication < RunTotals.KEPT_DAYS ? periodMeans() : null);
    }

    private PeriodMeans periodMeans() {
        RunTotals totals = recorder.current();
        float[] waits = new float[totals.arrivals.length];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = totals.arrivals[i] == 0
                    ? Float.NaN
                    : (float) (SimTime.minutes(totals.waitSumMicros[i]) / totals.arrivals[i]);
        }
        float[] queues = new float[totals.queueAreaMicros.length];
        int periods = totals.elapsedMicros.length;
        for (int i = 0; i < queues.length; i++) {
            queues[i] = (float) ((double) totals.queueAreaMicros[i] / totals.elapsedMicros[i % periods]);
        }
        return new PeriodMeans(waits, queues);
    }
}
