package org.kouan.port.day;

import java.util.List;
import org.kouan.engine.Simulation;
import org.kouan.port.core.Event;
import org.kouan.port.core.Figures;
import org.kouan.port.core.Turn;
import org.kouan.port.lane.Crew;
import org.kouan.port.lane.Lane;
import org.kouan.port.record.LastInQueue;
import org.kouan.port.record.Recorder;
import org.kouan.result.PeriodGrid;

/**
 * What happens by the clock, whatever arrives: arrival periods begin and end, the warm-up ends, the last in each queue is
 * timed, the regular time of the run is over. One event at a time is scheduled, for whichever is next.
 */
public final class ModelClock {
    private final long fromMicros;
    private final long countFromMicros;
    private final long untilMicros;
    private final Ending ending;
    private final PeriodGrid grid;
    private final Simulation simulation;
    private final Lane[] lanes;
    private final List<Crew> crews;
    private final Recorder recorder;
    private final Figures figures;
    private final LastInQueue lastInQueue;

    private long periodSince;

    public ModelClock(
            long fromMicros,
            long countFromMicros,
            long untilMicros,
            Ending ending,
            PeriodGrid grid,
            Simulation simulation,
            List<Lane> lanes,
            List<Crew> crews,
            Recorder recorder,
            Figures figures,
            LastInQueue lastInQueue) {
        this.fromMicros = fromMicros;
        this.countFromMicros = countFromMicros;
        this.untilMicros = untilMicros;
        this.ending = ending;
        this.grid = grid;
        this.simulation = simulation;
        this.lanes = lanes.toArray(Lane[]::new);
        this.crews = List.copyOf(crews);
        this.recorder = recorder;
        this.figures = figures;
        this.lastInQueue = lastInQueue;
    }

    /** The end of the warm-up; without one, the start of the run. */
    public long countFromMicros() {
        return countFromMicros;
    }

    /** Starts a replication. */
    public void start() {
        beginPeriod(fromMicros);
        scheduleNext(fromMicros);
        figures.reset();
        if (countFromMicros == fromMicros) {
            recorder.startCounting();
            figures.count(fromMicros);
        }
    }

    public void tick(long now) {
        if (recorder.isCounting()) {
            endPeriod(now);
        }
        if (now == countFromMicros) {
            recorder.startCounting();
            for (Lane lane : lanes) {
                lane.statistics().count(now);
            }
            figures.count(now);
        }
        if (now == untilMicros) {
            endRegularTime(now);
            return;
        }
        beginPeriod(now);
        if (lastInQueue.isUsed() && recorder.isCounting() && (now - fromMicros) % LastInQueue.EVERY_MICROS == 0) {
            lastInQueue.sample(recorder.period());
        }
        scheduleNext(now);
    }

    private void beginPeriod(long now) {
        periodSince = now;
        recorder.startPeriod(now);
        for (Lane lane : lanes) {
            lane.statistics().beginPeriod(now);
        }
    }

    private void endPeriod(long now) {
        int period = recorder.period();
        recorder.sums().elapsedMicros[period] += now - periodSince;
        for (Lane lane : lanes) {
            lane.statistics().endPeriod(now, recorder.sums(), lane.index() * grid.count() + period);
        }
    }

    private void endRegularTime(long now) {
        for (Lane lane : lanes) {
            lane.statistics().regularTimeEnds(now);
        }
        ending.begin(now);
        for (Crew crew : crews) {
            crew.regularTimeEnds(now);
        }
    }

    private void scheduleNext(long now) {
        long next = Math.min(untilMicros, grid.nextBegin(now));
        if (countFromMicros > now) {
            next = Math.min(next, countFromMicros);
        }
        if (lastInQueue.isUsed()) {
            next = Math.min(next, after(now, fromMicros, LastInQueue.EVERY_MICROS));
        }
        simulation.schedule(next, Turn.priority(Event.PERIOD), Event.of(Event.PERIOD, 0));
    }

    /** The first instant after {@code now} that is a whole number of steps after an origin. */
    private static long after(long now, long origin, long step) {
        return origin + (Math.floorDiv(now - origin, step) + 1) * step;
    }
}
