package org.kouan.planning.fifo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kouan.planning.bound.LongestPath;
import org.kouan.planning.bound.Requirement;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.PlannedLane;
import org.kouan.result.ResultLayout.TargetInfo;

/**
 * What the days of a sample require of windows of the day, by lane: a plan to begin with, the fewest desks that any plan of
 * the sample has, and which desks need not be tried to be taken away.
 */
public final class FifoWindows {
    private final PlanSpace space;
    private final LaneClock clock;
    private final List<TargetInfo> targets;
    private final List<List<LaneDay>> days = new ArrayList<>();

    FifoWindows(PlanSpace space, LaneClock clock, List<TargetInfo> targets, List<LaneDay[]> sample) {
        this.space = space;
        this.clock = clock;
        this.targets = targets;
        for (int lane = 0; lane < space.lanes().size(); lane++) {
            int number = lane;
            days.add(sample.stream().map(day -> day[number]).toList());
        }
    }

    /** A plan to begin with; as many desks as there may be where no fewer seem to do. */
    public Plan start() {
        Plan plan = space.most();
        for (int lane = 0; lane < plan.lanes(); lane++) {
            PlannedLane of = space.lanes().get(lane);
            plan = plan.withLane(
                    lane, LongestPath.of(about(lane), of.fewest(), of.most()).orElse(of.most()));
        }
        return plan;
    }

    /** About what is required, with the work that is under way when a window ends counted in it. */
    private Requirement about(int lane) {
        Requirement requirement = null;
        for (int target = 0; target < targets.size(); target++) {
            long limit = targets.get(target).limitMicros();
            long below = limit / clock.step() * clock.step();
            double weight = (double) (limit - below) / clock.step();
            Windows tight = windows(lane, target, below);
            Windows loose = weight == 0 ? tight : windows(lane, target, below + clock.step());
            requirement = requirement == null ? nothing(tight) : requirement;
            int spared = Windows.spared(targets.get(target), days.get(lane).size());
            for (int from = 0; from < clock.cells(); from++) {
                for (int to = from + 1; to < Math.min(requirement.nodes(), tight.nodes()); to++) {
                    double work = (1 - weight) * tight.work(from, to, spared, false)
                            + (weight == 0 ? 0 : weight * loose.work(from, to, spared, false));
                    requirement.require(from, to, work);
                }
            }
        }
        return Objects.requireNonNull(requirement);
    }

    /** What every plan fulfils that keeps the sample's targets; of targets that are no rule for everyone nothing. */
    public List<Requirement> strict() {
        return IntStream.range(0, days.size()).mapToObj(this::strict).toList();
    }

    private Requirement strict(int lane) {
        Requirement requirement = null;
        for (int target = 0; target < targets.size(); target++) {
            TargetInfo info = targets.get(target);
            Windows windows = windows(lane, target, info.limitMicros());
            requirement = requirement == null ? nothing(windows) : requirement;
            if (info.judgedOnDays() && info.share() >= 1) {
                int spared = Windows.spared(info, days.get(lane).size());
                for (int from = 0; from < clock.cells(); from++) {
                    for (int to = from + 1; to < Math.min(requirement.nodes(), windows.nodes()); to++) {
                        requirement.require(from, to, windows.work(from, to, spared, true));
                    }
                }
            }
        }
        return Objects.requireNonNull(requirement);
    }

    private Requirement nothing(Windows windows) {
        return new Requirement(clock.cells(), windows.beyond());
    }

    private Windows windows(int lane, int target, long allowance) {
        return new Windows(
                days.get(lane),
                clock,
                target,
                allowance,
                space.lanes().get(lane).largest());
    }

    /**
     * The fewest desks times intervals of a lane, of all plans that keep the sample's targets.
     *
     * @return empty when no plan within the limits does
     */
    public Optional<Integer> least(int lane, Requirement strict) {
        PlannedLane of = space.lanes().get(lane);
        return LongestPath.of(strict, of.fewest(), of.most())
                .map(plan -> IntStream.of(plan).sum());
    }

    /** The mean work of a lane on a day, in desks times intervals. */
    public double meanWork(int lane) {
        return days.get(lane).stream()
                        .mapToDouble(day -> Arrays.stream(day.busy()).sum())
                        .average()
                        .orElse(0)
                / clock.step();
    }

    /**
     * What a desk that closes late adds to its time on average, in intervals: the mean rest of an inspection at any time,
     * E[S²] / (2 E[S]).
     */
    public double meanRest(int lane) {
        double sum = 0;
        double squares = 0;
        for (LaneDay day : days.get(lane)) {
            for (long busy : day.busy()) {
                double time = (double) busy / clock.step();
                sum += time;
                squares += time * time;
            }
        }
        return sum == 0 ? 0 : squares / (2 * sum);
    }
}
