package org.kouan.scenario;

import java.time.Duration;
import java.util.Map;
import org.kouan.scenario.law.Distribution;

/**
 * A wait that the port publishes, and arrivals of a flow who heed it: those who see too long a wait come later, once.
 *
 * @param stage whose estimated wait is published
 * @param every how often, from the start of the run
 * @param above a published wait longer than this is too long; one as long is not
 * @param share of each class that is flexible and heeds it, in [0, 1]; 0 for classes not named
 * @param later how long after they were about to come they do
 */
public record PublishedWait(
        String stage, Duration every, Duration above, Map<String, Double> share, Distribution later) {
    public PublishedWait {
        share = Ordered.copyOf(share);
    }

    /** The share of a class that is flexible. */
    public double shareOf(String unitClass) {
        return share.getOrDefault(unitClass, 0.0);
    }
}
