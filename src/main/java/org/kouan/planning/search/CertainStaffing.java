package org.kouan.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kouan.planning.fifo.FifoEvaluator;
import org.kouan.planning.fifo.FifoExact;
import org.kouan.planning.fifo.FifoWindows;
import org.kouan.planning.plan.Costs;
import org.kouan.planning.plan.Goal;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.Workers;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.StaffAnswer;
import org.kouan.result.StaffAnswer.Bound;
import org.kouan.result.StaffAnswer.BoundKind;
import org.kouan.result.StaffAnswer.Judged;
import org.kouan.result.StaffAnswer.Status;

/**
 * The search where every day is the same: a plan that the search on samples finds, and then every cheaper one is ruled out,
 * or the cheapest is found.
 */
final class CertainStaffing {
    /** Beyond that many ways at the end of an interval the proof is given up. */
    private static final int MOST_WAYS = 3000;

    private final PlanSpace space;
    private final List<TargetInfo> targets;
    private final long seed;
    private final StaffListener listener;
    private final List<String> notes;
    private final Judge judge;
    private final FifoEvaluator day;

    CertainStaffing(
            PlanSpace space,
            List<TargetInfo> targets,
            long seed,
            Workers workers,
            StaffListener listener,
            List<String> notes) {
        this.space = space;
        this.targets = targets;
        this.seed = seed;
        this.listener = listener;
        this.notes = new ArrayList<>(notes);
        judge = new Judge(space, workers);
        day = new FifoEvaluator(space, workers);
    }

    Found run() {
        try {
            return search();
        } catch (Workers.StoppedException stopped) {
            return found(Status.NOT_PROVED, Optional.empty(), Optional.empty(), Optional.empty(), true);
        }
    }

    private Found search() {
        day.growTo(1, seed);
        Goal goal = Goal.of(targets);
        FifoWindows windows = day.windows();
        Costs costs = new Costs(space, new double[space.lanes().size()]);
        Search search = new Search(space, day, goal, costs, 0, windows.strict());
        if (!search.keeps(space.most())) {
            notes.add(RandomStaffing.NO_BETTER);
            Judged most = judge.certain(space.most(), seed);
            return found(Status.NO_PLAN, Optional.empty(), Optional.empty(), Optional.of(most), false);
        }
        say("looking for a plan");
        // Closings cost nothing here: the fewest desks are asked for.
        Plan plan = search.remove(search.add(windows.start()));
        boolean everyone = targets.stream().allMatch(target -> target.judgedOnDays() && target.share() >= 1);
        boolean proved = everyone;
        if (everyone) {
            FifoExact exact = day.exact();
            for (int lane = 0; lane < plan.lanes(); lane++) {
                say("ruling out cheaper plans of " + space.lanes().get(lane).label());
                FifoExact.Settled settled = exact.settle(lane, plan.lane(lane), MOST_WAYS);
                plan = plan.withLane(lane, settled.desks());
                proved &= settled.isProved();
            }
        }
        return found(
                Status.PROVED, Optional.of(plan), Optional.of(bound(plan, windows, proved)), Optional.empty(), false);
    }

    private Bound bound(Plan plan, FifoWindows windows, boolean proved) {
        if (proved) {
            return new Bound(deskHours(plan), BoundKind.EXACT);
        }
        double hours = 0;
        for (int lane = 0; lane < plan.lanes(); lane++) {
            hours += space.hours(lane)
                    * windows.least(lane, windows.strict().get(lane)).orElse(0);
        }
        return new Bound(hours, BoundKind.ESTIMATED);
    }

    private double deskHours(Plan plan) {
        double hours = 0;
        for (int lane = 0; lane < plan.lanes(); lane++) {
            hours += plan.sum(lane) * space.grid().stepHours();
        }
        return hours;
    }

    private void say(String doing) {
        listener.begins(doing, 0, Optional.empty(), day.daysSimulated());
    }

    private Found found(
            Status status, Optional<Plan> plan, Optional<Bound> bound, Optional<Judged> most, boolean interrupted) {
        Optional<Judged> judged = plan.map(found -> judge.certain(found, seed));
        Optional<Judged> now = interrupted ? Optional.empty() : Optional.of(judge.certainAsItStands(seed));
        StaffAnswer answer = Answers.of(
                space,
                status,
                plan,
                bound,
                now,
                judged,
                most,
                new StaffAnswer.SearchEffort(day.daysSimulated() + judge.daysSimulated(), interrupted),
                notes);
        return new Found(answer, space, plan, false);
    }
}
