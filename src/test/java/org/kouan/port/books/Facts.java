package org.kouan.port.books;

import java.util.ArrayList;
import java.util.List;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** What a scenario says, in the form in which the books ask for it. */
final class Facts {
    final Scenario scenario;
    /** Names of the classes. */
    final List<String> classes;
    /** Names of the stages. */
    final List<String> stages;

    final List<LaneBook> lanes = new ArrayList<>();

    Facts(Scenario scenario) {
        this.scenario = scenario;
        classes = scenario.classes().stream().map(unitClass -> unitClass.name()).toList();
        stages = scenario.stages().stream().map(StageSpec::name).toList();
        for (int s = 0; s < stages.size(); s++) {
            for (LaneSpec lane : scenario.stages().get(s).lanes()) {
                lanes.add(new LaneBook(lane, lanes.size(), s, classes));
            }
        }
        lanes.forEach(lane -> lane.helps(this));
    }

    LaneBook lane(String name) {
        return lanes.stream()
                .filter(lane -> lane.spec.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<LaneBook> lanesOf(int stage) {
        return lanes.stream().filter(lane -> lane.stage == stage).toList();
    }

    /** Whether waits of a class at a stage are looked at by the target of the class; all are when it has none. */
    boolean counts(String stage, String unitClass) {
        for (Target target : scenario.targets()) {
            if (target.classes().contains(unitClass)) {
                return target.stages().contains(stage);
            }
        }
        return true;
    }

    /** By class: whether its waits at a stage are looked at. */
    boolean[] counted(int stage) {
        boolean[] counted = new boolean[classes.size()];
        for (int c = 0; c < counted.length; c++) {
            counted[c] = counts(stages.get(stage), classes.get(c));
        }
        return counted;
    }

    int flow(String name) {
        return scenario.flows().stream().map(flow -> flow.name()).toList().indexOf(name);
    }

    /** Whether units of a class have parts that are checked side by side. */
    boolean hasParts(String unitClass) {
        return scenario.flows().stream()
                .filter(flow -> flow.classes().contains(unitClass))
                .flatMap(flow -> flow.route().stream())
                .anyMatch(RouteStep.Together.class::isInstance);
    }

    /** Members of a party may come after the end, when their conveyance has. */
    boolean inParty(String unitClass) {
        return scenario.flows().stream()
                .flatMap(flow -> flow.parties().stream())
                .anyMatch(party -> party.classes().contains(unitClass));
    }
}
