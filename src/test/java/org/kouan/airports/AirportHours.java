package org.kouan.airports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the published table, plain or compressed by gzip. Columns are found by name; others may be there. */
final class AirportHours {
    /** Why a file cannot be used, one problem a line. */
    static final class BadFile extends IOException {
        private static final long serialVersionUID = 1;

        BadFile(List<String> problems) {
            super(String.join("\n", problems));
        }
    }

    private static final List<String> COLUMNS = List.of(
            "AirportCode",
            "SiteId",
            "FlightDate",
            "HourRange",
            "TotalPassengerCount",
            "UsaPassengerCount",
            "NonUsaPassengerCount",
            "GlobalEntryPassengerCount",
            "FlightCount",
            "BoothsUsed",
            "AverageWait",
            "MaxWait");
    /** An empty cell of these says that none was reported, as a 0 does, which occurs. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("FlightCount", "BoothsUsed");

    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,9})(\\.0+)?");
    private static final Pattern HOUR_RANGE = Pattern.compile("([01]\\d|2[0-3])00 - \\d{4}");
    private static final int MOST_REPORTED = 10;
    private static final int GZIP_MAGIC = 0x1f;

    private final String name;
    private final List<AirportHour> hours = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int rows;

    private AirportHours(String name) {
        this.name = name;
    }

    /**
     * What was read.
     *
     * @param hours in the order of the file
     * @param leftOut how many rows were not used
     * @param problems of these rows, the first ten: line, column, value
     */
    record Table(List<AirportHour> hours, int leftOut, List<String> problems) {
        Table {
            hours = List.copyOf(hours);
            problems = List.copyOf(problems);
        }
    }

    /**
     * All rows, in the order of the file.
     *
     * @throws BadFile naming line, column and value of the first ten problems; no row is left out or repaired
     */
    static List<AirportHour> read(Path file) throws IOException {
        return strict(usable(file));
    }

    /**
     * The rows that can be used, and what is wrong with the others, of a table that nobody has seen yet: one bad line
     * should not stop a comparison that was agreed on.
     *
     * @throws BadFile when a column is missing or no row can be used
     */
    static Table usable(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(1);
            int first = in.read();
            in.reset();
            InputStream plain = first == GZIP_MAGIC ? new GZIPInputStream(in) : in;
            return usable(String.valueOf(file.getFileName()), new InputStreamReader(plain, StandardCharsets.UTF_8));
        }
    }

    static List<AirportHour> read(String name, Reader reader) throws IOException {
        return strict(usable(name, reader));
    }

    static Table usable(String name, Reader reader) throws IOException {
        return new AirportHours(name).rows(reader);
    }

    private static List<AirportHour> strict(Table table) throws BadFile {
        if (table.leftOut() > 0) {
            throw new BadFile(table.problems());
        }
        return table.hours();
    }

    private Table rows(Reader reader) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser table = format.parse(reader)) {
            for (String column : COLUMNS) {
                if (!table.getHeaderMap().containsKey(column)) {
                    problems.add(name + ":1: there is no column " + column);
                }
            }
            if (!problems.isEmpty()) {
                throw new BadFile(problems);
            }
            for (CSVRecord row : table) {
                rows++;
                read(row, table.getCurrentLineNumber());
            }
        }
        if (rows == 0) {
            problems.add(name + ": there are no rows");
        }
        List<String> first = problems.subList(0, Math.min(problems.size(), MOST_REPORTED));
        if (hours.isEmpty()) {
            throw new BadFile(first);
        }
        return new Table(hours, rows - hours.size(), first);
    }

    private void read(CSVRecord row, long line) {
        int before = problems.size();
        if (!row.isConsistent()) {
            problems.add(name + ":" + line + ": has " + row.size() + " cells, not as many as the first line");
            return;
        }
        ToIntFunction<String> count = column -> count(row, column, line);
        int hour = hour(row, line);
        LocalDate date = date(row, line);
        AirportHour read = new AirportHour(
                row.get("AirportCode") + " " + row.get("SiteId"),
                date,
                hour,
                count.applyAsInt("TotalPassengerCount"),
                count.applyAsInt("UsaPassengerCount"),
                count.applyAsInt("GlobalEntryPassengerCount"),
                count.applyAsInt("FlightCount"),
                count.applyAsInt("BoothsUsed"),
                count.applyAsInt("AverageWait"),
                count.applyAsInt("MaxWait"));
        int others = count.applyAsInt("NonUsaPassengerCount");
        if (problems.size() > before) {
            return;
        }
        check(
                read.others() == others,
                line,
                "NonUsaPassengerCount",
                others,
                "and UsaPassengerCount must add up to TotalPassengerCount");
        check(
                read.globalEntry() <= read.passengers(),
                line,
                "GlobalEntryPassengerCount",
                read.globalEntry(),
                "must not exceed TotalPassengerCount");
        if (!keys.add(read.terminal() + " " + read.date() + " " + read.hour())) {
            problems.add(name + ":" + line + ": the same terminal, day and hour as a line before");
        }
        if (problems.size() == before) {
            hours.add(read);
        }
    }

    private void check(boolean holds, long line, String column, int value, String rule) {
        if (!holds) {
            problem(line, column, Integer.toString(value), rule);
        }
    }

    private void problem(long line, String column, String value, String rule) {
        problems.add(String.format(Locale.ROOT, "%s:%d: %s \"%s\" %s", name, line, column, value, rule));
    }

    private int count(CSVRecord row, String column, long line) {
        String text = row.get(column).strip();
        if (text.isEmpty() && MAY_BE_EMPTY.contains(column)) {
            return 0;
        }
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            problem(line, column, text, "must be a whole number");
            return 0;
        }
        int value = Integer.parseInt(whole.group(1));
        check(value >= 0, line, column, value, "must not be negative");
        return value;
    }

    private int hour(CSVRecord row, long line) {
        String text = row.get("HourRange").strip();
        if (!HOUR_RANGE.matcher(text).matches()) {
            problem(line, "HourRange", text, "must be such as 1300 - 1400");
            return 0;
        }
        return Integer.parseInt(text.substring(0, 2));
    }

    private LocalDate date(CSVRecord row, long line) {
        String text = row.get("FlightDate").strip();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            problem(line, "FlightDate", text, "must be a date such as 2024-05-14");
            return LocalDate.EPOCH;
        }
    }
}
