package org.kouan.scenario.yaml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A number in a workbook, where dates and times are days: 0.25 is six o'clock or six hours, 1.0069 ten past midnight on
 * the next day, 45446.25 six o'clock on 3 June 2024. How a cell is formatted changes nothing.
 *
 * @param days exactly as far as the workbook shows them
 * @param dayZero 30 December 1899, or 1 January 1904 in workbooks that say so
 */
record SerialTime(BigDecimal days, LocalDate dayZero) {
    private static final BigDecimal MILLIS_PER_DAY = BigDecimal.valueOf(86_400_000);
    private static final long MOST_DAYS_OF_TIME = TimeFormat.MAX_HOURS / 24;

    /** No table is about days before it, and no time of day is as large. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1950, 1, 1);

    private static final LocalDate LAST_DATE = LocalDate.of(2200, 12, 31);

    /**
     * A time, with a date or without; to the millisecond, as workbooks show them.
     *
     * @throws BadValue when it is neither
     */
    WrittenTime time() throws BadValue {
        if (days.signum() < 0) {
            throw new BadValue("is a negative time", "");
        }
        if (days.compareTo(BigDecimal.valueOf(MOST_DAYS_OF_TIME)) <= 0) {
            return new WrittenTime(Optional.empty(), Optional.of(sinceMidnight(days)), Optional.empty());
        }
        BigDecimal whole = days.setScale(0, RoundingMode.FLOOR);
        Duration time = sinceMidnight(days.subtract(whole));
        LocalDate date = day(whole)
                .orElseThrow(() -> new BadValue(
                        "is a number that is neither a time of day nor a date with one",
                        "if 930 is half past nine, write time-format: Hmm"));
        return new WrittenTime(Optional.of(date), Optional.of(time), Optional.empty());
    }

    /** @throws BadValue when it is no date, or one with a time of day */
    LocalDate date() throws BadValue {
        if (days.stripTrailingZeros().scale() > 0) {
            throw new BadValue("has a time of day beside the date", "leave the date out of columns: the time has it");
        }
        return day(days)
                .orElseThrow(() -> new BadValue(
                        "is a number that is no date", "if 20240603 is 3 June 2024, write date-format: yyyyMMdd"));
    }

    private Optional<LocalDate> day(BigDecimal whole) {
        if (whole.compareTo(BigDecimal.valueOf(LAST_DATE.toEpochDay() - dayZero.toEpochDay())) > 0
                || whole.compareTo(BigDecimal.valueOf(FIRST_DATE.toEpochDay() - dayZero.toEpochDay())) < 0) {
            return Optional.empty();
        }
        return Optional.of(dayZero.plusDays(whole.longValueExact()));
    }

    private static Duration sinceMidnight(BigDecimal days) {
        return Duration.ofMillis(
                days.multiply(MILLIS_PER_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
