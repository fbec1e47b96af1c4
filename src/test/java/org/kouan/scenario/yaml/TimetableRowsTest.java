package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Problem;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.Warning;

/** No row of a timetable vanishes: it is a service, or left out and counted, or an error. */
class TimetableRowsTest {
    private static final String PATH = "flows.f.arrivals.timetable.";

    @TempDir
    private Path folder;

    @Test
    void everyRowIsUsedOrCounted() {
        Arrivals.Timetable timetable = timetable(
                "where: {term: [\"2\"]}, rows-without-time: skip",
                "id,term,time,party",
                "A,2,10:00,5",
                "B,3,10:05,6",
                "C,2,,7",
                "D,3,,8",
                "E,2,10:20,9");

        assertThat(timetable.services()).extracting("id").containsExactly("A", "E");
        assertThat(timetable.rows()).isEqualTo(new Arrivals.Rows(2, 1, List.of()));
    }

    @Test
    void aValueThatNoRowHasIsToldWithTheOneThatMayBeMeant() {
        assertThat(warnings(
                        "where: {from: [Frankfrut, Almaty], term: \"2\"}",
                        "id,term,from,time,party",
                        "A,2,Frankfurt,10:00,5",
                        "B,2,Almaty,10:05,6",
                        "C,3,Frankfurt,10:05,6"))
                .containsExactly(new Warning(
                        PATH + "where.from",
                        "no row of t.csv has \"Frankfrut\" in its column from; did you mean Frankfurt"));
    }

    /** Each value is looked for by itself: here no row has both, but each is there. */
    @Test
    void valuesThatAreThereAreNoTypos() {
        assertThat(problems(
                        "where: {from: Almaty, term: \"2\"}",
                        "id,term,from,time,party",
                        "A,2,Frankfurt,10:00,5",
                        "B,3,Almaty,10:05,6"))
                .extracting(Problem::rule)
                .containsExactly("no row of the timetable is kept");
    }

    @Test
    void servicesListedTwiceAreTold() {
        assertThat(warnings("", "id,time,party", "A,10:00,5", "B,10:05,6", "A,10:00,5", "A,10:00,7", "C,11:00,1"))
                .containsExactly(new Warning(
                        PATH + "file",
                        "1 service is listed more than once with the same id and time, and each row counts:"
                                + " A at 10:00 (3 times)"));
    }

    @Test
    void oneIdAtTwoTimesOfADayIsToldUnlessIdsAreThoseOfLines() {
        assertThat(warnings("", "id,time,party", "A,10:00,5", "B,10:05,6", "A,10:25,5", "C,11:00,1"))
                .containsExactly(new Warning(
                        PATH + "file",
                        "1 service is there at several times of one day, and each counts: A at 10:00, 10:25"));
        assertThat(warnings(
                        "", "id,time,party", "line 1,10:00,5", "line 2,10:05,6", "line 1,11:00,5", "line 2,11:05,6"))
                .isEmpty();
        assertThat(warnings(
                        "time-format: HH:mm dd/MM/yyyy",
                        "id,time,party",
                        "A,10:00 03/06/2024,5",
                        "A,10:00 04/06/2024,5"))
                .as("the same flight on two days")
                .isEmpty();
    }

    @Test
    void codeSharesAreToldWhereTheFileSaysMoreThanTheirIds() {
        assertThat(warnings(
                        "",
                        "id,from,stand,time,party",
                        "A1,Almaty,12,10:00,150",
                        "B7,Almaty,12,10:00,150",
                        "C3,Almaty,14,10:00,150"))
                .containsExactly(new Warning(
                        PATH + "file",
                        "1 service is alike in all but the id (code-shares of one flight?), and each counts:"
                                + " A1 and B7 at 10:00"));
        assertThat(warnings("", "id,time,party", "coach 1,10:00,45", "coach 2,10:00,45"))
                .as("nothing but full coaches")
                .isEmpty();
    }

    @Test
    void aCellBeyondTheColumnsIsAnErrorUnlessItIsBlank() {
        assertThat(problems("", "id,time,party", "A,10:00,1,234"))
                .containsExactly(new Problem(
                        "t.csv:2:cell 4",
                        PATH + "file",
                        "234",
                        "there are only 3 columns",
                        "put a cell that holds a comma into quotation marks"));
        assertThat(timetable("", "id,time,party", "A,10:00,1, ,").services()).hasSize(1);
    }

    @Test
    void aRowThatEndsBeforeAColumnThatIsReadIsAnError() {
        String law = "party: {mean: 5, sd: 1}";
        assertThat(problems(law, "id,time,party", "A,10:00,5", "Total 5"))
                .extracting(Problem::location, Problem::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("t.csv:3:time", "the row ends before this column"));
        assertThat(problems(law, "id,time,party", "A,10:00")).hasSize(1);
        assertThat(timetable(law, "id,time,party", "A,10:00,").services())
                .as("an empty party is drawn")
                .extracting("party")
                .containsExactly(-1);
        assertThat(timetable("", "id,time,party,remark", "A,10:00,5").services())
                .as("nothing that is read is missing")
                .hasSize(1);
    }

    @Test
    void aColumnNamedTwiceIsAnErrorWhereItIsRead() {
        assertThat(problems("", "id,time,party,party", "A,10:00,5,6"))
                .extracting(Problem::rule)
                .containsExactly("the file has two columns party");
        assertThat(timetable("", "id,time,party,,,x,x", "A,10:00,5,1,2,3,4").services())
                .as("other columns are not read")
                .hasSize(1);
    }

    private List<Warning> warnings(String keys, String... lines) {
        return timetable(keys, lines).rows().warnings();
    }

    private List<Problem> problems(String keys, String... lines) {
        Path file = write(keys, lines);
        return catchThrowableOfType(ScenarioException.class, () -> read(file)).problems();
    }

    private Arrivals.Timetable timetable(String keys, String... lines) {
        return read(write(keys, lines));
    }

    private static Arrivals.Timetable read(Path file) {
        return (Arrivals.Timetable) new ScenarioReader(List.of())
                .read(file, Overrides.NONE)
                .flows()
                .get(0)
                .arrivals();
    }

    private Path write(String keys, String... lines) {
        try {
            Files.write(folder.resolve("t.csv"), List.of(lines));
            return Files.writeString(folder.resolve("s.yaml"), """
                    kouan: 1
                    name: s
                    title: T
                    port: {name: X}
                    run: {date: 2024-06-03, until: 48 h}
                    classes: {a: A}
                    stages: {hall: {service: 1 min, lanes: {d: {serves: [a], desks: 1}}}}
                    flows:
                      f: {class: a, arrivals: {timetable: {file: t.csv, %s}}, route: [hall]}
                    """.formatted(keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
