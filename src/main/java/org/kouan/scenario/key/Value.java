package org.kouan.scenario.key;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may stand at a key.
 *
 * @param <T> what it becomes
 * @param reading makes it of what a file gives, within its range
 * @param schema the same as JSON Schema says it
 * @param parts the records it is made of
 */
public record Value<T>(Function<Given, T> reading, Map<String, Object> schema, List<? extends MapShape> parts) {
    /** The same where it need not be there. */
    Value<Optional<T>> optional() {
        return new Value<>(given -> Optional.of(reading.apply(given)), schema, parts);
    }

    /** What is made of it. */
    public <R> Value<R> as(Function<T, R> made) {
        return new Value<>(given -> made.apply(reading.apply(given)), schema, parts);
    }
}
