package org.kouan.port.lane;

import java.util.List;
import org.kouan.engine.Simulation;
import org.kouan.port.core.Event;
import org.kouan.port.core.Turn;

/**
 * Hears of some queues, so that people may change from one to another: they look when everything else of the instant has
 * happened ({@link Turn#CHANGES_QUEUE}).
 */
public final class QueueWatch implements LaneFeature.LineChange {
    /** How people change. */
    @FunctionalInterface
    public interface Moves {
        /** People look, and move until nobody wants to. */
        void look(long now);
    }

    private final int index;
    private final Waiting[] queues;
    private final Moves moves;
    private final Simulation simulation;
    /** Whether people will look at this instant, or do. */
    private boolean due;

    /** @param index among those of the port */
    public QueueWatch(int index, List<Waiting> queues, Moves moves, Simulation simulation) {
        this.index = index;
        this.queues = queues.toArray(Waiting[]::new);
        this.moves = moves;
        this.simulation = simulation;
    }

    public void reset() {
        due = false;
    }

    @Override
    public void lineChanged(long now) {
        if (!due && anybodyWaits()) {
            due = true;
            simulation.schedule(now, Turn.priority(Event.JOCKEYING), Event.of(Event.JOCKEYING, index));
        }
    }

    private boolean anybodyWaits() {
        for (Waiting queue : queues) {
            if (queue.length() > 0) {
                return true;
            }
        }
        return false;
    }

    /** People look. */
    public void look(long now) {
        moves.look(now);
        due = false;
    }
}
