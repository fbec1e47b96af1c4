package org.kouan.experiment.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.scenario.study.Design;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Level;

/**
 * The combinations of levels that a design asks for, in its order.
 *
 * @param levels each with a level for every factor, in the order of the factors
 * @param drawnAgain how many points of a Latin hypercube broke a constraint, and were replaced by others
 * @param lacking how many points of a Latin hypercube could not be found
 */
record Combinations(List<List<Level>> levels, int drawnAgain, int lacking) {
    private static final String STREAM = "latin hypercube";

    /** Where only one draw in this number keeps the constraints, to go on drawing gives no design. */
    private static final int MOST_ROUNDS = 1000;

    /**
     * What a design asks for.
     *
     * @param keeps whether levels keep the constraints: a Latin hypercube is to have as many points that do as it asks for
     */
    static Combinations of(Design design, List<Factor> factors, Predicate<List<Level>> keeps) {
        if (design instanceof Design.Points list) {
            return whole(
                    list.points().stream().map(point -> inOrder(point, factors)).toList());
        }
        return design instanceof Design.LatinHypercube hypercube
                ? kept(hypercube, factors, keeps)
                : whole(all(factors));
    }

    private static Combinations whole(List<List<Level>> levels) {
        return new Combinations(levels, 0, 0);
    }

    /**
     * Points that break a constraint are drawn again, as a hypercube of as many points as are still lacking, until none
     * does. Those that keep the constraints at first stay, so a study without constraints has the hypercube itself.
     */
    private static Combinations kept(Design.LatinHypercube design, List<Factor> factors, Predicate<List<Level>> keeps) {
        List<List<Level>> kept = new ArrayList<>();
        int drawnAgain = 0;
        for (int round = 0; round < MOST_ROUNDS && kept.size() < design.points(); round++) {
            List<List<Level>> drawn = drawn(design.seed(), round, design.points() - kept.size(), factors);
            int before = kept.size();
            drawn.stream().filter(keeps).forEach(kept::add);
            drawnAgain += drawn.size() - (kept.size() - before);
        }
        return new Combinations(kept, drawnAgain, design.points() - kept.size());
    }

    private static List<Level> inOrder(Map<String, Level> point, List<Factor> factors) {
        return factors.stream()
                .map(factor -> Objects.requireNonNull(point.get(factor.name()), factor.name()))
                .toList();
    }

    private static List<List<Level>> all(List<Factor> factors) {
        List<List<Level>> combinations = List.of(List.of());
        for (Factor factor : factors) {
            List<List<Level>> more = new ArrayList<>();
            for (List<Level> combination : combinations) {
                for (Level level : factor.combined()) {
                    List<Level> longer = new ArrayList<>(combination);
                    longer.add(level);
                    more.add(longer);
                }
            }
            combinations = more;
        }
        return combinations;
    }

    /** A factor's draws depend on seed, number of points and its name: another factor more changes none of them. */
    private static List<List<Level>> drawn(long seed, int round, int points, List<Factor> factors) {
        RandomStreams streams = new RandomStreams(seed, points);
        String purpose = round == 0 ? STREAM : STREAM + ", drawn again " + round;
        List<List<Level>> combinations = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            combinations.add(new ArrayList<>());
        }
        for (Factor factor : factors) {
            RandomStream draws = new RandomStream(streams.key(factor.name(), purpose));
            int[] parts = shuffled(points, draws);
            for (int i = 0; i < parts.length; i++) {
                double share = (parts[i] + draws.nextDouble()) / parts.length;
                combinations.get(i).add(factor.at(Math.min(share, Math.nextDown(1.0))));
            }
        }
        return combinations;
    }

    /** 0 to n - 1 in random order (Fisher and Yates, as Durstenfeld 1964, CACM 7, has it). */
    private static int[] shuffled(int n, RandomStream draws) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = (int) (draws.nextDouble() * (i + 1));
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
