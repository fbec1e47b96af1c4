package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.kouan.files.OutputFile;
import org.kouan.report.content.ReportInput;
import org.kouan.result.ClassColumn;
import org.kouan.result.ClassMetric;
import org.kouan.result.LaneColumn;
import org.kouan.result.LaneMetric;
import org.kouan.result.ReplicationResult;

class CsvReportTest {
    private final ReportInput input = Fixture.day();
    private final CsvReport csv = new CsvReport(input);

    @Test
    void everyFigureOfEveryClassIsThere() throws IOException {
        List<CSVRecord> rows = read(csv::classes);

        assertThat(rows).hasSize(3 * ClassMetric.values().length);
        assertThat(row(rows, "class", "citizen", "key", "wait_minutes.p95"))
                .containsEntry("unit", "min")
                .containsEntry("value", "27.5")
                .containsEntry("low", "26.8")
                .containsEntry("high", "28.9");
        assertThat(row(rows, "class", "citizen", "key", "wait_minutes.max"))
                .containsEntry("low", "")
                .containsEntry("high", "");
        assertThat(row(rows, "class", "foreigner", "key", "share_within_target"))
                .containsEntry("value", "");
    }

    @Test
    void everyFigureOfEveryLaneIsThere() throws IOException {
        List<CSVRecord> rows = read(csv::lanes);

        assertThat(rows).hasSize(4 * LaneMetric.values().length);
        assertThat(row(rows, "lane", "fast-lane", "key", "officer_hours")).containsEntry("value", "0.735");
    }

    @Test
    void targetsCarryBothLooksAtThem() throws IOException {
        List<CSVRecord> rows = read(csv::targets);

        assertThat(row(rows, "target", "citizens-30-min", "verdict", "missed"))
                .containsEntry("judged_on", "days")
                .containsEntry("limit_minutes", "30")
                .containsEntry("day_probability", "0.435")
                .containsEntry("days_required", "0.95");
        assertThat(row(rows, "target", "trucks-2-h", "verdict", "undecided")).containsEntry("more_replications", "140");
    }

    @Test
    void figuresOfFeaturesSayOnHowManyDaysTheyWereMeasured() throws IOException {
        List<CSVRecord> rows = read(csv::figures);

        assertThat(rows).hasSize(2);
        assertThat(row(rows, "subject", "lane", "of", "fast-lane"))
                .containsEntry("key", "left")
                .containsEntry("mean", "1.005")
                .containsEntry("low", "0.8909")
                .containsEntry("high", "1.2332")
                .containsEntry("max", "2")
                .containsEntry("replications", "200");
        assertThat(row(rows, "subject", "port", "of", "")).containsEntry("replications", "100");
    }

    @Test
    void periodsAddUpToTheDay() throws IOException {
        List<CSVRecord> rows = read(csv::classPeriods);

        assertThat(rows).hasSize(3 * 96);
        double arrived = rows.stream()
                .filter(row -> row.get("class").equals("citizen"))
                .mapToDouble(row -> Double.parseDouble(row.get("arrived")))
                .sum();
        double counted = input.result().replications().stream()
                .mapToLong(day -> day.classes().get(0).get(ClassColumn.ARRIVED))
                .average()
                .orElseThrow();
        assertThat(arrived).isCloseTo(counted, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(row(rows, "class", "citizen", "start", "10:15"))
                .containsEntry("start_minute", "615")
                .satisfies(row -> assertThat(Double.parseDouble(row.get("wait_mean")))
                        .isBetween(Double.parseDouble(row.get("wait_p10")), Double.parseDouble(row.get("wait_p90"))));
        assertThat(row(rows, "class", "citizen", "start", "00:00")).containsEntry("wait_mean", "");
    }

    @Test
    void lanePeriodsShowDesks() throws IOException {
        List<CSVRecord> rows = read(csv::lanePeriods);

        assertThat(rows).hasSize(4 * 96);
        assertThat(row(rows, "lane", "citizen-lane", "start", "10:15")).containsEntry("open_desks", "6");
        assertThat(row(rows, "lane", "citizen-lane", "start", "19:45")).containsEntry("open_desks", "4");
    }

    @Test
    void replicationsCarryEveryCount() throws IOException {
        List<CSVRecord> rows = read(csv::replications);

        assertThat(rows).hasSize(200);
        ReplicationResult day = input.result().replications().get(17);
        Map<String, String> row = rows.get(17).toMap();
        assertThat(row)
                .containsEntry("replication", "18")
                .containsEntry("events", Long.toString(day.events()))
                .containsEntry(
                        "class.truck.arrived",
                        Long.toString(day.classes().get(2).get(ClassColumn.ARRIVED)))
                .containsEntry("class.truck.wait_p99_us", "4")
                .containsEntry(
                        "lane.fast-lane.officer_us",
                        Long.toString(day.lanes().get(3).get(LaneColumn.OFFICER)))
                .containsEntry(
                        "target.citizens-30-min.kept", day.targets().get(0).kept() ? "1" : "0")
                .containsEntry("figure.lane.fast-lane.left", "2")
                .containsEntry("figure.port.response", "2.5")
                .hasSize(3 + 2 * 2 + 3 * 13 + 4 * 9 + 2);
        assertThat(rows.get(18).toMap()).containsEntry("figure.port.response", "");
    }

    private static Map<String, String> row(List<CSVRecord> rows, String name, String is, String other, String value) {
        List<Map<String, String>> found = rows.stream()
                .filter(row -> row.get(name).equals(is) && row.get(other).equals(value))
                .map(CSVRecord::toMap)
                .collect(Collectors.toList());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<CSVRecord> read(OutputFile.Content table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.writeTo(bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\r").endsWith("\n");
        try (CSVParser parser = CSVParser.parse(
                text,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }
}
