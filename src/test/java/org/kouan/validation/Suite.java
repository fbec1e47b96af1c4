package org.kouan.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kouan.scenario.Scenario;

/** Everything that is compared, with bounds that make the false alarms of all comparisons together as rare as stated. */
final class Suite {
    /** The probability that a right simulator fails anywhere in one run of the suite, at most. */
    static final double FALSE_ALARMS = 0.001;

    /** The same with an allowance for replications that are not normal, see {@link Family#rateWithSkewness}. */
    static final double FALSE_ALARMS_WITH_SKEWNESS = 0.005;

    /** The bound of a comparison that would let a larger relative error pass is blunt, and fails. */
    static final double BLUNT = 0.5;

    private final List<ValidationCase> table;
    private final Map<String, Consumer<Trial>> trials = new LinkedHashMap<>();
    private final Family family;
    private final long seed;
    private final int factor;
    private final UnaryOperator<Scenario> change;

    /**
     * @param seed of all random numbers
     * @param factor multiplies the numbers of replications
     */
    Suite(long seed, int factor) {
        this(seed, factor, UnaryOperator.identity());
    }

    /** A suite that puts itself on trial: every scenario is changed before it runs, and figures should miss. */
    Suite(long seed, int factor, UnaryOperator<Scenario> change) {
        this.change = change;
        this.seed = seed;
        this.factor = factor;
        table = CaseTable.read();
        Stream.of(
                        SteadyStates.cases(),
                        Lanes.cases(),
                        Days.cases(),
                        Leaving.cases(),
                        CallCentres.cases(),
                        Shifts.cases(),
                        ExactCases.cases(),
                        Replays.cases(),
                        Coverage.cases())
                .forEach(trials::putAll);
        family = new Family(
                table.stream().mapToInt(each -> each.expected().size()).sum(), FALSE_ALARMS);
    }

    List<ValidationCase> table() {
        return table;
    }

    Map<String, Consumer<Trial>> trials() {
        return trials;
    }

    Family family() {
        return family;
    }

    /** Runs one case, with a seed of its own. */
    Trial run(ValidationCase each) {
        Trial trial = new Trial(each, family, seed ^ each.id().hashCode(), factor, change);
        trials.get(each.id()).accept(trial);
        return trial;
    }

    /** The cases that are run. */
    List<ValidationCase> toRun() {
        return new ArrayList<>(table.stream().filter(ValidationCase::isRun).toList());
    }
}
