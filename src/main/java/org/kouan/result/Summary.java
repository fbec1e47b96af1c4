package org.kouan.result;

import java.util.List;
import org.kouan.stats.Interval;

/**
 * A run in a planner's terms. Counts are means per replication, waits in minutes.
 *
 * @param layout names and shapes
 * @param replications how many
 * @param confidence of all intervals
 * @param verdict the worst of the targets' verdicts: missed before undecided before met; met when there is no target
 * @param targets by target index
 * @param classes by class index
 * @param lanes by lane index
 * @param figures by figure index
 * @param events handled in all replications together
 */
public record Summary(
        ResultLayout layout,
        int replications,
        double confidence,
        Verdict verdict,
        List<TargetSummary> targets,
        List<Estimates<ClassMetric>> classes,
        List<Estimates<LaneMetric>> lanes,
        List<FigureSummary> figures,
        long events) {
    public Summary {
        targets = List.copyOf(targets);
        classes = List.copyOf(classes);
        lanes = List.copyOf(lanes);
        figures = List.copyOf(figures);
    }

    /**
     * A target.
     *
     * @param verdict on what the target states
     * @param value the expected daily measure, in [0, 1]
     * @param dayProbability the probability that a day keeps the target
     * @param measureVerdict of the measure against the required share
     * @param dayVerdict of the probability against the required share of days
     * @param moreReplications that would decide an undecided verdict if things stay as seen; 0 when it is decided, -1
     *     when no practical number would
     */
    public record TargetSummary(
            Verdict verdict,
            Interval value,
            Interval dayProbability,
            Verdict measureVerdict,
            Verdict dayVerdict,
            long moreReplications) {}

    /**
     * A figure of a particular feature.
     *
     * @param mean of the replications in which there was something to measure
     * @param min least of these; NaN when there are none
     * @param max largest of these; NaN when there are none
     * @param replications how many these are
     */
    public record FigureSummary(Estimate mean, double min, double max, int replications) {}

    /**
     * Hours that are paid, of all lanes and pools: what the staff costs. Of a pool its roster with breaks and overtime, and
     * reserves while they are there; of a lane without a pool its officers at open desks, with set-up and overtime.
     */
    public double paidHours() {
        double hours = lanes.stream()
                .mapToDouble(lane -> lane.get(LaneMetric.PAID_HOURS).value())
                .filter(Double::isFinite)
                .sum();
        for (int i = 0; i < figures.size(); i++) {
            hours += layout.figures().get(i).isPaidHours()
                    ? figures.get(i).mean().value()
                    : 0;
        }
        return hours;
    }

    /** Officer-hours at open desks of all lanes, with set-up and overtime. */
    public double officerHours() {
        return lanes.stream()
                .mapToDouble(lane -> lane.get(LaneMetric.OFFICER_HOURS).value())
                .sum();
    }
}
