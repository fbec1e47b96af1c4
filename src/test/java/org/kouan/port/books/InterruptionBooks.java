package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Deque;
import java.util.List;
import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.ClosingDesk;

/** Inspections that are broken off: for units that go before, and at desks that close; and units sent off there. */
final class InterruptionBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final Closures closures;
    private final int[] brokenOff;
    private final int[] dismissed;

    InterruptionBooks(Facts facts, Clock clock, Closures closures) {
        this.facts = facts;
        this.clock = clock;
        this.closures = closures;
        brokenOff = new int[facts.lanes.size()];
        dismissed = new int[facts.lanes.size()];
    }

    @Override
    public void settled() {
        for (LaneBook lane : facts.lanes) {
            if (lane.preempts() && lane.shared && !closures.closes(lane.stage)) { // nobody begins at a closed lane
                nobodyShouldBeBrokenOff(lane);
            }
            if (lane.spec.closingDesk() != ClosingDesk.FINISH && clock.regular()) {
                assertThat(lane.desks.inspected().size())
                        .as("at %d µs: inspections at closed desks of %s", clock.now(), lane.spec.name())
                        .isLessThanOrEqualTo(lane.desks.open());
            }
        }
    }

    private void nobodyShouldBeBrokenOff(LaneBook lane) {
        List<Deque<Waiting>> lines = lane.queue.lines();
        List<UnitName> inspected = lane.desks.inspected();
        for (int rank = 0; rank < lines.size(); rank++) {
            int limit = rank;
            long safe = inspected.stream()
                    .filter(who -> lane.queue.line(who.classIndex()) <= limit)
                    .count();
            if (!lines.get(rank).isEmpty() && safe < lane.desks.open() - lane.desks.caring()) {
                assertThat(inspected)
                        .as("at %d µs: inspected at %s while class %d waits", clock.now(), lane.spec.name(), rank)
                        .allMatch(who -> lane.queue.line(who.classIndex()) <= limit);
            }
        }
    }

    @Override
    public void brokenOff(UnitName who, LaneBook at, LaneBook home) {
        brokenOff[at.index] += clock.counts() ? 1 : 0;
    }

    @Override
    public void dismissed(UnitName who, LaneBook at) {
        dismissed[at.index] += clock.counts() ? 1 : 0;
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        return switch (figure.name()) {
            case "broken-off" -> Books.same(figure, value, brokenOff[facts.lane(figure.of()).index]);
            case "dismissed" -> Books.same(figure, value, dismissed[facts.lane(figure.of()).index]);
            default -> false;
        };
    }
}
