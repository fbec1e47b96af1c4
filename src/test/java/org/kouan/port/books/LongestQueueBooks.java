package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.kouan.port.books.Event.Kind;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.LaneSpec;

/** How long the queues became, of lanes where all desks have one. */
final class LongestQueueBooks implements Books {
    private final Facts facts;
    private final Lately lately;
    private final boolean interruptions;
    /** By lane, without those who were taken in the instant of joining. */
    private final long[] max;
    /** By lane, with those. */
    private final long[] peak;

    private @Nullable LaneBook joined;

    LongestQueueBooks(Facts facts, Lately lately) {
        this.facts = facts;
        this.lately = lately;
        max = new long[facts.lanes.size()];
        peak = new long[facts.lanes.size()];
        interruptions = facts.lanes.stream().anyMatch(LongestQueueBooks::interrupts);
    }

    private static boolean interrupts(LaneBook lane) {
        return lane.preempts()
                || lane.spec.closingDesk() != ClosingDesk.FINISH
                || lane.spec.helps().stream().anyMatch(LaneSpec.Help::breaksOff)
                || lane.spec.breakdowns().stream()
                        .anyMatch(breakdowns -> breakdowns.inService().breaksOff());
    }

    @Override
    public void before(Event event) {
        if (joined == null || event.kind() == Kind.BROKEN_OFF) {
            return;
        }
        boolean atOnce =
                event.kind() == Kind.STARTED && lately.goesToDeskAtOnce(event.who(), event.time(), event.lane());
        if (!atOnce) {
            max[joined.index] = Math.max(max[joined.index], joined.queue.waiting());
        }
        joined = null;
    }

    @Override
    public void countingBegins() {
        for (LaneBook lane : facts.lanes) {
            max[lane.index] = lane.queue.waiting();
            peak[lane.index] = lane.queue.waiting();
        }
    }

    @Override
    public void joined(Who who, LaneBook lane) {
        grows(lane);
        joined = lane;
    }

    @Override
    public void brokenOff(Who who, LaneBook at, LaneBook home) {
        grows(home);
    }

    @Override
    public void struck(Who who, LaneBook home, LaneBook passage) {
        grows(passage);
    }

    @Override
    public void letGo(Who who, LaneBook at, LaneBook home) {
        grows(home);
    }

    @Override
    public void changedQueue(Waiting waiting, LaneBook from, LaneBook to) {
        grows(to);
    }

    private void grows(LaneBook lane) {
        peak[lane.index] = Math.max(peak[lane.index], lane.queue.waiting());
    }

    @Override
    public void check(ReplicationResult result, ResultLayout layout) {
        for (LaneBook lane : facts.lanes) {
            if (lane.shared) {
                assertThat(result.lanes().get(lane.index).queueMax())
                        .as("%s: longest queue", lane.spec.name())
                        .isBetween(interruptions ? 0 : max[lane.index], peak[lane.index]);
            }
        }
    }
}
