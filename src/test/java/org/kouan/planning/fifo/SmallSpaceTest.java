package org.kouan.planning.fifo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.planning.bound.Requirement;
import org.kouan.planning.plan.Costs;
import org.kouan.planning.plan.Goal;
import org.kouan.planning.plan.Limits;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.Workers;
import org.kouan.port.PortModel;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;

/** Two lanes and eight quarter-hours, one target over both: the cheapest plan against all plans on the same days. */
class SmallSpaceTest {
    private static final int INTERVALS = 8;
    private static final int MOST = 2;
    private static final int DAYS = 20;
    private static final double EXACT = 1e-9;

    @TempDir
    Path folder;

    @Test
    void the_cheapest_plan_is_that_of_all_plans_and_no_bound_is_above_it() throws IOException {
        int solved = 0;
        for (int trial = 0; trial < 20; trial++) {
            PlanSpace space = PlanSpace.of(problem(trial), Limits.DEFAULT.between(0, MOST));
            try (Workers workers = new Workers(1)) {
                FifoEvaluator evaluator = new FifoEvaluator(space, workers);
                evaluator.growTo(DAYS, 5);
                FifoWindows windows = evaluator.windows();
                Costs costs = new Costs(space, new double[] {windows.meanRest(0), windows.meanRest(1)});
                Goal goal = Goal.of(PortModel.compile(space.scenario()).layout().targets());
                int allowed = goal.allowed(0, DAYS);
                assertThat(allowed).isEqualTo(2);
                double least = cheapestOfAll(evaluator, costs, allowed);
                Plan found = evaluator
                        .cheaperOfAFew(Double.POSITIVE_INFINITY, costs, new int[] {allowed})
                        .orElse(null);
                if (found == null) {
                    assertThat(least).as("problem %d", trial).isInfinite();
                    continue;
                }
                solved++;
                assertThat(costs.of(found)).as("problem %d", trial).isBetween(least - EXACT, least + EXACT);
                assertThat(goal.missing(evaluator.evaluate(found), 0)).isZero();
                double bound = 0;
                List<Requirement> strict = windows.strict();
                for (int lane = 0; lane < 2; lane++) {
                    bound += windows.least(lane, strict.get(lane)).orElseThrow() * space.hours(lane);
                }
                assertThat(bound).isLessThanOrEqualTo(least + EXACT);
            }
        }
        assertThat(solved).as("problems that have a plan").isGreaterThan(10);
    }

    private Scenario problem(int trial) throws IOException {
        RandomStream random = new RandomStream(0);
        new RandomStreams(11, trial).restart(random, "small space", "problem");
        StringBuilder flows = new StringBuilder();
        for (String name : List.of("a", "b")) {
            List<String> rates = new ArrayList<>();
            for (int hour = 0; hour < 2; hour++) {
                int rate = (int) ((name.equals("a") ? 20 : 30) * (0.2 + 0.9 * random.nextDouble()));
                rates.add(String.format(Locale.ROOT, "{from: 0%d:00, to: 0%d:00, value: %d}", hour, hour + 1, rate));
            }
            flows.append(String.format(
                    Locale.ROOT,
                    "  %s: {label: F, class: %s, arrivals: {poisson: {per-hour: [%s]}}, route: [hall]}%n",
                    name,
                    name,
                    String.join(", ", rates)));
        }
        String text = """
                kouan: 1
                name: small
                title: Small
                port: {name: Small}
                run: {date: 2024-06-03, from: 00:00, until: 02:00}
                classes: {a: A, b: B}
                stages:
                  hall:
                    label: Hall
                    service: {a: {lognormal: {mean: 3 min, cv: 0.6}}, b: {lognormal: {mean: 2 min, cv: 0.6}}}
                    lanes:
                      a: {label: A, serves: [a], desks: 2}
                      b: {label: B, serves: [b], desks: 2}
                flows:
                FLOWS
                targets:
                  rule: {label: T, classes: [a, b], limit: LIMIT min, days: 90 %}
                """.replace("FLOWS\n", flows).replace("LIMIT", trial % 2 == 0 ? "15" : "20");
        Path file = Files.writeString(folder.resolve("small.yaml"), text);
        return ScenarioFiles.read(file, Overrides.NONE).scenario();
    }

    /** The cheapest plan of each lane for each set of days that lack something, then all pairs. */
    private static double cheapestOfAll(FifoEvaluator evaluator, Costs costs, int allowed) {
        List<List<Map.Entry<BitSet, Double>>> lanes = new ArrayList<>();
        for (int lane = 0; lane < 2; lane++) {
            Map<BitSet, Double> cheapest = new HashMap<>();
            FifoPath path = new FifoPath(evaluator.clock());
            int[] desks = new int[INTERVALS];
            do {
                BitSet lacking = lacking(evaluator, path, lane, desks, allowed);
                if (lacking != null) {
                    Plan plan = Plan.of(lane == 0 ? desks : new int[INTERVALS], lane == 1 ? desks : new int[INTERVALS]);
                    cheapest.merge(lacking, costs.of(plan), Math::min);
                }
            } while (next(desks));
            lanes.add(cheapest.entrySet().stream()
                    .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                    .toList());
        }
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<BitSet, Double> one : lanes.get(0)) {
            for (Map.Entry<BitSet, Double> other : lanes.get(1)) {
                if (one.getValue() + other.getValue() >= least) {
                    break;
                }
                BitSet together = (BitSet) one.getKey().clone();
                together.or(other.getKey());
                if (together.cardinality() <= allowed) {
                    least = one.getValue() + other.getValue();
                }
            }
        }
        return least;
    }

    private static @Nullable BitSet lacking(
            FifoEvaluator evaluator, FifoPath path, int lane, int[] desks, int allowed) {
        BitSet lacking = new BitSet();
        for (int day = 0; day < DAYS; day++) {
            Tally tally = evaluator.tally();
            path.run(evaluator.day(day, lane), desks, tally);
            if (tally.late(0) > 0) {
                lacking.set(day);
                if (lacking.cardinality() > allowed) {
                    return null;
                }
            }
        }
        return lacking;
    }

    private static boolean next(int[] desks) {
        for (int i = 0; i < desks.length; i++) {
            if (desks[i] < MOST) {
                desks[i]++;
                return true;
            }
            desks[i] = 0;
        }
        return false;
    }
}
