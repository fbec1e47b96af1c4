package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PublishedWait;
import org.kouan.scenario.Room;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Reserve;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;

/** Stories with two classes or flows, and at midnight, the end of the warm-up, or the last instant that counts. */
class ClassAndClockStoriesTest extends StaffStory {
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    /** Turned from 22:00 to 2:00, on the first evening, over midnight, and for the first two hours of the run. */
    @Test
    void aTideGoesOverMidnight() {
        Told told = tidal(22 * HOUR, 2 * HOUR).run(0, 2 * DAY).tell();

        assertThat(told.lines("tidal takes citizen"))
                .containsExactly(
                        "0 s tidal takes citizen", "79200 s tidal takes citizen", "165600 s tidal takes citizen");
        assertThat(told.lines("tidal takes no citizen"))
                .containsExactly("7200 s tidal takes no citizen", "93600 s tidal takes no citizen");
        assertThat(told.seconds("stage.hall.lending")).isEqualTo((2 + 4 + 2) * HOUR);
    }

    /** Turned from 2:00 to 22:00, and from 22:00 to 24:00: no midnight between. */
    @Test
    void aTideOfOneDayEndsOnIt() {
        assertThat(tidal(2 * HOUR, 22 * HOUR).run(0, DAY).tell().lines("tidal takes"))
                .contains("7200 s tidal takes citizen", "79200 s tidal takes no citizen");
        assertThat(tidal(22 * HOUR, 24 * HOUR).run(0, DAY + HOUR).tell().lines("tidal takes"))
                .contains("79200 s tidal takes citizen", "86400 s tidal takes no citizen");
    }

