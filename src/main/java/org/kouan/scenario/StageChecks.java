package org.kouan.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;
import org.kouan.scenario.law.Distribution;

/** Checks of stages and lanes. */
final class StageChecks {
    private final Scenario scenario;
    private final Visits visits;
    private final PolicyChecks policies;
    private final Findings findings;
    private final LeavingChecks leaving;
    private final List<String> classes;
    private final boolean flowsAreGood;

    /** @param flowsAreGood false when flows name what does not exist, so that nobody may seem to come to a stage */
    StageChecks(Scenario scenario, Visits visits, PolicyChecks policies, boolean flowsAreGood, Findings findings) {
        this.flowsAreGood = flowsAreGood;
        this.scenario = scenario;
        this.visits = visits;
        this.policies = policies;
        this.findings = findings;
        leaving = new LeavingChecks(scenario, findings);
        this.classes = scenario.classes().stream().map(UnitClass::name).toList();
    }

    void check() {
        for (StageSpec stage : scenario.stages()) {
            String path = "stages." + stage.name();
            stage.service()
                    .keySet()
                    .forEach(name -> findings.exists(path + ".service." + name, name, "class", classes));
            policies.check(path + ".which-lane", stage.whichLane(), Question.WHICH_LANE, lanes(stage));
            policies.check(path + ".what-changes", stage.whatChanges(), Question.WHAT_CHANGES, lanes(stage));
            new GuestChecks(stage, visits.classesAt(stage.name()), policies, findings).check(path);
            stage.jockeyAt().ifPresent(difference -> new JockeyChecks(stage, findings).check(difference, path));
            if (stage.lanes().isEmpty()) {
                findings.add(path + ".lanes", "", "must not be empty", "");
            }
            if (flowsAreGood && visits.classesAt(stage.name()).isEmpty()) {
                findings.add(path, stage.name(), "nobody ever comes to this stage", "put it on a route or remove it");
            }
            for (LaneSpec lane : stage.lanes()) {
                check(stage, lane, path + ".lanes." + lane.name());
            }
            visits.classesAt(stage.name()).forEach(unitClass -> checkServed(stage, unitClass, path));
        }
    }

    private static List<String> lanes(StageSpec stage) {
        return stage.lanes().stream().map(LaneSpec::name).toList();
    }

    private void check(StageSpec stage, LaneSpec lane, String path) {
        Set<String> coming = visits.classesAt(stage.name());
        List<String> serves = lane.emergencies().map(Emergencies::classes).orElse(lane.serves());
        boolean known = findings.allExist(path + ".serves", serves, "class", classes);
        if (known && flowsAreGood && !coming.isEmpty() && serves.stream().noneMatch(coming::contains)) {
            findings.add(
                    path + ".serves",
                    serves,
                    "no flow brings any of these classes to the stage",
                    "those that come: " + String.join(", ", coming));
        }
        policies.check(path + ".who-is-next", lane.whoIsNext(), Question.WHO_IS_NEXT, lanes(stage));
        policies.check(
                path + ".what-opens",
                lane.whatOpens(),
                Question.WHAT_OPENS,
                scenario.lanes().stream().map(LaneSpec::name).toList());
        checkHelps(stage, lane, path);
        checkService(stage, lane, path);
        lane.eGate().ifPresent(gate -> checkEGate(stage, lane, gate, path + ".e-gate"));
        checkDesks(stage, lane, path);
        leaving.check(stage, lane);
        new BreakdownChecks(scenario, findings).check(lane, path);
        new LineChecks(findings).check(lane, path);
        if (lane.emergencies().isPresent()) {
            checkPassage(stage, lane, path);
        }
    }

