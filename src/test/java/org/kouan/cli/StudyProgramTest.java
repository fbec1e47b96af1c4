package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.experiment.BuildVersion;
import org.kouan.scenario.study.Sha256;

/** Results of another engine, or of another jar of policies, are another study's; each in a process of its own. */
class StudyProgramTest {
    private static final String STUDY = """
            kouan-study: 1
            name: walks
            title: How far is too far
            scenario: my-hall.yaml
            factors:
              worth: {path: stages.hall.which-lane.worth-the-walk, values: [0, 3]}
            replications: 4
            responses:
              wait: class.citizen.wait_minutes.mean
            """;

    @TempDir
    private Path folder;

    private WorkedPolicy worked;
    private Path scenario;
    private Path study;
    private Path store;
    private String printed = "";

    @BeforeEach
    void writeFiles() throws IOException {
        worked = new WorkedPolicy(folder);
        scenario = Files.writeString(folder.resolve("my-hall.yaml"), worked.block("yaml"));
        study = Files.writeString(folder.resolve("study.yaml"), STUDY);
        store = folder.resolve("store.duckdb");
    }

    private int kouan(String first, Path policies, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkouan.policies=" + policies,
                "-cp",
                String.join(File.pathSeparator, first, System.getProperty("java.class.path"), policies.toString()),
                "org.kouan.cli.Kouan"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        return process.waitFor();
    }

    private int sweep(String first, Path policies, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("sweep", study.toString(), "--store", store.toString()));
        words.addAll(List.of(more));
        return kouan(first, policies, words.toArray(new String[0]));
    }

    @Test
    void anotherJarOfPoliciesIsAnotherStudy() throws Exception {
        Path jar = worked.jar();
        String before = Sha256.of(jar);
        assertThat(sweep("", jar)).as(printed).isZero();
        assertThat(printed).contains("8 replications: 8 simulated now");
        assertThat(sweep("", jar)).as(printed).isZero();
        assertThat(printed).contains("8 found in the store and 0 simulated now");

        worked.jar(
                worked.block("java").replaceFirst("\\{", "{\n    static final int CHANGED = 1;\n"),
                worked.block("text"));
        assertThat(Sha256.of(jar)).isNotEqualTo(before);
        assertThat(sweep("", jar, "--resume")).as(printed).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(printed).contains("was simulated with other jars of lane policies");
        assertThat(sweep("", jar)).as(printed).isZero();
        assertThat(printed).contains("this is a new study", "other jars of lane policies", ": 8 simulated now");
        assertThat(kouan("", jar, "results", store.toString(), "--sql", "SELECT policy_jars FROM studies", "--json"))
                .isZero();
        assertThat(printed).contains(before, Sha256.of(jar));
    }

    @Test
    void anotherBuildOfTheEngineIsAnotherStudy() throws Exception {
        Path jar = worked.jar();
        assertThat(sweep("", jar)).as(printed).isZero();
        Path rebuilt = folder.resolve("rebuilt");
        Files.createDirectories(rebuilt.resolve("org/kouan/experiment"));
        Files.writeString(rebuilt.resolve("org/kouan/experiment/engine.sha256"), "0123456789abcdef".repeat(4));
        assertThat(sweep(rebuilt.toString(), jar, "--resume")).as(printed).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(sweep(rebuilt.toString(), jar)).as(printed).isZero();
        assertThat(printed)
                .contains(
                        "was simulated by another build of Kouan",
                        BuildVersion.engine().substring(0, 12),
                        "0123456789ab",
                        ": 8 simulated now");
        assertThat(kouan("", jar, "results", store.toString(), "--sql", "SELECT engine FROM studies", "--json"))
                .isZero();
        assertThat(printed).contains(BuildVersion.engine(), "0123456789abcdef".repeat(4));
    }

    /** A study that names none of a jar's policies does not depend on the jar. */
    @Test
    void aJarThatIsNotUsedIsNoPartOfAStudy() throws Exception {
        Path jar = worked.jar();
        Files.writeString(
                scenario, worked.block("yaml").replaceFirst("which-lane: \\{[^}]*\\}", "which-lane: shortest-queue"));
        Files.writeString(
                study,
                STUDY.replace(
                        "stages.hall.which-lane.worth-the-walk, values: [0, 3]", "run.until, values: [10:30, 11:00]"));
        assertThat(sweep("", jar)).as(printed).isZero();
        assertThat(sweep("", Path.of(""))).as(printed).isZero();
        assertThat(printed).contains("8 found in the store and 0 simulated now");
    }

    @Test
    void aRunNamesEngineAndJarsAndItsCommandGivesThemAgain() throws Exception {
        Path jar = worked.jar();
        Path out = folder.resolve("out");
        assertThat(kouan("", jar, "run", scenario.toString(), "--replications", "2", "--out", out.toString()))
                .as(printed)
                .isZero();
        assertThat(Files.readString(out.resolve("run.json")))
                .contains(
                        "\"engine\": \"" + BuildVersion.engine() + "\"",
                        "\"sha256\": \"" + Sha256.of(jar) + "\"",
                        "\"command\": \"KOUAN_POLICIES=" + jar + " ./kouan run " + scenario);
        assertThat(Files.readString(out.resolve("report.html"))).contains(Sha256.of(jar), "KOUAN_POLICIES=" + jar);
    }
}
