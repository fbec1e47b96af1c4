package org.kouan.scenario.key;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of a record.
 *
 * @param name of the definition in the schema and of the section in the reference
 * @param meaning words for a planner
 * @param structural true when other parts of the file refer to what such a map holds
 * @param all in the order of the documentation
 * @param exactlyOneOf keys of which exactly one is needed; none for no such rule
 * @param oneOrMoreOf keys of which at least one is needed; none for no such rule
 */
public record Keys(
        String name,
        String meaning,
        boolean structural,
        List<Key<?>> all,
        List<Key<?>> exactlyOneOf,
        List<Key<?>> oneOrMoreOf)
        implements MapShape {
    public Keys {
        all = List.copyOf(all);
        exactlyOneOf = List.copyOf(exactlyOneOf);
        oneOrMoreOf = List.copyOf(oneOrMoreOf);
    }

    /** The keys of a record that nothing else in the file refers to. */
    public static Keys of(String name, String meaning, Key<?>... all) {
        return new Keys(name, meaning, false, List.of(all), List.of(), List.of());
    }

    /** The same where other parts of the file refer to what such a map holds. */
    public Keys referredTo() {
        return new Keys(name, meaning, true, all, exactlyOneOf, oneOrMoreOf);
    }

    /** The same where exactly one of some keys is needed. */
    public Keys exactlyOneOf(Key<?>... some) {
        return new Keys(name, meaning, structural, all, List.of(some), oneOrMoreOf);
    }

    /** The same where at least one of some keys is needed; the value of the record checks it. */
    public Keys oneOrMoreOf(Key<?>... some) {
        return new Keys(name, meaning, structural, all, exactlyOneOf, List.of(some));
    }

    @Override
    public List<String> required() {
        return names(all.stream().filter(Key::isRequired));
    }

    @Override
    public List<String> keys() {
        return names(all.stream());
    }

    /** The names of keys. */
    public static List<String> names(Stream<Key<?>> keys) {
        return keys.map(Key::name).toList();
    }
}
