package org.kouan.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks of targets. */
final class TargetChecks {
    private final Scenario scenario;
    private final Visits visits;
    private final boolean flowsAreGood;
    private final Findings findings;

    TargetChecks(Scenario scenario, Visits visits, boolean flowsAreGood, Findings findings) {
        this.flowsAreGood = flowsAreGood;
        this.scenario = scenario;
        this.visits = visits;
        this.findings = findings;
    }

    void check() {
        List<String> classes = scenario.classes().stream().map(UnitClass::name).toList();
        List<String> stages = scenario.stages().stream().map(StageSpec::name).toList();
        Map<String, Target> firstOfClass = new HashMap<>();
        Map<String, Target> lastInQueueOfClass = new HashMap<>();
        for (Target target : scenario.targets()) {
            String path = "targets." + target.name();
            if (target.classes().isEmpty()) {
                findings.add(path + ".classes", "", "must not be empty", "");
            }
            boolean known = findings.allExist(path + ".stages", target.stages(), "stage", stages) && flowsAreGood;
            for (int i = 0; i < target.classes().size(); i++) {
                String name = target.classes().get(i);
                String at = path + ".classes[" + i + "]";
                if (target.measure() == Target.Measure.LAST_IN_QUEUE) {
                    checkTimedOnce(target, name, lastInQueueOfClass, at);
                }
                if (findings.exists(at, name, "class", classes) && known) {
                    checkVisited(target, name, at);
                    checkSameStages(target, name, firstOfClass, path);
                }
            }
            if (known) {
                checkSomebodyComes(target, path);
                checkNeeded(target, path);
                checkCarried(target, path);
            }
        }
    }

    private void checkVisited(Target target, String unitClass, String path) {
        boolean visited = target.stages().stream()
                .anyMatch(stage -> visits.classesAt(stage).contains(unitClass));
        if (!visited) {
            findings.add(path, unitClass, "class " + unitClass + " comes to none of the target's stages", "");
        }
    }

    /** A target that protects nobody would be kept by every day, and never be decided by those who come. */
    private void checkSomebodyComes(Target target, String path) {
        boolean comes = target.classes().stream().anyMatch(visits::comes);
        boolean visited = target.stages().stream()
                .anyMatch(stage -> target.classes().stream().anyMatch(visits.classesAt(stage)::contains));
        boolean toldAlready =
                findings.all().stream().anyMatch(problem -> problem.path().startsWith("flows."));
        if (visited && !comes && !toldAlready) {
            findings.add(
                    path + ".classes",
                    String.join(", ", target.classes()),
                    "nobody of the target's classes ever comes: the flows that bring them have no arrivals in the run",
                    "give one of these flows arrivals, or leave the target out");
        }
    }

    private void checkNeeded(Target target, String path) {
        for (String stage : target.stages()) {
            if (target.classes().stream().noneMatch(visits.classesAt(stage)::contains)) {
                findings.add(
                        path + ".stages[" + target.stages().indexOf(stage) + "]",
                        stage,
                        "none of the target's classes comes to stage " + stage,
                        "");
            }
        }
    }

    /** Only those who come with others can be measured by conveyance. */
    private void checkCarried(Target target, String path) {
        boolean carried = scenario.flows().stream()
                .anyMatch(flow -> flow.parties().stream().anyMatch(party -> bringsAny(party.classes(), target))
                        || (flow.arrivals() instanceof Arrivals.Timetable
                                && !flow.bringsConveyances()
                                && bringsAny(flow.classes(), target)));
        if (target.measure() == Target.Measure.CONVEYANCE_MAXIMUM && !carried) {
            findings.add(
                    path + ".measure",
                    target.measure().key(),
                    "none of the target's classes comes in parties",
                    "parties are on a route (together) or in a timetable");
        }
    }

    private static boolean bringsAny(Set<String> classes, Target target) {
        return classes.stream().anyMatch(target.classes()::contains);
    }

    /** A class's wait is reported once, so it must mean one sum. */
    private void checkSameStages(Target target, String unitClass, Map<String, Target> firstOfClass, String path) {
        Target first = firstOfClass.putIfAbsent(unitClass, target);
        if (first != null && !set(first).equals(set(target))) {
            findings.add(
                    path + ".stages",
                    target.stages(),
                    "targets that name class " + unitClass + " must name the same stages",
                    "targets." + first.name() + " names " + String.join(", ", first.stages()));
        }
    }

    /** A traveller who is timed as the last in the queue is so for one target. */
    private void checkTimedOnce(Target target, String unitClass, Map<String, Target> ofClass, String path) {
        Target first = ofClass.putIfAbsent(unitClass, target);
        if (first != null) {
            findings.add(
                    path,
                    unitClass,
                    "class " + unitClass + " has a target on the last in the queue",
                    "let one of them have another measure: " + first.name() + " or " + target.name());
        }
    }

    private static Set<String> set(Target target) {
        return new HashSet<>(target.stages());
    }
}
