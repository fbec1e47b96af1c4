package org.kouan.port.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;
import static org.kouan.port.Story.timetable;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Arrivals.Service;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.RouteStep.Visit;
import org.kouan.scenario.StageSpec;

/** Timetables whose rows say the classes of those whom they bring: exactly those come. */
class ClassesByRowTest {
    private static final Arrivals.Alighting AT_ONCE = new Arrivals.Alighting.Gaps(constant(0));

    /** Monday, 3 June 2024 has a level of 1. */
    @Test
    void exactlyAsManyOfEachClassComeAsTheRowsSay() {
        for (int seed = 1; seed <= 20; seed++) {
            Told told = travellers(
                    seed, DayLevel.NONE, service(10, 12, 3), service(20, 0, 5), service(30, 0, 0), service(40, 2, 0));
            assertThat(came(told, "citizen", 10)).isEqualTo(12);
            assertThat(came(told, "foreigner", 10)).isEqualTo(3);
            assertThat(came(told, "citizen", 20)).isZero();
            assertThat(came(told, "foreigner", 20)).isEqualTo(5);
            assertThat(came(told, "citizen", 40)).isEqualTo(2);
            assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(14);
            assertThat(told.ofClass(1).get(ClassColumn.ARRIVED)).isEqualTo(8);
        }
    }

    /** Who comes out first is chance: of one citizen and one foreigner each is first about as often. */
    @Test
    void theOrderIsDrawn() {
        int citizensFirst = 0;
        Set<List<String>> orders = new HashSet<>();
        for (int seed = 1; seed <= 200; seed++) {
            List<String> classes = travellers(seed, DayLevel.NONE, service(10, 1, 1)).lines("arrives").stream()
                    .map(line -> line.replaceAll(".* (citizen|foreigner)#.*", "$1"))
                    .toList();
            orders.add(classes);
            citizensFirst += classes.get(0).equals("citizen") ? 1 : 0;
        }
        assertThat(orders).hasSize(2);
        // Of 200 fair draws, 4.2 standard deviations.
        assertThat(citizensFirst).isBetween(70, 130);
    }

    @Test
    void onABusyDayEachClassIsMultiplied() {
        Told told = travellers(
                1, DayLevel.NONE.withWeek(Map.of(DayOfWeek.MONDAY, 2.0)), service(10, 12, 3), service(20, 0, 5));
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(24);
        assertThat(told.ofClass(1).get(ClassColumn.ARRIVED)).isEqualTo(16);

        int citizens = 0;
        for (int seed = 1; seed <= 200; seed++) {
            Told half = travellers(seed, DayLevel.NONE.withWeek(Map.of(DayOfWeek.MONDAY, 0.5)), service(10, 3, 2));
            assertThat(half.ofClass(0).get(ClassColumn.ARRIVED)).isBetween(1L, 2L);
            assertThat(half.ofClass(1).get(ClassColumn.ARRIVED)).isEqualTo(1);
            citizens += (int) half.ofClass(0).get(ClassColumn.ARRIVED);
        }
        // 200 times 1 or 2, each half the time: 4.2 standard deviations.
        assertThat(citizens).isBetween(270, 330);
    }

    @Test
    void aServiceMayBringTravellersOfOneClass() {
        Told told = travellers(
                1,
                DayLevel.NONE,
                new Service("A", s(10), 4).ofClass("foreigner"),
                new Service("B", s(20), 3).ofClass("citizen"));
        assertThat(came(told, "foreigner", 10)).isEqualTo(4);
        assertThat(came(told, "citizen", 20)).isEqualTo(3);
        assertThat(told.lines("arrives")).hasSize(7);
    }

    /** A coach with two citizens and a foreigner, then a lorry that carries nobody. */
    @Test
    void conveyancesHaveClassesAndPartiesOfTheirOwn() {
        Told told = conveyances(
                        new Service("A", s(0), 0)
                                .with(Map.of("citizen", 2, "foreigner", 1))
                                .ofClass("coach"),
                        new Service("B", s(100), 0)
                                .with(Map.of("citizen", 0, "foreigner", 0))
                                .ofClass("lorry"))
                .tell();

        assertThat(told.lines("arrives").stream().filter(line -> line.contains("#0 ") || line.contains("#1 ")))
                .containsExactly("0 s coach#0 arrives", "100 s lorry#1 arrives");
        assertThat(came(told, "citizen", 0)).isEqualTo(2);
        assertThat(came(told, "foreigner", 0)).isEqualTo(1);
        assertThat(told.lines("lorry#1 leaves")).containsExactly("107 s lorry#1 leaves");
    }

