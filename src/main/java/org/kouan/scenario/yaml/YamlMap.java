package org.kouan.scenario.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kouan.scenario.Spelling;
import org.kouan.scenario.key.MapShape;

/** A map with fixed keys. Keys that are missing or unknown are reported when it is opened. */
final class YamlMap {
    private final YamlValue value;
    private final Node.Fields node;
    private final MapShape shape;
    private boolean hasUnknownKeys;

    YamlMap(YamlValue value, Node.Fields node, MapShape shape) {
        this.value = value;
        this.node = node;
        this.shape = shape;
    }

    void checkKeys(List<String> known) {
        Set<String> misspelt = new HashSet<>();
        node.fields().forEach((key, field) -> {
            if (!known.contains(key)) {
                hasUnknownKeys = true;
                misspelt.add(Spelling.nearest(key, known));
                value.problems()
                        .report(
                                field.keyAt(),
                                TreePath.child(value.path(), key),
                                FlowText.display(field.value()),
                                "unknown key " + key,
                                Writing.oddCharacter(key).orElse(Spelling.hint(key, known)));
            }
        });
        for (String key : shape.required()) {
            if (!node.fields().containsKey(key)) {
                if (!misspelt.contains(key)) {
                    value.problems()
                            .report(
                                    node.removed().getOrDefault(key, value.keyAt()),
                                    TreePath.child(value.path(), key),
                                    "",
                                    "the key " + key + " is missing",
                                    "");
                }
                if (shape.structural()) {
                    value.problems().markIncomplete();
                }
            }
        }
    }

    String path() {
        return value.path();
    }

    /** The keys that are there, in the order of the file. */
    List<String> keys() {
        return value.keys();
    }

    boolean has(String key) {
        return node.fields().containsKey(key);
    }

    /** A required key. */
    YamlValue get(String key) {
        return value.at(key);
    }

    /** An optional key. */
    Optional<YamlValue> find(String key) {
        return get(key).present();
    }

    /** The only one of several keys; reports when there is none or more than one. */
    Optional<YamlValue> exactlyOne(List<String> keys) {
        List<String> found = keys.stream().filter(this::has).toList();
        if (found.size() != 1) {
            if (!found.isEmpty()) {
                value.report("may have only one of the keys " + String.join(", ", found), "");
            } else if (!hasUnknownKeys) {
                value.reportAt(
                        node.removedOneOf(keys).orElse(value.at()), "needs one of the keys " + String.join(", ", keys));
            }
            if (shape.structural()) {
                value.problems().markIncomplete();
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(get(found.get(0)));
    }

    void report(String rule, String hint) {
        value.report(rule, hint);
    }
}
