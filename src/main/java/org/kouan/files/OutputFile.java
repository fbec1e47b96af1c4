package org.kouan.files;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes files so that a reader sees the old file or the whole new one, never half of it, and never replaces what is no
 * regular file: a device or a pipe is written to, of a symbolic link the file it leads to. A file that is there keeps its
 * mode; a new one has that of any other file.
 */
public final class OutputFile {
    private static final String STANDARD_OUTPUT = "/dev/stdout";
    private static final String STANDARD_ERROR = "/dev/stderr";
    private static final int MOST_LINKS = 40;

    private OutputFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes it all; need not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** What goes into a file, from something that writes only to files that have a name. */
    @FunctionalInterface
    public interface NamedContent {
        /** Writes it all into a file that is there, and empty. */
        void writeTo(Path file) throws IOException;
    }

    /** Writes a file, as {@link #write}, with something that needs its name. */
    public static void writeNamed(Path file, NamedContent content) throws IOException {
        Path target = target(file);
        if (mayReplace(file, target)) {
            replace(target, content);
            return;
        }
        Path part = Files.createTempFile("kouan", null);
        try {
            content.writeTo(part);
            write(file, out -> Files.copy(part, out));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes a file. When that fails, a regular file stays as it was, and nothing is left behind.
     *
     * <p>A file that cannot be replaced as it is, because it is somebody else's or its folder is closed to us, is
     * overwritten in its place.
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = target(file);
        if (isSame(file, STANDARD_OUTPUT)) {
            through(new FileOutputStream(FileDescriptor.out), content);
        } else if (isSame(file, STANDARD_ERROR)) {
            through(new FileOutputStream(FileDescriptor.err), content);
        } else if (isDescriptor(target)) {
            open(target, content, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } else if (mayReplace(file, target)) {
            replace(target, part -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    content.writeTo(out);
                }
            });
        } else if (Files.isRegularFile(target)) {
            open(target, content, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } else {
            open(target, content, StandardOpenOption.WRITE);
        }
    }

    /** Whether a whole new file may take the place of what is there. */
    private static boolean mayReplace(Path file, Path target) throws IOException {
        if (isSame(file, STANDARD_OUTPUT) || isSame(file, STANDARD_ERROR) || isDescriptor(target)) {
            return false;
        }
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isWritable(target)) {
            throw new AccessDeniedException(file.toString());
        }
        return Files.isRegularFile(target) && Files.isWritable(folder(target)) && isOurs(target);
    }

    /**
     * The place where a file is, or would be: at the end of its symbolic links.
     *
     * @throws FileSystemLoopException when links lead in a circle
     */
    public static Path target(Path file) throws IOException {
        Path at = file.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS; links++) {
            if (isDescriptor(at) || !Files.isSymbolicLink(at)) {
                return at;
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        throw new FileSystemLoopException(file.toString());
    }

    /** Makes a folder and its parents where there is none; a link to a folder is one. */
    public static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** The folder that a place lies in. */
    static Path folder(Path target) {
        Path parent = target.toAbsolutePath().getParent();
        return parent == null ? target.toAbsolutePath() : parent;
    }

    /** Whether what is there is the process's own standard output or error: then its place in the stream counts. */
    private static boolean isSame(Path file, String standard) {
        try {
            return Files.isSameFile(file, Path.of(standard));
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Something that the process was started with open: what is in it already is not ours to remove. */
    private static boolean isDescriptor(Path at) {
        try {
            Path folder = folder(at).toRealPath();
            return folder.startsWith("/proc") || folder.startsWith("/dev/fd");
        } catch (IOException noFolder) {
            return false;
        }
    }

    private static boolean isOurs(Path target) throws IOException {
        Path probe = newFile(target);
        try {
            return Files.getOwner(probe).equals(Files.getOwner(target));
        } catch (UnsupportedOperationException noOwners) {
            return true;
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static void open(Path target, Content content, OpenOption... options) throws IOException {
        try (OutputStream out = Files.newOutputStream(target, options)) {
            through(out, content);
        }
    }

    private static void through(OutputStream out, Content content) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        content.writeTo(new Unclosed(buffered));
        buffered.flush();
    }

    private static void replace(Path target, NamedContent content) throws IOException {
        Path part = newFile(target);
        try {
            if (Files.exists(target)) {
                copyMode(target, part);
            }
            content.writeTo(part);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** An empty file beside another, with a name that no other process takes, and short whatever the other's name. */
    private static Path newFile(Path beside) throws IOException {
        return Files.createFile(beside.resolveSibling(".kouan-" + UUID.randomUUID() + ".part"));
    }

    private static void copyMode(Path from, Path to) throws IOException {
        try {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        } catch (UnsupportedOperationException noModes) {
            // The file system has none to keep.
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

    /** Standard output must survive the end of what is written to it. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
