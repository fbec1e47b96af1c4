package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.kouan.engine.SimTime;
import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PublishedWait;
import org.kouan.scenario.StageSpec;

/** What waits are published, and who comes later because of one, when he said. */
final class PublishedBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    /** By lane: the wait published last. */
    private final Map<LaneBook, Long> published = new HashMap<>();
    /** When those come who were put off. */
    private final Map<UnitName, Long> comesAt = new HashMap<>();

    private final Map<Integer, Long> longestOfFlow = new HashMap<>();
    private final Map<Integer, Integer> putOffOfFlow = new HashMap<>();

    PublishedBooks(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void arrived(UnitName who) {
        if (comesAt.containsKey(who)) {
            assertThat(clock.now()).isGreaterThanOrEqualTo(comesAt.get(who));
            if (facts.scenario.port().calendar().isEmpty()) {
                assertThat(clock.now()).isEqualTo(comesAt.get(who));
            }
        }
    }

    /** What is published is the queue, but for those whose desk is free, times the mean time at a desk over the open desks, where plans open them. */
    @Override
    public void published(int flow, LaneBook lane, long wait) {
        if (facts.scenario.staff().isEmpty()) {
            int open = lane.desks.open();
            int toWait = Math.max(0, lane.queue.waiting() - lane.desks.free(clock.now()));
            double factor = lane.spec.byOpenDesks().factor(open);
            long mean = Math.round(meanAtDesk(facts.scenario.stages().get(lane.stage), lane.spec) * factor);
            assertThat(wait)
                    .as("at %d µs: published for %s", clock.now(), lane.spec.name())
                    .isEqualTo(open == 0 ? -1 : toWait * mean / open);
        }
        published.put(lane, wait);
        if (clock.counts()) {
            longestOfFlow.merge(flow, wait, Math::max);
        }
    }

    private static long meanAtDesk(StageSpec stage, LaneSpec lane) {
        double mean = lane.serves().stream()
                .map(name -> lane.service().getOrDefault(name, stage.service().get(name)))
                .mapToLong(law -> SimTime.micros(law.mean()))
                .average()
                .orElse(0);
        return Math.round(mean * stage.serviceFactor() * lane.serviceFactor()) + SimTime.micros(lane.changeOver());
    }

    @Override
    public void putOff(UnitName who, long until) {
        PublishedWait heeded =
                facts.scenario.flows().get(who.flow()).publishedWait().orElseThrow();
        assertThat(facts.lanesOf(facts.stages.indexOf(heeded.stage())).stream().map(published::get))
                .as("at %d µs: %s sees a long wait", clock.now(), who)
                .anyMatch(wait -> wait > SimTime.micros(heeded.above()));
        assertThat(comesAt.put(who, until)).as("%s is put off once", who).isNull();
        assertThat(until).isGreaterThanOrEqualTo(clock.now()).isLessThan(clock.until());
        if (clock.counts()) {
            putOffOfFlow.merge(who.flow(), 1, Integer::sum);
        }
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        int flow = facts.flow(figure.of());
        return switch (figure.name()) {
            case "put-off" -> Books.same(figure, value, putOffOfFlow.getOrDefault(flow, 0));
            case "published-max" -> {
                long longest = longestOfFlow.getOrDefault(flow, -1L);
                yield Books.same(figure, value, longest < 0 ? Double.NaN : SimTime.minutes(longest));
            }
            default -> false;
        };
    }
}
