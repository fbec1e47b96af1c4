package org.kouan.port.core;

import java.util.ArrayList;
import java.util.List;
import org.kouan.result.DateSums;
import org.kouan.result.FigureInfo;
import org.kouan.result.ReplicationRow;

/**
 * What features of a scenario measure beside the figures that every run has: a feature registers its figures, and what
 * they are counted in, while the model is compiled.
 */
public final class Figures {
    /** The value of a figure, asked for once, at the end of a replication. */
    @FunctionalInterface
    public interface Value {
        /** In the unit of the figure; NaN when there was nothing to measure. */
        double at(long endMicros);
    }

    /** The value of a figure by date, asked for once for each, at the end of a replication. */
    @FunctionalInterface
    public interface DateValue {
        /** In the unit of the figure, by index of the date; NaN when there was nothing to measure. */
        double on(int date);
    }

    /** What is counted during a replication. */
    public interface Counter {
        /** A replication starts. */
        void reset();

        /** The warm-up is over: counts begin anew. Also at the start of a replication without warm-up. */
        void count(long nowMicros);
    }

    private final List<FigureInfo> infos = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final List<FigureInfo> dateInfos = new ArrayList<>();
    private final List<DateValue> dateValues = new ArrayList<>();
    private final List<Counter> counters = new ArrayList<>();

    /** Registers a figure. */
    public void add(FigureInfo info, Value value) {
        infos.add(info);
        values.add(value);
    }

    /** Registers a figure by date. */
    public void addByDate(FigureInfo info, DateValue value) {
        dateInfos.add(info);
        dateValues.add(value);
    }

    /** Registers a figure of a lane, as {@link FigureInfo} names its parts. */
    public void ofLane(String lane, String label, String name, String what, String unit, Value value) {
        add(new FigureInfo(FigureInfo.Subject.LANE, lane, label, name, what, unit), value);
    }

    /** Registers what figures are counted in. */
    public void counter(Counter counter) {
        counters.add(counter);
    }

    public List<FigureInfo> infos() {
        return List.copyOf(infos);
    }

    public List<FigureInfo> dateInfos() {
        return List.copyOf(dateInfos);
    }

    public void reset() {
        counters.forEach(Counter::reset);
    }

    public void count(long now) {
        counters.forEach(counter -> counter.count(now));
    }

    public void fill(ReplicationRow row, long endMicros) {
        for (int i = 0; i < values.size(); i++) {
            row.setFigure(i, values.get(i).at(endMicros));
        }
    }

    public void fillDates(DateSums sums) {
        for (int i = 0; i < dateValues.size(); i++) {
            for (int date = 0; date < sums.count(); date++) {
                sums.figure(i, date, dateValues.get(i).on(date));
            }
        }
    }
}
