package org.kouan.experiment.steady;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.SteadyState.Memory;

/**
 * How long lanes remember: a queue near its capacity forgets its length only in the relaxation time of the reflected
 * Brownian motion that it is in heavy traffic (Whitt 1989, "Planning queueing simulations", Management Science 35(11)).
 * With drift m and variance s2 that is 2 s2 / m2; the mean wait is s2 / 2m, and m is the share of time in which desks are
 * free, so it is 4 W / (1 - load). It is about right from loads of 0.7 on, too long below and where queues end every
 * night, but then it is short beside any run.
 */
final class Memories {
    private static final double MICROS_PER_DAY = 86_400e6;

    private Memories() {}

    /** The lane that remembers longest; none when nobody waited in any. */
    static Optional<Memory> longest(ResultLayout layout, ReplicationResult run) {
        return IntStream.range(0, layout.lanes().size())
                .filter(lane -> run.get(lane, LaneColumn.TAKEN) > 0 && run.get(lane, LaneColumn.OPEN) > 0)
                .mapToObj(lane -> of(layout.lanes().get(lane), lane, run))
                .filter(memory -> memory.days() > 0)
                .max(Comparator.comparingDouble(Memory::days));
    }

    private static Memory of(ResultLayout.LaneInfo info, int lane, ReplicationResult run) {
        double load = (double) run.get(lane, LaneColumn.BUSY) / run.get(lane, LaneColumn.OPEN);
        double wait = (double) run.get(lane, LaneColumn.WAIT_SUM) / run.get(lane, LaneColumn.TAKEN) / MICROS_PER_DAY;
        return new Memory(info.name(), info.label(), load, load < 1 ? 4 * wait / (1 - load) : Double.POSITIVE_INFINITY);
    }
}
