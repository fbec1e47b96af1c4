package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kouan.report.content.DateSentences;
import org.kouan.report.content.DateTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results by date in every form, held to numbers written by hand ({@link HandMadeDates}). */
class DatesByHandTest {
    private static final String[] PLURALS = {"target,targets", "class,classes", "lane,lanes"};

    /** Date, subject, of, key, unit and value. */
    private static final List<String> MONDAY = List.of(
            "2024-06-03,target,limit,measured,per replication,20",
            "2024-06-03,target,limit,let_down,per replication,1",
            "2024-06-03,target,limit,share_kept,1,0.95",
            "2024-06-03,target,limit,value,1,0.9583335",
            "2024-06-03,target,limit,day_probability,1,1",
            "2024-06-03,target,visitors-10,measured,per replication,5",
            "2024-06-03,target,visitors-10,let_down,per replication,2.5",
            "2024-06-03,target,visitors-10,share_kept,1,0.5",
            "2024-06-03,target,visitors-10,value,1,0.5416665",
            "2024-06-03,target,visitors-10,day_probability,1,0.5",
            "2024-06-03,class,local,arrived,per replication,15",
            "2024-06-03,class,local,let_down,per replication,0",
            "2024-06-03,class,local,share_within_target,1,1",
            "2024-06-03,class,local,wait_mean,min,2",
            "2024-06-03,class,local,wait_max,min,7",
            "2024-06-03,class,local,unfinished,per replication,0",
            "2024-06-03,class,local,at_midnight,per replication,0.5",
            "2024-06-03,class,visitor,arrived,per replication,5",
            "2024-06-03,class,visitor,let_down,per replication,1",
            "2024-06-03,class,visitor,share_within_target,1,0.8",
            "2024-06-03,class,visitor,wait_mean,min,20",
            "2024-06-03,class,visitor,wait_max,min,31",
            "2024-06-03,class,visitor,unfinished,per replication,0",
            "2024-06-03,class,visitor,at_midnight,per replication,0",
            "2024-06-03,class,truck,arrived,per replication,1",
            "2024-06-03,class,truck,let_down,per replication,",
            "2024-06-03,class,truck,share_within_target,1,",
            "2024-06-03,class,truck,wait_mean,min,25",
            "2024-06-03,class,truck,wait_max,min,44",
            "2024-06-03,class,truck,unfinished,per replication,0.5",
            "2024-06-03,class,truck,at_midnight,per replication,1",
            "2024-06-03,lane,desks,queue_mean,units,0.5",
            "2024-06-03,lane,desks,queue_max,units,5",
            "2024-06-03,lane,desks,desk_hours,h,5",
            "2024-06-03,lane,gates,queue_mean,units,0.25",
            "2024-06-03,lane,gates,queue_max,units,3",
            "2024-06-03,lane,gates,desk_hours,h,2",
            "2024-06-03,port,,level.mean,%,100",
            "2024-06-03,port,,level.min,%,90",
            "2024-06-03,port,,level.max,%,110");

    private static final List<String> TUESDAY = List.of(
            "2024-06-04,target,limit,measured,per replication,25",
            "2024-06-04,target,limit,let_down,per replication,16",
            "2024-06-04,target,limit,share_kept,1,0.36",
            "2024-06-04,target,limit,value,1,0.525",
            "2024-06-04,target,limit,day_probability,1,0",
            "2024-06-04,target,visitors-10,measured,per replication,20",
            "2024-06-04,target,visitors-10,let_down,per replication,18",
            "2024-06-04,target,visitors-10,share_kept,1,0.1",
            "2024-06-04,target,visitors-10,value,1,0.1333335",
            "2024-06-04,target,visitors-10,day_probability,1,0",
            "2024-06-04,class,local,arrived,per replication,5",
            "2024-06-04,class,local,let_down,per replication,1",
            "2024-06-04,class,local,share_within_target,1,0.8",
            "2024-06-04,class,local,wait_mean,min,10",
            "2024-06-04,class,local,wait_max,min,33",
            "2024-06-04,class,local,unfinished,per replication,0.5",
            "2024-06-04,class,local,at_midnight,per replication,1.5",
            "2024-06-04,class,visitor,arrived,per replication,20",
            "2024-06-04,class,visitor,let_down,per replication,15",
            "2024-06-04,class,visitor,share_within_target,1,0.25",
            "2024-06-04,class,visitor,wait_mean,min,40",
            "2024-06-04,class,visitor,wait_max,min,95",
            "2024-06-04,class,visitor,unfinished,per replication,2.5",
            "2024-06-04,class,visitor,at_midnight,per replication,3.5",
            "2024-06-04,class,truck,arrived,per replication,3",
            "2024-06-04,class,truck,let_down,per replication,",
            "2024-06-04,class,truck,share_within_target,1,",
            "2024-06-04,class,truck,wait_mean,min,50",
            "2024-06-04,class,truck,wait_max,min,1500",
            "2024-06-04,class,truck,unfinished,per replication,0",
            "2024-06-04,class,truck,at_midnight,per replication,2",
            "2024-06-04,lane,desks,queue_mean,units,2",
            "2024-06-04,lane,desks,queue_max,units,21",
            "2024-06-04,lane,desks,desk_hours,h,6",
            "2024-06-04,lane,gates,queue_mean,units,1",
            "2024-06-04,lane,gates,queue_max,units,8",
            "2024-06-04,lane,gates,desk_hours,h,4",
            "2024-06-04,port,,level.mean,%,120",
            "2024-06-04,port,,level.min,%,120",
            "2024-06-04,port,,level.max,%,120");