    private void checkPassage(StageSpec stage, LaneSpec lane, String path) {
        if (lane.kind() != LaneSpec.Kind.EMERGENCY) {
            findings.add(path + ".kind", "", "only a lane of kind emergency takes emergencies", "leave kind out");
        }
        boolean plain = lane.whoIsNext().name().equals(PolicySpec.FIRST_COME.name())
                && lane.queues() == LaneSpec.Queues.SHARED
                && lane.closingDesk() == ClosingDesk.FINISH
                && lane.eGate().isEmpty()
                && lane.breakdowns().isEmpty()
                && lane.impatience().isEmpty();
        if (!plain) {
            findings.add(
                    path + ".emergencies",
                    "",
                    "a passage takes those who are struck first come, from one queue, and finishes with them",
                    "leave out who-is-next, queues, closing-desk, e-gate, breakdowns and impatience");
        }
        stage.lanes().stream()
                .filter(other -> other.emergencies().isPresent())
                .findFirst()
                .filter(first -> !first.name().equals(lane.name()))
                .ifPresent(first -> findings.add(
                        path + ".emergencies",
                        "",
                        "a stage has one emergency passage, here " + first.name(),
                        "give that one more desks"));
    }

    private void checkHelps(StageSpec stage, LaneSpec lane, String path) {
        List<String> names = lane.helps().stream().map(LaneSpec.Help::lane).toList();
        if (lane.eGate().isPresent() && !names.isEmpty()) {
            findings.add(
                    path + ".helps",
                    names,
                    "e-gates cannot help: whom they rejected would come back to them",
                    "let the desks help the gates");
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String at = path + ".helps[" + i + "]";
            if (name.equals(lane.name())) {
                findings.add(at, name, "a lane cannot help itself", "");
            } else if (names.indexOf(name) < i) {
                findings.add(at, name, "is there twice", "");
            } else if (scenario.lanes().stream().anyMatch(other -> other.name().equals(name))
                    && !lanes(stage).contains(name)) {
                findings.add(at, name, "a lane helps only lanes of its own stage", "");
            } else {
                findings.exists(at, name, "lane", lanes(stage));
            }
            if (lane.helps().get(i).breaksOff()
                    && find(stage, name)
                            .filter(other -> other.emergencies().isEmpty())
                            .isPresent()) {
                findings.add(
                        at, name, "inspections are broken off only for an emergency passage", "write first or idle");
            }
        }
    }

    /** Every class that may be served here needs a time, and every time a class that may be served here. */
    private void checkService(StageSpec stage, LaneSpec lane, String path) {
        boolean oneLaw = Distribution.isOneForAll(lane.service(), classes);
        for (String name : lane.service().keySet()) {
            if (findings.exists(path + ".service." + name, name, "class", classes)
                    && !oneLaw
                    && !stage.mayServe(lane, name)) {
                findings.add(path + ".service." + name, name, "the lane does not serve this class", "add it to serves");
            }
        }
        for (String name : visits.classesAt(stage.name())) {
            boolean timed = lane.service().containsKey(name) || stage.service().containsKey(name);
            boolean helped = lane.serves().contains(name)
                    || lane.helps().stream()
                            .flatMap(help -> find(stage, help.lane()).stream())
                            .anyMatch(other -> other.serves().contains(name));
            if (helped && !timed) {
                findings.add(
                        path + ".service",
                        "",
                        "class " + name + " has no service time here",
                        "add stages." + stage.name() + ".service." + name);
            }
        }
    }

    private void checkEGate(StageSpec stage, LaneSpec lane, LaneSpec.EGate gate, String path) {
        Optional<LaneSpec> target = find(stage, gate.rejectedTo());
        if (gate.rejectedTo().equals(lane.name())) {
            findings.add(path + ".rejected-to", gate.rejectedTo(), "must be another lane", "");
        } else if (target.isEmpty()) {
            findings.exists(path + ".rejected-to", gate.rejectedTo(), "lane in this stage", lanes(stage));
        } else {
            for (String name : lane.serves()) {
                if (!target.get().serves().contains(name)) {
                    findings.add(
                            path + ".rejected-to",
                            gate.rejectedTo(),
                            "the lane does not serve class " + name + ", which the gates may reject",
                            "add it to the lane's serves");
                }
            }
        }
    }

