package org.kouan.port.core;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.kouan.clock.LocalClock;
import org.kouan.port.policy.PolicyContext;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;

/** The indices behind the names of a scenario. */
public final class Names {
    private final List<String> classes;
    private final List<String> stages;
    private final List<String> lanes;
    private final LocalClock clock;

    public Names(Scenario scenario) {
        classes = scenario.classes().stream().map(UnitClass::name).toList();
        stages = scenario.stages().stream().map(StageSpec::name).toList();
        lanes = scenario.lanes().stream().map(LaneSpec::name).toList();
        clock = scenario.clock();
    }

    public int classCount() {
        return classes.size();
    }

    public String className(int index) {
        return classes.get(index);
    }

    public int classIndex(String name) {
        return index(classes, name);
    }

    public int stageIndex(String name) {
        return index(stages, name);
    }

    public int laneIndex(String name) {
        return index(lanes, name);
    }

    public PolicyContext policyContext() {
        return new PolicyContext(classes, lanes, clock);
    }

    /** Marks by class index. */
    public boolean[] classes(List<String> marked) {
        boolean[] marks = new boolean[classes.size()];
        marked.forEach(name -> marks[classIndex(name)] = true);
        return marks;
    }

    /** Numbers by class index. */
    public double[] byClass(ToDoubleFunction<String> number) {
        return classes.stream().mapToDouble(number).toArray();
    }

    /** Numbers by class index, with a default for classes that the map does not name. */
    public double[] byClass(Map<String, Double> numbers, double otherwise) {
        return byClass(name -> numbers.getOrDefault(name, otherwise));
    }

    private static int index(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("there is no " + name + " among " + names);
        }
        return index;
    }
}
