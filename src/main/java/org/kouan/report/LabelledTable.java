package org.kouan.report;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/**
 * A table for a terminal: labels on the left, in full, over as many lines as they take; figures on the right, in columns
 * that are as wide as their widest cell wants.
 *
 * @param columns of figures
 * @param labels one a row
 * @param rows what the columns take their cells from
 */
record LabelledTable<T>(List<Column<T>> columns, List<String> labels, List<T> rows) {
    /** With less room than this a label has a line of its own. */
    private static final int NARROWEST_LABEL = 16;

    private static final String INDENT = "  ";

    /** A column: its head, its least width, and its text for a row. */
    record Column<T>(String head, int width, Function<T, String> text) {
        private int width(List<T> rows) {
            return rows.stream()
                    .mapToInt(row -> Display.width(text.apply(row)) + 1)
                    .reduce(Math.max(width, Display.width(head) + 1), Math::max);
        }
    }

    /**
     * Prints it, no line longer than a given width as long as each figure fits into it: figures that do not stand
     * beside the others stand below them, with the labels again.
     */
    void print(PrintStream out, int width) {
        int[] widths = columns.stream().mapToInt(column -> column.width(rows)).toArray();
        for (int from = 0; from < widths.length; ) {
            int to = from + 1;
            int figures = widths[from];
            while (to < widths.length && figures + widths[to] <= width) {
                figures += widths[to];
                to++;
            }
            if (from > 0) {
                TextReport.line(out, "");
            }
            print(out, width, from, to, Math.max(0, width - figures), widths);
            from = to;
        }
    }

    private void print(PrintStream out, int width, int from, int to, int first, int[] widths) {
        TextReport.line(out, " ".repeat(first) + cells(from, to, widths, Column::head));
        for (int i = 0; i < rows.size(); i++) {
            T row = rows.get(i);
            String cells = cells(from, to, widths, column -> column.text().apply(row));
            List<String> label = label(labels.get(i), first < NARROWEST_LABEL ? width : first);
            String last = label.get(label.size() - 1);
            label.subList(0, label.size() - 1).forEach(line -> TextReport.line(out, line));
            if (first < NARROWEST_LABEL) {
                TextReport.line(out, last);
                TextReport.line(out, " ".repeat(first) + cells);
            } else {
                TextReport.line(out, Display.left(last, first) + cells);
            }
        }
    }

    private static List<String> label(String text, int width) {
        String clean = Display.clean(text);
        if (Display.width(clean) <= width) {
            return List.of(clean);
        }
        List<String> lines = Display.wrap(clean, width - INDENT.length());
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> i == 0 ? lines.get(i) : INDENT + lines.get(i))
                .toList();
    }

    private String cells(int from, int to, int[] widths, Function<Column<T>, String> text) {
        StringBuilder cells = new StringBuilder();
        for (int i = from; i < to; i++) {
            cells.append(Display.right(text.apply(columns.get(i)), widths[i]));
        }
        return cells.toString();
    }
}
