package org.kouan.port.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.kouan.text.CsvRows;

/** Rows of a log, whose failures to write come as {@link UncheckedIOException}. */
final class LogRows {
    private final CsvRows rows;
    private final String what;

    /**
     * Writes the head.
     *
     * @param what is written, for the message of a failure
     */
    LogRows(Appendable out, String what, String... header) {
        this.what = what;
        try {
            rows = new CsvRows(out, header);
        } catch (IOException failed) {
            throw unwritten(failed);
        }
    }

    void row(Object... cells) {
        try {
            rows.row(cells);
        } catch (IOException failed) {
            throw unwritten(failed);
        }
    }

    private UncheckedIOException unwritten(IOException failed) {
        return new UncheckedIOException("cannot write " + what, failed);
    }
}
