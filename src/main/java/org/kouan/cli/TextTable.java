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

    void print(PrintStream out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String blanks = " ".repeat(widths[i] - Display.width(row.get(i)));
                line.append(i == 0 ? "" : GAP);
                line.append(numeric[i] ? blanks + row.get(i) : row.get(i) + blanks);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
