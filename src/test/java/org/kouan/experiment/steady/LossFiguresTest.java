package org.kouan.experiment.steady;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.result.SteadyState;
import org.kouan.result.SteadyState.Figure;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.stats.Interval;
import org.kouan.theory.ErlangA;

/**
 * Blocking, balking and abandonment of one long run against formulas. Intervals are at 99.99 %, so that the six figures of
 * this class together fail a right program once in some 1,700 choices of the seed.
 */
class LossFiguresTest {
    private static final double CONFIDENCE = 0.9999;
    private static final String QUEUE = """
            kouan: 1
            name: losses
            title: A queue that loses customers
            port: {name: Theory, clock: UTC}
            run: {date: 2025-01-01, until: 120 d, period: 1 h}
            classes: {customer: Customers}
            stages:
              desk:
                ROOM
                service: {exponential: {mean: 60 s}}
                lanes:
                  line: {serves: [customer], desks: 1LEAVING}
            flows: {customers: {class: customer, arrivals: {poisson: {per-hour: 54}}, route: [desk]}}
            """;

    @TempDir
    private Path folder;

    private Map<String, Figure> figures(String room, String leaving) throws IOException {
        Path file = Files.writeString(
                folder.resolve("losses.yaml"), QUEUE.replace("ROOM", room).replace("LEAVING", leaving));
        Scenario scenario = ScenarioFiles.read(file, Overrides.NONE).scenario();
        SteadyState state =
                SteadyStates.of(scenario, 3, CONFIDENCE, () -> false).orElseThrow();
        return state.figures().stream()
                .collect(Collectors.toMap(figure -> figure.metric().key(), Function.identity()));
    }

    private static void holds(Figure figure, double truth) {
        Interval interval = figure.batches().interval();
        assertThat(truth).as(figure.metric().key()).isBetween(interval.low(), interval.high());
        assertThat(interval.width() / truth).as("narrow enough to tell").isLessThan(0.2);
    }

    /** M/M/1/3 at load 0.9: the share that finds 3 there is r^3 (1 - r) / (1 - r^4). */
    @Test
    void whoFindsAFullStageIsBlocked() throws IOException {
        Map<String, Figure> figures = figures("room: {units: 3, when-full: turned-away}", "");
        double r = 0.9;
        double[] there = {1, r, r * r, r * r * r};
        double sum = there[0] + there[1] + there[2] + there[3];
        double blocked = there[3] / sum;
        holds(figures.get("stage.desk.blocked"), blocked);
        double served = (there[1] * 1 + there[2] * 2) / sum / (1 - blocked);
        holds(figures.get("class.customer.wait_minutes.served_mean"), served);
        holds(figures.get("class.customer.wait_minutes.mean"), served * (1 - blocked));
        assertThat(figures).doesNotContainKeys("lane.line.balked", "lane.line.abandoned", "stage.desk.found_full");
    }

    /** M/M/1+M, patience 5 min, by Erlang A. */
    @Test
    void whoLosesPatienceAbandons() throws IOException {
        Map<String, Figure> figures = figures("", ", impatience: {patience: {exponential: {mean: 5 min}}}");
        ErlangA theory = new ErlangA(0.9, 1, 1, 5);
        holds(figures.get("lane.line.abandoned"), theory.abandoned());
        holds(figures.get("class.customer.wait_minutes.served_mean"), theory.meanWaitOfServed());
    }

    /** All who would be the third there balk: the queue M/M/1/2. */
    @Test
    void whoSeesALongQueueBalks() throws IOException {
        Map<String, Figure> figures = figures("", ", impatience: {balk: {at-queue: 1, share: 100 %}}");
        double r = 0.9;
        holds(figures.get("lane.line.balked"), r * r / (1 + r + r * r));
    }

    @Test
    void whereNobodyIsLostThereIsNothingToSay() throws IOException {
        assertThat(figures("", "").keySet())
                .containsExactlyInAnyOrder("class.customer.wait_minutes.mean", "lane.line.queue_mean");
    }
}
