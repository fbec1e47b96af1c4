package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kouan.scenario.key.MapShape;

/**
 * A value of the document on its way to a record. Each query reports what is wrong at the value's place and then
 * returns a harmless value, so that reading goes on; after any report the scenario is refused.
 */
final class YamlValue extends YamlScalar {
    private final Node node;
    private final Position keyAt;
    private final String path;
    private final Problems problems;
    private final Optional<?> beside;

    /** @param keyAt where a missing key of this map is reported */
    YamlValue(Node node, Position keyAt, String path, Problems problems) {
        this(node, keyAt, path, problems, Optional.empty());
    }

    private YamlValue(Node node, Position keyAt, String path, Problems problems, Optional<?> beside) {
        this.beside = beside;
        this.node = node;
        this.keyAt = keyAt;
        this.path = path;
        this.problems = problems;
    }

    /** The same with what the reading of it and of its parts takes from elsewhere. */
    YamlValue withBeside(Object other) {
        return new YamlValue(node, keyAt, path, problems, Optional.of(other));
    }

    @Override
    public <B> B beside(Class<B> type) {
        return type.cast(beside.orElseThrow());
    }

    /** A part of it. */
    YamlValue part(Node part, Position partKeyAt, String partPath) {
        return new YamlValue(part, partKeyAt, partPath, problems, beside);
    }

    String path() {
        return path;
    }

    /** Where its key is, or the value itself where it has none. */
    Position keyAt() {
        return keyAt;
    }

    @Override
    Node node() {
        return node;
    }

    @Override
    Problems problems() {
        return problems;
    }

    /** Where to point for the value as a whole. */
    Position at() {
        return node instanceof Node.Scalar ? node.at() : keyAt;
    }

    @Override
    public boolean isScalar() {
        return node instanceof Node.Scalar;
    }

    @Override
    public boolean isList() {
        return node instanceof Node.Items;
    }

    @Override
    public boolean isMap() {
        return node instanceof Node.Fields;
    }

    @Override
    public boolean isMissing() {
        return node instanceof Node.Missing;
    }

    /** The keys of a map; empty for anything else. */
    List<String> keys() {
        return node instanceof Node.Fields map ? List.copyOf(map.fields().keySet()) : List.of();
    }

    @Override
    public void report(String rule, String hint) {
        problems.report(at(), path, FlowText.display(node), rule, hint);
    }

    /** The same with another place to point to. */
    void reportAt(Position where, String rule) {
        problems.report(where, path, FlowText.display(node), rule, "");
    }

    /** The items of a list that must not be empty. */
    @Override
    public List<YamlValue> items() {
        if (node instanceof Node.Items list && list.items().isEmpty()) {
            report("must not be empty", "");
            problems.markIncomplete();
        }
        return itemsIfAny();
    }

    /** The items of a list that may be empty. */
    @Override
    public List<YamlValue> itemsIfAny() {
        if (node instanceof Node.Items list) {
            List<YamlValue> items = new ArrayList<>();
            for (Node item : list.items()) {
                items.add(part(item, item.at(), TreePath.item(path, items.size())));
            }
            return items;
        }
        wrongKind("a list", "write [" + FlowText.of(node) + "]");
        problems.markIncomplete();
        return List.of();
    }

    /** A list of different names. */
    @Override
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (YamlValue item : items()) {
            String name = item.name();
            if (!name.isEmpty() && !names.add(name)) {
                item.report("is there twice", "");
            }
        }
        return List.copyOf(names);
    }

    /** A map with fixed keys. */
    YamlMap map(MapShape shape) {
        return map(shape, shape.keys());
    }

    /** A map with fixed keys, some of which the shape does not know. */
    YamlMap map(MapShape shape, List<String> keys) {
        if (!(node instanceof Node.Fields map)) {
            wrongKind("a map", "its keys are " + String.join(", ", keys));
            if (shape.structural()) {
                problems.markIncomplete();
            }
            return new YamlMap(this, new Node.Fields(Map.of(), node.at()), shape);
        }
        YamlMap checked = new YamlMap(this, map, shape);
        checked.checkKeys(keys);
        return checked;
    }

    @Override
    public void open(MapShape shape, List<String> oneOf) {
        YamlMap map = map(shape);
        if (isMap() && !oneOf.isEmpty()) {
            map.exactlyOne(oneOf);
        }
    }

    @Override
    public YamlValue at(String key) {
        Node.Field field = node instanceof Node.Fields map ? map.fields().get(key) : null;
        String child = TreePath.child(path, key);
        return field == null
                ? part(new Node.Missing(node.at()), node.at(), child)
                : part(field.value(), field.keyAt(), child);
    }

    /** A map whose keys are names, with at least one. */
    @Override
    public Map<String, YamlValue> named(String what) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        if (!(node instanceof Node.Fields map)) {
            wrongKind("a map from names to " + what, "");
            problems.markIncomplete();
            return values;
        }
        if (map.fields().isEmpty()) {
            reportAt(map.removedOneOf(map.removed().keySet()).orElse(at()), "must not be empty");
            problems.markIncomplete();
        }
        map.fields().forEach((key, field) -> {
            try {
                String name = checkedName(key);
                values.put(name, part(field.value(), field.keyAt(), TreePath.child(path, name)));
            } catch (BadValue bad) {
                problems.report(field.keyAt(), path, key, bad.rule(), bad.hint());
                problems.markIncomplete();
            }
        });
        return values;
    }

    /** Reports that this is a list, a map or a text where something else is wanted. */
    @Override
    void wrongKind(String wanted, String hint) {
        if (!isMissing()) {
            String found = isScalar() ? "text" : isList() ? "a list" : "a map";
            boolean empty = node instanceof Node.Scalar scalar
                    && scalar.plain()
                    && scalar.text().isEmpty();
            report("must be " + wanted + (empty ? "" : ", not " + found), empty ? "nothing is written here" : hint);
        }
    }

    /** As an optional value is handed around: empty when the node is missing. */
    Optional<YamlValue> present() {
        return isMissing() ? Optional.empty() : Optional.of(this);
    }
}
