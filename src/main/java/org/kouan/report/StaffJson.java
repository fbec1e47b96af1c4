package org.kouan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kouan.report.content.Clock;
import org.kouan.report.content.Sentences;
import org.kouan.report.content.StaffInput;
import org.kouan.report.content.StaffSentences;
import org.kouan.result.StaffAnswer;
import org.kouan.result.StaffAnswer.Judged;
import org.kouan.result.StaffAnswer.JudgedTarget;
import org.kouan.result.StaffAnswer.LaneDesks;
import tools.jackson.core.JsonGenerator;

/** What a search for a plan found as one JSON document; its shape is described in {@code docs/json.md}. */
public final class StaffJson {
    private final StaffInput input;
    private final StaffAnswer answer;
    private final JsonGenerator json;

    private StaffJson(StaffInput input, JsonGenerator json) {
        this.input = input;
        answer = input.answer();
        this.json = json;
    }

    /** Writes the document in UTF-8 with a final line feed; leaves the stream open. */
    public static void write(StaffInput input, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> new StaffJson(input, json).document());
    }

    private void document() {
        json.writeStartObject();
        JsonDocument.program(json, input.program());
        json.writeStringProperty("title", input.title());
        json.writeStringProperty(
                "status", answer.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeStringProperty("answer", new StaffSentences(answer).headline());
        json.writeBooleanProperty("interrupted", answer.search().interrupted());
        plan();
        number("paid_hours", answer.found().map(Judged::paidHours));
        number("desk_hours", answer.found().map(Judged::deskHours));
        number("lower_bound_hours", answer.bound().map(StaffAnswer.Bound::hours));
        json.writeName("bound");
        answer.bound().ifPresentOrElse(bound -> json.writeString(bound.kind().key()), json::writeNull);
        number("gap", answer.gap());
        judged("proof", answer.found());
        judged("as_it_stands", answer.asItStands());
        judged("most_desks", answer.most());
        json.writeName("search");
        json.writeStartObject();
        json.writeNumberProperty("days_simulated", Math.round(answer.search().days()));
        number("seconds", Optional.of(input.seconds()));
        json.writeEndObject();
        json.writeName("notes");
        JsonDocument.strings(
                json,
                Stream.of(answer.unchanged(), answer.notes(), input.notes())
                        .flatMap(List::stream)
                        .toList());
        json.writeStringProperty("command", input.command());
        json.writeEndObject();
    }

    private void plan() {
        json.writeName("plan");
        json.writeStartArray();
        for (LaneDesks lane : answer.lanes()) {
            json.writeStartObject();
            json.writeStringProperty("lane", lane.name());
            json.writeStringProperty("label", lane.label());
            json.writeBooleanProperty("fixed", !lane.free());
            json.writeStringProperty("from", Clock.ofMinutes(answer.from().toMinutes()));
            json.writeNumberProperty("interval_minutes", answer.step().toMinutes());
            json.writeName("desks");
            answer.found().ifPresentOrElse(found -> numbers(lane.desks()), json::writeNull);
            json.writeName("now");
            numbers(lane.now());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void numbers(List<Integer> numbers) {
        json.writeStartArray();
        numbers.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private void judged(String key, Optional<Judged> plan) {
        json.writeName(key);
        if (plan.isEmpty()) {
            json.writeNull();
            return;
        }
        Judged judged = plan.get();
        json.writeStartObject();
        json.writeStringProperty("verdict", Sentences.word(judged.verdict()));
        number("paid_hours", Optional.of(judged.paidHours()));
        json.writeNumberProperty("days", judged.days());
        json.writeNumberProperty("seed", judged.seed());
        number("confidence", Optional.of(judged.confidence()));
        json.writeName("targets");
        json.writeStartArray();
        judged.targets().forEach(this::target);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void target(JudgedTarget target) {
        json.writeStartObject();
        json.writeStringProperty("name", target.target().name());
        json.writeStringProperty("verdict", Sentences.word(target.verdict()));
        json.writeStringProperty("judged_on", target.target().judgedOnDays() ? "days" : "share");
        number("required", Optional.of(target.required()));
        json.writeNumberProperty("days_kept", target.kept());
        json.writeName("days");
        json.writeStartObject();
        JsonDocument.bounds(json, target.days());
        json.writeEndObject();
        json.writeName("share");
        json.writeStartObject();
        JsonDocument.bounds(json, target.share());
        json.writeEndObject();
        number("longest_wait_minutes", Optional.ofNullable(target.longest()));
        json.writeEndObject();
    }

    private void number(String key, Optional<Double> value) {
        JsonDocument.number(json, key, value.orElse(Double.NaN));
    }
}
