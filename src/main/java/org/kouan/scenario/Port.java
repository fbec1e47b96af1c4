package org.kouan.scenario;

import java.util.Optional;
import org.kouan.clock.PortClock;

/**
 * The place.
 *
 * @param name shown in the report
 * @param clock the clock that all times are read from
 * @param calendar present when it is not open day and night
 * @param dayLevel how busy days are, for all flows together
 */
public record Port(String name, PortClock clock, Optional<PortCalendar> calendar, DayLevel dayLevel) {
    /** A port on Beijing time. */
    public static Port of(String name) {
        return new Port(name, PortClock.BEIJING_TIME, Optional.empty(), DayLevel.NONE);
    }

    /** The same on another clock. */
    public Port withClock(PortClock other) {
        return new Port(name, other, calendar, dayLevel);
    }

    /** The same with a calendar. */
    public Port withCalendar(PortCalendar calendar) {
        return new Port(name, clock, Optional.of(calendar), dayLevel);
    }

    /** The same with days of other levels. */
    public Port withDayLevel(DayLevel dayLevel) {
        return new Port(name, clock, calendar, dayLevel);
    }
}
