package org.kouan.port.trace;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.ModelObserver;
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
    private record Key(int flow, long number, int unitClass, String stage) {}

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
    public void joined(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        open.put(key(flowIndex, number, classIndex, laneIndex), new Visit(names.lane(laneIndex), nowMicros));
    }

    @Override
    public void started(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        Visit visit = visit(key(flowIndex, number, classIndex, laneIndex));
        visit.started = nowMicros;
        visit.atDeskSince = nowMicros;
        visit.servedBy = names.lane(laneIndex);
    }

    @Override
    public void brokenOff(
            long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {
        Visit visit = visit(key(flowIndex, number, classIndex, laneIndex));
        visit.atDesks += nowMicros - visit.atDeskSince;
    }

    @Override
    public void resumed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        Visit visit = visit(key(flowIndex, number, classIndex, laneIndex));
        visit.atDeskSince = nowMicros;
        visit.servedBy = names.lane(laneIndex);
    }

    @Override
    public void inspected(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        leavesDesk(nowMicros, key(flowIndex, number, classIndex, laneIndex), Outcome.INSPECTED);
    }

    @Override
    public void dismissed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        leavesDesk(nowMicros, key(flowIndex, number, classIndex, laneIndex), Outcome.SENT_OFF);
    }

    private void leavesDesk(long nowMicros, Key key, Outcome outcome) {
        Visit visit = visit(key);
        visit.atDesks += nowMicros - visit.atDeskSince;
        ends(nowMicros, key, visit, outcome);
    }

    @Override
    public void gaveUp(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {
        Key key = key(flowIndex, number, classIndex, laneIndex);
        ends(nowMicros, key, visit(key), Outcome.GAVE_UP);
    }

    @Override
    public void struck(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int passageIndex) {
        visit(key(flowIndex, number, classIndex, laneIndex)).struck = nowMicros;
    }

    @Override
    public void letGo(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {
        Visit visit = visit(key(flowIndex, number, classIndex, homeLaneIndex));
        visit.away += nowMicros - visit.struck;
    }

    @Override
    public void changedQueue(
            long nowMicros, int flowIndex, long number, int classIndex, int fromLaneIndex, int laneIndex) {
        visit(key(flowIndex, number, classIndex, laneIndex)).lane = names.lane(laneIndex);
    }

    @Override
    public void balked(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {
        Key key = key(flowIndex, number, classIndex, laneIndex);
        ends(nowMicros, key, new Visit(names.lane(laneIndex), nowMicros), Outcome.BALKED);
    }

    @Override
    public void turnedAway(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex) {
        Key key = new Key(flowIndex, number, classIndex, names.stageAt(stageIndex));
        ends(nowMicros, key, new Visit("", nowMicros), Outcome.TURNED_AWAY);
    }

    private Key key(int flowIndex, long number, int classIndex, int laneIndex) {
        return new Key(flowIndex, number, classIndex, names.stage(laneIndex));
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
                names.unit(key.flow, key.number),
                names.flow(key.flow),
                names.unitClass(key.unitClass),
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
