package org.kouan.port.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.core.Decision;
import org.kouan.port.core.Decision.Outcome;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.UnitName;
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

/** The rules of approvals can be broken, and the audit says so. One approver, a quota of one, from 10 to 50 s. */
class ApprovalAuditTest {
    private static final int GENERAL = 0;
    private static final int URGENT = 1;

    private final Audit audit = audit();

    private static Audit audit() {
        Distribution second = new Constant(Duration.ofSeconds(1));
        LaneSpec lane = LaneSpec.of("lane", List.of("general", "urgent"), LaneSpec.Desks.of(1));
        Scenario scenario = Scenario.of(
                        "small",
                        RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofSeconds(60)),
                        List.of(UnitClass.of("general", "General"), UnitClass.of("urgent", "Urgent")),
                        List.of(StageSpec.of("yard", Map.of("general", second, "urgent", second), lane)),
                        List.of(FlowSpec.of(
                                        "trucks",
                                        Map.of("general", 1.0),
                                        new Arrivals.Present(1, Duration.ZERO, Duration.ZERO))
                                .withRoute(
                                        RouteStep.Request.of("duty", "general", "urgent"), RouteStep.Visit.of("yard"))),
                        List.of())
                .withApprovals(List.of(Approval.of("duty", 1, second)
                        .withHours(Duration.ofSeconds(10), Duration.ofSeconds(50))
                        .withQuotaPerDay(1)));
        Audit made = new Audit(scenario, 20);
        made.begin(0);
        return made;
    }

    private static long at(int seconds) {
        return seconds * 1_000_000L;
    }

    private void asks(int second, int number, int takenUp, int decided, Outcome outcome) {
        audit.arrived(new ModelEvent.Arrived(at(second), new UnitName(0, number, GENERAL)));
        audit.asked(new ModelEvent.Asked(
                at(second),
                new UnitName(0, number, GENERAL),
                0,
                new Decision(at(second), at(takenUp), at(decided), 0, outcome)));
    }

    private List<String> found() {
        return audit.first().stream().map(Finding::text).toList();
    }

    private void finds(String what) {
        assertThat(found()).singleElement().satisfies(text -> assertThat(text).contains(what, Rule.APPROVAL.text()));
    }

    @Test
    void whatIsRightPasses() {
        asks(12, 1, 12, 15, Outcome.REFUSED);
        asks(13, 2, 15, 20, Outcome.APPROVED);
        asks(21, 3, 21, 21, Outcome.OVER_QUOTA);
        audit.decided(new ModelEvent.Decided(at(21), new UnitName(0, 3, GENERAL), 0, Outcome.OVER_QUOTA, GENERAL));
        audit.decided(new ModelEvent.Decided(at(21), new UnitName(0, 2, GENERAL), 0, Outcome.APPROVED, URGENT));

        assertThat(found()).isEmpty();
    }

    @Test
    void anIdleApproverTakesARequestUp() {
        asks(12, 1, 14, 15, Outcome.APPROVED);
        finds("is taken up 2000000 µs after it could be");
    }

    @Test
    void nobodyDecidesOutsideTheHours() {
        asks(5, 1, 5, 15, Outcome.APPROVED);
        finds("is taken up -5000000 µs after it could be");
    }

    @Test
    void theQuotaIsKept() {
        asks(12, 1, 12, 15, Outcome.APPROVED);
        asks(20, 2, 20, 25, Outcome.APPROVED);
        finds("is decided on, and the quota is used up");
    }

    @Test
    void nobodyIsOverAQuotaThatIsNotUsedUp() {
        asks(12, 1, 12, 12, Outcome.OVER_QUOTA);
        finds("is over the quota, and places are left");
    }

    @Test
    void onlyApprovalGivesPriority() {
        asks(12, 1, 12, 15, Outcome.REFUSED);
        audit.decided(new ModelEvent.Decided(at(15), new UnitName(0, 1, GENERAL), 0, Outcome.REFUSED, URGENT));
        finds("has priority, and is refused");
    }
}
