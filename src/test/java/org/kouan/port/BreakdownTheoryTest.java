package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.times;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Exponential;
import org.kouan.stats.Tally;

/** Desks that break down against renewal theory and closed forms. */
class BreakdownTheoryTest {
    /**
     * Each desk is a chain of two states that starts in order, so its mean time out of order up to T is
     * T a / s - a (1 - exp(-s T)) / s², with breakdowns at rate a and s the sum of the rates. More than 4.5 standard
     * errors off come by chance once in 150,000 seeds.
     */
    @Test
    void theTimeOutOfOrderIsThatOfARenewalProcess() {
        int desks = 40;
        double hours = 10;
        LaneSpec lane = lane("desks", desks, "person")
                .withBreakdowns(new Breakdowns(
                        new Exponential(Duration.ofMinutes(60)),
                        new Exponential(Duration.ofMinutes(20)),
                        InService.FINISH));
        Scenario scenario = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", 10), lane))
                .come("person", at(0), "hall")
                .run(0, hours * 3600)
                .scenario();
        PortModel model = PortModel.compile(scenario);
        assertThat(model.layout().figures().get(1).key()).isEqualTo("lane.desks.out-of-order");
        Tally outOfOrder = new Tally();
        for (int replication = 0; replication < 100; replication++) {
            outOfOrder.add(
                    model.run(3, replication, new RunTotals(model.layout())).figure(1) / desks);
        }

        double breakdown = 1;
        double sum = breakdown + 3;
        double mean = hours * breakdown / sum - breakdown * (1 - Math.exp(-sum * hours)) / (sum * sum);
        assertThat(outOfOrder.mean())
                .isCloseTo(mean, within(4.5 * outOfOrder.deviation() / Math.sqrt((double) outOfOrder.count())));
    }

    /** A unit that is at a desk that breaks down is one of those at desks: interruptions come at the rate of busy desks. */
    @Test
    void interruptionsAreTheRateOfBreakdownsTimesTheHoursOfInspections() {
        LaneSpec lane = lane("desks", 4, "person")
                .withBreakdowns(new Breakdowns(
                        new Exponential(Duration.ofHours(1)),
                        new Exponential(Duration.ofMinutes(5)),
                        InService.RESUME));
        Scenario scenario = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", Map.of("person", new Exponential(Story.s(120))), lane))
                .come("person", new Arrivals.Poisson(plan(0, 75)), "hall")
                .run(0, 20 * 3600)
                .scenario();
        PortModel model = PortModel.compile(scenario);
        int figure = model.layout().figures().stream()
                .map(info -> info.key())
                .toList()
                .indexOf("lane.desks.interrupted");
        double interrupted = 0;
        double hours = 0;
        for (int replication = 0; replication < 30; replication++) {
            ReplicationResult result = model.run(5, replication, new RunTotals(model.layout()));
            interrupted += result.figure(figure);
            hours += result.lanes().get(0).get(LaneColumn.BUSY) / 3600e6;
        }

        assertThat(interrupted).isGreaterThan(1000);
        assertThat(interrupted).as("a martingale").isCloseTo(hours, within(4.5 * Math.sqrt(hours)));
    }

    /**
     * One desk with exponential laws that breaks down also when it is idle, and goes on where it stopped: White and
     * Christie, "Queuing with preemptive priorities or with breakdown", Operations Research 6 (1958), give the mean number
     * in the system. More than 4.5 standard errors off come by chance once in 150,000 seeds.
     */
    @Test
    void oneDeskThatBreaksDownHoldsAsManyAsTheClosedFormSays() {
        LaneSpec lane = lane("desks", 1, "person")
                .withBreakdowns(new Breakdowns(
                        new Exponential(Duration.ofMinutes(30)),
                        new Exponential(Duration.ofMinutes(6)),
                        InService.RESUME));
        RunPlan run = RunPlan.of(LocalDate.of(2024, 6, 3), Duration.ZERO, Duration.ofHours(120))
                .withWarmUp(Duration.ofHours(20))
                .withClosing(RunPlan.Closing.CUT_OFF);
        Scenario scenario = new Story()
                .classes("person")
                .stage(StageSpec.of("hall", Map.of("person", new Exponential(Story.s(60))), lane))
                .come("person", new Arrivals.Poisson(plan(0, 30)), "hall")
                .run(run)
                .scenario();
        PortModel model = PortModel.compile(scenario);
        Tally present = new Tally();
        for (int replication = 0; replication < 60; replication++) {
            ReplicationResult result = model.run(7, replication, new RunTotals(model.layout()));
            var desks = result.lanes().get(0);
            present.add((desks.get(LaneColumn.QUEUE_AREA) + desks.get(LaneColumn.BUSY)) / (double) micros(100 * 3600));
        }

        double arrival = 30;
        double service = 60;
        double breakdown = 2;
        double repair = 10;
        double sum = breakdown + repair;
        double mean = arrival
                * (sum * sum + service * breakdown)
                / (sum * (repair * (service - arrival) - arrival * breakdown));
        assertThat(present.mean())
                .isCloseTo(mean, within(4.5 * present.deviation() / Math.sqrt((double) present.count())));
    }
}
