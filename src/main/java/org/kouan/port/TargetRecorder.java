package org.kouan.port;

import java.util.Arrays;
import org.kouan.result.ReplicationResult.TargetResult;
import org.kouan.scenario.Target;

/** Measures one target during a replication. */
final class TargetRecorder {
    private final Target target;
    private final long limitMicros;
    private final boolean[] protectsClass;
    private final boolean byPeriod;
    private final long[] measured;
    private final long[] within;

    /** @param periods of the grid; used when the target looks at each arrival period on its own */
    TargetRecorder(Target target, long limitMicros, boolean[] protectsClass, int periods) {
        this.target = target;
        this.limitMicros = limitMicros;
        this.protectsClass = protectsClass;
        byPeriod = target.measure() == Target.Measure.WORST_INTERVAL;
        measured = new long[byPeriod ? periods : 1];
        within = new long[measured.length];
    }

    void reset() {
        Arrays.fill(measured, 0);
        Arrays.fill(within, 0);
    }

    boolean protects(int classIndex) {
        return protectsClass[classIndex];
    }

    boolean[] protectedClasses() {
        return protectsClass;
    }

    /** Whether it counts units; otherwise it counts samples of the last in each queue. */
    boolean recordsUnits() {
        return target.measure() != Target.Measure.LAST_IN_QUEUE;
    }

    void record(int period, long waitMicros, boolean finished) {
        int cell = byPeriod ? period : 0;
        measured[cell]++;
        if (finished && waitMicros <= limitMicros) {
            within[cell]++;
        }
    }

    /** The last in a queue was served after this wait, or is still waiting at the end. */
    void recordSample(long waitMicros, boolean finished, int times) {
        measured[0] += times;
        if (finished && waitMicros <= limitMicros) {
            within[0] += times;
        }
    }

    TargetResult result() {
        double worst = Double.NaN;
        for (int i = 0; i < measured.length; i++) {
            if (measured[i] > 0) {
                double share = (double) within[i] / measured[i];
                worst = Double.isNaN(worst) ? share : Math.min(worst, share);
            }
        }
        return new TargetResult(worst, Double.isNaN(worst) || worst >= target.share());
    }
}
