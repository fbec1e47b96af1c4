package org.kouan.scenario;

import java.util.ArrayList;
import java.util.List;

/** Checks that span the parts of a scenario. Problems have paths but no location. */
public final class ScenarioChecks {
    private final List<PolicyDescriptor> policies;

    /** @param policies that scenarios may name */
    public ScenarioChecks(List<PolicyDescriptor> policies) {
        this.policies = List.copyOf(policies);
    }

    /** Everything that is wrong; empty when the scenario can be run. */
    public List<Problem> problems(Scenario scenario) {
        List<Problem> problems = new ArrayList<>();
        for (StageSpec stage : scenario.stages()) {
            boolean known = policies.isEmpty()
                    || policies.stream().anyMatch(policy -> policy.name().equals(stage.whichLane().name()));
            if (!known) {
                String name = stage.whichLane().name();
                problems.add(new Problem("", "stages." + stage.name() + ".which-lane", name, "there is no such policy", ""));
            }
        }
        return problems;
    }
}
