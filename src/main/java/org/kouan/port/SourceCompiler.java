package org.kouan.port;

import java.util.ArrayList;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;

/** Compiles when the units of a flow come that come one by one; those of a timetable do not. */
final class SourceCompiler {
    private final RunPlan run;
    private final ModelCore core;

    SourceCompiler(RunPlan run, ModelCore core) {
        this.run = run;
        this.core = core;
    }

    /** @param levels by day of the run */
    ArrivalSource source(FlowSpec spec, double[] levels) {
        String flow = spec.name();
        long from = SimTime.micros(run.from());
        long until = SimTime.micros(run.until());
        if (spec.arrivals() instanceof Arrivals.Poisson poisson) {
            return poisson(flow, core.stream(), poisson.perHour(), from, until, levels);
        } else if (spec.arrivals() instanceof Arrivals.LinearPoisson poisson) {
            return new LinearPoisson(flow, core.stream(), from, until, poisson.perHour(), levels);
        } else if (spec.arrivals() instanceof Arrivals.Renewal renewal) {
            RandomStream stream = core.stream();
            Sampler interval = Distributions.sampler(renewal.interval(), stream);
            return new ArrivalSource.Renewal(flow, stream, interval, SimTime.micros(renewal.from()), until, levels);
        } else if (spec.arrivals() instanceof Arrivals.Present present) {
            return new ArrivalSource.Present(
                    flow,
                    core.stream(),
                    present.number(),
                    SimTime.micros(present.from()),
                    SimTime.micros(present.to()),
                    levels);
        }
        if (spec.arrivals() instanceof Arrivals.Appointments appointments) {
            return new Appointments(spec, appointments, run, levels, core);
        }
        return ArrivalSource.NOBODY;
    }

    private static ArrivalSource poisson(
            String flow, RandomStream stream, DayProfile perHour, long from, long until, double[] levels) {
        List<Double> ends = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        double end = 0;
        for (DayProfile.Segment segment : perHour.segments()) {
            double start = SimTime.micros(segment.from());
            if (start > end) {
                ends.add(start);
                rates.add(0.0);
            }
            end = SimTime.micros(segment.to());
            ends.add(end);
            rates.add(segment.value() / SimTime.MICROS_PER_HOUR);
        }
        if (end < SimTime.MICROS_PER_DAY) {
            ends.add((double) SimTime.MICROS_PER_DAY);
            rates.add(0.0);
        }
        return new ArrivalSource.Poisson(
                flow,
                stream,
                from,
                until,
                ends.stream().mapToDouble(Double::doubleValue).toArray(),
                rates.stream().mapToDouble(Double::doubleValue).toArray(),
                levels);
    }
}
