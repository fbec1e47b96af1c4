package org.kouan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kouan.report.Display;

/** Rows in columns as wide as their widest cell; columns of numbers to the right. */
final class TextTable {
    private static final int WIDEST = 60;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths;
    private final boolean[] numeric;

    TextTable(List<String> header) {
        widths = new int[header.size()];
        numeric = new boolean[header.size()];
        add(header);
        Arrays.fill(numeric, true);
    }

    /** A row with as many cells as the header. */
    void add(List<String> cells) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = Display.cut(Display.clean(cells.get(i)), WIDEST);
            row.add(cell);
            widths[i] = Math.max(widths[i], Display.width(cell));
            numeric[i] &= cell.isEmpty()
                    || Character.isDigit(cell.charAt(cell.startsWith("-") ? cell.length() - 1 : 0))
                    || cell.equals("–");
        }
        rows.add(row);
    }

    /**
     * Prints it in lines of a given width at most: what does not stand beside the others stands below them, with the
     * first column again; text that fits nowhere is cut, a number never.
     */
    void print(PrintStream out, int columns) {
        narrow(0, columns / 2 - GAP.length());
        for (int i = 1; i < widths.length; i++) {
            narrow(i, columns - widths[0] - GAP.length());
        }
        int from = 1;
        do {
            int to = from;
            int width = widths[0];
            while (to < widths.length && (to == from || width + GAP.length() + widths[to] <= columns)) {
                width += GAP.length() + widths[to];
                to++;
            }
            if (from > 1) {
                out.println();
            }
            for (List<String> row : rows) {
                out.println(line(row, from, to));
            }
            from = to;
        } while (from < widths.length);
    }

    private void narrow(int column, int room) {
        if (!numeric[column]) {
            widths[column] = Math.min(widths[column], Math.max(1, room));
        }
    }

    private String line(List<String> row, int from, int to) {
        StringBuilder line = new StringBuilder(cell(row, 0));
        for (int i = from; i < to; i++) {
            line.append(GAP).append(cell(row, i));
        }
        return line.toString().stripTrailing();
    }

    private String cell(List<String> row, int column) {
        String text = Display.cut(row.get(column), widths[column]);
        String blanks = " ".repeat(widths[column] - Display.width(text));
        return numeric[column] ? blanks + text : text + blanks;
    }
}
