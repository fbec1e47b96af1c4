package org.kouan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.kouan.report.content.Clock;
import org.kouan.report.content.ComparisonInput;
import org.kouan.report.content.Sentences;
import org.kouan.result.Comparison;
import org.kouan.result.Comparison.Compared;
import org.kouan.result.Comparison.Difference;
import org.kouan.result.Comparison.Figure;
import org.kouan.result.Comparison.Metric;
import org.kouan.result.PeriodGrid;
import org.kouan.result.ResultLayout;
import org.kouan.result.Selection;
import org.kouan.stats.Interval;
import tools.jackson.core.JsonGenerator;

/**
 * A comparison as one JSON document. Its shape is described in {@code docs/json.md} and by the JSON Schema
 * {@code comparison.schema.json} beside this class.
 */
public final class ComparisonJson {
    private final ComparisonInput input;
    private final Comparison comparison;
    private final JsonGenerator json;

    private ComparisonJson(ComparisonInput input, JsonGenerator json) {
        this.input = input;
        comparison = input.comparison();
        this.json = json;
    }

    /** Writes the document in UTF-8 with a final line feed; leaves the stream open. */
    public static void write(ComparisonInput input, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> new ComparisonJson(input, json).document());
    }

    private void document() {
        json.writeStartObject();
        JsonDocument.program(json, input.program());
        json.writeNumberProperty("seed", input.seed());
        json.writeNumberProperty("replications", comparison.replications());
        json.writeBooleanProperty("interrupted", input.interrupted());
        number("confidence", comparison.confidence());
        number("difference_confidence", comparison.differenceConfidence());
        scenarios();
        figures();
        periods();
        json.writeName("selection");
        input.selection().ifPresentOrElse(this::selection, json::writeNull);
        json.writeName("notes");
        JsonDocument.strings(
                json,
                java.util.stream.Stream.of(comparison.notes(), input.notes())
                        .flatMap(List::stream)
                        .toList());
        json.writeStringProperty("command", input.command());
        json.writeEndObject();
    }

    private void scenarios() {
        json.writeName("scenarios");
        json.writeStartArray();
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            Compared scenario = comparison.scenarios().get(i);
            json.writeStartObject();
            json.writeStringProperty("name", scenario.name());
            json.writeStringProperty("title", scenario.title());
            json.writeName("verdicts");
            json.writeStartObject();
            for (int t = 0; t < scenario.verdicts().size(); t++) {
                json.writeStringProperty(
                        scenario.layout().targets().get(t).name(),
                        Sentences.word(scenario.verdicts().get(t)));
            }
            json.writeEndObject();
            json.writeStringProperty(
                    "effective_scenario", input.effectiveScenarios().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void figures() {
        json.writeName("figures");
        json.writeStartArray();
        for (Figure figure : comparison.figures()) {
            json.writeStartObject();
            metric(figure.metric());
            json.writeNumberProperty("replications", figure.days());
            json.writeName("values");
            json.writeStartArray();
            figure.values().forEach(this::interval);
            json.writeEndArray();
            json.writeName("differences");
            json.writeStartArray();
            figure.differences().forEach(difference -> difference(figure, difference));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void metric(Metric metric) {
        json.writeStringProperty("key", metric.key());
        json.writeStringProperty("label", metric.label());
        json.writeStringProperty("unit", metric.unit());
        json.writeBooleanProperty("more_is_better", metric.moreIsBetter());
    }

    private void difference(Figure figure, Difference difference) {
        json.writeStartObject();
        pair(difference.from(), difference.to());
        JsonDocument.bounds(json, difference.value());
        json.writeStringProperty(
                "shown",
                switch (difference.shown(figure.metric().moreIsBetter())) {
                    case 1 -> "better";
                    case -1 -> "worse";
                    default -> "neither";
                });
        json.writeNumberProperty("better", difference.better());
        json.writeNumberProperty("worse", difference.worse());
        json.writeName("probability_better");
        interval(difference.probabilityBetter());
        number("variance_reduction", difference.varianceReduction());
        json.writeEndObject();
    }

    private void periods() {
        json.writeName("wait_difference_by_period");
        json.writeStartArray();
        ResultLayout layout = comparison.scenarios().get(0).layout();
        PeriodGrid grid = layout.periods();
        for (Comparison.Course course : comparison.courses()) {
            json.writeStartObject();
            json.writeStringProperty(
                    "class", layout.classes().get(course.classIndex()).name());
            pair(course.from(), course.to());
            json.writeName("periods");
            json.writeStartArray();
            for (int period = 0; period < course.values().size(); period++) {
                Interval value = course.values().get(period);
                if (!Double.isNaN(value.value())) {
                    json.writeStartObject();
                    json.writeStringProperty("start", Clock.start(grid, period));
                    number("start_minute", Clock.minutes(grid.startOf(period)));
                    JsonDocument.bounds(json, value);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void selection(Selection selection) {
        json.writeStartObject();
        json.writeStringProperty("method", "KN");
        json.writeName("metric");
        json.writeStartObject();
        metric(selection.metric());
        json.writeEndObject();
        number("indifference", selection.indifference());
        number("confidence", selection.confidence());
        json.writeNumberProperty("first_stage", selection.firstStage());
        json.writeBooleanProperty("decided", selection.decided());
        json.writeStringProperty("best", name(selection.best()));
        json.writeName("candidates");
        json.writeStartArray();
        for (int i = 0; i < selection.candidates().size(); i++) {
            Selection.Candidate candidate = selection.candidates().get(i);
            json.writeStartObject();
            json.writeStringProperty("name", name(i));
            json.writeNumberProperty("replications", candidate.replications());
            number("mean", candidate.mean());
            json.writeBooleanProperty("out", candidate.out());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void pair(int from, int to) {
        json.writeStringProperty("from", name(from));
        json.writeStringProperty("to", name(to));
    }

    private String name(int scenario) {
        return comparison.scenarios().get(scenario).name();
    }

    private void interval(Interval interval) {
        json.writeStartObject();
        JsonDocument.bounds(json, interval);
        json.writeEndObject();
    }

    private void number(String key, double value) {
        JsonDocument.number(json, key, value);
    }
}
