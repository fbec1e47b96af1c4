package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.report.SteadyStateJson;

class SteadyStateTest {
    private static final String RAIL = "scenarios/alashankou-rail.yaml";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @Test
    void aYearOfTrainsHasASteadyState() throws IOException {
        assertThat(run(RAIL, "--out", folder.toString())).as(err).isZero();
        assertThat(out)
                .contains("Steady state from one run of 365 days, seed 1", "(MSER-5)")
                .contains("Trains wait for no team: share in time: ", "Crane sets: mean queue: ", "batches of ")
                .contains("The scenario's own warm-up is not used");
        assertThat(folder.resolve("steady-state.txt")).content().startsWith(out.substring(0, 60));
        assertThat(run(RAIL, "--json")).isZero();
        assertThat(folder.resolve("steady-state.json")).content().isEqualTo(out);
        try (InputStream in = SteadyStateJson.class.getResourceAsStream("steady-state.schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .validate(out, InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(out).contains("\"long_enough\": true,", "--seed 1 --steady-state");
    }

    @Test
    void aRunThatIsTooShortSaysSo() {
        // One crane set cannot lift all trains: the queue grows all the time.
        assertThat(run(RAIL, "--json", "--set", "run.until=40 d", "--set", "stages.gauge-change.lanes.cranes.desks=1"))
                .isZero();
        assertThat(out).contains("\"long_enough\": false,", "The run is too short");
    }

    /** At 97 % of what one customs team can do a month is soon over, and nothing in it need look wrong. */
    @Test
    void aRunThatItsQueueOutlastsSaysHowLongItTakes() {
        assertThat(run(
                        RAIL,
                        "--no-files",
                        "--set",
                        "flows.outbound.arrivals.poisson.per-day=24",
                        "--set",
                        "flows.inbound.arrivals.poisson.per-day=24",
                        "--set",
                        "stages.customs-check.lanes.customs-teams.desks=1"))
                .isZero();
        assertThat(out.replaceAll("\\s+", " "))
                .contains("The run is too short: the desks of Customs teams are busy")
                .contains("Intervals hold what they promise from");
    }

    @Test
    void daysAreNoLongRun() {
        assertThat(run("scenarios/two-desks.yaml")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.replaceAll("\\s+", " ")).contains("one run of at least 32 days", "is 0 days and 4 hours");
        assertThat(run(RAIL, "--replications", "3")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err).contains("--steady-state is one run");
        assertThat(run(RAIL, "--set", "run.from=01:00")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aMissedTargetMayBeAFailure() {
        assertThat(run(RAIL, "--no-files", "--quiet", "--fail-on-breach", "--variant", "one-border-team"))
                .isEqualTo(ExitCode.TARGET_MISSED);
        assertThat(out).isEmpty();
    }

    private int run(String... words) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        String[] args = new String[words.length + 2];
        args[0] = "run";
        args[1] = "--steady-state";
        System.arraycopy(words, 0, args, 2, words.length);
        int code = Kouan.run(
                args,
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
