package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;

/** Which desks are out of order, how long those among them that were to be open, and whose inspection that ends. */
final class BreakdownBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final Lately lately;
    private final Plans plans;
    /** By lane: the desks out of order. */
    private final List<Set<Integer>> outOfOrder = new ArrayList<>();
    /** By lane: those among them that were to be open, over time. */
    private final long[] area;
    /** What of it is after the regular time, unless the stage is closed by then because nobody can come. */
    private final long[] lateArea;

    private final int[] interrupted;

    BreakdownBooks(Facts facts, Clock clock, Lately lately, Plans plans) {
        this.facts = facts;
        this.clock = clock;
        this.lately = lately;
        this.plans = plans;
        facts.lanes.forEach(lane -> outOfOrder.add(new HashSet<>()));
        area = new long[facts.lanes.size()];
        lateArea = new long[facts.lanes.size()];
        interrupted = new int[facts.lanes.size()];
    }

    /** Desks out of order. */
    int count(LaneBook lane) {
        return outOfOrder.get(lane.index).size();
    }

    /** Those among them that are to be open. */
    int out(LaneBook lane, long at) {
        int wanted = plans.wanted(lane, at);
        return (int) outOfOrder.get(lane.index).stream()
                .filter(desk -> desk < wanted)
                .count();
    }

    /** Microseconds times desks that were to be open, and out of order. */
    long outArea(LaneBook lane) {
        return area[lane.index];
    }

    @Override
    public void outOfOrder(LaneBook lane, int desk, boolean begins) {
        Set<Integer> desks = outOfOrder.get(lane.index);
        assertThat(begins ? desks.add(desk) : desks.remove(desk))
                .as("at %d µs: desk %d of %s", clock.now(), desk, lane.spec.name())
                .isTrue();
    }

    @Override
    public void brokenOff(UnitName who, LaneBook at, LaneBook home) {
        boolean forThat = lately.brokenDownAt(at)
                && at.spec.breakdowns().orElseThrow().inService().breaksOff();
        interrupted[at.index] += forThat && clock.counts() ? 1 : 0;
    }

    /** The plan may change unnoticed, when a desk that it opens is out of order. */
    @Override
    public void passes(long begin, long until) {
        for (LaneBook lane : facts.lanes) {
            long from = begin;
            while (from < until && count(lane) > 0) {
                long to = Math.min(until, plans.nextChange(lane, from));
                long out = (to - from) * out(lane, from);
                area[lane.index] += out;
                lateArea[lane.index] += from < clock.until() ? 0 : out;
                from = to;
            }
        }
    }

    @Override
    public void countingBegins() {
        Arrays.fill(area, 0);
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        return switch (figure.name()) {
            case "interrupted" -> Books.same(figure, value, interrupted[facts.lane(figure.of()).index]);
            case "out-of-order" -> {
                LaneBook lane = facts.lane(figure.of());
                if (plans.isKnown(lane)) {
                    assertThat(value)
                            .as(figure.key())
                            .isBetween(
                                    (area[lane.index] - lateArea[lane.index]) / 3600e6 - 1e-12,
                                    area[lane.index] / 3600e6 + 1e-12);
                }
                yield true;
            }
            default -> false;
        };
    }
}
