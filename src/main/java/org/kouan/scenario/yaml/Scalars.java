package org.kouan.scenario.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The meaning of a single text: durations, times of day, shares, numbers. Nothing is rounded. */
final class Scalars {
    /** No duration in a scenario is longer. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    /** Units of durations, in microseconds. */
    private static final Map<String, Long> UNITS =
            Map.of("ms", 1_000L, "s", 1_000_000L, "min", 60_000_000L, "h", 3_600_000_000L, "d", 86_400_000_000L);

    /** What people write instead. */
    private static final Map<String, String> SYNONYMS = synonyms();

    private static final String NUMBER = "[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?";
    private static final Pattern PLAIN_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern PERCENT = Pattern.compile("(" + NUMBER + ")\\s*%");
    private static final Pattern DURATION_PART = Pattern.compile("\\s*(" + NUMBER + ")\\s*([^\\s\\d.+-]*)\\s*");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");
    private static final Pattern DIGITS_OF_CLOCK = Pattern.compile("([01]?[0-9]|2[0-4])([0-5][0-9])");
    private static final int MAX_LENGTH = 100;

    private Scalars() {}

    private static Map<String, String> synonyms() {
        Map<String, String> synonyms = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String second : new String[] {"sec", "secs", "second", "seconds"}) {
            synonyms.put(second, "s");
        }
        for (String minute : new String[] {"m", "mins", "minute", "minutes"}) {
            synonyms.put(minute, "min");
        }
        for (String hour : new String[] {"hr", "hrs", "hour", "hours"}) {
            synonyms.put(hour, "h");
        }
        synonyms.put("day", "d");
        synonyms.put("days", "d");
        synonyms.put("msec", "ms");
        UNITS.keySet().forEach(unit -> synonyms.put(unit, unit));
        return synonyms;
    }

    /** A number and a unit, or several such parts, in whole microseconds. */
    static Duration duration(String text) throws BadValue {
        String trimmed = text.strip();
        checkLength(trimmed);
        checkCharacters(trimmed);
        checkSign(trimmed);
        if (PLAIN_NUMBER.matcher(trimmed).matches()) {
            throw new BadValue(
                    "a duration needs a unit",
                    "did you mean " + trimmed + " s, " + trimmed + " min or " + trimmed + " h?");
        }
        if (TimeHints.isMeantAsDuration(trimmed)) {
            throw new BadValue("must be a duration", TimeHints.ofDuration(trimmed));
        }
        Matcher part = DURATION_PART.matcher(trimmed);
        BigDecimal micros = BigDecimal.ZERO;
        int end = 0;
        while (end < trimmed.length()) {
            if (!part.find(end) || part.start() != end) {
                throw new BadValue("must be a duration", Writing.hint(trimmed, TimeHints.ofDuration(trimmed)));
            }
            if (part.group(2).startsWith(",") || part.group(2).startsWith("_")) {
                throw new BadValue("must be a duration", Writing.hint(trimmed, TimeHints.ofDuration(trimmed)));
            }
            checkSign(part.group(1));
            if (part.group(1).startsWith("-")) {
                throw new BadValue("a duration must not be negative", "");
            }
            micros = micros.add(number(part.group(1)).multiply(BigDecimal.valueOf(unit(part.group(1), part.group(2)))));
            end = part.end();
        }
        if (end == 0) {
            throw new BadValue("must be a duration", TimeHints.ofDuration(trimmed));
        }
        return ofMicros(micros);
    }

    private static Duration ofMicros(BigDecimal micros) throws BadValue {
        if (micros.compareTo(BigDecimal.valueOf(LONGEST.toSeconds()).movePointRight(6)) > 0) {
            throw new BadValue("a duration is at most " + LONGEST.toDays() + " d", "");
        }
        if (micros.stripTrailingZeros().scale() > 0) {
            throw new BadValue("a duration must be a whole number of microseconds", "write fewer decimal places");
        }
        return Duration.ofNanos(Math.multiplyExact(micros.longValueExact(), 1_000L));
    }

    private static long unit(String number, String unit) throws BadValue {
        if (unit.isEmpty()) {
            throw new BadValue("a duration needs a unit after " + number, "units are ms, s, min, h and d");
        }
        Long micros = UNITS.get(unit);
        if (micros == null) {
            String meant = SYNONYMS.get(unit);
            throw new BadValue(
                    "unknown unit \"" + unit + "\" of a duration",
                    meant == null ? "units are ms, s, min, h and d" : "did you mean " + number + " " + meant + "?");
        }
        return micros;
    }

    /** A time of day such as 10:00, or a duration since midnight of the run's first day. */
    static Duration timeOfDay(String text) throws BadValue {
        String trimmed = text.strip();
        checkLength(trimmed);
        checkCharacters(trimmed);
        checkSign(trimmed);
        Matcher clock = CLOCK.matcher(trimmed);
        if (clock.matches()) {
            int hours = Integer.parseInt(clock.group(1));
            int minutes = Integer.parseInt(clock.group(2));
            int seconds = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
            Duration time = Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(seconds);
            if (minutes > 59 || seconds > 59) {
                throw new BadValue("must be a time of day, HH:mm or HH:mm:ss", "minutes and seconds are at most 59");
            }
            if (time.compareTo(Duration.ofDays(1)) > 0) {
                throw new BadValue(
                        "a time of day lies between 00:00 and 24:00",
                        "for a time on a later day write the duration since midnight of the first, such as " + hours
                                + " h" + (minutes > 0 ? " " + minutes + " min" : ""));
            }
            return time;
        }
        Matcher digits = DIGITS_OF_CLOCK.matcher(trimmed);
        if (digits.matches()) {
            throw new BadValue(
                    "must be a time of day such as 10:00",
                    "did you mean " + digits.group(1) + ":" + digits.group(2) + "?");
        }
        if (PLAIN_NUMBER.matcher(trimmed).matches() || TimeHints.isMeantAsTime(trimmed)) {
            throw new BadValue("must be a time of day such as 10:00", TimeHints.ofTime(trimmed));
        }
        try {
            return duration(trimmed);
        } catch (BadValue notDuration) {
            if (trimmed.isEmpty() || !Character.isDigit(trimmed.charAt(0)) || trimmed.contains(":")) {
                throw new BadValue("must be a time of day such as 10:00", "or a duration since midnight, such as 27 h");
            }
            throw notDuration;
        }
    }

    /** A per cent value, or a number in [0, 1]. */
    static double share(String text) throws BadValue {
        String trimmed = text.strip();
        checkLength(trimmed);
        checkCharacters(trimmed);
        checkSign(trimmed);
        Matcher percent = PERCENT.matcher(trimmed);
        if (percent.matches()) {
            double share = number(percent.group(1)).movePointLeft(2).doubleValue();
            if (!(share >= 0 && share <= 1)) {
                throw new BadValue("a share lies between 0 % and 100 %", "");
            }
            return share;
        }
        if (!PLAIN_NUMBER.matcher(trimmed).matches()) {
            throw new BadValue("must be a share", Writing.hint(trimmed, "write 95 % or 0.95"));
        }
        double share = number(trimmed).doubleValue();
        if (!(share >= 0 && share <= 1)) {
            boolean percentMeant = share > 1 && share <= 100;
            throw new BadValue(
                    "a share lies between 0 and 1",
                    percentMeant ? "did you mean " + trimmed + " %?" : "write 95 % or 0.95");
        }
        return share;
    }

    /** A finite number. */
    static double decimal(String text) throws BadValue {
        String trimmed = text.strip();
        checkLength(trimmed);
        checkCharacters(trimmed);
        checkSign(trimmed);
        if (!PLAIN_NUMBER.matcher(trimmed).matches()) {
            throw new BadValue("must be a number", Writing.numberHint(trimmed));
        }
        double value = number(trimmed).doubleValue();
        if (Double.isInfinite(value)) {
            throw new BadValue("is too large", "");
        }
        return value;
    }

    /** A whole number. */
    static long whole(String text) throws BadValue {
        String trimmed = text.strip();
        checkLength(trimmed);
        checkCharacters(trimmed);
        checkSign(trimmed);
        if (!PLAIN_NUMBER.matcher(trimmed).matches()) {
            throw new BadValue("must be a whole number", Writing.numberHint(trimmed));
        }
        try {
            return number(trimmed).longValueExact();
        } catch (ArithmeticException fractionOrOverflow) {
            throw new BadValue("must be a whole number", "");
        }
    }

    /** A calendar date. */
    static LocalDate date(String text) throws BadValue {
        try {
            checkCharacters(text);
            LocalDate date = LocalDate.parse(text.strip());
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new BadValue("a date lies between the years 1900 and 2200", "");
            }
            return date;
        } catch (DateTimeException notDate) {
            throw new BadValue("must be a date", TimeHints.ofDate(text.strip()));
        }
    }

    /** A sign may be meant as a change, which no value is: nine desks and {@code +2} are not two. */
    private static void checkSign(String text) throws BadValue {
        if (text.startsWith("+")) {
            throw new BadValue(
                    "must be written without a sign",
                    Writing.signHint(text.substring(1).strip()));
        }
    }

    /** Characters that look like others are refused by name, before anything is said on the value. */
    private static void checkCharacters(String text) throws BadValue {
        Optional<String> odd = Writing.oddCharacter(text);
        if (odd.isPresent()) {
            throw new BadValue("is written with other characters than those of numbers and units", odd.get());
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static void checkLength(String text) throws BadValue {
        if (text.isEmpty()) {
            throw new BadValue("must not be empty", "leave the key out for its default");
        }
        if (text.length() > MAX_LENGTH) {
            throw new BadValue("is too long for a single value", "");
        }
    }
}