    private void checkDesks(StageSpec stage, LaneSpec lane, String path) {
        DayPlan open = lane.desks().open();
        RunPlan run = scenario.run();
        boolean wholeNumbers = open.profiles().stream()
                .flatMap(profile -> profile.segments().stream())
                .allMatch(segment -> segment.value() == Math.rint(segment.value()));
        if (!wholeNumbers) {
            findings.add(path + ".desks", "", "the number of desks must be whole", "");
        }
        if (!lane.desks().reopen().isZero()
                && scenario.staff().stream().noneMatch(pool -> pool.lanes().contains(lane.name()))) {
            findings.add(
                    path + ".reopen",
                    Times.text(lane.desks().reopen()),
                    "desks open again only in a lane that gets its officers from a pool",
                    "name the lane in a pool of staff, or take this away");
        }
        if (lane.desks().reopen().compareTo(lane.desks().setUp()) > 0) {
            findings.add(
                    path + ".reopen",
                    Times.text(lane.desks().reopen()),
                    "must not exceed set-up, " + Times.text(lane.desks().setUp()),
                    "a desk that opens for the first time takes as long at least");
        }
        boolean opens = scenario.mostDuringRun(open) > 0;
        boolean helped = stage.lanes().stream()
                .anyMatch(other ->
                        other.helps().stream().anyMatch(help -> help.lane().equals(lane.name())));
        boolean used = lane.emergencies().isPresent()
                || lane.serves().stream().anyMatch(visits.classesAt(stage.name())::contains);
        boolean planned = lane.whatOpens().name().equals(PolicySpec.PLAN.name());
        boolean alone = planned && passesBy(stage, lane);
        if (run.isForward() && used && !opens && !helped && alone) {
            findings.add(
                    path + ".desks",
                    "",
                    "no desk is open at any time of the run",
                    lane.emergencies().isPresent()
                            ? "give the passage a desk, or name it in the helps of another lane of the stage"
                            : "the run is from " + Times.clock(run.from()) + " to " + Times.clock(run.until()));
        }
        boolean constant = open.isEveryDay() && open.usual().isConstantDuring(scenario.readings());
        if (lane.queues() == LaneSpec.Queues.PER_DESK && !(constant && planned)) {
            findings.add(
                    path + ".queues",
                    "per-desk",
                    "one queue a desk needs the same number of desks all the run",
                    "use queues: shared");
        } else if (run.isForward() && lane.queues() == LaneSpec.Queues.PER_DESK && !opens) {
            findings.add(path + ".queues", "per-desk", "one queue a desk needs a desk", "use queues: shared");
        }
    }

    /**
     * Whether a policy of a stage does nothing for a lane: it is none, or has a single parameter that tells lanes, which
     * is without this one. Of two, one may name those who help the others.
     */
    private boolean passesBy(StageSpec stage, LaneSpec lane) {
        PolicySpec policy = stage.whatChanges();
        List<Collection<?>> named = new ArrayList<>();
        policies.parameters(policy, Question.WHAT_CHANGES, Type.LANE_COUNTS)
                .values()
                .forEach(counts -> named.add(((Map<?, ?>) counts).keySet()));
        policies.parameters(policy, Question.WHAT_CHANGES, Type.LANES)
                .values()
                .forEach(names -> named.add((List<?>) names));
        named.removeIf(Collection::isEmpty);
        return policy.name().equals(PolicySpec.NOTHING.name())
                || (named.size() == 1 && !named.get(0).contains(lane.name()));
    }

    private void checkServed(StageSpec stage, String unitClass, String path) {
        if (!classes.contains(unitClass) || stage.lanes().isEmpty()) {
            return;
        }
        List<LaneSpec> lanes = stage.lanes().stream()
                .filter(lane -> lane.serves().contains(unitClass))
                .toList();
        if (lanes.isEmpty()) {
            findings.add(
                    path + ".lanes",
                    unitClass,
                    "no lane of this stage serves class " + unitClass + ", which comes here",
                    "add it to the serves of one of " + String.join(", ", lanes(stage)));
        } else if (lanes.stream().allMatch(lane -> lane.eGate().isPresent())
                && lanes.stream().allMatch(lane -> lane.eGate().orElseThrow().uptake() < 1)) {
            findings.add(
                    path + ".lanes." + lanes.get(0).name() + ".e-gate.uptake",
                    lanes.get(0).eGate().orElseThrow().uptake(),
                    "those of class " + unitClass + " who do not use the gates have no lane",
                    "let a lane of desks serve the class, or write uptake: 100 %");
        }
    }

    private static Optional<LaneSpec> find(StageSpec stage, String name) {
        Collection<LaneSpec> lanes = stage.lanes();
        return lanes.stream().filter(lane -> lane.name().equals(name)).findFirst();
    }
}
