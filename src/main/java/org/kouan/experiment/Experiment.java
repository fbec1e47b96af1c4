package org.kouan.experiment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;
import org.kouan.stats.SequentialLooks;

/** When to stop: after a number of replications, or as soon as every target is decided. */
public final class Experiment {
    private static final int PERCENT_DECIMALS = 3;

    private final Replications replications;
    private final double confidence;
    private final Progress progress;

    /**
     * @param replications to run; not yet begun
     * @param confidence of intervals and verdicts, in (0, 1)
     * @param progress hears how far it has come
     */
    public Experiment(Replications replications, double confidence, Progress progress) {
        this.replications = replications;
        this.confidence = confidence;
        this.progress = progress;
    }

    /** Runs a number of replications, one more when that makes pairs whole, or fewer when {@link Replications#stop} is called. */
    public Outcome run(int number) {
        int all = whole(number);
        replications.runTo(all, progress);
        return outcome(all, false, confidence, List.of());
    }

    /**
     * Runs until every target is decided, or until the cap. It looks at growing numbers of replications; each look
     * spends a part of the error that the confidence allows, so that the chance of any wrong verdict on a target, at
     * whichever look, stays within it. A run without targets ends at the first look.
     *
     * @param cap on the number of replications, at least 1
     */
    public Outcome runUntilDecided(int cap) {
        SequentialLooks looks = new SequentialLooks(confidence, cap);
        for (int look = 1; ; look++) {
            replications.runTo(whole(looks.replications(look)), (finished, total) -> progress.finished(finished, cap));
            // A stopped run looks early. That is as honest: when it is stopped does not depend on what it shows.
            double level = looks.confidence(look);
            boolean decided = undecided(level).isEmpty();
            if (decided || replications.stopped() || replications.finished() >= cap) {
                return outcome(cap, decided, level, sequentialNotes(look, level, cap));
            }
        }
    }

    /** What there is to say when nothing was finished; also while replications are under way. */
    public Outcome nothing(int planned) {
        RunResult none = new RunResult(replications.layout(), List.of(), new RunTotals(replications.layout()));
        return new Outcome(none, Summaries.of(none, confidence), planned, true, List.of(interruptedAfter(0, planned)));
    }

    private static String interruptedAfter(int finished, int planned) {
        return "Interrupted after " + finished + " of " + planned + " replications.";
    }

    /** Rounded up to whole pairs. */
    private int whole(int number) {
        int unit = replications.replicationsAUnit();
        return (number + unit - 1) / unit * unit;
    }

    private List<TargetInfo> undecided(double level) {
        return Verdicts.undecided(
                replications.layout().targets(), replications.results(), level, replications.replicationsAUnit());
    }

    private Outcome outcome(int planned, boolean complete, double targetConfidence, List<String> notes) {
        RunResult result = replications.result();
        int finished = result.replications().size();
        boolean interrupted = replications.stopped() && finished < planned && !complete;
        List<String> all = new ArrayList<>();
        if (interrupted) {
            all.add(interruptedAfter(finished, planned));
        }
        all.addAll(notes);
        int unit = replications.replicationsAUnit();
        return new Outcome(result, Summaries.of(result, confidence, targetConfidence, unit), planned, interrupted, all);
    }

    private List<String> sequentialNotes(int look, double level, int cap) {
        List<String> notes = new ArrayList<>();
        notes.add("The number of replications was chosen by looking " + (look == 1 ? "once" : look + " times")
                + " whether all targets are decided. So that the verdicts hold with " + percent(confidence)
                + " confidence in spite of that, the targets' intervals are at " + percent(level) + ".");
        List<TargetInfo> undecided = undecided(level);
        if (!undecided.isEmpty() && replications.finished() >= cap) {
            notes.add("Stopped at the cap of " + cap + " replications with undecided: "
                    + undecided.stream().map(TargetInfo::label).collect(Collectors.joining(", ")) + ".");
        }
        return notes;
    }

    /** With as many digits as tell it from 100 %. */
    private static String percent(double share) {
        BigDecimal percent = new BigDecimal(100 * share).setScale(PERCENT_DECIMALS, RoundingMode.HALF_EVEN);
        return percent.stripTrailingZeros().toPlainString() + " %";
    }
}
