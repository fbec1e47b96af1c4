package org.kouan.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.kouan.result.PeriodMeans;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;
import org.kouan.stats.Quantiles;

/**
 * Holds Kouan's two ways to compute a plain port against each other: without events for arrivals and ends of
 * inspections, and event by event. They must agree to the bit.
 */
public final class BothWays {
    private BothWays() {}

    /** Fails when one replication of W1, or of W2, gives another figure event by event. */
    public static void check() {
        check(Workloads.queue());
        check(Workloads.portDay());
    }

    private static void check(Scenario scenario) {
        RunResult plain = Workloads.run(scenario, 1, 1, 1).result();
        RunResult byEvents =
                Workloads.run(Workloads.byEvents(scenario), 1, 1, 1).result();
        List<Object> expected = figures(byEvents);
        List<Object> found = figures(plain);
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "%s: event by event Kouan finds %s, without events %s: no time counts",
                        scenario.name(),
                        expected.get(i),
                        found.get(i)));
            }
        }
    }

    private static List<Object> figures(RunResult run) {
        ReplicationResult one = run.replications().get(0);
        RunTotals totals = run.totals();
        PeriodMeans course = Objects.requireNonNull(one.days(), "a first replication keeps its course");
        List<Object> figures = new ArrayList<>(List.of(
                one.events(),
                one.endMicros(),
                one.countedMicros(),
                one.classes(),
                one.lanes(),
                one.targets(),
                one.figures(),
                Arrays.toString(course.waitMinutes()),
                Arrays.toString(course.queue()),
                Arrays.toString(totals.arrivals),
                Arrays.toString(totals.waitSumMicros),
                Arrays.toString(totals.waitMaxMicros),
                Arrays.toString(totals.within),
                Arrays.toString(totals.queueAreaMicros),
                Arrays.toString(totals.queueMax),
                Arrays.toString(totals.openMicros),
                Arrays.toString(totals.elapsedMicros)));
        for (int c = 0; c < one.classes().size(); c++) {
            Quantiles waits = totals.waits(c);
            figures.add(IntStream.rangeClosed(0, 100)
                    .mapToObj(percent -> waits.quantile(percent / 100.0))
                    .toList());
        }
        return figures;
    }
}
