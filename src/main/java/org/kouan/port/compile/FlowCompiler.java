package org.kouan.port.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kouan.engine.Simulation;
import org.kouan.port.arrival.Appointments;
import org.kouan.port.arrival.ArrivalBook;
import org.kouan.port.arrival.ArrivalSource;
import org.kouan.port.arrival.DayLevels;
import org.kouan.port.arrival.Flow;
import org.kouan.port.arrival.LatenessSampler;
import org.kouan.port.arrival.Parties;
import org.kouan.port.arrival.PartySampler;
import org.kouan.port.arrival.Passengers;
import org.kouan.port.arrival.Timetable;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.core.UnitNumber;
import org.kouan.port.core.Units;
import org.kouan.port.route.Branch;
import org.kouan.port.route.LapseStep;
import org.kouan.port.route.Step;
import org.kouan.port.stage.Stage;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.scenario.Announced;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.FlowSpec.PreInspection;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;

/** Compiles flows: who comes, when, and by which route. */
final class FlowCompiler {
    private final Scenario scenario;
    private final Names names;
    private final ModelCore core;
    private final Simulation simulation;
    private final Units units;
    private final RandomStream draws;
    private final List<Stage> stages;
    private final Parties parties;
    private final DayLevels levels;
    private final SourceCompiler sources;

    private final ApprovalCompiler approvals;

    private final List<Step> program = new ArrayList<>();
    /** Positions of the program where units begin. */
    private final List<Integer> entries = new ArrayList<>();

    private final List<Integer> flowEntries = new ArrayList<>();

    private final List<Flow> flows = new ArrayList<>();
    private final List<Timetable> timetables = new ArrayList<>();
    private int services;

    FlowCompiler(
            Scenario scenario, Names names, ModelCore core, List<Stage> stages, Parties parties, DayLevels levels) {
        this.scenario = scenario;
        this.names = names;
        this.core = core;
        simulation = core.simulation();
        units = core.units();
        draws = core.draws();
        this.stages = stages;
        this.parties = parties;
        this.levels = levels;
        approvals = new ApprovalCompiler(scenario, names, core);
        sources = new SourceCompiler(scenario.run(), core);
    }

    void compile() {
        for (FlowSpec spec : scenario.flows()) {
            // Filled by the timetable at the start of each day, and read when the service's party alights.
            Passengers passengers = Passengers.of(spec.arrivals(), names);
            Flow flow = flow(spec, passengers);
            flows.add(flow);
            if (spec.arrivals() instanceof Arrivals.Timetable timetable) {
                timetables.add(timetable(flow, spec, timetable, passengers));
                services += timetable.services().size();
            }
        }
    }

    /** The routes of all flows. */
    Step[] program() {
        return program.toArray(Step[]::new);
    }

    /** By position of the program, whether units begin there. */
    boolean[] entries() {
        return marks(entries);
    }

    /** By position of the program, whether a flow begins there. */
    boolean[] flowEntries() {
        return marks(flowEntries);
    }

    private boolean[] marks(List<Integer> positions) {
        boolean[] marks = new boolean[program.size()];
        positions.forEach(position -> marks[position] = true);
        return marks;
    }

    List<Flow> flows() {
        return flows;
    }

    List<Timetable> timetables() {
        return timetables;
    }

    private Flow flow(FlowSpec spec, Passengers passengers) {
        ArrivalSource source = sources.source(spec, levels.of(flows.size()));
        int entry = new RouteCompiler(spec, passengers).wholeRoute(source);
        entries.add(entry);
        flowEntries.add(entry);
        return new Flow(
                flows.size(),
                spec.name(),
                units,
                draws,
                mix(spec.mix(), spec.preInspection().map(PreInspection::share).orElse(0.0)),
                source,
                entry,
                program.get(entry) instanceof Step.Visit visit ? visit.stageForAll() : null);
    }