    private static final List<String> WEDNESDAY = List.of(
            "2024-06-05,target,limit,measured,per replication,2",
            "2024-06-05,target,limit,let_down,per replication,1",
            "2024-06-05,target,limit,share_kept,1,0.5",
            "2024-06-05,target,limit,value,1,0.5",
            "2024-06-05,target,limit,day_probability,1,0",
            "2024-06-05,target,visitors-10,measured,per replication,0",
            "2024-06-05,target,visitors-10,let_down,per replication,0",
            "2024-06-05,target,visitors-10,share_kept,1,",
            "2024-06-05,target,visitors-10,value,1,",
            "2024-06-05,target,visitors-10,day_probability,1,",
            "2024-06-05,class,local,arrived,per replication,2",
            "2024-06-05,class,local,let_down,per replication,1",
            "2024-06-05,class,local,share_within_target,1,0.5",
            "2024-06-05,class,local,wait_mean,min,2",
            "2024-06-05,class,local,wait_max,min,3",
            "2024-06-05,class,local,unfinished,per replication,1",
            "2024-06-05,class,local,at_midnight,per replication,0",
            "2024-06-05,class,visitor,arrived,per replication,0",
            "2024-06-05,class,visitor,let_down,per replication,0",
            "2024-06-05,class,visitor,share_within_target,1,",
            "2024-06-05,class,visitor,wait_mean,min,",
            "2024-06-05,class,visitor,wait_max,min,",
            "2024-06-05,class,visitor,unfinished,per replication,0",
            "2024-06-05,class,visitor,at_midnight,per replication,1",
            "2024-06-05,class,truck,arrived,per replication,0",
            "2024-06-05,class,truck,let_down,per replication,",
            "2024-06-05,class,truck,share_within_target,1,",
            "2024-06-05,class,truck,wait_mean,min,",
            "2024-06-05,class,truck,wait_max,min,",
            "2024-06-05,class,truck,unfinished,per replication,0",
            "2024-06-05,class,truck,at_midnight,per replication,0",
            "2024-06-05,lane,desks,queue_mean,units,0.2",
            "2024-06-05,lane,desks,queue_max,units,2",
            "2024-06-05,lane,desks,desk_hours,h,1",
            "2024-06-05,lane,gates,queue_mean,units,0",
            "2024-06-05,lane,gates,queue_max,units,1",
            "2024-06-05,lane,gates,desk_hours,h,0.5",
            "2024-06-05,port,,level.mean,%,",
            "2024-06-05,port,,level.min,%,",
            "2024-06-05,port,,level.max,%,");

    private static Stream<String> all() {
        return Stream.of(MONDAY, TUESDAY, WEDNESDAY).flatMap(List::stream);
    }

    @Test
    void theFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CsvReport(HandMadeDates.input()).days(bytes);

