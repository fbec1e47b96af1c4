package org.kouan.airports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AirportHoursTest {
    private static final AirportHour HOUR =
            new AirportHour("XXX A001", LocalDate.of(2024, 5, 14), 9, 120, 70, 20, 2, 5, 12, 31);
    private static final String GOOD = SyntheticTable.csv(List.of(HOUR));

    @Test
    void columnsAreFoundByName() throws IOException {
        assertThat(AirportHours.read("table.csv", new StringReader(GOOD))).containsExactly(HOUR);
        assertThat(HOUR.others()).isEqualTo(50);
        assertThat(HOUR.isLong()).isTrue();
    }

    @Test
    void plainAndCompressedFilesAreRead(@TempDir Path folder) throws IOException {
        Path plain = Files.writeString(folder.resolve("table.csv"), GOOD);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        Path gz = Files.write(folder.resolve("table.csv.gz"), compressed.toByteArray());

        assertThat(AirportHours.read(plain)).containsExactly(HOUR);
        assertThat(AirportHours.read(gz)).containsExactly(HOUR);
    }

    @Test
    void badCellsAreNamedByLineAndColumn() {
        rejects(GOOD.replace("2024-05-14", "14 May"), "t:2: FlightDate \"14 May\" must be a date such as 2024-05-14");
        rejects(GOOD.replace("0900 - 1000", "9-10"), "t:2: HourRange \"9-10\" must be such as 1300 - 1400");
        rejects(GOOD.replace(",12,5,", ",12.5,5,"), "t:2: AverageWait \"12.5\" must be a whole number");
        rejects(GOOD.replace(",12,5,2,", ",12,-5,2,"), "t:2: BoothsUsed \"-5\" must not be negative");
        rejects(
                GOOD.replace(",120,70", ",120,71"),
                "t:2: NonUsaPassengerCount \"50\" and UsaPassengerCount must add up");
    }

    @Test
    void emptyBoothsAndFlightsSayThatNoneWereReported() throws IOException {
        AirportHour none = AirportHours.read("t", new StringReader(GOOD.replace(",12,5,2,", ",12,,,")))
                .get(0);
        assertThat(none.booths()).isZero();
        assertThat(none.flights()).isZero();
        assertThat(none.atLeastOneBooth()).isOne();
        assertThat(none.atLeastOneFlight()).isOne();
        rejects(GOOD.replace(",12,5,2,", ",,5,2,"), "t:2: AverageWait \"\" must be a whole number");
    }

    @Test
    void wholeNumbersMayHaveADecimalPoint() throws IOException {
        assertThat(AirportHours.read("t", new StringReader(GOOD.replace(",12,5,2,", ",12.0,5.0,2.00,"))))
                .containsExactly(HOUR);
        rejects(GOOD.replace(",12,5,2,", ",12.0,1e3,2,"), "t:2: BoothsUsed \"1e3\" must be a whole number");
        rejects(GOOD.replace(",12,5,2,", ",12,99999999999,2,"), "t:2: BoothsUsed \"99999999999\" must be");
    }

    /** The whole day as the published table writes it, and columns in another order, with others between them. */
    @Test
    void everyHourOfTheDayAndOtherColumnsAreRead() throws IOException {
        List<AirportHour> hours = new ArrayList<>();
        for (int h = 0; h < 24; h++) {
            hours.add(SyntheticTable.hour("XXX A001", LocalDate.of(2025, 2, 1), h, 100 + h, 60, 10, 1, 3));
        }
        assertThat(AirportHours.read("t", new StringReader(SyntheticTable.csv(hours))))
                .isEqualTo(hours);
        String more = SyntheticTable.csv(hours)
                .lines()
                .map(line -> "x," + line + ",\"y, z\"")
                .collect(Collectors.joining("\n"));
        more = more.replaceFirst("x,", "LastUpdated,").replaceFirst("\"y, z\"", "AirportName");
        assertThat(AirportHours.read("t", new StringReader(more))).isEqualTo(hours);
    }

    @Test
    void ofATableThatNobodyHasSeenTheUsableRowsAreUsed() throws IOException {
        String row = GOOD.substring(GOOD.indexOf('\n') + 1);
        String mixed = GOOD + row + row.replace("0900 - 1000", "noon") + row.replace("0900 - 1000", "1000 - 1100");
        AirportHours.Table table = AirportHours.usable("t", new StringReader(mixed));
        assertThat(table.hours()).extracting(AirportHour::hour).containsExactly(9, 10);
        assertThat(table.leftOut()).isEqualTo(2);
        assertThat(table.problems())
                .hasSize(2)
                .anyMatch(each -> each.contains("t:3: the same terminal"))
                .anyMatch(each -> each.contains("t:4: HourRange \"noon\""));
        assertThatThrownBy(() -> AirportHours.usable("t", new StringReader(GOOD.replace("0900", "noon"))))
                .isInstanceOf(AirportHours.BadFile.class);
    }

    @Test
    void rowsThatAreTooShortOrTwiceAreRejected() {
        String row = GOOD.substring(GOOD.indexOf('\n') + 1);
        rejects(GOOD + row, "t:3: the same terminal, day and hour as a line before");
        rejects(GOOD + "XXX,1\n", "t:3: has 2 cells, not as many as the first line");
    }

    @Test
    void aFileWithoutAColumnOrWithoutRowsIsRejected() {
        rejects(GOOD.replace("BoothsUsed", "Booths"), "t:1: there is no column BoothsUsed");
        rejects(SyntheticTable.HEADER + "\n", "t: there are no rows");
    }

    @Test
    void allProblemsAreTold() {
        String bad = GOOD.replace(",12,5,2,", ",x,-5,2,");
        rejects(bad, "AverageWait");
        rejects(bad, "BoothsUsed");
    }

    private static void rejects(String csv, String message) {
        assertThatThrownBy(() -> AirportHours.read("t", new StringReader(csv)))
                .isInstanceOf(AirportHours.BadFile.class)
                .hasMessageContaining(message);
    }
}
