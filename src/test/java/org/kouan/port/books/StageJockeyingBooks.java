package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;
import org.kouan.result.FigureInfo.Subject;

/**
 * Who changes queues at one stage: by looking at everybody who waits there, each time that somebody changes and whenever
 * an instant is over. Where lanes have a line for each desk it is not told who stands in which, so only places are
 * looked at.
 */
final class StageJockeyingBooks implements Books {
    /** Places are ratios of small numbers. */
    private static final double EQUAL = 1e-9;

    /** Somebody who wants to go, from place to place. */
    private record Wish(UnitName who, LaneBook from, double place, LaneBook to) {}

    private final Facts facts;
    private final Clock clock;
    private final Lately lately;
    private final PlaceBooks places;
    private final Closures closures;
    private final int stage;
    private final Optional<Integer> difference;
    private final List<LaneBook> lanes;
    private final boolean watched;
    /** Whom e-gates have sent to a desk. */
    private final Set<UnitName> rejected = new HashSet<>();

    private int changed;

    StageJockeyingBooks(Facts facts, Clock clock, Lately lately, PlaceBooks places, Closures closures, int stage) {
        this.facts = facts;
        this.clock = clock;
        this.lately = lately;
        this.places = places;
        this.closures = closures;
        this.stage = stage;
        difference = facts.scenario.stages().get(stage).jockeyAt();
        lanes = facts.lanesOf(stage).stream()
                .filter(lane -> lane.spec.emergencies().isEmpty())
                .toList();
        // Officers may sit at a lane that the calendar has closed, and it counts as closed then.
        boolean known = facts.scenario.port().calendar().isEmpty()
                || facts.scenario.staff().isEmpty();
        watched = difference.isPresent() && known && lanes.stream().allMatch(lane -> lane.shared);
    }

    @Override
    public void joined(UnitName who, LaneBook lane) {
        if (lane.stage == stage && lately.rejected(who, lane, clock.now())) {
            rejected.add(who);
        } else {
            rejected.remove(who);
        }
    }

    @Override
    public void aboutToChange(UnitName who, LaneBook from, LaneBook to) {
        if (from.stage != stage || from.spec.jockeyAt().isPresent()) {
            return;
        }
        assertThat(difference).isPresent();
        assertThat(to.stage).isEqualTo(stage);
        assertThat(mayGo(who, from, to))
                .as("at %d µs: %s goes from %s to %s", clock.now(), who, from.spec.name(), to.spec.name())
                .isTrue();
        changed += clock.counts() ? 1 : 0;
        if (watched) {
            lanes.forEach(lane -> lane.desks.makeReady(clock.now()));
            Wish wish = firstWish();
            assertThat(wish).as("at %d µs: %s wants to go", clock.now(), who).isNotNull();
            assertThat(List.of(
                            wish.who(), wish.from().spec.name(), wish.to().spec.name()))
                    .as("at %d µs: who goes first", clock.now())
                    .isEqualTo(List.of(who, from.spec.name(), to.spec.name()));
        }
    }

    @Override
    public void settled() {
        if (watched) {
            assertThat(firstWish())
                    .as("at %d µs: a unit that wants to has gone", clock.now())
                    .isNull();
        }
    }

    /** From the largest place, of equals from the first lane; a unit that leaves a closed lane goes first of all. */
    private @Nullable Wish firstWish() {
        Wish first = null;
        for (LaneBook lane : lanes) {
            Wish wish = wish(lane);
            if (wish != null && (first == null || wish.place() > first.place() + EQUAL)) {
                first = wish;
            }
        }
        return first;
    }

    private @Nullable Wish wish(LaneBook lane) {
        List<Wish> wishes = new ArrayList<>();
        double place = 0;
        for (Waiting waiting : lane.queue.lines().get(0)) {
            place += 1;
            if (!waiting.brokenOff()) {
                double own = desksFor(lane) == 0 ? Double.POSITIVE_INFINITY : place / desksFor(lane);
                LaneBook to = better(waiting.who(), lane, own);
                if (to != null) {
                    wishes.add(new Wish(waiting.who(), lane, own, to));
                }
            }
        }
        if (wishes.isEmpty()) {
            return null;
        }
        return wishes.get(desksFor(lane) == 0 ? 0 : wishes.size() - 1);
    }

    private @Nullable LaneBook better(UnitName who, LaneBook from, double own) {
        return lanes.stream()
                .filter(to -> to != from && desksFor(to) > 0 && mayGo(who, from, to))
                .filter(to -> place(to) == 0
                        || (own - (double) to.queue.waiting() / desksFor(to) > difference.orElseThrow() - EQUAL
                                && own > place(to) + EQUAL))
                .min(Comparator.comparingDouble(to -> Math.rint(place(to) / EQUAL)))
                .orElse(null);
    }

    private boolean mayGo(UnitName who, LaneBook from, LaneBook to) {
        boolean gates = to.spec.eGate().isPresent();
        return gates == (from.spec.eGate().isPresent() && !onlyDesksAreOpen(who))
                && !rejected.contains(who)
                && (gates
                        ? to.spec.serves().contains(facts.classes.get(who.classIndex()))
                        : places.mayJoin(who.classIndex(), to));
    }

    /** Whether of the lanes that somebody may use none with gates is open, and one with desks is. */
    private boolean onlyDesksAreOpen(UnitName who) {
        String unitClass = facts.classes.get(who.classIndex());
        return lanes.stream()
                        .noneMatch(
                                lane -> isOpen(lane, true) && lane.spec.serves().contains(unitClass))
                && lanes.stream().anyMatch(lane -> isOpen(lane, false) && places.mayJoin(who.classIndex(), lane));
    }

    private static boolean isOpen(LaneBook lane, boolean gates) {
        return lane.spec.eGate().isPresent() == gates && lane.desks.open() > 0;
    }

    /** The place of a unit that comes to a lane now; 0 where a desk is free for him. */
    private double place(LaneBook lane) {
        return isFree(lane) ? 0 : (lane.queue.waiting() + 1.0) / desksFor(lane);
    }

    private boolean isFree(LaneBook lane) {
        return !closures.closes(stage)
                && facts.lanesOf(stage).stream()
                        .filter(other -> other.servedQueues().contains(lane))
                        .anyMatch(other -> other.desks.busy() < other.desks.open());
    }

    /** Open desks of a lane, or where it has none those of lanes that help it. */
    private int desksFor(LaneBook lane) {
        if (closures.closes(stage)) {
            return 0;
        }
        return lane.desks.open() > 0
                ? lane.desks.open()
                : facts.lanesOf(stage).stream()
                        .filter(other -> other != lane && other.servedQueues().contains(lane))
                        .mapToInt(other -> other.desks.open())
                        .sum();
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        return figure.subject() == Subject.STAGE
                && figure.name().equals("changed-queues")
                && facts.stages.indexOf(figure.of()) == stage
                && Books.same(figure, value, changed);
    }
}
