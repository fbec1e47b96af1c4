package org.kouan.port.trace;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitName;
import org.kouan.scenario.Scenario;

/**
 * Writes a CSV row for every visit: the lane whose queue the unit joined, and the one whose desk served it, which may
 * be a helper: of several, the last. A row is written when the visit ends, however it does; in the end also for those who
 * still wait or are being inspected, with the columns left empty that are not known. An inspection that was broken off is
 * one visit: its wait ends with the first start, and its service is the time at desks. The time of those who
 * were struck, until the passage lets them go, is neither. Times are by the port's clock, durations in seconds.
 */
public final class VisitLog implements ModelObserver {
    private static final long NOT_YET = -1;
    private static final int MICROS_DIGITS = 6;

    private final TraceNames names;
    private final LogRows rows;
    private final Map<Key, Visit> open = new LinkedHashMap<>();

    /** A unit may be at several stages at once, when its parts are checked side by side. */
    private record Key(UnitName who, String stage) {}

    /** How a visit ended. */
    private enum Outcome {
        INSPECTED("inspected"),
        SENT_OFF("sent off"),
        GAVE_UP("gave up"),
        BALKED("balked"),
        TURNED_AWAY("turned away");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }
    }

    private static final class Visit {
        /** Whose queue it joined, or went to. */
        private String lane;

        private final long joined;
        private String servedBy = "";
        private long started = NOT_YET;
        /** Since when it has been away with those who were struck; then how long it was. */
        private long struck;

        private long away;
        /** When the inspection began or went on last; at a desk until it is broken off. */
        private long atDeskSince;

        private long atDesks;
        private long ended = NOT_YET;
        private @Nullable Outcome outcome;

        Visit(String lane, long joined) {
            this.lane = lane;
            this.joined = joined;
        }
    }

    /**
     * Writes the head.
     *
     * @param out receives the rows; its failures come as {@link UncheckedIOException}
     */
    public VisitLog(Scenario scenario, Appendable out) {
        names = new TraceNames(scenario);
        rows = new LogRows(
                out,
                "the log",
                "unit",
                "flow",
                "class",
                "stage",
                "lane",
                "served_by",
                "joined",
                "started",
                "ended",
                "wait_seconds",
                "service_seconds",
                "outcome");
    }

    @Override
    public void joined(ModelEvent.Joined event) {
        open.put(key(event.who(), event.lane()), new Visit(names.lane(event.lane()), event.atMicros()));
    }

    @Override
    public void started(ModelEvent.Started event) {
        Visit visit = visit(key(event.who(), event.lane()));
        visit.started = event.atMicros();
        visit.atDeskSince = event.atMicros();
        visit.servedBy = names.lane(event.lane());
    }

    @Override
    public void brokenOff(ModelEvent.BrokenOff event) {
        Visit visit = visit(key(event.who(), event.lane()));
        visit.atDesks += event.atMicros() - visit.atDeskSince;
    }

    @Override
    public void resumed(ModelEvent.Resumed event) {
        Visit visit = visit(key(event.who(), event.lane()));
        visit.atDeskSince = event.atMicros();
        visit.servedBy = names.lane(event.lane());
    }

    @Override
    public void inspected(ModelEvent.Inspected event) {
        leavesDesk(event.atMicros(), key(event.who(), event.lane()), Outcome.INSPECTED);
    }

    @Override
    public void dismissed(ModelEvent.Dismissed event) {
        leavesDesk(event.atMicros(), key(event.who(), event.lane()), Outcome.SENT_OFF);
    }

    private void leavesDesk(long nowMicros, Key key, Outcome outcome) {
        Visit visit = visit(key);
        visit.atDesks += nowMicros - visit.atDeskSince;
        ends(nowMicros, key, visit, outcome);
    }

    @Override
    public void gaveUp(ModelEvent.GaveUp event) {
        Key key = key(event.who(), event.lane());
        ends(event.atMicros(), key, visit(key), Outcome.GAVE_UP);
    }

    @Override
    public void struck(ModelEvent.Struck event) {
        visit(key(event.who(), event.lane())).struck = event.atMicros();
    }

    @Override
    public void letGo(ModelEvent.LetGo event) {
        Visit visit = visit(key(event.who(), event.home()));
        visit.away += event.atMicros() - visit.struck;
    }

    @Override
    public void changedQueue(ModelEvent.ChangedQueue event) {
        visit(key(event.who(), event.to())).lane = names.lane(event.to());
    }

    @Override
    public void balked(ModelEvent.Balked event) {
        Key key = key(event.who(), event.lane());
        ends(event.atMicros(), key, new Visit(names.lane(event.lane()), event.atMicros()), Outcome.BALKED);
    }

    @Override
    public void turnedAway(ModelEvent.TurnedAway event) {
        Key key = new Key(event.who(), names.stageAt(event.stage()));
        ends(event.atMicros(), key, new Visit("", event.atMicros()), Outcome.TURNED_AWAY);
    }

    private Key key(UnitName who, int laneIndex) {
        return new Key(who, names.stage(laneIndex));
    }

    private Visit visit(Key key) {
        return Objects.requireNonNull(open.get(key), "somebody is at a desk, or gives up, without having joined");
    }

    private void ends(long nowMicros, Key key, Visit visit, Outcome outcome) {
        visit.ended = nowMicros;
        visit.outcome = outcome;
        open.remove(key);
        row(key, visit);
    }

    /** Writes those who are still there, in the order of joining. */
    public void end() {
        open.forEach(this::row);
        open.clear();
    }

    private void row(Key key, Visit visit) {
        boolean started = visit.started != NOT_YET;
        boolean ended = visit.ended != NOT_YET;
        long waited = (started ? visit.started : visit.ended) - visit.joined - visit.away;
        rows.row(
                names.unit(key.who.flow(), key.who.number()),
                names.flow(key.who.flow()),
                names.unitClass(key.who.classIndex()),
                key.stage,
                visit.lane,
                visit.servedBy,
                names.time(visit.joined),
                started ? names.time(visit.started) : "",
                ended ? names.time(visit.ended) : "",
                started || ended ? seconds(waited) : "",
                started && ended ? seconds(visit.atDesks) : "",
                visit.outcome == null ? "" : visit.outcome.text);
    }

    private static String seconds(long micros) {
        return java.math.BigDecimal.valueOf(micros, MICROS_DIGITS).toPlainString();
    }
}
