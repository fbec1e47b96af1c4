package org.kouan.scenario.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML document as an immutable tree that knows where each part was written. */
sealed interface Node {
    /** Where it begins. */
    Position at();

    /**
     * Text.
     *
     * @param plain false when it was quoted
     */
    record Scalar(String text, boolean plain, Position at) implements Node {}

    /** A list. */
    record Items(List<Node> items, Position at) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A map in the order of the file.
     *
     * @param removed keys that a change has taken away, and where it was written
     */
    record Fields(Map<String, Field> fields, Map<String, Position> removed, Position at) implements Node {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            removed = Collections.unmodifiableMap(new LinkedHashMap<>(removed));
        }

        /** A map as it was written. */
        Fields(Map<String, Field> fields, Position at) {
            this(fields, Map.of(), at);
        }

        /** The map at a key; empty when there is none. */
        Optional<Fields> map(String key) {
            return Optional.ofNullable(fields.get(key))
                    .map(Field::value)
                    .filter(Fields.class::isInstance)
                    .map(Fields.class::cast);
        }

        /** The same with one key set, in its old place or at the end. */
        Fields with(String key, Field field) {
            Map<String, Field> changed = new LinkedHashMap<>(fields);
            changed.put(key, field);
            Map<String, Position> stillRemoved = new LinkedHashMap<>(removed);
            stillRemoved.remove(key);
            return new Fields(changed, stillRemoved, at);
        }

        /** The same without a key. */
        Fields without(String key) {
            Map<String, Field> changed = new LinkedHashMap<>(fields);
            changed.remove(key);
            return new Fields(changed, removed, at);
        }

        /** The same after a change that takes a key away. */
        Fields removing(String key, Position where) {
            Map<String, Position> more = new LinkedHashMap<>(removed);
            more.put(key, where);
            return new Fields(without(key).fields, more, at);
        }

        /** Where a change has taken one of several keys away. */
        Optional<Position> removedOneOf(Collection<String> keys) {
            return keys.stream().filter(removed::containsKey).map(removed::get).findFirst();
        }
    }

    /** A key's place and its value. */
    record Field(Position keyAt, Node value) {}

    /** Nothing, where something was required; reported already. */
    record Missing(Position at) implements Node {}
}
