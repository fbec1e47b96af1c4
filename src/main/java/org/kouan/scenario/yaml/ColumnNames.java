package org.kouan.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a timetable that are read, by the key columns or by their own names. */
final class ColumnNames {
    private final YamlValue file;
    private final YamlMap given;
    private final List<Table.ColumnName> needed = new ArrayList<>();

    /** @param map of the timetable */
    ColumnNames(YamlMap map) {
        file = map.get("file");
        given = map.find("columns")
                .map(columns -> columns.map(Shape.COLUMNS))
                .orElse(new YamlMap(file, new Node.Fields(Map.of(), file.at()), Shape.COLUMNS));
    }

    /** The column of a key, or of the key's own name. */
    String named(String key) {
        return add(given.find(key), key, false);
    }

    /** The same, but where the key is not given the file need not have such a column. */
    String ifThere(String key) {
        return add(given.find(key), key, given.find(key).isEmpty());
    }

    /** The column of a key, where it is given. */
    Optional<String> ifGiven(String key) {
        return given.find(key).map(column -> add(Optional.of(column), key, false));
    }

    /** The column that a value names. */
    String of(YamlValue column) {
        return add(Optional.of(column), "", false);
    }

    /** The columns that a list names. */
    List<String> all(YamlValue list) {
        return list.items().stream().map(this::of).toList();
    }

    /** What the key says, where it is given. */
    Optional<YamlValue> find(String key) {
        return given.find(key);
    }

    private String add(Optional<YamlValue> column, String key, boolean mayBeMissing) {
        String name = column.map(YamlValue::text).orElse(key);
        if (!name.isEmpty()) {
            needed.add(new Table.ColumnName(name, column.orElse(file), mayBeMissing));
        }
        return name;
    }

    /** A column that the scenario names elsewhere. */
    void add(Table.ColumnName column) {
        needed.add(column);
    }

    List<Table.ColumnName> needed() {
        return needed;
    }
}
