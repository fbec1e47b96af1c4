package org.kouan.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kouan.scenario.Spelling;

/** A scenario's bytes as text, with nothing read beyond the largest size that a scenario may have. */
final class SourceText {
    static final int MAX_BYTES = 1_000_000;

    private final String source;
    private final Problems problems;

    SourceText(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The text without a byte order mark; empty after reporting why there is none. */
    Optional<String> read(Path file) {
        if (!exists(file, source, problems, Position.of(source), "")) {
            return Optional.empty();
        }
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                return refuse(
                        "a scenario has at most 1 MB, this file has " + megabytes(size),
                        "timetables and samples belong in CSV files that the scenario names");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    return refuse("a scenario has at most 1 MB", "");
                }
                return decode(bytes);
            }
        } catch (IOException unreadable) {
            return refuse("cannot be read: " + reason(unreadable), "");
        }
    }

    /** Whether there is such a file and it is none but a file; reports when not. */
    static boolean exists(Path file, String written, Problems problems, Position at, String path) {
        if (Files.isDirectory(file)) {
            String inside =
                    String.join(", ", siblings(file, ".yaml").stream().limit(5).toList());
            problems.report(at, path, written, "is a folder, not a file", inside.isEmpty() ? "" : "it holds " + inside);
            return false;
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            problems.report(
                    at,
                    path,
                    written,
                    "is a pipe or a device, not a file",
                    "it is read more than once: save what it gives in a file");
            return false;
        }
        if (!Files.exists(file)) {
            Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                    .orElse(file);
            Path name = Optional.ofNullable(file.getFileName()).orElse(file);
            boolean folderExists = Files.isDirectory(folder);
            String nearest = folderExists ? Spelling.nearest(name.toString(), siblings(folder, "")) : "";
            problems.report(
                    at,
                    path,
                    written,
                    "there is no such file",
                    nearest.isEmpty()
                            ? (folderExists ? "looked in " : "nor is there a folder ") + folder
                            : "did you mean " + nearest + "?");
            return false;
        }
        return true;
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /** What an input error says, without the names of classes. */
    static String reason(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        String message = String.valueOf(failure.getMessage());
        return message.substring(message.indexOf("Exception: ") < 0 ? 0 : message.indexOf("Exception: ") + 11);
    }

    private static List<String> siblings(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .limit(1_000)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Optional<String> refuse(String rule, String hint) {
        problems.report(Position.of(source), "", "", rule, hint);
        return Optional.empty();
    }

    private Optional<String> decode(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : 256 * (bytes[0] & 0xFF) + (bytes[1] & 0xFF);
        boolean utf16 = mark == 0xFEFF || mark == 0xFFFE;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String good = text.flip().toString();
        if (result.isError()) {
            problems.report(
                    Position.after(source, good),
                    "",
                    "",
                    "is not UTF-8 text",
                    utf16
                            ? "it was saved as UTF-16: save it as UTF-8"
                            : "if it was saved as GBK, UTF-16 or for Windows (ANSI), save it as UTF-8");
            return Optional.empty();
        }
        String content = good.startsWith("\uFEFF") ? good.substring(1) : good;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean blank = c == '\n' || c == '\r' || c == '\t';
            if ((c < ' ' && !blank) || c == '\u007F') {
                problems.report(
                        Position.after(source, content.substring(0, i)),
                        "",
                        String.format(Locale.ROOT, "character U+%04X", (int) c),
                        "is not a text file",
                        "a scenario is YAML text");
                return Optional.empty();
            }
        }
        return Optional.of(content);
    }

    /** True when an input error means bytes that are not UTF-8. */
    static boolean isNotUtf8(Exception failure) {
        return failure instanceof CharacterCodingException
                || (failure instanceof UncheckedIOException wrapped
                        && wrapped.getCause() instanceof CharacterCodingException);
    }
}
