package org.kouan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.cli.Kouan;

/** What README.md shows is what happens. Its commands are run by {@code .ci/readme-commands}. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern TEXT = Pattern.compile("```text\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    void theSampleIsWhatARunPrints() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] command = {"run", "scenarios/two-desks.yaml", "--no-files"};
        assertThat(Kouan.run(command, stream, stream)).isZero();
        String[] shown = only(TEXT, Files.readString(README)).split("(?m)^\\.\\.\\.\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(shown[0]).containsSubsequence(shown);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(String page) throws IOException {
        Path file = Path.of(page);
        for (String link : groups(LINK, Files.readString(file))) {
            assertThat(file.resolveSibling(link)).as("link in %s", page).exists();
        }
    }

    /** All pages of the project, of which the manual is in docs. */
    static List<String> pages() throws IOException {
        try (var docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            docs.map(Path::toString).filter(file -> file.endsWith(".md")),
                            Stream.of(
                                    "README.md",
                                    "CONTRIBUTING.md",
                                    "CHANGELOG.md",
                                    "scenarios/README.md",
                                    "benchmarks/README.md",
                                    "cluster/README.md",
                                    "findings/README.md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theManualNamesEveryPage() throws IOException {
        String contents = Files.readString(Path.of("docs/README.md"));
        for (String page : pages()) {
            Path file = Path.of(page);
            if (file.startsWith("docs") && !file.endsWith("README.md")) {
                assertThat(contents).contains("](" + file.getFileName() + ")");
            }
        }
    }

    /** Names of tests and of classes to change, in tables. */
    @Test
    void everyClassNamedExists() throws IOException {
        Pattern name = Pattern.compile("`(?:\\*|[a-z/]+/)?\\*?([A-Z][A-Za-z]+)[.A-Za-z]*`");
        try (var files = Files.walk(Path.of("src"))) {
            List<String> sources = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".java"))
                    .toList();
            for (String page : List.of("docs/change-map.md", "docs/proof.md")) {
                List<String> classes = groups(name, Files.readString(Path.of(page)));
                assertThat(classes).as(page).hasSizeGreaterThan(20);
                for (String named : classes) {
                    assertThat(sources)
                            .as("%s in %s", named, page)
                            .anyMatch(source -> source.endsWith(named + ".java"));
                }
            }
        }
    }

    static String only(Pattern pattern, String text) {
        List<String> found = groups(pattern, text);
        assertThat(found).as("matches of %s", pattern).hasSize(1);
        return found.get(0);
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
