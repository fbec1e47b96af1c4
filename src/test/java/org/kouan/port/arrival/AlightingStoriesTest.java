package org.kouan.port.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.times;
import static org.kouan.port.Story.timetable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.StageSpec;

/** Stories of parties by timetable, who alight and walk, worked out by hand. */
class AlightingStoriesTest {
    @Test
    void aPartyAlightsEvenlyAndWalks() {
        Arrivals.Alighting evenly = new Arrivals.Alighting.Over(constant(30));

        assertThat(party(timetable(services(10, 3, 21, 2), evenly, 5, 7), 0, 100)
                        .lines("arrives"))
                .containsExactly(
                        "22 s person#0.0 arrives",
                        "32 s person#0.1 arrives",
                        "33 s person#1.0 arrives",
                        "42 s person#0.2 arrives",
                        "48 s person#1.1 arrives");
    }

    @Test
    void aPartyAlightsByGaps() {
        Arrivals.Alighting gaps = new Arrivals.Alighting.Gaps(constant(4));

        assertThat(party(timetable(services(10, 3), gaps, 5, 7), 0, 100).lines("arrives"))
                .containsExactly("22 s person#0.0 arrives", "26 s person#0.1 arrives", "30 s person#0.2 arrives");
    }

    @Test
    void aPartyWithoutASizeIsDrawn() {
        Arrivals.Timetable timetable = timetable(services(10, -1), new Arrivals.Alighting.Gaps(constant(1)), 0, 0);
        Arrivals.Timetable drawn = new Arrivals.Timetable(
                timetable.source(),
                timetable.services(),
                Optional.of(new Arrivals.PartySize(5, 0, 1, 10)),
                Optional.empty(),
                timetable.firstAfter(),
                timetable.alighting(),
                timetable.walk());

        assertThat(party(drawn, 0, 100).lines("arrives")).hasSize(5);
    }

    /** The first two are in the hall before the start; of the party of 85 s one is out at 99 s, and two still walk. */
    @Test
    void ofAServiceBeforeTheStartThoseComeWhoReachTheHallAfterIt() {
        Arrivals.Alighting gaps = new Arrivals.Alighting.Gaps(constant(4));

        Told told = party(timetable(services(50, 2, 85, 3, 120, 1), gaps, 5, 7), 100, 200);

        assertThat(told.lines("arrives"))
                .containsExactly("101 s person#1.1 arrives", "105 s person#1.2 arrives", "132 s person#2.0 arrives");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(3);
        assertThat(told.figure("flow.person.announced")).isEqualTo(6);
        assertThat(told.figure("flow.person.came")).isEqualTo(3);
        assertThat(told.figure("flow.person.before-the-start")).isEqualTo(3);
        assertThat(told.figure("flow.person.after-the-end")).isZero();
    }

    /** More than a day before the start everybody is there, whatever is drawn. */
    @Test
    void aServiceOfDaysBeforeTheStartIsToldAllTheSame() {
        int day = 86_400;
        Arrivals.Alighting gaps = new Arrivals.Alighting.Gaps(constant(4));

        Told told = party(timetable(services(5, 200, 2 * day + 10, 1), gaps, 0, 0), 2 * day, 2 * day + 100);

        assertThat(told.figure("flow.person.announced")).isEqualTo(201);
        assertThat(told.figure("flow.person.before-the-start")).isEqualTo(200);
    }

    /** Everybody late; then everybody so early that all would be there before the start. */
    @Test
    void whoIsEarlyForTheRunIsThereAtItsStartAndWhoIsLateForTheTimeBeforeComesInIt() {
        Arrivals.Alighting atOnce = new Arrivals.Alighting.Gaps(constant(0));
        Arrivals.Timetable plan = timetable(services(95, 2, 110, 2, 190, 2), atOnce, 0, 0);

        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 5), lane("desks", 1, "person")))
                .come("person", offBy(plan, 1000, false), "hall")
                .run(100, 200)
                .tell();

        assertThat(told.figure("flow.person.announced")).isEqualTo(6);
        double late = told.figure("flow.person.after-the-end");
        assertThat(told.lines("arrives")).hasSize((int) (6 - late));
        assertThat(told.figure("flow.person.before-the-start"))
                .as("nobody was early")
                .isZero();

        Told early = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 5), lane("desks", 1, "person")))
                .come("person", offBy(plan, 100_000, true), "hall")
                .run(100, 200)
                .tell();

        assertThat(early.lines("arrives"))
                .containsExactly(
                        "100 s person#1.0 arrives",
                        "100 s person#1.1 arrives",
                        "100 s person#2.0 arrives",
                        "100 s person#2.1 arrives");
        assertThat(early.figure("flow.person.at-the-start")).isEqualTo(4);
        assertThat(early.figure("flow.person.before-the-start")).isEqualTo(2);
    }

    private static Arrivals.Timetable offBy(Arrivals.Timetable plan, double mean, boolean early) {
        Arrivals.Lateness law = early
                ? new Arrivals.Lateness(0, Duration.ZERO, 1, Story.s(mean), Duration.ZERO)
                : new Arrivals.Lateness(1, Story.s(mean), 0, Duration.ZERO, Duration.ZERO);
        return new Arrivals.Timetable(
                plan.source(),
                plan.services(),
                Optional.empty(),
                Optional.of(law),
                plan.firstAfter(),
                plan.alighting(),
                plan.walk());
    }

    @Test
    void whoWouldArriveAfterTheEndNeverComes() {
        Arrivals.Alighting gaps = new Arrivals.Alighting.Gaps(constant(4));

        Told told = party(timetable(services(10, 3, 20, 50, 300, 50), gaps, 5, 7), 0, 30);

        assertThat(told.lines("arrives")).containsExactly("22 s person#0.0 arrives", "26 s person#0.1 arrives");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(2);
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isZero();
        assertThat(told.figure("flow.person.announced")).isEqualTo(103);
        assertThat(told.figure("flow.person.after-the-end")).isEqualTo(101);
        assertThat(told.result().endMicros())
                .as("the run ends with the last inspection, although others might have come later")
                .isEqualTo(micros(32));
        assertThat(told.lane(0).get(LaneColumn.OVERTIME)).isEqualTo(micros(2));
    }

    private static List<Arrivals.Service> services(int... secondsAndParties) {
        return java.util.stream.IntStream.range(0, secondsAndParties.length / 2)
                .mapToObj(i -> new Arrivals.Service(
                        "s" + i, Duration.ofSeconds(secondsAndParties[2 * i]), secondsAndParties[2 * i + 1]))
                .toList();
    }

    private static Told party(Arrivals.Timetable timetable, double from, double until) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 5), lane("desks", 1, "person")))
                .come("person", timetable, "hall")
                .run(from, until)
                .tell();
    }
}
