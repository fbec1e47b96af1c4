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
import java.util.List;
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
