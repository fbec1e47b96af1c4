package org.kouan.port.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.kouan.clock.PortClock;
import org.kouan.engine.SimTime;
import org.kouan.port.Story;
import org.kouan.port.Story.Told;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Sampling;
import org.kouan.random.RandomStreams;
import org.kouan.result.ClassColumn;
import org.kouan.result.PeriodGrid;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ReplicationRow;
import org.kouan.result.ResultLayout;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Arrivals.Lateness;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;

/** Slots that are booked ahead: by hand where nothing is drawn, and against the binomial law where it is. */
class AppointmentsTest {
    private static final int DAY = 86_400;
    /** 11 comparisons of this number of standard errors raise a false alarm with 0.0007. */
    private static final double ERRORS = 4;

    /** From the 600th to the 1800th second, two slots of two places, one desk that takes 400 s a person. */
    @Test
    void twoSlotsOfTwo() {
        Told told = port(slots(600, 1800, 600, 2), constant(400)).run(0, 3000).tell();

        assertThat(told.diary())
                .containsExactly(
                        "0 s desks has 1 open",
                        "600 s person#0 arrives",
                        "600 s person#0 joins desks",
                        "600 s person#1 arrives",
                        "600 s person#1 joins desks",
                        "600 s person#0 starts at desks",
                        "1000 s person#0 is inspected at desks",
                        "1000 s person#0 leaves",
                        "1000 s person#1 starts at desks",
                        "1200 s person#2 arrives",
                        "1200 s person#2 joins desks",
                        "1200 s person#3 arrives",
                        "1200 s person#3 joins desks",
                        "1400 s person#1 is inspected at desks",
                        "1400 s person#1 leaves",
                        "1400 s person#2 starts at desks",
                        "1800 s person#2 is inspected at desks",
                        "1800 s person#2 leaves",
                        "1800 s person#3 starts at desks",
                        "2200 s person#3 is inspected at desks",
                        "2200 s person#3 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM)).isEqualTo(micros(400 + 200 + 600));
        assertThat(told.figure("flow.booked.booked")).isEqualTo(4);
        assertThat(told.figure("flow.booked.came")).isEqualTo(4);
        assertThat(told.figure("flow.booked.no-shows")).isZero();
    }

    /** Every day anew; the first slot is before the start of the run, another in the warm-up. */
    @Test
    void slotsComeBackOnEveryDay() {
        Told told = port(slots(600, 1800, 600, 1), constant(1))
                .run(601, 2 * DAY)
                .warmUp(3000)
                .tell();

        assertThat(told.lines("arrives"))
                .containsExactly("1200 s person#0 arrives", "87000 s person#1 arrives", "87600 s person#2 arrives");
        assertThat(told.figure("flow.booked.booked")).isEqualTo(4);
        assertThat(told.figure("flow.booked.before-the-start")).isEqualTo(1);
        assertThat(told.figure("flow.booked.came")).isEqualTo(3);
        assertThat(told.figure("port.warm-up")).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(2);
    }

    /** Nobody comes before the start of the run, or after its end; of slots of the run the early are there at the start. */
    @Test
    void whoIsTooEarlyComesAtTheStartAndWhoIsTooLateNoMore() {
        Arrivals early = new Arrivals.Appointments(
                s(600), s(700), s(100), 5, 1, 0, Optional.of(new Lateness(0, s(0), 1, s(1e6), s(0))));
        Arrivals late = new Arrivals.Appointments(
                s(600), s(700), s(100), 5, 1, 0, Optional.of(new Lateness(1, s(1e7), 0, s(0), s(0))));

        Told atTheStart = port(early, constant(1)).run(500, 3000).tell();
        assertThat(atTheStart.lines("arrives"))
                .allMatch(line -> line.startsWith("500 s"))
                .hasSize(5);
        assertThat(atTheStart.figure("flow.booked.at-the-start")).isEqualTo(5);
        Told told = port(late, constant(1)).run(500, 3000).tell();
        assertThat(told.lines("arrives")).isEmpty();
        assertThat(told.figure("flow.booked.booked")).isEqualTo(5);
        assertThat(told.figure("flow.booked.came")).isZero();
        assertThat(told.figure("flow.booked.after-the-end")).isEqualTo(5);
    }

    /** A slot before the start whose people are late, and one after the end whose people are early. */
    @Test
    void whoComesInTheRunIsPartOfItWhateverTheSlot() {
        Arrivals late = new Arrivals.Appointments(
                s(600), s(800), s(100), 5, 1, 0, Optional.of(new Lateness(1, s(1000), 0, s(0), s(0))));
        Arrivals early = new Arrivals.Appointments(
                s(1800), s(2000), s(100), 5, 1, 0, Optional.of(new Lateness(0, s(0), 1, s(1000), s(0))));

        for (Arrivals slot : List.of(late, early)) {
            Told told = port(slot, constant(1)).run(700, 1900).tell();
            double before = told.figure("flow.booked.before-the-start");
            double after = told.figure("flow.booked.after-the-end");
            double came = told.figure("flow.booked.came");
            assertThat(told.lines("arrives")).hasSize((int) came);
            assertThat(came).isPositive();
            assertThat(before + came + after).isEqualTo(10);
        }
    }

    /** Of each place it is drawn apart whether it is booked (80 %) and whether its owner stays away (10 %). */
    @Test
    void whoComesToASlotIsBinomial() {
        int places = 10;
        Drawn drawn = new Drawn(
                new Arrivals.Appointments(s(0), s(DAY), s(900), places, 0.8, 0.1, Optional.empty()), DayLevel.NONE, 1);
        int slots = 96;
        int replications = 60;
        double[] seen = new double[places + 1];
        double[] figures = new double[4];
        for (int r = 0; r < replications; r++) {
            int[] ofSlot = new int[slots];
            for (long time : drawn.times(r)) {
                assertThat(time % micros(900)).isZero();
                ofSlot[(int) (time / micros(900))]++;
            }
            Arrays.stream(ofSlot).forEach(count -> seen[count]++);
            for (int i = 0; i < figures.length; i++) {
                figures[i] += drawn.figures()[i];
            }
        }

        BinomialDistribution law = new BinomialDistribution(null, places, 0.8 * 0.9);
        double statistic = 0;
        double tail = 0;
        double inTail = 0;
        int classes = 0;
        for (int k = 0; k <= places; k++) {
            double expected = law.probability(k) * slots * replications;
            if (k < 4) {
                tail += expected;
                inTail += seen[k];
            } else {
                statistic += (seen[k] - expected) * (seen[k] - expected) / expected;
                classes++;
            }
        }
        statistic += (inTail - tail) * (inTail - tail) / tail;
        assertThat(statistic)
                .as("at a level of 1e-4")
                .isLessThan(new ChiSquaredDistribution(null, classes).inverseCumulativeProbability(1 - 1e-4));
        double all = places * slots * replications;
        assertThat(figures[0]).isEqualTo(0.8 * all, within(ERRORS * Math.sqrt(0.8 * 0.2 * all)));
        assertThat(figures[2])
                .as("a tenth of those who have booked")
                .isEqualTo(0.1 * figures[0], within(ERRORS * Math.sqrt(0.1 * 0.9 * figures[0])));
        assertThat(figures[1]).as("the others have come").isEqualTo(figures[0] - figures[2]);
        assertThat(figures[3]).isZero();
    }

    /** A fifth late by 10 min on average, three tenths early by 4, the rest uniform within 3 min. */
    @Test
    void comingIsSpreadAroundTheSlotAsTheLatenessSays() {
        Lateness lateness = new Lateness(0.2, s(600), 0.3, s(240), s(180));
        Drawn drawn = new Drawn(
                new Arrivals.Appointments(s(DAY / 2.0), s(DAY / 2.0 + 60), s(60), 20_000, 1, 0, Optional.of(lateness)),
                DayLevel.NONE,
                1);
        double[] off = Arrays.stream(drawn.times(0))
                .mapToDouble(time -> time / 1e6 - DAY / 2.0)
                .toArray();

        int n = off.length;
        assertThat(n).isEqualTo(20_000);
        assertThat(off).isSorted();
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double x = off[i];
            double function = 0.2 * (x > 0 ? 1 - Math.exp(-x / 600) : 0)
                    + 0.3 * (x < 0 ? Math.exp(x / 240) : 1)
                    + 0.5 * Math.max(0, Math.min(1, (x + 180) / 360));
            distance = Math.max(distance, Math.max(function - (double) i / n, (i + 1.0) / n - function));
        }
        assertThat(distance).as("Kolmogorov and Smirnov, 1e-4").isLessThan(Math.sqrt(-Math.log(1e-4 / 2) / 2 / n));
    }

