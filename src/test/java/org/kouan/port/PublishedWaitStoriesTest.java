package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PublishedWait;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.StageSpec;

/** Stories of waits that are published, worked out by hand: somebody every 50 s, a desk that takes 100 s. */
class PublishedWaitStoriesTest {
    private static FlowSpec flow(double share) {
        return FlowSpec.of("persons", Map.of("person", 1.0), new Arrivals.Renewal(constant(50), s(0)), "hall")
                .withPublishedWait(new PublishedWait("hall", s(120), s(100), Map.of("person", share), constant(200)));
    }

    private static Story port(double share, LaneSpec lane) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 100), lane))
                .flow(flow(share))
                .run(0, 500);
    }

    /**
     * At 120 s one waits, so that 100 s are published, which is not too long; at 240 s two wait. Number 4 sees that at
     * 250 s and comes at 450 s; all after it would come later only after the end, and come as planned.
     */
    @Test
    void whoSeesALongWaitComesLater() {
        Told told = port(1, lane("desks", 1, "person")).tell();

        assertThat(told.lines("published"))
                .containsExactly(
                        "0 s a wait of 0 s is published at desks",
                        "120 s a wait of 100 s is published at desks",
                        "240 s a wait of 200 s is published at desks",
                        "360 s a wait of 200 s is published at desks",
                        "480 s a wait of 400 s is published at desks");
        assertThat(told.lines("will come")).containsExactly("250 s person#4 will come at 450 s");
        assertThat(told.lines("arrives"))
                .containsExactly(
                        "50 s person#0 arrives",
                        "100 s person#1 arrives",
                        "150 s person#2 arrives",
                        "200 s person#3 arrives",
                        "300 s person#5 arrives",
                        "350 s person#6 arrives",
                        "400 s person#7 arrives",
                        "450 s person#4 arrives",
                        "450 s person#8 arrives");
        assertThat(told.lines("starts"))
                .containsExactly(
                        "50 s person#0 starts at desks",
                        "150 s person#1 starts at desks",
                        "250 s person#2 starts at desks",
                        "350 s person#3 starts at desks",
                        "450 s person#5 starts at desks",
                        "550 s person#6 starts at desks",
                        "650 s person#7 starts at desks",
                        "750 s person#4 starts at desks",
                        "850 s person#8 starts at desks");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("number 4 waits 300 s, from 450 s on")
                .isEqualTo(micros(0 + 50 + 100 + 150 + 150 + 200 + 250 + 300 + 400));
        assertThat(told.figure("flow.persons.put-off")).isEqualTo(1);
        assertThat(told.figure("flow.persons.saw-long-wait")).isEqualTo(5);
        assertThat(told.figure("flow.persons.published-max")).isEqualTo(400 / 60.0);
    }

    /** Before a desk is open there is nothing to publish, and nobody comes later. */
    @Test
    void withoutAnOpenDeskNothingIsPublished() {
        Told told = port(1, lane("desks", new LaneSpec.Desks(plan(0, 0, 300, 1), 1, s(0)), "person"))
                .run(0, 350)
                .tell();

        assertThat(told.lines("published"))
                .containsExactly(
                        "0 s no wait is published at desks",
                        "120 s no wait is published at desks",
                        "240 s no wait is published at desks");
        assertThat(told.lines("will come")).isEmpty();
        assertThat(told.figure("flow.persons.published-max")).isNaN();
    }

    /** A unit that has come later once joins, however long the wait is that is published then. */
    @Test
    void nobodyComesLaterTwice() {
        Told told = port(1, lane("desks", 1, "person")).run(0, 2000).tell();

        assertThat(told.lines("will come")).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(told.lines("will come").stream().map(line -> line.replaceAll(".*(person#\\d+).*", "$1")))
                .doesNotHaveDuplicates();
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED))
                .as("one every 50 s, before 2000 s")
                .isEqualTo(39);
    }

    /**
     * Two desk lanes for two classes, one of them long: a unit that may join the short one comes as planned. The foreigners'
     * lane is closed, so that nothing is published for them.
     */
    @Test
    void everybodyLooksAtTheLanesThatServeThem() {
        FlowSpec flow = FlowSpec.of(
                        "persons",
                        Map.of("citizen", 0.5, "foreigner", 0.5),
                        new Arrivals.Renewal(constant(10), s(0)),
                        "hall")
                .withPublishedWait(new PublishedWait(
                        "hall", s(60), s(30), Map.of("citizen", 1.0, "foreigner", 1.0), constant(200)));
        Told told = new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                        "hall",
                        times("citizen", 100, "foreigner", 100),
                        lane("citizens", 1, "citizen"),
                        lane("foreigners", new LaneSpec.Desks(plan(0, 0, 500, 1), 1, s(0)), "foreigner")))
                .flow(flow)
                .run(0, 600)
                .tell();

        assertThat(told.lines("published at foreigners").subList(0, 9))
                .allMatch(line -> line.contains("no wait is published"));
        assertThat(told.lines("will come").stream().map(line -> line.split("[ #]")[2]))
                .as("nothing is published for foreigners before 540 s, and later they would miss the end")
                .containsOnly("citizen");
    }

    /**
     * Coaches by timetable at 0, 10, 20 and 70 s, a gate that takes 100 s, and two passengers each. At 60 s two wait, so
     * that 200 s are published: the fourth comes 300 s later, and its passengers with it.
     */
    @Test
    void aCoachOfATimetableComesLaterWithItsPassengers() {
        RouteStep.Branch.Party passengers = new RouteStep.Branch.Party(
                Optional.empty(),
                Map.of("passenger", 1.0),
                new Arrivals.Alighting.Gaps(constant(0)),
                constant(0),
                List.of(RouteStep.Visit.of("hall")));
        List<Arrivals.Service> services = IntStream.of(0, 10, 20, 70)
                .mapToObj(second -> new Arrivals.Service("at-" + second, s(second), 2))
                .toList();
        FlowSpec coaches = FlowSpec.of(
                        "coaches",
                        Map.of("coach", 1.0),
                        Story.timetable(services, new Arrivals.Alighting.Gaps(constant(0)), 0, 0))
                .withRoute(RouteStep.Visit.of("gate"), new RouteStep.Together(List.of(passengers)))
                .withPublishedWait(new PublishedWait("gate", s(60), s(100), Map.of("coach", 1.0), constant(300)));
        Told told = new Story()
                .classes("coach", "passenger")
                .stage(StageSpec.of("gate", times("coach", 100), lane("barrier", 1, "coach")))
                .stage(StageSpec.of("hall", times("passenger", 10), lane("desks", 2, "passenger")))
                .flow(coaches)
                .tell();

        assertThat(told.lines("will come")).containsExactly("70 s coach#3 will come at 370 s");
        assertThat(told.lines("#3"))
                .containsExactly(
                        "70 s coach#3 will come at 370 s",
                        "370 s coach#3 arrives",
                        "370 s coach#3 joins barrier",
                        "370 s coach#3 starts at barrier",
                        "470 s coach#3 is inspected at barrier",
                        "470 s passenger#3.0 arrives",
                        "470 s passenger#3.0 joins desks",
                        "470 s passenger#3.1 arrives",
                        "470 s passenger#3.1 joins desks",
                        "470 s passenger#3.0 starts at desks",
                        "470 s passenger#3.1 starts at desks",
                        "480 s passenger#3.0 is inspected at desks",
                        "480 s passenger#3.1 is inspected at desks",
                        "480 s passenger#3.0 leaves",
                        "480 s passenger#3.1 leaves",
                        "480 s coach#3 leaves");
        assertThat(told.figure("flow.coaches.put-off")).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("90 and 180 s of the second and third")
                .isEqualTo(micros(90 + 180));
    }
}
