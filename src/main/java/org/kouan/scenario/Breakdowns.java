package org.kouan.scenario;

import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Value;
import org.kouan.scenario.key.Values;
import org.kouan.scenario.law.Distribution;

/**
 * Desks that break down. Each desk of the lane has times of its own; they go by the clock and not by its work, so that
 * they are the same whatever opens and closes it. At the start of the run all are in order.
 *
 * @param between time in order, from the end of a repair to the next breakdown
 * @param repair time out of order
 * @param inService what happens to whom the desk inspects
 */
public record Breakdowns(Distribution between, Distribution repair, InService inService) {
    private static final Key<Distribution> BETWEEN = Key.required(
            "between",
            Beside.LAW,
            "Time in order, from the end of a repair to the next breakdown; at least a second on average.",
            "{exponential: {mean: 8 h}}");

    private static final Key<Distribution> REPAIR =
            Key.required("repair", Beside.LAW, "Time out of order.", "{lognormal: {mean: 20 min, cv: 1}}");

    private static final Key<InService> IN_SERVICE = Key.of(
            "in-service",
            Values.oneOf(InService.class),
            InService.FINISH,
            "What happens to whom the desk inspects: the inspection is finished; it is broken off, and goes on or starts anew at the next desk, the unit at the head of its queue.");

    /** A map. */
    static final Value<Breakdowns> VALUE = Values.record(
            Keys.of(
                    "breakdowns",
                    "Desks that break down, each for itself, by the clock and not by its work. A desk that is out of order is not open; its officer stays with the lane, or with his pool.",
                    BETWEEN,
                    REPAIR,
                    IN_SERVICE),
            given -> new Breakdowns(given.get(BETWEEN), given.get(REPAIR), given.get(IN_SERVICE)));

    /** What happens to whom a desk inspects that breaks down. */
    public enum InService {
        /** The inspection is finished; repair goes on meanwhile. */
        FINISH,
        /** The inspection is broken off, and goes on where it stopped at the next desk that takes its unit. */
        RESUME,
        /** The inspection is broken off, and begins anew. */
        RESTART;

        /** Whether the inspection is broken off. */
        public boolean breaksOff() {
            return this != FINISH;
        }
    }
}
