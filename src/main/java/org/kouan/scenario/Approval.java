package org.kouan.scenario;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.kouan.scenario.law.Distribution;

/**
 * Those who decide whether a unit gets priority: requests are taken up in the order in which they are made, by whichever
 * approver is free. Steps of routes name it ({@link RouteStep.Request}).
 *
 * @param name unique identifier among the approvals of the port
 * @param label shown in the report
 * @param approvers how many decide at once, at least 1
 * @param from begin of the hours of each day in which requests are taken up, of the port's clock
 * @param to their end, later than {@code from}; a decision under way then is finished
 * @param decision how long an approver takes to decide
 * @param refusal share of the requests that are refused, in [0, 1]
 * @param quotaPerDay most approvals of the requests that are taken up on one day; empty without a quota
 * @param ahead how long before a unit comes to the step its request was made
 * @param waitsAtMost how long a unit waits there for its decision; empty when as long as it takes
 */
public record Approval(
        String name,
        String label,
        int approvers,
        Duration from,
        Duration to,
        Distribution decision,
        double refusal,
        OptionalInt quotaPerDay,
        Duration ahead,
        Optional<Duration> waitsAtMost) {

    /** One that decides day and night, refuses nobody, and is asked when the unit comes; labelled with its name. */
    public static Approval of(String name, int approvers, Distribution decision) {
        return new Approval(
                name,
                name,
                approvers,
                Duration.ZERO,
                Duration.ofDays(1),
                decision,
                0,
                OptionalInt.empty(),
                Duration.ZERO,
                Optional.empty());
    }

    /** The same with hours of the day. */
    public Approval withHours(Duration begin, Duration end) {
        return new Approval(name, label, approvers, begin, end, decision, refusal, quotaPerDay, ahead, waitsAtMost);
    }

    /** The same with a share that is refused. */
    public Approval withRefusal(double share) {
        return new Approval(name, label, approvers, from, to, decision, share, quotaPerDay, ahead, waitsAtMost);
    }

    /** The same with a quota. */
    public Approval withQuotaPerDay(int quota) {
        return new Approval(
                name, label, approvers, from, to, decision, refusal, OptionalInt.of(quota), ahead, waitsAtMost);
    }

    /** The same asked so long ahead. */
    public Approval withAhead(Duration time) {
        return new Approval(name, label, approvers, from, to, decision, refusal, quotaPerDay, time, waitsAtMost);
    }

    /** The same with units that wait so long at most. */
    public Approval withWaitsAtMost(Duration time) {
        return new Approval(name, label, approvers, from, to, decision, refusal, quotaPerDay, ahead, Optional.of(time));
    }
}
