package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.StageSpec;

/** Stories of who is next and which lane, worked out by hand. */
class LaneStoriesTest {
    @Test
    void classPriorityGoesFirstButBreaksNothingOff() {
        assertThat(twoClasses(policy("class-priority", "order", List.of("vip")), at(0, 1, 3), at(2, 4)))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "10 s vip#0 starts at desks",
                        "20 s vip#1 starts at desks",
                        "30 s person#1 starts at desks",
                        "40 s person#2 starts at desks");
    }

    @Test
    void withFirstComeNobodyOvertakes() {
        assertThat(twoClasses(PolicySpec.FIRST_COME, at(0, 1, 3), at(2, 4)))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "10 s person#1 starts at desks",
                        "20 s vip#0 starts at desks",
                        "30 s person#2 starts at desks",
                        "40 s vip#1 starts at desks");
    }

    @Test
    void accumulatingPriorityWeighsTheWait() {
        PolicySpec four = policy("accumulating-priority", "weights", Map.of("vip", 4.0));

        assertThat(twoClasses(four, at(0, 1, 3), at(8)))
                .as("at 10 s 9 x 1 beats 2 x 4; at 20 s 12 x 4 beats 17 x 1")
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "10 s person#1 starts at desks",
                        "20 s vip#0 starts at desks",
                        "30 s person#2 starts at desks");
        assertThat(twoClasses(four, at(0, 2), at(8)))
                .as("8 x 1 and 2 x 4 are equal: the first class of the scenario")
                .containsExactly(
                        "0 s person#0 starts at desks", "10 s person#1 starts at desks", "20 s vip#0 starts at desks");
    }

    @Test
    void whoIsDueFirstGoesNext() {
        PolicySpec due = policy("earliest-due", "limits", Map.of("person", s(20), "vip", s(5)));

        assertThat(twoClasses(due, at(0, 1, 3, 17), at(8, 16, 18)))
                .as("vips are due at 13, 21, 23 s, persons at 21, 23, 37 s; of equals the first class")
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "10 s vip#0 starts at desks",
                        "20 s person#1 starts at desks",
                        "30 s vip#1 starts at desks",
                        "40 s person#2 starts at desks",
                        "50 s vip#2 starts at desks",
                        "60 s person#3 starts at desks");
    }

    @Test
    void whoHasNoLimitIsDueLast() {
        assertThat(twoClasses(policy("earliest-due", "limits", Map.of("vip", s(3000))), at(0, 1, 3), at(4, 19)))
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "10 s vip#0 starts at desks",
                        "20 s vip#1 starts at desks",
                        "30 s person#1 starts at desks",
                        "40 s person#2 starts at desks");
    }

    @Test
    void classesTakeTurnsSoManyInARow() {
        PolicySpec turns = policy("weighted-turns", "turns", Map.of("vip", 2));

        assertThat(twoClasses(turns, at(0, 1, 2, 3), at(4, 5, 6)))
                .as("one person, two vips, one person; the rest of the vips' second turn is passed on")
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "10 s person#1 starts at desks",
                        "20 s vip#0 starts at desks",
                        "30 s vip#1 starts at desks",
                        "40 s person#2 starts at desks",
                        "50 s vip#2 starts at desks",
                        "60 s person#3 starts at desks");
        assertThat(twoClasses(turns, at(0, 32, 33), at(1, 2, 12, 31)))
                .as("a third vip in a row, as nobody else waits; then nobody does, and the turns begin anew")
                .containsExactly(
                        "0 s person#0 starts at desks",
                        "10 s vip#0 starts at desks",
                        "20 s vip#1 starts at desks",
                        "30 s vip#2 starts at desks",
                        "40 s person#1 starts at desks",
                        "50 s vip#3 starts at desks",
                        "60 s person#2 starts at desks");
    }

    private static List<String> twoClasses(PolicySpec whoIsNext, Arrivals persons, Arrivals vips) {
        return new Story()
                .classes("person", "vip")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 10, "vip", 10),
                        lane("desks", 1, "person", "vip").withWhoIsNext(whoIsNext)))
                .come("person", persons, "hall")
                .come("vip", vips, "hall")
                .tell()
                .lines("starts");
    }

    @Test
    void preferenceOverflowsWhenTheQueueIsLong() {
        PolicySpec preference = policy("preference", "order", List.of("b", "a"), "overflow-at", 2);

        assertThat(joins(preference, 8, LaneSpec.Desks.of(1), LaneSpec.Desks.of(1)))
                .as("free b, free a, b until two wait, a until two wait, then b again")
                .containsExactly("b", "a", "b", "b", "a", "a", "b", "b");
    }

    @Test
    void preferenceAvoidsClosedLanes() {
        PolicySpec preference = policy("preference", "order", List.of("b"), "overflow-at", 5);

        assertThat(joins(preference, 3, LaneSpec.Desks.of(1), LaneSpec.Desks.of(plan(0, 0, 50, 1))))
                .containsExactly("a", "a", "a");
    }

    @Test
    void shortestQueueCountsThoseInInspectionPerDesk() {
        assertThat(joins(PolicySpec.SHORTEST_QUEUE, 5, LaneSpec.Desks.of(2), LaneSpec.Desks.of(1)))
                .as("0/2 and 0/1: the first of equals; 1/2 and 0/1; 1/2 and 1/1; 2/2 and 1/1; 3/2 and 1/1")
                .containsExactly("a", "b", "a", "a", "b");
    }

    @Test
    void shortestQueueAvoidsClosedLanes() {
        assertThat(joins(
                        PolicySpec.SHORTEST_QUEUE,
                        4,
                        LaneSpec.Desks.of(plan(0, 0, 3, 1)),
                        LaneSpec.Desks.of(plan(0, 1, 3, 0))))
                .as("closed: a until 3 s, b from then on")
                .containsExactly("b", "b", "b", "a");
    }

    /** A truck takes 1000 s. Lane b also serves cars, which take 200 s, so that its mean is 600 s. */
    @Test
    void leastWorkKnowsHowLongInspectionsTake() {
        assertThat(new Story()
                                .classes("truck", "car")
                                .stage(StageSpec.of(
                                                "yard",
                                                times("truck", 1000, "car", 200),
                                                lane("a", 1, "truck"),
                                                lane("b", 1, "truck", "car"))
                                        .withWhichLane(policy("least-work")))
                                .come("truck", at(0, 1, 2, 3, 4, 5), "yard")
                                .come("car", at(2000), "yard")
                                .tell()
                                .lines("truck#")
                                .stream()
                                .filter(line -> line.contains("joins"))
                                .toList())
                .as("free a, free b; 0 and 0: the first; 1000 and 0 s; 1000 and 600 s; 1000 and 1200 s")
                .containsExactly(
                        "0 s truck#0 joins a",
                        "1 s truck#1 joins b",
                        "2 s truck#2 joins a",
                        "3 s truck#3 joins b",
                        "4 s truck#4 joins b",
                        "5 s truck#5 joins a");
    }

    @Test
    void leastWorkAvoidsClosedLanes() {
        assertThat(joins(
                        policy("least-work"),
                        4,
                        LaneSpec.Desks.of(plan(0, 0, 3, 1)),
                        LaneSpec.Desks.of(plan(0, 1, 3, 0))))
                .containsExactly("b", "b", "b", "a");
    }

    @Test
    void randomAvoidsClosedLanes() {
        assertThat(joins(
                        policy("random"),
                        20,
                        LaneSpec.Desks.of(plan(0, 0, 10, 1)),
                        LaneSpec.Desks.of(plan(0, 1, 10, 0))))
                .isEqualTo(
                        IntStream.range(0, 20).mapToObj(i -> i < 10 ? "b" : "a").toList());
    }

    /** One traveller a second, each inspected for 1000 s, chooses between two lanes. */
    private static List<String> joins(PolicySpec whichLane, int travellers, LaneSpec.Desks a, LaneSpec.Desks b) {
        return new Story()
                        .classes("person")
                        .stage(StageSpec.of(
                                        "hall", times("person", 1000), lane("a", a, "person"), lane("b", b, "person"))
                                .withWhichLane(whichLane))
                        .come(
                                "person",
                                at(IntStream.range(0, travellers)
                                        .asDoubleStream()
                                        .toArray()),
                                "hall")
                        .tell()
                        .lines("joins")
                        .stream()
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .toList();
    }
}
