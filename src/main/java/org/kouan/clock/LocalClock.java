package org.kouan.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the clock of a port reads, and how much time has passed since midnight of the first day of a run: the one place
 * that knows of days of 23 and 25 hours.
 *
 * <p>Times of a scenario are readings: durations since midnight of the first day as if every day had 24 hours, so that
 * 27 h is 03:00 on the second day however long the first was. Time that passes is in microseconds, and 0 is the first
 * instant of the first day.
 *
 * <ul>
 *   <li>A reading that comes twice means the first time; one that the clock skips means the instant at which it does.
 *   <li>What lasts from one time of day to another lasts as long as the clock reads so: an hour longer when that hour is
 *       repeated, an hour shorter when it is skipped.
 *   <li>A day begins when its midnight is first read, or skipped, and ends when the next begins.
 * </ul>
 */
public final class LocalClock {
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final PortClock clock;
    private final LocalDate firstDay;
    /** The first instant of the first day, in microseconds since 1970 UTC. */
    private final long origin;

    private final long[] changes;
    /** By how much the clock reads more than has passed: before the first change, and after each. */
    private final long[] ahead;

    LocalClock(PortClock clock, LocalDate firstDay) {
        this.clock = clock;
        this.firstDay = firstDay;
        changes = clock.changes().stream()
                .mapToLong(change -> sinceEpoch(change.at()))
                .toArray();
        ahead = new long[changes.length + 1];
        Arrays.setAll(ahead, i -> offsetAfter(i).getTotalSeconds() * 1_000_000L);
        long midnight = firstDay.toEpochDay() * MICROS_PER_DAY;
        origin = first(midnight);
        Arrays.setAll(ahead, i -> ahead[i] + origin - midnight);
        Arrays.setAll(changes, i -> changes[i] - origin);
    }

