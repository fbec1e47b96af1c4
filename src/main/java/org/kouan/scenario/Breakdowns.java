package org.kouan.scenario;

/**
 * Desks that break down. Each desk of the lane has times of its own; they go by the clock and not by its work, so that
 * they are the same whatever opens and closes it. At the start of the run all are in order.
 *
 * @param between time in order, from the end of a repair to the next breakdown
 * @param repair time out of order
 * @param inService what happens to whom the desk inspects
 */
public record Breakdowns(Distribution between, Distribution repair, InService inService) {
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
