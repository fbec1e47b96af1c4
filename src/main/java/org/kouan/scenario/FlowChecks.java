package org.kouan.scenario;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks of flows. */
final class FlowChecks {
    private static final double TOLERANCE = 1e-9;

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
                        && flow.route().stream().allMatch(this::namesAreGood));
    }

    private boolean namesAreGood(RouteStep step) {
        return step instanceof RouteStep.Visit visit
                ? stages.contains(visit.stage())
                        && classes.containsAll(visit.share().keySet())
                : !(step instanceof RouteStep.Together together) || stages.containsAll(together.stages());
    }

    void check() {
        for (FlowSpec flow : scenario.flows()) {
            String path = "flows." + flow.name();
            checkMix(flow, path);
            Set<String> visited = new HashSet<>();
            for (int i = 0; i < flow.route().size(); i++) {
                String step = path + ".route[" + i + "]";
                checkStep(flow.route().get(i), step);
                checkFirstVisit(flow.route().get(i), visited, step);
            }
            if (flow.route().isEmpty()) {
                findings.add(path + ".route", "", "must not be empty", "");
            }
            String factors = path + ".pre-inspection.factor.";
            flow.preInspection()
                    .ifPresent(given -> given.factor()
                            .keySet()
                            .forEach(name -> findings.exists(factors + name, name, "class", classes)));
            if (scenario.run().isForward()) {
                checkArrivals(flow.arrivals(), path + ".arrivals");
            }
        }
    }

    private void checkMix(FlowSpec flow, String path) {
        boolean one = flow.mix().size() == 1;
        flow.mix().keySet().forEach(name -> findings.exists(path + ".mix." + name, name, "class", classes));
        double sum =
                flow.mix().values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > TOLERANCE) {
            findings.add(
                    path + ".mix",
                    String.format(Locale.ROOT, "%.6f %%", 100 * sum).replaceAll("\\.?0+ %", " %"),
                    "the shares of the classes must add up to 100 %",
                    one ? "write class: NAME for a flow of one class" : "");
        }
    }

    private void checkStep(RouteStep step, String path) {
        if (step instanceof RouteStep.Visit visit) {
            findings.exists(path + ".stage", visit.stage(), "stage", stages);
            visit.share().keySet().forEach(name -> findings.exists(path + ".share." + name, name, "class", classes));
        } else if (step instanceof RouteStep.Together together) {
            findings.allExist(path + ".together", together.stages(), "stage", stages);
            if (together.stages().size() < 2) {
                findings.add(path + ".together", together.stages(), "needs at least two stages", "");
            }
        }
    }

    /** A traveller has one service time at a stage, so a second visit would repeat the first. */
    private void checkFirstVisit(RouteStep step, Set<String> visited, String path) {
        List<String> names = List.of();
        if (step instanceof RouteStep.Visit visit) {
            names = List.of(visit.stage());
        } else if (step instanceof RouteStep.Together together) {
            names = together.stages();
        }
        for (String name : names) {
            if (!visited.add(name)) {
                findings.add(path, name, "the route comes to this stage twice", "give the second check its own stage");
            }
        }
    }

    private void checkArrivals(Arrivals arrivals, String path) {
        RunPlan run = scenario.run();
        if (arrivals instanceof Arrivals.Poisson poisson) {
            boolean some = poisson.perHour().max() > 0;
            if (some && poisson.perHour().maxBetween(run.from(), run.until()) == 0) {
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
            checkTimetable(timetable, path + ".timetable.file", run);
        }
    }

    private void checkTimetable(Arrivals.Timetable timetable, String path, RunPlan run) {
        if (timetable.services().isEmpty()) {
            findings.add(path, timetable.source(), "the timetable is empty", "");
        } else if (timetable.services().stream().noneMatch(service -> within(run, service.time()))) {
            findings.add(path, timetable.source(), "no service of the timetable comes during the run", hours(run));
        }
        boolean drawn = timetable.services().stream().anyMatch(service -> service.party() < 0);
        if (drawn && timetable.party().isEmpty()) {
            findings.add(path, timetable.source(), "some services have no party and there is no law of parties", "");
        }
    }

    private static boolean within(RunPlan run, Duration time) {
        return time.compareTo(run.from()) >= 0 && time.compareTo(run.until()) < 0;
    }

    private static String hours(RunPlan run) {
        return "the run is from " + Times.clock(run.from()) + " to " + Times.clock(run.until());
    }
}
