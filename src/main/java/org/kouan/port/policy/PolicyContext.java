package org.kouan.port.policy;

import java.util.List;
import org.kouan.clock.LocalClock;

/**
 * What a policy needs to turn names into indices.
 *
 * @param classes names of the classes by index
 * @param lanes names of the lanes by index
 * @param clock what the port's clock reads
 */
public record PolicyContext(List<String> classes, List<String> lanes, LocalClock clock) {
    public PolicyContext {
        classes = List.copyOf(classes);
        lanes = List.copyOf(lanes);
    }

    /** The rank of each of {@code all} in {@code order}; those not named share the last rank. */
    public int[] ranks(List<String> order, List<String> all) {
        int[] ranks = new int[all.size()];
        for (int i = 0; i < ranks.length; i++) {
            int rank = order.indexOf(all.get(i));
            ranks[i] = rank < 0 ? order.size() : rank;
        }
        return ranks;
    }
}