    /** More places, other slots, fewer who stay away: those who came come as they did. */
    @Test
    void aVariantHasTheSameLuck() {
        Optional<Lateness> lateness = Optional.of(new Lateness(0.2, s(600), 0.3, s(240), s(180)));
        List<Long> some = new Drawn(
                        new Arrivals.Appointments(s(36_000), s(43_200), s(1800), 6, 0.7, 0.2, lateness),
                        DayLevel.NONE,
                        1)
                .list(3);

        assertThat(some).hasSizeBetween(5, 23);
        assertThat(new Drawn(
                                new Arrivals.Appointments(s(36_000), s(43_200), s(900), 9, 0.9, 0.1, lateness),
                                DayLevel.NONE,
                                2)
                        .list(3))
                .containsAll(some);
    }

    /** On busy days more places are booked, at most all; on quiet days fewer. */
    @Test
    void theLevelOfTheDayBooksPlaces() {
        Arrivals.Appointments slots = new Arrivals.Appointments(s(0), s(DAY), s(60), 5, 0.6, 0, Optional.empty());
        LocalDate monday = LocalDate.of(2024, 6, 3);
        DayLevel level = DayLevel.NONE.withDates(Map.of(monday, 2.0, monday.plusDays(1), 0.5, monday.plusDays(2), 0.0));
        long[] ofDay = new long[4];
        for (long time : new Drawn(slots, level, 4).times(0)) {
            ofDay[(int) (time / SimTime.MICROS_PER_DAY)]++;
        }

        int places = 1440 * 5;
        assertThat(ofDay[0]).isEqualTo(places);
        assertThat((double) ofDay[1]).isEqualTo(0.3 * places, within(ERRORS * Math.sqrt(0.21 * places)));
        assertThat(ofDay[2]).isZero();
        assertThat((double) ofDay[3]).isEqualTo(0.6 * places, within(ERRORS * Math.sqrt(0.24 * places)));
    }

