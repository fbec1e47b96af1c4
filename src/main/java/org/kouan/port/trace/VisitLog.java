package org.kouan.port.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kouan.port.ModelObserver;
import org.kouan.scenario.Scenario;

/**
 * Writes a CSV row for every visit: the lane whose queue the unit joined, and the one whose desk served it, which may
 * be a helper. A row is written when the inspection ends; in the end also for those who still wait or are being
 * inspected, with the columns left empty that are not known. Times are by the port's clock, durations in seconds.
 */
public final class VisitLog implements ModelObserver {
    private static final long NOT_YET = -1;
    private static final int MICROS_DIGITS = 6;

    private final TraceNames names;
    private final CSVPrinter rows;
    private final Map<Key, Visit> open = new LinkedHashMap<>();

    /** A unit may be at several stages at once, when its parts are checked side by side. */
    private record Key(int flow, long number, String stage) {}

    private static final class Visit {
        private final int unitClass;
        private final int lane;
        private final long joined;
        private int servedBy;
        private long started = NOT_YET;
        private long ended = NOT_YET;

        Visit(int unitClass, int lane, long joined) {
            this.unitClass = unitClass;
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
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(
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
                        "service_seconds")
                .get();
        try {
            rows = new CSVPrinter(out, format);
        } catch (IOException failed) {
            throw unwritten(failed);
        }
    }

    @Override
    public void joined(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        open.put(key(flowIndex, number, laneIndex), new Visit(classIndex, laneIndex, nowMicros));
    }

    @Override
    public void started(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        Visit visit = Objects.requireNonNull(open.get(key(flowIndex, number, laneIndex)), "a start without joining");
        visit.started = nowMicros;
        visit.servedBy = laneIndex;
    }

    @Override
    public void inspected(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        Key key = key(flowIndex, number, laneIndex);
        Visit visit = Objects.requireNonNull(open.remove(key), "an end without joining");
        visit.ended = nowMicros;
        row(key, visit);
    }

    private Key key(int flowIndex, long number, int laneIndex) {
        return new Key(flowIndex, number, names.stage(laneIndex));
    }

    /** Writes those who are still there, in the order of joining. */
    public void end() {
        open.forEach(this::row);
        open.clear();
    }

    private void row(Key key, Visit visit) {
        boolean started = visit.started != NOT_YET;
        boolean ended = visit.ended != NOT_YET;
        try {
            rows.printRecord(
                    names.unit(key.flow, key.number),
                    names.flow(key.flow),
                    names.unitClass(visit.unitClass),
                    key.stage,
                    names.lane(visit.lane),
                    started ? names.lane(visit.servedBy) : "",
                    names.time(visit.joined),
                    started ? names.time(visit.started) : "",
                    ended ? names.time(visit.ended) : "",
                    started ? seconds(visit.started - visit.joined) : "",
                    ended ? seconds(visit.ended - visit.started) : "");
        } catch (IOException failed) {
            throw unwritten(failed);
        }
    }

    private static String seconds(long micros) {
        return java.math.BigDecimal.valueOf(micros, MICROS_DIGITS).toPlainString();
    }

    private static UncheckedIOException unwritten(IOException failed) {
        return new UncheckedIOException("cannot write the log", failed);
    }
}
