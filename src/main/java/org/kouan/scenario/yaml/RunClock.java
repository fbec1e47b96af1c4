package org.kouan.scenario.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.kouan.clock.LocalClock;

/**
 * Turns what a file says of dates and times into times of the run: how much time has passed since midnight of its first
 * day.
 *
 * @param clock of the port, from the first day on
 */
record RunClock(LocalClock clock) {
    /**
     * A time on the port's own clock; the first of two when it comes twice.
     *
     * @param sinceMidnight of that date as the clock shows it; a day or more when a timetable goes on counting
     * @throws BadValue when the clock does not show that time, or it is too far from the run
     */
    Duration here(LocalDate date, Duration sinceMidnight) throws BadValue {
        Duration reading = reading(date, sinceMidnight);
        checkReach(reading);
        long micros = clock.microsAt(reading);
        if (!clock.shows(reading)) {
            throw new BadValue(
                    "does not exist on the port's clock, which goes from "
                            + clock.dateTime(micros - 1).plusNanos(1_000).toLocalTime() + " to "
                            + clock.dateTime(micros).toLocalTime() + " then",
                    "write the time that was meant");
        }
        return passed(micros);
    }

    /**
     * A time on another clock.
     *
     * @param zone an offset, or a zone with rules
     * @throws BadValue when there is no such time in the zone, when there are two, or when it is too far from the run
     */
    Duration elsewhere(LocalDate date, Duration sinceMidnight, ZoneId zone) throws BadValue {
        LocalDateTime there = date.atStartOfDay().plus(sinceMidnight);
        checkReach(Duration.between(clock.date(0).atStartOfDay(), there));
        return passed(clock.microsAt(there.toInstant(only(zone, there))));
    }

    /** Whether the port's own clock comes to a time twice. */
    boolean comesTwiceTo(LocalDate date, Duration sinceMidnight) {
        return clock.comesTwiceTo(reading(date, sinceMidnight));
    }

    private Duration reading(LocalDate date, Duration sinceMidnight) {
        return Duration.ofDays(date.toEpochDay() - clock.date(0).toEpochDay()).plus(sinceMidnight);
    }

    private static void checkReach(Duration reading) throws BadValue {
        if (reading.abs().compareTo(Scalars.LONGEST) > 0) {
            throw new BadValue("is more than 100 years from the date of the run", "");
        }
    }

    private static Duration passed(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }

    private static ZoneOffset only(ZoneId zone, LocalDateTime time) throws BadValue {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(time);
        if (valid.size() != 1) {
            throw new BadValue(
                    valid.isEmpty()
                            ? "does not exist in " + zone + ", where clocks go forward then"
                            : "comes twice in " + zone + ", where clocks go back then",
                    "write an offset in place of the zone, with XXX in the time-format");
        }
        return valid.get(0);
    }
}
