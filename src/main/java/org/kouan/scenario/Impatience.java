package org.kouan.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Settings;
import org.kouan.scenario.key.Value;
import org.kouan.scenario.key.Values;
import org.kouan.scenario.law.Distribution;

/**
 * Who leaves a lane without being inspected.
 *
 * @param patience by class name: how long a unit waits before it gives up; classes not named wait as long as it takes
 * @param balking empty when everybody joins whatever the queue
 * @param comeBack empty when those who leave are gone
 */
public record Impatience(Map<String, Distribution> patience, Optional<Balking> balking, Optional<ComeBack> comeBack) {
    private static final Key<Map<String, Distribution>> PATIENCE = Key.of(
            "patience",
            Beside.LAWS,
            Map.of(),
            "How long a unit waits before it gives up; classes not named wait as long as it takes.",
            "{exponential: {mean: 60 min}}");

    private static final Key<Optional<Balking>> BALK =
            Key.optional("balk", Balking.VALUE, "Who does not join a long queue.");

    private static final Key<Optional<ComeBack>> COME_BACK =
            Key.optional("come-back", ComeBack.VALUE, "Who comes back later; nobody by default.");

    /** A map. */
    static final Value<Impatience> VALUE = Values.checked(
            Keys.of(
                            "impatience",
                            "Who leaves a lane without being inspected: patience, or balk, or both. They count as not served.",
                            PATIENCE,
                            BALK,
                            COME_BACK)
                    .oneOrMoreOf(PATIENCE, BALK),
            Impatience::read);

    public Impatience {
        patience = Ordered.copyOf(patience);
    }

    private static Impatience read(Settings settings, Given given) {
        Impatience read = new Impatience(settings.get(PATIENCE), settings.get(BALK), settings.get(COME_BACK));
        if (given.isMap() && read.patience.isEmpty() && read.balking.isEmpty()) {
            given.report("must say who leaves", "write patience, or balk, or both");
        }
        return read;
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
    public record Balking(Optional<Integer> atQueue, Optional<Duration> atWait, double share) {
        private static final Key<Double> SHARE =
                Key.required("share", Values.SHARE, "Share that leaves at once.", "30 %");

        private static final Key<Optional<Integer>> AT_QUEUE =
                Key.optional("at-queue", Values.count(0, 1_000_000), "A queue of at least this length is too long.");

        private static final Key<Optional<Duration>> AT_WAIT =
                Key.optional("at-wait", Values.DURATION, "An estimated wait of at least this is too long.", "40 min");

        private static final Value<Balking> VALUE = Values.record(
                Keys.of(
                                "balk",
                                "A share of those who would have to wait does not join a long queue.",
                                SHARE,
                                AT_QUEUE,
                                AT_WAIT)
                        .exactlyOneOf(AT_QUEUE, AT_WAIT),
                given -> new Balking(given.get(AT_QUEUE), given.get(AT_WAIT), given.get(SHARE)));
    }

    /**
     * A share of those who leave comes back to the same stage later, once.
     *
     * @param share in [0, 1]
     * @param after how long after having left
     */
    public record ComeBack(double share, Distribution after) {
        private static final Key<Double> SHARE =
                Key.required("share", Values.SHARE, "Share of those who leave.", "50 %");

        private static final Key<Distribution> AFTER =
                Key.required("after", Beside.LAW, "How long after having left.", "2 h");

        private static final Value<ComeBack> VALUE = Values.record(
                Keys.of("come-back", "A share of those who leave comes back to the stage later, once.", SHARE, AFTER),
                given -> new ComeBack(given.get(SHARE), given.get(AFTER)));
    }
}
