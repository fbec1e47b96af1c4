package org.kouan.scenario.key;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a file gives at a key. Each query reports what is wrong there and then returns a harmless value, so that reading
 * goes on.
 */
public interface Given {
    /** Whether it is a single text. */
    boolean isScalar();

    /** Whether it is a list. */
    boolean isList();

    /** Whether it is a map. */
    boolean isMap();

    /** Whether nothing is there where something is required; reported already. */
    boolean isMissing();

    /** Any text but none. */
    String text();

    /** The name of something. */
    String name();

    /** A list of different names. */
    List<String> names();

    /** At least 0 s. */
    Duration duration();

    /** More than 0 s. */
    Duration positiveDuration();

    /** In [0, 1]. */
    double share();

    /** A whole number within bounds. */
    int count(int least, int most);

    /** A number from 0 to {@code most}. */
    double number(double most);

    /** A number above 0, up to {@code most}. */
    double positive(double most);

    /** A constant by its name in lower case with hyphens. */
    <E extends Enum<E>> E oneOf(Class<E> type);

    /** The items of a list that must not be empty. */
    List<? extends Given> items();

    /** The items of a list that may be empty. */
    List<? extends Given> itemsIfAny();

    /** A map whose keys are names, with at least one. */
    Map<String, ? extends Given> named(String what);

    /**
     * Opens a map with fixed keys: what is missing or unknown is reported.
     *
     * @param oneOf keys of which exactly one is needed; none for no such rule
     */
    void open(MapShape shape, List<String> oneOf);

    /** The value at a key of this map; missing when there is none. */
    Given at(String key);

    /** What the reading needs from elsewhere in the scenario. */
    <B> B beside(Class<B> type);

    /** Reports that the value breaks a rule. */
    void report(String rule, String hint);
}
