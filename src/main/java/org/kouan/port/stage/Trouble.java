package org.kouan.port.stage;

import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.engine.Simulation;
import org.kouan.port.core.Event;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Spans;
import org.kouan.port.core.Turn;
import org.kouan.port.lane.Lane;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.result.FigureInfo;
import org.kouan.stats.Area;

/** What closes or slows some lanes from time to time: a disturbance, or the closed days of the port's calendar. */
public final class Trouble implements Figures.Counter {
    /** Hours of a microsecond. */
    private static final double HOURS = 1 / 3600e6;

    /** The disturbance behind closed days. */
    public static final int NO_DISTURBANCE = -1;

    /** A factor on service times that means that lanes are closed. */
    public static final double CLOSES = 0;

    /** When it begins and ends. */
    public interface Times {
        /** Starts a new replication. */
        void reset(RandomStreams streams);

        /** The begin of the next from a time on, or {@link SimTime#NEVER}. */
        long begin(long from);

        /** The end of the one that begins at a time. */
        long end(long begin);
    }

    /** Known times. */
    public record Known(Spans spans) implements Times {
        @Override
        public void reset(RandomStreams streams) {
            // the same in every replication
        }

        @Override
        public long begin(long from) {
            return spans.nextBegin(from - 1);
        }

        @Override
        public long end(long begin) {
            for (int i = 0; i < spans.count(); i++) {
                if (spans.from(i) == begin) {
                    return spans.to(i);
                }
            }
            throw new IllegalArgumentException("no span begins at " + begin);
        }
    }

    /** Random times; both laws draw from the stream, one after the other. */
    public record Drawn(String name, RandomStream stream, Sampler between, Sampler lasts) implements Times {
        @Override
        public void reset(RandomStreams streams) {
            stream.restart(streams.key(name, "disturbance"));
        }

        @Override
        public long begin(long from) {
            return from + Math.max(1, between.sample());
        }

        @Override
        public long end(long begin) {
            return begin + Math.max(1, lasts.sample());
        }
    }

    private final int index;
    private final int disturbance;
    private final Times times;
    private final List<Lane> lanes;
    private final double factor;
    private final long fromMicros;
    private final long untilMicros;
    private final Simulation simulation;
    private final ModelObserver observer;
    private final boolean observed;

    private boolean on;
    private final Area time = new Area();
    private long timeBefore;
    private long begun;
    /** When it ended, if the run was over by then, and had perhaps been for long. */
    private long endedAt;

    /**
     * @param index among all troubles of the model
     * @param disturbance of the scenario, or {@link #NO_DISTURBANCE}
     * @param factor on service times, or {@link #CLOSES}
     */
    public Trouble(
            int index,
            int disturbance,
            Times times,
            List<Lane> lanes,
            double factor,
            long fromMicros,
            long untilMicros,
            ModelCore core) {
        this.index = index;
        this.disturbance = disturbance;
        this.times = times;
        this.lanes = List.copyOf(lanes);
        this.factor = factor;
        this.fromMicros = fromMicros;
        this.untilMicros = untilMicros;
        simulation = core.simulation();
        observer = core.observer();
        observed = core.observed();
    }

    /** Registers what it measures. */
    public void register(Figures figures, String name, String label) {
        figures.counter(this);
        figures.add(
                FigureInfo.ofPort(name + "-time", label + ": time", "h"),
                end -> (time.until(end) - Math.max(0, endedAt - end) - timeBefore) * HOURS);
        figures.add(FigureInfo.ofPort(name + "-begun", label + ": times begun", "per replication"), end -> begun);
    }

    @Override
    public void reset() {
        time.reset();
        count(0);
    }

    @Override
    public void count(long now) {
        timeBefore = time.until(now);
        begun = 0;
    }

    /** Starts a replication, before anybody has come. */
    void start(RandomStreams streams) {
        on = false;
        endedAt = 0;
        times.reset(streams);
        scheduleBegin(times.begin(fromMicros));
    }

    private void scheduleBegin(long begin) {
        if (begin < untilMicros) {
            schedule(Event.TROUBLE, begin);
        }
    }

    private void schedule(int kind, long at) {
        simulation.schedule(at, Turn.priority(kind), Event.of(kind, index));
    }

    /** Whether it is under way. */
    boolean isOn() {
        return on;
    }

    List<Lane> lanes() {
        return lanes;
    }

    boolean closes() {
        return factor == CLOSES;
    }

    double factor() {
        return factor;
    }

    /** It ends when the run is over. */
    void endAfterwards(long now) {
        on = false;
        time.change(-1, now);
        endedAt = now;
    }

    /** It begins, or ends. */
    void turn(long now) {
        on = !on;
        time.change(on ? 1 : -1, now);
        begun += on ? 1 : 0;
        if (observed && disturbance != NO_DISTURBANCE) {
            observer.disturbed(new ModelEvent.Disturbed(now, disturbance, on));
        }
        if (on) {
            schedule(Event.TROUBLE_OVER, times.end(now));
        } else {
            scheduleBegin(times.begin(now));
        }
    }
}
