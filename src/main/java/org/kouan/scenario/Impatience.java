package org.kouan.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Who leaves a lane without being inspected.
 *
 * @param patience by class name: how long a unit waits before it gives up; classes not named wait as long as it takes
 * @param balking empty when everybody joins whatever the queue
 * @param comeBack empty when those who leave are gone
 */
public record Impatience(Map<String, Distribution> patience, Optional<Balking> balking, Optional<ComeBack> comeBack) {
    public Impatience {
        patience = Ordered.copyOf(patience);
    }

    /** Only patience, the same law for these classes. */
    public static Impatience of(Map<String, Distribution> patience) {
        return new Impatience(patience, Optional.empty(), Optional.empty());
    }

    /** The same with those who do not even join. */
    public Impatience withBalking(Balking other) {
        return new Impatience(patience, Optional.of(other), comeBack);
    }

    /** The same with those who come back. */
    public Impatience withComeBack(ComeBack other) {
        return new Impatience(patience, balking, Optional.of(other));
    }

    /**
     * A share of those who would have to wait does not join a long queue.
     *
     * @param atQueue a queue of at least this length is too long; empty when the wait decides
     * @param atWait an estimated wait of at least this is too long; empty when the queue decides
     * @param share who then leaves, in [0, 1]
     */
    public record Balking(Optional<Integer> atQueue, Optional<Duration> atWait, double share) {}

    /**
     * A share of those who leave comes back to the same stage later, once.
     *
     * @param share in [0, 1]
     * @param after how long after having left
     */
    public record ComeBack(double share, Distribution after) {}
}
