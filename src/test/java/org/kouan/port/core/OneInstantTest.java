package org.kouan.port.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;
import static org.kouan.port.Story.timetable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kouan.port.Story;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Disturbance.Occurs;
import org.kouan.scenario.Disturbance.Window;
import org.kouan.scenario.Emergencies;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.Impatience.Balking;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Desks;
import org.kouan.scenario.StageSpec;

/**
 * What comes of two kinds of things that happen in one instant: every pair of turns, worked out by hand. All meet at
 * 10 s, at one desk. Where a pair cannot be told apart, or does not meet, the table says why.
 */
class OneInstantTest {
    private static final Set<Turn> COMERS = EnumSet.of(Turn.GOES_ON, Turn.COMES, Turn.ARRIVES);
    private static final Set<Turn> LOOKS =
            EnumSet.of(Turn.LANE_POLICY, Turn.STAGE_POLICY, Turn.OFFICERS, Turn.SIGNS, Turn.CHANGES_QUEUE);

    /** A story, and the line of the diary that shows what came of it. */
    private record Case(Story story, String line) {
        void hold() {
            assertThat(story.tell().diary()).contains(line);
        }
    }

    private final Map<Set<Turn>, List<Case>> stories = new LinkedHashMap<>();

    private void pair(Turn one, Turn other, Story story, String line) {
        stories.computeIfAbsent(EnumSet.of(one, other), pair -> new ArrayList<>())
                .add(new Case(story, line));
    }

    private static LaneSpec desk() {
        return lane("desk", 1, "person", "first");
    }

    private static LaneSpec closed() {
        return LaneSpec.of("desk", List.of("person", "first"), Desks.of(plan(0, 1, 10, 0, 20, 1)));
    }

    private static LaneSpec opensAtTen() {
        return LaneSpec.of("desk", List.of("person", "first"), Desks.of(plan(0, 0, 10, 1)));
    }

    private static LaneSpec passage() {
        return LaneSpec.of("passage", List.of(), Desks.of(1))
                .withEmergencies(new Emergencies(List.of("person"), Optional.of(constant(9)), constant(5)));
    }

    private static LaneSpec breaks(LaneSpec lane, double between, double repair) {
        return lane.withBreakdowns(new Breakdowns(constant(between), constant(repair), InService.RESTART));
    }

    private static LaneSpec patient(LaneSpec lane, double patience) {
        return lane.withImpatience(Impatience.of(Map.of("person", constant(patience))));
    }

    private static LaneSpec balking(LaneSpec lane, double patience) {
        return lane.withImpatience(Impatience.of(Map.of("person", constant(patience)))
                .withBalking(new Balking(Optional.of(1), Optional.empty(), 1)));
    }

    private static Disturbance storm(String name, double from, double to) {
        return Disturbance.closing(name, new Occurs.At(List.of(new Window(s(from), s(to)))), "hall");
    }

    /** The hall, where inspections take so long, and a gate before it, where they take ten seconds. */
    private static Story hall(double service, LaneSpec... lanes) {
        return new Story()
                .classes("person", "first")
                .stage(StageSpec.of("gate", times("person", 10, "first", 10), lane("gates", 9, "person", "first")))
                .stage(StageSpec.of("hall", times("person", service, "first", 5), lanes))
                .flow(FlowSpec.of("late", Map.of("first", 1.0), at(3000), "gate", "hall"));
    }

    private static Story persons(Story story, double... seconds) {
        return story.come("person", at(seconds), "hall");
    }

    /** One of class first comes to the hall at ten. */
    private static Story comes(Turn how, Story story) {
        Arrivals walk = timetable(
                List.of(new Arrivals.Service("walker", s(0), 1)), new Arrivals.Alighting.Gaps(constant(0)), 0, 10);
        return switch (how) {
            case GOES_ON -> story.come("first", at(0), "gate", "hall");
            case COMES -> story.come("first", walk, "hall");
            default -> story.come("first", new Arrivals.Present(1, s(10), s(10)), "hall");
        };
    }

