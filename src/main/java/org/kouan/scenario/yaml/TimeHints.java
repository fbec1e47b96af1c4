package org.kouan.scenario.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was probably meant by a time, a date or a duration of a scenario that is written as people write them elsewhere. */
final class TimeHints {
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,3}):([0-5][0-9])");
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("([0-9]{1,3})\\s*h\\s*([0-5]?[0-9])");
    private static final Pattern ISO = Pattern.compile("PT?(?:[0-9]+D)?T?(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?");
    private static final Pattern HALF_DAY = Pattern.compile("(?i)(1[0-2]|0?[1-9]):?([0-5][0-9])?\\s*([ap])\\.?m\\.?");
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private TimeHints() {}

    /** Whether a text is a duration to people, though not to a scenario. */
    static boolean isMeantAsDuration(String text) {
        return CLOCK.matcher(text).matches()
                || HOURS_AND_MINUTES.matcher(text).matches()
                || (text.startsWith("P") && ISO.matcher(text).matches());
    }

    static String ofDuration(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            String first = clock.group(1);
            String second = clock.group(2);
            return "did you mean " + first + " h " + second + " min or " + first + " min " + second + " s?";
        }
        Matcher hours = HOURS_AND_MINUTES.matcher(text);
        if (hours.matches()) {
            return "did you mean " + hours.group(1) + " h " + hours.group(2) + " min?";
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches() && !text.contains("D") && text.length() > 2) {
            String meant = (iso.group(1) == null ? "" : iso.group(1) + " h ")
                    + (iso.group(2) == null ? "" : iso.group(2) + " min ")
                    + (iso.group(3) == null ? "" : iso.group(3) + " s");
            return "did you mean " + meant.strip() + "?";
        }
        return "write a number and a unit, such as 45 s, 1.5 min or 1 h 30 min";
    }

    /** Whether a text is a time of day to people, though not to a scenario. */
    static boolean isMeantAsTime(String text) {
        return HALF_DAY.matcher(text).matches()
                || HOURS_AND_MINUTES.matcher(text).matches()
                || DATE.matcher(text).matches();
    }

    static String ofTime(String text) {
        Matcher half = HALF_DAY.matcher(text);
        if (half.matches()) {
            int hour = Integer.parseInt(half.group(1)) % 12 + (half.group(3).equalsIgnoreCase("p") ? 12 : 0);
            return "did you mean " + hour + ":" + (half.group(2) == null ? "00" : half.group(2)) + "?";
        }
        Matcher hours = HOURS_AND_MINUTES.matcher(text);
        if (hours.matches() && hours.group(2).length() == 2) {
            return "did you mean " + hours.group(1) + ":" + hours.group(2) + ", or " + hours.group(1) + " h "
                    + hours.group(2) + " min?";
        }
        if (DATE.matcher(text).matches()) {
            return "or a duration since midnight of the first day, such as 48 h; the date is run.date";
        }
        return "or a duration since midnight, such as 27 h";
    }

    static String ofDate(String text) {
        if (DATE.matcher(text).matches()) {
            try {
                TimeFormat.of("yyyy-MM-dd", 2000).read(text);
            } catch (BadValue bad) {
                return "it " + bad.rule();
            }
        }
        return "write year-month-day, such as 2023-02-20";
    }
}
