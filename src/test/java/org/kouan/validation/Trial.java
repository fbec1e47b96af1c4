package org.kouan.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.port.PortModel;
import org.kouan.port.core.ModelObserver;
import org.kouan.random.RandomStreams;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/** One case being run: gives its replications and takes its figures. */
final class Trial {
    private static final int THREADS = 2;

    private final ValidationCase of;
    private final Family family;
    private final long seed;
    private final int factor;
    private final UnaryOperator<Scenario> change;
    private final List<Comparison> made = new ArrayList<>();

    /**
     * @param seed of all its random numbers
     * @param factor multiplies the numbers of replications
     * @param change what is done to every scenario before it runs: nothing, unless the suite itself is on trial
     */
    Trial(ValidationCase of, Family family, long seed, int factor, UnaryOperator<Scenario> change) {
        this.change = change;
        this.of = of;
        this.family = family;
        this.seed = seed;
        this.factor = factor;
    }

    ValidationCase of() {
        return of;
    }

    /**
     * Names for flows of one traveller each, in the order in which the flows come where they come in the same instant of
     * the first replication: published runs name the order of their customers, and the model draws that of flows.
     */
    List<String> travellers(int count) {
        RandomStreams streams = new RandomStreams(seed, 0);
        return IntStream.range(0, count)
                .mapToObj(i -> "traveller-" + i)
                .sorted(Comparator.comparingLong(name -> streams.key("flow-" + name, "order in one instant")))
                .toList();
    }

    long seed() {
        return seed;
    }

    List<Comparison> made() {
        return made;
    }

    /** How many replications there are where a short run has so many. */
    int replications(int shortRun) {
        return shortRun * factor;
    }

    /** Figures of the case that no comparison was made with. */
    Set<String> missing() {
        Set<String> missing = new LinkedHashSet<>(of.expected().keySet());
        missing.addAll(of.exact().keySet());
        made.forEach(comparison -> missing.remove(comparison.figure()));
        return missing;
    }

    /** Runs a scenario as {@code kouan run} does. */
    Results run(Scenario scenario, int shortRun) {
        Replications replications = Replications.of(change.apply(scenario), seed, THREADS);
        replications.runTo(replications(shortRun), Progress.NONE);
        return new Results(replications.result().replications());
    }

    /** The model of a scenario of one replication. */
    PortModel model(Scenario scenario) {
        return PortModel.compile(change.apply(scenario));
    }

    /** Runs a scenario with an observer, telling when a replication is done. */
    void observe(Scenario scenario, ModelObserver observer, int shortRun, Runnable done) {
        PortModel model = PortModel.compile(change.apply(scenario), observer);
        RunTotals totals = new RunTotals(model.layout());
        for (int replication = 0; replication < replications(shortRun); replication++) {
            model.run(seed, replication, totals);
            done.run();
        }
    }

    /** Compares the ratio of two sums over replications with a figure of the case. */
    void ratio(String figure, double[] numerators, double[] denominators) {
        ratio(figure, expected(figure), numerators, denominators);
    }

    /** Compares the mean over replications. */
    void mean(String figure, double[] values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        ratio(figure, values, ones);
    }

    /** Compares the mean over replications with a simulated figure, which has a standard error of its own. */
    void mean(String figure, double[] values, double referenceError) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        ratio(figure, expected(figure), values, ones, referenceError);
    }

    /** Compares with a value that follows from the figure, such as the probability that its quantile states. */
    void ratio(String figure, double expected, double[] numerators, double[] denominators) {
        ratio(figure, expected, numerators, denominators, 0);
    }

    private void ratio(
            String figure, double expected, double[] numerators, double[] denominators, double referenceError) {
        int n = numerators.length;
        double numerator = Arrays.stream(numerators).sum();
        double denominator = Arrays.stream(denominators).sum();
        double ratio = numerator / denominator;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < n; i++) {
            double residual = numerators[i] - ratio * denominators[i];
            squares += residual * residual;
            cubes += residual * residual * residual;
        }
        double error = Math.hypot(Math.sqrt(squares * n / (n - 1)) / denominator, referenceError);
        double skewness = cubes / n / Math.pow(squares / n, 1.5);
        double bound = family.errorsAllowed(n - 1) * error;
        add(new Comparison(of.id(), figure, expected, ratio, error, bound, n - 1, skewness));
    }

    /** Compares a share of independent trials with a reference that has a standard error of its own. */
    void share(String figure, long successes, long trials, double referenceError) {
        double expected = expected(figure);
        double error = Math.sqrt(expected * (1 - expected) / trials + referenceError * referenceError);
        double bound = family.errorsAllowed(Double.POSITIVE_INFINITY) * error;
        double value = (double) successes / trials;
        add(new Comparison(of.id(), figure, expected, value, error, bound, Double.POSITIVE_INFINITY, 0));
    }

    /** Compares a figure that must be exact, up to the rounding of times to microseconds where that occurs. */
    void exactly(String figure, double value, double rounding) {
        double expected = figureOf(of.exact(), figure);
        double bound = rounding + 1e-12 * Math.abs(expected);
        add(new Comparison(of.id(), figure, expected, value, 0, bound, Double.POSITIVE_INFINITY, 0));
    }

    double expected(String figure) {
        return figureOf(of.expected(), figure);
    }

    private double figureOf(Map<String, Double> figures, String figure) {
        Double value = figures.get(figure);
        if (value == null) {
            throw new IllegalArgumentException("case " + of.id() + " has no figure " + figure);
        }
        return value;
    }

    private void add(Comparison comparison) {
        if (made.stream().anyMatch(other -> other.figure().equals(comparison.figure()))) {
            throw new IllegalStateException("compared twice: " + comparison);
        }
        made.add(comparison);
    }
}
