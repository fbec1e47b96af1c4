package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong(-7 * SECOND);
    private final ProgressLine line = new ProgressLine(console(80), clock::get, false);

    @Test
    void timeLeftIsInProportion() {
        after(10);
        line.finished(25, 100);
        assertThat(written()).isEqualTo("\rsimulating [#####               ] 25 of 100 replications, 30 s left");
    }

    @Test
    void aRunThatMayEndBeforeSaysAtMost() {
        ProgressLine auto = new ProgressLine(console(80), clock::get, true);
        after(10);
        auto.finished(25, 100);
        assertThat(written()).endsWith("25 of at most 100 replications, at most 30 s left");
    }

    @Test
    void timesGrowFromSecondsToHours() {
        after(60);
        line.finished(1, 3);
        assertThat(written()).endsWith(" 2:00 min left");
        after(3600);
        line.finished(2, 12);
        assertThat(written()).endsWith(" 5:05 h left ");
    }

    @Test
    void itDrawsFiveTimesASecondAtMost() {
        after(1);
        line.finished(1, 10);
        String first = written();
        clock.addAndGet(SECOND / 10);
        line.finished(2, 10);
        assertThat(written()).isEqualTo(first);
        clock.addAndGet(SECOND / 10);
        line.finished(3, 10);
        assertThat(written()).startsWith(first).hasSizeGreaterThan(first.length());
    }

    @Test
    void aShorterLineCoversALongerOneAndTheEndClears() {
        after(60);
        line.finished(1, 3);
        String first = written();
        after(60);
        line.finished(3, 3);
        String second = written().substring(first.length());
        assertThat(second).hasSameSizeAs(first).matches("\r.*, 0 s left +");
        line.close();
        assertThat(written().substring(first.length() + second.length())).matches("\r +\r");
    }

    @Test
    void aShortRunShowsNothing() {
        line.finished(100, 100);
        line.close();
        assertThat(written()).isEmpty();
    }

    @Test
    void itFitsANarrowTerminalAndNeverFillsItsLine() {
        for (int columns = 40; columns <= 90; columns++) {
            bytes.reset();
            ProgressLine narrow = new ProgressLine(console(columns), clock::get, true);
            after(4000);
            narrow.finished(25_000, 1_000_000);
            assertThat(written()).startsWith("\r").contains("25000 of at most 1000000");
            assertThat(written().strip()).hasSizeLessThan(columns);
        }
    }

    private Console console(int columns) {
        return new Console(
                new ResultStream(OutputStream.nullOutputStream(), StandardCharsets.UTF_8),
                new PrintStream(bytes, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                true,
                80,
                columns);
    }

    private void after(int seconds) {
        clock.addAndGet(seconds * SECOND);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
