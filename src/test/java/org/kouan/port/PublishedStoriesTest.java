package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** Deterministic cases with published or rational answers, compared exactly. Seconds stand for their units of time. */
class PublishedStoriesTest {
    private static final double MINUTE = 60;

    /**
     * N passengers at once, c officers, constant inspections of D minutes: passenger k waits floor(k / c) D, exactly 30
     * minutes in some rows (case B-DET-01 of the validation set; arithmetic).
     */
    @ParameterizedTest
    @CsvSource({
        "200, 5, 1.0, 19.5, 39.0, 155",
        "300, 12, 1.25, 15.0, 30.0, 300",
        "156, 5, 1.0, 15.102564102564102, 31.0, 155",
        "155, 5, 1.0, 15.0, 30.0, 155",
        "1, 1, 30.0, 0.0, 0.0, 1"
    })
    void planeload(int passengers, int officers, double serviceMinutes, double mean, double max, int within30) {
        Told told = new Story()
                .classes("passenger")
                .stage(StageSpec.of(
                        "hall", times("passenger", serviceMinutes * MINUTE), lane("desks", officers, "passenger")))
                .come("passenger", new Arrivals.Present(passengers, s(0), s(0)), "hall")
                .target(Target.of("limit", List.of("passenger"), List.of("hall"), s(30 * MINUTE)))
                .tell();

        assertThat(told.lines("starts"))
                .isEqualTo(IntStream.range(0, passengers)
                        .mapToObj(k -> Math.round(Math.floorDiv(k, officers) * serviceMinutes * MINUTE)
                                + " s passenger#" + k + " starts at desks")
                        .toList());
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(mean * passengers * MINUTE));
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_MAX)).isEqualTo(micros(max * MINUTE));
        assertThat(told.ofClass(0).get(ClassColumn.WITHIN)).isEqualTo(within30);
        assertThat(told.result().targets().get(0).kept()).isEqualTo(within30 == passengers);
    }

    /**
     * Arrivals every 1/12 min for an hour, the first at 1/12 min, 10 officers, inspections of 1 min (case B-FLUID-01;
     * cumulative diagrams of Newell 1971): mean wait 5.9166 min, longest 11.8333 min, 610 within 10 min, clear at
     * 72.8333 min.
     */
    @Test
    void cumulativeCurves() {
        Told told = new Story()
                .classes("passenger")
                .stage(StageSpec.of("hall", times("passenger", MINUTE), lane("desks", 10, "passenger")))
                .come("passenger", new Arrivals.Renewal(constant(5), s(0)), "hall")
                .target(Target.of("limit", List.of("passenger"), List.of("hall"), s(10 * MINUTE)))
                .run(0, 3601)
                .tell();

        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(720);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(720 * 355));
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_MAX)).isEqualTo(micros(710));
        assertThat(told.ofClass(0).get(ClassColumn.WITHIN)).isEqualTo(610);
        assertThat(told.result().endMicros()).isEqualTo(micros(4370));
    }

    /**
     * Capacity 1, from 1 on 3, from 2 on 1 again; three arrivals at 0, inspections of 2: the second and third start at
     * 1 and are not broken off at 2 (case C-SIM-01; simmer, test-simmer-resource-schedule.R).
     */
    @Test
    void capacitySchedule() {
        Told told = new Story()
                .classes("arrival")
                .stage(StageSpec.of(
                        "hall",
                        times("arrival", 2),
                        lane("desks", LaneSpec.Desks.of(plan(0, 1, 1, 3, 2, 1)), "arrival")))
                .come("arrival", new Arrivals.Present(3, s(0), s(0)), "hall")
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s arrival#0 starts at desks",
                        "1 s arrival#1 starts at desks",
                        "1 s arrival#2 starts at desks");
        assertThat(told.lines("leaves"))
                .containsExactly("2 s arrival#0 leaves", "3 s arrival#1 leaves", "3 s arrival#2 leaves");
    }

    /**
     * An arrival every 1, inspections of 1: a departure goes before the arrival at the same instant, so that nobody
     * waits (first half of case C-SIM-02; simmer, test-simulation-1.R; its second half needs a system that turns people
     * away).
     */
    @Test
    void releaseBeforeSeize() {
        Told told = new Story()
                .classes("arrival")
                .stage(StageSpec.of("hall", times("arrival", 1), lane("desks", 1, "arrival")))
                .come("arrival", at(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), "hall")
                .tell();

        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(10);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_MAX)).isZero();
        assertThat(told.lane(0).get(LaneColumn.QUEUE_MAX)).isZero();
    }

    /**
     * Arrivals at 1, 1, 1, 9, 9, 12 with inspections of 5, 7, 9, 4, 5, 5; 3 officers until 7, 2 until 11, then 1 (case
     * C-CIW-01; Ciw, test_scheduling.py). Ciw relieves the whole team at a change; we know only that a closing desk
     * finishes and counts in the new number, for which the case gives waits 0, 0, 0, 0, 1, 3 by hand.
     */
    @Test
    void shiftsThatFinishTheirTraveller() {
        double[] arrivals = {1, 1, 1, 9, 9, 12};
        int[] services = {5, 7, 9, 4, 5, 5};
        String[] names = {"a", "b", "c", "d", "e", "f"};
        Story story = new Story().classes(names);
        List<Object> times = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            times.add(names[i]);
            times.add(services[i]);
        }
        story.stage(StageSpec.of(
                "hall", times(times.toArray()), lane("desks", LaneSpec.Desks.of(plan(0, 3, 7, 2, 11, 1)), names)));
        for (int i = 0; i < names.length; i++) {
            story.come(names[i], at(arrivals[i]), "hall");
        }

        Told told = story.tell();

        assertThat(told.result().classes())
                .extracting(result -> result.get(ClassColumn.WAIT_SUM) / micros(1))
                .containsExactly(0L, 0L, 0L, 0L, 1L, 3L);
        assertThat(told.lines("leaves"))
                .containsExactly(
                        "6 s a#0 leaves",
                        "8 s b#0 leaves",
                        "10 s c#0 leaves",
                        "13 s d#0 leaves",
                        "15 s e#0 leaves",
                        "20 s f#0 leaves");
    }
}
