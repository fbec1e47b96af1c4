package org.kouan.port.stage;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.Turn;
import org.kouan.port.core.Units;
import org.kouan.port.lane.Lane;
import org.kouan.port.lane.QueueWatch;
import org.kouan.port.lane.Returns;
import org.kouan.result.FigureInfo;
import org.kouan.result.FigureInfo.Subject;

/**
 * People who change queues at a stage, among all its lanes and their lines but the emergency passage. Places are counted
 * for each open desk: the k-th in a queue of c desks stands at k / c. Somebody goes to the end of another queue that he
 * may join now when a desk is free for it, or when it is shorter for each of its desks than his place by the difference
 * at least, and his place there is better. From a queue that has no open desk everybody goes, to wherever one is open.
 *
 * <p><b>Order of moves.</b> Whenever a queue or its desks have changed people look, after all else that happens at the
 * instant ({@link Turn}), and move one by one until nobody wants to: always the one at the
 * largest place of those who want to, from queues without an open desk first, of these the first in the queue; of equals
 * the one in the first queue in the order of the scenario; and always to the smallest place, the first of equals. Every
 * move makes the sum of the places smaller, so that comes to an end.
 *
 * <p>The wait and patience go on. Who goes on after an interruption stays, and so does whom e-gates have sent to a desk.
 */
public final class StageJockeying implements QueueWatch.Moves, Figures.Counter {
    /** Those who stay in the queue where they are. */
    private static final int STAYS = Units.BROKEN_OFF | Units.REJECTED;

    private final int difference;
    private final Lane[] queues;
    private final Stage stage;
    private final Returns returns;
    private final ModelCore core;
    private final Units units;

    /** The next to move, from and to, and the place where he stands; {@link Units#NONE} when nobody wants to. */
    private int mover;

    private @Nullable Lane from;
    private @Nullable Lane to;
    private long placeInQueue;
    private long placeDesks;

    private long moved;

    /**
     * @param difference at least 1
     * @param queues in the order of the scenario
     */
    public StageJockeying(int difference, Stage stage, Lane[] queues, Returns returns, ModelCore core) {
        this.difference = difference;
        this.stage = stage;
        this.queues = queues;
        this.returns = returns;
        this.core = core;
        units = core.units();
    }

    /** Registers the figure of a stage of the scenario. */
    public void report(Figures figures, String name, String label) {
        figures.counter(this);
        figures.add(
                new FigureInfo(Subject.STAGE, name, label, "changed-queues", "changes of queue", "per replication"),
                end -> moved);
    }

    @Override
    public void reset() {
        count(0);
    }

    @Override
    public void count(long now) {
        moved = 0;
    }

    @Override
    public void look(long now) {
        while (somebodyWants()) {
            move(mover, Objects.requireNonNull(from), Objects.requireNonNull(to), now);
        }
    }

    private boolean somebodyWants() {
        mover = Units.NONE;
        for (Lane queue : queues) {
            int desks = queue.desksForQueue();
            if (queue.waiting().length() > 0
                    && (mover == Units.NONE || isBeyond(queue.waiting().length(), desks))) {
                look(queue, desks);
            }
        }
        return mover != Units.NONE;
    }

    /** Whether the last in a queue stands at a larger place than who is to move so far. */
    private boolean isBeyond(long length, int desks) {
        return desks == 0 ? placeDesks > 0 : length * placeDesks > placeInQueue * desks;
    }

    /** Looks for the unit of a queue that wants to move and stands furthest back. */
    private void look(Lane queue, int desks) {
        long inQueue = 0;
        for (int unit = queue.waiting().first(); unit != Units.NONE; unit = units.next(unit)) {
            inQueue++;
            if (units.is(unit, STAYS) || !(mover == Units.NONE || isBeyond(inQueue, desks))) {
                continue;
            }
            Lane better = betterFor(unit, queue, inQueue, desks);
            if (better != null) {
                mover = unit;
                from = queue;
                to = better;
                placeInQueue = inQueue;
                placeDesks = desks;
                if (desks == 0) {
                    return;
                }
            }
        }
    }

    /** The queue with the smallest place for somebody, of those to which he wants to go; null when there is none. */
    private @Nullable Lane betterFor(int unit, Lane own, long inQueue, int desks) {
        Lane best = null;
        long bestPlace = 0;
        int bestDesks = 1;
        for (Lane lane : stage.eligibleFrom(unit, own)) {
            for (Lane queue : lane.queues()) {
                int there = queue == own ? 0 : queue.desksForQueue();
                if (there == 0) {
                    continue;
                }
                long place = queue.takesAtOnce(unit) ? 0 : queue.waiting().length() + 1;
                if ((desks == 0 || isWorthIt(inQueue, desks, place, there))
                        && (best == null || place * bestDesks < bestPlace * there)) {
                    best = queue;
                    bestPlace = place;
                    bestDesks = there;
                }
            }
        }
        return best;
    }

    private boolean isWorthIt(long inQueue, int desks, long place, int there) {
        return place == 0
                || (inQueue * there - (place - 1) * desks >= (long) difference * desks * there
                        && inQueue * there > place * desks);
    }

    private void move(int unit, Lane queue, Lane other, long now) {
        moved++;
        queue.waiting().leaveForOther(unit, now);
        if (core.observed()) {
            core.observer()
                    .changedQueue(new ModelEvent.ChangedQueue(now, units.who(unit), queue.index(), other.index()));
        }
        returns.comeFromOther(unit, other, now);
        other.work().starts().decideNow(now);
    }
}
