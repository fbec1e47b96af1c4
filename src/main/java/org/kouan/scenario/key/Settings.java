package org.kouan.scenario.key;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values of the keys of a record; immutable. Of keys that have their defaults nothing is kept, so that two that mean the
 * same are equal, and whoever asks what is given need not know which keys there are.
 */
public final class Settings {
    /** Every key at its default. */
    public static final Settings NONE = new Settings(Map.of());

    private final Map<Key<?>, Object> given;

    private Settings(Map<Key<?>, Object> given) {
        this.given = given;
    }

    /** Values by key, each of the type of its key. */
    public static Settings of(Map<Key<?>, Object> values) {
        Map<Key<?>, Object> given = new LinkedHashMap<>();
        values.forEach((key, value) -> put(given, key, value));
        return new Settings(given);
    }

    /** The value of a key, by default what holds without it. */
    @SuppressWarnings("unchecked") // with() and of() take values of the type of their keys
    public <T> T get(Key<T> key) {
        Object value = given.get(key);
        return value == null ? key.usual().orElseThrow() : (T) value;
    }

    /** The same with another value. */
    public <T> Settings with(Key<T> key, T value) {
        Map<Key<?>, Object> changed = new LinkedHashMap<>(given);
        put(changed, key, value);
        return new Settings(changed);
    }

    /** The keys with another value than their defaults. */
    public Set<Key<?>> given() {
        return Collections.unmodifiableSet(given.keySet());
    }

    private static void put(Map<Key<?>, Object> given, Key<?> key, Object value) {
        if (key.usual().isPresent() && key.usual().get().equals(value)) {
            given.remove(key);
        } else {
            given.put(key, immutable(value));
        }
    }

    private static Object immutable(Object value) {
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        return value instanceof Map<?, ?> map ? Collections.unmodifiableMap(new LinkedHashMap<>(map)) : value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && given.equals(settings.given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    @Override
    public String toString() {
        return given.toString();
    }
}
