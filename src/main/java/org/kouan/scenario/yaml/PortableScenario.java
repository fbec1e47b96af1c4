package org.kouan.scenario.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
        Node renamed = FileKeys.changed(root, name -> taken(folder.resolve(name), files));
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

    /** Takes a file in; returns its new name. */
    private static String taken(Path file, Map<String, byte[]> files) {
        try {
            byte[] content = Files.readAllBytes(file);
            String name = "data-" + Sha256.of(content).substring(0, DIGITS_OF_NAME) + suffix(file);
            files.put(name, content);
            return name;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What tells how a file is read. */
    private static String suffix(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv";
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
