package org.kouan.scenario.key;

import java.util.List;

/** The keys of a map with fixed keys. */
public interface MapShape {
    /** True when other parts of the file refer to what such a map holds. */
    boolean structural();

    /** Keys that must be there. */
    List<String> required();

    /** All keys, in the order of the documentation. */
    List<String> keys();
}
