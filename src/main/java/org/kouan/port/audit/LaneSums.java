package org.kouan.port.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;

/** What has gone through a lane and how long that took, to be compared with what the model counts. */
final class LaneSums {
    private long queueArea;
    private long restArea;
    private long busyArea;
    private long started;
    private long taken;
    private long waitSum;
    /** Waits of those who gave up. */
    private long gaveUpSum;
    /** Waits by then of those who went to other queues, less those of who came from others. */
    private long movedSum;

    private long waitSumBefore;

    /** Another replication begins. */
    void reset() {
        count(0);
    }

    /** An inspection has begun at one of its desks. */
    void started() {
        started++;
    }

    /** Somebody of this queue has gone to a desk for the first time, here or at a lane that helps. */
    void taken(long wait) {
        taken++;
        waitSum += wait;
    }

    /** Somebody has left the queue after so long. */
    void gaveUp(long wait) {
        gaveUpSum += wait;
    }

    /** Somebody has gone to another queue after so long; less than 0 of who has come from another. */
    void moved(long wait) {
        movedSum += wait;
    }

    /** Time passes. */
    void integrate(long micros, int waiting, int waitingForTheRest, int busy) {
        queueArea += micros * waiting;
        restArea += micros * waitingForTheRest;
        busyArea += micros * busy;
    }

    /** The warm-up ends; those who are in the queue have waited so long, all together. */
    void count(long waitsSoFar) {
        queueArea = 0;
        restArea = 0;
        busyArea = 0;
        started = 0;
        taken = 0;
        waitSum = 0;
        gaveUpSum = 0;
        movedSum = 0;
        waitSumBefore = waitsSoFar;
    }

    /**
     * What differs from the counts of the model, and the rule that this breaks.
     *
     * @param waitsSoFar waits by now of those who are in the queue
     */
    Map<String, Rule> compare(Counts<LaneColumn> result, long waitsSoFar) {
        Map<String, Rule> differs = new LinkedHashMap<>();
        same(Rule.COUNTS, "inspections begun", started, result.get(LaneColumn.STARTED), differs);
        same(Rule.COUNTS, "units taken from the queue", taken, result.get(LaneColumn.TAKEN), differs);
        same(Rule.COUNTS, "µs of waits", waitSum, result.get(LaneColumn.WAIT_SUM), differs);
        same(Rule.COUNTS, "desk-µs busy", busyArea, result.get(LaneColumn.BUSY), differs);
        same(Rule.LITTLE, "unit-µs in the queue", queueArea, result.get(LaneColumn.QUEUE_AREA), differs);
        long waits = result.get(LaneColumn.WAIT_SUM) + waitsSoFar - waitSumBefore + restArea + gaveUpSum + movedSum;
        same(Rule.LITTLE, "µs of waits in the queue", waits, result.get(LaneColumn.QUEUE_AREA), differs);
        return differs;
    }

    private static void same(Rule rule, String what, long mine, long models, Map<String, Rule> differs) {
        if (mine != models) {
            differs.put(mine + " " + what + ", and the model counts " + models, rule);
        }
    }
}
