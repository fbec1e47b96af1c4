package org.kouan.scenario.yaml;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compiles a pattern of dates and times. A letter means what it means in java.time, and is honoured, or else the pattern
 * is refused with the place of the letter: a part that were read and not used would be lost without a word.
 */
final class TimePattern {
    /** In place of a hint: the pattern that was probably meant. */
    private static final String MEANT = "MEANT";

    private static final Set<TimePart> DATE = EnumSet.of(TimePart.YEAR, TimePart.MONTH, TimePart.DAY);

    /** Of names, by number; java.time's own differ between JDKs. */
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    /** Letters of one kind side by side. */
    private record Run(char letter, int count, int at) {
        String letters() {
            return String.valueOf(letter).repeat(count);
        }

        BadValue refuse(String why, String hint) {
            return new BadValue(letters() + " (character " + (at + 1) + ") " + why, hint);
        }
    }

    private final String pattern;
    private final int nearYear;
    private final DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
    private final Map<TimePart, Run> runs = new EnumMap<>(TimePart.class);
    private final StringBuilder literal = new StringBuilder();
    private boolean afterDigits;
    private boolean optional;

    private TimePattern(String pattern, int nearYear) {
        this.pattern = pattern;
        this.nearYear = nearYear;
    }

    /**
     * Compiles a pattern.
     *
     * @param nearYear a year of two digits means the one nearest to this: from 50 years before it to 49 after it
     * @throws BadValue when not everything in it can be honoured, with the place
     */
    static TimePattern of(String pattern, int nearYear) throws BadValue {
        try {
            return compile(pattern, nearYear);
        } catch (BadValue refused) {
            String hint = refused.hint().equals(MEANT) ? TimePatternFix.of(pattern, nearYear) : refused.hint();
            throw new BadValue(refused.rule(), hint);
        }
    }

    /** The same, but where the hint would be a better pattern it is not looked for. */
    static TimePattern compile(String pattern, int nearYear) throws BadValue {
        TimePattern compiled = new TimePattern(pattern, nearYear);
        compiled.compile();
        compiled.checkDate();
        compiled.checkTime();
        return compiled;
    }

    /** What it asks for. */
    Set<TimePart> parts() {
        return runs.keySet();
    }

    DateTimeFormatter formatter() {
        return builder.toFormatter(Locale.ROOT);
    }

    /** True when it takes digits only, such as Hmm, which a spreadsheet may hold as a number. */
    boolean digitsOnly() {
        return pattern.matches("[yuMdHmsS]+") && !pattern.contains("MMM");
    }

