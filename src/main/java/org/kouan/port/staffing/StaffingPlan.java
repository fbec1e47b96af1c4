package org.kouan.port.staffing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;

/** Desks open by time of day, as the clock reads; they may differ by day of the week and by date. */
public final class StaffingPlan {
    /** After this number of days without a change there is none, but where a date has a plan of its own. */
    private static final int MOST_QUIET_DAYS = 8;

    private final DayPlan plan;
    private final LocalClock clock;
    private final Day usual;
    private final boolean everyDay;
    private final Map<DayProfile, Day> days = new HashMap<>();
    private final boolean opensAtAll;
    /** The last day on which a plan of its own holds, counted from the first. */
    private final long lastDate;

    /** The day that was asked for last, since most questions are about the same. */
    private long knownDay = Long.MIN_VALUE;

    private Day known;

    /** A plan of whole numbers of desks, by a clock. */
    public StaffingPlan(DayPlan open, LocalClock clock) {
        plan = open;
        this.clock = clock;
        open.profiles().forEach(profile -> days.put(profile, new Day(profile)));
        usual = ofProfile(open.usual());
        known = usual;
        everyDay = open.isEveryDay();
        opensAtAll = open.max() > 0;
        lastDate = open.dates().keySet().stream()
                .mapToLong(date -> date.toEpochDay() - clock.date(0).toEpochDay())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    private Day ofProfile(DayProfile profile) {
        Day day = days.get(profile);
        if (day == null) {
            throw new IllegalArgumentException("no day has the profile " + profile);
        }
        return day;
    }

    private Day dayAt(long micros) {
        if (everyDay) {
            return usual;
        }
        long number = clock.day(micros);
        if (number != knownDay) {
            known = ofProfile(plan.on(clock.date(number)));
            knownDay = number;
        }
        return known;
    }

    /** Whether any desk is planned at any time. */
    public boolean opensAtAll() {
        return opensAtAll;
    }

    /** Desks planned at a time. */
    public int desksAt(long micros) {
        return dayAt(micros).desksAt(clock.timeOfDayMicros(micros));
    }

    /** The first change after a time, or {@link SimTime#NEVER} when the plan does not change any more. */
    public long nextChange(long micros) {
        if (everyDay && usual.isConstant()) {
            return SimTime.NEVER;
        }
        int open = desksAt(micros);
        int quietDays = 0;
        for (long time = micros; ; ) {
            long ofDay = clock.timeOfDayMicros(time);
            long next = dayAt(time).nextChange(ofDay);
            boolean today = next < SimTime.MICROS_PER_DAY;
            long boundary = Math.min(time + next - ofDay, clock.nextChangeMicros(time));
            if ((today && boundary == time + next - ofDay) || desksAt(boundary) != open) {
                return boundary;
            }
            quietDays += today ? 0 : 1;
            if (quietDays > MOST_QUIET_DAYS && clock.day(boundary) > lastDate) {
                return SimTime.NEVER;
            }
            time = boundary;
        }
    }

    /** The plan of one day, in microseconds since midnight. */
    private static final class Day {
        /** Where it changes; the first is midnight. */
        private final long[] from;

        private final int[] desks;

        Day(DayProfile open) {
            List<Long> times = Stream.concat(
                            Stream.of(0L),
                            open.segments().stream()
                                    .flatMap(segment -> Stream.of(segment.from(), segment.to()))
                                    .map(SimTime::micros))
                    .filter(micros -> micros < SimTime.MICROS_PER_DAY)
                    .distinct()
                    .sorted()
                    .filter(micros -> micros == 0 || desksIn(open, micros) != desksIn(open, micros - 1))
                    .toList();
            from = times.stream().mapToLong(Long::longValue).toArray();
            desks = times.stream().mapToInt(micros -> desksIn(open, micros)).toArray();
        }

        private static int desksIn(DayProfile open, long micros) {
            return (int) open.at(SimTime.duration(micros));
        }

        boolean isConstant() {
            return from.length == 1;
        }

        int desksAt(long micros) {
            int last = 0;
            for (int i = 1; i < from.length && from[i] <= micros; i++) {
                last = i;
            }
            return desks[last];
        }

        /** The first change after a time; 24 h when there is none before midnight. */
        long nextChange(long micros) {
            for (long change : from) {
                if (change > micros) {
                    return change;
                }
            }
            return SimTime.MICROS_PER_DAY;
        }
    }
}
