package org.kouan.port.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Rows of a log, below a line of names: commas and line feeds. */
final class CsvRows {
    private final CSVPrinter rows;
    private final String what;

    /**
     * Writes the head.
     *
     * @param what is written, for the message of a failure
     */
    CsvRows(Appendable out, String what, String... header) {
        this.what = what;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(header)
                .get();
        try {
            rows = new CSVPrinter(out, format);
        } catch (IOException failed) {
            throw unwritten(failed);
        }
    }

    void row(@Nullable Object... cells) {
        try {
            rows.printRecord(cells);
        } catch (IOException failed) {
            throw unwritten(failed);
        }
    }

    private UncheckedIOException unwritten(IOException failed) {
        return new UncheckedIOException("cannot write " + what, failed);
    }
}
