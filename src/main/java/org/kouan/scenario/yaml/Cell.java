package org.kouan.scenario.yaml;

import java.util.Optional;

/**
 * A cell of a table.
 *
 * @param text what stands there without surrounding blanks; empty where nothing does
 * @param serial present when a workbook holds it as a number, which may be a date or a time
 * @param fault why it cannot be used, such as a formula's error; empty for most
 */
record Cell(String text, Optional<SerialTime> serial, String fault) {
    static final Cell EMPTY = Cell.of("");

    static Cell of(String text) {
        return new Cell(text.strip(), Optional.empty(), "");
    }

    static Cell faulty(String text, String fault) {
        return new Cell(text.strip(), Optional.empty(), fault);
    }

    boolean isEmpty() {
        return text.isEmpty() && fault.isEmpty();
    }
}
