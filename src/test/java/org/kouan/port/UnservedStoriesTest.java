package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.Impatience.Balking;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Room;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.RouteStep.Visit;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** Stories of those who leave a stage unserved: their place is free, and no conveyance waits for them any more. */
class UnservedStoriesTest {
    /** Room for two at the crane: the third keeps its desk from 30 s on, until the second gives up at 35 s. */
    @Test
    void whoGivesUpMakesRoom() {
        Told told = yard(2, 30, crane(1).withImpatience(patience("truck", 15)), 0, 0, 0);

        assertThat(told.diary())
                .containsSubsequence(
                        "20 s truck#1 joins crane",
                        "30 s truck#2 waits at desk for room in lift",
                        "35 s truck#1 gives up at crane",
                        "35 s truck#1 is gone",
                        "35 s truck#2 comes into lift",
                        "35 s truck#2 joins crane",
                        "40 s truck#2 starts at crane",
                        "70 s truck#2 leaves");
        assertThat(told.figure("stage.lift.blocked")).as("from 30 to 35 s").isEqualTo(5 / 60.0);
    }

    /** Room for three: one at the crane, one in the queue; each that does not join leaves the third place to the next. */
    @Test
    void whoDoesNotJoinMakesRoom() {
        Balking atOne = new Balking(Optional.of(1), Optional.empty(), 1);
        LaneSpec crane = crane(1).withImpatience(patience("truck", 1000).withBalking(atOne));

        Told told = yard(3, 100, crane, 0, 0, 0, 0);

        assertThat(told.lines("gone")).containsExactly("30 s truck#2 is gone", "40 s truck#3 is gone");
        assertThat(told.lines("room")).isEmpty();
        assertThat(told.lines("leaves")).containsExactly("110 s truck#0 leaves", "210 s truck#1 leaves");
    }

    /** Room for one: the crane closes at 25 s and sends the first away; the second comes in, and starts at 60 s. */
    @Test
    void whoIsDismissedMakesRoom() {
        LaneSpec crane = lane("crane", LaneSpec.Desks.of(plan(0, 1, 25, 0, 60, 1)), "truck")
                .withClosingDesk(ClosingDesk.LEAVE);

        Told told = yard(1, 30, crane, 0, 0);

        assertThat(told.diary())
                .containsSubsequence(
                        "20 s truck#1 waits at desk for room in lift",
                        "25 s truck#0 is dismissed at crane",
                        "25 s truck#0 is gone",
                        "25 s truck#1 comes into lift",
                        "25 s truck#1 joins crane",
                        "60 s truck#1 starts at crane",
                        "90 s truck#1 leaves");
    }

    /** The bus is done at 40 s; its passenger, for whom no desk opens, gives up at 60 s. */
    @Test
    void aBusDoesNotWaitForAPassengerWhoGaveUp() {
        Told told = bus(0, desks(plan(0, 0, 200, 1)).withImpatience(patience("person", 60)));

        assertThat(told.diary())
                .containsSubsequence(
                        "40 s bus#0 is inspected at booth",
                        "60 s person#0.0 gives up at desks",
                        "60 s person#0.0 is gone",
                        "60 s bus#0 joins barrier",
                        "65 s bus#0 leaves");
        assertThat(told.result().targets().get(0).value()).as("not served").isZero();
    }

    /** The passenger comes to the hall at 60 s, sees no desk open, and does not join. */
    @Test
    void norForOneWhoDoesNotJoin() {
        Balking withoutDesks = new Balking(Optional.empty(), Optional.of(s(1)), 1);

        Told told = bus(
                60,
                desks(plan(0, 0, 200, 1))
                        .withImpatience(patience("person", 1000).withBalking(withoutDesks)));

        assertThat(told.diary())
                .containsSubsequence(
                        "40 s bus#0 is inspected at booth",
                        "60 s person#0.0 does not join desks",
                        "60 s person#0.0 is gone",
                        "60 s bus#0 joins barrier",
                        "65 s bus#0 leaves");
        assertThat(told.result().targets().get(0).value()).as("not served").isZero();
    }

    /** The desk closes at 50 s and sends the passenger away. */
    @Test
    void norForOneWhoIsDismissed() {
        Told told = bus(0, desks(plan(0, 1, 50, 0)).withClosingDesk(ClosingDesk.LEAVE));

        assertThat(told.diary())
                .containsSubsequence(
                        "40 s bus#0 is inspected at booth",
                        "50 s person#0.0 is dismissed at desks",
                        "50 s person#0.0 is gone",
                        "50 s bus#0 joins barrier",
                        "55 s bus#0 leaves");
        assertThat(told.result().targets().get(0).value()).as("not served").isZero();
    }

    private static Impatience patience(String unitClass, double seconds) {
        return Impatience.of(Map.of(unitClass, constant(seconds)));
    }

    private static LaneSpec crane(int desks) {
        return lane("crane", desks, "truck");
    }

    private static LaneSpec desks(DayProfile open) {
        return lane("desks", LaneSpec.Desks.of(open), "person");
    }

    /** A check of 10 s, then the crane, with limited room. */
    private static Told yard(int room, double service, LaneSpec crane, double... arrivals) {
        return new Story()
                .classes("truck")
                .stage(StageSpec.of("check", times("truck", 10), lane("desk", 1, "truck")))
                .stage(StageSpec.of("lift", times("truck", service), crane).withRoom(Room.of(room)))
                .come("truck", at(arrivals), "check", "lift")
                .tell();
    }

    /** A bus, 40 s at its booth, with one passenger, 100 s at a desk; then the barrier, 5 s. */
    private static Told bus(double walk, LaneSpec desks) {
        Branch.Party passenger = new Branch.Party(
                Optional.of(new Arrivals.PartySize(1, 0, 1, 1)),
                Map.of("person", 1.0),
                new Arrivals.Alighting.Gaps(constant(0)),
                constant(walk),
                List.of(Visit.of("hall")));
        return new Story()
                .classes("bus", "person")
                .stage(StageSpec.of("hall", times("person", 100), desks))
                .stage(StageSpec.of("lane", times("bus", 40), lane("booth", 1, "bus")))
                .stage(StageSpec.of("gate", times("bus", 5), lane("barrier", 1, "bus")))
                .flow(FlowSpec.of("buses", Map.of("bus", 1.0), at(0))
                        .withRoute(
                                new RouteStep.Together(List.of(new Branch.Route(List.of(Visit.of("lane"))), passenger)),
                                Visit.of("gate")))
                .target(Target.of("limit", List.of("person"), List.of("hall"), s(1800))
                        .withMeasure(Target.Measure.CONVEYANCE_MAXIMUM))
                .tell();
    }
}
