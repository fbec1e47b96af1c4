package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;

/** How long the queues became, of lanes where all desks have one: the longest that each was for any time. */
final class LongestQueueBooks implements Books {
    private final Facts facts;
    /** By lane. */
    private final long[] max;

    LongestQueueBooks(Facts facts) {
        this.facts = facts;
        max = new long[facts.lanes.size()];
    }

    @Override
    public void passes(long begin, long until) {
        for (LaneBook lane : facts.lanes) {
            max[lane.index] = Math.max(max[lane.index], lane.queue.waiting());
        }
    }

    @Override
    public void countingBegins() {
        Arrays.fill(max, 0);
    }

    @Override
    public void check(ReplicationResult result, ResultLayout layout) {
        for (LaneBook lane : facts.lanes) {
            if (lane.shared) {
                assertThat(result.lanes().get(lane.index).get(LaneColumn.QUEUE_MAX))
                        .as("%s: longest queue", lane.spec.name())
                        .isEqualTo(max[lane.index]);
            }
        }
    }
}
