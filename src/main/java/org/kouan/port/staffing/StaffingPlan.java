package org.kouan.port.staffing;

import java.util.Arrays;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.scenario.DayProfile;

/** Desks open by time of day, repeated every day. */
public final class StaffingPlan {
    private final long[] changeMicros;
    private final int[] desks;
    private final boolean opensAtAll;

    /** A plan of whole numbers of desks. */
    public StaffingPlan(DayProfile open) {
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
        return desks[lastChange(micros % SimTime.MICROS_PER_DAY)];
    }

    /** The first change after a time, or {@link SimTime#NEVER} when the plan never changes. */
    public long nextChange(long micros) {
        if (changeMicros.length == 0) {
            return SimTime.NEVER;
        }
        long ofDay = micros % SimTime.MICROS_PER_DAY;
        for (long change : changeMicros) {
            if (change > ofDay) {
                return micros - ofDay + change;
            }
        }
        return micros - ofDay + SimTime.MICROS_PER_DAY + changeMicros[0];
    }

    private int lastChange(long ofDay) {
        int last = desks.length - 1;
        for (int i = 0; i < changeMicros.length && changeMicros[i] <= ofDay; i++) {
            last = i;
        }
        return last;
    }
}