    private static Story tidal(int from, int to) {
        return new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                                "hall",
                                times("citizen", 100, "foreigner", 100),
                                lane("citizens", 1, "citizen"),
                                lane("foreigners", 1, "foreigner"),
                                lane("tidal", 1, "foreigner"))
                        .withWhatChanges(policy(
                                "tidal-by-time",
                                "lanes",
                                List.of("tidal"),
                                "guests",
                                List.of("citizen"),
                                "from",
                                s(from),
                                "to",
                                s(to),
                                "clearing",
                                s(0),
                                "every",
                                s(60))))
                .come("foreigner", at(12 * HOUR), "hall")
                .come("citizen", at(12 * HOUR), "hall")
                .cutOff();
    }

    /**
     * Two classes, a lane each, and 100 desks' work of each from 1,800 s to 3,000 s of two days: how many desks open tells
     * the day's factor of the class. Its mean is 1 (the median would be 0.894: six standard errors away), and classes and
     * days know nothing of each other.
     */
    @Test
    void theForecastOfEachClassAndDayIsWrongByItsOwnFactor() {
        Scenario scenario = forecast();
        Diary diary = new Diary(scenario);
        PortModel model = PortModel.compile(scenario, diary);
        List<double[]> factors = new ArrayList<>();
        for (int replication = 0; replication < 300; replication++) {
            diary.lines().clear();
            model.run(1, replication, new RunTotals(model.layout()));
            factors.add(new double[] {
                opened(diary, 1800, "a"),
                opened(diary, 1800, "b"),
                opened(diary, DAY + 1800, "a"),
                opened(diary, DAY + 1800, "b")
            });
        }
        for (int i = 0; i < 4; i++) {
            int one = i;
            assertThat(factors.stream().mapToDouble(each -> each[one]).average().orElseThrow())
                    .isCloseTo(1, within(0.08));
            for (int j = 0; j < i; j++) {
                int other = j;
                assertThat(new PearsonsCorrelation()
                                .correlation(
                                        factors.stream()
                                                .mapToDouble(each -> each[one])
                                                .toArray(),
                                        factors.stream()
                                                .mapToDouble(each -> each[other])
                                                .toArray()))
                        .as("%d and %d", i, j)
                        .isCloseTo(0, within(0.3));
            }
        }
    }

    private static Scenario forecast() {
        Arrivals rate = new Arrivals.Poisson(new DayProfile(List.of(new DayProfile.Segment(s(1800), s(3600), 36))));
        return new Story()
                .classes("first", "second")
                .stage(StageSpec.of(
                                "hall",
                                times("first", 10_000, "second", 10_000),
                                lane("a", LaneSpec.Desks.of(1), "first"),
                                lane("b", LaneSpec.Desks.of(1), "second"))
                        .withWhatChanges(policy(
                                "forecast",
                                "desks",
                                Map.of("a", 9000, "b", 9000),
                                "utilisation",
                                1.0,
                                "lead",
                                s(300),
                                "span",
                                s(600),
                                "error",
                                0.5,
                                "every",
                                s(300))))
                .come("first", rate, "hall")
                .come("second", rate, "hall")
                .run(0, DAY + HOUR)
                .cutOff()
                .scenario();
    }

    private static double opened(Diary diary, int second, String lane) {
        String line = diary.lines().stream()
                .filter(each -> each.startsWith(second + " s " + lane + " has "))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.replaceAll(".* has (\\d+) open", "$1")) / 100.0;
    }

    /** Visitors may join both lanes; residents fill one of them, the first or the second, and nobody waits at the other. */
    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void whoMayJoinSeveralLanesLooksAtTheShortestPublishedWait(String full, String empty) {
        Told told = published(full, false).tell();

        assertThat(told.lines("published"))
                .contains(
                        "60 s a wait of 1000 s is published at " + full, "60 s a wait of 0 s is published at " + empty);
        assertThat(told.lines("visitor#0 will come")).isEmpty();
        assertThat(told.lines("visitor#0 arrives")).containsExactly("70 s visitor#0 arrives");
    }

    /** Where both are long, the shorter is too long as well. */
    @Test
    void whereAllPublishedWaitsAreLongVisitorsComeLater() {
        assertThat(published("a", true).tell().lines("visitor#0 will come"))
                .containsExactly("70 s visitor#0 will come at 270 s");
    }

    private static Story published(String full, boolean both) {
        List<LaneSpec> lanes = new ArrayList<>(List.of(
                lane("a", 1, full.equals("a") ? "resident" : "neighbour", "visitor"),
                lane("b", 1, full.equals("b") ? "resident" : "neighbour", "visitor")));
        return new Story()
                .classes("resident", "neighbour", "visitor")
                .stage(StageSpec.of(
                                "hall",
                                times("resident", 100, "neighbour", 100, "visitor", 100),
                                lanes.toArray(LaneSpec[]::new))
                        .withWhichLane(policy("shortest-queue")))
                .come("resident", new Arrivals.Present(11, s(0), s(0)), "hall")
                .come(
                        "neighbour",
                        both ? new Arrivals.Present(4, s(0), s(0)) : new Arrivals.Renewal(constant(290), s(0)),
                        "hall")
                .flow(FlowSpec.of("visitor", Map.of("visitor", 1.0), new Arrivals.Renewal(constant(70), s(0)), "hall")
                        .withPublishedWait(
                                new PublishedWait("hall", s(60), s(100), Map.of("visitor", 1.0), constant(200))))
                .run(0, 300);
    }

    /**
     * Duty ends at 250 s, the inspection under way at 300 s: 50 s of overtime, of which those after the warm-up count. In
     * the last case there is no overtime left, in the first but one the warm-up ends with the duty.
     */
    @ParameterizedTest
    @CsvSource({"0, 50", "200, 50", "250, 50", "270, 30", "299, 1", "300, 0", "310, 0"})
    void overtimeCountsFromTheEndOfTheWarmUp(int warmUp, int overtime) {
        Told told = hall(LaneSpec.Desks.of(1), new Arrivals.Present(4, s(0), s(0)))
                .staff(StaffPool.of(
                        "pool",
                        List.of("desks"),
                        team("early", 1, "desks").withShifts(shift(0, 250)),
                        team("late", 1, "desks").withShifts(shift(1000, 3600))))
                .warmUp(warmUp)
                .tell();

        assertThat(told.seconds("pool.pool.overtime")).isEqualTo(overtime);
    }

    /** A second desk is wanted from 100 s on, call-up takes 120 s: a unit that would come at the end of duty is not called. */
    @ParameterizedTest
    @CsvSource({"50, 219, 0", "50, 220, 0", "50, 221, 1", "100, 400, 1", "101, 400, 0"})
    void aReserveIsCalledWhoIsOnDutyNowAndWhenItCanSit(int from, int to, int calls) {
        Told told = told(
                LaneSpec.Desks.of(plan(0, 1, 100, 2)),
                new Arrivals.Present(3, s(0), s(0)),
                StaffPool.of(
                        "pool",
                        List.of("desks"),
                        team("a", 1, "desks"),
                        team("standby", 1, "desks").withShifts(shift(from, to)).asReserve(new Reserve(s(120), s(0)))));

        assertThat(told.lines("called").stream().filter(line -> line.startsWith("100 s")))
                .hasSize(calls);
    }

    /**
     * A crew goes before persons, and breaks them off. At 5 s one of two desks is to close, and both are finished first; the
     * crew that comes at 6 s must not have the desk of person 0, since that which stays is the other crew's. At 10 s that is
     * done, its desk closes, and the one that goes on is the person's.
     */
    @Test
    void preemptionComesWhenTheDeskThatGoesOnIsKnown() {
        Told told = new Story()
                .classes("person", "crew")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 30, "crew", 10),
                        lane("desks", LaneSpec.Desks.of(plan(0, 2, 5, 1)), "person", "crew")
                                .withWhoIsNext(policy("preemptive-resume", "order", List.of("crew")))))
                .come("crew", at(0, 6), "hall")
                .come("person", at(0), "hall")
                .tell();

        assertThat(told.diary())
                .filteredOn(line -> !line.contains("arrives") && !line.contains("joins") && !line.contains("leaves"))
                .containsExactly(
                        "0 s desks has 2 open",
                        "0 s crew#0 starts at desks",
                        "0 s person#0 starts at desks",
                        "5 s desks has 1 open",
                        "10 s crew#0 is inspected at desks",
                        "10 s person#0 is broken off at desks",
                        "10 s crew#1 starts at desks",
                        "20 s crew#1 is inspected at desks",
                        "20 s person#0 goes on at desks",
                        "40 s person#0 is inspected at desks");
    }

    /** One desk, cut off at 100 s: waits of those left count for their own class, 90 + 80 s and 50 s. */
    @ParameterizedTest
    @ValueSource(strings = {"first-come", "class-priority"})
    void waitsOfThoseLeftCountForTheirClass(String order) {
        LaneSpec desks = lane("desks", 1, "a", "b", "c");
        Told told = new Story()
                .classes("a", "b", "c")
                .stage(StageSpec.of(
                        "hall",
                        times("a", 1000, "b", 1000, "c", 1000),
                        order.equals("first-come")
                                ? desks
                                : desks.withWhoIsNext(policy(order, "order", List.of("a", "b", "c")))))
                .come("a", at(0), "hall")
                .come("b", at(10, 20), "hall")
                .come("c", at(50), "hall")
                .target(Target.of("limit", List.of("b", "c"), List.of("hall"), s(60)))
                .run(0, 100)
                .cutOff()
                .tell();

        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isZero();
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isZero();
        assertThat(told.ofClass(1).get(ClassColumn.UNFINISHED)).isEqualTo(2);
        assertThat(told.ofClass(2).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.ofClass(2).get(ClassColumn.WAIT_SUM) - told.ofClass(2).get(ClassColumn.WAIT_MAX))
                .isZero();
        long end = told.ofClass(2).get(ClassColumn.WAIT_SUM) - micros(50);
        assertThat(told.ofClass(1).get(ClassColumn.WAIT_SUM))
                .as("10 s and 20 s until %d", end)
                .isEqualTo(2 * told.ofClass(2).get(ClassColumn.WAIT_SUM) + micros(40 + 30));
        assertThat(told.ofClass(1).get(ClassColumn.EXCESS))
                .isEqualTo(told.ofClass(1).get(ClassColumn.WAIT_SUM) - micros(2 * 60));
    }

    /** Room for one, at the desk until 100 s: two of three of one class, and one of the other find it full. */
    @Test
    void whoFindsTheStageFullIsLostForItsClass() {
        Told told = new Story()
                .classes("a", "b")
                .stage(StageSpec.of("hall", times("a", 100, "b", 100), lane("desks", 1, "a", "b"))
                        .withRoom(new Room(1, Room.WhenFull.TURNED_AWAY)))
                .come("a", at(0, 50, 99), "hall")
                .come("b", at(60, 150), "hall")
                .target(Target.of("a-limit", List.of("a"), List.of("hall"), s(60)))
                .target(Target.of("b-limit", List.of("b"), List.of("hall"), s(60)))
                .tell();

        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(3);
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(2);
        assertThat(told.ofClass(1).get(ClassColumn.ARRIVED)).isEqualTo(2);
        assertThat(told.ofClass(1).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.ofClass(1).get(ClassColumn.WITHIN)).isEqualTo(1);
        assertThat(told.result().targets().get(0).value()).isEqualTo(1.0 / 3);
        assertThat(told.result().targets().get(1).value()).isEqualTo(0.5);
        assertThat(told.figure("stage.hall.turned-away")).isEqualTo(3);
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM) + told.ofClass(1).get(ClassColumn.WAIT_SUM))
                .isZero();
    }

    /**
     * Three at once and one at 10 s at a desk of 100 s: three wait from 10 s to 100 s, two to 200 s, one to 300 s. Who comes
     * and is taken at once, at 400 s, waits in no queue.
     */
    @ParameterizedTest
    @CsvSource({"0, 3", "99, 3", "150, 2", "250, 1", "300, 0", "350, 0"})
    void theLongestQueueIsThatOfTheTimeThatCounts(int warmUp, int longest) {
        Told told =
                hall(LaneSpec.Desks.of(1), at(0, 0, 0, 10, 400)).warmUp(warmUp).tell();

        assertThat(told.lane(0).get(LaneColumn.QUEUE_MAX)).isEqualTo(longest);
    }

    /** Travellers of the same number in two flows, of the same law, need different times. */
    @Test
    void flowsShareNoRandomNumbers() {
        Map<String, Distribution> service = Map.of("a", new Exponential(s(100)), "b", new Exponential(s(100)));
        Told told = new Story()
                .classes("a", "b")
                .stage(StageSpec.of("hall", service, lane("desks", 99, "a", "b")))
                .come("a", new Arrivals.Present(20, s(0), s(0)), "hall")
                .come("b", new Arrivals.Present(20, s(0), s(0)), "hall")
                .tell();

        assertThat(told.lines("inspected").stream().map(line -> line.split(" ")[0]))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }
}
