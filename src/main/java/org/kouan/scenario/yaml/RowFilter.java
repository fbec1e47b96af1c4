package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kouan.scenario.Spelling;
import org.kouan.scenario.Warning;

/** Which rows of a table are kept: those with certain values in certain columns. Afterwards it knows which value no row had. */
final class RowFilter {
    /** How many values of a column are looked at for one that may have been meant. */
    private static final int MAX_OTHERS = 1_000;

    /** The values of a column that are kept, and what the rows so far had there. */
    private record Wanted(
            String column, List<String> values, YamlValue where, Set<String> matched, Set<String> others) {
        Wanted(String column, List<String> values, YamlValue where) {
            this(column, values, where, new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        boolean keeps(String cell) {
            if (values.contains(cell)) {
                matched.add(cell);
                return true;
            }
            if (others.size() < MAX_OTHERS) {
                others.add(cell);
            }
            return false;
        }
    }

    private final List<Wanted> wanted = new ArrayList<>();

    /** Keeps every row. */
    RowFilter() {}

    /** @param needed takes the columns that it reads */
    RowFilter(YamlValue where, ColumnNames needed) {
        if (!(where.node() instanceof Node.Fields fields)) {
            where.wrongKind("a map from columns to the values to keep", "");
            return;
        }
        fields.fields().forEach((column, field) -> {
            YamlValue kept =
                    new YamlValue(field.value(), field.keyAt(), TreePath.child(where.path(), column), where.problems());
            List<String> values = kept.isScalar()
                    ? List.of(kept.text())
                    : kept.items().stream().map(YamlValue::text).toList();
            wanted.add(new Wanted(column, values, kept));
            needed.add(new Table.ColumnName(
                    column,
                    new YamlValue(
                            new Node.Scalar(column, true, field.keyAt()),
                            field.keyAt(),
                            kept.path(),
                            where.problems())));
        });
    }

    /** Whether a row is kept; every column is looked at, so that a value counts as found whatever the others are. */
    boolean keeps(Table.Row row) {
        boolean keeps = true;
        for (Wanted each : wanted) {
            keeps &= each.keeps(row.cell(each.column));
        }
        return keeps;
    }

    /** The columns that it reads. */
    List<String> columns() {
        return wanted.stream().map(Wanted::column).toList();
    }

    /** A warning for each value that no row had. */
    List<Warning> warnings(String file) {
        List<Warning> warnings = new ArrayList<>();
        for (Wanted each : wanted) {
            for (String value : each.values) {
                if (!each.matched.contains(value)) {
                    String guess = Spelling.guess(value, each.others);
                    warnings.add(new Warning(
                            each.where.path(),
                            "no row of " + file + " has " + quoted(value) + " in its column " + each.column
                                    + (guess.isEmpty() ? "" : "; " + guess.replace("?", ""))));
                }
            }
        }
        return warnings;
    }

    private static String quoted(String value) {
        return '"' + Problems.shortened(value, 60) + '"';
    }
}
