package org.kouan.port.books;

import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.scenario.RunPlan;

/** The time of the run, in microseconds, which never goes back. */
final class Clock {
    private final long countFrom;
    private final long until;
    private final boolean warmsUp;
    private long now;

    Clock(RunPlan run) {
        now = SimTime.micros(run.from());
        countFrom = now + SimTime.micros(run.warmUp());
        until = SimTime.micros(run.until());
        warmsUp = countFrom > now;
    }

    long now() {
        return now;
    }

    /** The end of the regular time. */
    long until() {
        return until;
    }

    boolean regular() {
        return now < until;
    }

    boolean warmsUp() {
        return warmsUp;
    }

    /** Whether what happens now is counted, since the warm-up is over. */
    boolean counts() {
        return now >= countFrom;
    }

    /** Lets time pass: desks get ready after their change-over; between instants everything must be settled. */
    void advance(long time, List<LaneBook> lanes, AllBooks books) {
        if (time < now) {
            throw new AssertionError("the clock goes back from " + now + " to " + time + " µs");
        }
        while (now < time) {
            long next = time;
            for (LaneBook lane : lanes) {
                next = Math.min(next, Math.max(now, lane.desks.nextReady()));
            }
            if (next > now) {
                books.forEach(Books::settled);
                if (now < countFrom && countFrom <= next) {
                    pass(countFrom, books);
                    books.forEach(Books::countingBegins);
                }
                pass(next, books);
            }
            for (LaneBook lane : lanes) {
                lane.desks.makeReady(next - (next == time ? 1 : 0));
            }
        }
    }

    private void pass(long to, AllBooks books) {
        long from = now;
        books.forEach(each -> each.passes(from, to));
        now = to;
    }
}
