package org.kouan.airports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole command on airports that a simulated hall makes, which the test knows and the command does not. */
class AirportWaitsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);
    private static final String[] SMALL = {"--search-passengers", "3000", "--drawings", "1"};

    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();
    private final StringWriter printed = new StringWriter();

    @Test
    void predictsOddDaysBetterThanEveryBaselineWhereTheSimulatorIsRight() throws IOException {
        List<AirportHour> rows =
                new ArrayList<>(SyntheticTable.days("XXX A001", FIRST, 40, new Hall(30, 160, 2, 0.4, 30, 0.5, 1)));
        rows.addAll(SyntheticTable.days("YYY B002", FIRST, 4, new Hall(30, 160, 2, 0.4, 30, 0.5, 1)));
        Map<String, List<TerminalDay>> all = TerminalDay.byTerminal(rows);
        Map<String, List<TerminalDay>> even = new TreeMap<>();
        List<TerminalDay> odd = new ArrayList<>();
        all.forEach((terminal, days) -> {
            even.put(terminal, days.stream().filter(TerminalDay::calibrates).toList());
            days.stream().filter(day -> !day.calibrates()).forEach(odd::add);
        });

        Map<String, List<Scores.Predicted>> predictions =
                new Comparison(even, new Simulated.Effort(3000, 2, 1), step -> {}).predict(odd);

        Scores ours = Scores.of(predictions.get(Comparison.KOUAN));
        assertThat(ours.hours()).isEqualTo(5 * odd.size());
        for (String baseline : Comparison.BASELINES) {
            Scores theirs = Scores.of(predictions.get(baseline));
            assertThat(ours.averageMae()).as(baseline).isLessThan(theirs.averageMae());
            assertThat(ours.maxMae()).as(baseline).isLessThan(theirs.maxMae());
            assertThat(ours.brier()).as(baseline).isLessThan(theirs.brier());
        }
    }

    @Test
    void theSameBytesTwice() throws IOException {
        Path table = table();

        assertThat(run("--out", folder.resolve("a").toString(), table.toString()))
                .isZero();
        assertThat(run("--out", folder.resolve("b").toString(), table.toString()))
                .isZero();

        for (String name : List.of("results.md", "predictions.csv")) {
            assertThat(folder.resolve("a/" + name)).hasSameBinaryContentAs(folder.resolve("b/" + name));
        }
        assertThat(folder.resolve("a/airports-30-minutes.png")).isNotEmptyFile();
        assertThat(printed.toString()).contains("## Odd days", "### By terminal", "XXX A001");
        assertThat(told.toString()).contains("calibrating: calibration days", "predicting");
    }

    @Test
    void aHeldBackTableChangesNothingOfTheFirst() throws IOException {
        List<AirportHour> later = SyntheticTable.days("ZZZ C003", FIRST.plusDays(60), 3, Hall.START);
        Path held = Files.writeString(folder.resolve("later.csv"), SyntheticTable.csv(later));
        Path table = table();

        run("--out", folder.resolve("a").toString(), table.toString());
        run("--out", folder.resolve("b").toString(), "--held-back", held.toString(), table.toString());

        assertThat(Files.readString(folder.resolve("b/results.md")))
                .startsWith(Files.readString(folder.resolve("a/results.md")))
                .contains("## Held-back table, all days", "| ZZZ C003 | 15 |");
    }

    /** What odd days were like changes nothing of a rehearsal. */
    @Test
    void aRehearsalSeesNoOddDay() throws IOException {
        List<AirportHour> rows = SyntheticTable.days("XXX A001", FIRST, 8, Hall.START);
        List<AirportHour> changed = rows.stream()
                .map(hour -> hour.date().getDayOfMonth() % 2 == 0 ? hour : SyntheticTable.withWaits(hour, 3, 99))
                .toList();
        Path first = Files.writeString(folder.resolve("one.csv"), SyntheticTable.csv(rows));
        Path other = Files.writeString(folder.resolve("other.csv"), SyntheticTable.csv(changed));

        run("--rehearse", "--out", folder.resolve("a").toString(), first.toString());
        run("--rehearse", "--out", folder.resolve("b").toString(), other.toString());

        assertThat(folder.resolve("a/predictions.csv")).hasSameTextualContentAs(folder.resolve("b/predictions.csv"));
        assertThat(Files.readAllLines(folder.resolve("a/predictions.csv"))).hasSize(11);
        assertThat(Files.readString(folder.resolve("a/results.md"))).contains("## Half of the even days");
    }

    /** An airport and a terminal that are new, hours that never had flights, no booths, flights that fill no line. */
    @Test
    void aHeldBackTableMayHaveWhatTheFirstHasNot() throws IOException {
        LocalDate later = FIRST.plusDays(200);
        List<AirportHour> rows = new ArrayList<>(SyntheticTable.days("ZZZ C003", later, 2, Hall.START));
        for (int h = 0; h < 24; h++) {
            rows.add(SyntheticTable.hour("XXX A009", later, h, h % 5 == 0 ? 0 : 37 * h, 0, 0, h % 3, h % 2));
            rows.add(SyntheticTable.hour("XXX A001", later, h, 3, 3, 3, 9, 400));
        }
        String csv = SyntheticTable.csv(rows);
        String last = csv.substring(csv.lastIndexOf("\n", csv.length() - 2) + 1);
        csv += last + last.replace(later.toString(), "yesterday");
        Path held = Files.writeString(folder.resolve("later.csv"), csv);

        assertThat(run("--out", folder.resolve("a").toString(), "--held-back", held.toString(), table().toString()))
                .isZero();

        assertThat(told.toString())
                .contains("left out of the held-back table, 2 of 60 rows:")
                .contains("the same terminal, day and hour")
                .contains("FlightDate \"yesterday\"");
        assertThat(Files.readString(folder.resolve("a/results.md")))
                .contains("### Terminals that were calibrated on\n\n24 hours")
                .contains("### Terminals never seen before\n\n34 hours")
                .contains("with the usual hall and the common link: XXX A009, ZZZ C003.")
                .contains("Rows that could not be used: 2.");
        List<String> predictions = Files.readAllLines(folder.resolve("a/predictions-held-back.csv"));
        assertThat(predictions).hasSize(59).noneMatch(line -> line.contains("–") || line.contains("∞"));
    }

    @Test
    void aHeldBackTableWithoutAColumnIsToldWithExitCode2() throws IOException {
        String csv = SyntheticTable.csv(SyntheticTable.days("XXX A001", FIRST, 2, Hall.START));
        Path held = Files.writeString(folder.resolve("later.csv"), csv.replace("MaxWait", "LongestWait"));

        assertThat(run("--held-back", held.toString(), table().toString())).isEqualTo(2);
        assertThat(told.toString()).contains("later.csv:1: there is no column MaxWait");
        assertThat(run("--held-back", folder.resolve("none.csv").toString(), table().toString()))
                .isEqualTo(2);
        assertThat(told.toString()).contains("none.csv: no such file");
    }

    @Test
    void badInputIsToldWithExitCode2() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "AirportCode\nXXX\n");

        assertThat(run(bad.toString())).isEqualTo(2);
        assertThat(told.toString()).contains("bad.csv:1: there is no column SiteId");
        assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(told.toString()).contains("no such file");
        assertThat(run("--drawings", "0", bad.toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    private Path table() throws IOException {
        List<AirportHour> rows = SyntheticTable.days("XXX A001", FIRST, 4, Hall.START);
        return Files.writeString(folder.resolve("table.csv"), SyntheticTable.csv(rows));
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(SMALL));
        all.addAll(List.of(arguments));
        CommandLine command = AirportWaits.commandLine();
        command.setOut(new PrintWriter(printed, true));
        command.setErr(new PrintWriter(told, true));
        return command.execute(all.toArray(String[]::new));
    }
}
