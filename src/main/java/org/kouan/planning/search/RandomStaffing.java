package org.kouan.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.kouan.planning.plan.Goal;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.Workers;
import org.kouan.planning.search.Judge.Trial;
import org.kouan.planning.search.Samples.Days;
import org.kouan.random.RandomStreams;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.StaffAnswer;
import org.kouan.result.StaffAnswer.Bound;
import org.kouan.result.StaffAnswer.Judged;
import org.kouan.result.StaffAnswer.JudgedTarget;
import org.kouan.result.StaffAnswer.Status;

/**
 * The search where days differ by chance. Days of the search and of every proof have seeds of their own; those of the first
 * proof are the days that {@code run} simulates.
 */
final class RandomStaffing {
    /** A plan with something to spare is proved first, then at most so many of the plan that was found. */
    private static final int ROUNDS = 3;
    /** Standard errors by which the first plan is better than required, so that few days prove it. */
    private static final double TO_SPARE = 2.5;
    /** Standard errors, of either sample, by which the plan that was found is better than its proof needs. */
    private static final double MARGIN = 1;

    /** Why the most desks everywhere tell of all plans. */
    static final String NO_BETTER =
            "One more desk makes nobody wait longer here, so that no plan does better than every desk open.";

    private final PlanSpace space;
    private final Effort effort;
    private final boolean goesOn;
    private final long seed;
    private final StaffListener listener;
    private final List<String> notes;
    private final Goal goal;
    private final Samples samples;
    private final Judge judge;
    private final double confidence;
    private final double confidenceOfLook;
    private Optional<Bound> bound = Optional.empty();
    private @Nullable Plan bestPlan;
    private @Nullable Trial best;

    RandomStaffing(
            PlanSpace space,
            List<TargetInfo> targets,
            boolean arrays,
            Effort effort,
            boolean goesOn,
            long seed,
            Workers workers,
            StaffListener listener,
            List<String> notes) {
        this.space = space;
        this.effort = effort;
        this.goesOn = goesOn;
        this.seed = seed;
        this.listener = listener;
        this.notes = new ArrayList<>(notes);
        goal = Goal.of(targets);
        long ofSample = seed("sample", 0);
        samples = arrays
                ? new FifoSamples(space, targets, ofSample, workers)
                : new ModelSamples(space, ofSample, workers);
        judge = new Judge(space, workers);
        confidence = space.scenario().run().confidence();
        confidenceOfLook = 1 - (1 - confidence) / ((ROUNDS + 1) * effort.looks().length);
    }

    /** A seed that follows from that of the proof. */
    private long seed(String purpose, int number) {
        return new RandomStreams(seed, 0).key("staff", purpose, number) >>> 1;
    }

    Found run() {
        Optional<Trial> most = Optional.empty();
        boolean interrupted = false;
        try {
            most = search();
        } catch (Workers.StoppedException stopped) {
            interrupted = true;
        }
        Status status = best != null ? Status.PROVED : most.isPresent() ? Status.NO_PLAN : Status.NOT_PROVED;
        return found(status, most, interrupted);
    }

    /** Returns what came of the most desks everywhere if that is not enough; else the best plan is noted. */
    private Optional<Trial> search() {
        say("simulating days to plan on");
        samples.grow(effort.first());
        say("adding desks where they help most");
        Search search = onSample();
        if (!search.keeps(space.most())) {
            return hopeless();
        }
        bound = samples.bound();
        Plan plan = search.add(goesOn ? space.asItStandsWithinLimits() : samples.start());
        Plan generous =
                new Search(space, samples.sample(), goal.withMargin(TO_SPARE), samples.costs(), 0, List.of()).add(plan);
        say("proving a first plan");
        prove(generous, seed("first proof", 0));
        plan = refined(search, plan);
        provedInRounds(plan);
        return Optional.empty();
    }

    /** Every desk is open that may be, and the sample misses its targets: so do other days, or all these desks are the plan. */
    private Optional<Trial> hopeless() {
        Trial most = judge.judge(space.most(), seed, new int[] {effort.looks()[0]}, confidenceOfLook);
        if (most.isProved()) {
            best = most;
            bestPlan = space.most();
            return Optional.empty();
        }
        if (samples.sample().isMonotone()) {
            notes.add(NO_BETTER);
        }
        return Optional.of(most);
    }

