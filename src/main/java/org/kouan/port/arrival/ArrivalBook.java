package org.kouan.port.arrival;

import java.util.function.LongSupplier;
import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Figures;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;

/**
 * Who of those that are announced for a time comes in the run, and how many do not: the services of a timetable and
 * those who travel with them, and those who have booked a slot. The rule is that of {@link RunPlan}: a unit is part of the
 * run that comes to the port in [from, until); one that is announced for the run, or for later, and is early, is there
 * at its start. So of each flow announced = came + no-shows + before the start + after the end, over the whole run, its
 * warm-up included.
 */
public final class ArrivalBook {
    private final long fromMicros;
    private final long untilMicros;

    private long announced;
    private long noShows;
    private long atTheStart;
    private long before;
    private long after;
    private long onBoard;
    private long onBoardOutside;

    public ArrivalBook(RunPlan run, LocalClock clock) {
        fromMicros = clock.microsAt(run.from());
        untilMicros = clock.microsAt(run.until());
    }

    /**
     * How they are announced.
     *
     * @param name of the figure of those who are announced
     * @param label of that figure
     * @param mayBeEarly whether some may come before their time
     * @param mayStayAway whether there may be no-shows
     * @param carry whether those announced are conveyances with travellers on board
     */
    public record Kind(String name, String label, boolean mayBeEarly, boolean mayStayAway, boolean carry) {}

    /** Registers its figures. */
    public void register(Figures figures, FlowSpec flow, Kind kind) {
        add(figures, flow, kind.name, kind.label, () -> announced);
        add(figures, flow, "came", "came in the run", this::came);
        if (kind.mayStayAway) {
            add(figures, flow, "no-shows", "no-shows", () -> noShows);
        }
        if (kind.mayBeEarly) {
            add(figures, flow, "at-the-start", "were early, and there at the start", () -> atTheStart);
        }
        add(figures, flow, "before-the-start", "came before the start", () -> before);
        add(figures, flow, "after-the-end", "would have come after the end", () -> after);
        if (kind.carry) {
            add(figures, flow, "on-board", "travellers on board of those announced", () -> onBoard);
            add(figures, flow, "on-board-outside", "of them on board of those outside the run", () -> onBoardOutside);
        }
    }

    private static void add(Figures figures, FlowSpec flow, String name, String label, LongSupplier number) {
        figures.add(
                new FigureInfo(FigureInfo.Subject.FLOW, flow.name(), flow.label(), name, label, "per replication"),
                end -> number.getAsLong());
    }

    void reset() {
        announced = 0;
        noShows = 0;
        atTheStart = 0;
        before = 0;
        after = 0;
        onBoard = 0;
        onBoardOutside = 0;
    }

    long fromMicros() {
        return fromMicros;
    }

    private long came() {
        return announced - noShows - before - after;
    }

    /** Units are announced. */
    void announce(long units) {
        announced += units;
    }

    /** One of them carries a party. */
    void carries(long travellers) {
        onBoard += travellers;
    }

    /** One that carries a party is outside the run, and its party with it. */
    void carriesOutside(long travellers) {
        onBoardOutside += travellers;
    }

    /** One of them does not come at all. */
    void staysAway() {
        noShows++;
    }

    /** Some of them come before the start, whatever more is drawn of them. */
    void allBefore(long units) {
        before += units;
    }

    /** The same after the end. */
    void allAfter(long units) {
        after += units;
    }

    /**
     * One of them, announced for one time, would come at another. Returns when it comes in the run;
     * {@link SimTime#NEVER} when it does not.
     */
    long comes(long announcedFor, long at) {
        if (at >= untilMicros) {
            after++;
            return SimTime.NEVER;
        }
        if (at >= fromMicros) {
            return at;
        }
        if (announcedFor >= fromMicros) {
            atTheStart++;
            return fromMicros;
        }
        before++;
        return SimTime.NEVER;
    }

    /** Whether somebody who comes out at a time is outside the run, however short the way. */
    boolean isAfter(long micros) {
        return micros >= untilMicros;
    }
}
