package org.kouan.port;

import java.util.Arrays;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Target;
import org.kouan.scenario.Target.Measure;

/**
 * Measures one target during a replication. Of a class whose first target this is, the model's totals by arrival period
 * already hold all there is to know; units of other classes are recorded here, and so are samples.
 */
final class TargetRecorder {
    private final Target target;
    private final long limitMicros;
    private final boolean[] protectsClass;
    private final boolean[] isFirstOfClass;
    private final long[] within;
    private long samples;
    private long samplesWithin;

    /**
     * @param isFirstOfClass by class: whether no earlier target protects it
     * @param periods of the grid
     */
    TargetRecorder(Target target, long limitMicros, boolean[] protectsClass, boolean[] isFirstOfClass, int periods) {
        this.target = target;
        this.limitMicros = limitMicros;
        this.protectsClass = protectsClass;
        this.isFirstOfClass = isFirstOfClass;
        within = new long[protectsClass.length * periods];
    }

    void reset() {
        Arrays.fill(within, 0);
        samples = 0;
        samplesWithin = 0;
    }

    boolean protects(int classIndex) {
        return protectsClass[classIndex];
    }

    boolean[] protectedClasses() {
        return protectsClass;
    }

    /** Whether it must be told of each unit of the class that is served. */
    boolean records(int classIndex) {
        boolean byTraveller = target.measure() == Measure.SHARE || target.measure() == Measure.WORST_INTERVAL;
        return protectsClass[classIndex] && !isFirstOfClass[classIndex] && byTraveller;
    }

    /** A unit was served after this wait; {@code cell} is that of its class and arrival period. */
    void record(int cell, long waitMicros) {
        if (waitMicros <= limitMicros) {
            within[cell]++;
        }
    }

    Measure measure() {
        return target.measure();
    }

    /** Whether a wait is within the limit. */
    boolean isKeptBy(long waitMicros) {
        return waitMicros <= limitMicros;
    }

    /** A party has come through, or not all of it: whether its longest wait was within the limit. */
    void recordParty(boolean kept) {
        samples++;
        samplesWithin += kept ? 1 : 0;
    }

    /** The last in a queue was served after this wait, or is still waiting at the end. */
    void recordSample(long waitMicros, boolean finished, int times) {
        samples += times;
        if (finished && waitMicros <= limitMicros) {
            samplesWithin += times;
        }
    }

    /** The value of the measure, in [0, 1]; NaN when there was nothing to measure. */
    double value(RunTotals totals) {
        return switch (target.measure()) {
            case LAST_IN_QUEUE, CONVEYANCE_MAXIMUM -> share(samplesWithin, samples);
            case SHARE -> share(totals, 0, totals.layout().periods().count());
            case WORST_INTERVAL -> worstInterval(totals);
        };
    }

    /** Whether a value reaches the required share; true for NaN. */
    boolean isKeptBy(double value) {
        return Double.isNaN(value) || value >= target.share();
    }

    private double worstInterval(RunTotals totals) {
        double worst = Double.NaN;
        for (int period = 0; period < totals.layout().periods().count(); period++) {
            double share = share(totals, period, period + 1);
            worst = Double.isNaN(worst) || share < worst ? share : worst;
        }
        return worst;
    }

    private double share(RunTotals totals, int fromPeriod, int toPeriod) {
        int periods = totals.layout().periods().count();
        long arrived = 0;
        long kept = 0;
        for (int c = 0; c < protectsClass.length; c++) {
            if (protectsClass[c]) {
                long[] keptOfClass = isFirstOfClass[c] ? totals.within : within;
                for (int cell = c * periods + fromPeriod; cell < c * periods + toPeriod; cell++) {
                    arrived += totals.arrivals[cell];
                    kept += keptOfClass[cell];
                }
            }
        }
        return share(kept, arrived);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
