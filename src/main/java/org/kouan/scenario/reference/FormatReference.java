package org.kouan.scenario.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;

/** The reference of the scenario format as Markdown: every key with its values, default, an example, and a meaning. */
public final class FormatReference {
    private static final String REFERENCE = "$ref";
    private static final String START = "scenario";

    private final FormatSchema schema;
    private final StringBuilder text = new StringBuilder();

    private FormatReference(FormatSchema schema) {
        this.schema = schema;
    }

    /** @param policies that scenarios may name */
    public static String markdown(List<PolicyDescriptor> policies) {
        FormatReference reference = new FormatReference(new FormatSchema(policies));
        reference.write();
        return reference.text.toString();
    }

    private void write() {
        line("# Scenario reference");
        line("");
        line("Every key of a scenario, made by `kouan reference` from the schema that also completes keys in editors"
                + " and checks them in the tests. [The format page](scenario-format.md) explains; this page lists.");
        line("Keys in **bold** are required. An empty default means that the thing is left out.");
        List<String> objects = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String name : inOrderOfUse()) {
            (properties(name).isEmpty() ? values : objects).add(name);
        }
        objects.forEach(this::keys);
        for (Question question : Question.values()) {
            policies(question);
        }
        line("");
        line("# Values");
        values.stream().filter(name -> !isQuestion(name)).forEach(this::value);
    }

    /** From the scenario down, each definition where it is first used. */
    private Set<String> inOrderOfUse() {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(START));
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (found.add(name)) {
                Set<String> used = new LinkedHashSet<>();
                references(schema.definition(name), used);
                open.addAll(used);
            }
        }
        return found;
    }

    private static void references(Object value, Set<String> found) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, each) -> {
                if (REFERENCE.equals(key)) {
                    found.add(name((String) each));
                } else {
                    references(each, found);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> references(each, found));
        }
    }

    private void keys(String name) {
        Map<String, Object> definition = schema.definition(name);
        Object required = definition.getOrDefault("required", List.of());
        heading(name, definition);
        line("| key | value | default | example | meaning |");
        line("|---|---|---|---|---|");
        properties(name).forEach((key, each) -> {
            Map<String, Object> property = FormatSchema.map(each);
            boolean bold = ((List<?>) required).contains(key);
            row(
                    bold ? "**`" + key + "`**" : "`" + key + "`",
                    values(property),
                    property.containsKey("default") ? code(property.get("default")) : "",
                    example(property),
                    String.valueOf(property.get("description")));
        });
        if (definition.get("oneOf") instanceof List<?> alternatives) {
            line("");
            line("Exactly one of: "
                    + alternatives.stream()
                            .map(each -> FormatSchema.map(each).get("required"))
                            .map(each -> ((List<?>) each)
                                    .stream().map(FormatReference::code).collect(Collectors.joining(" with ")))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (definition.get("not") instanceof Map<?, ?> excluded && excluded.get("required") instanceof List<?> keys) {
            line("");
            line("Not together: " + keys.stream().map(FormatReference::code).collect(Collectors.joining(", ")) + ".");
        }
    }

    private void policies(Question question) {
        line("");
        line("## " + FormatSchema.key(question));
        line("");
        line("A lane policy: its name, or `{policy: NAME, ...}` with its parameters.");
        line("");
        line("| policy | parameter | value | default | meaning |");
        line("|---|---|---|---|---|");
        for (PolicyDescriptor policy : schema.policies()) {
            if (policy.question() == question) {
                row("`" + policy.name() + "`", "", "", "", policy.summary());
                for (Parameter parameter : policy.parameters()) {
                    row(
                            "",
                            parameter.defaultValue().isEmpty()
                                    ? "**`" + parameter.key() + "`**"
                                    : "`" + parameter.key() + "`",
                            link(ParameterText.definition(parameter.type())),
                            parameter
                                    .defaultValue()
                                    .map(ParameterText::of)
                                    .map(FormatReference::code)
                                    .orElse(""),
                            parameter.summary());
                }
            }
        }
    }

    private void value(String name) {
        Map<String, Object> definition = schema.definition(name);
        heading(name, definition);
        String example = example(definition);
        line(values(definition) + (example.isEmpty() ? "" : "; for example " + example));
    }

    private void heading(String name, Map<String, Object> definition) {
        line("");
        line("## " + name);
        line("");
        if (definition.get("description") instanceof String description) {
            line(description);
            line("");
        }
    }

    private String example(Map<String, Object> definition) {
        if (definition.get("examples") instanceof List<?> examples) {
            return examples.stream().map(FormatReference::code).collect(Collectors.joining(", "));
        }
        Object reference = definition.get(REFERENCE);
        if (reference instanceof String target) {
            Map<String, Object> referred = schema.definition(name(target));
            return referred.get("examples") instanceof List<?> examples ? code(examples.get(0)) : "";
        }
        return "";
    }

    /** What may stand there, in words with links. */
    private String values(Map<String, Object> definition) {
        if (definition.get(REFERENCE) instanceof String reference) {
            return link(name(reference));
        }
        if (definition.get("anyOf") instanceof List<?> forms) {
            return forms.stream()
                    .map(form -> values(FormatSchema.map(form)))
                    .filter(form -> !form.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", or "));
        }
        if (definition.get("enum") instanceof List<?> words) {
            return words.stream().map(FormatReference::code).collect(Collectors.joining(", "));
        }
        if (definition.containsKey("const")) {
            return code(definition.get("const"));
        }
        return switch (String.valueOf(definition.get("type"))) {
            case "array" ->
                definition.get("items") instanceof Map<?, ?> items
                        ? "list of " + values(FormatSchema.map(items))
                        : "list";
            case "object" ->
                definition.get("additionalProperties") instanceof Map<?, ?> each
                        ? "by name: " + values(FormatSchema.map(each))
                        : "map";
            case "integer" -> "whole number" + range(definition);
            case "number" -> "number" + range(definition);
            case "boolean" -> "`true`, `false`";
            default -> "text";
        };
    }

    private static String range(Map<String, Object> definition) {
        StringBuilder range = new StringBuilder();
        if (definition.containsKey("minimum")) {
            range.append(", at least ").append(definition.get("minimum"));
        }
        if (definition.containsKey("exclusiveMinimum")) {
            range.append(", above ").append(definition.get("exclusiveMinimum"));
        }
        if (definition.containsKey("maximum")) {
            range.append(", at most ").append(definition.get("maximum"));
        }
        return range.toString();
    }

    private Map<String, Object> properties(String name) {
        Object properties = schema.definition(name).getOrDefault("properties", Map.of());
        return FormatSchema.map(properties);
    }

    private static boolean isQuestion(String name) {
        return List.of(Question.values()).stream().map(FormatSchema::key).anyMatch(name::equals);
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String link(String name) {
        return "[" + name + "](#" + name + ")";
    }

    private static String code(Object value) {
        return "`" + yaml(value) + "`";
    }

    /** In one line, as YAML would have it. */
    private static String yaml(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + yaml(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FormatReference::yaml).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }

    private void row(String... cells) {
        line(java.util.Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
