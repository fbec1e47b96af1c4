package org.kouan.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kouan.engine.SimTime;
import org.kouan.engine.Simulation;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.FlowSpec.PreInspection;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;

/** Compiles flows: who comes, when, and by which route. */
final class FlowCompiler {
    private final Scenario scenario;
    private final Names names;
    private final Simulation simulation;
    private final Units units;
    private final RandomStream draws;
    private final List<Stage> stages;

    private final List<Flow> flows = new ArrayList<>();
    private final List<Timetable> timetables = new ArrayList<>();
    private int parties;

    FlowCompiler(Scenario scenario, Names names, ModelCore core, List<Stage> stages) {
        this.scenario = scenario;
        this.names = names;
        simulation = core.simulation();
        units = core.units();
        draws = core.draws();
        this.stages = stages;
    }

    void compile() {
        for (FlowSpec spec : scenario.flows()) {
            Flow flow = flow(spec);
            flows.add(flow);
            if (spec.arrivals() instanceof Arrivals.Timetable timetable) {
                timetables.add(timetable(flow, timetable));
                parties += timetable.services().size();
            }
        }
    }

    List<Flow> flows() {
        return flows;
    }

    List<Timetable> timetables() {
        return timetables;
    }

    private Flow flow(FlowSpec spec) {
        List<Integer> classes = new ArrayList<>();
        List<Double> cumulative = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Double> share : spec.mix().entrySet()) {
            sum += share.getValue();
            classes.add(names.classIndex(share.getKey()));
            cumulative.add(sum);
        }
        Flow.Mix mix = new Flow.Mix(
                classes.stream().mapToInt(Integer::intValue).toArray(),
                cumulative.stream().mapToDouble(Double::doubleValue).toArray(),
                spec.preInspection().map(PreInspection::share).orElse(0.0));
        return new Flow(flows.size(), spec.name(), units, draws, mix, source(spec), route(spec));
    }

    private Step[] route(FlowSpec spec) {
        List<Step> steps = new ArrayList<>();
        for (RouteStep step : spec.route()) {
            String place = spec.name() + "#" + steps.size();
            if (step instanceof RouteStep.Visit visit) {
                steps.add(new Step.Visit(
                        stage(visit.stage()),
                        units,
                        draws,
                        RandomStreams.purpose("referral@" + visit.stage()),
                        names.byClass(visit.share(), 1)));
            } else if (step instanceof RouteStep.Together together) {
                steps.add(new Step.Together(
                        together.stages().stream().map(this::stage).toArray(Stage[]::new), units));
            } else if (step instanceof RouteStep.Delay delay) {
                steps.add(new Step.Delay(
                        simulation,
                        units,
                        draws,
                        RandomStreams.purpose("delay@" + place),
                        Distributions.sampler(delay.time(), draws)));
            }
        }
        return steps.toArray(Step[]::new);
    }

    private Stage stage(String name) {
        return stages.get(names.stageIndex(name));
    }

    private ArrivalSource source(FlowSpec spec) {
        String flow = spec.name();
        long from = SimTime.micros(scenario.run().from());
        long until = SimTime.micros(scenario.run().until());
        if (spec.arrivals() instanceof Arrivals.Poisson poisson) {
            return poisson(flow, poisson.perHour(), from, until);
        } else if (spec.arrivals() instanceof Arrivals.Renewal renewal) {
            RandomStream stream = new RandomStream(0);
            Sampler interval = Distributions.sampler(renewal.interval(), stream);
            return new ArrivalSource.Renewal(flow, stream, interval, SimTime.micros(renewal.from()), until);
        } else if (spec.arrivals() instanceof Arrivals.Present present) {
            return new ArrivalSource.Present(
                    flow, present.number(), SimTime.micros(present.from()), SimTime.micros(present.to()));
        }
        return ArrivalSource.NOBODY;
    }

    private static ArrivalSource poisson(String flow, DayProfile perHour, long from, long until) {
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
                from,
                until,
                ends.stream().mapToDouble(Double::doubleValue).toArray(),
                rates.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Timetable timetable(Flow flow, Arrivals.Timetable timetable) {
        Sampler alighting;
        if (timetable.alighting() instanceof Arrivals.Alighting.Gaps gaps) {
            alighting = Distributions.sampler(gaps.gap(), draws);
        } else if (timetable.alighting() instanceof Arrivals.Alighting.Over over) {
            alighting = Distributions.sampler(over.time(), draws);
        } else {
            throw new IllegalArgumentException("there is no way to alight by " + timetable.alighting());
        }
        Timetable.Laws laws = new Timetable.Laws(
                timetable.lateness().map(lateness -> new LatenessSampler(lateness, draws)),
                timetable.party().map(party -> new PartySampler(party, draws)),
                alighting,
                Distributions.sampler(timetable.walk(), draws));
        return new Timetable(
                flow,
                timetable,
                simulation,
                units,
                draws,
                laws,
                parties,
                SimTime.micros(scenario.run().until()));
    }
}