    private static long sinceEpoch(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private ZoneOffset offsetAfter(int numberOfChanges) {
        return numberOfChanges == 0
                ? clock.offset()
                : clock.changes().get(numberOfChanges - 1).offset();
    }

    /** Whether it ever changes; if not, time passes as it reads. */
    public boolean isChanged() {
        return changes.length > 0;
    }

    /** When it first comes to a reading; when that is skipped, the instant of the change. */
    public long microsAt(Duration reading) {
        return first(reading.toNanos() / 1_000);
    }

    private long first(long reading) {
        int i = 0;
        while (i < changes.length && reading - ahead[i] >= changes[i]) {
            i++;
        }
        return i == 0 ? reading - ahead[0] : Math.max(changes[i - 1], reading - ahead[i]);
    }

    /** Whether it ever comes to a reading, and does not skip it. */
    public boolean shows(Duration reading) {
        return reading(microsAt(reading)).equals(reading);
    }

    /** Whether it comes to a reading twice, as it goes back in between. */
    public boolean comesTwiceTo(Duration reading) {
        long sought = reading.toNanos() / 1_000;
        for (int i = changesUpTo(first(sought)); i < changes.length; i++) {
            long micros = sought - ahead[i + 1];
            if (micros >= changes[i] && changesUpTo(micros) == i + 1) {
                return true;
            }
        }
        return false;
    }

    /** When an instant is. */
    public long microsAt(Instant instant) {
        return sinceEpoch(instant) - origin;
    }

    /** When so much time after a reading is over: whole days are days of the calendar, the rest passes. */
    public long microsAfter(Duration reading, Duration time) {
        Duration days = Duration.ofDays(time.toDays());
        return microsAt(reading.plus(days)) + time.minus(days).toNanos() / 1_000;
    }

    /** What it reads, as a scenario writes it. */
    public Duration reading(long micros) {
        return Duration.ofNanos(Math.multiplyExact(readingMicros(micros), 1_000L));
    }

    /** The same in microseconds. */
    public long readingMicros(long micros) {
        return micros + ahead[changesUpTo(micros)];
    }

    private int changesUpTo(long micros) {
        if (changes.length == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(changes, micros);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The number of the day, 0 for the first. */
    public long day(long micros) {
        long day = Math.floorDiv(readingMicros(micros), MICROS_PER_DAY);
        while (isChanged() && midnightMicros(day + 1) <= micros) {
            day++;
        }
        return day;
    }

    /** When a day begins. */
    public long midnightMicros(long day) {
        return first(day * MICROS_PER_DAY);
    }

    /** The date of a day. */
    public LocalDate date(long day) {
        return firstDay.plusDays(day);
    }

    /** What it reads, in microseconds since midnight. */
    public long timeOfDayMicros(long micros) {
        return Math.floorMod(readingMicros(micros), MICROS_PER_DAY);
    }

    /** The date and time that it reads. */
    public LocalDateTime dateTime(long micros) {
        return firstDay.atStartOfDay().plus(readingMicros(micros), ChronoUnit.MICROS);
    }

    /** Its offset from UTC. */
    public ZoneOffset offset(long micros) {
        return offsetAfter(changesUpTo(micros));
    }

    /** Whether it has read the same before. */
    public boolean isRepeating(long micros) {
        return first(readingMicros(micros)) < micros;
    }

    /** The first change after a time, or {@link Long#MAX_VALUE}. */
    public long nextChangeMicros(long micros) {
        int next = changesUpTo(micros);
        return next < changes.length ? changes[next] : Long.MAX_VALUE;
    }

    /** Its changes from one reading to another. */
    public List<PortClock.Change> changes(Duration from, Duration to) {
        return clock.changes().stream()
                .filter(change -> microsAt(change.at()) > microsAt(from) && microsAt(change.at()) < microsAt(to))
                .toList();
    }

    /**
     * A time in which it runs evenly, within a day.
     *
     * @param fromMicros its begin
     * @param toMicros its end
     * @param timeOfDayMicros what it reads at the begin; up to 24 h at the end
     */
    public record Stretch(long fromMicros, long toMicros, long timeOfDayMicros) {
        /** The part of it in which the clock reads a time in [from, to); empty, begin not before end, when there is none. */
        Stretch within(long fromOfDay, long toOfDay) {
            long from = Math.max(fromMicros, fromMicros + fromOfDay - timeOfDayMicros);
            long to = Math.min(toMicros, fromMicros + toOfDay - timeOfDayMicros);
            return new Stretch(from, to, timeOfDayMicros + from - fromMicros);
        }

        boolean isEmpty() {
            return toMicros <= fromMicros;
        }
    }

    /** The stretches that make up a day, in order: one, but where it changes. */
    public List<Stretch> stretches(long day) {
        List<Stretch> stretches = new ArrayList<>();
        long end = midnightMicros(day + 1);
        for (long begin = midnightMicros(day); begin < end; ) {
            long to = Math.min(end, evenUntil(begin));
            stretches.add(new Stretch(begin, to, timeOfDayMicros(begin)));
            begin = to;
        }
        return stretches;
    }

    /** How long it goes evenly within 24 hours of its own: to midnight, or to a change. */
    private long evenUntil(long micros) {
        return Math.min(nextChangeMicros(micros), micros + MICROS_PER_DAY - timeOfDayMicros(micros));
    }

    /**
     * The first time of a day, not before another, at which it reads a time of day in [from, to); {@link Long#MAX_VALUE}
     * when there is none.
     */
    public long withinMicros(long day, long notBefore, long fromOfDay, long toOfDay) {
        long end = midnightMicros(day + 1);
        long until;
        for (long begin = Math.max(midnightMicros(day), notBefore); begin < end; begin = until) {
            until = Math.min(end, evenUntil(begin));
            long timeOfDay = timeOfDayMicros(begin);
            long from = begin + Math.max(0, fromOfDay - timeOfDay);
            if (from < until && from < begin + toOfDay - timeOfDay) {
                return from;
            }
        }
        return Long.MAX_VALUE;
    }

    /** When, on a day, it reads a time of day in [from, to): in order, one stretch but where it changes. */
    public List<Stretch> stretches(long day, Duration from, Duration to) {
        return stretches(day).stream()
                .map(stretch -> stretch.within(from.toNanos() / 1_000, to.toNanos() / 1_000))
                .filter(stretch -> !stretch.isEmpty())
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalClock same && clock.equals(same.clock) && firstDay.equals(same.firstDay);
    }

    @Override
    public int hashCode() {
        return 31 * clock.hashCode() + firstDay.hashCode();
    }

    /** From one reading to another. */
    public record Readings(Duration from, Duration to) {}

    /** What it reads between the times of two readings: all from the one to the other, but where it changes. */
    public List<Readings> readings(Duration from, Duration to) {
        List<Readings> readings = new ArrayList<>();
        long end = microsAt(to);
        for (long begin = microsAt(from); begin < end; ) {
            long until = Math.min(end, nextChangeMicros(begin));
            Duration first = reading(begin);
            readings.add(new Readings(first, first.plusNanos((until - begin) * 1_000)));
            begin = until;
        }
        return readings;
    }
}
