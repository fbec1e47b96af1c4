package org.kouan.port.lane;

import org.kouan.result.LaneColumn;
import org.kouan.result.PeriodSums;
import org.kouan.result.ReplicationRow;
import org.kouan.result.Sums;
import org.kouan.stats.Area;

/** What is counted at a lane during a replication. The {@code ...Before} fields are integrals up to some instant. */
public final class LaneStatistics {
    /** No time of a run. */
    private static final long BEFORE = -1;

    private final Area queue = new Area();
    private final Area busy = new Area();
    private final Area staffed = new Area();
    /** Desks that are not open although officers are there for them: out of order, or not wanted. */
    private final Area mannedBeside = new Area();

    private long queueBefore;
    private long busyBefore;
    private long staffedBefore;
    private long mannedBesideBefore;
    private long queueBeforePeriod;
    private long staffedBeforePeriod;
    private long staffedBeforeOvertime;
    private long mannedBesideBeforeOvertime;

    private long started;
    private long taken;
    private long waitSumMicros;
    /** The longest that the queue was for any time: who begins in the instant of joining it never stood in it. */
    private long queueMax;

    private long queueMaxOfPeriod;
    /** When these have become larger last, and what they were before that instant. */
    private long raisedAt;

    private long maxBefore;
    private long maxOfPeriodBefore;

    private double setUpOfficerMicros;

    void reset() {
        queue.reset();
        busy.reset();
        staffed.reset();
        mannedBeside.reset();
        queueBeforePeriod = 0;
        staffedBeforePeriod = 0;
        queueMaxOfPeriod = 0;
        raisedAt = BEFORE;
        count(0);
    }

    /** Counts from now on: at the start, and again at the end of the warm-up. */
    public void count(long now) {
        raise(now);
        maxBefore = 0;
        queueMax = queue.value();
        queueBefore = queue.until(now);
        busyBefore = busy.until(now);
        staffedBefore = staffed.until(now);
        mannedBesideBefore = mannedBeside.until(now);
        started = 0;
        taken = 0;
        waitSumMicros = 0;
        setUpOfficerMicros = 0;
    }

    public void joinedQueue(long now) {
        queue.change(1, now);
        long length = queue.value();
        if (length > queueMax) {
            raise(now);
            queueMax = length;
        }
        if (length > queueMaxOfPeriod) {
            raise(now);
            queueMaxOfPeriod = length;
        }
    }

    /** A unit leaves the queue. */
    public void leftQueue(long now) {
        queue.change(-1, now);
        if (now == raisedAt) {
            queueMax = Math.max(maxBefore, queue.value());
            queueMaxOfPeriod = Math.max(maxOfPeriodBefore, queue.value());
        }
    }

    /** The queue becomes longer than it was: if that is over in the same instant, it has not been. */
    private void raise(long now) {
        if (now != raisedAt) {
            raisedAt = now;
            maxBefore = queueMax;
            maxOfPeriodBefore = queueMaxOfPeriod;
        }
    }

    /** A unit of this lane's queue goes to a desk, of this lane or of one that helps it. */
    public void taken(long waitMicros) {
        taken++;
        waitSumMicros = Sums.plus(waitSumMicros, waitMicros);
    }

    /** Units that have gone from this lane's queue to a desk, at once or later. */
    public long taken() {
        return taken;
    }

    /** The waits of those, together. */
    public long waitSumMicros() {
        return waitSumMicros;
    }

    public void started() {
        started++;
    }

    void deskBecameBusy(long now) {
        busy.change(1, now);
    }

    void deskBecameIdle(long now, boolean closes) {
        busy.change(-1, now);
        if (closes) {
            staffed.change(-1, now);
        }
    }

    /** An inspection begins, and is known to end at a time. */
    public void started(long now, long end) {
        started++;
        busy.change(1, now);
        busy.change(-1, end);
    }

    /** Now that counts begin, so much of the inspections that have {@link #started(long, long)} is still to come. */
    public void startedBefore(long busyMicros) {
        busyBefore -= busyMicros;
    }

    public void staffed(long now, int before, int after) {
        staffed.change(after - before, now);
    }

    /** The number of desks with officers beside those that are open or finishing. */
    void manned(int desks, long now) {
        mannedBeside.change(desks - mannedBeside.value(), now);
    }

    public void setUp(double officerMicros) {
        setUpOfficerMicros += officerMicros;
    }

    /** Begins an arrival period. */
    public void beginPeriod(long now) {
        queueBeforePeriod = queue.until(now);
        staffedBeforePeriod = staffed.until(now);
        raise(now);
        maxOfPeriodBefore = 0;
        queueMaxOfPeriod = queue.value();
    }

    /** Ends a period, adding its figures to a cell of the sums. */
    public void endPeriod(long now, PeriodSums sums, int cell) {
        sums.queueAreaMicros[cell] += queue.until(now) - queueBeforePeriod;
        sums.openMicros[cell] += staffed.until(now) - staffedBeforePeriod;
        sums.queueMax[cell] = Math.max(sums.queueMax[cell], queueMaxOfPeriod);
    }

    /** The regular time of the run is over: what is staffed from now on is overtime. */
    public void regularTimeEnds(long now) {
        staffedBeforeOvertime = staffed.until(now);
        mannedBesideBeforeOvertime = mannedBeside.until(now);
    }

    /** Adds the figures to those of the lane that this is, or is a line of. */
    void addTo(ReplicationRow row, int lane, long now, double officersPerDesk) {
        long staffedMicros = staffed.until(now) - staffedBefore;
        row.add(lane, LaneColumn.STARTED, started);
        row.add(lane, LaneColumn.TAKEN, taken);
        row.add(lane, LaneColumn.WAIT_SUM, waitSumMicros);
        row.raise(lane, LaneColumn.QUEUE_MAX, now == raisedAt ? maxBefore : queueMax);
        row.add(lane, LaneColumn.QUEUE_AREA, Sums.checked(queue.until(now) - queueBefore));
        row.add(lane, LaneColumn.BUSY, busy.until(now) - busyBefore);
        row.add(lane, LaneColumn.OPEN, staffedMicros);
        long mannedMicros = staffedMicros + mannedBeside.until(now) - mannedBesideBefore;
        row.add(lane, LaneColumn.OFFICER, Math.round(mannedMicros * officersPerDesk + setUpOfficerMicros));
        long overtimeMicros =
                staffed.until(now) - staffedBeforeOvertime + mannedBeside.until(now) - mannedBesideBeforeOvertime;
        row.add(lane, LaneColumn.OVERTIME, Math.round(overtimeMicros * officersPerDesk));
    }
}
