package org.kouan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.kouan.text.VisiblePrintStream;

/**
 * Where a command writes. No text that is printed to either acts on a terminal, wherever it came from.
 *
 * @param out results
 * @param err messages and progress
 * @param charset of both
 * @param terminal whether {@code err} is a terminal, so that a progress bar can be redrawn
 * @param columns width of text on {@code out}
 * @param messageColumns width of text on {@code err}
 */
record Console(ResultStream out, PrintStream err, Charset charset, boolean terminal, int columns, int messageColumns) {
    /** Width where none is known. */
    static final int COLUMNS = 80;
    /** Text in fewer columns reads worse than text that the terminal breaks. */
    private static final int NARROWEST = 40;

    /** The process's own streams, in the platform's character set; in UTF-8 where that is ASCII, as in containers. */
    static Console ofProcess() {
        Charset platform = Charset.forName(System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
        Charset charset = platform.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : platform;
        return new Console(
                new ResultStream(new FileOutputStream(FileDescriptor.out), charset),
                new VisiblePrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                standardErrorIsTerminal(),
                columns(System.getProperty("kouan.columns", "")),
                columns(System.getProperty("kouan.message-columns", "")));
    }

    /** For tests, and for programs that call commands; both in UTF-8, and not a terminal. */
    static Console of(PrintStream out, PrintStream err) {
        PrintStream visible = new VisiblePrintStream(err, true, StandardCharsets.UTF_8);
        return new Console(
                new ResultStream(out, StandardCharsets.UTF_8),
                visible,
                StandardCharsets.UTF_8,
                false,
                COLUMNS,
                COLUMNS);
    }

    /** Writes a document to standard output, to its last byte; whether that failed is asked of {@link #out} at the end. */
    void print(Document document) {
        try {
            document.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PrintStream keeps its failures", impossible);
        }
    }

    /** Prints a sentence on standard output, in lines that fit. */
    void say(String text) {
        Text.wrap(text, columns).forEach(out::println);
    }

    /** Prints a message on standard error, in lines that fit. */
    void tell(String text) {
        Text.wrap(text, messageColumns).forEach(err::println);
    }

    /** What a command prints for programs. */
    interface Document {
        /** Writes all of it, and leaves the stream open. */
        void write(OutputStream to) throws IOException;
    }

    /** What the launcher asked the terminal, in digits, at least {@link #NARROWEST}; {@link #COLUMNS} when it is none. */
    static int columns(String told) {
        int columns = told.matches("[0-9]{1,5}") ? Integer.parseInt(told) : 0;
        return columns == 0 ? COLUMNS : Math.max(columns, NARROWEST);
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
}
