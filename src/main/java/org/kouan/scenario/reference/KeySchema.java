package org.kouan.scenario.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the keys of records say, as definitions of a JSON Schema. */
final class KeySchema {
    private final Map<String, Object> definitions;

    /** @param definitions that those of records are added to */
    KeySchema(Map<String, Object> definitions) {
        this.definitions = definitions;
    }

    /** A record, and those that it is made of. */
    void add(Keys keys) {
        if (!definitions.containsKey(keys.name())) {
            definitions.put(keys.name(), definition(keys));
            keys.all().stream().flatMap(key -> key.value().parts().stream()).forEach(part -> add((Keys) part));
        }
    }

    private static Map<String, Object> definition(Keys keys) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("description", keys.meaning());
        definition.put("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.all().forEach(key -> properties.put(key.name(), property(key)));
        definition.put("properties", properties);
        if (!keys.required().isEmpty()) {
            definition.put("required", keys.required());
        }
        if (!keys.exactlyOneOf().isEmpty()) {
            definition.put("oneOf", each(keys.exactlyOneOf()));
        }
        if (!keys.oneOrMoreOf().isEmpty()) {
            definition.put("anyOf", each(keys.oneOrMoreOf()));
        }
        definition.put("additionalProperties", false);
        return definition;
    }

    private static List<Map<String, Object>> each(List<Key<?>> keys) {
        return keys.stream()
                .map(key -> Map.<String, Object>of("required", List.of(key.name())))
                .toList();
    }

    private static Map<String, Object> property(Key<?> key) {
        Map<String, Object> property = new LinkedHashMap<>(key.value().schema());
        property.put("description", key.meaning());
        key.shown().flatMap(ParameterText::ifOne).ifPresent(usual -> property.put("default", usual));
        if (!key.examples().isEmpty()) {
            property.put(
                    "examples", key.examples().stream().map(KeySchema::yaml).toList());
        }
        return property;
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
