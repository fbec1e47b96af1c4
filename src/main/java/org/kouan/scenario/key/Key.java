package org.kouan.scenario.key;

import java.util.List;
import java.util.Optional;

/**
 * A key of the format: its name, what may stand there, what holds without it, and words for a planner.
 *
 * @param <T> what its value becomes
 */
public final class Key<T> {
    private final String name;
    private final Value<T> value;
    private final Optional<T> usual;
    private final boolean required;
    private final boolean readWhenMissing;
    private final Optional<Object> shown;
    private final String meaning;
    private final List<String> examples;

    private Key(
            String name,
            Value<T> value,
            Optional<T> usual,
            boolean required,
            boolean readWhenMissing,
            Optional<Object> shown,
            String meaning,
            String... examples) {
        this.name = name;
        this.value = value;
        this.usual = usual;
        this.required = required;
        this.readWhenMissing = readWhenMissing;
        this.shown = shown;
        this.meaning = meaning;
        this.examples = List.of(examples);
    }

    /**
     * A key that must be there.
     *
     * @param examples as YAML writes them
     */
    public static <T> Key<T> required(String name, Value<T> value, String meaning, String... examples) {
        return new Key<>(name, value, Optional.empty(), true, true, Optional.empty(), meaning, examples);
    }

    /**
     * A key with a default.
     *
     * @param usual what holds without it
     */
    public static <T> Key<T> of(String name, Value<T> value, T usual, String meaning, String... examples) {
        return new Key<>(name, value, Optional.of(usual), false, false, Optional.of(usual), meaning, examples);
    }

    /** A key whose thing is left out without it. */
    public static <T> Key<Optional<T>> optional(String name, Value<T> value, String meaning, String... examples) {
        return of(name, value.optional(), Optional.empty(), meaning, examples);
    }

    /** The same for a default that depends on other keys, or is filled in from elsewhere. */
    public Key<T> shown(String usually) {
        return new Key<>(
                name,
                value,
                usual,
                required,
                readWhenMissing,
                Optional.of(usually),
                meaning,
                examples.toArray(String[]::new));
    }

    /** The same where what is read decides what holds without it. */
    public Key<T> readWhenMissing() {
        return new Key<>(name, value, usual, required, true, shown, meaning, examples.toArray(String[]::new));
    }

    /** As written in a scenario. */
    public String name() {
        return name;
    }

    /** What may stand there. */
    public Value<T> value() {
        return value;
    }

    /** What holds without it; empty when it is required. */
    public Optional<T> usual() {
        return usual;
    }

    /** What documents say holds without it. */
    public Optional<Object> shown() {
        return shown;
    }

    /** Whether it must be there. */
    public boolean isRequired() {
        return required;
    }

    /** Whether reading is asked for a value even where the key is missing. */
    public boolean isReadWhenMissing() {
        return readWhenMissing;
    }

    /** Words for a planner. */
    public String meaning() {
        return meaning;
    }

    /** As YAML writes them. */
    public List<String> examples() {
        return examples;
    }

    @Override
    public String toString() {
        return name;
    }
}
