package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.port.arrival.ScheduleForecast;
import org.kouan.result.ClassColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Arrivals.Lateness;
import org.kouan.scenario.Arrivals.Tolerance;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** Appointments that lapse, and people who are early for one. Who comes when is the same with and without limits. */
class ToleranceStoriesTest {
    /** Five minutes to either side, evenly. */
    private static final Lateness SPREAD = new Lateness(0, s(0), 0, s(0), s(300));
    /** Everybody is early, by weeks. */
    private static final Lateness FAR_TOO_EARLY = new Lateness(0, s(0), 1, s(1e7), s(0));
    /** Three comparisons of this number of standard errors raise a false alarm with 0.0002. */
    private static final double ERRORS = 4;

    /** Two places at the 600th second; both come at the start of the run, and are let in a minute before the slot. */
    @Test
    void whoIsTooEarlyIsLetInShortlyBeforeTheSlot() {
        Told told = port(slot(2, FAR_TOO_EARLY).withTolerance(early(60)))
                .run(0, 3000)
                .tell();

        assertThat(told.diary())
                .containsExactly(
                        "0 s desks has 1 open",
                        "540 s booked#0 arrives",
                        "540 s booked#0 joins desks",
                        "540 s booked#1 arrives",
                        "540 s booked#1 joins desks",
                        "540 s booked#0 starts at desks",
                        "640 s booked#0 is inspected at desks",
                        "640 s booked#0 leaves",
                        "640 s booked#1 starts at desks",
                        "740 s booked#1 is inspected at desks",
                        "740 s booked#1 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("from being let in")
                .isEqualTo(micros(100));
        assertThat(told.figure("flow.booked.too-early")).isEqualTo(2);
        assertThat(told.figure("flow.booked.early-mean")).isEqualTo(540 / 60.0);
        assertThat(told.figure("flow.booked.came")).isEqualTo(2);
    }

    /** The limit itself is kept: with 0 s everybody is let in at the begin of the slot, and nobody has lapsed. */
    @Test
    void whoComesAtTheBeginIsNeitherEarlyNorLate() {
        Tolerance none = new Tolerance(Optional.of(s(0)), Optional.of(s(0)), Map.of());
        Told told =
                port(slot(3, FAR_TOO_EARLY).withTolerance(none)).run(0, 3000).tell();

        assertThat(told.lines("arrives")).hasSize(3).allMatch(line -> line.startsWith("600 s"));
        assertThat(told.lines("too late")).isEmpty();
        assertThat(told.figure("flow.booked.lapsed")).isZero();
        assertThat(told.figure("flow.booked.early-mean")).isEqualTo(600 / 60.0);
    }

    /** A unit that is more than two minutes late queues with those who have no appointment, and is counted with them. */
    @Test
    void whoIsTooLateGoesOnAsOneWithoutAnAppointment() {
        Told free = port(slot(8, SPREAD)).run(0, 3000).tell();
        Told told = port(slot(8, SPREAD).withTolerance(late(120).withLapsedAs(Map.of("booked", "walk-in"))))
                .run(0, 3000)
                .tell();

        List<String> expected = new ArrayList<>();
        int lapsed = 0;
        for (String arrives : free.lines("arrives")) {
            expected.add(arrives);
            String when = arrives.substring(0, arrives.indexOf(" arrives"));
            if (Double.parseDouble(when.substring(0, when.indexOf(' '))) > 720) {
                expected.add(when + " is too late, goes on as walk-in");
                expected.add(when.replace("booked", "walk-in") + " joins others");
                lapsed++;
            } else {
                expected.add(when + " joins desks");
            }
        }
        assertThat(told.diary().stream()
                        .filter(line -> line.contains("arrives") || line.contains("late") || line.contains("joins")))
                .containsExactlyElementsOf(expected);
        assertThat(lapsed).as("of eight, three in ten on average").isBetween(1, 4);
        assertThat(told.figure("flow.booked.lapsed")).isEqualTo(lapsed);
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(8 - lapsed);
        assertThat(told.ofClass(1).get(ClassColumn.ARRIVED)).isEqualTo(lapsed);
        assertThat(told.ofClass(1).get(ClassColumn.SERVED)).isEqualTo(lapsed);
    }

    /** Without a class for them they are turned away, and the target counts that. */
    @Test
    void whoIsTooLateIsTurnedAway() {
        Target target = Target.of("soon", List.of("booked"), List.of("hall"), s(3000));
        Told told = port(slot(8, SPREAD).withTolerance(late(120)))
                .target(target)
                .run(0, 3000)
                .tell();

        List<String> turned = told.lines("is too late, is turned away");
        assertThat(turned).hasSizeBetween(1, 4);
        assertThat(told.lines("is gone"))
                .containsExactlyElementsOf(turned.stream()
                        .map(line -> line.replace("is too late, is turned away", "is gone"))
                        .toList());
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(8);
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(turned.size());
        assertThat(told.ofClass(0).get(ClassColumn.SERVED)).isEqualTo(8 - turned.size());
    }

    /** A coach that has lost its place goes with its passengers: none of them gets off. */
    @Test
    void aPartyGoesWithItsCoach() {
        Branch.Party party = new Branch.Party(
                Optional.of(new Arrivals.PartySize(3, 0, 3, 3)),
                Map.of("walk-in", 1.0),
                new Arrivals.Alighting.Gaps(constant(0)),
                constant(0),
                List.of(RouteStep.Visit.of("hall")));
        FlowSpec flow = FlowSpec.of(
                        "booked", Map.of("booked", 1.0), slot(8, SPREAD).withTolerance(late(120)))
                .withRoute(new RouteStep.Together(List.of(party)), RouteStep.Visit.of("hall"));
        Told told = hall("walk-in").flow(flow).run(0, 30_000).tell();

        int turned = told.lines("is turned away").size();
        assertThat(turned).isPositive();
        assertThat(told.ofClass(0).get(ClassColumn.SERVED)).isEqualTo(8 - turned);
        assertThat(told.ofClass(1).get(ClassColumn.ARRIVED)).isEqualTo(3L * (8 - turned));
    }

    @Test
    void asManyAreLateAndEarlyAsTheLawSays() {
        Lateness law = new Lateness(0.2, s(600), 0.3, s(240), s(180));
        int places = 20_000;
        Arrivals.Appointments slots =
                slot(places, law).withTolerance(new Tolerance(Optional.of(s(100)), Optional.of(s(120)), Map.of()));
        double late = 0.2 * Math.exp(-120 / 600.0) + 0.5 * 60 / 360;
        double early = 0.3 * Math.exp(-100 / 240.0) + 0.5 * 80 / 360;
        assertThat(slots.lapsedShare()).isEqualTo(late, within(1e-12));

        Told told = port(slots).run(0, 86_400).tell();

        assertThat(told.figure("flow.booked.lapsed"))
                .isEqualTo(late * places, within(ERRORS * Math.sqrt(late * (1 - late) * places)));
        assertThat(told.figure("flow.booked.too-early"))
                .isEqualTo(early * places, within(ERRORS * Math.sqrt(early * (1 - early) * places)));
        double before = told.figure("flow.booked.early-mean") * told.figure("flow.booked.too-early") * 60 / places;
        double expected = 0.3 * 240 * (Math.exp(-100 / 240.0) - Math.exp(-600 / 240.0)) + 0.5 * 80 * 40 / 360;
        assertThat(before)
                .as("seconds before being let in, over all; nobody comes before the start of the run")
                .isEqualTo(expected, within(ERRORS * 120 / Math.sqrt(places)));
    }

    @Test
    void theForecastKnowsWhoIsTooLateAndWhoIsLetIn() {
        Lateness law = new Lateness(0.2, s(600), 0.3, s(240), s(180));
        Tolerance tolerance = new Tolerance(Optional.of(s(60)), Optional.of(s(0)), Map.of("booked", "walk-in"));
        ScheduleForecast forecast = new ScheduleForecast(
                port(slot(100, law).withTolerance(tolerance)).run(0, 86_400).scenario());

        double late = 0.2 + 0.5 / 2;
        assertThat(forecast.expected(0, 0, 0, micros(86_400))).isEqualTo(100 * (1 - late), within(1e-9));
        assertThat(forecast.expected(0, 1, 0, micros(86_400))).isEqualTo(100 * late, within(1e-9));
        assertThat(forecast.expected(0, 0, 0, micros(540)))
                .as("nobody is let in before")
                .isZero();
        assertThat(forecast.expected(0, 0, micros(540), micros(600)))
                .as("the early, and of those in time the earlier half")
                .isEqualTo(100 * (1 - late) * (0.3 + 0.5 / 2), within(1e-9));
    }

    private static Tolerance early(double seconds) {
        return new Tolerance(Optional.of(s(seconds)), Optional.empty(), Map.of());
    }

    private static Tolerance late(double seconds) {
        return Tolerance.ofLate(s(seconds));
    }

    /** From the 600th second, one slot. */
    private static Arrivals.Appointments slot(int places, Lateness lateness) {
        return new Arrivals.Appointments(s(600), s(1200), s(600), places, 1, 0, Optional.of(lateness));
    }

    /** Where those whose appointments have lapsed have a lane of their own, if they stay. */
    private static Story port(Arrivals.Appointments slots) {
        boolean stay =
                slots.tolerance().filter(limits -> !limits.lapsedAs().isEmpty()).isPresent();
        return hall(stay ? "walk-in" : "booked").flow(FlowSpec.of("booked", Map.of("booked", 1.0), slots, "hall"));
    }

    private static Story hall(String others) {
        return new Story()
                .classes("booked", "walk-in")
                .stage(StageSpec.of(
                        "hall",
                        Map.of("booked", constant(100), "walk-in", constant(100)),
                        others.equals("booked")
                                ? new LaneSpec[] {lane("desks", 1, "booked")}
                                : new LaneSpec[] {lane("desks", 1, "booked"), lane("others", 1, others)}));
    }
}
