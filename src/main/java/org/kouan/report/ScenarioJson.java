package org.kouan.report;

import java.util.List;
import java.util.Locale;
import org.kouan.report.content.Clock;
import org.kouan.scenario.Announced;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Warning;
import tools.jackson.core.JsonGenerator;

/** What documents say of the scenario itself. */
final class ScenarioJson {
    private ScenarioJson() {}

    static void evidence(Scenario scenario, JsonGenerator json) {
        json.writeName("evidence");
        json.writeStartArray();
        for (Evidence evidence : scenario.evidence()) {
            json.writeStartObject();
            json.writeStringProperty("path", evidence.path());
            json.writeStringProperty("value", evidence.value());
            json.writeStringProperty("status", evidence.status().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("note", evidence.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void warnings(List<Warning> warnings, JsonGenerator json) {
        json.writeName("warnings");
        json.writeStartArray();
        for (Warning warning : warnings) {
            json.writeStartObject();
            json.writeStringProperty("path", warning.path());
            json.writeStringProperty("text", warning.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void announced(Scenario scenario, JsonGenerator json) {
        json.writeName("announced");
        json.writeStartArray();
        Announced.of(scenario).forEach(each -> announced(each, json));
        json.writeEndArray();
    }

    private static void announced(Announced announced, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("flow", announced.flow());
        json.writeStringProperty("kind", announced.kind().name().toLowerCase(Locale.ROOT));
        json.writeName("file");
        if (announced.source().isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(announced.source());
        }
        json.writeName("rows");
        if (announced.source().isEmpty()) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeNumberProperty("read", announced.rowsRead());
            JsonDocument.number(json, "used", announced.services().within());
            JsonDocument.number(json, "outside", announced.services().outside());
            json.writeNumberProperty("left_out", announced.rowsLeftOut());
            json.writeNumberProperty("without_time", announced.rowsWithoutTime());
            json.writeEndObject();
        }
        parts("services", announced.services(), json);
        parts("people", announced.people(), json);
        JsonDocument.number(json, "no_shows", announced.noShows());
        json.writeStringProperty("first", Clock.ofMinutes(announced.first().toMinutes()));
        json.writeStringProperty("last", Clock.ofMinutes(announced.last().toMinutes()));
        json.writeBooleanProperty("certain", announced.certain());
        json.writeEndObject();
    }

    private static void parts(String name, Announced.Parts parts, JsonGenerator json) {
        json.writeName(name);
        json.writeStartObject();
        JsonDocument.number(json, "announced", parts.all());
        JsonDocument.number(json, "within", parts.within());
        JsonDocument.number(json, "before_the_start", parts.before());
        JsonDocument.number(json, "after_the_end", parts.after());
        json.writeEndObject();
    }
}
