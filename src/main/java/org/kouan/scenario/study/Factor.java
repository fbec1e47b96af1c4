package org.kouan.scenario.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that differs from point to point.
 *
 * @param name of its column in the results: small letters, digits and underscores
 * @param change what its levels are put into
 * @param levels in order; empty when the range or the design's list gives them
 * @param range all values between two, where there is one
 */
public record Factor(String name, Change change, List<Level> levels, Optional<Range> range) {
    public Factor {
        levels = List.copyOf(levels);
    }

    /** Values at a path of the scenario, as one would write them there. */
    public static Factor of(String name, String path, String... values) {
        return new Factor(
                name,
                new Change.Values(List.of(path)),
                Stream.of(values).map(Quantity::level).toList(),
                Optional.empty());
    }

    /** Variants of the scenario by name; {@link Change.Variants#NONE} is the scenario without one. */
    public static Factor variants(String name, String... variants) {
        return new Factor(
                name, new Change.Variants(), Stream.of(variants).map(Level::of).toList(), Optional.empty());
    }

    /** The levels to be combined; those of a range go from step to step. */
    public List<Level> combined() {
        return range.map(Range::levels).orElse(levels);
    }

    /** The level for a share of the way through the levels or the range, from 0 inclusive to 1 exclusive. */
    public Level at(double share) {
        return range.map(values -> values.at(share)).orElseGet(() -> levels.get((int) (share * levels.size())));
    }

    /** What a factor changes. */
    public sealed interface Change {
        /** Values at one or several paths of the scenario, the same at all. */
        record Values(List<String> paths) implements Change {
            public Values {
                paths = List.copyOf(paths);
            }
        }

        /** Which variant of the scenario is applied. */
        record Variants() implements Change {
            /** The level that applies none. */
            public static final String NONE = "none";
        }

        /** Which scenario file is read. */
        record Scenarios() implements Change {}
    }
}
