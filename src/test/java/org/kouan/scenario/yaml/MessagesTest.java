package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.scenario.Problem;
import org.kouan.scenario.ScenarioException;

/**
 * Every rule with the exact text that a planner sees. The table is {@code messages.txt}: a change of the small scenario
 * {@code small.yaml}, then all problems that it leads to.
 */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/kouan/scenario/yaml");

    record Case(String find, String replace, List<String> problems) {
        @Override
        public String toString() {
            return find + " -> " + replace;
        }
    }

    static List<Case> cases() throws Exception {
        String table = Files.readString(FOLDER.resolve("messages.txt"));
        return table
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n"))
                .strip()
                .transform(text -> List.of(text.split("\n\n+")))
                .stream()
                .map(MessagesTest::parse)
                .toList();
    }

    private static Case parse(String block) {
        List<String> lines = block.lines().toList();
        List<String> problems = lines.stream()
                .filter(line -> line.startsWith("! "))
                .map(line -> line.substring(2))
                .toList();
        return new Case(unescaped(lines.get(0)), unescaped(lines.get(1).replaceFirst("^> ?", "")), problems);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMessageIsExact(Case row, @TempDir Path folder) throws Exception {
        assertThat(problems(row, folder)).isEqualTo(String.join("\n", row.problems));
    }

    static String problems(Case row, Path folder) throws Exception {
        String small = Files.readString(FOLDER.resolve("small.yaml"));
        assertThat(small).as("the text to change, once").containsOnlyOnce(row.find);
        Path file = Files.writeString(folder.resolve("small.yaml"), small.replace(row.find, row.replace));
        Files.write(folder.resolve("day.csv"), Files.readAllBytes(FOLDER.resolve("ferries.csv")));
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("header.csv"), "id,time,party\n");
        Files.writeString(
                folder.resolve("bad.csv"), "id,time,party\nA,12:60,4\n\n\"B\nB\",09:00,many\nC,,\nD,10:00,-1\n");
        Files.writeString(folder.resolve("semicolons.csv"), "id;time;party\nA;09:00;4\n");
        Files.writeString(folder.resolve("tabs.csv"), "id\ttime\tparty\nA\t09:00\t4\n");
        Files.writeString(folder.resolve("quotes.csv"), "id,time,party\nA,\"09:00\"x,4\n");
        Files.write(folder.resolve("gbk.csv"), new byte[] {'i', 'd', ',', (byte) 0xC4, (byte) 0xCF, '\n'});
        return problems(file).replace(folder.toString(), "FOLDER");
    }

    private static String problems(Path file) {
        try {
            new ScenarioReader(SamplePolicies.ALL).read(file, Overrides.NONE);
            return "";
        } catch (ScenarioException refused) {
            return refused.problems().stream().map(MessagesTest::text).collect(Collectors.joining("\n"));
        }
    }

    static String text(Problem problem) {
        String location = problem.location().replaceAll("^.*?/(small\\.yaml)", "$1");
        return String.join(" | ", location, problem.path(), problem.value(), problem.rule(), problem.hint())
                .strip();
    }
}
