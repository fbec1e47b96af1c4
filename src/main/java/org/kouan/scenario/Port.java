package org.kouan.scenario;

import java.util.Optional;

/**
 * The place.
 *
 * @param name shown in the report
 * @param clock the clock that all times are in, for example "Beijing time (UTC+8)"
 * @param calendar present when it is not open day and night
 * @param dayLevel how busy days are, for all flows together
 */
public record Port(String name, String clock, Optional<PortCalendar> calendar, DayLevel dayLevel) {
    /** The clock of Chinese ports. */
    public static final String BEIJING_TIME = "Beijing time (UTC+8)";

    /** A port on Beijing time. */
    public static Port of(String name) {
        return new Port(name, BEIJING_TIME, Optional.empty(), DayLevel.NONE);
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
