package org.kouan.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.Spelling;

/**
 * The column of a timetable that says of which class the units are that a service brings.
 *
 * @param column its name
 * @param words from what stands there to classes
 */
record ClassColumn(String column, Map<String, String> words) {
    /**
     * The column, where there is one.
     *
     * @param map of the timetable
     * @param classes of the scenario
     */
    static Optional<ClassColumn> of(YamlMap map, ColumnNames columns, List<String> classes) {
        Optional<String> column = columns.ifGiven("class");
        Optional<YamlValue> given = map.find("classes");
        if (column.isEmpty()) {
            given.ifPresent(
                    value -> value.report("belongs to a column of classes", "name one in columns: {class: ...}"));
            return Optional.empty();
        }
        Map<String, String> words = new LinkedHashMap<>();
        if (given.isPresent() && given.get().node() instanceof Node.Fields fields) {
            fields.fields().forEach((word, field) -> {
                YamlValue name = new YamlValue(
                        field.value(),
                        field.keyAt(),
                        TreePath.child(given.get().path(), word),
                        given.get().problems());
                check(name.name(), name, classes);
                words.put(word.strip(), name.name());
            });
        } else if (given.isPresent()) {
            given.get().wrongKind("a map from words of the column to classes", "");
        } else {
            classes.forEach(name -> words.put(name, name));
        }
        return Optional.of(new ClassColumn(column.get(), words));
    }

    /** Reports a name that is no class of the scenario; checks of the mix would report it again. */
    static void check(String name, YamlValue at, List<String> classes) {
        if (!name.isEmpty() && !classes.isEmpty() && !classes.contains(name)) {
            at.report("there is no class " + name, Spelling.hint(name, classes));
            at.problems().markIncomplete();
        }
    }

    /** The class of a row. */
    String of(Table.Row row) throws BadCell {
        String word = row.cell(column);
        String name = words.get(word);
        if (name == null) {
            String guess = Spelling.guess(word, words.keySet());
            throw new BadCell(
                    column,
                    word.isEmpty() ? "must not be empty" : "is no class",
                    guess.isEmpty() ? "say which it is by the key classes: {WORD: CLASS}" : guess);
        }
        return name;
    }

    /** Any of the classes. */
    String some() {
        return words.values().stream().findFirst().orElse("");
    }
}
