package org.kouan.experiment.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.scenario.study.Stopping.Precision;
import org.kouan.stats.BinomialInterval;
import org.kouan.stats.BoundedMeanInterval;
import org.kouan.stats.Interval;
import org.kouan.stats.MeanInterval;
import org.kouan.stats.SequentialLooks;
import org.kouan.stats.ThreeWay;

/**
 * How many replications a point needs. The answer follows from the first of them alone, so a study that was interrupted
 * stops where one that was not would have stopped.
 */
public final class StoppingRule {
    /** Whether the first so many values of the columns are enough, judged at a confidence. */
    @FunctionalInterface
    private interface Enough {
        boolean at(double[][] columns, int replications, double confidence);
    }

    private final int[] columns;
    private final int atMost;
    private final SequentialLooks looks;
    private final List<Enough> conditions;

    private StoppingRule(int[] columns, int atMost, double confidence, List<Enough> conditions) {
        this.columns = columns;
        this.atMost = atMost;
        this.looks = new SequentialLooks(confidence, Math.max(1, atMost));
        this.conditions = conditions;
    }

    /** So many, whatever they show. */
    static StoppingRule fixed(int replications) {
        return new StoppingRule(new int[0], replications, 0.5, List.of());
    }

    /** Until the interval of a column's mean is narrow enough. Replications without a value count as not there. */
    static StoppingRule precision(Precision wanted, int column) {
        Enough narrow = (columns, replications, confidence) -> {
            double[] values = Arrays.stream(columns[0], 0, replications)
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            Interval mean = MeanInterval.of(values, confidence);
            return within(mean.halfWidth(), wanted.halfWidth())
                    || within(mean.halfWidth() / Math.abs(mean.value()), wanted.relative());
        };
        return new StoppingRule(new int[] {column}, wanted.atMost(), wanted.confidence(), List.of(narrow));
    }

    private static boolean within(double value, OptionalDouble limit) {
        return limit.isPresent() && value <= limit.getAsDouble();
    }

    /**
     * Until every target is met or missed, as {@link org.kouan.experiment.Experiment#runUntilDecided} has it.
     *
     * @param targets by the scenario
     * @param kept column of each that tells whether the day kept it
     * @param value column of each with the day's measure
     */
    static StoppingRule decided(
            List<TargetInfo> targets, List<Integer> kept, List<Integer> value, double confidence, int atMost) {
        List<Enough> conditions = new ArrayList<>();
        int[] columns = new int[targets.size()];
        for (int i = 0; i < targets.size(); i++) {
            TargetInfo target = targets.get(i);
            int own = i;
            columns[i] = target.judgedOnDays() ? kept.get(i) : value.get(i);
            conditions.add((values, replications, level) -> {
                double[] days = Arrays.copyOf(values[own], replications);
                return target.judgedOnDays()
                        ? decided(days(days, level), target.days())
                        : decided(measure(days, level), target.share());
            });
        }
        return new StoppingRule(columns, atMost, confidence, conditions);
    }

    private static boolean decided(Interval interval, double required) {
        return ThreeWay.compare(interval, required) != 0;
    }

    private static Interval days(double[] kept, double confidence) {
        return BinomialInterval.of(
                Arrays.stream(kept).filter(value -> value == 1).count(), kept.length, confidence);
    }

    private static Interval measure(double[] values, double confidence) {
        return BoundedMeanInterval.of(
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray(), confidence);
    }

    /** Whether the number depends on what replications show. */
    public boolean sequential() {
        return !conditions.isEmpty();
    }

    /** The most that it may ask for. */
    public int atMost() {
        return atMost;
    }

    /** Which columns of the results it looks at. */
    int[] columns() {
        return columns.clone();
    }

    /**
     * How many replications are needed, as far as it is known: as many as there are, or fewer, when these are enough.
     *
     * @param values by column as in {@link #columns}, then by replication
     * @param finished how many replications are there, from 0 without gaps
     */
    int needed(double[][] values, int finished) {
        if (!sequential()) {
            return atMost;
        }
        for (int look = 1; ; look++) {
            int size = looks.replications(look);
            double confidence = looks.confidence(look);
            boolean enough = size >= atMost
                    || (finished >= size
                            && conditions.stream().allMatch(condition -> condition.at(values, size, confidence)));
            if (enough || finished < size) {
                return size;
            }
        }
    }

    /** For messages: the columns' numbers. */
    @Override
    public String toString() {
        return sequential()
                ? "at most " + atMost + ", looking at columns "
                        + IntStream.of(columns).boxed().toList()
                : "" + atMost;
    }
}
