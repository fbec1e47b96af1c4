package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.Times;

/** What a timetable's table says, read by a port whose run begins on Monday, 3 June 2024. */
class TimetableTableTest {
    private static final String PORT = """
            kouan: 1
            name: port
            title: T
            port: {name: X%s}
            run: {date: 2024-06-03, until: 900 h}
            classes: {a: A, b: B}
            stages: {hall: {service: 1 s, lanes: {d: {serves: [a, b], desks: 100}}}}
            flows: {f: {class: a, arrivals: {timetable: {file: table.csv%s}}, route: [hall]}}
            """;

    @TempDir
    private Path folder;

    @Test
    void anOffsetIsConvertedToThePortsClock() throws IOException {
        String table = "id,time,party\n1,2024-06-03T02:10:00Z,1\n2,2024-06-03T10:10:00+08:00,1\n";
        String format = ", time-format: \"yyyy-MM-dd'T'HH:mm:ssXXX\"";
        assertThat(services("", format, table)).containsExactly("1 10:10 1", "2 10:10 1");
        assertThat(services(", clock: Astana time (UTC+5)", format, table)).containsExactly("1 07:10 1", "2 07:10 1");
    }

    /** On 4 June, the second day, as on days when summer time ends. */
    @Test
    void aTimeThatThePortsClockRepeatsIsTheFirstUnlessItSaysItsOffset() throws IOException {
        String autumn = ", clock: {zone: Europe/London, offsets: {from: 2024-05-01, until: 2024-09-30, first: UTC+1,"
                + " changes: [{at: 2024-06-04T01:00:00Z, offset: UTC}]}}";
        String table = "id,time,party\n1,2024-06-04 01:30,1\n2,2024-06-04 02:30,1\n3,2024-06-05 00:00,1\n";
        assertThat(services(autumn, ", time-format: yyyy-MM-dd HH:mm", table))
                .containsExactly("1 1530 min 1", "2 1650 min 1", "3 49 h 1");
        String offsets = "id,time,party\n1,2024-06-04T01:30:00+01:00,1\n2,2024-06-04T01:30:00+00:00,1\n";
        assertThat(services(autumn, ", time-format: \"yyyy-MM-dd'T'HH:mm:ssXXX\"", offsets))
                .containsExactly("1 1530 min 1", "2 1590 min 1");
    }

    @Test
    void aTimeThatThePortsClockSkipsIsRefused() throws IOException {
        String spring = ", clock: {zone: Europe/London, offsets: {from: 2024-05-01, until: 2024-09-30, first: UTC,"
                + " changes: [{at: 2024-06-04T01:00:00Z, offset: UTC+1}]}}";
        String table = "id,time,party\n1,2024-06-04 01:30,1\n2,2024-06-04 00:59,1\n3,2024-06-04 02:00,1\n";
        assertThat(problems(spring, ", time-format: yyyy-MM-dd HH:mm", table))
                .containsExactly("2:time: does not exist on the port's clock, which goes from 01:00 to 02:00 then");
    }

    @Test
    void aYearOfAWeekIsRefused() throws IOException {
        assertThat(problems("", ", time-format: YYYY-MM-dd HH:mm", "id,time,party\n1,2024-06-04 08:00,1\n"))
                .containsExactly("YYYY (character 1) is the year of a week, not of a date");
    }

    @Test
    void aDayThatDoesNotExistIsRefused() throws IOException {
        assertThat(problems(
                        "",
                        ", time-format: yyyy-MM-dd HH:mm",
                        "id,time,party\n1,2024-06-31 08:00,1\n2,2024-02-29 08:00,1\n3,2023-02-29 08:00,1\n"))
                .containsExactly(
                        "2:time: does not exist: June 2024 has 30 days",
                        "4:time: does not exist: February 2023 has 28 days");
    }

    @Test
    void hoursGoOnCountingAfterMidnight() throws IOException {
        assertThat(services("", "", "id,time,party\n1,7:05,1\n2,25:10,1\n3,26:30:00,1\n4,24:00,1\n"))
                .containsExactly("1 07:05 1", "2 1510 min 1", "3 1590 min 1", "4 24:00 1");
    }

    private List<String> services(String port, String keys, String table) throws IOException {
        Files.writeString(folder.resolve("table.csv"), table);
        Path file = Files.writeString(folder.resolve("port.yaml"), String.format(PORT, port, keys));
        Arrivals arrivals = new ScenarioReader(SamplePolicies.ALL)
                .read(file, Overrides.NONE)
                .flows()
                .get(0)
                .arrivals();
        return ((Arrivals.Timetable) arrivals)
                .services().stream()
                        .map(service -> service.id() + " " + Times.clock(service.time()) + " " + service.party())
                        .toList();
    }

    private List<String> problems(String port, String keys, String table) throws IOException {
        try {
            return services(port, keys, table);
        } catch (ScenarioException refused) {
            return refused.problems().stream()
                    .map(problem -> (problem.location().contains("table.csv")
                                    ? problem.location().replaceFirst(".*table.csv:", "") + ": "
                                    : "")
                            + problem.rule())
                    .toList();
        }
    }
}
