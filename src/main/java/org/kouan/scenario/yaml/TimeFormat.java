package org.kouan.scenario.yaml;

import java.text.ParsePosition;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Dates and times in a pattern, read strictly: what stands in a cell is used in full, or the cell is refused. */
final class TimeFormat {
    /** Hours go on counting after midnight for ten days at most, longer than any train or coach takes. */
    static final int MAX_HOURS = 240;

    /** Of times and of dates with times, for hints. */
    private static final List<String> COMMON_TIMES = List.of(
            "H:mm",
            "HH:mm:ss",
            "H:mm:ss",
            "Hmm",
            "h:mm a",
            "h:mma",
            "h:mm:ss a",
            "H.mm",
            "yyyy-MM-dd H:mm",
            "yyyy-MM-dd H:mm:ss",
            "yyyy-MM-dd H:mm:ss.SSS",
            "yyyy-MM-dd'T'HH:mm",
            "yyyy-MM-dd'T'HH:mm:ss",
            "yyyy-MM-dd'T'HH:mmXXX",
            "yyyy-MM-dd'T'HH:mm:ssXXX",
            "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "yyyy-MM-dd HH:mm:ssXXX",
            "yyyy/M/d H:mm",
            "yyyy/M/d H:mm:ss",
            "d/M/yyyy H:mm",
            "M/d/yyyy H:mm",
            "M/d/yyyy h:mm a",
            "d.M.yyyy H:mm",
            "H:mm d/M/yyyy",
            "H:mm:ss d.M.yyyy",
            "d-MMM-yy H:mm",
            "d-MMM-yyyy H:mm",
            "yyyyMMddHHmm",
            "yyyyMMddHHmmss");

    private static final List<String> COMMON_DATES = List.of(
            "yyyy-MM-dd",
            "yyyy-M-d",
            "yyyy/M/d",
            "d/M/yyyy",
            "M/d/yyyy",
            "d.M.yyyy",
            "d-M-yyyy",
            "d-MMM-yy",
            "d-MMM-yyyy",
            "dMMMyy",
            "d MMMM yyyy",
            "yyyyMMdd");

    private final String pattern;
    private final int nearYear;
    private final DateTimeFormatter formatter;
    private final Set<TimePart> parts;
    private final boolean digitsOnly;

    private TimeFormat(String pattern, int nearYear, TimePattern compiled) {
        this.pattern = pattern;
        this.nearYear = nearYear;
        formatter = compiled.formatter();
        parts = Set.of(compiled.parts().toArray(TimePart[]::new));
        digitsOnly = compiled.digitsOnly();
    }

    /**
     * The format of a pattern.
     *
     * @param nearYear of the run, by which years of two digits are told
     * @throws BadValue when not everything in it can be honoured
     */
    static TimeFormat of(String pattern, int nearYear) throws BadValue {
        return new TimeFormat(pattern, nearYear, TimePattern.of(pattern, nearYear));
    }

    boolean hasDate() {
        return parts.contains(TimePart.DAY);
    }

    boolean hasTime() {
        return parts.contains(TimePart.HOUR);
    }

    boolean hasZone() {
        return parts.contains(TimePart.ZONE);
    }

    /**
     * What a cell says. A number of a workbook is a date and time, but that a whole number is read by its digits where
     * the format has nothing else, such as Hmm.
     *
     * @throws BadValue when it is not in the format, or means no date or time
     */
    WrittenTime read(Cell cell) throws BadValue {
        boolean digits = digitsOnly && cell.text().matches("[1-9][0-9]*");
        if (cell.serial().isEmpty() || digits) {
            return read(cell.text());
        }
        return hasTime()
                ? cell.serial().get().time()
                : new WrittenTime(Optional.of(cell.serial().get().date()), Optional.empty(), Optional.empty());
    }

    /** @throws BadValue when the text is not in the format, or means no date or time */
    WrittenTime read(String text) throws BadValue {
        ParsePosition end = new ParsePosition(0);
        TemporalAccessor raw = formatter.parseUnresolved(padded(text), end);
        if (raw == null
                || end.getErrorIndex() >= 0
                || end.getIndex() < padded(text).length()) {
            throw new BadValue(
                    "must be a " + (hasTime() ? "time" : "date") + " of the form " + pattern, otherFormat(text));
        }
        Optional<LocalDate> date = hasDate() ? Optional.of(date(raw)) : Optional.empty();
        return new WrittenTime(
                date,
                hasTime() ? Optional.of(time(raw)) : Optional.empty(),
                hasZone() ? Optional.of(zone(raw)) : Optional.empty());
    }

    /** A file that writes 930 for half past nine writes 5 for five past midnight. */
    private String padded(String text) {
        return pattern.equals("Hmm") && text.matches("[0-9]{1,2}") ? "0".repeat(3 - text.length()) + text : text;
    }

