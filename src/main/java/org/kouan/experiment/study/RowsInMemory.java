package org.kouan.experiment.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Rows that are gone when the program ends: for small studies, and without the database. */
public final class RowsInMemory implements Rows {
    private static final Comparator<Row> ORDER =
            Comparator.comparingInt(Row::point).thenComparingInt(Row::replication);

    private final List<Row> rows = new ArrayList<>();

    @Override
    public void forEach(Consumer<Row> reader) {
        sorted().forEach(reader);
    }

    @Override
    public void add(List<Row> more) {
        rows.addAll(more);
    }

    /** All of them, by point and replication. */
    public List<Row> sorted() {
        return rows.stream().sorted(ORDER).toList();
    }
}