    @Test
    void theForecastCountsWhoHasBookedAndComes() {
        Lateness lateness = new Lateness(0.2, s(600), 0.3, s(240), s(60));
        Arrivals.Appointments slots =
                new Arrivals.Appointments(s(3600), s(7200), s(1800), 10, 0.8, 0.25, Optional.of(lateness));
        ScheduleForecast forecast =
                new ScheduleForecast(port(slots, constant(1)).run(0, DAY).scenario());

        assertThat(forecast.expected(0, 0, 0, micros(DAY)))
                .as("12 of 20 places")
                .isEqualTo(12, within(1e-9));
        assertThat(forecast.expected(0, 0, micros(3360), micros(3420)))
                .as("the early of the first slot")
                .isEqualTo(1.8, within(1e-9));
        assertThat(forecast.expected(0, 0, micros(3540), micros(3600)))
                .as("half of those in time")
                .isEqualTo(1.5, within(1e-9));
        assertThat(forecast.expected(0, 0, micros(4200), micros(4260)))
                .as("the late")
                .isEqualTo(1.2, within(1e-9));
    }

    private static Arrivals.Appointments slots(double from, double to, double every, int places) {
        return new Arrivals.Appointments(s(from), s(to), s(every), places, 1, 0, Optional.empty());
    }

    private static Story port(Arrivals arrivals, Distribution service) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", Map.of("person", service), lane("desks", 1, "person")))
                .flow(FlowSpec.of("booked", Map.of("person", 1.0), arrivals, "hall"));
    }

    /** Times drawn without a port around them. */
    private static final class Drawn {
        private final ModelCore core = ModelCore.create(
                ModelObserver.NONE, Sampling.ORDINARY, PortClock.BEIJING_TIME.from(LocalDate.of(2024, 6, 3)));
        private final Appointments source;

        Drawn(Arrivals.Appointments appointments, DayLevel level, int days) {
            FlowSpec flow = FlowSpec.of("booked", Map.of("person", 1.0), appointments, "hall");
            Scenario scenario = Scenario.of(
                            "drawn",
                            RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofDays(days)),
                            List.of(),
                            List.of(StageSpec.of("hall", Map.of(), lane("desks", 1, "person"))),
                            List.of(flow),
                            List.of())
                    .withDayLevel(level);
            double[] levels = new DayLevels(scenario, core).of(0);
            source = new Appointments(flow, appointments, scenario.run(), levels, core);
        }

        long[] times(int replication) {
            return list(replication).stream().mapToLong(Long::longValue).toArray();
        }

        List<Long> list(int replication) {
            source.reset(new RandomStreams(1, replication));
            List<Long> times = new ArrayList<>();
            for (long time = source.next(); time != SimTime.NEVER; time = source.next()) {
                times.add(time);
            }
            return times;
        }

        /** Booked, came, no-shows, after the end; of the last replication. */
        double[] figures() {
            ReplicationRow row = new ReplicationRow(new ResultLayout(
                    List.of(),
                    List.of(),
                    List.of(),
                    PeriodGrid.of(core.clock(), 0, 1, 1),
                    core.figures().infos()));
            core.figures().fill(row, 0);
            ReplicationResult result = row.result(0, 0, 0, 0, null);
            return IntStream.range(0, 4).mapToDouble(result::figure).toArray();
        }
    }
}
