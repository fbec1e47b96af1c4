package org.kouan.scenario.yaml;

import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A scenario after overrides, as a tree: to be written, or to be named by its content. */
public final class EffectiveScenario {
    private final Node root;
    private final Path folder;
    private final NodeDigests digests;

    /**
     * @param root without variants, with the offsets of its clock
     * @param folder that its files are relative to
     * @param digests of the tree that it was made of
     */
    EffectiveScenario(Node root, Path folder, NodeDigests digests) {
        this.root = root;
        this.folder = folder;
        this.digests = digests;
    }

    /** Its text: without comments, always the same for the same input, and read again it gives the same scenario. */
    public String yaml() {
        return BlockText.of(root);
    }

    /** The same without one of its parts, by its key. */
    public EffectiveScenario without(String key) {
        return new EffectiveScenario(root instanceof Node.Fields map ? map.without(key) : root, folder, digests);
    }

    /** Its text for a file in another folder: names of files are told from there. */
    public String yamlIn(Path other) {
        Path there = other.toAbsolutePath().normalize();
        return BlockText.of(FileKeys.changed(root, name -> {
            Path file = folder.resolve(name).toAbsolutePath().normalize();
            return file.getRoot() == null || !file.getRoot().equals(there.getRoot())
                    ? file.toString()
                    : there.relativize(file).toString();
        }));
    }

    /**
     * With the files that it reads.
     *
     * @throws UncheckedIOException when one of its files cannot be read
     */
    public PortableScenario portable() {
        return PortableScenario.of(root, folder);
    }

    /**
     * Names what decides its results in 64 hexadecimal digits: the scenario and the content of its files, without title,
     * notes and how many replications. Equal digests have equal results, replication by replication.
     *
     * @throws UncheckedIOException when one of its files cannot be read
     */
    public String digest() {
        return digests.ofScenario(root, folder);
    }
}
