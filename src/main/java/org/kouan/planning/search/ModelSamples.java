package org.kouan.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kouan.planning.bound.Requirement;
import org.kouan.planning.plan.Costs;
import org.kouan.planning.plan.Goal;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanEvaluator;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.Workers;
import org.kouan.result.StaffAnswer.Bound;

/** Days of any port, each plan a whole run: the plan as it stands to begin with, and no bound. */
final class ModelSamples implements Samples {
    private final PlanSpace space;
    private final Workers workers;
    private final long seed;
    private final List<ModelEvaluator> all = new ArrayList<>();
    private ModelEvaluator sample;

    ModelSamples(PlanSpace space, long seed, Workers workers) {
        this.space = space;
        this.workers = workers;
        this.seed = seed;
        sample = evaluator(List.of());
    }

    private ModelEvaluator evaluator(List<Days> days) {
        ModelEvaluator evaluator = new ModelEvaluator(space, days, workers);
        all.add(evaluator);
        return evaluator;
    }

    @Override
    public PlanEvaluator sample() {
        return sample;
    }

    @Override
    public boolean grow(int days) {
        sample = evaluator(List.of(new Days(seed, IntStream.range(0, days).toArray())));
        return true;
    }

    @Override
    public Plan start() {
        return space.asItStandsWithinLimits();
    }

    @Override
    public Plan cheapest(Plan plan, Goal goal) {
        return plan;
    }

    @Override
    public Costs costs() {
        return new Costs(space, new double[space.lanes().size()]);
    }

    @Override
    public List<Requirement> required() {
        return List.of();
    }

    @Override
    public Optional<Bound> bound() {
        return Optional.empty();
    }

    @Override
    public PlanEvaluator of(List<Days> days) {
        return evaluator(days);
    }

    @Override
    public double daysSimulated() {
        return all.stream().mapToDouble(ModelEvaluator::daysSimulated).sum();
    }
}
