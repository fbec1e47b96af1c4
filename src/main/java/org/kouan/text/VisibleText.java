package org.kouan.text;

import java.util.Locale;

/**
 * Text whose characters can all be seen. Whatever stands in a scenario, a file or an option is only ever text: it must
 * not move the cursor, colour the terminal, or make a line read as something else. So control characters, marks and
 * overrides of the writing direction, and characters without a shape are written as escapes, {@code \}{@code u001B} or
 * {@code \U000E0041}, as YAML takes them between double quotation marks.
 */
public final class VisibleText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private VisibleText() {}

    /** The text with escapes; line feeds, with a carriage return before them or not, and tabs stay. */
    public static String of(String text) {
        return escaped(text, true);
    }

    /** The text with escapes, on one line: line feeds and tabs are escaped, too. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** The text on one line, in which blanks that are no plain ones are escaped, too: they look like these. */
    public static String blanks(String text) {
        StringBuilder visible = new StringBuilder();
        line(text).codePoints().forEach(point -> {
            boolean looksPlain = point != ' ' && Character.isSpaceChar(point);
            visible.append(looksPlain ? escape(point) : Character.toString(point));
        });
        return visible.toString();
    }

    /** The escape of a character. */
    public static String escape(int point) {
        return String.format(Locale.ROOT, point <= Character.MAX_VALUE ? "\\u%04X" : "\\U%08X", point);
    }

    /**
     * Whether a character acts on what shows it, or cannot be seen. Joiners are no such characters: several scripts, and
     * emoji, need them.
     */
    public static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> point != ZERO_WIDTH_NON_JOINER && point != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    private static String escaped(String text, boolean lines) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (mustEscape(text, i, lines)) {
                return escapedFrom(text, i, lines);
            }
        }
        return text;
    }

    private static String escapedFrom(String text, int first, boolean lines) {
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, first);
        int point;
        for (int i = first; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (mustEscape(text, i, lines)) {
                visible.append(escape(point));
            } else {
                visible.appendCodePoint(point);
            }
        }
        return visible.toString();
    }

    private static boolean mustEscape(String text, int at, boolean lines) {
        int point = text.codePointAt(at);
        return isHidden(point) && !(lines && breaksLine(text, at, point));
    }

    private static boolean breaksLine(String text, int at, int point) {
        boolean beforeLineFeed = at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return point == '\n' || point == '\t' || (point == '\r' && beforeLineFeed);
    }
}
