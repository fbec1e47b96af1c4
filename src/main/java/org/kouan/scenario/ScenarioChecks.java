package org.kouan.scenario;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;

/**
 * Checks that span the parts of a scenario, whichever way it was built. Problems carry the path that the YAML form
 * would have, and no location.
 */
public final class ScenarioChecks {
    private static final Duration DAY = Duration.ofDays(1);

    private final List<PolicyDescriptor> policies;

    /** @param policies that scenarios may name */
    public ScenarioChecks(List<PolicyDescriptor> policies) {
        this.policies = List.copyOf(policies);
    }

    /** Everything that is wrong; empty when the scenario can be run. */
    public List<Problem> problems(Scenario scenario) {
        Findings findings = new Findings();
        Visits visits = new Visits(scenario.flows());
        checkRun(scenario, findings);
        checkClock(scenario, findings);
        checkExtend(scenario.run(), findings);
        checkNames(scenario, findings);
        FlowChecks flows = new FlowChecks(scenario, findings);
        boolean flowsAreGood = flows.namesAreGood();
        PolicyChecks policyChecks = new PolicyChecks(scenario, policies, findings);
        new StageChecks(scenario, visits, policyChecks, flowsAreGood, findings).check();
        flows.check();
        new StaffChecks(scenario, findings).check();
        new RoomChecks(scenario, findings).check();
        new PortChecks(scenario, findings).check();
        new AppointmentChecks(scenario, findings).check();
        new ApprovalChecks(scenario, findings).check();
        new PublishedWaitChecks(scenario, findings).check();
        new TargetChecks(scenario, visits, flowsAreGood, findings).check();
        return findings.all();
    }

    /** Returns the scenario, or throws when something is wrong with it. */
    public Scenario checked(Scenario scenario) {
        List<Problem> problems = problems(scenario);
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return scenario;
    }

    private static void checkRun(Scenario scenario, Findings findings) {
        RunPlan run = scenario.run();
        LocalClock clock = scenario.clock();
        long end = clock.microsAt(run.until());
        Duration length = Duration.ofNanos((end - clock.microsAt(run.from())) * 1_000);
        if (!run.isForward()) {
            findings.add(
                    "run.until",
                    Times.clock(run.until()),
                    "must be later than run.from, " + Times.clock(run.from()),
                    run.until().isZero() ? "did you mean 24:00?" : "for a time on the next day write such as 26 h");
        } else if (length.isZero()) {
            findings.add("run.until", Times.clock(run.until()), "the port's clock skips all of the run", "");
        } else if (clock.microsAfter(run.from(), run.warmUp()) >= end) {
            findings.add(
                    "run.warm-up", Times.text(run.warmUp()), "must be shorter than the run, " + Times.text(length), "");
        }
        if (run.period().compareTo(Duration.ofMinutes(1)) < 0
                || DAY.toNanos() % run.period().toNanos() != 0) {
            findings.add(
                    "run.period",
                    Times.text(run.period()),
                    "must divide 24 h and be at least 1 min",
                    "such as 15 min or 1 h");
        }
    }

    private static void checkClock(Scenario scenario, Findings findings) {
        PortClock.Dates needed = scenario.run().dates();
        scenario.port().clock().known().filter(known -> !known.contain(needed)).ifPresent(known -> {
            findings.add(
                    "port.clock.offsets",
                    "",
                    "they are known from " + known.from() + " to " + known.until() + ", and the run lasts from "
                            + needed.from() + " to " + needed.until(),
                    "leave out the key offsets: then the table of Java is used");
        });
    }

    private static void checkExtend(RunPlan run, Findings findings) {
        if (run.extend().isPresent() && run.closing() == RunPlan.Closing.CUT_OFF) {
            findings.add(
                    "run.extend",
                    Times.text(run.extend().get()),
                    "goes with closing: drain or drain-hall, since a cut-off is not extended",
                    "");
        }
    }

    private static void checkNames(Scenario scenario, Findings findings) {
        findings.distinct(
                "classes", scenario.classes().stream().map(UnitClass::name).toList(), "classes");
        findings.distinct(
                "stages", scenario.stages().stream().map(StageSpec::name).toList(), "stages");
        findings.distinct("flows", scenario.flows().stream().map(FlowSpec::name).toList(), "flows");
        findings.distinct(
                "targets", scenario.targets().stream().map(Target::name).toList(), "targets");
        Set<String> seen = new HashSet<>();
        for (StageSpec stage : scenario.stages()) {
            for (LaneSpec lane : stage.lanes()) {
                if (!seen.add(lane.name())) {
                    findings.add(
                            "stages." + stage.name() + ".lanes." + lane.name(),
                            lane.name(),
                            "there are two lanes named " + lane.name(),
                            "a lane's name is unique in the port, its label need not be");
                }
            }
        }
        if (scenario.stages().isEmpty() || scenario.flows().isEmpty()) {
            findings.add(scenario.stages().isEmpty() ? "stages" : "flows", "", "must not be empty", "");
        }
    }
}
