package org.kouan.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.cli.Kouan;

/** What the page asks its reader to do. */
class ValidationPageTest {
    private static final Pattern SCENARIO = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void theScenarioOnThePageIsItsFormula(@TempDir Path folder) throws IOException {
        Matcher scenario = SCENARIO.matcher(Files.readString(ValidationPage.PAGE));
        assertThat(scenario.find()).isTrue();
        Path file = Files.writeString(
                folder.resolve("erlang.yaml"), scenario.group(1).indent(-3));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Kouan.run(new String[] {"check", file.toString()}, stream, stream))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("M/M/c, Erlang C")
                .containsPattern("mean wait +9\\.28 min")
                .containsPattern("wait at most 30.0 min +95\\.4 %");
    }
}
