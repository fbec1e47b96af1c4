package org.kouan.scenario;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kouan.scenario.RouteStep.Branch;

/** Checks of flows. */
final class FlowChecks {
    private static final double TOLERANCE = 1e-9;
    private static final int MAX_PARTIES = 10;

    private final Scenario scenario;
    private final Findings findings;
    private final List<String> classes;
    private final List<String> stages;

    FlowChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        this.classes = scenario.classes().stream().map(UnitClass::name).toList();
        this.stages = scenario.stages().stream().map(StageSpec::name).toList();
    }

    /** Whether every class and stage that a flow names exists. */
    boolean namesAreGood() {
        return scenario.flows().stream()
                .allMatch(flow -> classes.containsAll(flow.mix().keySet())
                        && classes.containsAll(flow.lapsedAs().values())
                        && namesAreGood(flow.route()));
    }

    private boolean namesAreGood(List<RouteStep> route) {
        return route.stream().allMatch(this::namesAreGood);
    }

    private boolean namesAreGood(RouteStep step) {
        if (step instanceof RouteStep.Visit visit) {
            return stages.contains(visit.stage())
                    && classes.containsAll(visit.share().keySet());
        }
        if (step instanceof RouteStep.Request request) {
            return classes.containsAll(request.approvedAs().keySet())
                    && classes.containsAll(request.approvedAs().values());
        }
        return !(step instanceof RouteStep.Together together)
                || together.branches().stream()
                        .allMatch(branch -> namesAreGood(branch.route())
                                && (!(branch instanceof Branch.Party party)
                                        || classes.containsAll(party.mix().keySet())));
    }

    void check() {
        for (FlowSpec flow : scenario.flows()) {
            String path = "flows." + flow.name();
            checkMix(flow.mix(), path);
            checkRoute(flow.route(), path + ".route", new HashSet<>());
            checkParties(flow, path);
            String factors = path + ".pre-inspection.factor.";
            flow.preInspection()
                    .ifPresent(given -> given.factor()
                            .keySet()
                            .forEach(name -> findings.exists(factors + name, name, "class", classes)));
            if (scenario.run().isForward()) {
                checkArrivals(flow, path + ".arrivals");
                checkLevel(flow, path);
            }
        }
    }

    private void checkMix(Map<String, Double> mix, String path) {
        boolean one = mix.size() == 1;
        mix.keySet().forEach(name -> findings.exists(path + ".mix." + name, name, "class", classes));
        double sum = mix.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > TOLERANCE) {
            findings.add(
                    path + ".mix",
                    String.format(Locale.ROOT, "%.6f %%", 100 * sum).replaceAll("\\.?0+ %", " %"),
                    "the shares of the classes must add up to 100 %",
                    one ? "write class: NAME for a flow of one class" : "");
        }
    }

    private void checkRoute(List<RouteStep> route, String path, Set<String> visited) {
        for (int i = 0; i < route.size(); i++) {
            checkStep(route.get(i), path + "[" + i + "]", visited);
        }
        if (route.isEmpty()) {
            findings.add(path, "", "must not be empty", "");
        }
    }

    private void checkStep(RouteStep step, String path, Set<String> visited) {
        if (step instanceof RouteStep.Visit visit) {
            findings.exists(path + ".stage", visit.stage(), "stage", stages);
            visit.share().keySet().forEach(name -> findings.exists(path + ".share." + name, name, "class", classes));
            checkFirstVisit(visit.stage(), visited, path);
        } else if (step instanceof RouteStep.Together together) {
            List<Branch> branches = together.branches();
            boolean party = branches.stream().anyMatch(Branch.Party.class::isInstance);
            if (branches.size() < 2 && !party) {
                findings.add(path + ".together", "", "needs at least two branches, or a party", "");
            }
            for (int i = 0; i < branches.size(); i++) {
                checkBranch(branches.get(i), path + ".together[" + i + "]", visited);
            }
        }
    }

    private void checkBranch(Branch branch, String path, Set<String> visited) {
        if (branch instanceof Branch.Party party) {
            checkMix(party.mix(), path + ".party");
            checkRoute(party.route(), path + ".party.route", new HashSet<>());
        } else {
            checkRoute(branch.route(), path, visited);
        }
    }

    /** A unit has one service time at a stage, so a second visit would repeat the first. */
    private void checkFirstVisit(String stage, Set<String> visited, String path) {
        if (!visited.add(stage)) {
            findings.add(path, stage, "the route comes to this stage twice", "give the second check its own stage");
        }
    }

    private void checkParties(FlowSpec flow, String path) {
        for (Branch.Party party : flow.parties()) {
            if (flow.parties().size() > MAX_PARTIES) {
                findings.add(path + ".route", flow.parties().size(), "has more than " + MAX_PARTIES + " parties", "");
                return;
            }
            if (!flow.withRoute(party.route().toArray(RouteStep[]::new))
                    .parties()
                    .isEmpty()) {
                findings.add(path + ".route", "", "a member of a party carries no party of its own", "");
            }
            for (String name : party.mix().keySet()) {
                if (flow.mix().containsKey(name)) {
                    findings.add(
                            path + ".route",
                            name,
                            "class " + name + " is a class of the conveyances and of their party",
                            "give the party classes of its own");
                }
            }
            if (party.size().isEmpty() && !(flow.arrivals() instanceof Arrivals.Timetable)) {
                findings.add(
                        path + ".route",
                        "size: timetable",
                        "the size of the party comes from a timetable, but the flow does not",
                        "write a number, or a law such as {mean: 45, sd: 5}");
            }
        }
        if (flow.bringsConveyances() && flow.arrivals() instanceof Arrivals.Timetable timetable) {
            boolean bare = timetable.firstAfter().isZero()
                    && timetable.walk().mean().isZero()
                    && timetable.alighting() instanceof Arrivals.Alighting.Gaps gaps
                    && gaps.gap().mean().isZero();
            if (!bare) {
                findings.add(
                        path + ".arrivals.timetable",
                        timetable.source(),
                        "first-after, alighting and walk are about travellers, and this timetable brings conveyances",
                        "give alighting and walk to the party of the route");
            }
        }
    }

    private void checkLevel(FlowSpec flow, String path) {
        RunPlan run = scenario.run();
        boolean some = false;
        for (long day = run.from().toDays(); Duration.ofDays(day).compareTo(run.until()) < 0; day++) {
            some |= scenario.expectedLevel(flow, day) > 0;
        }
        if (!some) {
            findings.add(path + ".day-level", "", "the level is 0 on all days of the run", "");
        }
    }

    private void checkArrivals(FlowSpec flow, String path) {
        Arrivals arrivals = flow.arrivals();
        RunPlan run = scenario.run();
        if (arrivals instanceof Arrivals.Poisson poisson) {
            boolean some = poisson.perHour().max() > 0;
            if (some && scenario.mostDuringRun(DayPlan.everyDay(poisson.perHour())) == 0) {
                findings.add(path + ".poisson", "", "brings nobody during the run", hours(run));
            }
        } else if (arrivals instanceof Arrivals.LinearPoisson poisson) {
            boolean some = poisson.perHour().max() > 0;
            if (some
                    && scenario.readings().stream()
                            .allMatch(during -> poisson.perHour().isZeroBetween(during.from(), during.to()))) {
                findings.add(path + ".poisson", "", "brings nobody during the run", hours(run));
            }
        } else if (arrivals instanceof Arrivals.Renewal renewal) {
            if (!within(run, renewal.from())) {
                findings.add(
                        path + ".renewal.from", Times.clock(renewal.from()), "must lie within the run", hours(run));
            }
        } else if (arrivals instanceof Arrivals.Present present) {
            if (!within(run, present.from())) {
                findings.add(
                        path + ".present.from", Times.clock(present.from()), "must lie within the run", hours(run));
            } else if (present.to().compareTo(run.until()) > 0) {
                findings.add(path + ".present.to", Times.clock(present.to()), "must lie within the run", hours(run));
            }
        } else if (arrivals instanceof Arrivals.Timetable timetable) {
            checkTimetable(flow, timetable, path + ".timetable.file");
        }
    }

    private void checkTimetable(FlowSpec flow, Arrivals.Timetable timetable, String path) {
        if (timetable.services().isEmpty()) {
            findings.add(path, timetable.source(), "the timetable is empty", "");
        } else if (Announced.of(flow, scenario).services().within() == 0) {
            findings.add(
                    path,
                    timetable.source(),
                    "no service of the timetable comes during the run",
                    hours(scenario.run()));
        }
        boolean drawn = timetable.services().stream().anyMatch(service -> service.party() < 0);
        if (drawn && timetable.party().isEmpty()) {
            findings.add(path, timetable.source(), "some services have no party and there is no law of parties", "");
        }
        checkClassesOfServices(flow, timetable, path);
    }

    private void checkClassesOfServices(FlowSpec flow, Arrivals.Timetable timetable, String path) {
        List<Branch.Party> carried =
                flow.parties().stream().filter(party -> party.size().isEmpty()).toList();
        if (timetable.saysTravellers() && carried.size() > 1) {
            findings.add(
                    path,
                    timetable.source(),
                    "says the classes of one party, and the route has " + carried.size() + " of size: timetable",
                    "");
        } else if (timetable.saysTravellers() && timetable.saysUnitClasses() && carried.isEmpty()) {
            findings.add(path, timetable.source(), "says the classes of the travellers twice", "");
        }
        Set<String> units = new LinkedHashSet<>();
        Set<String> travellers = new LinkedHashSet<>();
        timetable.services().forEach(service -> {
            service.unitClass().ifPresent(units::add);
            travellers.addAll(service.travellers().keySet());
        });
        Set<String> mixOfTravellers =
                carried.isEmpty() ? flow.mix().keySet() : carried.get(0).mix().keySet();
        units.stream().filter(name -> !flow.mix().containsKey(name)).forEach(name -> unknown(path, name));
        travellers.stream().filter(name -> !mixOfTravellers.contains(name)).forEach(name -> unknown(path, name));
    }

    private void unknown(String path, String name) {
        findings.add(path, name, "a service brings a class that is not in the mix", "");
    }

    static boolean within(RunPlan run, Duration time) {
        return time.compareTo(run.from()) >= 0 && time.compareTo(run.until()) < 0;
    }

    static String hours(RunPlan run) {
        return "the run is from " + Times.clock(run.from()) + " to " + Times.clock(run.until());
    }
}
