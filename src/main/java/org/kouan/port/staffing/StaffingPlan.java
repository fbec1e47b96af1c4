package org.kouan.port.staffing;

import java.util.Arrays;
import java.util.List;
import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.scenario.DayProfile;

/** Desks open by time of day, every day as the clock reads. */
public final class StaffingPlan {
    private final LocalClock clock;
    private final long[] changeMicros;
    private final int[] desks;
    private final boolean opensAtAll;

    /** A plan of whole numbers of desks, by a clock. */
    public StaffingPlan(DayProfile open, LocalClock clock) {
        this.clock = clock;
        List<Long> times = open.segments().stream()
                .flatMap(segment -> java.util.stream.Stream.of(segment.from(), segment.to()))
                .map(SimTime::micros)
                .map(micros -> micros % SimTime.MICROS_PER_DAY)
                .distinct()
                .sorted()
                .toList();
        changeMicros = times.stream()
                .mapToLong(Long::longValue)
                .filter(micros -> desksIn(open, micros) != desksIn(open, micros - 1))
                .toArray();
        desks = new int[changeMicros.length == 0 ? 1 : changeMicros.length];
        for (int i = 0; i < desks.length; i++) {
            desks[i] = desksIn(open, changeMicros.length == 0 ? 0 : changeMicros[i]);
        }
        opensAtAll = Arrays.stream(desks).anyMatch(count -> count > 0);
    }

    private static int desksIn(DayProfile open, long micros) {
        return (int) open.at(SimTime.duration(Math.floorMod(micros, SimTime.MICROS_PER_DAY)));
    }

    /** Whether any desk is planned at any time. */
    public boolean opensAtAll() {
        return opensAtAll;
    }

    /** Desks planned at a time. */
    public int desksAt(long micros) {
        return desks[lastChange(clock.timeOfDayMicros(micros))];
    }

    /** The first change after a time, or {@link SimTime#NEVER} when the plan never changes. */
    public long nextChange(long micros) {
        if (changeMicros.length == 0) {
            return SimTime.NEVER;
        }
        for (long time = micros; ; ) {
            long next = time + untilChange(clock.timeOfDayMicros(time));
            long clockChange = clock.nextChangeMicros(time);
            if (next < clockChange) {
                return next;
            }
            if (desksAt(clockChange) != desksAt(time)) {
                return clockChange;
            }
            time = clockChange;
        }
    }

    /** From a time of day until the next change of an ordinary day, or of the day after. */
    private long untilChange(long ofDay) {
        for (long change : changeMicros) {
            if (change > ofDay) {
                return change - ofDay;
            }
        }
        return SimTime.MICROS_PER_DAY - ofDay + changeMicros[0];
    }

    private int lastChange(long ofDay) {
        int last = desks.length - 1;
        for (int i = 0; i < changeMicros.length && changeMicros[i] <= ofDay; i++) {
            last = i;
        }
        return last;
    }
}
