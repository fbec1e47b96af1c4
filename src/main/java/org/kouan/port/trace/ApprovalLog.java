package org.kouan.port.trace;

import java.io.UncheckedIOException;
import org.kouan.port.core.Decision;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.scenario.Scenario;

/**
 * Writes a CSV row for every request for priority, in the order in which units come to the step where they ask, as a
 * supervisor would read them: who asked whom, when it was taken up and decided, by which approver (from 1), and how. What
 * does not apply is empty. Times are by the port's clock.
 */
public final class ApprovalLog implements ModelObserver {
    private final TraceNames names;
    private final LogRows rows;

    /**
     * Writes the head.
     *
     * @param out receives the rows; its failures come as {@link UncheckedIOException}
     */
    public ApprovalLog(Scenario scenario, Appendable out) {
        names = new TraceNames(scenario);
        rows = new LogRows(
                out,
                "the log of approvals",
                "approval",
                "unit",
                "flow",
                "class",
                "asked",
                "taken_up",
                "decided",
                "approver",
                "outcome",
                "came");
    }

    @Override
    public void asked(ModelEvent.Asked event) {
        boolean withdrawn = event.decision().outcome() == Decision.Outcome.WITHDRAWN;
        rows.row(
                names.approval(event.approval()),
                names.unit(event.who().flow(), event.who().number()),
                names.flow(event.who().flow()),
                names.unitClass(event.who().classIndex()),
                names.time(event.decision().askedMicros()),
                withdrawn ? "" : names.time(event.decision().takenUpMicros()),
                withdrawn ? "" : names.time(event.decision().decidedMicros()),
                withdrawn ? "" : event.decision().approver() + 1,
                event.decision().outcome().text(),
                names.time(event.atMicros()));
    }
}