        List<String> expected = new ArrayList<>(List.of("date,subject,of,key,unit,value"));
        all().forEach(expected::add);
        assertThat(bytes.toString(StandardCharsets.UTF_8).split("\n")).containsExactlyElementsOf(expected);
    }

    @Test
    void theDocument() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonReport.write(HandMadeDates.input(), bytes);
        JsonNode dates = JsonMapper.shared()
                .readTree(bytes.toString(StandardCharsets.UTF_8))
                .at("/dates");

        assertThat(dates.size()).isEqualTo(3);
        all().map(row -> row.split(",", -1)).forEach(row -> {
            JsonNode date = dates.get(row[0].charAt(9) - '3');
            assertThat(date.at("/date").asString()).isEqualTo(row[0]);
            JsonNode value = row[1].equals("port")
                    ? date.at("/figures/0/" + row[3].substring(row[3].indexOf('.') + 1))
                    : date.at("/" + plural(row[1]) + "/" + row[2] + "/" + row[3]);
            assertThat(value.isNull() ? "" : value.isMissingNode() ? "missing" : text(value.asDouble()))
                    .as(String.join(",", row))
                    .isEqualTo(row[5]);
        });
        assertThat(dates.at("/0/figures/0/subject").asString()).isEqualTo("port");
        assertThat(dates.at("/0/figures/0/key").asString()).isEqualTo("level");
        assertThat(dates.at("/0/figures/0/unit").asString()).isEqualTo("%");
    }

    private static String plural(String subject) {
        return Arrays.stream(PLURALS)
                .filter(each -> each.startsWith(subject + ","))
                .map(each -> each.substring(each.indexOf(',') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Means of a run; waits and shares of all who came, not means of the classes' figures. */
    @Test
    void theTables() {
        List<DateTable> tables = DateTable.of(HandMadeDates.input());

        assertThat(tables).extracting(DateTable::title).containsExactly("Locals, Visitors", "Visitors", "Trucks");
        assertThat(rows(tables.get(0)))
                .containsExactly(
                        "arrived | in time | over 30 min | mean | longest | queue | desk-h | 24:00",
                        "Mon 3 Jun 2024: 20 | 95.0 % | 1 | 6.5 | 31.0 | 5 | 5.0 | 0.5",
                        "Tue 4 Jun 2024: 25 | 36.0 % | 16 | 34.0 | 95.0 | 21 | 6.0 | 5",
                        "Wed 5 Jun 2024: 2 | 50.0 % | 1 | 2.0 | 3.0 | 2 | 1.0 | 1");
        assertThat(rows(tables.get(1)))
                .containsExactly(
                        "arrived | in time | over 10 min | mean | longest | queue | desk-h | 24:00",
                        "Mon 3 Jun 2024: 5 | 50.0 % | 2.5 | 20.0 | 31.0 | 5 | 5.0 | 0",
                        "Tue 4 Jun 2024: 20 | 10.0 % | 18 | 40.0 | 95.0 | 21 | 6.0 | 3.5",
                        "Wed 5 Jun 2024: 0 | – | 0 | – | – | 2 | 1.0 | 1");
        assertThat(rows(tables.get(2)))
                .containsExactly(
                        "arrived | mean | longest | queue | desk-h | 24:00",
                        "Mon 3 Jun 2024: 1 | 25.0 | 44.0 | 3 | 2.0 | 1",
                        "Tue 4 Jun 2024: 3 | 50.0 | 1.0 d | 8 | 4.0 | 2",
                        "Wed 5 Jun 2024: 0 | – | – | 1 | 0.5 | 0");
        assertThat(tables.get(0).columns())
                .extracting(DateTable.Column::heading)
                .containsExactly(
                        "Arrived, a run",
                        "In time",
                        "Over 30 min, a run",
                        "Mean wait, min",
                        "Longest wait, min",
                        "Longest queue",
                        "Desk-hours",
                        "In the port at 24:00");
        assertThat(tables.get(0).columns().stream()
                        .map(column -> column.share().apply(tables.get(0).rows().get(1))))
                .containsExactly(
                        Double.NaN, 0.36, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private static List<String> rows(DateTable table) {
        List<String> rows = new ArrayList<>();
        rows.add(String.join(
                " | ", table.columns().stream().map(DateTable.Column::head).toList()));
        table.rows()
                .forEach(row -> rows.add(row.label() + ": "
                        + String.join(
                                " | ",
                                table.columns().stream()
                                        .map(column -> column.cell().apply(row))
                                        .toList())));
        return rows;
    }

    @Test
    void theSentences() {
        DateSentences sentences = new DateSentences(HandMadeDates.input());

        assertThat(sentences.worst(0))
                .containsExactly(
                        "Worst date: Tue 4 Jun 2024, 36.0 % of Locals and Visitors queued at most 30 minutes; on"
                                + " average 16 were let down. On 2 of 3 dates it is kept in fewer than 80 % of runs.");
        assertThat(sentences.worst(1))
                .containsExactly(
                        "Worst date: Tue 4 Jun 2024, 10.0 % of Visitors queued at most 10 minutes; on average 18"
                                + " were let down. 1 of 2 dates falls short of the required 50 %.");
        assertThat(sentences.peaks())
                .containsExactly(
                        "Longest wait of all: 1.0 days, Trucks who came on Tue 4 Jun 2024.",
                        "Longest queue of all: 21, at Desks on Tue 4 Jun 2024.");
    }

    @Test
    void theText() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TextReport.print(HandMadeDates.input(), new PrintStream(bytes, true, StandardCharsets.UTF_8), 120);
        List<String> lines = bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();

        assertThat(lines)
                .containsSubsequence(
                        "arrived in time over 30 min mean longest queue desk-h 24:00",
                        "Mon 3 Jun 2024 20 95.0 % 1 6.5 31.0 5 5.0 0.5",
                        "Tue 4 Jun 2024 25 36.0 % 16 34.0 95.0 21 6.0 5",
                        "Wed 5 Jun 2024 2 50.0 % 1 2.0 3.0 2 1.0 1",
                        "arrived mean longest queue desk-h 24:00",
                        "Tue 4 Jun 2024 3 50.0 1.0 d 8 4.0 2",
                        "Longest queue of all: 21, at Desks on Tue 4 Jun 2024.");
    }
}
