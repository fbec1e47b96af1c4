package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Warning;

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

    /** From 02:00 back to 01:00: 01:00 and 01:59 come twice, 00:59 and 02:00 once; with an offset each comes once. */
    @Test
    void aTimeThatThePortsClockRepeatsIsWarnedOf() throws IOException {
        String autumn = ", clock: {zone: Europe/London, offsets: {from: 2024-05-01, until: 2024-09-30, first: UTC+1,"
                + " changes: [{at: 2024-06-04T01:00:00Z, offset: UTC}]}}";
        String table = "id,time,party\n1,2024-06-04 00:59,1\n2,2024-06-04 01:00,1\n3,2024-06-04 01:59,1\n"
                + "4,2024-06-04 02:00,1\n";
        assertThat(warnings(port.at(autumn).flow(", time-format: yyyy-MM-dd HH:mm", table)))
                .singleElement()
                .asString()
                .contains("the first of the two is taken: 2024-06-04 01:00, 2024-06-04 01:59; offsets");
        String offsets = "id,time,party\n1,2024-06-04T01:30:00+01:00,1\n";
        assertThat(warnings(port.at(autumn).flow(", time-format: \"yyyy-MM-dd'T'HH:mm:ssXXX\"", offsets)))
                .isEmpty();
    }

    private static List<Warning> warnings(FlowSpec flow) {
        return ((Arrivals.Timetable) flow.arrivals()).rows().warnings();
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
    void aNameOfAZoneIsConvertedAndTheTableNamed() throws IOException {
        String format = ", time-format: yyyy-MM-dd HH:mm VV";
        FlowSpec flow =
                port.flow(format, "id,time,party\n1,2024-06-03 02:10 Asia/Urumqi,1\n2,2024-06-03 02:10 +06:00,1\n");
        Arrivals.Timetable timetable = (Arrivals.Timetable) flow.arrivals();
        assertThat(timetable.services())
                .extracting(Arrivals.Service::time)
                .containsExactly(Duration.ofMinutes(250), Duration.ofMinutes(250));
        assertThat(timetable.rows().warnings())
                .singleElement()
                .asString()
                .contains("times in Asia/Urumqi are converted by Java's table of time zones, 20");
        assertThat(((Arrivals.Timetable) port.flow(format, "id,time,party\n2,2024-06-03 02:10 +06:00,1\n")
                                .arrivals())
                        .rows()
                        .warnings())
                .isEmpty();
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

    @Test
    void datesMayHaveAColumnOfTheirOwn() throws IOException {
        String table = "id,time,party,day\n1,7:05,1,03/06/2024\n2,25:10,1,03/06/2024\n3,00:10,1,04/06/2024\n";
        assertThat(port.services(", columns: {date: day}, date-format: dd/MM/yyyy", table))
                .containsExactly("1 07:05 1", "2 1510 min 1", "3 1450 min 1");
        assertThat(port.problems(", columns: {date: day}", table))
                .containsExactly(
                        "2:day: must be a date of the form yyyy-MM-dd",
                        "3:day: must be a date of the form yyyy-MM-dd",
                        "4:day: must be a date of the form yyyy-MM-dd");
        assertThat(port.problems(", columns: {date: day}, date-format: dd/MM/yyyy", "id,time,party,day\n1,7:05,1,\n"))
                .containsExactly("2:day: must not be empty");
        assertThat(port.problems(
                        ", columns: {date: day}, date-format: dd/MM/yyyy, time-format: yyyy-MM-dd HH:mm", table))
                .containsExactly("has a date, as the column day has");
        assertThat(port.problems(", date-format: dd/MM/yyyy", table)).containsExactly("belongs to a column of dates");
        assertThat(port.problems(", columns: {date: day}, date-format: dd/MM/yyyy HH:mm", table))
                .containsExactly("is not the format of a date alone");
        assertThat(port.problems(", time-format: dd/MM/yyyy", table))
                .containsExactly("has no letters for a time of day");
        assertThat(port.problems(", time-format: HH:mmXXX", table))
                .containsExactly("has an offset or zone without a date");
        assertThat(port.services(
                        ", columns: {date: day}, time-format: HH:mmXXX", "id,time,party,day\n1,20:10Z,1,2024-06-03\n"))
                .containsExactly("1 1690 min 1");
    }

    /** As timetables of coaches have them: 25:30 after the first midnight is 01:30 on the second day after. */
    @Test
    void daysMayBeAdded() throws IOException {
        String table = "id,time,party,later\n1,23:50,1,\n2,0:20,1,+1\n3,01:30,1,2\n4,25:30,1,1\n";
        assertThat(port.services(", columns: {days-later: later}", table))
                .containsExactly("1 23:50 1", "2 1460 min 1", "3 2970 min 1", "4 2970 min 1");
        assertThat(port.problems(
                        ", columns: {days-later: later}",
                        "id,time,party,later\n1,23:50,1,-1\n2,0:20,1,11\n3,01:30,1,next\n"))
                .containsExactly(
                        "2:later: must lie between 0 and 10",
                        "3:later: must lie between 0 and 10",
                        "4:later: must be a whole number");
    }

    @Test
    void aPartyNeedsNoColumn() throws IOException {
        assertThat(port.services(", party: 40", "id,time\n1,07:05\n")).containsExactly("1 07:05 -1");
        assertThat(port.flow(", party: 40", "id,time\n1,07:05\n").arrivals())
                .extracting(arrivals -> ((Arrivals.Timetable) arrivals).party())
                .isEqualTo(Optional.of(new Arrivals.PartySize(40, 0, 40, 40)));
        assertThat(port.services(", party: {mean: 40, sd: 5}", "id,time,party\n1,07:05,7\n2,08:00,\n"))
                .containsExactly("1 07:05 7", "2 08:00 -1");
        assertThat(port.problems("", "id,time\n1,07:05\n")).containsExactly("table.csv has no column party");
        assertThat(port.problems(", party: 40", "id,time,Party\n1,07:05,3\n"))
                .containsExactly("table.csv has no column party");
        assertThat(port.problems(", party: 40, columns: {party: pax}", "id,time\n1,07:05\n"))
                .containsExactly("table.csv has no column pax");
        assertThat(port.problems(", party: forty", "id,time\n1,07:05\n")).containsExactly("must be a whole number");
    }

    @Test
    void aPartyIsAWholeNumber() throws IOException {
        assertThat(port.services("", "id,time,party\n1,07:05,0\n")).containsExactly("1 07:05 0");
        assertThat(
                        port.problems(
                                "",
                                "id,time,party\n1,07:05,\n2,07:05,-1\n3,07:05,1.5\n4,07:05,\"1,200\"\n5,07:05,many\n6,07:05,200000\n"))
                .containsExactly(
                        "2:party: must not be empty",
                        "3:party: must lie between 0 and 100,000",
                        "4:party: must be a whole number",
                        "5:party: must be a whole number",
                        "6:party: must be a whole number",
                        "7:party: must lie between 0 and 100,000");
        String less = ", party: 40, columns: {less: through}";
        assertThat(port.services(less, "id,time,party,through\n1,07:05,,3\n2,07:05,5,3\n3,07:05,5,\n"))
                .as("the law is of those who are to be cleared")
                .containsExactly("1 07:05 -1", "2 07:05 2", "3 07:05 5");
        assertThat(port.problems(less, "id,time,party,through\n1,07:05,2,3\n"))
                .containsExactly("2:through: is more than the party of 2");
    }

    @Test
    void numbersMayBeGivenByClass() throws IOException {
        port.ofClasses("");
        String columns = ", columns: {party: {a: CN, b: [EU, Other]}}";
        FlowSpec flow = port.flow(columns, "id,time,CN,EU,Other\n1,07:05,12,3,1\n2,08:00,,4,\n3,09:00,0,0,0\n");
        assertThat(((Arrivals.Timetable) flow.arrivals()).services())
                .containsExactly(
                        new Arrivals.Service("1", Duration.ofMinutes(425), 0).with(Map.of("a", 12, "b", 4)),
                        new Arrivals.Service("2", Duration.ofHours(8), 0).with(Map.of("a", 0, "b", 4)),
                        new Arrivals.Service("3", Duration.ofHours(9), 0).with(Map.of("a", 0, "b", 0)));
        assertThat(flow.mix()).isEqualTo(Map.of("a", 0.6, "b", 0.4));
        assertThat(port.problems(
                        columns, "id,time,CN,EU,Other\n1,07:05,,,\n2,07:05,1,-1,\n3,07:05,1.5,,\n4,08:00,99999,2,\n"))
                .containsExactly(
                        "2:CN: must not be empty in a row without any number of people",
                        "3:EU: must lie between 0 and 100,000",
                        "4:CN: must be a whole number",
                        "5:CN: all classes together must not be more than 100,000");
        assertThat(port.problems(columns, "id,time,CN,EU\n1,07:05,1,2\n"))
                .containsExactly("table.csv has no column Other");
        assertThat(port.problems(", columns: {party: {a: CN, c: EU}}", "id,time,CN,EU\n1,07:05,1,2\n"))
                .containsExactly("there is no class c");
        assertThat(port.problems(", party: 40, columns: {party: {a: CN}, less: EU}", "id,time,CN,EU\n1,07:05,1,2\n"))
                .containsExactly(
                        "is a law for parties without a size, and every row has one by class",
                        "cannot be subtracted from a party by class: nobody knows from which");
        assertThat(port.ofClasses("class: a, ").problems(columns, "id,time,CN,EU,Other\n1,07:05,1,2,3\n"))
                .containsExactly("the timetable says who is of which class");
    }

    @Test
    void aColumnMaySayTheClass() throws IOException {
        port.ofClasses("");
        FlowSpec flow = port.flow(
                ", columns: {class: Nat}, classes: {CN: a, EU: b, Other: b}",
                "id,time,party,Nat\n1,07:05,12,CN\n2,08:00,2,EU\n3,09:00,2,Other\n");
        assertThat(((Arrivals.Timetable) flow.arrivals()).services())
                .containsExactly(
                        new Arrivals.Service("1", Duration.ofMinutes(425), 12).ofClass("a"),
                        new Arrivals.Service("2", Duration.ofHours(8), 2).ofClass("b"),
                        new Arrivals.Service("3", Duration.ofHours(9), 2).ofClass("b"));
        assertThat(flow.mix()).isEqualTo(Map.of("a", 0.75, "b", 0.25));
        assertThat(port.flow(", columns: {class: Nat}", "id,time,party,Nat\n1,07:05,12,b\n")
                        .mix())
                .isEqualTo(Map.of("b", 1.0));
        assertThat(port.problems(", columns: {class: Nat}", "id,time,party,Nat\n1,07:05,12,c\n2,07:05,12,\n"))
                .containsExactly("2:Nat: is no class", "3:Nat: must not be empty");
        assertThat(port.problems(", columns: {class: Nat}, classes: {CN: c}", "id,time,party,Nat\n1,07:05,12,CN\n"))
                .containsExactly("there is no class c");
        assertThat(port.problems(", columns: {class: Nat, party: {a: party}}", "id,time,party,Nat\n1,07:05,12,a\n"))
                .containsExactly("says the classes of the travellers twice");
        assertThat(port.ofClasses("class: a, ").problems(", classes: {CN: a}", "id,time,party\n1,07:05,12\n"))
                .containsExactly("belongs to a column of classes");
    }
}
