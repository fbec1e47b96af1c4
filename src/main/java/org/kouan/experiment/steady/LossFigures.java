package org.kouan.experiment.steady;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.kouan.result.Comparison.Metric;
import org.kouan.result.ResultLayout;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.stats.RatioSample;

/** What a long run says of those who are lost: blocking, balking and abandonment as shares, and the waits of the others. */
final class LossFigures {
    private static final double MICROS_PER_MINUTE = 60e6;

    private final Scenario scenario;
    private final ResultLayout layout;
    private final LossesByDay losses;
    private final int from;
    private final int to;

    /**
     * @param from the first day that counts
     * @param to the one after the last
     */
    LossFigures(Scenario scenario, ResultLayout layout, LossesByDay losses, int from, int to) {
        this.scenario = scenario;
        this.layout = layout;
        this.losses = losses;
        this.from = from;
        this.to = to;
    }

    /** Hands over each figure with its days. */
    void forEach(BiConsumer<Metric, RatioSample> figures) {
        for (int s = 0; s < scenario.stages().size(); s++) {
            StageSpec stage = scenario.stages().get(s);
            String key = "stage." + stage.name() + ".";
            if (any(losses.turnedAway(s))) {
                share(
                        key + "blocked",
                        stage.label() + ": turned away, being full",
                        losses.turnedAway(s),
                        losses.cameToStage(s),
                        figures);
            }
            if (any(losses.foundFull(s))) {
                share(
                        key + "found_full",
                        stage.label() + ": found it full and waited",
                        losses.foundFull(s),
                        losses.cameToStage(s),
                        figures);
            }
        }
        for (int l = 0; l < layout.lanes().size(); l++) {
            String key = "lane." + layout.lanes().get(l).name() + ".";
            String label = layout.lanes().get(l).label();
            if (any(losses.balked(l))) {
                share(key + "balked", label + ": balked", losses.balked(l), losses.cameToLane(l), figures);
            }
            if (any(losses.gaveUp(l))) {
                share(key + "abandoned", label + ": abandoned the queue", losses.gaveUp(l), losses.joined(l), figures);
            }
        }
        for (int c = 0; c < layout.classes().size(); c++) {
            if (any(losses.lost(c)) && waitsAddUp()) {
                Metric metric = new Metric(
                        "class." + layout.classes().get(c).name() + ".wait_minutes.served_mean",
                        layout.classes().get(c).label() + ": mean wait of those served",
                        "min",
                        false);
                double[] minutes = Arrays.stream(days(losses.servedWaitMicros(c)))
                        .map(micros -> micros / MICROS_PER_MINUTE)
                        .toArray();
                figures.accept(metric, new RatioSample(minutes, days(losses.served(c))));
            }
        }
    }

    /** Whether some of a class were lost, so that its mean wait is not that of those served. */
    boolean anyLost(int unitClass) {
        return any(losses.lost(unitClass));
    }

    /** Of checks side by side the longest wait counts, which is not the sum of waits. */
    boolean waitsAddUp() {
        return scenario.flows().stream().map(FlowSpec::route).noneMatch(LossFigures::hasSides);
    }

    private static boolean hasSides(List<RouteStep> route) {
        return route.stream().anyMatch(RouteStep.Together.class::isInstance);
    }

    private void share(String key, String label, double[] some, double[] all, BiConsumer<Metric, RatioSample> figures) {
        figures.accept(new Metric(key, label, "1", false), new RatioSample(days(some), days(all)));
    }

    private double[] days(double[] all) {
        return Arrays.copyOfRange(all, from, to);
    }

    private boolean any(double[] all) {
        return Arrays.stream(days(all)).anyMatch(value -> value > 0);
    }
}
