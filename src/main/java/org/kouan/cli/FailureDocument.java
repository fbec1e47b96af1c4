package org.kouan.cli;

import java.util.List;
import org.kouan.report.JsonDocument;
import org.kouan.scenario.Problem;
import org.kouan.scenario.ScenarioException;
import tools.jackson.core.JsonGenerator;

/** What {@code --json} prints of a command that failed: the words of standard error, which are told as well, for programs. */
final class FailureDocument {
    private static final String JSON = "--json";

    private FailureDocument() {}

    /** Prints it where a document is due and nothing of one has gone out; returns the exit code. */
    static int print(int code, String message, List<Problem> problems, List<String> words, Console console) {
        if (words.contains(JSON) && console.out().isUntouched()) {
            console.print(out -> JsonDocument.write(out, json -> write(code, message, problems, json)));
        }
        return code;
    }

    private static void write(int code, String message, List<Problem> problems, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("failure");
        json.writeStartObject();
        json.writeNumberProperty("exit_code", code);
        json.writeStringProperty("message", message);
        json.writeNumberProperty("number_of_problems", problems.size());
        json.writeName("problems");
        json.writeStartArray();
        problems.stream().limit(ScenarioException.MOST_SHOWN).forEach(problem -> {
            json.writeStartObject();
            json.writeStringProperty("location", problem.location());
            json.writeStringProperty("path", problem.path());
            json.writeStringProperty("value", problem.value());
            json.writeStringProperty("rule", problem.rule());
            json.writeStringProperty("hint", problem.hint());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
