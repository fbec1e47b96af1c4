package org.kouan.scenario.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value of the document on its way to a record. Each query reports what is wrong at the value's place and then
 * returns a harmless value, so that reading goes on; after any report the scenario is refused.
 */
final class YamlValue {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+");
    private static final int MAX_NAME = 60;
    private static final int MAX_TEXT = 2_000;

    private interface Reading<T> {
        T of(String text) throws BadValue;
    }

    private final Node node;
    private final Position keyAt;
    private final String path;
    private final Problems problems;

    /** @param keyAt where a missing key of this map is reported */
    YamlValue(Node node, Position keyAt, String path, Problems problems) {
        this.node = node;
        this.keyAt = keyAt;
        this.path = path;
        this.problems = problems;
    }

    String path() {
        return path;
    }

    /** Where its key is, or the value itself where it has none. */
    Position keyAt() {
        return keyAt;
    }

    Node node() {
        return node;
    }

    Problems problems() {
        return problems;
    }

    /** Where to point for the value as a whole. */
    Position at() {
        return node instanceof Node.Scalar ? node.at() : keyAt;
    }

    boolean isScalar() {
        return node instanceof Node.Scalar;
    }

    boolean isList() {
        return node instanceof Node.Items;
    }

    boolean isMap() {
        return node instanceof Node.Fields;
    }

    boolean isMissing() {
        return node instanceof Node.Missing;
    }

    /** The keys of a map; empty for anything else. */
    List<String> keys() {
        return node instanceof Node.Fields map ? List.copyOf(map.fields().keySet()) : List.of();
    }

    void report(String rule, String hint) {
        problems.report(at(), path, FlowText.display(node), rule, hint);
    }

    /** Any text but none. */
    String text() {
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
    String name() {
        String name = read("a name", "", YamlValue::checkedName);
        if (name.isEmpty()) {
            problems.markIncomplete();
        }
        return name;
    }

    static String checkedName(String text) throws BadValue {
        if (!NAME.matcher(text).matches() || text.length() > MAX_NAME) {
            throw new BadValue(
                    "a name has up to " + MAX_NAME + " letters, digits, hyphens and underscores",
                    "put other characters into its label");
        }
        return text;
    }

    /** A text of a form. */
    String matching(Pattern pattern, String rule, String placeholder) {
        return read("a text", placeholder, text -> {
            if (!pattern.matcher(text).matches()) {
                throw new BadValue(rule, "");
            }
            return text;
        });
    }

    /** At least 0 s. */
    Duration duration() {
        return read("a duration", Duration.ofSeconds(1), Scalars::duration);
    }

    /** More than 0 s. */
    Duration positiveDuration() {
        return read("a duration", Duration.ofSeconds(1), text -> {
            Duration duration = Scalars.duration(text);
            if (duration.isZero()) {
                throw new BadValue("must be longer than 0 s", "");
            }
            return duration;
        });
    }

    /** From midnight of the first day. */
    Duration timeOfDay() {
        return read("a time of day", Duration.ZERO, Scalars::timeOfDay);
    }

    /** From midnight, at most 24:00. */
    Duration timeWithinDay() {
        return read("a time of day", Duration.ZERO, text -> {
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
    double share() {
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
            if (value < least || value > most) {
                throw new BadValue(String.format(Locale.ROOT, "must lie between %,d and %,d", least, most), "");
            }
            return value;
        });
    }

    /** A whole number within bounds. */
    int count(int least, int most) {
        return Math.toIntExact(whole(least, most));
    }

    /** A number from 0 to {@code most}. */
    double number(double most) {
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
    double positive(double most) {
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
    <E extends Enum<E>> E oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> names = Stream.of(constants).map(YamlValue::yamlName).toList();
        return read("one of " + String.join(", ", names), constants[0], text -> {
            int index = names.indexOf(text);
            if (index < 0) {
                throw new BadValue("must be one of " + String.join(", ", names), Spelling.guess(text, names));
            }
            return constants[index];
        });
    }

    static String yamlName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The items of a list that must not be empty. */
    List<YamlValue> items() {
        if (node instanceof Node.Items list && list.items().isEmpty()) {
            report("must not be empty", "");
        }
        return itemsIfAny();
    }

    /** The items of a list that may be empty. */
    List<YamlValue> itemsIfAny() {
        if (node instanceof Node.Items list) {
            List<YamlValue> items = new ArrayList<>();
            for (Node item : list.items()) {
                items.add(new YamlValue(item, item.at(), TreePath.item(path, items.size()), problems));
            }
            return items;
        }
        wrongKind("a list", "write [" + FlowText.of(node) + "]");
        return List.of();
    }

    /** A list of different names. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (YamlValue item : items()) {
            String name = item.name();
            if (names.contains(name)) {
                item.report("is there twice", "");
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** A map with fixed keys. */
    YamlMap map(Shape shape) {
        return map(shape, shape.keys());
    }

    /** A map with fixed keys, some of which the shape does not know. */
    YamlMap map(Shape shape, List<String> keys) {
        if (!(node instanceof Node.Fields map)) {
            wrongKind("a map", "its keys are " + String.join(", ", keys));
            if (shape.structural()) {
                problems.markIncomplete();
            }
            return new YamlMap(this, new Node.Fields(Map.of(), node.at()), shape);
        }
        YamlMap checked = new YamlMap(this, map, shape);
        checked.checkKeys(keys);
        return checked;
    }

    /** A map whose keys are names, with at least one. */
    Map<String, YamlValue> named(String what) {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        if (!(node instanceof Node.Fields map)) {
            wrongKind("a map from names to " + what, "");
            problems.markIncomplete();
            return values;
        }
        if (map.fields().isEmpty()) {
            report("must not be empty", "");
            problems.markIncomplete();
        }
        map.fields().forEach((key, field) -> {
            try {
                String name = checkedName(key);
                values.put(name, new YamlValue(field.value(), field.keyAt(), TreePath.child(path, name), problems));
            } catch (BadValue bad) {
                problems.report(field.keyAt(), path, key, bad.rule(), bad.hint());
                problems.markIncomplete();
            }
        });
        return values;
    }

    /** Reports that this is a list, a map or a text where something else is wanted. */
    void wrongKind(String wanted, String hint) {
        if (!isMissing()) {
            String found = isScalar() ? "text" : isList() ? "a list" : "a map";
            boolean empty = node instanceof Node.Scalar scalar
                    && scalar.plain()
                    && scalar.text().isEmpty();
            report("must be " + wanted + (empty ? "" : ", not " + found), empty ? "nothing is written here" : hint);
        }
    }

    private <T> T read(String wanted, T placeholder, Reading<T> reading) {
        if (!(node instanceof Node.Scalar scalar)) {
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

    /** As an optional value is handed around: empty when the node is missing. */
    Optional<YamlValue> present() {
        return isMissing() ? Optional.empty() : Optional.of(this);
    }
}
