package org.kouan.experiment.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.scenario.study.Design;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Level;

/** The combinations of levels that a design asks for, in its order. */
final class Combinations {
    private static final String STREAM = "latin hypercube";

    private Combinations() {}

    /** Each with a level for every factor, in the order of the factors. */
    static List<List<Level>> of(Design design, List<Factor> factors) {
        if (design instanceof Design.Points list) {
            return list.points().stream().map(point -> inOrder(point, factors)).toList();
        }
        return design instanceof Design.LatinHypercube hypercube ? drawn(hypercube, factors) : all(factors);
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
    private static List<List<Level>> drawn(Design.LatinHypercube design, List<Factor> factors) {
        RandomStreams streams = new RandomStreams(design.seed(), design.points());
        List<List<Level>> combinations = new ArrayList<>();
        for (int i = 0; i < design.points(); i++) {
            combinations.add(new ArrayList<>());
        }
        for (Factor factor : factors) {
            RandomStream draws = new RandomStream(streams.key(factor.name(), STREAM));
            int[] parts = shuffled(design.points(), draws);
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
