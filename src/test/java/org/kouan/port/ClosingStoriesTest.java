package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.Room;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.RouteStep.Delay;
import org.kouan.scenario.RouteStep.Visit;
import org.kouan.scenario.StageSpec;

/** Stories of the end of a run, worked out by hand: who is served after it, who is shut out, and who is paid until when. */
class ClosingStoriesTest {
    private static final double LONG = 10_000;

    /** Room for one in the hall, 40 s each: at 60 s the second is inside, the third stands before it. */
    @Test
    void whoWaitsBeforeAFullHallIsShutOut() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 40), lane("desks", 1, "person"))
                        .withRoom(Room.of(1)))
                .come("person", at(0, 1, 2), "hall")
                .run(0, 60)
                .drainHall(LONG)
                .tell();

        assertThat(told.diary())
                .containsSubsequence(
                        "40 s person#1 comes into hall",
                        "60 s person#2 is shut out",
                        "60 s person#2 is gone",
                        "80 s person#1 leaves");
        assertThat(told.result().endMicros()).isEqualTo(micros(80));
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).as("39 and 58 s").isEqualTo(micros(97));
        assertThat(told.figure("port.shut-out")).isEqualTo(1);
    }

    /** A walk of 50 s to the hall, and one of 30 s from there to customs: the first has been inside, the second has not. */
    @Test
    void whoWalksToTheFirstStageFindsTheDoorsClosed() {
        Told told = walks().drainHall(LONG).tell();

        assertThat(told.lines("person"))
                .containsSubsequence(
                        "50 s person#0 joins desks",
                        "60 s person#0 is inspected at desks",
                        "75 s person#1 is turned away at hall",
                        "90 s person#0 joins channel",
                        "95 s person#0 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.figure("port.shut-out")).isEqualTo(1);
    }

    /** The same when all are served: the hall gets nobody any more once the second has been inspected there at 85 s. */
    @Test
    void aLaneCostsNothingWhenNobodyCanComeToItsStage() {
        Told told = walks().tell();

        assertThat(told.lines("open"))
                .containsExactly("0 s desks has 1 open", "0 s channel has 1 open", "85 s desks has 0 open");
        assertThat(told.lines("leaves")).containsExactly("95 s person#0 leaves", "120 s person#1 leaves");
        assertThat(told.lane(0).get(LaneColumn.OPEN)).isEqualTo(micros(85));
        assertThat(told.lane(0).get(LaneColumn.OVERTIME)).as("from 55 s on").isEqualTo(micros(30));
        assertThat(told.lane(1).get(LaneColumn.OVERTIME)).as("to the end").isEqualTo(micros(65));
    }

    /** Who is not referred to the office at 40 s can come there no more, and nobody else is left. */
    @Test
    void norWhenItIsDecidedThatNobodyGoesThere() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 40), lane("desks", 1, "person")))
                .stage(StageSpec.of("office", times("person", 10), lane("officer", 1, "person")))
                .stage(StageSpec.of("customs", times("person", 20), lane("channel", 1, "person")))
                .flow(FlowSpec.of("persons", Map.of("person", 1.0), at(0))
                        .withRoute(Visit.of("hall"), new Visit("office", Map.of("person", 1e-12)), Visit.of("customs")))
                .run(0, 30)
                .tell();

        assertThat(told.lines("open")).endsWith("40 s desks has 0 open", "40 s officer has 0 open");
        assertThat(told.lane(1).get(LaneColumn.OVERTIME)).isEqualTo(micros(10));
        assertThat(told.lane(2).get(LaneColumn.OVERTIME)).isEqualTo(micros(30));
    }

    /** 40 s each: the limit of 90 s finds the third at the desk and the fourth in the queue. */
    @Test
    void anExtensionEndsWithTheInspectionsUnderWay() {
        Told told = queue().extend(30).tell();

        assertThat(told.lines("open")).containsExactly("0 s desks has 1 open", "90 s desks has 0 open");
        assertThat(told.lines("starts")).last().isEqualTo("80 s person#2 starts at desks");
        assertThat(told.result().endMicros()).isEqualTo(micros(120));
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("0, 39, 78, and 117 until the end")
                .isEqualTo(micros(39 + 78 + 117));
        assertThat(told.lane(0).get(LaneColumn.OVERTIME)).isEqualTo(micros(60));
    }

    /** The fourth leaves at 160 s: a limit at 160 s or later changes nothing, for all are served. */
    @Test
    void aLimitThatNobodyIsThereForIsNone() {
        Told free = queue().tell();
        Told limited = queue().extend(101).tell();

        assertThat(limited.diary()).isEqualTo(free.diary());
        assertThat(limited.result().lanes()).isEqualTo(free.result().lanes());
        assertThat(limited.result().endMicros()).isEqualTo(micros(160));
    }

    /** A desk that finishes at the very limit takes nobody. */
    @Test
    void atTheLimitNobodyBegins() {
        Told told = queue().extend(60).tell();

        assertThat(told.diary())
                .endsWith(
                        "80 s person#2 starts at desks",
                        "120 s desks has 0 open",
                        "120 s person#2 is inspected at desks",
                        "120 s person#2 leaves");
    }

    /** No desk is open after 50 s: nothing happens until the limit, and everybody has waited for it. */
    @Test
    void whoHasNoDeskWaitsUntilTheLimit() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall", times("person", 40), lane("desks", LaneSpec.Desks.of(plan(0, 1, 50, 0)), "person")))
                .come("person", at(0, 1, 2), "hall")
                .run(0, 60)
                .extend(40)
                .tell();

        assertThat(told.result().endMicros()).isEqualTo(micros(100));
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
    }

    /** Two come on foot, walking 10 and 50 s, with a bus, 40 s at its booth; the second is late at 45 s. */
    @Test
    void aBusDoesNotWaitForAPassengerWhoIsShutOut() {
        Branch.Party passengers = new Branch.Party(
                Optional.of(new Arrivals.PartySize(2, 0, 2, 2)),
                Map.of("person", 1.0),
                new Arrivals.Alighting.Gaps(constant(40)),
                constant(10),
                List.of(Visit.of("hall")));
        Told told = new Story()
                .classes("bus", "person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", 1, "person")))
                .stage(StageSpec.of("lane", times("bus", 40), lane("booth", 1, "bus")))
                .stage(StageSpec.of("gate", times("bus", 5), lane("barrier", 1, "bus")))
                .flow(FlowSpec.of("buses", Map.of("bus", 1.0), at(0))
                        .withRoute(
                                new RouteStep.Together(
                                        List.of(new Branch.Route(List.of(Visit.of("lane"))), passengers)),
                                Visit.of("gate")))
                .run(0, 45)
                .drainHall(LONG)
                .tell();

        assertThat(told.diary())
                .containsSubsequence(
                        "10 s person#0.0 joins desks",
                        "50 s person#0.1 is turned away at hall",
                        "110 s person#0.0 leaves",
                        "110 s bus#0 joins barrier",
                        "115 s bus#0 leaves");
    }

    /** The port closes at 50 s; who comes at 55 s waits for a morning that is not part of the run. */
    @Test
    void whoWaitsBeforeTheClosedPortIsShutOut() {
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 40), lane("desks", 1, "person")))
                .come("person", at(0, 30, 55), "hall")
                .calendar(
                        new PortCalendar(s(0), s(50), Map.of(), Map.of(), List.of(), new PortCalendar.Meanwhile.Wait()))
                .run(0, 60)
                .drainHall(LONG)
                .tell();

        assertThat(told.lines("person#2"))
                .containsExactly(
                        "55 s person#2 arrives",
                        "55 s person#2 waits for the opening",
                        "60 s person#2 is shut out",
                        "60 s person#2 is gone");
        assertThat(told.result().endMicros()).isEqualTo(micros(80));
    }

    /** Gives up at 20 s, to come back 50 s later: that is after the doors have closed. */
    @Test
    void whoComesBackAfterTheClosingIsShutOut() {
        Impatience impatience =
                Impatience.of(Map.of("person", constant(15))).withComeBack(new Impatience.ComeBack(1, constant(50)));
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall", times("person", 40), lane("desks", 1, "person").withImpatience(impatience)))
                .come("person", at(0, 5), "hall")
                .run(0, 60)
                .drainHall(LONG)
                .tell();

        assertThat(told.lines("person#1"))
                .containsExactly(
                        "5 s person#1 arrives",
                        "5 s person#1 joins desks",
                        "20 s person#1 gives up at desks, and will come back",
                        "70 s person#1 is turned away at hall");
    }

    private static Story queue() {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 40), lane("desks", 1, "person")))
                .come("person", at(0, 1, 2, 3), "hall")
                .run(0, 60);
    }

    /** At 0 and 25 s, a walk of 50 s, 10 s in the hall, a walk of 30 s, 5 s at customs; the day ends at 55 s. */
    private static Story walks() {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), lane("desks", 1, "person")))
                .stage(StageSpec.of("customs", times("person", 5), lane("channel", 1, "person")))
                .flow(FlowSpec.of("persons", Map.of("person", 1.0), at(0, 25))
                        .withRoute(
                                new Delay(constant(50)),
                                Visit.of("hall"),
                                new Delay(constant(30)),
                                Visit.of("customs")))
                .run(0, 55);
    }
}
