package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;
import static org.kouan.port.Story.timetable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.RouteStep.Visit;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** Stories of conveyances that wait for their parties and of branches that are routes, worked out by hand. */
class CohortStoriesTest {
    /** A bus of three: 40 s in the vehicle lane, and 10 s each at two desks; then the gate, 5 s. */
    @Test
    void aBusLeavesWhenVehicleLaneAndSlowestPassengerAreDone() {
        Told told = buses(passengers(3, 0, 0), at(0)).tell();

        assertThat(told.diary())
                .containsExactly(
                        "0 s desks has 2 open",
                        "0 s booth has 1 open",
                        "0 s barrier has 1 open",
                        "0 s bus#0 arrives",
                        "0 s bus#0 joins booth",
                        "0 s person#0.0 arrives",
                        "0 s person#0.0 joins desks",
                        "0 s person#0.1 arrives",
                        "0 s person#0.1 joins desks",
                        "0 s person#0.2 arrives",
                        "0 s person#0.2 joins desks",
                        "0 s person#0.0 starts at desks",
                        "0 s person#0.1 starts at desks",
                        "0 s bus#0 starts at booth",
                        "10 s person#0.0 is inspected at desks",
                        "10 s person#0.1 is inspected at desks",
                        "10 s person#0.0 leaves",
                        "10 s person#0.1 leaves",
                        "10 s person#0.2 starts at desks",
                        "20 s person#0.2 is inspected at desks",
                        "20 s person#0.2 leaves",
                        "40 s bus#0 is inspected at booth",
                        "40 s bus#0 joins barrier",
                        "40 s bus#0 starts at barrier",
                        "45 s bus#0 is inspected at barrier",
                        "45 s bus#0 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).as("buses").isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("the bus itself does not queue")
                .isZero();
        assertThat(told.ofClass(0).get(ClassColumn.STAY_SUM)).isEqualTo(micros(45));
        assertThat(told.ofClass(1).get(ClassColumn.ARRIVED)).as("passengers").isEqualTo(3);
        assertThat(told.ofClass(1).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(10));
    }

    /** Nine at two desks: the last starts at 40 s and is done at 50 s, after the vehicle lane. */
    @Test
    void theBusWaitsForTheSlowestPassenger() {
        Told told = buses(passengers(9, 0, 0), at(0)).tell();

        assertThat(told.lines("bus"))
                .containsSubsequence("40 s bus#0 is inspected at booth", "50 s bus#0 joins barrier");
        assertThat(told.lines("person#0.8"))
                .containsExactly(
                        "0 s person#0.8 arrives",
                        "0 s person#0.8 joins desks",
                        "40 s person#0.8 starts at desks",
                        "50 s person#0.8 is inspected at desks",
                        "50 s person#0.8 leaves");
    }

    /** They alight 7 s apart and walk 30 s. */
    @Test
    void passengersAlightOneByOneAndWalk() {
        Told told = buses(passengers(3, 7, 30), at(100)).tell();

        assertThat(told.lines("person").stream().filter(line -> line.contains("arrives")))
                .containsExactly("130 s person#0.0 arrives", "137 s person#0.1 arrives", "144 s person#0.2 arrives");
        assertThat(told.lines("bus#0 joins barrier")).containsExactly("154 s bus#0 joins barrier");
    }

    /** A party of four over 60 s: at 0, 15, 30 and 45 s. */
    @Test
    void orTheWholePartyOverATime() {
        Branch.Party evenly = new Branch.Party(
                Optional.of(new Arrivals.PartySize(4, 0, 4, 4)),
                Map.of("person", 1.0),
                new Arrivals.Alighting.Over(constant(60)),
                constant(0),
                List.of(Visit.of("hall")));

        Told told = buses(evenly, at(0)).tell();

        assertThat(told.lines("person").stream().filter(line -> line.contains("arrives")))
                .containsExactly(
                        "0 s person#0.0 arrives",
                        "15 s person#0.1 arrives",
                        "30 s person#0.2 arrives",
                        "45 s person#0.3 arrives");
    }

    /** The timetable says 2, 0 and 1: the second bus is empty and leaves when the booth is done. */
    @Test
    void theTimetableSaysHowManyABusCarries() {
        Branch.Party party = new Branch.Party(
                Optional.empty(),
                Map.of("person", 1.0),
                new Arrivals.Alighting.Gaps(constant(0)),
                constant(0),
                List.of(Visit.of("hall")));
        Told told = buses(
                        party,
                        timetable(
                                List.of(
                                        new Arrivals.Service("A", s(0), 2),
                                        new Arrivals.Service("B", s(100), 0),
                                        new Arrivals.Service("C", s(200), 1)),
                                new Arrivals.Alighting.Gaps(constant(0)),
                                0,
                                0))
                .tell();

        assertThat(told.lines("leaves"))
                .containsExactly(
                        "10 s person#0.0 leaves",
                        "10 s person#0.1 leaves",
                        "45 s bus#0 leaves",
                        "145 s bus#1 leaves",
                        "210 s person#2.0 leaves",
                        "245 s bus#2 leaves");
    }

    /** With nothing for the bus itself to do, and nobody on board, it goes straight on. */
    @Test
    void anEmptyBusWithoutAVehicleLaneGoesOn() {
        Told told = hall().flow(FlowSpec.of("buses", Map.of("bus", 1.0), at(7))
                        .withRoute(
                                new RouteStep.Together(List.of(passengers(0, 0, 0))),
                                Visit.of("gate"),
                                Visit.of("lane")))
                .come("person", at(0), "hall")
                .tell();

        assertThat(told.lines("bus")).contains("7 s bus#0 joins barrier", "52 s bus#0 leaves");
    }

    /** Two buses of two, desks of 100 s: waits 0, 0, 100, 100; of three, the last waits 100 and 200. */
    @Test
    void aTargetMayBeOnTheLongestWaitOfAParty() {
        assertThat(kept(passengers(2, 0, 0), at(0, 0), 100)).isEqualTo(1);
        assertThat(kept(passengers(2, 0, 0), at(0, 0), 99)).isEqualTo(0.5);
        assertThat(kept(passengers(3, 0, 0), at(0, 0), 99)).isZero();
        assertThat(kept(passengers(3, 0, 0), at(0, 0), 100)).isEqualTo(0.5);
        assertThat(kept(passengers(0, 0, 0), at(0, 0), 0)).as("nobody").isNaN();
    }

    private static double kept(Branch.Party party, Arrivals arrivals, double limit) {
        return new Story()
                .classes("bus", "person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", 2, "person")))
                .flow(FlowSpec.of("buses", Map.of("bus", 1.0), arrivals)
                        .withRoute(new RouteStep.Together(List.of(party))))
                .target(Target.of("limit", List.of("person"), List.of("hall"), s(limit))
                        .withMeasure(Target.Measure.CONVEYANCE_MAXIMUM))
                .tell()
                .result()
                .targets()
                .get(0)
                .value();
    }

    /** Flights of 2 and 3 at one desk of 100 s, and one of 5, whom the closing leaves in the queue. */
    @Test
    void theServicesOfATimetableAreMeasuredLikeThat() {
        Story story = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", 1, "person")))
                .come(
                        "person",
                        timetable(
                                List.of(
                                        new Arrivals.Service("A", s(0), 2),
                                        new Arrivals.Service("B", s(1000), 3),
                                        new Arrivals.Service("C", s(3500), 5)),
                                new Arrivals.Alighting.Gaps(constant(0)),
                                0,
                                0),
                        "hall")
                .cutOff()
                .target(Target.of("limit", List.of("person"), List.of("hall"), s(150))
                        .withMeasure(Target.Measure.CONVEYANCE_MAXIMUM));

        assertThat(story.tell().result().targets().get(0).value()).isEqualTo(1.0 / 3);
    }

    /** The bus goes to the gate although the run is over; a passenger comes after the end and is served. */
    @Test
    void whoeverIsOnBoardIsPartOfTheRun() {
        Told told = buses(passengers(1, 0, 30), at(3590)).tell();

        assertThat(told.lines("arrives")).containsExactly("3590 s bus#0 arrives", "3620 s person#0.0 arrives");
        assertThat(told.ofClass(1).get(ClassColumn.SERVED)).isEqualTo(1);
    }

    private static Branch.Party passengers(int size, double gap, double walk) {
        return new Branch.Party(
                Optional.of(new Arrivals.PartySize(size, 0, size, size)),
                Map.of("person", 1.0),
                new Arrivals.Alighting.Gaps(constant(gap)),
                constant(walk),
                List.of(Visit.of("hall")));
    }

    private static Story hall() {
        return new Story()
                .classes("bus", "person")
                .stage(StageSpec.of("hall", times("person", 10), lane("desks", 2, "person")))
                .stage(StageSpec.of("lane", times("bus", 40), lane("booth", 1, "bus")))
                .stage(StageSpec.of("gate", times("bus", 5), lane("barrier", 1, "bus")));
    }

    private static Story buses(Branch.Party party, Arrivals arrivals) {
        return hall().flow(FlowSpec.of("buses", Map.of("bus", 1.0), arrivals)
                .withRoute(
                        new RouteStep.Together(List.of(new Branch.Route(List.of(Visit.of("lane"))), party)),
                        Visit.of("gate")));
    }
}