    private String otherFormat(String text) {
        if (text.codePoints().anyMatch(c -> c >= 0xFF01 && c <= 0xFF5E)) {
            return "write digits and signs in half width";
        }
        List<String> fitting = (hasTime() ? COMMON_TIMES : COMMON_DATES)
                .stream().filter(other -> fits(other, text)).toList();
        if (fitting.isEmpty()) {
            return hasTime()
                    ? "times are read in formats such as H:mm, HH:mm:ss, Hmm (930), h:mm a (9:30 AM) or yyyy-MM-dd HH:mm"
                    : "dates are read in formats such as yyyy-MM-dd, yyyyMMdd, d/M/yyyy or d-MMM-yy";
        }
        // A day and a month up to 12 fit both ways round; only the maker of the file knows which.
        boolean eitherWay = fitting.containsAll(List.of("d/M/yyyy H:mm", "M/d/yyyy H:mm"))
                || fitting.containsAll(List.of("d/M/yyyy", "M/d/yyyy"));
        return "it fits the format " + fitting.get(0) + (eitherWay ? ", and " + fitting.get(1) : "");
    }

    private boolean fits(String other, String text) {
        try {
            TimeFormat format = new TimeFormat(other, nearYear, TimePattern.compile(other, nearYear));
            ParsePosition end = new ParsePosition(0);
            TemporalAccessor raw = format.formatter.parseUnresolved(text, end);
            if (raw == null || end.getErrorIndex() >= 0 || end.getIndex() < text.length()) {
                return false;
            }
            format.read(text);
            return true;
        } catch (BadValue meansNothing) {
            return false;
        }
    }

    private static LocalDate date(TemporalAccessor raw) throws BadValue {
        int month = number(raw, ChronoField.MONTH_OF_YEAR);
        int day = number(raw, ChronoField.DAY_OF_MONTH);
        if (month < 1 || month > 12) {
            throw new BadValue(
                    "has a month " + month, day >= 1 && day <= 12 ? "are day and month in the other order?" : "");
        }
        YearMonth within = YearMonth.of(number(raw, ChronoField.YEAR), month);
        if (!within.isValidDay(day)) {
            throw new BadValue("does not exist: " + shown(within) + " has " + within.lengthOfMonth() + " days", "");
        }
        LocalDate date = within.atDay(day);
        if (raw.isSupported(ChronoField.DAY_OF_WEEK)
                && number(raw, ChronoField.DAY_OF_WEEK) != date.getDayOfWeek().getValue()) {
            DayOfWeek is = date.getDayOfWeek();
            throw new BadValue(
                    "contradicts itself: " + date + " is a " + is.getDisplayName(TextStyle.FULL, Locale.ENGLISH), "");
        }
        return date;
    }

    private static String shown(YearMonth month) {
        return Month.from(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    private static Duration time(TemporalAccessor raw) throws BadValue {
        int hours;
        if (raw.isSupported(ChronoField.HOUR_OF_DAY)) {
            hours = within(raw, ChronoField.HOUR_OF_DAY, 0, MAX_HOURS, "an hour");
        } else {
            hours = within(raw, ChronoField.CLOCK_HOUR_OF_AMPM, 1, 12, "an hour") % 12
                    + 12 * number(raw, ChronoField.AMPM_OF_DAY);
        }
        Duration time = Duration.ofHours(hours)
                .plusMinutes(within(raw, ChronoField.MINUTE_OF_HOUR, 0, 59, "minutes"))
                .plusSeconds(within(raw, ChronoField.SECOND_OF_MINUTE, 0, 59, "seconds"))
                .plusNanos(raw.isSupported(ChronoField.NANO_OF_SECOND) ? number(raw, ChronoField.NANO_OF_SECOND) : 0);
        if (time.compareTo(Duration.ofHours(MAX_HOURS)) > 0) {
            throw new BadValue("has an hour above " + MAX_HOURS, "");
        }
        if (time.getNano() % 1_000 != 0) {
            throw new BadValue("has a fraction finer than a microsecond", "");
        }
        return time;
    }

    private static int within(TemporalAccessor raw, ChronoField field, int least, int most, String what)
            throws BadValue {
        int value = raw.isSupported(field) ? number(raw, field) : 0;
        if (value < least || value > most) {
            throw new BadValue("has " + what + " not from " + least + " to " + most, "");
        }
        return value;
    }

    /** As it is written, though it be out of the field's range. */
    private static int number(TemporalAccessor raw, ChronoField field) {
        return Math.toIntExact(raw.getLong(field));
    }

    private static ZoneId zone(TemporalAccessor raw) throws BadValue {
        if (raw.isSupported(ChronoField.OFFSET_SECONDS)) {
            return ZoneOffset.ofTotalSeconds(number(raw, ChronoField.OFFSET_SECONDS));
        }
        ZoneId zone = TemporalQueries.zoneId().queryFrom(raw);
        if (!(zone instanceof ZoneOffset) && !zone.getId().matches("UTC|GMT|.*/.*")) {
            throw new BadValue(
                    "has the letters " + zone.getId() + " for a zone, which mean different things",
                    "write an offset, such as +08:00, or a name such as Asia/Shanghai");
        }
        return zone;
    }
}
