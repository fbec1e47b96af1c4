package org.kouan.scenario.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What letters of a pattern of times stand for. */
enum TimePart {
    YEAR,
    MONTH,
    DAY,
    DAY_NAME,
    HOUR,
    HALF,
    MINUTE,
    SECOND,
    FRACTION,
    ZONE;

    private static final Map<Character, TimePart> PARTS = letters();
    private static final Map<Character, String> REFUSED = refused();

    /** What a letter stands for; empty for letters that are refused. */
    static Optional<TimePart> of(char letter) {
        return Optional.ofNullable(PARTS.get(letter));
    }

    /** Why a letter is refused. */
    static String whyNot(char letter) {
        return REFUSED.getOrDefault(letter, "is no letter of times");
    }

    private static Map<Character, TimePart> letters() {
        Map<Character, TimePart> parts = new TreeMap<>();
        parts.put('y', YEAR);
        parts.put('u', YEAR);
        parts.put('M', MONTH);
        parts.put('d', DAY);
        parts.put('E', DAY_NAME);
        parts.put('H', HOUR);
        parts.put('h', HOUR);
        parts.put('a', HALF);
        parts.put('m', MINUTE);
        parts.put('s', SECOND);
        parts.put('S', FRACTION);
        parts.put('X', ZONE);
        parts.put('x', ZONE);
        parts.put('Z', ZONE);
        parts.put('V', ZONE);
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
}
