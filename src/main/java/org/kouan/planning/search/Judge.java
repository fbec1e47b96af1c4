package org.kouan.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kouan.experiment.Replications;
import org.kouan.experiment.Summaries;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.Workers;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.RunResult;
import org.kouan.result.StaffAnswer.Judged;
import org.kouan.result.StaffAnswer.JudgedTarget;
import org.kouan.result.Summary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.scenario.Scenario;
import org.kouan.stats.Interval;

/**
 * Judges plans by the ordinary model, as {@code run} does, on days that no search has seen. A plan is looked at several
 * times while days are added; every look spends a part of the error that the confidence allows.
 */
final class Judge {
    private static final double MICROS_PER_HOUR = 3600e6;
    private static final double MICROS_PER_MINUTE = 60e6;

    private final PlanSpace space;
    private final Workers workers;
    private long simulated;

    Judge(PlanSpace space, Workers workers) {
        this.space = space;
        this.workers = workers;
    }

    /** How many days it has simulated. */
    long daysSimulated() {
        return simulated;
    }

    /**
     * A plan on days.
     *
     * @param judged what it came to at the last look
     * @param result all of them
     * @param seed of the days
     */
    record Trial(Judged judged, RunResult result, long seed) {
        boolean isProved() {
            return judged.verdict() == Verdict.MET;
        }

        /** Days that lack anything of what a target asks of everyone, or of the share of travellers. */
        int[] lacking() {
            List<TargetInfo> targets = result.layout().targets();
            return result.replications().stream()
                    .filter(day -> IntStream.range(0, targets.size())
                            .anyMatch(target -> targets.get(target).judgedOnDays()
                                    ? day.targetDaysKept(target) < 1
                                    : day.targetValue(target) < 1))
                    .mapToInt(ReplicationResult::replication)
                    .toArray();
        }
    }

    /**
     * A plan on growing numbers of days, until every target is decided; at the end when the last number is reached.
     *
     * @param looks numbers of days
     * @param confidence of each look
     */
    Trial judge(Plan plan, long seed, int[] looks, double confidence) {
        return judge(space.with(plan), plan, seed, looks, confidence);
    }

    /** The plan as it stands, which may change within intervals, on so many days. */
    Judged asItStands(long seed, int days, double confidence) {
        return judge(space.scenario(), space.asItStands(), seed, new int[] {days}, confidence)
                .judged();
    }

    /** A plan where all days are the same: one day tells all. */
    Judged certain(Plan plan, long seed) {
        return certain(space.with(plan), plan, seed);
    }

    /** The plan as it stands where all days are the same. */
    Judged certainAsItStands(long seed) {
        return certain(space.scenario(), space.asItStands(), seed);
    }

    private Judged certain(Scenario scenario, Plan plan, long seed) {
        Judged day = judge(scenario, plan, seed, new int[] {1}, 0.5).judged();
        return new Judged(
                day.paidHours(),
                day.deskHours(),
                1,
                seed,
                1,
                day.targets().stream().map(Judge::certain).toList());
    }

    private static JudgedTarget certain(JudgedTarget day) {
        double value = day.target().judgedOnDays() ? day.kept() : day.share().value();
        return new JudgedTarget(
                day.target(),
                value >= day.required() || Double.isNaN(value) ? Verdict.MET : Verdict.MISSED,
                day.kept(),
                exactly(day.kept()),
                exactly(day.share().value()),
                day.longest());
    }

    private static Interval exactly(double value) {
        return new Interval(value, value, value);
    }

    private Trial judge(Scenario scenario, Plan plan, long seed, int[] looks, double confidence) {
        Replications replications = Replications.of(scenario, seed, workers.threads());
        for (int look : looks) {
            int before = replications.finished();
            replications.runTo(look, (finished, total) -> {
                if (workers.stopped()) {
                    replications.stop();
                }
            });
            simulated += replications.finished() - before;
            if (replications.finished() < look) {
                throw new Workers.StoppedException();
            }
            RunResult result = replications.result();
            Judged judged = judged(plan, result, seed, confidence);
            if (judged.verdict() != Verdict.UNDECIDED || look == looks[looks.length - 1] || isHopeless(judged)) {
                return new Trial(judged, result, seed);
            }
        }
        throw new IllegalArgumentException("no looks");
    }

    /** Whether a target is so far below what is required that more days will hardly prove it. */
    private static boolean isHopeless(Judged judged) {
        return judged.targets().stream().anyMatch(target -> target.judgedOn().value() < target.required());
    }

    private Judged judged(Plan plan, RunResult result, long seed, double confidence) {
        Summary summary = Summaries.of(result, confidence);
        List<JudgedTarget> targets = new ArrayList<>();
        for (int i = 0; i < summary.targets().size(); i++) {
            TargetSummary target = summary.targets().get(i);
            int index = i;
            int kept = (int) Math.round(result.replications().stream()
                    .mapToDouble(day -> day.targetDaysKept(index))
                    .sum());
            targets.add(new JudgedTarget(
                    result.layout().targets().get(i),
                    target.verdict(),
                    kept,
                    target.dayProbability(),
                    target.value(),
                    longest(result, i)));
        }
        double paid = 0;
        double desks = 0;
        for (int lane = 0; lane < space.lanes().size(); lane++) {
            int index = space.lanes().get(lane).index();
            paid += result.replications().stream()
                            .mapToLong(day -> day.get(index, LaneColumn.OFFICER))
                            .average()
                            .orElse(0)
                    / MICROS_PER_HOUR;
            desks += plan.sum(lane) * space.grid().stepHours();
        }
        return new Judged(paid, desks, result.replications().size(), seed, confidence, targets);
    }

    /** The longest wait of those whom a target protects, on the best days of as many as it asks for. */
    private static @Nullable Double longest(RunResult result, int target) {
        TargetInfo info = result.layout().targets().get(target);
        boolean ofEveryone =
                info.judgedOnDays() && info.share() >= 1 && info.measure().equals("share");
        if (!ofEveryone || result.replications().isEmpty()) {
            return null;
        }
        long[] longest = result.replications().stream()
                .mapToLong(day -> info.classes().stream()
                        .mapToLong(c -> day.get(c, ClassColumn.WAIT_MAX))
                        .max()
                        .orElse(0))
                .sorted()
                .toArray();
        int spared = (int) Math.floor((1 - info.days()) * longest.length + 1e-9);
        return longest[Math.max(0, longest.length - 1 - spared)] / MICROS_PER_MINUTE;
    }
}
