package org.kouan.report;

import java.util.ArrayList;
import java.util.List;
import org.kouan.text.VisibleText;

/** Text on a terminal, measured in columns: a Chinese character takes two, a combining mark none. */
public final class Display {
    private static final String ELLIPSIS = "…";
    /** Ranges that Unicode Standard Annex 11 calls wide or fullwidth, in pairs, as far as terminals agree on them. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900,
        0x1F9FF, 0x20000, 0x3FFFD
    };

    private Display() {}

    /** Columns that a text takes. */
    public static int width(String text) {
        return text.codePoints().map(Display::width).sum();
    }

    /** On one line, with nothing in it that would move the cursor or colour the terminal. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .forEach(clean::appendCodePoint);
        return VisibleText.line(clean.toString().strip());
    }

    /** Cut to a given width at most, with an ellipsis where something is missing. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int used = 0;
        for (int point : text.codePoints().toArray()) {
            if (used + width(point) > columns - 1) {
                break;
            }
            cut.appendCodePoint(point);
            used += width(point);
        }
        return cut + ELLIPSIS;
    }

    /** Filled with blanks on the right. */
    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** Filled with blanks on the left. */
    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** Lines of a given width at most, broken at blanks but not before a per cent sign; a longer word, or Chinese text, is broken anywhere. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" +(?!%)")) {
            String rest = word;
            if (!line.isEmpty() && width(line.toString()) + 1 + width(rest) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            while (width(rest) > columns) {
                int end = fitting(rest, columns);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Index behind the last character that fits; at least one character. */
    private static int fitting(String text, int columns) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += width(point);
            if (used > columns && end > 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (point >= WIDE[i] && point <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
