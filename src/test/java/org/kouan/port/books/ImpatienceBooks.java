package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;

/** Who does not join a queue, who leaves it unserved, and who comes back later, once. */
final class ImpatienceBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final List<Counts> counts = new ArrayList<>();
    private final Set<UnitName> cameBack = new HashSet<>();

    /** Of one lane. */
    private static final class Counts {
        int balked;
        int gaveUp;
        long gaveUpSum;
        int comeBack;
    }

    ImpatienceBooks(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
        facts.lanes.forEach(lane -> counts.add(new Counts()));
    }

    @Override
    public void balked(UnitName who, LaneBook lane, boolean comesBack) {
        assertThat(lane.spec.impatience().orElseThrow().balking()).isPresent();
        assertThat(lane.queue.waiting())
                .as("at %d µs: %s had to wait at %s", clock.now(), who, lane.spec.name())
                .isGreaterThanOrEqualTo(lane.desks.free(clock.now()));
        counts.get(lane.index).balked += clock.counts() ? 1 : 0;
        leaves(who, lane, comesBack);
    }

    @Override
    public void gaveUp(UnitName who, LaneBook lane, long wait, boolean comesBack) {
        Counts of = counts.get(lane.index);
        of.gaveUp += clock.counts() ? 1 : 0;
        of.gaveUpSum += clock.counts() ? wait : 0;
        leaves(who, lane, comesBack);
    }

    private void leaves(UnitName who, LaneBook lane, boolean comesBack) {
        if (comesBack) {
            assertThat(lane.spec.impatience().orElseThrow().comeBack()).isPresent();
            assertThat(cameBack.add(who)).as("%s comes back once", who).isTrue();
            counts.get(lane.index).comeBack += clock.counts() ? 1 : 0;
        }
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        return switch (figure.name()) {
            case "balked" -> Books.same(figure, value, of(figure).balked);
            case "gave-up" -> Books.same(figure, value, of(figure).gaveUp);
            case "come-back" -> Books.same(figure, value, of(figure).comeBack);
            case "gave-up-after" -> {
                double mean = of(figure).gaveUpSum / 60e6 / of(figure).gaveUp;
                assertThat(value).as(figure.key()).isCloseTo(mean, within(1e-9));
                yield true;
            }
            default -> false;
        };
    }

    private Counts of(FigureInfo figure) {
        return counts.get(facts.lane(figure.of()).index);
    }
}
