package org.kouan.port.route;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.Event;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.Spans;
import org.kouan.port.core.Turn;
import org.kouan.port.core.Units;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.result.DateGrid;
import org.kouan.result.FigureInfo;

/** The gates of a port with a calendar: units that come while it is closed wait before it, or come back later. */
public final class Gates implements Figures.Counter {
    /** Openings of a run whose backlogs are figures of their own. */
    static final int MOST_OPENINGS = 60;

    private static final long COMING_BACK = RandomStreams.purpose("coming back");
    private static final double HOURS = 1 / 3600e6;

    private final Spans[] openOfFlow;
    private final @Nullable Sampler after;
    private final long untilMicros;
    private final ModelCore core;
    private final Units units;
    private final RandomStream draws;

    /** By opening of the port to anybody: how many wait. */
    private final int[] backlog;

    private final long[] openings;
    private int held;
    private long cameBack;
    private long notBack;
    private long heldMicros;
    private long countFrom;

    /**
     * @param openOfFlow by flow: when it is let in
     * @param openings when the port opens to any flow, in order
     * @param after of those who come back; null when they wait
     */
    public Gates(Spans[] openOfFlow, long[] openings, @Nullable Sampler after, long untilMicros, ModelCore core) {
        this.openOfFlow = openOfFlow;
        this.openings = openings;
        this.after = after;
        this.untilMicros = untilMicros;
        this.core = core;
        units = core.units();
        draws = core.draws();
        backlog = new int[openings.length];
    }

    /** Registers what it measures. */
    public void register(Figures figures, LongFunction<String> dates, DateGrid grid) {
        figures.counter(this);
        if (after != null) {
            figures.add(
                    FigureInfo.ofPort("came-back", "came while closed, and came back", "per replication"),
                    end -> cameBack);
            figures.add(
                    FigureInfo.ofPort(
                            "not-back", "came while closed, and would come back after the end", "per replication"),
                    end -> notBack);
            return;
        }
        figures.add(
                FigureInfo.ofPort("held", "came while closed, and waited for the opening", "per replication"),
                end -> held);
        figures.add(
                FigureInfo.ofPort("held-mean", "mean time before the closed port", "h"),
                end -> held == 0 ? Double.NaN : heldMicros * HOURS / held);
        figures.add(FigureInfo.ofPort("backlog-max", "largest backlog at an opening", "units"), end -> most());
        figures.addByDate(
                FigureInfo.ofPort("backlog", "backlog at openings of the port", "units"),
                date -> backlogBetween(grid.startOf(date), grid.endOf(date)));
        for (int i = 0; i < Math.min(openings.length, MOST_OPENINGS); i++) {
            int opening = i;
            String date = dates.apply(openings[i]);
            figures.add(
                    FigureInfo.ofPort(
                            "backlog-" + date.replace(' ', '-').replace(":", ""),
                            "backlog at the opening on " + date,
                            "units"),
                    end -> openings[opening] < countFrom ? Double.NaN : backlog[opening]);
        }
    }

    /** Of all openings from a time until another; NaN without any. */
    private double backlogBetween(long from, long to) {
        double sum = Double.NaN;
        for (int i = 0; i < openings.length; i++) {
            if (openings[i] >= Math.max(from, countFrom) && openings[i] < to) {
                sum = Double.isNaN(sum) ? backlog[i] : sum + backlog[i];
            }
        }
        return sum;
    }

    private double most() {
        double most = Double.NaN;
        for (int i = 0; i < openings.length; i++) {
            if (openings[i] >= countFrom) {
                most = Double.isNaN(most) ? backlog[i] : Math.max(most, backlog[i]);
            }
        }
        return most;
    }

    @Override
    public void reset() {
        Arrays.fill(backlog, 0);
        count(0);
    }

    @Override
    public void count(long now) {
        countFrom = now;
        held = 0;
        cameBack = 0;
        notBack = 0;
        heldMicros = 0;
    }

    /** Whether those who come back have not arrived before. */
    boolean sendsAway() {
        return after != null;
    }

    /** Whether a flow is let in now. */
    boolean isOpen(int unit, long now) {
        return openOfFlow[units.flow(unit)].contains(now);
    }

    /** A unit has come while the port is closed to it: it will be ready when that opens, or comes back after. */
    void hold(int unit, long now) {
        long opening = openOfFlow[units.flow(unit)].nextBegin(now);
        if (after != null) {
            draws.seek(units.identity(unit), COMING_BACK);
            if (opening < untilMicros && ready(unit, opening + after.sample())) {
                cameBack++;
            } else {
                notBack++;
                units.release(unit);
            }
            return;
        }
        units.mark(unit, Units.AT_GATE);
        units.setJoinedMicros(unit, now);
        if (core.observed()) {
            core.observer().held(new ModelEvent.Held(now, units.who(unit)));
        }
        held++;
        if (opening < untilMicros) {
            ready(unit, opening);
        }
    }

    private boolean ready(int unit, long at) {
        if (at >= untilMicros) {
            return false;
        }
        core.simulation().schedule(at, Turn.priority(Event.UNIT_READY), Event.of(Event.UNIT_READY, unit));
        return true;
    }

    /** A unit that waited is let in. */
    void letIn(int unit, long now) {
        units.unmark(unit, Units.AT_GATE);
        long since = units.joinedMicros(unit);
        heldMicros += since < countFrom ? 0 : now - since;
        int opening = Arrays.binarySearch(openings, now);
        if (opening >= 0) {
            backlog[opening]++;
        }
        if (core.observed()) {
            core.observer().letIn(new ModelEvent.LetIn(now, units.who(unit)));
        }
    }

    /** A unit that waits has to go: the port opens no more. */
    public void sendAway(int unit, long now) {
        units.unmark(unit, Units.AT_GATE);
        long since = units.joinedMicros(unit);
        heldMicros += since < countFrom ? 0 : now - since;
    }

    /** Counts the time of those who are still before the port at the end of the run. */
    void countUnfinished(long end) {
        for (int unit = 0; unit < units.rows(); unit++) {
            if (units.is(unit, Units.AT_GATE)) {
                long since = units.joinedMicros(unit);
                heldMicros += since < countFrom ? 0 : end - since;
            }
        }
    }
}
