package org.kouan.scenario.yaml;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a table as its file holds them; the first names the columns. Rows of blank cells are passed over. */
interface TableRows extends Closeable {
    /**
     * A row.
     *
     * @param number of the line or row in the file, from 1
     * @param cells from the first column on
     */
    record Line(long number, List<Cell> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }

    /** The next row that is not blank; empty after the last. */
    Optional<Line> next() throws IOException;

    /** How people find a cell, after the name of the file. */
    String place(long line, int index, String column);

    /** What to do about cells beside the table. */
    String hintBeside();
}
