package org.kouan.port.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.kouan.port.ModelObserver;
import org.kouan.scenario.Scenario;

/**
 * Writes a line for everything that happens: time, unit, class, what, and where, with tabs between. Lines stand in the
 * order of the events; those of one instant in the order in which the model takes them.
 */
public final class EventTrace implements ModelObserver {
    private static final List<String> HEAD = List.of("time", "unit", "class", "what", "where");
    private static final String NOBODY = "-";

    private final TraceNames names;
    private final Appendable out;

    /**
     * Writes the head.
     *
     * @param out receives the lines; its failures come as {@link UncheckedIOException}
     */
    public EventTrace(Scenario scenario, Appendable out) {
        names = new TraceNames(scenario);
        this.out = out;
        line(HEAD);
    }

    @Override
    public void arrived(long nowMicros, int flowIndex, long number, int classIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "arrives", "port");
    }

    @Override
    public void joined(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "joins", place(laneIndex));
    }

    @Override
    public void started(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "starts", place(laneIndex));
    }

    @Override
    public void inspected(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "is inspected", place(laneIndex));
    }

    @Override
    public void left(long nowMicros, int flowIndex, long number, int classIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "leaves", "port");
    }

    @Override
    public void opened(long nowMicros, int laneIndex, int desks) {
        line(List.of(names.time(nowMicros), NOBODY, NOBODY, "open desks: " + desks, place(laneIndex)));
    }

    private void unit(long nowMicros, int flowIndex, long number, int classIndex, String what, String where) {
        line(List.of(names.time(nowMicros), names.unit(flowIndex, number), names.unitClass(classIndex), what, where));
    }

    private String place(int laneIndex) {
        return names.stage(laneIndex) + "/" + names.lane(laneIndex);
    }

    private void line(List<String> columns) {
        try {
            out.append(String.join("\t", columns)).append('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the trace", failed);
        }
    }
}
