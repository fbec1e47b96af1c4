package org.kouan.experiment.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.stats.BoundedMeanInterval;
import org.kouan.stats.Interval;
import org.kouan.stats.KeptInterval;
import org.kouan.stats.SequentialLooks;
import org.kouan.stats.ThreeWay;

/** Until every target is met or missed. A look may decide wrongly, so all looks share the error (SequentialLooks). */
final class DecisionRule extends StoppingRule {
    private final List<TargetInfo> targets;
    private final int[] columns;
    private final SequentialLooks looks;

    /**
     * @param targets by the scenario
     * @param kept column of each with the share of days that kept it
     * @param value column of each with the day's measure
     */
    DecisionRule(List<TargetInfo> targets, List<Integer> kept, List<Integer> value, double confidence, int atMost) {
        super(atMost);
        this.targets = List.copyOf(targets);
        columns = IntStream.range(0, targets.size())
                .map(i -> targets.get(i).judgedOnDays() ? kept.get(i) : value.get(i))
                .toArray();
        looks = new SequentialLooks(confidence, Math.max(1, atMost));
    }

    @Override
    public boolean sequential() {
        return true;
    }

    @Override
    int[] columns() {
        return columns.clone();
    }

    @Override
    int needed(double[][] values, int finished) {
        for (int look = 1; ; look++) {
            int size = looks.replications(look);
            if (size >= atMost() || finished < size || undecided(values, look).isEmpty()) {
                return size;
            }
        }
    }

    @Override
    Optional<String> shortfall(double[][] values, int replications) {
        int look = 1;
        while (looks.replications(look) < replications) {
            look++;
        }
        List<String> open = undecided(values, look);
        return open.isEmpty() ? Optional.empty() : Optional.of("undecided: " + String.join(", ", open));
    }

    private List<String> undecided(double[][] values, int look) {
        return IntStream.range(0, targets.size())
                .filter(i -> !decided(
                        targets.get(i), Arrays.copyOf(values[i], looks.replications(look)), looks.confidence(look)))
                .mapToObj(i -> targets.get(i).name())
                .toList();
    }

    private static boolean decided(TargetInfo target, double[] days, double confidence) {
        return target.judgedOnDays()
                ? ThreeWay.compare(KeptInterval.of(days, confidence), target.days()) != 0
                : ThreeWay.compare(measure(days, confidence), target.share()) != 0;
    }

    private static Interval measure(double[] days, double confidence) {
        return BoundedMeanInterval.of(
                Arrays.stream(days).filter(value -> !Double.isNaN(value)).toArray(), confidence);
    }
}
