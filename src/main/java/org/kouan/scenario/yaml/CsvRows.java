package org.kouan.scenario.yaml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file, separated by commas, in UTF-8. */
final class CsvRows implements TableRows {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long lineBefore;

    CsvRows(byte[] content) throws IOException {
        // A decoder of its own reports bytes that are not UTF-8; that of a charset's name would put question marks.
        parser = CSVParser.builder()
                .setReader(
                        new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder()))
                .setFormat(CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get())
                .get();
        records = parser.iterator();
    }

    @Override
    public Optional<Line> next() {
        while (records.hasNext()) {
            CSVRecord record = records.next();
            long number = Math.max(lineBefore + 1, parser.getCurrentLineNumber() - linesWithin(record));
            lineBefore = parser.getCurrentLineNumber();
            List<Cell> cells =
                    record.stream().map(CsvRows::withoutMark).map(Cell::of).toList();
            Line line = new Line(number, cells);
            if (!line.isBlank()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static long linesWithin(CSVRecord cells) {
        return cells.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
    }

    private static String withoutMark(String cell) {
        return cell.startsWith("\uFEFF") ? cell.substring(1) : cell;
    }

    @Override
    public String place(long line, int index, String column) {
        return line + ":" + (column.isEmpty() ? "cell " + (index + 1) : column);
    }

    @Override
    public String hintBeside() {
        return "put a cell that holds a comma into quotation marks";
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
