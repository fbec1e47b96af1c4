package org.kouan.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.PlannedLane;
import org.kouan.result.StaffAnswer;
import org.kouan.result.StaffAnswer.Bound;
import org.kouan.result.StaffAnswer.Judged;
import org.kouan.result.StaffAnswer.LaneDesks;
import org.kouan.result.StaffAnswer.SearchEffort;
import org.kouan.result.StaffAnswer.Status;

/** Puts together what there is to say. */
final class Answers {
    private Answers() {}

    static StaffAnswer of(
            PlanSpace space,
            Status status,
            Optional<Plan> plan,
            Optional<Bound> bound,
            Optional<Judged> asItStands,
            Optional<Judged> found,
            Optional<Judged> most,
            SearchEffort search,
            List<String> notes) {
        List<String> unchanged = new ArrayList<>();
        space.unreached().forEach(label -> unchanged.add(label + " keeps its plan: no target reaches it"));
        space.fixed().forEach(label -> unchanged.add(label + " keeps its plan, as asked"));
        return new StaffAnswer(
                status,
                space.grid().from(),
                space.grid().step(),
                lanes(space, plan),
                unchanged,
                bound,
                asItStands,
                found,
                most,
                search,
                notes);
    }

    private static List<LaneDesks> lanes(PlanSpace space, Optional<Plan> plan) {
        Plan now = space.asItStands();
        return IntStream.range(0, space.lanes().size())
                .mapToObj(lane -> {
                    PlannedLane of = space.lanes().get(lane);
                    return new LaneDesks(
                            of.name(),
                            of.label(),
                            space.spec(lane).deskName(),
                            of.free(),
                            of.largest(),
                            list(now.lane(lane)),
                            list(plan.orElse(now).lane(lane)));
                })
                .toList();
    }

    private static List<Integer> list(int[] desks) {
        return IntStream.of(desks).boxed().toList();
    }
}
