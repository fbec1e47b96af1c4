package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.kouan.result.FigureInfo;

/** Who changes lines of a lane stays at the lane. */
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
    public void changedQueue(Waiting waiting, LaneBook from, LaneBook to) {
        if (from.spec.jockeyAt().isPresent()) {
            assertThat(to)
                    .as("at %d µs: %s changes lines", clock.now(), waiting.who())
                    .isSameAs(from);
            changedLines[from.index] += clock.counts() ? 1 : 0;
        }
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        return figure.name().equals("changed-lines")
                && Books.same(figure, value, changedLines[facts.lane(figure.of()).index]);
    }
}
