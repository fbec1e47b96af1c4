package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kouan.scenario.Spelling;

/** Paths such as {@code flows.entry.route[1].share}: keys joined by dots, list items counted from 0. */
final class TreePath {
    private static final int MOST_DIGITS = 6;

    private TreePath() {}

    static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String item(String path, int index) {
        return path + "[" + index + "]";
    }

    /** Its keys and, as [i], its indices; empty when it is malformed. */
    static Optional<List<String>> segments(String path) {
        List<String> segments = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            if (path.charAt(at) == '.' && at > 0) {
                at++;
            }
            int end = path.startsWith("[", at) ? endOfIndex(path, at) : endOfKey(path, at);
            if (end == at || (end < path.length() && path.charAt(end) == ']')) {
                return Optional.empty();
            }
            segments.add(path.substring(at, end));
            at = end;
        }
        return segments.isEmpty() || path.endsWith(".") ? Optional.empty() : Optional.of(segments);
    }

    private static int endOfKey(String path, int from) {
        int end = from;
        while (end < path.length() && ".[]".indexOf(path.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Behind an index in brackets, which dot or bracket must follow; where it begins when it is none. */
    private static int endOfIndex(String path, int from) {
        int end = from + 1;
        while (end < path.length() && end - from <= MOST_DIGITS && isDigit(path.charAt(end))) {
            end++;
        }
        boolean closed = end > from + 1 && path.startsWith("]", end);
        boolean last = end + 1 == path.length() || ".[".indexOf(path.charAt(Math.min(end + 1, path.length() - 1))) >= 0;
        return closed && last ? end + 1 : from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The position in a list that a segment such as [2] names; -1 for a key. */
    static int index(String segment) {
        return segment.startsWith("[") ? Integer.parseInt(segment.substring(1, segment.length() - 1)) : -1;
    }

    /** Whether one path is the other or leads to it. */
    static boolean leadsTo(String path, String below) {
        return below.startsWith(path)
                && (below.length() == path.length() || ".[".indexOf(below.charAt(path.length())) >= 0);
    }

    /** The value at a path. */
    static Optional<Node> find(Node root, String path) {
        return segments(path).flatMap(segments -> {
            Optional<Node> node = Optional.of(root);
            for (String segment : segments) {
                node = node.flatMap(parent -> step(parent, segment).map(Node.Field::value));
            }
            return node;
        });
    }

    /** The child of a node, with the place of its key. */
    static Optional<Node.Field> step(Node parent, String segment) {
        int index = index(segment);
        if (parent instanceof Node.Items list
                && index >= 0
                && index < list.items().size()) {
            Node item = list.items().get(index);
            return Optional.of(new Node.Field(item.at(), item));
        }
        return parent instanceof Node.Fields map
                ? Optional.ofNullable(map.fields().get(segment))
                : Optional.empty();
    }

    /** What a path that leads nowhere may have meant. */
    static String hint(Node root, String path) {
        Node node = root;
        String known = "";
        for (String segment : segments(path).orElse(List.of())) {
            Optional<Node.Field> next = step(node, segment);
            if (next.isEmpty()) {
                List<String> keys = node instanceof Node.Fields map
                        ? List.copyOf(map.fields().keySet())
                        : List.of();
                String where = known.isEmpty() ? "" : "in " + known + ": ";
                if (node instanceof Node.Items list) {
                    return where + "the list has the items [0] to ["
                            + (list.items().size() - 1) + "]";
                }
                return keys.isEmpty() ? where + "there is nothing below" : where + Spelling.hint(segment, keys);
            }
            node = next.get().value();
            known = index(segment) >= 0 ? known + segment : child(known, segment);
        }
        return "a path is keys joined by dots, list items counted from 0: flows.entry.route[0].stage";
    }

    /** The place of the value at a path or, where the path ends before, of the last key that exists. */
    static Position nearest(Node root, String path) {
        Position at = root.at();
        Node node = root;
        List<String> segments = segments(path).orElse(List.of());
        for (int i = 0; i < segments.size(); i++) {
            Optional<Node.Field> next = step(node, segments.get(i));
            if (next.isEmpty()) {
                return at;
            }
            node = next.get().value();
            at = i == segments.size() - 1 && node instanceof Node.Scalar
                    ? node.at()
                    : next.get().keyAt();
        }
        return at;
    }
}
