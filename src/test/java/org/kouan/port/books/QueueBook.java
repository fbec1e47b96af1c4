package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kouan.port.core.UnitName;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Queues;

/** Who waits at a lane, in lines by what its order of service looks at: rank or class. */
final class QueueBook {
    private final LaneSpec spec;
    private final List<String> classes;
    private final List<Deque<Waiting>> lines = new ArrayList<>();
    /** At a passage: those who wait for it. */
    private final Deque<Waiting> unreached = new ArrayDeque<>();
    /** Those struck in the queue, whose checks are still to come, and their waits by then. */
    private final Map<UnitName, Long> away = new HashMap<>();

    private int back;

    QueueBook(LaneSpec spec, List<String> classes) {
        this.spec = spec;
        this.classes = classes;
        int count = spec.whoIsNext().name().equals("first-come") ? 1 : classes.size() + 1;
        for (int i = 0; i < count; i++) {
            lines.add(new ArrayDeque<>());
        }
    }

    List<Deque<Waiting>> lines() {
        return lines;
    }

    /** The line in which a class stands. */
    int line(int classIndex) {
        return switch (spec.whoIsNext().name()) {
            case "first-come" -> 0;
            case "class-priority", "preemptive-resume", "preemptive-restart" -> {
                List<String> order = spec.whoIsNext().names("order");
                int rank = order.indexOf(classes.get(classIndex));
                yield rank < 0 ? order.size() : rank;
            }
            default -> classIndex;
        };
    }

    /** Everybody who waits for a desk. */
    int waiting() {
        return lines.stream().mapToInt(Deque::size).sum() + unreached.size();
    }

    /** Those among them who wait for no first check: it was broken off, or they wait for a passage. */
    int back() {
        return back;
    }

    Deque<Waiting> unreached() {
        return unreached;
    }

    boolean isFirstUnreached(UnitName who) {
        return !unreached.isEmpty() && unreached.element().who().equals(who);
    }

    Map<UnitName, Long> away() {
        return away;
    }

    boolean isEmpty() {
        return lines.stream().allMatch(Deque::isEmpty);
    }

    boolean holds(UnitName who, boolean atHead) {
        return lineOf(who).stream()
                .limit(atHead ? 1 : Long.MAX_VALUE)
                .anyMatch(waiting -> waiting.who().equals(who));
    }

    void join(UnitName who, long now, boolean first) {
        Waiting waiting = new Waiting(who, now, false);
        if (first) {
            lineOf(who).addFirst(waiting);
        } else {
            lineOf(who).addLast(waiting);
        }
    }

    /** Somebody goes to a desk; from a queue for all desks only the head of a line does. */
    Waiting take(UnitName who, boolean goesOn, long now) {
        Waiting taken = spec.queues() == Queues.SHARED ? lineOf(who).remove() : remove(who);
        assertThat(taken.who())
                .as("at %d µs: the head of the line at %s", now, spec.name())
                .isEqualTo(who);
        assertThat(taken.brokenOff()).isEqualTo(goesOn);
        back -= goesOn ? 1 : 0;
        return taken;
    }

    /** Somebody whose inspection has not begun leaves the queue. */
    Waiting leave(UnitName who) {
        Waiting waiting = remove(who);
        assertThat(waiting.brokenOff()).isFalse();
        return waiting;
    }

    /** Somebody comes from another queue, with the wait so far. */
    void comeFromOther(Waiting waiting) {
        lineOf(waiting.who()).addLast(waiting);
    }

    private Waiting remove(UnitName who) {
        Waiting found = lineOf(who).stream()
                .filter(waiting -> waiting.who().equals(who))
                .findFirst()
                .orElseThrow();
        lineOf(who).remove(found);
        return found;
    }

    /** The inspection of somebody from this queue was broken off. */
    void comeBack(UnitName who, long now) {
        lineOf(who).addFirst(new Waiting(who, now, true));
        back++;
    }

    /** Somebody in the queue is struck, and leaves it for a passage. */
    void strike(UnitName who, long now) {
        assertThat(away.put(who, now - leave(who).joined())).isNull();
    }

    /** At a passage: somebody was struck. */
    void await(UnitName who, long now) {
        unreached.add(new Waiting(who, now, false));
        back++;
    }

    /** At a passage: the first who was struck is taken in. */
    void reach() {
        unreached.remove();
        back--;
    }

    /** Somebody who was struck goes back to the head of the line, with the wait so far. */
    void goBack(UnitName who, long now) {
        lineOf(who).addFirst(new Waiting(who, now - away.remove(who), false));
    }

    private Deque<Waiting> lineOf(UnitName who) {
        return lines.get(line(who.classIndex()));
    }
}