    private static LaneSpec firstGoesFirst(LaneSpec lane) {
        return lane.withWhoIsNext(policy("class-priority", "order", List.of("first", "person")));
    }

    private void whatEnds() {
        String done = "10 s person#0 is inspected at desk";
        for (ClosingDesk rule : ClosingDesk.values()) {
            pair(
                    Turn.ENDS,
                    Turn.CLOSES,
                    persons(hall(10, desk().withClosingDesk(rule)), 0, 1).disturbance(storm("storm", 10, 20)),
                    done);
            pair(Turn.ENDS, Turn.PLAN, persons(hall(10, closed().withClosingDesk(rule)), 0, 1), done);
            pair(
                    Turn.PLAN,
                    Turn.STARTS,
                    persons(hall(10, closed().withClosingDesk(rule)), 0, 1),
                    "20 s person#1 starts at desk");
        }
        pair(Turn.ENDS, Turn.BREAKS_DOWN, persons(hall(10, breaks(desk(), 10, 5)), 0, 1), done);
        pair(
                Turn.BREAKS_DOWN,
                Turn.STARTS,
                persons(hall(10, breaks(desk(), 10, 5)), 0, 1),
                "15 s person#1 starts at desk");
        pair(
                Turn.ENDS,
                Turn.OPENS_AGAIN,
                persons(hall(10, desk()), 0, 1).disturbance(storm("storm", 5, 10)),
                "10 s person#1 starts at desk");
        pair(Turn.ENDS, Turn.STARTS, persons(hall(10, desk()), 0, 1), "10 s person#1 starts at desk");
        pair(Turn.ENDS, Turn.STRIKES, persons(hall(10, desk(), passage()), 0, 1), "10 s person#1 is struck at desk");
        pair(Turn.STRIKES, Turn.STARTS, persons(hall(10, desk(), passage()), 0, 1), "15 s person#1 starts at desk");
        pair(Turn.ENDS, Turn.GIVES_UP, persons(hall(10, patient(desk(), 9)), 0, 1), "10 s person#1 starts at desk");
        pair(Turn.STARTS, Turn.GIVES_UP, persons(hall(10, patient(desk(), 9)), 0, 1), "10 s person#1 starts at desk");
        for (Turn how : COMERS) {
            Story before = comes(how, persons(hall(10, firstGoesFirst(desk())), 0, 1));
            pair(Turn.ENDS, how, before, "10 s first#0 starts at desk");
            pair(how, Turn.STARTS, before, "15 s person#1 starts at desk");
        }
    }

    private void whatCloses() {
        Story opens = persons(hall(10, opensAtTen()), 0);
        pair(Turn.CLOSES, Turn.PLAN, opens.disturbance(storm("storm", 10, 20)), "20 s person#0 starts at desk");
        pair(
                Turn.CLOSES,
                Turn.OPENS_AGAIN,
                persons(hall(10, desk()), 1).disturbance(storm("one", 0, 10)).disturbance(storm("two", 10, 20)),
                "20 s person#0 starts at desk");
        pair(
                Turn.CLOSES,
                Turn.BREAKS_DOWN,
                persons(hall(10, breaks(desk(), 10, 5)), 10).disturbance(storm("storm", 10, 20)),
                "20 s person#0 starts at desk");
        pair(
                Turn.CLOSES,
                Turn.STRIKES,
                persons(hall(30, desk(), passage()), 0, 1).disturbance(storm("storm", 10, 20)),
                "20 s person#1 is taken in at passage");
        pair(
                Turn.CLOSES,
                Turn.STARTS,
                persons(hall(10, desk()), 0, 1).disturbance(storm("storm", 10, 20)),
                "20 s person#1 starts at desk");
        pair(
                Turn.CLOSES,
                Turn.GIVES_UP,
                persons(hall(10, patient(desk(), 9)), 0, 1).disturbance(storm("storm", 10, 20)),
                "10 s person#1 gives up at desk");
        for (Turn how : COMERS) {
            pair(
                    Turn.CLOSES,
                    how,
                    comes(how, hall(10, desk())).disturbance(storm("storm", 10, 20)),
                    "20 s first#0 starts at desk");
            pair(Turn.PLAN, how, comes(how, hall(10, closed())), "20 s first#0 starts at desk");
            pair(Turn.BREAKS_DOWN, how, comes(how, hall(10, breaks(desk(), 10, 5))), "15 s first#0 starts at desk");
            pair(
                    Turn.OPENS_AGAIN,
                    how,
                    comes(how, hall(10, desk())).disturbance(storm("storm", 5, 10)),
                    "10 s first#0 starts at desk");
        }
    }

