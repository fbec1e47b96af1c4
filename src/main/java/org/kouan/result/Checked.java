package org.kouan.result;

import java.util.List;

/**
 * What came of recounting, while a run went on, the rules that every port keeps.
 *
 * @param replications that were recounted
 * @param events that were looked at in them
 * @param violations how often a rule was broken; 0 as it should be
 * @param first the first of these, at most {@link #MOST}, in sentences
 */
public record Checked(int replications, long events, long violations, List<String> first) {
    /** Sentences that are kept. */
    public static final int MOST = 20;

    public Checked {
        first = List.copyOf(first);
    }
}
