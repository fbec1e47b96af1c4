package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.kouan.port.core.UnitName;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;

/** What goes through each lane and how long it takes, tied by Little's law, to the microsecond. */
final class LittleBooks implements Books {
    private final Clock clock;
    private final BreakdownBooks breakdowns;
    private final List<Flow> flows = new ArrayList<>();

    /** What went through a lane, and the areas under its queue and its desks. */
    private static final class Flow {
        final LaneBook lane;
        long started;
        long taken;
        long waitSum;
        /** Waits before the end of the warm-up of those who are taken after it. */
        long waitSumBefore;
        /** Waits of those who gave up. */
        long gaveUpSum;

        /** Waits by then of those who went to other queues, less those of who came from others. */
        long movedSum;

        long queueArea;
        /** The part of those who wait for no first check. */
        long backArea;

        long busyArea;
        long openArea;

        Flow(LaneBook lane) {
            this.lane = lane;
        }
    }

    LittleBooks(Facts facts, Clock clock, BreakdownBooks breakdowns) {
        this.clock = clock;
        this.breakdowns = breakdowns;
        facts.lanes.forEach(lane -> flows.add(new Flow(lane)));
    }

    @Override
    public void passes(long from, long to) {
        long dt = to - from;
        for (Flow flow : flows) {
            DeskBook desks = flow.lane.desks;
            flow.queueArea += dt * flow.lane.queue.waiting();
            flow.backArea += dt * flow.lane.queue.back();
            flow.busyArea += dt * desks.busy();
            flow.openArea += dt * Math.max(desks.open(), desks.busy());
        }
    }

    @Override
    public void countingBegins() {
        for (Flow flow : flows) {
            flow.queueArea = 0;
            flow.backArea = 0;
            flow.busyArea = 0;
            flow.openArea = 0;
            flow.waitSumBefore += waitsOfQueue(flow.lane) + waitsOfAway(flow.lane);
        }
    }

    /** Waits until now of those who stand in the queue. */
    private long waitsOfQueue(LaneBook lane) {
        return lane.queue.lines().stream()
                .flatMap(line -> line.stream())
                .filter(waiting -> !waiting.brokenOff())
                .mapToLong(waiting -> clock.now() - waiting.joined())
                .sum();
    }

    private static long waitsOfAway(LaneBook lane) {
        return lane.queue.away().values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void starts(Start start) {
        if (clock.counts() && !start.goesOn()) {
            Flow from = flows.get(start.from().index);
            flows.get(start.at().index).started++;
            from.taken++;
            from.waitSum += clock.now() - start.waiting().joined();
        }
    }

    @Override
    public void gaveUp(UnitName who, LaneBook lane, long wait, boolean comesBack) {
        flows.get(lane.index).gaveUpSum += clock.counts() ? wait : 0;
    }

    @Override
    public void changedQueue(Waiting waiting, LaneBook from, LaneBook to) {
        long wait = clock.counts() ? clock.now() - waiting.joined() : 0;
        flows.get(from.index).movedSum += wait;
        flows.get(to.index).movedSum -= wait;
    }

    @Override
    public void check(ReplicationResult result, ResultLayout layout) {
        for (Flow flow : flows) {
            check(flow, result.lanes().get(flow.lane.index));
        }
    }

    private void check(Flow flow, Counts<LaneColumn> result) {
        String name = flow.lane.spec.name();
        DeskBook desks = flow.lane.desks;
        assertThat(desks.busy()).as("%s: inspections at the end", name).isEqualTo(desks.blocked());
        assertThat(result.get(LaneColumn.STARTED)).as("%s: started", name).isEqualTo(flow.started);
        assertThat(result.get(LaneColumn.TAKEN)).as("%s: taken", name).isEqualTo(flow.taken);
        assertThat(result.get(LaneColumn.WAIT_SUM)).as("%s: waits", name).isEqualTo(flow.waitSum);
        assertThat(result.get(LaneColumn.QUEUE_AREA)).as("%s: queue", name).isEqualTo(flow.queueArea);
        assertThat(result.get(LaneColumn.QUEUE_AREA))
                .as("%s: Little's law", name)
                .isEqualTo(result.get(LaneColumn.WAIT_SUM)
                        + waitsOfQueue(flow.lane)
                        - flow.waitSumBefore
                        + flow.backArea
                        + flow.gaveUpSum
                        + flow.movedSum
                        + waitsOfAway(flow.lane));
        assertThat(result.get(LaneColumn.BUSY)).as("%s: busy", name).isEqualTo(flow.busyArea);
        // Of desks with lines of their own it is not told which one finishes while it is out of order.
        long finishing = flow.lane.shared ? 0 : breakdowns.outArea(flow.lane);
        assertThat(result.get(LaneColumn.OPEN))
                .as("%s: open", name)
                .isBetween(flow.openArea, flow.openArea + finishing);
    }
}
