package org.kouan.scenario;

import java.util.List;

/** What may be changed of a scenario, so that each change names only what it changes. */
final class ScenarioDraft {
    private final Scenario scenario;
    String title;
    Port port;
    RunPlan run;
    List<StageSpec> stages;
    List<FlowSpec> flows;
    List<StaffPool> staff;
    List<Disturbance> disturbances;
    List<Approval> approvals;

    ScenarioDraft(Scenario scenario) {
        this.scenario = scenario;
        title = scenario.title();
        port = scenario.port();
        run = scenario.run();
        stages = scenario.stages();
        flows = scenario.flows();
        staff = scenario.staff();
        disturbances = scenario.disturbances();
        approvals = scenario.approvals();
    }

    Scenario done() {
        return new Scenario(
                scenario.name(),
                title,
                scenario.question(),
                port,
                run,
                scenario.classes(),
                stages,
                flows,
                scenario.targets(),
                staff,
                disturbances,
                approvals,
                scenario.evidence());
    }
}
