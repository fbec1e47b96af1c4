package org.kouan.port.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.engine.SimTime;
import org.kouan.port.PortModel;
import org.kouan.port.Story;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.result.ClassColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Lognormal;

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
        public void arrived(ModelEvent.Arrived event) {
            List<Long> who =
                    List.of((long) event.who().classIndex(), event.who().number());
            order.add(who);
            arrivals.put(who, event.atMicros());
        }

        @Override
        public void started(ModelEvent.Started event) {
            starts.put(List.of((long) event.who().classIndex(), event.who().number()), event.atMicros());
        }

        @Override
        public void inspected(ModelEvent.Inspected event) {
            List<Long> who =
                    List.of((long) event.who().classIndex(), event.who().number());
            services.put(who, event.atMicros() - starts.get(who));
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
        assertThat(result.classes().get(0).get(ClassColumn.WAIT_SUM)).isEqualTo(waited[0]);
        assertThat(result.classes().get(1).get(ClassColumn.WAIT_SUM)).isEqualTo(waited[1]);
    }

    /**
     * The stage of the port day W2, as a recursion from arrival to arrival: priority travellers have a desk, and come
     * first at those of the citizens. Before each arrival the desks take whom they may, in the order in which they
     * become free.
     */
    @ParameterizedTest
    @CsvSource({"4, 250, 1", "8, 500, 2", "12, 760, 3", "1, 70, 4"})
    void agreeWithPriorityAtHelpingDesks(int desks, int perHour, int seed) {
        Record record = new Record();
        PortModel model = PortModel.compile(priorityScenario(desks, perHour), record);
        ReplicationResult result = model.run(seed, 0, new RunTotals(model.layout()));

        PriorityRecursion recursion = new PriorityRecursion(desks, record);
        record.order.forEach(recursion::arrive);
        recursion.serveUntil(Long.MAX_VALUE);
        assertThat(recursion.starts).isEqualTo(record.starts);
        assertThat(recursion.overtakes).isPositive();
        long waited = record.order.stream()
                .mapToLong(who -> recursion.starts.get(who) - record.arrivals.get(who))
                .sum();
        assertThat(result.classes().stream()
                        .mapToLong(each -> each.get(ClassColumn.WAIT_SUM))
                        .sum())
                .isEqualTo(waited);
    }

    private static final class PriorityRecursion {
        private final Record record;
        private final PriorityQueue<Long> free = new PriorityQueue<>();
        private long priorityFree;
        private final Deque<List<Long>> citizens = new ArrayDeque<>();
        private final Deque<List<Long>> priority = new ArrayDeque<>();
        final Map<List<Long>, Long> starts = new LinkedHashMap<>();
        int overtakes;

        PriorityRecursion(int desks, Record record) {
            this.record = record;
            for (int desk = 0; desk < desks; desk++) {
                free.add(0L);
            }
        }

        void arrive(List<Long> who) {
            long now = record.arrivals.get(who);
            serveUntil(now);
            boolean hasPriority = who.get(0) == 1;
            if (hasPriority && priorityFree <= now) {
                startAtPriorityDesk(who, now);
            } else if (free.element() <= now) {
                start(who, now);
            } else {
                (hasPriority ? priority : citizens).add(who);
            }
        }

        void serveUntil(long now) {
            while (!priority.isEmpty() || !citizens.isEmpty()) {
                boolean atPriorityDesk = !priority.isEmpty() && priorityFree < free.element();
                long next = atPriorityDesk ? priorityFree : free.element();
                if (next > now) {
                    return;
                }
                if (atPriorityDesk) {
                    startAtPriorityDesk(priority.remove(), next);
                } else {
                    overtakes += priority.isEmpty() || citizens.isEmpty() ? 0 : 1;
                    start((priority.isEmpty() ? citizens : priority).remove(), next);
                }
            }
        }

        private void startAtPriorityDesk(List<Long> who, long now) {
            starts.put(who, now);
            priorityFree = now + record.services.get(who);
        }

        private void start(List<Long> who, long now) {
            starts.put(who, now);
            free.remove();
            free.add(now + record.services.get(who));
        }
    }

    private static Scenario priorityScenario(int desks, int perHour) {
        LaneSpec citizens = LaneSpec.of("citizens", List.of("citizen"), LaneSpec.Desks.of(desks))
                .withHelps(List.of(new LaneSpec.Help("priority", LaneSpec.Help.When.FIRST)));
        Map<String, Double> mix = new LinkedHashMap<>();
        mix.put("citizen", 0.9);
        mix.put("priority", 0.1);
        return Scenario.of(
                "priority",
                RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofHours(24)),
                List.of(UnitClass.of("citizen", "citizen"), UnitClass.of("priority", "priority")),
                List.of(StageSpec.of(
                        "hall",
                        Map.of(
                                "citizen", new Lognormal(Duration.ofSeconds(60), 0.6),
                                "priority", new Lognormal(Duration.ofSeconds(90), 0.6)),
                        citizens,
                        LaneSpec.of("priority", List.of("priority"), LaneSpec.Desks.of(1)))),
                List.of(FlowSpec.of("all", mix, new Arrivals.Poisson(DayProfile.constant(perHour)), "hall")),
                List.of());
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
                                "citizen", new Lognormal(Duration.ofSeconds(60), 0.6),
                                "foreigner", new Constant(Duration.ofSeconds(75))),
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
