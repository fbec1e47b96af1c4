package org.kouan;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kouan.result.Estimate;
import org.kouan.stats.Interval;

/** Figures on record, a line each. */
final class GoldenLines {
    /** Enough to see any change that matters. */
    private static final MathContext DIGITS = new MathContext(5);

    private GoldenLines() {}

    /** Fails, with the lines that differ, unless the figures are those of the file; then {@code command} records them. */
    static void compare(Path golden, List<String> now, String command) throws IOException {
        List<String> recorded = Files.exists(golden) ? Files.readAllLines(golden) : List.of();
        if (recorded.equals(now)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        recorded.stream().filter(line -> !Set.copyOf(now).contains(line)).forEach(line -> lines.add("- " + line));
        now.stream().filter(line -> !Set.copyOf(recorded).contains(line)).forEach(line -> lines.add("+ " + line));
        fail(
                "The figures are not those in %s (- recorded, + now):%n%s%nIf that is what the change is for, run%n  %s%n"
                        + "and commit the difference, with a [RESULTS] line in CHANGELOG.md.",
                golden, String.join("\n", lines), command);
    }

    static String text(Interval interval) {
        return text(interval.value()) + " between " + text(interval.low()) + " and " + text(interval.high());
    }

    static String text(Estimate estimate) {
        String bounds = " from " + text(estimate.low()) + " to " + text(estimate.high());
        return text(estimate.value()) + (Double.isNaN(estimate.low()) ? "" : bounds);
    }

    static String text(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
                : "none";
    }
}
