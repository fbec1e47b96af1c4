package org.kouan.experiment.study;

import java.util.List;
import java.util.Optional;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.scenario.study.Stopping.Precision;

/**
 * How many replications a point needs. The answer follows from the first of them alone, so a study that was interrupted
 * stops where one that was not would have stopped.
 */
public abstract sealed class StoppingRule permits FixedNumber, PrecisionRule, DecisionRule {
    private final int atMost;

    StoppingRule(int atMost) {
        this.atMost = atMost;
    }

    /** A fixed number, whatever they show. */
    static StoppingRule fixed(int replications) {
        return new FixedNumber(replications);
    }

    /** Until the interval of a column's mean is narrow enough. */
    static StoppingRule precision(Precision wanted, int column) {
        return new PrecisionRule(wanted, column);
    }

    /**
     * Until every target is met or missed, as {@link org.kouan.experiment.Experiment#runUntilDecided} has it.
     *
     * @param targets by the scenario
     * @param kept column of each with the share of days that kept it
     * @param value column of each with the day's measure
     */
    static StoppingRule decided(
            List<TargetInfo> targets, List<Integer> kept, List<Integer> value, double confidence, int atMost) {
        return new DecisionRule(targets, kept, value, confidence, atMost);
    }

    /** The most that it may ask for. */
    public final int atMost() {
        return atMost;
    }

    /** Whether the number depends on what replications show. */
    public abstract boolean sequential();

    /** Which columns of the results it looks at. */
    abstract int[] columns();

    /**
     * How many replications are needed, as far as it is known: as many as there are, or fewer, when these are enough.
     *
     * @param values by column as in {@link #columns}, then by replication
     * @param finished how many replications are there, from 0 without gaps
     */
    abstract int needed(double[][] values, int finished);

    /**
     * What the point lacks although it has all the replications that it may have, in words; empty when it has what was
     * asked for.
     *
     * @param values as for {@link #needed}
     * @param replications as many as were needed
     */
    abstract Optional<String> shortfall(double[][] values, int replications);
}
