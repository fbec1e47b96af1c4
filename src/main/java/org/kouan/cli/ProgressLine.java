package org.kouan.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.kouan.experiment.Progress;
import org.kouan.report.Display;

/** How far a run has come, and the time left, in one line of a terminal that is drawn over and cleared at the end. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long REDRAW_NANOS = 200_000_000L;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int BAR_WIDTH = 20;

    private final PrintStream err;
    /** A line that fills the terminal would move the cursor to the next, where it cannot be drawn over. */
    private final int room;

    private final LongSupplier nanoTime;
    private final String atMost;
    private final String doing;
    private final String things;
    private final long started;
    private long drawn;
    private int width;

    /**
     * @param nanoTime {@link System#nanoTime}, or a test's clock
     * @param mayEndBefore whether the run stops by itself, perhaps before its last replication
     */
    ProgressLine(Console console, LongSupplier nanoTime, boolean mayEndBefore) {
        this(console, nanoTime, mayEndBefore, "simulating", "replications");
    }

    private ProgressLine(Console console, LongSupplier nanoTime, boolean mayEndBefore, String doing, String things) {
        err = console.err();
        room = console.messageColumns() - 1;
        this.doing = doing;
        this.things = things;
        this.nanoTime = nanoTime;
        atMost = mayEndBefore ? "at most " : "";
        started = nanoTime.getAsLong();
        drawn = started;
    }

    /**
     * Of the points of a study before it is simulated.
     *
     * @param doing what is done with them
     */
    static ProgressLine ofPoints(Console console, String doing, LongSupplier nanoTime) {
        return new ProgressLine(console, nanoTime, false, doing, "points");
    }

    /** Draws when the last drawing is a while ago; so short runs show nothing. */
    @Override
    public void finished(int finished, int total) {
        long now = nanoTime.getAsLong();
        if (now - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = now;
        int filled = (int) ((long) BAR_WIDTH * finished / total);
        long left = (long) ((double) (now - started) / finished * (total - finished));
        String count = finished + " of " + atMost + total;
        String rest = atMost + span(left) + " left";
        String inFull = count + " " + things + ", " + rest;
        String bar = doing + " [" + "#".repeat(filled) + " ".repeat(BAR_WIDTH - filled) + "] ";
        draw(Stream.of(bar + inFull, inFull, count + ", " + rest)
                .filter(line -> line.length() <= room)
                .findFirst()
                .orElse(Display.cut(count, room)));
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (width > 0) {
            startOver();
            err.print(" ".repeat(width));
            startOver();
            err.flush();
        }
    }

    private void draw(String line) {
        startOver();
        err.print(line + " ".repeat(Math.max(0, width - line.length())));
        err.flush();
        width = line.length();
    }

    /** As a byte: a carriage return in a text would be printed as an escape. */
    private void startOver() {
        err.write('\r');
    }

    /** {@code 7 s}, {@code 1:05 min}, {@code 2:03 h}; rounded up, so that it is never 0 before the end. */
    private static String span(long nanos) {
        long seconds = (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? clock(seconds / 60, seconds % 60) + " min"
                : clock(seconds / 3600, seconds / 60 % 60) + " h";
    }

    private static String clock(long large, long small) {
        return large + ":" + small / 10 + small % 10;
    }
}
