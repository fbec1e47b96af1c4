package org.kouan.report.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.kouan.result.DateGrid;

/**
 * Dates of a run that follow each other, shown as one: a date, a week from Monday, a month or a year, as far as they belong
 * to the run.
 *
 * @param label for people
 * @param first index of its first date
 * @param last index of its last date
 */
public record DateSpan(String label, int first, int last) {
    /** How many of them a table shows at most, if years do. */
    public static final int MOST_ROWS = 31;

    /** All dates, each by itself. */
    public static List<DateSpan> dates(DateGrid grid) {
        return spans(grid, date -> date, DateSpan::day);
    }

    /** Dates, or the shortest spans of which a table shows all. */
    public static List<DateSpan> ofTable(DateGrid grid) {
        List<DateSpan> spans = dates(grid);
        if (spans.size() > MOST_ROWS) {
            spans = spans(grid, DateSpan::monday, monday -> "from " + day(monday));
        }
        if (spans.size() > MOST_ROWS) {
            spans = spans(grid, date -> date.withDayOfMonth(1), date -> month(date) + " " + date.getYear());
        }
        return spans.size() > MOST_ROWS
                ? spans(grid, date -> date.withDayOfYear(1), date -> Integer.toString(date.getYear()))
                : spans;
    }

    /** A date by itself. */
    public static DateSpan of(DateGrid grid, int index) {
        return new DateSpan(day(grid.date(index)), index, index);
    }

    /** Such as Mon 17 Jun 2024, whatever the machine's language. */
    public static String day(LocalDate date) {
        return threeLetters(date.getDayOfWeek().name()) + " " + dayAndMonth(date) + " " + date.getYear();
    }

    /** Such as 17 Jun. */
    public static String dayAndMonth(LocalDate date) {
        return date.getDayOfMonth() + " " + month(date);
    }

    private static List<DateSpan> spans(
            DateGrid grid, Function<LocalDate, LocalDate> begin, Function<LocalDate, String> label) {
        List<DateSpan> spans = new ArrayList<>();
        int first = 0;
        for (int date = 1; date <= grid.count(); date++) {
            LocalDate of = begin.apply(grid.date(first));
            if (date == grid.count() || !begin.apply(grid.date(date)).equals(of)) {
                spans.add(new DateSpan(label.apply(of), first, date - 1));
                first = date;
            }
        }
        return spans;
    }

    private static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - (long) DayOfWeek.MONDAY.getValue());
    }

    private static String month(LocalDate date) {
        return threeLetters(date.getMonth().name());
    }

    private static String threeLetters(String name) {
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
