package org.kouan.experiment.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kouan.result.Comparison.Metric;
import org.kouan.result.ReplicationResult;
import org.kouan.result.Response;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.stats.RatioSample;

/**
 * A figure that scenarios can be compared by.
 *
 * @param metric its name, which is that of its response, and unit
 * @param response of the scenario whose results it reads
 * @param weight how much a replication counts for; empty when all count alike
 */
record ComparedMetric(Metric metric, Response response, Optional<Response> weight) {
    /** What a staffing costs. */
    static final String PAID_HOURS = "port.paid_hours";

    /** All figures of a scenario, those of targets first. */
    static List<ComparedMetric> all(ResultLayout layout) {
        List<ComparedMetric> metrics = new ArrayList<>();
        String day = layout.periods().folded() ? "run" : "day";
        for (TargetInfo target : layout.targets()) {
            String name = "target." + target.name();
            metrics.add(mean(name + ".value", target.label() + ": share in time", true, layout));
            String kept = layout.dates().several() ? "dates" : day + "s";
            metrics.add(mean(name + ".kept", target.label() + ": " + kept + " kept", true, layout));
        }
        for (ClassInfo info : layout.classes()) {
            String name = "class." + info.name();
            ComparedMetric wait = mean(name + ".wait_minutes.mean", info.label() + ": mean wait", false, layout);
            Response arrived = Response.of(name + ".arrived", layout);
            metrics.add(new ComparedMetric(wait.metric, wait.response, Optional.of(arrived)));
            metrics.add(mean(
                    name + ".wait_minutes.p95", info.label() + ": 95 % of a " + day + " wait at most", false, layout));
        }
        metrics.add(mean(PAID_HOURS, "Paid hours", false, layout));
        metrics.add(mean("port.officer_hours", "Officer-hours at desks", false, layout));
        return metrics;
    }

    private static ComparedMetric mean(String name, String label, boolean moreIsBetter, ResultLayout layout) {
        Response response = Response.of(name, layout);
        return new ComparedMetric(new Metric(name, label, response.unit(), moreIsBetter), response, Optional.empty());
    }

    /** The same figure of another scenario, if it has it. */
    Optional<ComparedMetric> in(ResultLayout layout) {
        return all(layout).stream()
                .filter(other -> other.metric.key().equals(metric.key()))
                .findFirst();
    }

    /** Whether its values are shares, so that exact bounds apply. */
    boolean isShare() {
        return metric.unit().equals("1");
    }

    /** Its values by replication: a numerator is NaN where there is nothing to measure and no weight of zero. */
    RatioSample sample(List<ReplicationResult> replications) {
        double[] numerators = new double[replications.size()];
        double[] denominators = new double[replications.size()];
        for (int i = 0; i < numerators.length; i++) {
            ReplicationResult day = replications.get(i);
            denominators[i] = weight.map(each -> each.of(day)).orElse(1.0);
            numerators[i] = denominators[i] == 0 ? 0 : response.of(day) * denominators[i];
        }
        return new RatioSample(numerators, denominators);
    }

    /** Its value on one day; NaN when there is nothing to measure. */
    double ofDay(ReplicationResult day) {
        return response.of(day);
    }
}
