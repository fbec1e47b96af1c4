package org.kouan.scenario.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicyDescriptor.Parameter;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.law.Laws;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON Schema of scenarios with the lane policies filled in, so that an editor completes their names and
 * parameters too. The schema in the jar leaves them open: policies may come from other jars.
 */
public final class FormatSchema {
    private static final String RESOURCE = "/org/kouan/scenario/scenario.schema.json";
    private static final String STUDY = "/org/kouan/scenario/study.schema.json";
    /** Records whose keys are declared beside them; what they are made of follows. */
    public static final List<Keys> DECLARED = List.of(StageSpec.KEYS, Laws.KEYS);

    private static final String ANY_POLICY = "#/$defs/policy-or-name";

    private final Map<String, Object> root;
    private final List<PolicyDescriptor> policies;

    /** @param policies that scenarios may name */
    public FormatSchema(List<PolicyDescriptor> policies) {
        this.policies = List.copyOf(policies);
        root = written();
        fillIn();
    }

    /** As indented JSON text, ending with a line break. */
    public String json() {
        return json(root);
    }

    private static String json(Map<String, Object> root) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new IndentedJson(), text)) {
            write(root, json);
        }
        return text.append('\n').toString();
    }

    /** The JSON Schema of studies, ending with a line break. */
    public static String ofStudies() {
        try (InputStream in = Objects.requireNonNull(FormatSchema.class.getResourceAsStream(STUDY), STUDY)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(STUDY, unreadable);
        }
    }

    /** Its definitions by name, in the order of the schema. */
    Map<String, Object> definitions() {
        return map(Objects.requireNonNull(root.get("$defs"), "definitions"));
    }

    /** The definition of a name, which must be one. */
    Map<String, Object> definition(String name) {
        return map(Objects.requireNonNull(definitions().get(name), name));
    }

    List<PolicyDescriptor> policies() {
        return policies;
    }

    /** A JSON object of the schema. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** How a question is written in YAML. */
    static String key(Question question) {
        return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** With lane policies left open. */
    public static String ofAnyPolicies() {
        return json(written());
    }

    private static Map<String, Object> written() {
        Map<String, Object> root = read();
        KeySchema keys = new KeySchema(map(Objects.requireNonNull(root.get("$defs"), "definitions")));
        DECLARED.forEach(keys::add);
        return root;
    }

    private static Map<String, Object> read() {
        try (InputStream in = Objects.requireNonNull(FormatSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            // JSON is YAML, and this reader keeps the order of keys.
            return map(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RESOURCE, unreadable);
        }
    }

    private void fillIn() {
        definitions().put("class-numbers", byName("Numbers by class.", "number"));
        definitions().put("class-durations", byName("Durations by class.", "duration"));
        definitions().put("class-counts", byName("Whole numbers from 1 by class.", "positive-count"));
        definitions().put("ties", ties());
        definitions().put("lane-counts", byName("Whole numbers by lane.", "count"));
        for (Question question : Question.values()) {
            definitions().put(key(question), policyOf(question));
            for (Object definition : new ArrayList<>(definitions().values())) {
                Object properties = map(definition).get("properties");
                if (properties != null && map(properties).get(key(question)) instanceof Map<?, ?> property) {
                    if (ANY_POLICY.equals(property.get("$ref"))) {
                        map(property).put("$ref", "#/$defs/" + key(question));
                    }
                }
            }
        }
        definitions().remove("policy");
        definitions().remove("policy-or-name");
    }

    private static Map<String, Object> ties() {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("description", "What decides among equals: the order of the scenario, or chance.");
        definition.put(
                "enum",
                Arrays.stream(PolicyDescriptor.Ties.values())
                        .map(ParameterText::of)
                        .toList());
        return definition;
    }

    private static Map<String, Object> byName(String description, String value) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("description", description);
        definition.put("type", "object");
        definition.put("propertyNames", new LinkedHashMap<>(Map.of("$ref", "#/$defs/name")));
        definition.put("additionalProperties", new LinkedHashMap<>(Map.of("$ref", "#/$defs/" + value)));
        return definition;
    }

    private Map<String, Object> policyOf(Question question) {
        List<Object> names = new ArrayList<>();
        List<Object> forms = new ArrayList<>();
        for (PolicyDescriptor policy : policies) {
            if (policy.question() == question) {
                if (policy.parameters().stream()
                        .allMatch(parameter -> parameter.defaultValue().isPresent())) {
                    names.add(policy.name());
                }
                forms.add(form(policy));
            }
        }
        forms.add(0, new LinkedHashMap<>(Map.of("enum", names)));
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("description", "A lane policy, by name or with its parameters.");
        definition.put("anyOf", forms);
        return definition;
    }

    private static Map<String, Object> form(PolicyDescriptor policy) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("policy", new LinkedHashMap<>(Map.of("const", policy.name())));
        List<Object> required = new ArrayList<>(List.of("policy"));
        for (Parameter parameter : policy.parameters()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("$ref", "#/$defs/" + ParameterText.definition(parameter.type()));
            property.put("description", parameter.summary());
            parameter.defaultValue().ifPresent(value -> property.put("default", ParameterText.of(value)));
            properties.put(parameter.key(), property);
            if (parameter.defaultValue().isEmpty()) {
                required.add(parameter.key());
            }
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("description", policy.summary());
        form.put("type", "object");
        form.put("properties", properties);
        form.put("required", required);
        form.put("additionalProperties", false);
        return form;
    }

    private static void write(Object value, JsonGenerator json) {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            object.forEach((key, each) -> {
                json.writeName((String) key);
                write(each, json);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(each -> write(each, json));
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}
