package org.kouan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.reference.FormatReference;

/** Every row of docs/traceability.md points at a key, a class, a test and a scenario that there are. */
class TraceabilityTest {
    private static final Path PAGE = Path.of("docs/traceability.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String NOTHING = "–";
    private static final int COLUMNS = 6;
    private static final Set<String> KEYS = keys();

    /** A row: what it is about, key, class, test, scenario, and a note. */
    record Row(String item, String key, String type, String test, String scenario, String note) {
        @Override
        public String toString() {
            return item;
        }
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| ") && !line.startsWith("| item")) {
                String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|", -1);
                assertThat(cells).as(line).hasSize(COLUMNS);
                List<String> trimmed = Arrays.stream(cells).map(String::strip).toList();
                rows.add(new Row(
                        trimmed.get(0),
                        trimmed.get(1),
                        trimmed.get(2),
                        trimmed.get(3),
                        trimmed.get(4),
                        trimmed.get(5)));
            }
        }
        return rows;
    }

    @Test
    void theDesignsGroupsAndTheArticlesItemsAreAllThere() throws IOException {
        Set<String> named = rows().stream()
                .map(row -> row.item().split(" ")[0])
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> expected = new ArrayList<>();
        for (int group = 1; group <= 13; group++) {
            expected.add(String.valueOf(group));
        }
        for (int item = 1; item <= 37; item++) {
            expected.add("B" + item);
        }
        expected.addAll(List.of("A1", "A2", "A3", "A4", "A6", "A7"));
        assertThat(named).containsAll(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void pointsAtSomething(Row row) throws IOException {
        boolean empty =
                Stream.of(row.key(), row.type(), row.test(), row.scenario()).anyMatch(NOTHING::equals);
        assertThat(!empty || row.note().length() > 10)
                .as("a row that points at nothing says why")
                .isTrue();
        for (String key : codes(row.key())) {
            assertThat(KEYS).as("key").contains(key);
        }
        for (String type : codes(row.type())) {
            assertThat(find("src/main/java", type + ".java")).as(type).isPresent();
        }
        for (String test : codes(row.test())) {
            String[] parts = test.split("#");
            Path file = find("src/test/java", parts[0] + ".java").orElseThrow(() -> new AssertionError(test));
            if (parts.length > 1) {
                assertThat(Files.readString(file)).as(test).contains(" " + parts[1] + "(");
            }
        }
        for (String scenario : codes(row.scenario())) {
            Path file = Path.of("scenarios", scenario + ".yaml");
            assertThat(file).exists();
            for (String key : codes(row.key())) {
                String word = key.substring(key.lastIndexOf('.') + 1);
                assertThat(Files.readString(file))
                        .as("%s in %s", word, scenario)
                        .contains(word);
            }
        }
        for (String cell : List.of(row.key(), row.type(), row.test(), row.scenario())) {
            assertThat(NOTHING.equals(cell) || !codes(cell).isEmpty())
                    .as("a cell names something in code, or is %s", NOTHING)
                    .isTrue();
        }
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    /** Keys as definition.key, and the names of policies. */
    private static Set<String> keys() {
        Set<String> keys = ScenarioFiles.policies().stream()
                .map(PolicyDescriptor::name)
                .collect(Collectors.toCollection(TreeSet::new));
        String section = "";
        for (String line : FormatReference.markdown(ScenarioFiles.policies()).split("\n")) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("| ") && line.contains("`")) {
                String cell = line.substring(2, line.indexOf(" |", 2)).replace("*", "");
                if (cell.startsWith("`")) {
                    keys.add(section + "." + cell.replace("`", ""));
                }
            }
        }
        return keys;
    }

    private static java.util.Optional<Path> find(String folder, String name) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.endsWith(name)).findFirst();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
