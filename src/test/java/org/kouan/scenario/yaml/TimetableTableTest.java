package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a timetable's table says, read by a port whose run begins on Monday, 3 June 2024. */
class TimetableTableTest {
    @TempDir
    private Path folder;

    private TablePort port;

    @BeforeEach
    void takeAPort() {
        port = new TablePort(folder, "table.csv");
    }

    @Test
    void anOffsetIsConvertedToThePortsClock() throws IOException {
        String table = "id,time,party\n1,2024-06-03T02:10:00Z,1\n2,2024-06-03T10:10:00+08:00,1\n";
        String format = ", time-format: \"yyyy-MM-dd'T'HH:mm:ssXXX\"";
        assertThat(port.services(format, table)).containsExactly("1 10:10 1", "2 10:10 1");
        assertThat(port.at(", clock: Astana time (UTC+5)").services(format, table))
                .containsExactly("1 07:10 1", "2 07:10 1");
    }

    /** On 4 June, the second day, as on days when summer time ends. */
    @Test
    void aTimeThatThePortsClockRepeatsIsTheFirstUnlessItSaysItsOffset() throws IOException {
        String autumn = ", clock: {zone: Europe/London, offsets: {from: 2024-05-01, until: 2024-09-30, first: UTC+1,"
                + " changes: [{at: 2024-06-04T01:00:00Z, offset: UTC}]}}";
        String table = "id,time,party\n1,2024-06-04 01:30,1\n2,2024-06-04 02:30,1\n3,2024-06-05 00:00,1\n";
        assertThat(port.at(autumn).services(", time-format: yyyy-MM-dd HH:mm", table))
                .containsExactly("1 1530 min 1", "2 1650 min 1", "3 49 h 1");
        String offsets = "id,time,party\n1,2024-06-04T01:30:00+01:00,1\n2,2024-06-04T01:30:00+00:00,1\n";
        assertThat(port.at(autumn).services(", time-format: \"yyyy-MM-dd'T'HH:mm:ssXXX\"", offsets))
                .containsExactly("1 1530 min 1", "2 1590 min 1");
    }

    @Test
    void aTimeThatThePortsClockSkipsIsRefused() throws IOException {
        String spring = ", clock: {zone: Europe/London, offsets: {from: 2024-05-01, until: 2024-09-30, first: UTC,"
                + " changes: [{at: 2024-06-04T01:00:00Z, offset: UTC+1}]}}";
        String table = "id,time,party\n1,2024-06-04 01:30,1\n2,2024-06-04 00:59,1\n3,2024-06-04 02:00,1\n";
        assertThat(port.at(spring).problems(", time-format: yyyy-MM-dd HH:mm", table))
                .containsExactly("2:time: does not exist on the port's clock, which goes from 01:00 to 02:00 then");
    }

    @Test
    void aYearOfAWeekIsRefused() throws IOException {
        assertThat(port.problems(", time-format: YYYY-MM-dd HH:mm", "id,time,party\n1,2024-06-04 08:00,1\n"))
                .containsExactly("YYYY (character 1) is the year of a week, not of a date");
    }

    @Test
    void aDayThatDoesNotExistIsRefused() throws IOException {
        assertThat(port.problems(
                        ", time-format: yyyy-MM-dd HH:mm",
                        "id,time,party\n1,2024-06-31 08:00,1\n2,2024-02-29 08:00,1\n3,2023-02-29 08:00,1\n"))
                .containsExactly(
                        "2:time: does not exist: June 2024 has 30 days",
                        "4:time: does not exist: February 2023 has 28 days");
    }

    @Test
    void hoursGoOnCountingAfterMidnight() throws IOException {
        assertThat(port.services("", "id,time,party\n1,7:05,1\n2,25:10,1\n3,26:30:00,1\n4,24:00,1\n"))
                .containsExactly("1 07:05 1", "2 1510 min 1", "3 1590 min 1", "4 24:00 1");
    }
}
