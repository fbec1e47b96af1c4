package org.kouan.scenario.key;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Kinds of values with their units and ranges. */
public final class Values {
    /** Any text. */
    public static final Value<String> TEXT = named("text", Given::text);

    /** The name of something. */
    public static final Value<String> NAME = named("value-name", Given::name);

    /** Different names. */
    public static final Value<List<String>> NAMES = named("names", Given::names);

    /** A duration with its unit, at least 0 s. */
    public static final Value<Duration> DURATION = named("duration", Given::duration);

    /** A duration with its unit, longer than 0 s. */
    public static final Value<Duration> POSITIVE_DURATION = named("duration", Given::positiveDuration);

    /** A share with a per cent sign, or a number from 0 to 1. */
    public static final Value<Double> SHARE = named("share", Given::share);

    private Values() {}

    /** A whole number within bounds. */
    public static Value<Integer> count(int least, int most) {
        return of(given -> given.count(least, most), schema("type", "integer", "minimum", least, "maximum", most));
    }

    /** A number from 0 to {@code most}. */
    public static Value<Double> number(int most) {
        return of(given -> given.number(most), schema("type", "number", "minimum", 0, "maximum", most));
    }

    /** A number above 0, up to {@code most}. */
    public static Value<Double> positive(int most) {
        return of(given -> given.positive(most), schema("type", "number", "exclusiveMinimum", 0, "maximum", most));
    }

    /** One of the constants, each by its word. */
    public static <E extends Enum<E>> Value<E> oneOf(Class<E> type) {
        List<String> words =
                Stream.of(type.getEnumConstants()).map(Values::word).toList();
        return of(given -> given.oneOf(type), schema("enum", words));
    }

    /** How a constant is written. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What has a definition of its own in the schema. */
    public static <T> Value<T> named(String definition, Function<Given, T> reading) {
        return of(reading, schema("$ref", "#/$defs/" + definition));
    }

    /** A map with the keys of a record. */
    public static <T> Value<T> record(Keys keys, Function<Settings, T> made) {
        return checked(keys, (settings, given) -> made.apply(settings));
    }

    /** The same where keys depend on each other; what is wrong is reported at the map or at one of them. */
    public static <T> Value<T> checked(Keys keys, BiFunction<Settings, Given, T> made) {
        return new Value<>(
                given -> made.apply(settings(keys, given), given),
                schema("$ref", "#/$defs/" + keys.name()),
                List.of(keys));
    }

    /** The values of keys as a map gives them. */
    public static Settings settings(Keys keys, Given given) {
        given.open(keys, Keys.names(keys.exactlyOneOf().stream()));
        Map<Key<?>, Object> values = new LinkedHashMap<>();
        for (Key<?> key : keys.all()) {
            Given value = given.at(key.name());
            if (key.isReadWhenMissing() || !value.isMissing()) {
                values.put(key, key.value().reading().apply(value));
            }
        }
        return Settings.of(values);
    }

    /** The short form where a single text is given, else the long one. */
    public static <T> Value<T> shortOr(Value<T> brief, Value<T> whole) {
        return either(Given::isScalar, brief, whole);
    }

    /** The long form where a map is given, else the short one. */
    public static <T> Value<T> shortUnlessMap(Value<T> brief, Value<T> whole) {
        return either(given -> !given.isMap(), brief, whole);
    }

    private static <T> Value<T> either(Function<Given, Boolean> isBrief, Value<T> brief, Value<T> whole) {
        return new Value<>(
                given -> (isBrief.apply(given) ? brief : whole).reading().apply(given),
                schema("anyOf", List.of(brief.schema(), whole.schema())),
                whole.parts());
    }

    /** A list, which may be empty: so a variant takes away what there is. */
    public static <T> Value<List<T>> list(Value<T> item) {
        return list(item, Given::itemsIfAny, schema("type", "array", "items", item.schema()));
    }

    /** A list with at least one. */
    public static <T> Value<List<T>> some(Value<T> item) {
        return list(item, Given::items, schema("type", "array", "items", item.schema(), "minItems", 1));
    }

    private static <T> Value<List<T>> list(
            Value<T> item, Function<Given, List<? extends Given>> items, Map<String, Object> schema) {
        return new Value<>(
                given -> {
                    List<T> read = new ArrayList<>();
                    items.apply(given).forEach(each -> read.add(item.reading().apply(each)));
                    return read;
                },
                schema,
                item.parts());
    }

    /** One of some words, which the reading of the record checks. */
    public static Value<String> words(String... words) {
        return of(Given::text, schema("enum", List.of(words)));
    }

    /** A map with the keys of a record that is read in its own way. */
    public static <T> Value<T> of(Keys keys, Function<Given, T> reading) {
        return new Value<>(reading, schema("$ref", "#/$defs/" + keys.name()), List.of(keys));
    }

    /** Records by name, at least one. */
    public static <T> Value<List<T>> byName(String what, Keys keys, BiFunction<String, Given, T> reading) {
        return new Value<>(
                given -> {
                    List<T> all = new ArrayList<>();
                    given.named(what).forEach((name, each) -> all.add(reading.apply(name, each)));
                    return all;
                },
                schema(
                        "type",
                        "object",
                        "propertyNames",
                        schema("$ref", "#/$defs/name"),
                        "additionalProperties",
                        schema("$ref", "#/$defs/" + keys.name()),
                        "minProperties",
                        1),
                List.of(keys));
    }

    private static <T> Value<T> of(Function<Given, T> reading, Map<String, Object> schema) {
        return new Value<>(reading, schema, List.of());
    }

    private static Map<String, Object> schema(Object... keysAndValues) {
        Map<String, Object> schema = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            schema.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(schema);
    }
}
