package org.kouan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err messages and progress
 * @param terminal whether {@code err} is a terminal, so that a progress bar can be redrawn
 * @param columns width of text
 */
record Console(PrintStream out, PrintStream err, boolean terminal, int columns) {
    /** Width where none is known. */
    static final int COLUMNS = 80;

    /** The process's own streams. */
    static Console ofProcess() {
        return new Console(stream(FileDescriptor.out), stream(FileDescriptor.err), standardErrorIsTerminal(), COLUMNS);
    }

    /** For tests, and for programs that call commands. */
    static Console of(PrintStream out, PrintStream err) {
        return new Console(out, err, false, COLUMNS);
    }

    /*
     * System.console() cannot tell: before Java 22 it is about standard input and output, since then it is there
     * always. So the launcher asks the shell and says kouan.terminal=true or false; without it Linux knows.
     */
    private static boolean standardErrorIsTerminal() {
        String told = System.getProperty("kouan.terminal");
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Writes in the platform's character set; in UTF-8 where that is bare ASCII, as in most containers. */
    private static PrintStream stream(FileDescriptor descriptor) {
        Charset charset = Charset.forName(System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
        OutputStream bytes = new FileOutputStream(descriptor);
        return new PrintStream(
                bytes, true, charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
    }
}
