package org.kouan.experiment.study;

import java.util.List;
import java.util.function.Consumer;

/** Where the rows of a study are kept. One thread at a time. */
public interface Rows {
    /** Every row, by point and replication. */
    void forEach(Consumer<Row> reader);

    /** Adds rows, all of them or, when it fails, none. No row is there twice. */
    void add(List<Row> rows);
}
