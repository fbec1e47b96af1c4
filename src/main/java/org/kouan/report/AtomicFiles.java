package org.kouan.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that a reader sees the old file or the whole new one, never half of it. */
final class AtomicFiles {
    private AtomicFiles() {}

    /** What goes into a file. */
    @FunctionalInterface
    interface Content {
        /** Writes it all; need not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Replaces {@code file}. When writing fails, the old file stays and nothing is left behind. */
    static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems cannot; the short gap is then unavoidable.
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
