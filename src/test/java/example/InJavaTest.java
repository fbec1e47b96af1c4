package example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kouan.result.ClassMetric;
import org.kouan.result.Summary;

/** The sample of docs/java.md. It stands outside {@code org.kouan}, so that it sees what a user's code sees. */
class InJavaTest {
    @Test
    void theSampleRuns() {
        Summary summary = InJava.simulate();
        assertThat(summary.replications()).isEqualTo(200);
        assertThat(summary.classes().get(0).get(ClassMetric.ARRIVED).value()).isBetween(550.0, 570.0);
        assertThat(summary.targets().get(0).value().value()).isBetween(0.9, 1.0);
    }

    @Test
    void thePageShowsTheSampleAsItIsCompiled() throws IOException {
        String page = Files.readString(Path.of("docs/java.md"));
        String sample = Files.readString(Path.of("src/test/java/example/InJava.java"));
        assertThat(page).contains("```java\n" + sample + "```\n");
    }

    @Test
    void thePageNamesTheCoordinatesOfThePom() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (String element : new String[] {"groupId", "artifactId", "version"}) {
            String line = pom.lines()
                    .filter(each -> each.startsWith("  <" + element + ">"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(Path.of("docs/java.md"))).contains("\n" + line + "\n");
        }
    }
}
