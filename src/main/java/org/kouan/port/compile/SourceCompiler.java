package org.kouan.port.compile;

import org.kouan.clock.LocalClock;
import org.kouan.port.arrival.Appointments;
import org.kouan.port.arrival.ArrivalSource;
import org.kouan.port.arrival.DailyRates;
import org.kouan.port.arrival.LinearPoisson;
import org.kouan.port.core.ModelCore;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.scenario.Arrivals;
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
        LocalClock clock = core.clock();
        long from = clock.microsAt(run.from());
        long until = clock.microsAt(run.until());
        if (spec.arrivals() instanceof Arrivals.Poisson poisson) {
            DailyRates rates = DailyRates.of(poisson.perHour(), clock, levels.length);
            return new ArrivalSource.Poisson(flow, core.stream(), from, until, rates, levels);
        } else if (spec.arrivals() instanceof Arrivals.LinearPoisson poisson) {
            DailyRates rates = DailyRates.of(poisson.perHour(), clock, levels.length);
            return new LinearPoisson(flow, core.stream(), from, until, rates, levels);
        } else if (spec.arrivals() instanceof Arrivals.Renewal renewal) {
            RandomStream stream = core.stream();
            Sampler interval = renewal.interval().sampler(stream);
            return new ArrivalSource.Renewal(
                    flow, stream, interval, clock.microsAt(renewal.from()), until, clock, levels);
        } else if (spec.arrivals() instanceof Arrivals.Present present) {
            return new ArrivalSource.Present(
                    flow,
                    core.stream(),
                    present.number(),
                    clock.microsAt(present.from()),
                    clock.microsAt(present.to()),
                    clock,
                    levels);
        }
        if (spec.arrivals() instanceof Arrivals.Appointments appointments) {
            return new Appointments(spec, appointments, run, levels, core);
        }
        return ArrivalSource.NOBODY;
    }
}
