package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Values;
import org.kouan.scenario.reference.FormatSchema;
import tools.jackson.databind.JsonNode;

/** The JSON Schema, which serves editors, and the reader, which serves everybody, know the same format. */
class SchemaTest {
    private static final Path EVERYTHING = Path.of("src/test/resources/org/kouan/scenario/yaml/everything.yaml");
    private static final Path MUTANT = EVERYTHING.resolveSibling("everything.mutant.yaml");

    private static final Schema SCHEMA = schema();
    private static final List<TreeEdit.Change> SPOILING = List.of(
            TreeEdit.Change.REMOVE, TreeEdit.Change.EMPTY_MAP, TreeEdit.Change.EMPTY_TEXT, TreeEdit.Change.NUMBER);

    private final ScenarioReader reader = new ScenarioReader(SamplePolicies.ALL);

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(FormatSchema.ofAnyPolicies(), InputFormat.JSON);
    }

    @ParameterizedTest
    @EnumSource
    void theSameKeysAreKnownAndRequired(Shape shape) {
        JsonNode definition = SCHEMA.getSchemaNode().get("$defs").get(Values.word(shape));
        assertThat(definition).as("a definition of " + shape).isNotNull();
        assertThat(definition.get("properties").propertyNames()).containsExactlyElementsOf(shape.keys());
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

    /** Of some the keys are declared beside their records, and the schema follows from these. */
    @Test
    void everyDefinitionOfAnObjectWithKeysIsAShape() {
        List<String> shapes =
                new ArrayList<>(Stream.of(Shape.values()).map(Values::word).toList());
        shapes.addAll(declared().keySet());
        List<String> defined = new ArrayList<>();
        SCHEMA.getSchemaNode().get("$defs").properties().forEach(definition -> {
            if (definition.getValue().has("properties")) {
                defined.add(definition.getKey());
            }
        });
        assertThat(defined).containsExactlyInAnyOrderElementsOf(shapes);
    }

    /** All records whose keys are declared beside them, by name. */
    static Map<String, Keys> declared() {
        Map<String, Keys> all = new LinkedHashMap<>();
        FormatSchema.DECLARED.forEach(keys -> all.putAll(declared(keys)));
        return all;
    }

    private static Map<String, Keys> declared(Keys keys) {
        Map<String, Keys> all = new LinkedHashMap<>();
        all.put(keys.name(), keys);
        keys.all().stream()
                .flatMap(key -> key.value().parts().stream())
                .forEach(part -> all.putAll(declared((Keys) part)));
        return all;
    }

    static List<Path> scenarios() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return Stream.concat(
                            Stream.of(EVERYTHING),
                            files.filter(file -> file.toString().endsWith(".yaml")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void goodScenariosPass(Path file) throws Exception {
        assertThat(schemaErrors(tree(Files.readString(file)))).isEmpty();
    }

    /** Every key of the full scenario is renamed and every value spoilt. */
    @Test
    void whatTheSchemaRejectsTheReaderRejectsToo() throws Exception {
        Node good = tree(Files.readString(EVERYTHING));
        List<Mutant> mutants = new ArrayList<>();
        mutate(good, "", mutants);
        assertThat(mutants).hasSizeGreaterThan(400);
        List<String> disagreements = new ArrayList<>();
        for (Mutant mutant : mutants) {
            Node changed = TreeEdit.apply(good, mutant.path, mutant.change);
            boolean schemaRejects = !schemaErrors(changed).isEmpty();
            boolean readerRejects = readerRejects(changed);
            if ((schemaRejects && !readerRejects) || (mutant.bothMustReject && !(schemaRejects && readerRejects))) {
                disagreements.add(mutant + ": schema " + schemaRejects + ", reader " + readerRejects);
            }
        }
        assertThat(disagreements).isEmpty();
    }

    private record Mutant(String path, TreeEdit.Change change, boolean bothMustReject) {}

    private static void mutate(Node node, String path, List<Mutant> mutants) {
        if (node instanceof Node.Fields map) {
            boolean free = freeKeys(path);
            map.fields().forEach((key, field) -> {
                String child = TreePath.child(path, key);
                if (!child.matches("(sourced|derived|assumed)\\..*|variants\\.\\w+\\.set\\..*")) {
                    boolean policyParameter = path.matches(".*(which-lane|who-is-next|what-opens|what-changes)");
                    if (!free) {
                        mutants.add(
                                new Mutant(child, TreeEdit.Change.RENAME, !policyParameter || key.equals("policy")));
                    }
                    mutate(field.value(), child, mutants);
                }
            });
        } else if (node instanceof Node.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                mutate(list.items().get(i), TreePath.item(path, i), mutants);
            }
        }
        if (!path.isEmpty()) {
            // One way to spoil each value; over the whole file every way meets every type.
            TreeEdit.Change change = SPOILING.get(mutants.size() % SPOILING.size());
            mutants.add(new Mutant(path, change, false));
        }
    }

    /** Maps from names or columns that the scenario chooses. */
    private static boolean freeKeys(String path) {
        return path.matches(
                "classes|stages|flows|targets|disturbances|port\\.calendar\\.dates|staff|staff\\.[^.]+\\.teams|variants"
                        + "|sourced|derived|assumed|stages\\.[^.]+\\.lanes"
                        + "|.*\\.(mix|share|factor|where|set|weights|counts|limits|turns|lends|keeps-open|patience|lapsed-as)"
                        + "|stages\\.[^.]+(\\.lanes\\.[^.]+)?\\.service");
    }

    private boolean readerRejects(Node tree) throws Exception {
        Files.writeString(MUTANT, BlockText.of(tree));
        try {
            reader.read(MUTANT, Overrides.NONE);
            return false;
        } catch (ScenarioException refused) {
            return true;
        } finally {
            Files.delete(MUTANT);
        }
    }

    private static Node tree(String yaml) {
        return TreeParser.parse(yaml, "test", new Problems("test")).orElseThrow();
    }

    private static List<String> schemaErrors(Node tree) {
        return SCHEMA.validate(json(tree), InputFormat.JSON).stream()
                .sorted(Comparator.comparing(Error::toString))
                .map(Error::toString)
                .toList();
    }

    /** As an editor sees it: plain texts have the types of YAML's core schema. */
    private static String json(Node node) {
        if (node instanceof Node.Fields map) {
            return map.fields().entrySet().stream()
                    .map(entry ->
                            string(entry.getKey()) + ":" + json(entry.getValue().value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof Node.Items list) {
            return list.items().stream().map(SchemaTest::json).collect(Collectors.joining(",", "[", "]"));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        String text = scalar.text();
        Map<String, String> words = Map.of("", "null", "~", "null", "null", "null", "true", "true", "false", "false");
        if (scalar.plain() && words.containsKey(text)) {
            return words.get(text);
        }
        if (scalar.plain() && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            return text.toLowerCase(Locale.ROOT);
        }
        return string(text);
    }

    private static String string(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
