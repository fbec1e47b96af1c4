package org.kouan.port.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.PortModel;
import org.kouan.port.core.ModelObserver;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** Three trucks ask at once, a minute ahead; an approval takes two minutes, and each waits three at most. */
class ApprovalLogTest {
    private static final Scenario SCENARIO = scenario();

    private static Scenario scenario() {
        Distribution two = new Constant(Duration.ofMinutes(2));
        LaneSpec lane = LaneSpec.of("lane", List.of("general", "urgent"), LaneSpec.Desks.of(3));
        return Scenario.of(
                        "small",
                        RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ofHours(10), Duration.ofHours(11)),
                        List.of(UnitClass.of("general", "General"), UnitClass.of("urgent", "Urgent")),
                        List.of(StageSpec.of("yard", Map.of("general", two, "urgent", two), lane)),
                        List.of(FlowSpec.of(
                                        "trucks",
                                        Map.of("general", 1.0),
                                        new Arrivals.Present(3, Duration.ofHours(10), Duration.ofHours(10)))
                                .withRoute(
                                        RouteStep.Request.of("duty", "general", "urgent"), RouteStep.Visit.of("yard"))),
                        List.of())
                .withApprovals(List.of(Approval.of("duty", 1, two)
                        .withAhead(Duration.ofMinutes(1))
                        .withWaitsAtMost(Duration.ofMinutes(2))));
    }

    private static void observe(ModelObserver observer) {
        PortModel model = PortModel.compile(SCENARIO, observer);
        model.run(1, 0, new RunTotals(model.layout()));
    }

    @Test
    void aRowForEveryRequest() {
        StringBuilder out = new StringBuilder();
        observe(new ApprovalLog(SCENARIO, out));

        assertThat(out.toString().lines())
                .containsExactly(
                        "approval,unit,flow,class,asked,taken_up,decided,approver,outcome,came",
                        "duty,trucks-1,trucks,general,2024-06-03T09:59:00.000000,2024-06-03T09:59:00.000000,"
                                + "2024-06-03T10:01:00.000000,1,approved,2024-06-03T10:00:00.000000",
                        "duty,trucks-2,trucks,general,2024-06-03T09:59:00.000000,2024-06-03T10:01:00.000000,"
                                + "2024-06-03T10:03:00.000000,1,too late,2024-06-03T10:00:00.000000",
                        "duty,trucks-3,trucks,general,2024-06-03T09:59:00.000000,,,,withdrawn,"
                                + "2024-06-03T10:00:00.000000");
    }

    @Test
    void theTraceTellsOfThem() {
        StringBuilder out = new StringBuilder();
        observe(new EventTrace(SCENARIO, out));

        assertThat(out.toString().lines().filter(line -> line.endsWith("duty")))
                .containsExactly(
                        "2024-06-03T10:00:00.000000\ttrucks-1\tgeneral\tasks for priority\tduty",
                        "2024-06-03T10:00:00.000000\ttrucks-2\tgeneral\tasks for priority\tduty",
                        "2024-06-03T10:00:00.000000\ttrucks-3\tgeneral\tasks for priority\tduty",
                        "2024-06-03T10:01:00.000000\ttrucks-1\tgeneral\tgoes on: approved, as urgent\tduty",
                        "2024-06-03T10:02:00.000000\ttrucks-2\tgeneral\tgoes on: too late\tduty",
                        "2024-06-03T10:02:00.000000\ttrucks-3\tgeneral\tgoes on: withdrawn\tduty");
    }
}
