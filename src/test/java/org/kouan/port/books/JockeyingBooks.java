package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.kouan.result.FigureInfo;

/** Who changes lines: only where that is done, and only those who wait. */
final class JockeyingBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final int[] changedLines;

    JockeyingBooks(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
        changedLines = new int[facts.lanes.size()];
    }

    @Override
    public void changedLine(Who who, LaneBook lane) {
        assertThat(lane.spec.jockeyAt()).isPresent();
        assertThat(lane.queue.holds(who, false))
                .as("at %d µs: %s changes lines", clock.now(), who)
                .isTrue();
        changedLines[lane.index] += clock.counts() ? 1 : 0;
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        return figure.name().equals("changed-lines")
                && Books.same(figure, value, changedLines[facts.lane(figure.of()).index]);
    }
}
