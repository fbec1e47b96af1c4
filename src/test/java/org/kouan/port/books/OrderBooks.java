package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.kouan.engine.SimTime;
import org.kouan.port.core.UnitName;
import org.kouan.scenario.PolicySpec;

/** A unit that goes to a desk is next by the order of the queue, where all desks of a lane have one. */
final class OrderBooks implements Books {
    private final List<String> classes;
    private final Clock clock;
    /** By lane: the class that had the last turn, and how many more in a row it has; where classes take turns. */
    private final int[] turn;

    private final int[] turnsLeft;

    OrderBooks(Facts facts, Clock clock) {
        classes = facts.classes;
        this.clock = clock;
        turn = new int[facts.lanes.size()];
        turnsLeft = new int[facts.lanes.size()];
        Arrays.fill(turn, -1);
    }

    @Override
    public void starts(Start start) {
        LaneBook from = start.from();
        if (from.shared) {
            int own = from.queue.line(start.who().classIndex());
            nobodyGoesBefore(from, own, start.waiting());
            takeTurn(from, own);
        }
    }

    @Override
    public void gaveUp(UnitName who, LaneBook lane, long wait, boolean comesBack) {
        turnsBeginAnewWhenNobodyWaits(lane);
    }

    @Override
    public void struck(UnitName who, LaneBook home, LaneBook passage) {
        turnsBeginAnewWhenNobodyWaits(home);
    }

    private void nobodyGoesBefore(LaneBook from, int own, Waiting taken) {
        List<Deque<Waiting>> lines = from.queue.lines();
        for (int other = 0; other < lines.size(); other++) {
            Deque<Waiting> line = lines.get(other);
            if (other != own && !line.isEmpty()) {
                assertThat(goesBefore(from, other, line.element(), own, taken))
                        .as("at %d µs: %s at %s goes before class %d", clock.now(), taken, from.spec.name(), other)
                        .isFalse();
            }
        }
    }

    private boolean goesBefore(LaneBook from, int other, Waiting rival, int own, Waiting taken) {
        PolicySpec policy = from.spec.whoIsNext();
        return switch (policy.name()) {
            case "earliest-due" -> first(Long.compare(due(policy, rival), due(policy, taken)), other, own);
            case "weighted-turns" -> hasTheTurn(from.index, other, own);
            case "accumulating-priority" ->
                first(Double.compare(earned(policy, taken), earned(policy, rival)), other, own);
            default -> other < own;
        };
    }

    /** Of equals the earlier line goes first. */
    private static boolean first(int comparison, int other, int own) {
        return comparison < 0 || (comparison == 0 && other < own);
    }

    /** When somebody is due; a unit that has no limit is after all who have. */
    private long due(PolicySpec policy, Waiting waiting) {
        Duration limit = policy.durations("limits").get(classes.get(waiting.classIndex()));
        return waiting.joined() + SimTime.micros(limit == null ? Duration.ofDays(100_000) : limit);
    }

    private double earned(PolicySpec policy, Waiting waiting) {
        Map<String, Double> weights = policy.numbers("weights");
        return weights.getOrDefault(classes.get(waiting.classIndex()), 1.0) * (clock.now() - waiting.joined());
    }

    /** Whether it is the turn of another class that waits, and not that of who was taken. */
    private boolean hasTheTurn(int lane, int other, int taken) {
        int last = turn[lane];
        if (turnsLeft[lane] > 0 && (last == taken || last == other)) {
            return last == other;
        }
        int count = classes.size();
        return Math.floorMod(other - last - 1, count) < Math.floorMod(taken - last - 1, count);
    }

    private void takeTurn(LaneBook from, int own) {
        int lane = from.index;
        PolicySpec policy = from.spec.whoIsNext();
        if (policy.name().equals("weighted-turns")) {
            boolean anew = own != turn[lane] || turnsLeft[lane] == 0;
            int inARow = anew ? policy.counts("turns").getOrDefault(classes.get(own), 1) : turnsLeft[lane];
            turn[lane] = own;
            turnsLeft[lane] = inARow - 1;
        }
        turnsBeginAnewWhenNobodyWaits(from);
    }

    private void turnsBeginAnewWhenNobodyWaits(LaneBook lane) {
        if (lane.queue.isEmpty()) {
            turn[lane.index] = -1;
            turnsLeft[lane.index] = 0;
        }
    }
}
