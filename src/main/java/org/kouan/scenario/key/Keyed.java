package org.kouan.scenario.key;

/**
 * What is described by the values of declared keys.
 *
 * @param <S> its own type
 */
public interface Keyed<S extends Keyed<S>> {
    /** The keys that it may have. */
    Keys keys();

    /** Their values. */
    Settings settings();

    /** The same with other values. */
    S with(Settings other);

    /** The same with another value of a key. */
    default <T> S with(Key<T> key, T value) {
        return with(settings().with(key, value));
    }
}
