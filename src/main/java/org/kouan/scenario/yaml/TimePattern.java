package org.kouan.scenario.yaml;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compiles a pattern of dates and times. A letter means what it means in java.time, and is honoured, or else the pattern
 * is refused with the place of the letter: a part that were read and not used would be lost without a word.
 */
final class TimePattern {
    /** What letters stand for. */
    enum Part {
        YEAR,
        MONTH,
        DAY,
        DAY_NAME,
        HOUR,
        HALF,
        MINUTE,
        SECOND,
        FRACTION,
        ZONE
    }

    /** In place of a hint: the pattern that was probably meant. */
    private static final String MEANT = "MEANT";

    private static final Set<Part> DATE = EnumSet.of(Part.YEAR, Part.MONTH, Part.DAY);
    private static final Map<Character, Part> PARTS = letters();
    private static final Map<Character, String> REFUSED = refused();

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
    private final Map<Part, Run> runs = new EnumMap<>(Part.class);
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
    Set<Part> parts() {
        return runs.keySet();
    }

    DateTimeFormatter formatter() {
        return builder.toFormatter(Locale.ROOT);
    }

    /** True when it takes digits only, such as Hmm, which a spreadsheet may hold as a number. */
    boolean digitsOnly() {
        return pattern.matches("[yuMdHmsS]+") && !pattern.contains("MMM");
    }

    private static Map<Character, Part> letters() {
        Map<Character, Part> parts = new TreeMap<>();
        parts.put('y', Part.YEAR);
        parts.put('u', Part.YEAR);
        parts.put('M', Part.MONTH);
        parts.put('d', Part.DAY);
        parts.put('E', Part.DAY_NAME);
        parts.put('H', Part.HOUR);
        parts.put('h', Part.HOUR);
        parts.put('a', Part.HALF);
        parts.put('m', Part.MINUTE);
        parts.put('s', Part.SECOND);
        parts.put('S', Part.FRACTION);
        parts.put('X', Part.ZONE);
        parts.put('x', Part.ZONE);
        parts.put('Z', Part.ZONE);
        parts.put('V', Part.ZONE);
        return parts;
    }

    private static Map<Character, String> refused() {
        Map<Character, String> why = new TreeMap<>();
        why.put('Y', "is the year of a week, not of a date");
        why.put('D', "is the day of the year");
        why.put('L', "is not read");
        why.put('G', "is an era, which no timetable needs");
        why.put('Q', "is a quarter, which no time needs");
        why.put('q', "is a quarter, which no time needs");
        why.put('w', "is the week of a year, which no time needs");
        why.put('W', "is the week of a month, which no time needs");
        why.put('F', "is the week of a month, which no time needs");
        why.put('e', "is a number of a day of the week, which differs between countries");
        why.put('c', "is a number of a day of the week, which differs between countries");
        why.put('k', "is an hour from 1 to 24");
        why.put('K', "is an hour from 0 to 11");
        why.put('B', "is a period of the day, which differs between languages");
        why.put('z', "is the letters of a zone, such as CST, which mean different things");
        why.put('v', "is the letters of a zone, such as CST, which mean different things");
        why.put('O', "is an offset with letters");
        return why;
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
        Part part = PARTS.get(run.letter);
        if (part == null) {
            throw run.refuse(REFUSED.getOrDefault(run.letter, "is no letter of times"), MEANT);
        }
        if (optional && part != Part.SECOND && part != Part.FRACTION) {
            throw run.refuse("may not be left out", "only seconds stand in [ ]");
        }
        Run before = runs.put(part, run);
        if (before != null) {
            throw run.refuse("says again what " + before.letters() + " says", MEANT);
        }
        boolean wasAfterDigits = afterDigits;
        append(part, run);
        if (afterDigits && wasAfterDigits && run.count == 1 && part != Part.FRACTION) {
            throw run.refuse(
                    "stands right after other digits", "write " + run.letters().repeat(2));
        }
    }

    private void append(Part part, Run run) throws BadValue {
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
        for (Part part : EnumSet.of(Part.YEAR, Part.MONTH, Part.DAY, Part.DAY_NAME)) {
            Run run = runs.get(part);
            for (Part needed : DATE) {
                if (run != null && !runs.containsKey(needed)) {
                    String needs = needed.name().toLowerCase(Locale.ROOT);
                    throw run.refuse("is part of a date that has no " + needs, MEANT);
                }
            }
        }
    }

    private void checkTime() throws BadValue {
        Run hour = runs.get(Part.HOUR);
        Run half = runs.get(Part.HALF);
        if (hour != null && (hour.letter == 'h') != (half != null)) {
            throw half == null
                    ? hour.refuse("is an hour from 1 to 12 without AM or PM", MEANT)
                    : half.refuse("belongs to h, not to H", MEANT);
        }
        needs(Part.HALF, Part.HOUR, "is AM or PM without an hour");
        needs(Part.MINUTE, Part.HOUR, "is minutes without an hour");
        needs(Part.SECOND, Part.MINUTE, "is seconds without minutes");
        needs(Part.FRACTION, Part.SECOND, "is a fraction without seconds");
        needs(Part.ZONE, Part.HOUR, "is an offset or zone without a time");
        if (runs.isEmpty()) {
            throw new BadValue("has no letters for a time", "such as H:mm or yyyy-MM-dd HH:mm");
        }
    }

    private void needs(Part part, Part other, String why) throws BadValue {
        Run run = runs.get(part);
        if (run != null && !runs.containsKey(other)) {
            throw run.refuse(why, MEANT);
        }
    }
}
