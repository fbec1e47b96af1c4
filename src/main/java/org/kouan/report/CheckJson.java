package org.kouan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kouan.result.TheoryCheck;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Warning;
import tools.jackson.core.JsonGenerator;

/** What {@code kouan check} found, as one JSON document; see {@code docs/json.md}. */
public final class CheckJson {
    private CheckJson() {}

    /**
     * Writes the document in UTF-8 with a final line feed; leaves the stream open.
     *
     * @param ofVariants by variant, sentences on what it leaves out or warns of beside that
     * @param theory null without it
     * @param interrupted whether its simulation was stopped before its end
     */
    public static void write(
            Scenario scenario,
            List<Warning> warnings,
            Map<String, List<String>> ofVariants,
            String version,
            @Nullable TheoryCheck theory,
            boolean interrupted,
            OutputStream out)
            throws IOException {
        JsonDocument.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("scenario", scenario.name());
            json.writeStringProperty("title", scenario.title());
            json.writeStringProperty("version", version);
            json.writeBooleanProperty("valid", true);
            json.writeBooleanProperty("interrupted", interrupted);
            ScenarioJson.announced(scenario, json);
            ScenarioJson.warnings(warnings, json);
            json.writeName("variants");
            json.writeStartObject();
            ofVariants.forEach((name, sentences) -> {
                json.writeName(name);
                JsonDocument.strings(json, sentences);
            });
            json.writeEndObject();
            ScenarioJson.evidence(scenario, json);
            json.writeName("theory");
            if (theory == null) {
                json.writeNull();
            } else {
                theory(theory, json);
            }
            json.writeEndObject();
        });
    }

    private static void theory(TheoryCheck check, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("replications", check.replications());
        json.writeNumberProperty("seed", check.seed());
        JsonDocument.number(json, "confidence", check.confidence());
        json.writeName("stations");
        json.writeStartArray();
        for (TheoryCheck.Station station : check.stations()) {
            json.writeStartObject();
            json.writeStringProperty("stage", station.stage());
            json.writeStringProperty("label", station.stageLabel());
            json.writeName("lanes");
            JsonDocument.strings(json, station.lanes());
            json.writeStringProperty("about", station.about());
            json.writeName("models");
            json.writeStartArray();
            station.models().forEach(model -> model(model, json));
            json.writeEndArray();
            json.writeName("differs");
            JsonDocument.strings(json, station.differs());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void model(TheoryCheck.Model model, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", model.name());
        json.writeStringProperty("meaning", model.meaning());
        json.writeBooleanProperty("exact", model.exact());
        json.writeName("not_defined");
        if (model.notDefined().isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(model.notDefined());
        }
        json.writeName("figures");
        json.writeStartArray();
        for (TheoryCheck.Figure figure : model.figures()) {
            json.writeStartObject();
            json.writeStringProperty("name", figure.name());
            json.writeStringProperty("unit", figure.unit());
            JsonDocument.number(json, "theory", figure.theory());
            json.writeName("simulated");
            json.writeStartObject();
            JsonDocument.bounds(json, figure.simulated());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