    private void compile() throws BadValue {
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                i = quoted(i);
            } else if (c == '[' || c == ']') {
                bracket(c, i++);
            } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                int end = i;
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                endLiteral(i);
                run(new Run(c, end - i, i));
                i = end;
            } else {
                literal.append(c);
                i++;
            }
        }
        endLiteral(i);
        if (optional) {
            throw new BadValue("has a [ without ]", "");
        }
    }

    /** Takes what stands between quotation marks, which begins here; returns where it has ended. */
    private int quoted(int begin) throws BadValue {
        int end = pattern.indexOf('\'', begin + 1);
        if (end < 0) {
            throw new BadValue("has a quotation mark (character " + (begin + 1) + ") without a second", "");
        }
        literal.append(end == begin + 1 ? "'" : pattern.substring(begin + 1, end));
        return end + 1;
    }

    private void bracket(char c, int at) throws BadValue {
        endLiteral(at);
        if ((c == '[') == optional) {
            throw new BadValue("has a " + c + " (character " + (at + 1) + ") that fits no other", "");
        }
        optional = c == '[';
        if (optional) {
            builder.optionalStart();
        } else {
            builder.optionalEnd();
        }
    }

    private void endLiteral(int end) throws BadValue {
        if (literal.isEmpty()) {
            return;
        }
        String text = literal.toString();
        String at = " (before character " + (end + 1) + ") ";
        if (text.chars().anyMatch(Character::isDigit)) {
            throw new BadValue("has \"" + text + "\"" + at + "as a text, not as a part of the time", "");
        }
        if (text.strip().matches("(?i)Z|[AP]\\.?M\\.?|BC|AD") || text.strip().matches("[A-Z]{2,5}")) {
            throw new BadValue(
                    "has \"" + text.strip() + "\"" + at + "as a text that would be read and not used",
                    "an offset is XXX (Z or +08:00), AM or PM is a");
        }
        builder.appendLiteral(text);
        literal.setLength(0);
        afterDigits = false;
    }

    private void run(Run run) throws BadValue {
        Optional<TimePart> known = TimePart.of(run.letter);
        if (known.isEmpty()) {
            throw run.refuse(TimePart.whyNot(run.letter), MEANT);
        }
        TimePart part = known.get();
        if (optional && part != TimePart.SECOND && part != TimePart.FRACTION) {
            throw run.refuse("may not be left out", "only seconds stand in [ ]");
        }
        Run before = runs.put(part, run);
        if (before != null) {
            throw run.refuse("says again what " + before.letters() + " says", MEANT);
        }
        boolean wasAfterDigits = afterDigits;
        append(part, run);
        if (afterDigits && wasAfterDigits && run.count == 1 && part != TimePart.FRACTION) {
            throw run.refuse(
                    "stands right after other digits", "write " + run.letters().repeat(2));
        }
    }

    private void append(TimePart part, Run run) throws BadValue {
        int count = run.count;
        boolean adjacent = afterDigits;
        afterDigits = true;
        switch (part) {
            case YEAR -> {
                only(run, count == 2 || count == 4, "yyyy, or yy for two digits");
                if (count == 4) {
                    builder.appendValue(ChronoField.YEAR, 4);
                } else {
                    builder.appendValueReduced(ChronoField.YEAR, 2, 2, nearYear - 50);
                }
            }
            case MONTH -> {
                only(run, count <= 4, "M, MM, MMM (Jan) or MMMM (January)");
                if (count >= 3) {
                    builder.appendText(ChronoField.MONTH_OF_YEAR, names(MONTHS, 1, count == 3));
                    afterDigits = false;
                } else {
                    number(ChronoField.MONTH_OF_YEAR, run);
                }
            }
            case DAY -> {
                only(run, count <= 2, "d or dd");
                number(ChronoField.DAY_OF_MONTH, run);
            }
            case DAY_NAME -> {
                only(run, count <= 4, "EEE (Mon) or EEEE (Monday)");
                builder.appendText(ChronoField.DAY_OF_WEEK, names(DAYS, 1, count <= 3));
                afterDigits = false;
            }
            case HOUR -> {
                only(run, count <= 2, "H or HH");
                if (run.letter == 'h') {
                    number(ChronoField.CLOCK_HOUR_OF_AMPM, run);
                } else {
                    // Timetables go on counting after midnight, and long ones beyond the hour 99.
                    builder.appendValue(ChronoField.HOUR_OF_DAY, count, adjacent ? 2 : 3, SignStyle.NOT_NEGATIVE);
                }
            }
            case HALF -> {
                only(run, count == 1, "a");
                builder.appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "AM", 1L, "PM"));
                afterDigits = false;
            }
            case MINUTE -> {
                only(run, count <= 2, "mm");
                number(ChronoField.MINUTE_OF_HOUR, run);
            }
            case SECOND -> {
                only(run, count <= 2, "ss");
                number(ChronoField.SECOND_OF_MINUTE, run);
            }
            case FRACTION -> {
                only(run, count <= 9, "at most SSSSSSSSS");
                builder.appendFraction(ChronoField.NANO_OF_SECOND, count, count, false);
            }
            case ZONE -> {
                boolean known =
                        run.letter == 'V' ? count == 2 : run.letter == 'Z' ? count <= 3 || count == 5 : count <= 5;
                only(run, known, "XXX for +08:00, Z for +0800, or VV for Asia/Shanghai");
                builder.appendPattern(run.letters());
                afterDigits = false;
            }
        }
    }

    private static void only(Run run, boolean known, String instead) throws BadValue {
        if (!known) {
            throw run.refuse("has a number of letters that is not read", "write " + instead);
        }
    }

    private void number(ChronoField field, Run run) {
        if (run.count == 2) {
            builder.appendValue(field, 2);
        } else {
            builder.appendValue(field, 1, 2, SignStyle.NOT_NEGATIVE);
        }
    }

    private static Map<Long, String> names(String[] names, int first, boolean abbreviated) {
        Map<Long, String> byNumber = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            byNumber.put((long) first + i, abbreviated ? names[i].substring(0, 3) : names[i]);
        }
        return byNumber;
    }

    private void checkDate() throws BadValue {
        for (TimePart part : EnumSet.of(TimePart.YEAR, TimePart.MONTH, TimePart.DAY, TimePart.DAY_NAME)) {
            Run run = runs.get(part);
            for (TimePart needed : DATE) {
                if (run != null && !runs.containsKey(needed)) {
                    String needs = needed.name().toLowerCase(Locale.ROOT);
                    throw run.refuse("is part of a date that has no " + needs, MEANT);
                }
            }
        }
    }

    private void checkTime() throws BadValue {
        Run hour = runs.get(TimePart.HOUR);
        Run half = runs.get(TimePart.HALF);
        if (hour != null && (hour.letter == 'h') != (half != null)) {
            throw half == null
                    ? hour.refuse("is an hour from 1 to 12 without AM or PM", MEANT)
                    : half.refuse("belongs to h, not to H", MEANT);
        }
        needs(TimePart.HALF, TimePart.HOUR, "is AM or PM without an hour");
        needs(TimePart.MINUTE, TimePart.HOUR, "is minutes without an hour");
        needs(TimePart.SECOND, TimePart.MINUTE, "is seconds without minutes");
        needs(TimePart.FRACTION, TimePart.SECOND, "is a fraction without seconds");
        needs(TimePart.ZONE, TimePart.HOUR, "is an offset or zone without a time");
        if (runs.isEmpty()) {
            throw new BadValue("has no letters for a time", "such as H:mm or yyyy-MM-dd HH:mm");
        }
    }

    private void needs(TimePart part, TimePart other, String why) throws BadValue {
        Run run = runs.get(part);
        if (run != null && !runs.containsKey(other)) {
            throw run.refuse(why, MEANT);
        }
    }
}
