package org.kouan.scenario.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.study.Sha256;

/**
 * Names for the content of scenarios that are made of one tree. A name is a hash of hashes: that of a list or map is made
 * of those of its parts, so that of a tree in which one value differs only the way from the root to it is hashed anew.
 */
final class NodeDigests {
    /** Keys of a scenario that change no result. */
    private static final List<String> NOTES =
            List.of("name", "title", "question", "sourced", "derived", "assumed", "variants");

    private static final List<String> HOW_LONG_TO_LOOK = List.of("replications", "confidence");

    /** Of the parts of the tree as it was written; by identity, since a part knows where it was written. */
    private final Map<Node, String> known = new IdentityHashMap<>();

    NodeDigests(Node written) {
        learn(written);
    }

    /** Parts with files are not learnt: what is in a file may change. */
    private boolean learn(Node node) {
        boolean withFile = false;
        if (node instanceof Node.Items list) {
            for (Node item : list.items()) {
                withFile |= learn(item);
            }
        } else if (node instanceof Node.Fields map) {
            for (Map.Entry<String, Node.Field> field : map.fields().entrySet()) {
                withFile |= learn(field.getValue().value())
                        || FileKeys.isFile(field.getKey(), field.getValue().value());
            }
        }
        if (!withFile) {
            known.put(node, digest(node, Path.of("")));
        }
        return withFile;
    }

    /** Of a scenario's tree, whose files are relative to a folder. */
    String ofScenario(Node root, Path folder) {
        if (!(root instanceof Node.Fields scenario)) {
            return digest(root, folder);
        }
        StringBuilder parts = new StringBuilder("map");
        scenario.fields().forEach((key, field) -> {
            if (key.equals("run") && field.value() instanceof Node.Fields run) {
                append(parts, key, ofMap(run, HOW_LONG_TO_LOOK, folder));
            } else if (!NOTES.contains(key)) {
                append(parts, key, ofField(key, field.value(), folder));
            }
        });
        return Sha256.of(parts.toString());
    }

    private String digest(Node node, Path folder) {
        String there = known.get(node);
        if (there != null) {
            return there;
        }
        if (node instanceof Node.Items list) {
            StringBuilder parts = new StringBuilder("list");
            list.items().forEach(item -> parts.append('\n').append(digest(item, folder)));
            return Sha256.of(parts.toString());
        }
        return node instanceof Node.Fields map
                ? ofMap(map, List.of(), folder)
                : Sha256.of("text\n" + FlowText.of(node));
    }

    private String ofMap(Node.Fields map, List<String> without, Path folder) {
        StringBuilder parts = new StringBuilder("map");
        map.fields().forEach((key, field) -> {
            if (!without.contains(key)) {
                append(parts, key, ofField(key, field.value(), folder));
            }
        });
        return Sha256.of(parts.toString());
    }

    private static void append(StringBuilder parts, String key, String digest) {
        parts.append('\n').append(digest).append(' ').append(key);
    }

    private String ofField(String key, Node value, Path folder) {
        return FileKeys.isFile(key, value)
                ? Sha256.of("file\n" + content(folder.resolve(((Node.Scalar) value).text())))
                : digest(value, folder);
    }

    private static String content(Path file) {
        try {
            return PortableScenario.name(file, Files.readAllBytes(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