    private Flow.Mix mix(Map<String, Double> shares, double preInspectionShare) {
        List<Integer> classes = new ArrayList<>();
        List<Double> cumulative = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            sum += share.getValue();
            classes.add(names.classIndex(share.getKey()));
            cumulative.add(sum);
        }
        return new Flow.Mix(
                classes.stream().mapToInt(Integer::intValue).toArray(),
                cumulative.stream().mapToDouble(Double::doubleValue).toArray(),
                preInspectionShare);
    }

    private Stage stage(String name) {
        return stages.get(names.stageIndex(name));
    }

    private Sampler sampler(Arrivals.Alighting alighting) {
        if (alighting instanceof Arrivals.Alighting.Gaps gaps) {
            return gaps.gap().sampler(draws);
        } else if (alighting instanceof Arrivals.Alighting.Over over) {
            return over.time().sampler(draws);
        }
        throw new IllegalArgumentException("there is no way to alight by " + alighting);
    }

    private Timetable timetable(Flow flow, FlowSpec spec, Arrivals.Timetable timetable, Passengers passengers) {
        ArrivalBook book = new ArrivalBook(scenario.run(), core.clock());
        Announced announced = Announced.of(spec, scenario);
        if (!announced.certain() || announced.isCut()) {
            book.register(
                    core.figures(),
                    spec,
                    new ArrivalBook.Kind(
                            "announced",
                            "announced by the timetable",
                            timetable.lateness().isPresent(),
                            false,
                            spec.bringsConveyances()));
        }
        Timetable.Laws laws = new Timetable.Laws(
                timetable.lateness().map(lateness -> new LatenessSampler(lateness, draws)),
                timetable.party().map(party -> new PartySampler(party, draws)),
                sampler(timetable.alighting()),
                timetable.walk().sampler(draws));
        return new Timetable(
                flow,
                timetable,
                simulation,
                units,
                draws,
                laws,
                parties,
                spec.bringsConveyances(),
                passengers,
                core.clock(),
                levels.of(flows.size() - 1),
                services,
                book);
    }

    /** Compiles the route of one flow with its branches, which stand behind it in the program. */
    private final class RouteCompiler {
        private final FlowSpec spec;
        private final Passengers passengers;
        private int partiesSoFar;

        private RouteCompiler(FlowSpec spec, Passengers passengers) {
            this.spec = spec;
            this.passengers = passengers;
        }

        /** Those who come to slots are looked at first, where they may be too late. */
        private int wholeRoute(ArrivalSource source) {
            return source instanceof Appointments appointments && appointments.mayLapse()
                    ? route(spec.route(), spec.name(), List.of(lapse(appointments)))
                    : route(spec.route(), spec.name(), List.of());
        }

        private Step lapse(Appointments appointments) {
            int[] lapsedAs = new int[names.classCount()];
            Arrays.fill(lapsedAs, LapseStep.TURNED_AWAY);
            spec.lapsedAs().forEach((name, as) -> lapsedAs[names.classIndex(name)] = names.classIndex(as));
            return new LapseStep(appointments, lapsedAs, core);
        }

        private int route(List<RouteStep> route, String place) {
            return route(route, place, List.of());
        }

        /** Returns the position of the first step. The place names the draws of its delays and parties. */
        private int route(List<RouteStep> route, String place, List<Step> before) {
            List<Step> steps = new ArrayList<>();
            for (RouteStep step : route) {
                steps.add(
                        step instanceof RouteStep.Request request
                                ? approvals.step(request, route.subList(steps.size() + 1, route.size()))
                                : step(step, place + "#" + steps.size()));
            }
            int entry = program.size();
            program.addAll(before);
            program.addAll(steps);
            program.add(new Step.End());
            return entry;
        }

        private Step step(RouteStep step, String place) {
            if (step instanceof RouteStep.Visit visit) {
                return new Step.Visit(
                        stage(visit.stage()),
                        units,
                        draws,
                        RandomStreams.purpose("referral@" + visit.stage()),
                        names.byClass(visit.share(), 1));
            } else if (step instanceof RouteStep.Delay delay) {
                return new Step.Delay(
                        simulation,
                        units,
                        draws,
                        RandomStreams.purpose("delay@" + place),
                        delay.time().sampler(draws));
            } else if (step instanceof RouteStep.Together together) {
                List<Branch> branches = new ArrayList<>();
                for (RouteStep.Branch branch : together.branches()) {
                    branches.add(branch(branch, place + "." + branches.size()));
                }
                return new Step.Together(branches.toArray(Branch[]::new), core);
            }
            throw new IllegalArgumentException("there is no step for " + step);
        }

        private Branch branch(RouteStep.Branch branch, String place) {
            int ordinal = partiesSoFar;
            partiesSoFar += branch instanceof RouteStep.Branch.Party ? 1 : 0;
            int entry = route(branch.route(), place);
            if (!(branch instanceof RouteStep.Branch.Party party)) {
                return new Branch.OfUnit(units, entry);
            }
            entries.add(entry);
            return new Branch.OfParty(
                    new Branch.OfParty.Design(
                            size(party, place),
                            classes(party),
                            sampler(party.alighting()),
                            party.alighting() instanceof Arrivals.Alighting.Over,
                            party.walk().sampler(draws)),
                    simulation,
                    units,
                    parties,
                    draws,
                    RandomStreams.purpose("party@" + place),
                    entry,
                    spec.parties().size(),
                    ordinal);
        }

        private Branch.OfParty.MemberClass classes(RouteStep.Branch.Party party) {
            Flow.Mix mix = mix(party.mix(), 0);
            return party.size().isEmpty()
                    ? (conveyance, word) ->
                            passengers.nextTraveller(UnitNumber.service(units.number(conveyance)), word, mix)
                    : (conveyance, word) -> mix.classOf(word);
        }

        private Branch.OfParty.Size size(RouteStep.Branch.Party party, String place) {
            if (party.size().isEmpty()) {
                return conveyance -> passengers.size(UnitNumber.service(units.number(conveyance)));
            }
            PartySampler size = new PartySampler(party.size().get(), draws);
            long purpose = RandomStreams.purpose("party-size@" + place);
            return conveyance -> {
                draws.seek(units.identity(conveyance), purpose);
                return size.sample();
            };
        }
    }
}
