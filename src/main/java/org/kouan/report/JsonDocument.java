package org.kouan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kouan.report.content.Numbers;
import org.kouan.result.Program;
import org.kouan.result.Program.PolicyJar;
import org.kouan.scenario.reference.IndentedJson;
import org.kouan.stats.Interval;
import org.kouan.text.VisibleText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** What all JSON documents have in common: UTF-8, two blanks a level, nine significant digits, null for the unknown. */
public final class JsonDocument {
    private static final int DELETE = 0x7F;
    private static final JsonFactory FACTORY =
            JsonFactory.builder().characterEscapes(new HiddenCharacters()).build();

    private JsonDocument() {}

    /** Writes a document with a final line feed; leaves the stream open. */
    public static void write(OutputStream out, Consumer<JsonGenerator> content) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new IndentedJson(), new Unclosed(out))) {
            content.accept(json);
            json.writeRaw('\n');
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException failed ? failed : new IOException(e);
        }
        out.flush();
    }

    /** A number; null when it is not finite. */
    static void number(JsonGenerator json, String key, double value) {
        json.writeName(key);
        number(json, value);
    }

    /** A number as an item or after a name; null when it is not finite. */
    public static void number(JsonGenerator json, double value) {
        String digits = Numbers.exact(value);
        if (digits.isEmpty()) {
            json.writeNull();
        } else {
            json.writeNumber(digits);
        }
    }

    /** The keys {@code value}, {@code low} and {@code high} in the object that is open. */
    static void bounds(JsonGenerator json, Interval interval) {
        number(json, "value", interval.value());
        number(json, "low", interval.low());
        number(json, "high", interval.high());
    }

    /** The keys {@code version}, {@code engine} and {@code policy_jars} in the object that is open. */
    public static void program(JsonGenerator json, Program program) {
        json.writeStringProperty("version", program.version());
        json.writeStringProperty("engine", program.engine());
        json.writeName("policy_jars");
        json.writeStartArray();
        for (PolicyJar jar : program.policyJars()) {
            json.writeStartObject();
            json.writeStringProperty("file", jar.file().toString());
            json.writeStringProperty("sha256", jar.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A list of texts. */
    public static void strings(JsonGenerator json, List<String> strings) {
        json.writeStartArray();
        strings.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Standard output must survive the end of the document. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Characters that cannot be seen are escaped, so that a document that is shown is only shown; its values stay. */
    private static final class HiddenCharacters extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        /** Halves of a pair are escaped both: alone, neither says what it is. */
        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return VisibleText.isHidden(character) ? new SerializedString(VisibleText.escape(character)) : null;
        }
    }
}
