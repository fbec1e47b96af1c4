package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.engine.SimTime;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;

/**
 * The model against a second, independent computation of a first-come lane with constant desks, without events: each
 * traveller in order of arrival takes the desk that is free first (Kiefer and Wolfowitz 1955). Given the same arrivals
 * and services, the starts agree to the microsecond, traveller by traveller.
 */
class DepartureRecursionTest {
    /** Arrivals in order, with the times at which inspections began and how long they took. */
    private static final class Record implements ModelObserver {
        final List<List<Long>> order = new ArrayList<>();
        final Map<List<Long>, Long> arrivals = new LinkedHashMap<>();
        final Map<List<Long>, Long> starts = new LinkedHashMap<>();
        final Map<List<Long>, Long> services = new LinkedHashMap<>();

        @Override
        public void arrived(long nowMicros, int flowIndex, long number, int classIndex) {
            List<Long> who = List.of((long) classIndex, number);
            order.add(who);
            arrivals.put(who, nowMicros);
        }

        @Override
        public void started(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
            starts.put(List.of((long) classIndex, number), nowMicros);
        }

        @Override
        public void inspected(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
            List<Long> who = List.of((long) classIndex, number);
            services.put(who, nowMicros - starts.get(who));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 40, 0, 1", "2, 80, 0, 2", "3, 120, 8, 3", "10, 900, 0, 4", "40, 3000, 5, 5", "7, 360, 0, 6"})
    void agreeTravellerByTraveller(int desks, int perHour, int changeOver, int seed) {
        Scenario scenario = scenario(desks, perHour, changeOver);
        Record record = new Record();
        PortModel model = PortModel.compile(scenario, record);
        ReplicationResult result = model.run(seed, 0, new RunTotals(model.layout()));

        PriorityQueue<Long> free = new PriorityQueue<>();
        for (int desk = 0; desk < desks; desk++) {
            free.add(0L);
        }
        long[] waited = new long[2];
        for (List<Long> who : record.order) {
            long arrival = record.arrivals.get(who);
            long start = Math.max(arrival, free.remove());
            free.add(start + record.services.get(who) + changeOver * SimTime.MICROS_PER_SECOND);
            assertThat(record.starts.get(who)).as("start of %s", who).isEqualTo(start);
            waited[who.get(0).intValue()] += start - arrival;
        }
        assertThat(record.order).hasSizeGreaterThan(10 * perHour);
        assertThat(waited[0]).isPositive();
        assertThat(result.classes().get(0).waitSumMicros()).isEqualTo(waited[0]);
        assertThat(result.classes().get(1).waitSumMicros()).isEqualTo(waited[1]);
    }

    /** Poisson arrivals of one class, a batch of another every hour. */
    private static Scenario scenario(int desks, int perHour, int changeOver) {
        List<Arrivals.Service> batches = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            batches.add(new Arrivals.Service("batch", Duration.ofHours(hour), perHour / 8));
        }
        LaneSpec lane = LaneSpec.of("desks", List.of("citizen", "foreigner"), LaneSpec.Desks.of(desks))
                .withChangeOver(Duration.ofSeconds(changeOver));
        return Scenario.of(
                "recursion",
                RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofHours(24)),
                List.of(UnitClass.of("citizen", "citizen"), UnitClass.of("foreigner", "foreigner")),
                List.of(StageSpec.of(
                        "hall",
                        Map.of(
                                "citizen", new Distribution.Lognormal(Duration.ofSeconds(60), 0.6),
                                "foreigner", new Distribution.Constant(Duration.ofSeconds(75))),
                        lane)),
                List.of(
                        FlowSpec.of(
                                "one by one",
                                Map.of("citizen", 1.0),
                                new Arrivals.Poisson(DayProfile.constant(perHour)),
                                "hall"),
                        FlowSpec.of(
                                "batches",
                                Map.of("foreigner", 1.0),
                                Story.timetable(batches, new Arrivals.Alighting.Gaps(Story.constant(0)), 0, 0),
                                "hall")),
                List.of());
    }
}
