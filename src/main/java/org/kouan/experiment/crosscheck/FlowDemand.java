package org.kouan.experiment.crosscheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.law.Moments;

/** Who comes with one flow and when, on average. */
final class FlowDemand {
    private final Scenario scenario;
    private final Grid grid;
    private final FlowSpec flow;
    private final Set<String> differs = new LinkedHashSet<>();
    private final List<Double> intervalScvs = new ArrayList<>();

    FlowDemand(Scenario scenario, Grid grid, FlowSpec flow) {
        this.scenario = scenario;
        this.grid = grid;
        this.flow = flow;
    }

    /** What makes arrivals other than a Poisson process. */
    Set<String> differs() {
        return differs;
    }

    /** Squared coefficients of variation of intervals, of a flow that is no Poisson process. */
    List<Double> intervalScvs() {
        return intervalScvs;
    }

    /** How many units of it come in each step. */
    double[] units() {
        double[] units = grid.none();
        Arrivals arrivals = flow.arrivals();
        if (arrivals instanceof Arrivals.Poisson poisson) {
            rates(units, time -> poisson.perHour().at(time) * scenario.expectedLevel(flow, time.toDays()));
        } else if (arrivals instanceof Arrivals.LinearPoisson poisson) {
            rates(units, time -> poisson.perHour().at(time) * scenario.expectedLevel(flow, time.toDays()));
        } else if (arrivals instanceof Arrivals.Renewal renewal) {
            Moments interval = renewal.interval().moments();
            double from = grid.minutesAt(renewal.from());
            for (double at = from; at < grid.until(); ) {
                double end = Math.min(grid.until(), grid.midnight(grid.day(at) + 1));
                grid.spread(units, level(at) * (end - at) / interval.mean(), at, end);
                at = end;
            }
            intervalScvs.add(interval.scv());
        } else if (arrivals instanceof Arrivals.Present present) {
            double from = grid.minutesAt(present.from());
            grid.spread(units, level(from) * present.number(), from, grid.minutesAt(present.to()));
            differs.add("a fixed number is present or comes at known times, not as a Poisson process");
        } else if (arrivals instanceof Arrivals.Appointments appointments) {
            appointments(appointments, units);
            differs.add("those with appointments come to their slots, not as a Poisson process; theory takes the mean"
                    + " of those who have booked and come, the late and the early at their means");
            if (appointments.lapsedShare() > 0) {
                differs.add("appointments lapse; theory takes the mean share of those who are too late, at the times of"
                        + " all");
            }
        } else if (arrivals instanceof Arrivals.Timetable timetable) {
            timetable(timetable, units);
            differs.add("arrivals are parties by timetable, not a Poisson process: each brings a queue of its own");
            if (timetable.saysUnitClasses() || timetable.saysTravellers()) {
                differs.add("services differ in the classes that they bring; theory takes the mix of all together");
            }
            timetable
                    .lateness()
                    .ifPresent(late -> differs.add("theory takes services at their scheduled times, without lateness"));
        } else {
            differs.add("arrivals of flow " + flow.name() + " are of a kind that theory does not follow");
        }
        return units;
    }

    private void rates(double[] units, ToDoubleFunction<Duration> perHour) {
        double[] rates = grid.values(perHour);
        for (int i = 0; i < units.length; i++) {
            boolean during = grid.from() + (i + 0.5) * grid.step() < grid.until();
            units[i] = during ? rates[i] / 60 * grid.step() : 0;
        }
    }

    private void appointments(Arrivals.Appointments appointments, double[] units) {
        for (double begin : grid.begins(appointments)) {
            double number = appointments.expected(level(begin));
            // Who is early for a slot of the run is there at its start.
            double earliest = begin >= grid.from() ? grid.from() : Double.NEGATIVE_INFINITY;
            for (Arrivals.Part part : appointments.parts()) {
                double from = Math.max(earliest, begin + Moments.minutes(part.from()));
                double to = Math.max(earliest, begin + Moments.minutes(part.to()));
                grid.spreadWithinRun(units, number * part.share(), from, to);
            }
        }
    }

    private void timetable(Arrivals.Timetable timetable, double[] units) {
        for (Arrivals.Service service : timetable.services()) {
            double time = Moments.minutes(service.time());
            if (flow.bringsConveyances()) {
                grid.spreadWithinRun(units, 1, time, time);
            } else {
                double party = party(timetable, service);
                double begin = time
                        + Moments.minutes(timetable.firstAfter())
                        + timetable.walk().moments().mean();
                grid.spreadWithinRun(units, party, begin, begin + alighting(timetable.alighting(), party));
            }
        }
    }

    /** The expected party of a service. */
    double party(Arrivals.Timetable timetable, Arrivals.Service service) {
        return timetable.expectedParty(service) * level(Moments.minutes(service.time()));
    }

    private double level(double minutes) {
        return scenario.expectedLevel(flow, grid.day(minutes));
    }

    private static double alighting(Arrivals.Alighting how, double party) {
        return how instanceof Arrivals.Alighting.Gaps gaps
                ? Math.max(0, party - 1) * gaps.gap().moments().mean()
                : ((Arrivals.Alighting.Over) how).time().moments().mean();
    }
}
