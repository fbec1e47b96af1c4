package org.kouan.scenario.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kouan.scenario.study.Sha256;

/**
 * A scenario that can be read on another machine, or years later: its effective text and the files it reads, which are
 * named after their content.
 *
 * @param text effective scenario, in which every key {@code file} has the new name
 * @param files content by name
 */
public record PortableScenario(String text, Map<String, byte[]> files) {
    /** Nothing. */
    public static final PortableScenario NONE = new PortableScenario("", Map.of());

    private static final int DIGITS_OF_NAME = 16;

    public PortableScenario {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The scenario of a tree whose files are relative to a folder. */
    static PortableScenario of(Node root, Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        Node renamed = FileKeys.changed(root, name -> taken(folder.resolve(name), files));
        return new PortableScenario(BlockText.of(renamed), files);
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
            String name = name(file, content);
            files.put(name, content);
            return name;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The name of a file after its content. */
    static String name(Path file, byte[] content) {
        return "data-" + Sha256.of(content).substring(0, DIGITS_OF_NAME) + suffix(file);
    }

    /** What tells how a file is read. */
    private static String suffix(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv";
    }
}
