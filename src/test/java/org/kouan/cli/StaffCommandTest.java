package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kouan staff} as a user types it, on the hall with one desk, whose plan may keep or miss the target. */
class StaffCommandTest extends CommandStory {
    private int staff(String... options) {
        return kouan(Stream.concat(Stream.of("staff", scenario.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void the_plan_that_is_found_keeps_the_target_when_it_is_run() throws IOException {
        Path found = folder.resolve("found.yaml");
        assertThat(staff("--days", "60", "--most", "3", "--out", found.toString()))
                .isZero();
        assertThat(out)
                .contains("paid officer-hours a day keep the target", "Desk, desks open:", "How this is proved:");
        assertThat(Files.readString(found)).contains("Found by ./kouan staff", "name: one-desk-staffed");
        String kept = out.replaceFirst("(?s).*kept on ([0-9,]+ of [0-9,]+) days.*", "$1");

        assertThat(kouan("run", found.toString(), "--no-files", "--fail-on-breach"))
                .isZero();
        assertThat(out).contains("MET: At most 30 minutes", "On " + kept + " days");
    }

    @Test
    void goes_on_from_a_plan_that_was_written() {
        Path found = folder.resolve("found.yaml");
        assertThat(staff("--days", "40", "--most", "3", "--out", found.toString()))
                .isZero();
        assertThat(kouan("staff", found.toString(), "--days", "40", "--most", "3", "--go-on", "--seed", "9", "--json"))
                .isZero();
        assertThat(out).contains("\"status\": \"proved\"", "--go-on --seed 9");
    }

    @Test
    void threads_change_nothing() {
        staff("--days", "40", "--json", "--threads", "1");
        String one = out.replaceFirst("\"seconds\": [0-9.]+", "");
        staff("--days", "40", "--json", "--threads", "4");
        assertThat(out.replaceFirst("\"seconds\": [0-9.]+", "")).isEqualTo(one);
        assertThat(one).contains("\"status\": \"proved\"", "\"lower_bound_hours\"", "\"gap\"", "\"days_simulated\"");
    }

    @Test
    void says_which_limit_could_be_kept_when_no_plan_keeps_it() {
        assertThat(staff(
                        "--days",
                        "40",
                        "--fewest",
                        "0",
                        "--most",
                        "1",
                        "--set",
                        "targets.short.limit=2 min",
                        "--fail-on-breach"))
                .isEqualTo(ExitCode.TARGET_MISSED);
        assertThat(out).contains("No plan with these desks keeps the target", "minutes is the least limit");
        assertThat(staff("--days", "40", "--fewest", "0", "--most", "1", "--set", "targets.short.limit=2 min"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--interval, 7, '--interval must be 5, 10, 15, 20, 30 or 60, not 7'",
        "--fewest, desk=many, '--fewest must be N or LANE=N'",
        "--most, gates=3, there is no lane gates; the lanes are desk",
        "--fixed, desk, no lane that a target reaches may have other desks than it has",
        "--days, 1, --days must be from 2",
    })
    void refuses_what_cannot_be(String option, String value, String message) {
        assertThat(staff(option, value)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.replaceAll("\\s+", " ")).contains(message);
        assertThat(out).isEmpty();
    }
}
