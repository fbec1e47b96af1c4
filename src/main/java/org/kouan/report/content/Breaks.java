package org.kouan.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kouan.result.ResultLayout;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Target;

/** When and where a target breaks: the arrival periods that hold most of those who waited beyond the limit. */
public final class Breaks {
    private static final int WINDOW_PERCENT = 80;
    /** A mean queue that rounds to nothing is no place to look at. */
    private static final double SHORTEST_QUEUE = 0.05;

    private final Scenario scenario;
    private final Course course;
    private final ResultLayout layout;

    public Breaks(Scenario scenario, Course course) {
        this.scenario = scenario;
        this.course = course;
        this.layout = course.layout();
    }

    /**
     * An arrival period, seen from a target.
     *
     * @param period its index
     * @param over arrivals of a replication that did not keep the limit, on average
     * @param overShare their share of the arrivals
     * @param waitMean mean wait in minutes
     * @param waitMax longest wait in minutes on any day
     * @param lane index of the lane with the longest mean queue at that time, or -1 without one
     * @param queue mean length of that queue
     * @param openDesks mean number of its open desks
     */
    public record Worst(
            int period,
            double over,
            double overShare,
            double waitMean,
            double waitMax,
            int lane,
            double queue,
            double openDesks) {}

    /**
     * The shortest stretch of arrival periods that holds at least 80 % of those who waited beyond the limit.
     *
     * @param share that it holds
     */
    public record Window(int firstPeriod, int lastPeriod, double share) {}

    /**
     * The periods with most people beyond the limit, at most {@code count}, worst first and earlier before later; empty
     * when everybody kept the limit, or when the target {@linkplain #isCounted is not counted} by period.
     */
    public List<Worst> worst(int target, int count) {
        return IntStream.range(0, course.periods())
                .filter(period -> over(target, period) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(period -> over(target, period))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .map(period -> look(target, period))
                .toList();
    }

    /** The window of a target; empty when everybody kept the limit. */
    public List<Window> window(int target) {
        long[] over = IntStream.range(0, course.periods())
                .mapToLong(period -> over(target, period))
                .toArray();
        long all = 0;
        for (long each : over) {
            all += each;
        }
        List<Window> shortest = new ArrayList<>();
        for (int first = 0; first < over.length && all > 0; first++) {
            long held = 0;
            for (int last = first; last < over.length; last++) {
                held += over[last];
                if (100 * held >= WINDOW_PERCENT * all) {
                    Window found = new Window(first, last, held / (double) all);
                    if (shortest.isEmpty() || length(found) < length(shortest.get(0))) {
                        shortest = new ArrayList<>(List.of(found));
                    }
                    break;
                }
            }
        }
        return shortest;
    }

    private static int length(Window window) {
        return window.lastPeriod() - window.firstPeriod();
    }

    /** Whether figures by period refer to this target's limit; not when its classes have another target first. */
    public boolean isCounted(int target) {
        return !counted(target).isEmpty();
    }

    /** Classes whose shares within target refer to this target's limit. */
    private List<Integer> counted(int target) {
        return layout.targets().get(target).classes().stream()
                .filter(index -> layout.classes().get(index).target() == target)
                .toList();
    }

    private long over(int target, int period) {
        return counted(target).stream()
                .mapToLong(index -> course.arrivals(index, period) - course.within(index, period))
                .sum();
    }

    private Worst look(int target, int period) {
        double arrived = 0;
        double waits = 0;
        double longest = Double.NaN;
        double all = 0;
        double kept = 0;
        for (int index : counted(target)) {
            double here = course.arrived(index, period);
            if (here > 0) {
                arrived += here;
                waits += here * course.waitMean(index, period);
                double max = course.waitMax(index, period);
                longest = Double.isNaN(longest) ? max : Math.max(longest, max);
                all += course.arrivals(index, period);
                kept += course.within(index, period);
            }
        }
        double share = (all - kept) / all;
        int lane = longestQueue(target, period);
        return new Worst(
                period,
                share * arrived,
                share,
                waits / arrived,
                longest,
                lane,
                lane < 0 ? Double.NaN : course.queueMean(lane, period),
                lane < 0 ? Double.NaN : course.openDesks(lane, period));
    }

    private int longestQueue(int targetIndex, int period) {
        Target target = scenario.targets().get(targetIndex);
        List<LaneSpec> lanes = scenario.lanes();
        int longest = -1;
        for (int lane = 0; lane < lanes.size(); lane++) {
            boolean concerns = target.stages().contains(layout.lanes().get(lane).stage())
                    && lanes.get(lane).serves().stream().anyMatch(target.classes()::contains);
            if (concerns
                    && course.queueMean(lane, period) >= SHORTEST_QUEUE
                    && (longest < 0 || course.queueMean(lane, period) > course.queueMean(longest, period))) {
                longest = lane;
            }
        }
        return longest;
    }
}
