package org.kouan.validation;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kouan.planning.day.WorkDay;

/**
 * {@code validation/uk-day FILE --waits 30,45,60}: the fewest desk-minutes of a day of the UK Border Force's tool, for
 * largest waits in minutes, as CSV. See docs/validation-heathrow.md.
 */
final class UkDay {
    private static final int QUARTER_HOUR = 15;
    private static final int DECIMALS = 9;
    private static final long UNIT = 1_000_000_000;
    private static final int COLUMNS = 5;
    private static final int BAD_INPUT = 2;

    private UkDay() {}

    /**
     * A day as the tool's file has it: by minute the work that comes, in desk-minutes, the fewest and the most desks, those
     * that the tool recommends and the wait that it predicts.
     *
     * @param recommended by minute
     */
    record Day(WorkDay work, int[] recommended, int[] predicted) {}

    static Day read(Path file) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
        int minutes = rows.size();
        long[] work = new long[minutes];
        int[] recommended = new int[minutes];
        int[] predicted = new int[minutes];
        int blocks = (minutes + QUARTER_HOUR - 1) / QUARTER_HOUR;
        int[] fewest = new int[blocks];
        int[] most = new int[blocks];
        java.util.Arrays.fill(most, Integer.MAX_VALUE);
        for (int i = 0; i < minutes; i++) {
            String[] row = rows.get(i);
            if (row.length < COLUMNS) {
                throw new IllegalArgumentException(
                        "line " + (i + 1) + " has " + row.length + " columns, not " + COLUMNS);
            }
            work[i] = new BigDecimal(row[0].strip())
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .unscaledValue()
                    .longValueExact();
            fewest[i / QUARTER_HOUR] = Math.max(fewest[i / QUARTER_HOUR], Integer.parseInt(row[1].strip()));
            most[i / QUARTER_HOUR] = Math.min(most[i / QUARTER_HOUR], Integer.parseInt(row[2].strip()));
            recommended[i] = Integer.parseInt(row[3].strip());
            predicted[i] = Integer.parseInt(row[4].strip());
        }
        return new Day(new WorkDay(work, UNIT, QUARTER_HOUR, fewest, most), recommended, predicted);
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        if (args.size() != 3 || !args.get(1).equals("--waits") || !args.get(2).matches("[0-9]{1,4}(,[0-9]{1,4})*")) {
            System.err.println("usage: validation/uk-day FILE --waits MINUTES[,MINUTES...]");
            return BAD_INPUT;
        }
        try {
            Day day = read(Path.of(args.get(0)));
            List<String> lines = new ArrayList<>(List.of("largest_wait_min,desk_minutes,proved"));
            for (String wait : args.get(2).split(",")) {
                Optional<WorkDay.Plan> plan = day.work().least(Integer.parseInt(wait));
                lines.add(wait + ","
                        + plan.map(found -> Integer.toString(found.deskMinutes()))
                                .orElse("") + ",true");
            }
            lines.forEach(System.out::println);
            day.work()
                    .leastWait()
                    .ifPresent(least -> System.err.println("With the most desks all day the largest wait is " + least
                            + " minutes: no plan has less."));
            return 0;
        } catch (IOException | IllegalArgumentException | ArithmeticException unusable) {
            System.err.println("uk-day: " + unusable);
            return BAD_INPUT;
        }
    }
}
