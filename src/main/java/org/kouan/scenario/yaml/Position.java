package org.kouan.scenario.yaml;

/**
 * A place in a source.
 *
 * @param source name of the file, or the command-line option
 * @param line counted from 1; 0 when only the source is known
 * @param column counted from 1 in characters
 */
record Position(String source, int line, int column) {
    /** The source as a whole. */
    static Position of(String source) {
        return new Position(source, 0, 0);
    }

    /** The place just after a text. */
    static Position after(String source, String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Position(source, line, text.codePointCount(start, text.length()) + 1);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