    /** 12 citizens come from 10 s on and 5 foreigners from 1000 s: a mix for all would spread both over both. */
    @Test
    void forecastsKnowEachService() {
        ScheduleForecast forecast = new ScheduleForecast(
                story(DayLevel.NONE, service(10, 12, 0), service(1000, 0, 5)).scenario());
        assertThat(forecast.expected(0, 0, micros(0), micros(900))).isEqualTo(12, within(1e-9));
        assertThat(forecast.expected(0, 1, micros(0), micros(900))).isZero();
        assertThat(forecast.expected(0, 0, micros(900), micros(3600))).isZero();
        assertThat(forecast.expected(0, 1, micros(900), micros(3600))).isEqualTo(5, within(1e-9));

        ScheduleForecast carried = new ScheduleForecast(conveyances(
                        new Service("A", s(0), 0)
                                .with(Map.of("citizen", 2, "foreigner", 1))
                                .ofClass("coach"),
                        new Service("B", s(1000), 0)
                                .with(Map.of("citizen", 4, "foreigner", 0))
                                .ofClass("lorry"))
                .scenario());
        assertThat(carried.expected(0, 0, micros(0), micros(900)))
                .as("citizens")
                .isEqualTo(2, within(1e-9));
        assertThat(carried.expected(0, 1, micros(0), micros(900)))
                .as("foreigners")
                .isEqualTo(1, within(1e-9));
        assertThat(carried.expected(0, 0, micros(900), micros(3600))).isEqualTo(4, within(1e-9));
        assertThat(carried.expected(1, 2, micros(0), micros(900))).as("coaches").isEqualTo(1, within(1e-9));
        assertThat(carried.expected(1, 3, micros(0), micros(900))).as("lorries").isZero();
        assertThat(carried.expected(1, 3, micros(900), micros(3600))).isEqualTo(1, within(1e-9));
    }

    private static Service service(double seconds, int citizens, int foreigners) {
        return new Service("S" + (int) seconds, s(seconds), 0)
                .with(Map.of("citizen", citizens, "foreigner", foreigners));
    }

    private static long came(Told told, String unitClass, int seconds) {
        return told.lines("arrives").stream()
                .filter(line -> line.startsWith(seconds + " s " + unitClass + "#"))
                .count();
    }

    private static Told travellers(int replication, DayLevel level, Service... services) {
        return story(level, services).tell(replication);
    }

    private static Story story(DayLevel level, Service... services) {
        return new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                        "hall", times("citizen", 1, "foreigner", 1), lane("desks", 50, "citizen", "foreigner")))
                .flow(FlowSpec.of(
                                "all",
                                Map.of("citizen", 0.5, "foreigner", 0.5),
                                timetable(List.of(services), AT_ONCE, 0, 0),
                                "hall")
                        .withDayLevel(level));
    }

    private static Story conveyances(Service... services) {
        Branch.Party party = new Branch.Party(
                Optional.empty(),
                Map.of("citizen", 0.5, "foreigner", 0.5),
                AT_ONCE,
                constant(0),
                List.of(Visit.of("hall")));
        return new Story()
                .classes("citizen", "foreigner", "coach", "lorry")
                .stage(StageSpec.of(
                        "hall", times("citizen", 1, "foreigner", 1), lane("desks", 50, "citizen", "foreigner")))
                .stage(StageSpec.of("gate", times("coach", 5, "lorry", 7), lane("booth", 1, "coach", "lorry")))
                .flow(FlowSpec.of(
                                "road", Map.of("coach", 0.5, "lorry", 0.5), timetable(List.of(services), AT_ONCE, 0, 0))
                        .withRoute(
                                new RouteStep.Together(List.of(new Branch.Route(List.of(Visit.of("gate"))), party))));
    }
}
