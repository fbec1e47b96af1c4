package org.kouan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;
import org.kouan.report.content.Clock;
import org.kouan.report.content.ReportInput;
import org.kouan.report.content.ReportInput.Timings;
import org.kouan.report.content.Sentences;
import org.kouan.result.Checked;
import org.kouan.result.ClassMetric;
import org.kouan.result.Estimate;
import org.kouan.result.FigureInfo;
import org.kouan.result.LaneMetric;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.Summary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.VarianceReduction;
import org.kouan.scenario.RunPlan;
import org.kouan.stats.Interval;
import tools.jackson.core.JsonGenerator;

/**
 * A run as one JSON document, for machines. Its shape is described in {@code docs/json.md} and by the JSON Schema
 * {@code run.schema.json} beside this class. Numbers have at most nine significant digits; what is not known is null.
 */
public final class JsonReport {
    private final ReportInput input;
    private final JsonGenerator json;

    private JsonReport(ReportInput input, JsonGenerator json) {
        this.input = input;
        this.json = json;
    }

    /** Writes the document in UTF-8 with a final line feed; leaves the stream open. */
    public static void write(ReportInput input, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> new JsonReport(input, json).document());
    }

    private void document() {
        Summary summary = input.summary();
        json.writeStartObject();
        json.writeStringProperty("scenario", input.scenario().name());
        json.writeStringProperty("title", input.scenario().title());
        JsonDocument.program(json, input.program());
        json.writeNumberProperty("seed", input.seed());
        json.writeNumberProperty("replications", summary.replications());
        json.writeBooleanProperty("interrupted", input.interrupted());
        number("confidence", summary.confidence());
        json.writeStringProperty("verdict", Sentences.word(summary.verdict()));
        run();
        targets();
        classes();
        lanes();
        hours();
        featureFigures();
        dates();
        input.duty().ifPresent(day -> new DutyFiles(input, day).json(json));
        json.writeNumberProperty("travellers", input.units());
        json.writeNumberProperty("events", summary.events());
        ScenarioJson.announced(input.scenario(), json);
        ScenarioJson.warnings(input.warnings(), json);
        ScenarioJson.evidence(input.scenario(), json);
        input.varianceReduction().ifPresent(this::varianceReduction);
        input.checked().ifPresent(this::checked);
        json.writeName("notes");
        strings(input.notes());
        json.writeStringProperty("command", input.command());
        json.writeStringProperty("effective_scenario", input.effectiveScenario());
        // Like the seconds, of the machine and not of the run: the offsets that it gave are in the effective scenario.
        input.scenario().port().clock().table().ifPresent(table -> json.writeStringProperty("zone_rules", table));
        seconds();
        json.writeEndObject();
    }

    private void checked(Checked checked) {
        json.writeName("checked");
        json.writeStartObject();
        json.writeNumberProperty("replications", checked.replications());
        json.writeNumberProperty("events", checked.events());
        json.writeNumberProperty("violations", checked.violations());
        json.writeName("first");
        strings(checked.first());
        json.writeEndObject();
    }

    private void run() {
        RunPlan plan = input.scenario().run();
        json.writeName("run");
        json.writeStartObject();
        json.writeStringProperty("date", plan.date().toString());
        json.writeStringProperty("from", Clock.ofMinutes(plan.from().toMinutes()));
        json.writeStringProperty("until", Clock.ofMinutes(plan.until().toMinutes()));
        clock();
        json.writeEndObject();
    }

    private void clock() {
        RunPlan plan = input.scenario().run();
        PortClock port = input.scenario().port().clock();
        LocalClock clock = input.scenario().clock();
        json.writeStringProperty("clock", port.label());
        json.writeStringProperty("zone", port.zone());
        json.writeStringProperty(
                "offset", clock.offset(clock.microsAt(plan.from())).getId());
        json.writeName("clock_changes");
        json.writeStartArray();
        for (PortClock.Change change : clock.changes(plan.from(), plan.until())) {
            json.writeStartObject();
            json.writeStringProperty("at", change.at().toString());
            json.writeStringProperty("offset", change.offset().getId());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void targets() {
        ResultLayout layout = input.summary().layout();
        json.writeName("targets");
        json.writeStartArray();
        for (int i = 0; i < layout.targets().size(); i++) {
            target(layout.targets().get(i), input.summary().targets().get(i));
        }
        json.writeEndArray();
    }

    private void target(TargetInfo info, TargetSummary target) {
        json.writeStartObject();
        json.writeStringProperty("name", info.name());
        json.writeStringProperty("label", info.label());
        json.writeStringProperty("verdict", Sentences.word(target.verdict()));
        json.writeStringProperty("judged_on", info.judgedOnDays() ? "days" : "share");
        json.writeStringProperty("measure", info.measure());
        number("limit_minutes", Clock.minutes(info.limitMicros()));
        json.writeName("classes");
        strings(info.classes().stream()
                .map(index -> input.summary().layout().classes().get(index).name())
                .toList());
        interval(target.value());
        number("required", info.share());
        json.writeStringProperty("measure_verdict", Sentences.word(target.measureVerdict()));
        json.writeName("day_probability");
        json.writeStartObject();
        interval(target.dayProbability());
        number("required", info.days());
        json.writeStringProperty("verdict", Sentences.word(target.dayVerdict()));
        json.writeEndObject();
        number("more_replications", target.moreReplications() < 0 ? Double.NaN : target.moreReplications());
        json.writeEndObject();
    }

    private void interval(Interval interval) {
        number("value", interval.value());
        number("low", interval.low());
        number("high", interval.high());
    }

    private void classes() {
        Summary summary = input.summary();
        json.writeName("classes");
        json.writeStartObject();
        for (int i = 0; i < summary.classes().size(); i++) {
            Map<String, Estimate> figures = new LinkedHashMap<>();
            for (ClassMetric metric : ClassMetric.values()) {
                figures.put(metric.key(), summary.classes().get(i).get(metric));
            }
            json.writeName(summary.layout().classes().get(i).name());
            figures(figures);
        }
        json.writeEndObject();
    }

    private void lanes() {
        Summary summary = input.summary();
        json.writeName("lanes");
        json.writeStartObject();
        for (int i = 0; i < summary.lanes().size(); i++) {
            Map<String, Estimate> figures = new LinkedHashMap<>();
            for (LaneMetric metric : LaneMetric.values()) {
                figures.put(metric.key(), summary.lanes().get(i).get(metric));
            }
            json.writeName(summary.layout().lanes().get(i).name());
            figures(figures);
        }
        json.writeEndObject();
    }

    private void hours() {
        json.writeName("hours");
        json.writeStartObject();
        number("paid", input.summary().paidHours());
        number("at_desks", input.summary().officerHours());
        json.writeEndObject();
    }

    private void featureFigures() {
        Summary summary = input.summary();
        json.writeName("figures");
        json.writeStartArray();
        for (int i = 0; i < summary.figures().size(); i++) {
            FigureInfo info = summary.layout().figures().get(i);
            FigureSummary figure = summary.figures().get(i);
            json.writeStartObject();
            json.writeStringProperty("subject", info.subject().key());
            json.writeStringProperty("of", info.of());
            json.writeStringProperty("key", info.name());
            json.writeStringProperty("label", info.label());
            json.writeStringProperty("unit", info.unit());
            number("mean", figure.mean().value());
            number("low", figure.mean().low());
            number("high", figure.mean().high());
            number("min", figure.min());
            number("max", figure.max());
            json.writeNumberProperty("replications", figure.replications());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void dates() {
        DateFiles dates = new DateFiles(input.result());
        if (dates.several()) {
            json.writeName("dates");
            dates.json(json);
        }
    }

    /** An object of figures; a key with a dot goes into a nested object. Bounds stand beside their figures. */
    private void figures(Map<String, Estimate> figures) {
        Map<String, Estimate> here = new LinkedHashMap<>();
        Map<String, Map<String, Estimate>> nested = new LinkedHashMap<>();
        figures.forEach((key, estimate) -> {
            int dot = key.indexOf('.');
            if (dot < 0) {
                here.put(key, estimate);
            } else {
                nested.computeIfAbsent(key.substring(0, dot), prefix -> new LinkedHashMap<>())
                        .put(key.substring(dot + 1), estimate);
            }
        });
        json.writeStartObject();
        here.forEach((key, estimate) -> number(key, estimate.value()));
        nested.forEach((key, inner) -> {
            json.writeName(key);
            figures(inner);
        });
        if (!here.isEmpty()) {
            bounds("low", here, Estimate::low);
            bounds("high", here, Estimate::high);
        }
        json.writeEndObject();
    }

    private void bounds(String name, Map<String, Estimate> figures, ToDoubleFunction<Estimate> bound) {
        json.writeName(name);
        json.writeStartObject();
        figures.forEach((key, estimate) -> number(key, bound.applyAsDouble(estimate)));
        json.writeEndObject();
    }

    private void varianceReduction(VarianceReduction reduction) {
        json.writeName("variance_reduction");
        json.writeStartObject();
        json.writeStringProperty("method", reduction.method().name().toLowerCase(Locale.ROOT));
        json.writeName("figures");
        json.writeStartArray();
        for (VarianceReduction.Row row : reduction.rows()) {
            json.writeStartObject();
            json.writeStringProperty("key", row.metric().key());
            json.writeStringProperty("unit", row.metric().unit());
            json.writeName("plain");
            bounds(row.plain());
            json.writeName("reduced");
            bounds(row.reduced());
            number("gain", row.gain());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void bounds(Interval interval) {
        json.writeStartObject();
        JsonDocument.bounds(json, interval);
        json.writeEndObject();
    }

    private void seconds() {
        Timings timings = input.timings();
        json.writeName("seconds");
        json.writeStartObject();
        number("start_up", timings.startUp());
        number("read", timings.read());
        number("simulate", timings.simulate());
        number("report", timings.report());
        number("total", timings.total());
        json.writeEndObject();
    }

    private void strings(List<String> strings) {
        JsonDocument.strings(json, strings);
    }

    private void number(String key, double value) {
        JsonDocument.number(json, key, value);
    }
}
