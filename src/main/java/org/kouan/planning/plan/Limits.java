package org.kouan.planning.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Within what a plan is looked for.
 *
 * @param step length of an interval
 * @param fewest desks of a lane while its plan has it open, by name; {@link #ALL} for every other lane
 * @param most desks of a lane, by name; {@link #ALL} for every other lane
 * @param fixed lanes that keep their plan
 */
public record Limits(Duration step, Map<String, Integer> fewest, Map<String, Integer> most, Set<String> fixed) {
    /** Stands for every lane that is not named. */
    public static final String ALL = "";

    /** Quarter-hours, at least one desk while a lane is open, and as many as may be needed. */
    public static final Limits DEFAULT = new Limits(Duration.ofMinutes(15), Map.of(), Map.of(), Set.of());

    private static final int LEAST = 1;

    public Limits {
        fewest = java.util.Collections.unmodifiableMap(new TreeMap<>(fewest));
        most = java.util.Collections.unmodifiableMap(new TreeMap<>(most));
        fixed = java.util.Collections.unmodifiableSet(new TreeSet<>(fixed));
    }

    /** The same with other numbers of desks for every lane. */
    public Limits between(int fewestDesks, int mostDesks) {
        return new Limits(step, Map.of(ALL, fewestDesks), Map.of(ALL, mostDesks), fixed);
    }

    /** The same with other intervals. */
    public Limits every(Duration other) {
        return new Limits(other, fewest, most, fixed);
    }

    /** The fewest desks of a lane while it is open. */
    int fewest(String lane) {
        return fewest.getOrDefault(lane, fewest.getOrDefault(ALL, LEAST));
    }

    /** The most desks of a lane, whose plan never opens more than so many: by default twice that, and no less than four more. */
    int most(String lane, int planned) {
        return most.getOrDefault(lane, most.getOrDefault(ALL, Math.max(2 * planned, planned + 4)));
    }

    /** Names that no lane has. */
    public List<String> unknown(Set<String> lanes) {
        Set<String> named = new TreeSet<>(fixed);
        named.addAll(fewest.keySet());
        named.addAll(most.keySet());
        named.remove(ALL);
        named.removeAll(lanes);
        return List.copyOf(named);
    }
}
