package org.kouan.scenario.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kouan.scenario.study.Sha256;

/**
 * A scenario that can be read on another machine, or years later: its effective text and the files it reads, which are
 * named after their content.
 *
 * @param text effective scenario, in which every key {@code file} has the new name
 * @param identity what decides its results: the text without title, notes and how many replications; equal identities
 *     have equal results, replication by replication
 * @param files content by name
 */
public record PortableScenario(String text, String identity, Map<String, byte[]> files) {
    /** Keys of a scenario that change no result. */
    private static final List<String> NOTES =
            List.of("name", "title", "question", "sourced", "derived", "assumed", "variants");

    private static final List<String> HOW_LONG_TO_LOOK = List.of("replications", "confidence");
    private static final int DIGITS_OF_NAME = 16;

    public PortableScenario {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /**
     * Makes a scenario portable.
     *
     * @param effectiveYaml of {@link ReadScenario}
     * @param folder that its files are relative to
     * @throws UncheckedIOException when one of its files cannot be read
     */
    public static PortableScenario of(String effectiveYaml, Path folder) {
        Problems problems = new Problems("");
        Node root = TreeParser.parse(effectiveYaml, "", problems)
                .orElseThrow(() -> new IllegalArgumentException("not the effective text of a scenario"));
        Map<String, byte[]> files = new TreeMap<>();
        Node renamed = renamed(root, folder, files);
        return new PortableScenario(BlockText.of(renamed), BlockText.of(withoutNotes(renamed)), files);
    }

    /** Names its identity in 64 hexadecimal digits. */
    public String digest() {
        return Sha256.of(identity);
    }

    /** Writes it into a folder that exists; returns the scenario's file. */
    public Path writeInto(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return Files.writeString(folder.resolve("scenario.yaml"), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Node renamed(Node node, Path folder, Map<String, byte[]> files) {
        if (node instanceof Node.Items list) {
            return new Node.Items(
                    list.items().stream()
                            .map(item -> renamed(item, folder, files))
                            .toList(),
                    list.at());
        }
        if (!(node instanceof Node.Fields map)) {
            return node;
        }
        Node.Fields changed = map;
        for (Map.Entry<String, Node.Field> field : map.fields().entrySet()) {
            Node value = field.getValue().value();
            boolean file = field.getKey().equals("file") && value instanceof Node.Scalar;
            Node renamed = file ? taken((Node.Scalar) value, folder, files) : renamed(value, folder, files);
            changed =
                    changed.with(field.getKey(), new Node.Field(field.getValue().keyAt(), renamed));
        }
        return changed;
    }

    private static Node taken(Node.Scalar file, Path folder, Map<String, byte[]> files) {
        try {
            byte[] content = Files.readAllBytes(folder.resolve(file.text()));
            String name = "data-" + Sha256.of(content).substring(0, DIGITS_OF_NAME) + ".csv";
            files.put(name, content);
            return new Node.Scalar(name, true, file.at());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Node withoutNotes(Node root) {
        if (!(root instanceof Node.Fields map)) {
            return root;
        }
        Node.Fields bare = map;
        for (String key : NOTES) {
            bare = bare.without(key);
        }
        Node.Field run = bare.fields().get("run");
        if (run != null && run.value() instanceof Node.Fields plan) {
            for (String key : HOW_LONG_TO_LOOK) {
                plan = plan.without(key);
            }
            bare = bare.with("run", new Node.Field(run.keyAt(), plan));
        }
        return bare;
    }
}
