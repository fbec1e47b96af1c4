package org.kouan.port.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.kouan.clock.LocalClock;
import org.kouan.port.core.Decision;
import org.kouan.port.core.Decision.Outcome;
import org.kouan.scenario.Approval;

/** What one approval has decided, recounted from its decisions alone. */
final class ApprovalBook {
    private final Approval approval;
    private final LocalClock clock;
    /** By day of the run: whether the port is closed. */
    private final LongPredicate closed;

    private final Findings findings;
    /** By approver: when the last request in hand was decided. */
    private final long[] busyUntil;
    /** Of one day: when places of its quota were taken, and given back. */
    private final List<Decision> ofDay = new ArrayList<>();

    private long day;
    private long lastAsked;
    private long lastTakenUp;

    ApprovalBook(Approval approval, LongPredicate closed, LocalClock clock, Findings findings) {
        this.clock = clock;
        this.closed = closed;
        this.approval = approval;
        this.findings = findings;
        busyUntil = new long[approval.approvers()];
        reset();
    }

    /** Another replication begins. */
    final void reset() {
        Arrays.fill(busyUntil, Long.MIN_VALUE);
        ofDay.clear();
        day = Long.MIN_VALUE;
        lastAsked = Long.MIN_VALUE;
        lastTakenUp = Long.MIN_VALUE;
    }

    void asked(Who who, long now, Decision decision) {
        require(decision.askedMicros() >= lastAsked, who, now, "asked before one who came earlier");
        lastAsked = decision.askedMicros();
        if (decision.outcome() == Outcome.WITHDRAWN) {
            return;
        }
        long takenUp = decision.takenUpMicros();
        long earliest = earliest(decision.askedMicros());
        require(takenUp >= lastTakenUp, who, now, "is taken up before one who asked earlier");
        require(takenUp == earliest, who, now, "is taken up " + (takenUp - earliest) + " µs after it could be");
        require(busyUntil[decision.approver()] <= takenUp, who, now, "is taken up by an approver who is not free");
        lastTakenUp = takenUp;
        quota(who, now, decision);
        busyUntil[decision.approver()] = Math.max(busyUntil[decision.approver()], decision.decidedMicros());
    }

    /** When a request can be taken up: the first time within the hours at which an approver is free. */
    private long earliest(long asked) {
        long free = Arrays.stream(busyUntil).min().orElseThrow();
        long time = Math.max(asked, free);
        for (long today = clock.day(time); ; today++) {
            if (!closed.test(today)) {
                for (LocalClock.Stretch open : clock.stretches(today, approval.from(), approval.to())) {
                    if (time < open.toMicros()) {
                        return Math.max(time, open.fromMicros());
                    }
                }
            }
        }
    }

    private void quota(Who who, long now, Decision decision) {
        if (approval.quotaPerDay().isEmpty()) {
            require(decision.outcome() != Outcome.OVER_QUOTA, who, now, "is over a quota that there is not");
            return;
        }
        long today = clock.day(decision.takenUpMicros());
        if (today != day) {
            day = today;
            ofDay.clear();
        }
        long approvedOrUndecided = ofDay.stream()
                .filter(other ->
                        other.outcome() == Outcome.APPROVED || other.decidedMicros() > decision.takenUpMicros())
                .count();
        // Of those decided too late it is not told how: each may have taken a place, or not.
        long unknown = ofDay.stream()
                .filter(other ->
                        other.outcome() == Outcome.TOO_LATE && other.decidedMicros() <= decision.takenUpMicros())
                .count();
        int quota = approval.quotaPerDay().getAsInt();
        if (decision.outcome() == Outcome.OVER_QUOTA) {
            require(approvedOrUndecided + unknown >= quota, who, now, "is over the quota, and places are left");
        } else {
            require(approvedOrUndecided < quota, who, now, "is decided on, and the quota is used up");
            ofDay.add(decision);
        }
    }

    private void require(boolean kept, Who who, long now, String what) {
        if (!kept) {
            findings.add(Rule.APPROVAL, now, findings.unit(who), what + " at " + approval.name());
        }
    }
}
