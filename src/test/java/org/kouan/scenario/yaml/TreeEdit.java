package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spoils one value of a tree. */
final class TreeEdit {
    enum Change {
        RENAME,
        REMOVE,
        EMPTY_MAP,
        EMPTY_TEXT,
        NUMBER
    }

    private TreeEdit() {}

    static Node apply(Node root, String path, Change change) {
        return edit(root, "", path, change);
    }

    private static Node edit(Node node, String at, String path, Change change) {
        if (node instanceof Node.Fields map) {
            Map<String, Node.Field> fields = new LinkedHashMap<>();
            map.fields().forEach((key, field) -> {
                String child = TreePath.child(at, key);
                if (!child.equals(path)) {
                    fields.put(key, new Node.Field(field.keyAt(), edit(field.value(), child, path, change)));
                } else if (change != Change.REMOVE) {
                    fields.put(
                            change == Change.RENAME ? key + "x" : key,
                            new Node.Field(field.keyAt(), changed(field.value(), change)));
                }
            });
            return new Node.Fields(fields, map.at());
        }
        if (node instanceof Node.Items list) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                String child = TreePath.item(at, i);
                if (!child.equals(path)) {
                    items.add(edit(list.items().get(i), child, path, change));
                } else if (change != Change.REMOVE) {
                    items.add(changed(list.items().get(i), change));
                }
            }
            return new Node.Items(items, list.at());
        }
        return node;
    }

    private static Node changed(Node node, Change change) {
        return switch (change) {
            case EMPTY_MAP -> new Node.Fields(Map.of(), node.at());
            case EMPTY_TEXT -> new Node.Scalar("", false, node.at());
            case NUMBER -> new Node.Scalar("-7", true, node.at());
            default -> node;
        };
    }
}
