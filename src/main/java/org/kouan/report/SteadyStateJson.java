package org.kouan.report;

import java.io.IOException;
import java.io.OutputStream;
import org.kouan.report.content.Sentences;
import org.kouan.report.content.SteadyStateInput;
import org.kouan.result.SteadyState;
import org.kouan.result.SteadyState.Figure;
import org.kouan.result.SteadyState.Memory;
import tools.jackson.core.JsonGenerator;

/**
 * A steady-state study as one JSON document. Its shape is described in {@code docs/json.md} and by the JSON Schema
 * {@code steady-state.schema.json} beside this class.
 */
public final class SteadyStateJson {
    private SteadyStateJson() {}

    /** Writes the document in UTF-8 with a final line feed; leaves the stream open. */
    public static void write(SteadyStateInput input, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> document(input, json));
    }

    private static void lane(Memory slowest, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("lane", slowest.lane());
        JsonDocument.number(json, "utilisation", slowest.utilisation());
        JsonDocument.number(json, "memory_days", slowest.days());
        JsonDocument.number(json, "days_wanted", slowest.daysWanted());
        json.writeEndObject();
    }

    private static void document(SteadyStateInput input, JsonGenerator json) {
        SteadyState state = input.state();
        json.writeStartObject();
        json.writeStringProperty("scenario", input.scenario().name());
        json.writeStringProperty("title", input.scenario().title());
        JsonDocument.program(json, input.program());
        json.writeNumberProperty("seed", input.seed());
        json.writeBooleanProperty("interrupted", input.interrupted());
        json.writeNumberProperty("days", state.days());
        json.writeNumberProperty("warm_up_days", state.warmUpDays());
        JsonDocument.number(json, "confidence", state.confidence());
        json.writeBooleanProperty("long_enough", state.longEnough());
        json.writeName("slowest_lane");
        state.slowest().ifPresentOrElse(slowest -> lane(slowest, json), json::writeNull);
        json.writeName("figures");
        json.writeStartArray();
        for (Figure figure : state.figures()) {
            json.writeStartObject();
            json.writeStringProperty("key", figure.metric().key());
            json.writeStringProperty("label", figure.metric().label());
            json.writeStringProperty("unit", figure.metric().unit());
            JsonDocument.bounds(json, figure.batches().interval());
            json.writeName("verdict");
            if (figure.judged()) {
                json.writeString(Sentences.word(figure.verdict()));
            } else {
                json.writeNull();
            }
            json.writeNumberProperty("batches", figure.batches().batches());
            json.writeNumberProperty("batch_days", figure.batches().batchLength());
            JsonDocument.number(json, "correlation", figure.batches().correlation());
            json.writeBooleanProperty("long_enough", figure.batches().longEnough());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("notes");
        JsonDocument.strings(json, input.notes());
        json.writeStringProperty("command", input.command());
        json.writeStringProperty("effective_scenario", input.effectiveScenario());
        json.writeEndObject();
    }
}