    private void whatOpens() {
        pair(
                Turn.PLAN,
                Turn.OPENS_AGAIN,
                persons(hall(10, closed()), 6).disturbance(storm("storm", 5, 10)),
                "20 s person#0 starts at desk");
        pair(
                Turn.PLAN,
                Turn.BREAKS_DOWN,
                persons(hall(10, breaks(opensAtTen(), 10, 5)), 0),
                "15 s person#0 starts at desk");
        pair(Turn.PLAN, Turn.GIVES_UP, persons(hall(10, patient(opensAtTen(), 10)), 0), "10 s person#0 starts at desk");
        pair(Turn.PLAN, Turn.STRIKES, persons(hall(10, opensAtTen(), passage()), 1), "10 s person#0 is struck at desk");
        pair(
                Turn.OPENS_AGAIN,
                Turn.BREAKS_DOWN,
                persons(hall(10, breaks(desk(), 10, 5)), 1).disturbance(storm("storm", 0, 10)),
                "15 s person#0 starts at desk");
        pair(
                Turn.OPENS_AGAIN,
                Turn.GIVES_UP,
                persons(hall(10, patient(desk(), 9)), 1).disturbance(storm("storm", 0, 10)),
                "10 s person#0 starts at desk");
        pair(
                Turn.OPENS_AGAIN,
                Turn.STARTS,
                persons(hall(10, desk()), 1).disturbance(storm("storm", 0, 10)),
                "10 s person#0 starts at desk");
        pair(
                Turn.OPENS_AGAIN,
                Turn.STRIKES,
                persons(hall(30, desk(), passage()), 1).disturbance(storm("storm", 0, 10)),
                "10 s person#0 is struck at desk");
        pair(
                Turn.BREAKS_DOWN,
                Turn.GIVES_UP,
                persons(hall(10, patient(breaks(desk(), 5, 5), 4)), 6),
                "10 s person#0 starts at desk");
        pair(
                Turn.BREAKS_DOWN,
                Turn.STRIKES,
                persons(hall(10, breaks(desk(), 1, 9), passage()), 1),
                "10 s person#0 is struck at desk");
    }

    private void whoComesAndGoes() {
        pair(
                Turn.STRIKES,
                Turn.GIVES_UP,
                persons(hall(30, patient(desk(), 9), passage()), 0, 1),
                "10 s person#1 is struck at desk");
        for (Turn how : COMERS) {
            pair(
                    Turn.STRIKES,
                    how,
                    comes(how, persons(hall(30, balking(desk(), 99), passage()), 0, 1)),
                    "10 s first#0 joins desk");
            pair(
                    how,
                    Turn.GIVES_UP,
                    comes(how, persons(hall(30, balking(desk(), 9)), 0, 1)),
                    "10 s first#0 does not join desk");
        }
        Turn[] comers = COMERS.toArray(Turn[]::new);
        for (int i = 0; i < comers.length; i++) {
            for (int j = i + 1; j < comers.length; j++) {
                Turn later = comers[j];
                Story both = comes(comers[i], hall(10, desk()));
                both = later == Turn.COMES
                        ? both.come(
                                "person",
                                timetable(
                                        List.of(new Arrivals.Service("walker", s(0), 1)),
                                        new Arrivals.Alighting.Gaps(constant(0)),
                                        0,
                                        10),
                                "hall")
                        : both.come("person", new Arrivals.Present(1, s(10), s(10)), "hall");
                pair(comers[i], later, both, "15 s person#0 starts at desk");
            }
        }
    }

