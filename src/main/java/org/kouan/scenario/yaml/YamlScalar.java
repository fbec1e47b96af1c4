package org.kouan.scenario.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kouan.scenario.Spelling;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Values;

/** What a single text of the document can be asked for. */
abstract class YamlScalar implements Given {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+");
    private static final int MAX_NAME = 60;
    private static final int MAX_TEXT = 2_000;

    /** How a text becomes a value. */
    interface Reading<T> {
        T of(String text) throws BadValue;
    }

    abstract Node node();

    abstract Problems problems();

    @Override
    public abstract void report(String rule, String hint);

    /** Reports that this is a list, a map or a text where something else is wanted. */
    abstract void wrongKind(String wanted, String hint);

    /** Any text but none. */
    @Override
    public String text() {
        return read("a text", "", text -> {
            if (text.isBlank()) {
                throw new BadValue("must not be empty", "");
            }
            if (text.length() > MAX_TEXT) {
                throw new BadValue("has more than " + MAX_TEXT + " characters", "");
            }
            return text.strip();
        });
    }

    /** The name of something. */
    @Override
    public String name() {
        String name = read("a name", "", YamlScalar::checkedName);
        if (name.isEmpty()) {
            problems().markIncomplete();
        }
        return name;
    }

    static String checkedName(String text) throws BadValue {
        if (!NAME.matcher(text).matches() || text.length() > MAX_NAME) {
            throw new BadValue(
                    "a name has up to " + MAX_NAME + " letters, digits, hyphens and underscores",
                    Writing.oddCharacter(text).orElse("put other characters into its label"));
        }
        return text;
    }

    /** A text of a form. */
    String matching(Pattern pattern, String rule, String placeholder) {
        return read("a text", placeholder, text -> {
            if (!pattern.matcher(text).matches()) {
                throw new BadValue(rule, Writing.oddCharacter(text).orElse(""));
            }
            return text;
        });
    }

    /** At least 0 s. */
    @Override
    public Duration duration() {
        return read("a duration", Duration.ofSeconds(1), Scalars::duration);
    }

    /** More than 0 s. */
    @Override
    public Duration positiveDuration() {
        return read("a duration", Duration.ofHours(1), text -> {
            Duration duration = Scalars.duration(text);
            if (duration.isZero()) {
                throw new BadValue("must be longer than 0 s", "");
            }
            return duration;
        });
    }

    /** From midnight of the first day. */
    Duration timeOfDay() {
        return timeOfDayOr(Duration.ZERO);
    }

    /** From midnight of the first day; the placeholder after a report. */
    Duration timeOfDayOr(Duration placeholder) {
        return read("a time of day", placeholder, Scalars::timeOfDay);
    }

    /** From midnight, at most 24:00. */
    Duration timeWithinDay(Duration placeholder) {
        return read("a time of day", placeholder, text -> {
            Duration time = Scalars.timeOfDay(text);
            if (time.compareTo(Duration.ofDays(1)) > 0) {
                throw new BadValue("a time of day lies between 00:00 and 24:00", "the plan repeats every day");
            }
            return time;
        });
    }

    LocalDate date() {
        return read("a date", LocalDate.EPOCH, Scalars::date);
    }

    /** In [0, 1]. */
    @Override
    public double share() {
        return read("a share", 1.0, Scalars::share);
    }

    /** In (0, 1]. */
    double positiveShare() {
        return read("a share", 1.0, text -> {
            double share = Scalars.share(text);
            if (share == 0) {
                throw new BadValue("must be more than 0 %", "");
            }
            return share;
        });
    }

    /** In (0, 1). */
    double properShare() {
        return read("a share", 0.5, text -> {
            double share = Scalars.share(text);
            if (share == 0 || share == 1) {
                throw new BadValue("must lie between 0 % and 100 % and be neither", "");
            }
            return share;
        });
    }

    /** A whole number within bounds. */
    long whole(long least, long most) {
        return read("a whole number", Math.max(least, Math.min(1, most)), text -> {
            long value = Scalars.whole(text);
            if (Writing.hasLeadingZeros(text.strip())) {
                throw new BadValue("must not begin with 0", "did you mean " + value + "? Elsewhere 010 is 8");
            }
            if (least == 0 && value < 0) {
                throw new BadValue("must not be negative", "");
            }
            if (value < least || value > most) {
                throw new BadValue(String.format(Locale.ROOT, "must lie between %,d and %,d", least, most), "");
            }
            return value;
        });
    }

    /** A whole number within bounds. */
    @Override
    public int count(int least, int most) {
        return Math.toIntExact(whole(least, most));
    }

    /** A number from 0 to {@code most}. */
    @Override
    public double number(double most) {
        return read("a number", 1.0, text -> {
            double value = Scalars.decimal(text);
            if (value < 0) {
                throw new BadValue("must not be negative", "");
            }
            if (value > most) {
                throw new BadValue(String.format(Locale.ROOT, "must be at most %,.0f", most), "");
            }
            return value;
        });
    }

    /** A number above 0, up to {@code most}. */
    @Override
    public double positive(double most) {
        return read("a number", 1.0, text -> {
            double value = Scalars.decimal(text);
            if (!(value > 0)) {
                throw new BadValue("must be more than 0", "");
            }
            if (value > most) {
                throw new BadValue(String.format(Locale.ROOT, "must be at most %,.0f", most), "");
            }
            return value;
        });
    }

    /** A constant by its name in lower case with hyphens. */
    @Override
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> names = Stream.of(constants).map(Values::word).toList();
        return read("one of " + String.join(", ", names), constants[0], text -> {
            int index = names.indexOf(text);
            if (index < 0) {
                throw new BadValue(
                        "must be one of " + String.join(", ", names),
                        Writing.oddCharacter(text).orElse(Spelling.guess(text, names)));
            }
            return constants[index];
        });
    }

    /** What a text means; the placeholder after a report. */
    <T> T read(String wanted, T placeholder, Reading<T> reading) {
        if (!(node() instanceof Node.Scalar scalar)) {
            wrongKind(wanted, "");
            return placeholder;
        }
        try {
            return reading.of(scalar.text());
        } catch (BadValue bad) {
            report(bad.rule(), bad.hint());
            return placeholder;
        }
    }
}
