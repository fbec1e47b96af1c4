package org.kouan.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kouan.planning.bound.Requirement;
import org.kouan.planning.fifo.FifoEvaluator;
import org.kouan.planning.fifo.FifoWindows;
import org.kouan.planning.plan.Costs;
import org.kouan.planning.plan.Goal;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanEvaluator;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.PlannedLane;
import org.kouan.planning.plan.Workers;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.StaffAnswer.Bound;
import org.kouan.result.StaffAnswer.BoundKind;
import org.kouan.scenario.RunPlan.Closing;

/** Days of lanes that serve in order of arrival, as arrays. */
final class FifoSamples implements Samples {
    /** With more intervals there are too many plans. */
    private static final int FEW_INTERVALS = 12;

    private static final double EXACT = 1e-9;

    private final PlanSpace space;
    private final List<TargetInfo> targets;
    private final Workers workers;
    private final long seed;
    private final FifoEvaluator sample;
    private final List<FifoEvaluator> others = new ArrayList<>();
    private FifoWindows windows;
    private List<Requirement> required;

    FifoSamples(PlanSpace space, List<TargetInfo> targets, long seed, Workers workers) {
        this.space = space;
        this.targets = targets;
        this.workers = workers;
        this.seed = seed;
        sample = new FifoEvaluator(space, workers);
        windows = sample.windows();
        required = List.of();
    }

    @Override
    public PlanEvaluator sample() {
        return sample;
    }

    @Override
    public boolean grow(int days) {
        boolean room = sample.growTo(days, seed);
        windows = sample.windows();
        required = windows.strict();
        return room;
    }

    @Override
    public Plan start() {
        return windows.start();
    }

    @Override
    public Plan cheapest(Plan plan, Goal goal) {
        boolean ofEveryone = targets.stream().allMatch(target -> target.judgedOnDays() && target.share() >= 1);
        if (!ofEveryone || space.grid().cells() > FEW_INTERVALS) {
            return plan;
        }
        int[] allowed = IntStream.range(0, targets.size())
                .map(target -> goal.allowed(target, sample.days()))
                .toArray();
        return sample.cheaperOfAFew(costs().of(plan) - EXACT, costs(), allowed).orElse(plan);
    }

    @Override
    public Costs costs() {
        return new Costs(
                space,
                IntStream.range(0, space.lanes().size())
                        .mapToDouble(windows::meanRest)
                        .toArray());
    }

    @Override
    public List<Requirement> required() {
        return required;
    }

    @Override
    public Optional<Bound> bound() {
        boolean byDays = targets.stream().anyMatch(target -> target.judgedOnDays() && target.share() >= 1);
        boolean allServed = space.scenario().run().closing() == Closing.DRAIN;
        double hours = 0;
        for (int lane = 0; lane < space.lanes().size(); lane++) {
            PlannedLane of = space.lanes().get(lane);
            double work = allServed ? windows.meanWork(lane) : 0;
            double least = of.free()
                    ? windows.least(lane, required.get(lane)).orElse(0)
                    : IntStream.of(of.fewest()).sum();
            hours += space.hours(lane) * Math.max(work, least);
        }
        return Optional.of(new Bound(hours, byDays ? BoundKind.ESTIMATED : BoundKind.WORKLOAD));
    }

    @Override
    public PlanEvaluator of(List<Days> days) {
        FifoEvaluator other = new FifoEvaluator(space, workers);
        days.forEach(each -> other.add(each.seed(), each.replications()));
        others.add(other);
        return other;
    }

    @Override
    public double daysSimulated() {
        return sample.daysSimulated()
                + others.stream().mapToDouble(FifoEvaluator::daysSimulated).sum();
    }
}
