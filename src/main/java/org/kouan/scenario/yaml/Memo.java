package org.kouan.scenario.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was made of parts of a tree as it was written. Of the scenarios of a study, which differ in a value or two, nearly
 * all parts are those of the file, and reading them is most of the work. Any thread may use it.
 */
final class Memo {
    /** What a part became beside what. */
    private record Made(Object beside, Object value) {}

    private final Map<Node, Boolean> written = new IdentityHashMap<>();
    private final Map<Node, Made> made = Collections.synchronizedMap(new IdentityHashMap<>());

    /** @param root of the tree as it was written: nothing is kept of other parts, of which there may be very many */
    Memo(Node root) {
        add(root);
    }

    private void add(Node node) {
        written.put(node, true);
        if (node instanceof Node.Items list) {
            list.items().forEach(this::add);
        } else if (node instanceof Node.Fields map) {
            map.fields().values().forEach(field -> add(field.value()));
        }
    }

    /**
     * What is made of a part. A part with a problem is read again each time, so that the problem is reported each time.
     *
     * @param beside all else that it depends on
     * @param reader reads the part; each part of the tree is always given to the same reader
     */
    <T> T of(Node part, Object beside, Problems problems, Supplier<T> reader) {
        if (!written.containsKey(part)) {
            return reader.get();
        }
        Made before = made.get(part);
        if (before != null && before.beside.equals(beside)) {
            @SuppressWarnings("unchecked") // the same reader made it
            T value = (T) before.value;
            return value;
        }
        int count = problems.count();
        T value = reader.get();
        if (problems.count() == count) {
            made.put(part, new Made(beside, value));
        }
        return value;
    }
}
