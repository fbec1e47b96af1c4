package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.key.Values;
import tools.jackson.databind.JsonNode;

/** The JSON Schema of studies, which serves editors, and the reader know the same format. */
class StudySchemaTest {
    private static final Schema SCHEMA = schema();
    private static final String GOOD = """
            kouan-study: 1
            name: everything
            title: Every key
            scenario: base.yaml
            variant: calm
            set: {run.seed: 2}
            factors:
              desks: {path: a.open, values: [1, 2]}
              check: {paths: [a.mean, b.mean], range: {from: 30 s, to: 40 s, step: 5 s}}
              policy: {variants: [none, calm]}
              file: {scenarios: [base.yaml]}
            design: full-factorial
            constraints:
              - desks <= 2
              - {rule: check >= 30 s, because: it takes as long}
            replications:
              precision: {response: wait, half-width: 0.5, relative: 5 %, confidence: 90 %}
              at-most: 100
            responses: {wait: class.citizen.wait_minutes.mean}
            """;

    @TempDir
    private Path folder;

    private static Schema schema() {
        try (InputStream in = StudyReader.class.getResourceAsStream("/org/kouan/scenario/study.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameKeysAreKnownAndRequired(StudyShape shape) {
        JsonNode definition = SCHEMA.getSchemaNode().get("$defs").get(Values.word(shape));
        assertThat(definition).as("a definition of " + shape).isNotNull();
        assertThat(definition.get("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(shape.keys());
        assertThat(definition.get("additionalProperties").asBoolean()).isFalse();
        List<String> required = new ArrayList<>();
        if (definition.has("required")) {
            definition.get("required").forEach(key -> required.add(key.asString()));
        }
        assertThat(required).isEqualTo(shape.required());
        definition
                .get("properties")
                .properties()
                .forEach(property -> assertThat(property.getValue().get("description"))
                        .as("description of " + shape + " " + property.getKey())
                        .isNotNull());
    }

    static List<Path> studies() throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of("studies"))) {
            return Stream.concat(shipped, Stream.of(Path.of("cluster/small-study.yaml")))
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void whatShipsIsValid(Path file) throws IOException {
        assertThat(SCHEMA.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
    }

    @Test
    void aStudyWithEveryKeyIsReadAndValid() throws IOException {
        assertThat(errors(GOOD)).isZero();
        assertThat(read(GOOD).name()).isEqualTo("everything");
        for (String shape : List.of("list: [{desks: 1}]", "latin-hypercube: {points: 4, seed: 2}")) {
            assertThat(errors(GOOD.replace("design: full-factorial", "design: {" + shape + "}")))
                    .isZero();
        }
        assertThat(errors(GOOD.replaceAll("(?s)replications:.*at-most: 100", "replications: 40")))
                .isZero();
        assertThat(errors(GOOD.replaceFirst("precision: .*", "decide: 30-min"))).isZero();
    }

    /** What an editor marks, the reader refuses, too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kouan-study: 1     | kouan-study: 2
                    name: everything   | name: Every Thing
                    name: everything   | nam: everything
                    scenario: base     | scenario: '' #
                    {path: a.open,     | {path: a.open, paths: [b],
                    {path: a.open,     | {pat: a.open,
                    {path: a.open,     | {
                    values: [1, 2]     | values: [1, 1]
                    values: [1, 2]     | values: []
                    {from: 30 s,       | {
                    step: 5 s          | stepp: 5 s
                    full-factorial     | full
                    full-factorial     | {list: [], latin-hypercube: {points: 2}}
                    full-factorial     | {latin-hypercube: {points: 0}}
                    full-factorial     | {latin-hypercube: {seed: 1}}
                    {rule: check       | {role: check
                    because: it takes  | becaus: it takes
                    response: wait,    | confidence: 80 %,
                    half-width: 0.5    | half-width: 0
                    confidence: 90 %   | confidence: 90 %, level: 1
                    at-most: 100       | at-most: 0
                    at-most: 100       | at-least: 100
                    {wait:             | {Wait:
                    {wait:             | {point:
                    desks: {path       | replication: {path
                    responses: {wait   | responses: [wait] #
                    """)
    void whatTheSchemaRejectsTheReaderRejectsToo(String good, String bad) {
        assertThat(GOOD).contains(good);
        String spoilt = GOOD.replace(good, bad);
        assertThat(errors(spoilt)).as(bad).isPositive();
        assertThatThrownBy(() -> read(spoilt)).as(bad).isInstanceOf(ScenarioException.class);
    }

    private static int errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML).size();
    }

    private org.kouan.scenario.study.Study read(String yaml) throws IOException {
        Files.writeString(folder.resolve("base.yaml"), "kouan: 1\n");
        return StudyReader.read(Files.writeString(folder.resolve("study.yaml"), yaml))
                .study();
    }
}
