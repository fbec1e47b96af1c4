package org.kouan.scenario.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The names of files in a tree: the texts at keys {@code file}. */
final class FileKeys {
    private static final String KEY = "file";

    private FileKeys() {}

    /** The tree with every name of a file changed. */
    static Node changed(Node node, UnaryOperator<String> change) {
        if (node instanceof Node.Items list) {
            return new Node.Items(
                    list.items().stream().map(item -> changed(item, change)).toList(), list.at());
        }
        if (!(node instanceof Node.Fields map)) {
            return node;
        }
        Node.Fields all = map;
        for (Map.Entry<String, Node.Field> field : map.fields().entrySet()) {
            Node value = valueOf(field.getKey(), field.getValue().value(), change);
            all = all.with(field.getKey(), new Node.Field(field.getValue().keyAt(), value));
        }
        return all;
    }

    /** The names in a tree; in that of a scenario also those that its variants put there. */
    static List<String> all(Node node) {
        if (node instanceof Node.Items list) {
            return list.items().stream().flatMap(item -> all(item).stream()).toList();
        }
        if (!(node instanceof Node.Fields map)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        map.fields().forEach((key, field) -> {
            boolean named = key.equals(KEY) || key.endsWith("." + KEY);
            if (named && field.value() instanceof Node.Scalar name) {
                names.add(name.text());
            } else {
                names.addAll(all(field.value()));
            }
        });
        return names;
    }

    /** The value for a path, with the names of files in it, or the one it is, made absolute from a folder. */
    static Node under(String path, Node value, Path folder) {
        List<String> segments = TreePath.segments(path).orElse(List.of());
        String key = segments.isEmpty() ? "" : segments.get(segments.size() - 1);
        Path from = folder.toAbsolutePath();
        return valueOf(key, value, name -> from.resolve(name).normalize().toString());
    }

    private static Node valueOf(String key, Node value, UnaryOperator<String> change) {
        return isFile(key, value)
                ? new Node.Scalar(change.apply(((Node.Scalar) value).text()), true, value.at())
                : changed(value, change);
    }

    /** Whether the value of a key is the name of a file. */
    static boolean isFile(String key, Node value) {
        return key.equals(KEY) && value instanceof Node.Scalar;
    }
}