    private Search onSample() {
        return new Search(space, samples.sample(), goal, samples.costs(), 0, samples.required());
    }

    /** Takes desks away, on more and more days until the plan does about as well on others. */
    private Plan refined(Search first, Plan from) {
        Search search = first;
        Plan plan = from;
        int days = effort.first();
        while (true) {
            say("taking desks away on " + days + " days");
            plan = samples.cheapest(search.remove(plan), goal);
            Trial test = judge.judge(plan, seed("test", days), new int[] {2 * effort.first()}, confidence);
            if (isNear(test.judged()) || 2 * days > effort.most() || !samples.grow(2 * days)) {
                return plan;
            }
            days *= 2;
            bound = samples.bound();
            search = onSample();
            say("adding desks on " + days + " days");
            plan = search.add(plan);
        }
    }

    /** Whether no target is missed by more than one standard error. */
    private static boolean isNear(Judged judged) {
        for (JudgedTarget target : judged.targets()) {
            double p = target.required();
            double error = target.target().judgedOnDays()
                    ? Math.sqrt(p * (1 - p) / judged.days())
                    : target.share().width() / 4;
            if (target.judgedOn().value() < p - error) {
                return false;
            }
        }
        return true;
    }

    /** Adds desks on many days, and proves the plan on others; days of a proof that failed join those before. */
    private void provedInRounds(Plan from) {
        Plan plan = from;
        say("trying the plan on " + effort.polish() + " other days");
        Trial seen = judge.judge(plan, seed("polish", 0), new int[] {effort.polish()}, confidence);
        List<Days> lacking = new ArrayList<>();
        int days = 0;
        int lackingDays = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            int[] numbers = seen.lacking();
            lacking.add(new Days(seen.seed(), numbers));
            lackingDays += numbers.length;
            days += seen.judged().days();
            say("adding desks on these days");
            plan = new Search(
                            space,
                            samples.of(lacking),
                            goal.withMargin(margin(days)),
                            samples.costs(),
                            days - lackingDays,
                            List.of())
                    .add(plan);
            say("proving the plan on new days");
            seen = prove(plan, round == 1 ? seed : seed("proof", round));
            if (seen.isProved()) {
                return;
            }
        }
    }

    /**
     * By how many of its standard errors a sample must be better than required, so that a proof will most likely succeed:
     * the last look needs some of its own standard errors, and both samples are off by chance.
     */
    private double margin(int days) {
        int[] looks = effort.looks();
        double needed = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidenceOfLook) / 2);
        return (needed + MARGIN) * Math.sqrt((double) days / looks[looks.length - 1]) + MARGIN;
    }

    private Trial prove(Plan plan, long ofDays) {
        Trial trial = judge.judge(plan, ofDays, effort.looks(), confidenceOfLook);
        if (trial.isProved()
                && (best == null || trial.judged().paidHours() < best.judged().paidHours())) {
            best = trial;
            bestPlan = plan;
        }
        return trial;
    }

    private void say(String doing) {
        listener.begins(
                doing,
                bound.map(Bound::hours).orElse(0.0),
                Optional.ofNullable(best).map(Trial::judged),
                daysSimulated());
    }

    private double daysSimulated() {
        return samples.daysSimulated() + judge.daysSimulated();
    }

    private Found found(Status status, Optional<Trial> most, boolean interrupted) {
        Trial proved = best;
        Optional<Judged> asItStands = Optional.empty();
        if (!interrupted) {
            long ofDays = proved == null ? seed : proved.seed();
            int days = proved == null
                    ? effort.looks()[0]
                    : Math.min(proved.judged().days(), effort.looks()[1]);
            say("judging the plan as it stands");
            asItStands = Optional.of(judge.asItStands(ofDays, days, confidence));
        }
        StaffAnswer answer = Answers.of(
                space,
                status,
                Optional.ofNullable(bestPlan),
                bound,
                asItStands,
                Optional.ofNullable(proved).map(Trial::judged),
                most.map(Trial::judged),
                new StaffAnswer.SearchEffort(daysSimulated(), interrupted),
                notes);
        return new Found(answer, space, Optional.ofNullable(bestPlan), false);
    }
}
