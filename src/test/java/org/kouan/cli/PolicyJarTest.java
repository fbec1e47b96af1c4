package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of docs/policies.md, compiled to a jar of its own and used by a process of its own. */
class PolicyJarTest {
    @TempDir
    Path folder;

    private WorkedPolicy worked;

    @BeforeEach
    void read() throws IOException {
        worked = new WorkedPolicy(folder);
    }

    @Test
    void aScenarioNamesAPolicyOfTheJar() throws Exception {
        String yaml = worked.block("yaml");
        Path jar = worked.jar(worked.block("java"), worked.block("text"));

        Finished nearest = run(jar, yaml);
        assertThat(nearest.code).as(nearest.printed).isZero();
        Finished farAtOnce = run(jar, yaml.replace("worth-the-walk: 3", "worth-the-walk: 0"));
        assertThat(farAtOnce.code).as(farAtOnce.printed).isZero();
        assertThat(startedAtNear(nearest)).isGreaterThan(1.1 * startedAtNear(farAtOnce));
    }

    @Test
    void itsParametersAreCheckedLikeOurs() throws Exception {
        Path jar = worked.jar(worked.block("java"), worked.block("text"));
        Finished unknownKey = run(jar, worked.block("yaml").replace("worth-the-walk: 3", "worth-the-walks: 3"));
        assertThat(unknownKey.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknownKey.printed).contains("did you mean worth-the-walk?");

        Finished unknownLane = run(jar, worked.block("yaml").replace("near, far]", "near, fra]"));
        assertThat(unknownLane.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknownLane.printed).contains("did you mean far?");
    }

    @Test
    void withoutTheJarThePolicyIsUnknown() throws Exception {
        Finished finished = run(null, worked.block("yaml"));
        assertThat(finished.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(finished.printed).contains("nearest-lane");
    }

    @Test
    void aJarThatCannotBeUsedSaysWhy() throws Exception {
        String ours = worked.block("java").replace("\"nearest-lane\"", "\"random\"");
        Finished twice = run(worked.jar(ours, worked.block("text")), worked.block("yaml"));
        assertThat(twice.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(twice.printed).contains("names its policy random", "already");

        Finished missing = run(worked.jar(worked.block("java"), "example.Missing"), worked.block("yaml"));
        assertThat(missing.code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.printed).contains("example.Missing");
    }

    private record Finished(int code, String printed) {}

    private Finished run(Path jar, String yaml) throws Exception {
        Path scenario = Files.writeString(folder.resolve("my-hall.yaml"), yaml);
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar == null ? classPath : classPath + System.getProperty("path.separator") + jar,
                "org.kouan.cli.Kouan",
                "run",
                scenario.toString(),
                "--json"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(process.waitFor(), printed);
    }

    private static double startedAtNear(Finished finished) {
        Matcher near = Pattern.compile("\"near\" *: *\\{\\s*\"started\" *: *([0-9.]+)", Pattern.DOTALL)
                .matcher(finished.printed);
        assertThat(near.find()).as(finished.printed).isTrue();
        return Double.parseDouble(near.group(1));
    }
}
