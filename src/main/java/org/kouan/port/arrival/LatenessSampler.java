package org.kouan.port.arrival;

import org.kouan.engine.SimTime;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.Arrivals.Lateness;

/** How far a service is off the timetable; negative when it is early. */
public final class LatenessSampler {
    private final RandomStream draws;
    private final double lateShare;
    private final double earlyShare;
    private final Sampler late;
    private final Sampler early;
    private final long withinMicros;

    public LatenessSampler(Lateness lateness, RandomStream draws) {
        this.draws = draws;
        lateShare = lateness.late();
        earlyShare = lateness.early();
        late = exponential(SimTime.micros(lateness.lateMean()), draws);
        early = exponential(SimTime.micros(lateness.earlyMean()), draws);
        withinMicros = SimTime.micros(lateness.within());
    }

    private static Sampler exponential(long mean, RandomStream draws) {
        return mean == 0 ? Samplers.constant(0) : Samplers.exponential((double) mean, draws);
    }

    /** In microseconds. */
    long sample() {
        double u = draws.nextDouble();
        if (u < lateShare) {
            return late.sample();
        }
        if (u < lateShare + earlyShare) {
            return -early.sample();
        }
        return Math.round((2 * draws.nextDouble() - 1) * withinMicros);
    }
}