    /** Why nothing is to be seen of a pair that has no story. */
    private static Optional<String> reason(Turn one, Turn other) {
        if (one == Turn.CLOCK || other == Turn.CLOCK) {
            return Optional.of("the clock counts what was until now and changes nothing that others read; see the"
                    + " stories of the warm-up and of periods below");
        }
        if (LOOKS.contains(one) || LOOKS.contains(other)) {
            return Optional.of("whoever looks sees what has happened in the turns before and is seen by those after, as"
                    + " plans are; see the stories of policies, officers, signs and changes of queue");
        }
        return Optional.empty();
    }

    /** The reason for the clock: what happens is the same with a warm-up that ends in that instant, as without. */
    private void theClockChangesNothing(Turn other) {
        stories.forEach((pair, cases) -> {
            if (pair.contains(other)) {
                for (Case one : cases) {
                    List<String> without = one.story().tell().diary();
                    assertThat(one.story().warmUp(10).tell().diary()).isEqualTo(without);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPair() {
        whatEnds();
        whatCloses();
        whatOpens();
        whoComesAndGoes();
        List<DynamicTest> tests = new ArrayList<>();
        for (Turn one : Turn.values()) {
            for (Turn other : Turn.values()) {
                if (one.ordinal() < other.ordinal()) {
                    List<Case> cases = stories.getOrDefault(EnumSet.of(one, other), List.of());
                    tests.add(dynamicTest(one + " and " + other, () -> {
                        assertThat(cases.isEmpty())
                                .as("either stories or a reason")
                                .isEqualTo(reason(one, other).isPresent());
                        cases.forEach(Case::hold);
                        if (one == Turn.CLOCK) {
                            theClockChangesNothing(other);
                        }
                    }));
                }
            }
        }
        return tests.stream();
    }

    /** The warm-up ends at 10 s: who arrives then counts, and so does an inspection that begins then. */
    @Test
    void anInstantBelongsToWhatBeginsWithIt() {
        Told told = persons(hall(10, desk()), 0, 1, 10).warmUp(10).tell();

        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(1);
        assertThat(told.lane(1).get(LaneColumn.STARTED))
                .as("at 10, at 20 s and the late one")
                .isEqualTo(3);
        assertThat(told.lane(1).get(LaneColumn.QUEUE_MAX))
                .as("the last, from 10 to 20 s")
                .isEqualTo(1);
    }

    /** Nobody stands in the queue for any time. */
    @Test
    void theLongestQueueCountsNobodyWhoDoesNotWait() {
        Told told = persons(hall(10, desk()), 0, 10, 20).tell();

        assertThat(told.lane(1).get(LaneColumn.QUEUE_MAX)).isZero();
        assertThat(told.lane(1).get(LaneColumn.TAKEN)).as("and the late one").isEqualTo(4);
    }

    /** Three inspections that take no time, one after the other in one instant. */
    @Test
    void anInspectionOfNoLengthEndsTheWaitByBeingDone() {
        Told told = persons(hall(0, desk()), 5, 5, 5).tell();

        assertThat(told.lines("5 s person"))
                .containsSubsequence(
                        "5 s person#0 is inspected at desk",
                        "5 s person#1 is inspected at desk",
                        "5 s person#2 is inspected at desk");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isZero();
        assertThat(told.lane(1).get(LaneColumn.QUEUE_MAX)).isZero();
    }

    /** The page repeats the order, with its reasons. */
    @Test
    void thePageSaysTheSame() throws Exception {
        StringBuilder table = new StringBuilder();
        int number = 0;
        for (Turn turn : Turn.values()) {
            table.append("| ")
                    .append(++number)
                    .append(" | ")
                    .append(turn.title())
                    .append(" | ");
            table.append(turn.what()).append(" | ").append(turn.reason()).append(" |\n");
        }
        assertThat(Files.readString(Path.of("docs/order-in-one-instant.md"))).contains(table);
    }
}
