package org.kouan.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kouan.report.Display;
import org.kouan.result.Program;

/** Plain text in columns. */
final class Text {
    private Text() {}

    /**
     * Breaks text at blanks into lines of at most {@code width} columns. Words that are longer stay whole, as paths and
     * keys must be copied, but for Chinese sentences, which have no blanks. Line breaks in the text are kept. At least one
     * line.
     */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" +")) {
                if (line.length() > 0 && Display.width(line.toString()) + 1 + Display.width(word) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                List<String> parts = isSentence(word) ? Display.wrap(word, width) : List.of(word);
                int last = parts.size() - 1;
                lines.addAll(parts.subList(0, last));
                line.append(line.length() > 0 ? " " : "").append(parts.get(last));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Whether a word may be broken: with characters that are two columns wide, and no path. */
    private static boolean isSentence(String word) {
        return word.indexOf('/') < 0 && Display.width(word) > word.codePointCount(0, word.length());
    }

    /** {@code 1 problem}, {@code 2 problems}. */
    static String count(long number, String noun) {
        return count(number, noun, noun + "s");
    }

    /** {@code 1 class}, {@code 2 classes}. */
    static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** A command of ours as a POSIX shell takes it, with the policies' class path that it needs. */
    static String command(Program program, Stream<String> words) {
        String path = program.policyJars().stream()
                .map(jar -> jar.file().toString())
                .collect(Collectors.joining(File.pathSeparator));
        String command =
                Stream.concat(Stream.of("./kouan"), words).map(Text::shellWord).collect(Collectors.joining(" "));
        return path.isEmpty() ? command : "KOUAN_POLICIES=" + shellWord(path) + " " + command;
    }

    /** A word as a POSIX shell takes it, quoted only where it must be. */
    static String shellWord(String word) {
        boolean plain = !word.isEmpty() && word.chars().allMatch(c -> isPlain((char) c));
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || "-_./=:,+%@".indexOf(c) >= 0;
    }
}
