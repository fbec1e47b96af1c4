package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kouan.port.core.Decision;
import org.kouan.port.core.Decision.Outcome;
import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.scenario.RouteStep;

/** Who asks for priority, who gets it, and that everybody goes on. */
final class RequestBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final TravellerBooks travellers;
    private final List<ApprovalBooks> approvals;
    private final Map<UnitName, Request> asking = new HashMap<>();

    private record Request(Decision decision, long since) {}

    RequestBooks(Facts facts, Clock clock, TravellerBooks travellers) {
        this.facts = facts;
        this.clock = clock;
        this.travellers = travellers;
        approvals = facts.scenario.approvals().stream()
                .map(approval -> new ApprovalBooks(approval, facts.scenario))
                .toList();
    }

    @Override
    public void asked(UnitName who, int approval, Decision decision) {
        approvals.get(approval).asked(clock.now(), decision, clock.counts());
        assertThat(asking.put(who, new Request(decision, clock.now()))).isNull();
    }

    @Override
    public void decided(UnitName who, int approval, Outcome outcome, UnitName then) {
        Request request = asking.remove(who);
        assertThat(request.decision().outcome()).isEqualTo(outcome);
        String before = facts.classes.get(who.classIndex());
        RouteStep.Request step = step(who.flow(), approval, before);
        assertThat(facts.classes.get(then.classIndex()))
                .isEqualTo(outcome == Outcome.APPROVED ? step.approvedAs().get(before) : before);
        travellers.becomes(who, then);
        travellers.waits(
                ApprovalBooks.countedAfter(facts.scenario, who.flow(), step, facts::counts),
                then,
                clock.now() - request.since());
    }

    /** A flow's units and the members of their parties have other classes. */
    private RouteStep.Request step(int flow, int approval, String unitClass) {
        return facts.scenario
                .flows()
                .get(flow)
                .requests()
                .filter(step -> step.approval().equals(approvals.get(approval).name()))
                .filter(step -> step.approvedAs().containsKey(unitClass))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void check(ReplicationResult result, ResultLayout layout) {
        assertThat(asking).as("nobody waits for ever").isEmpty();
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        if (figure.subject() != FigureInfo.Subject.APPROVAL) {
            return false;
        }
        approvals.stream()
                .filter(approval -> approval.name().equals(figure.of()))
                .forEach(approval -> approval.check(figure, value));
        return true;
    }
}
