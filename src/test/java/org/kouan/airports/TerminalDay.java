package org.kouan.airports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The hours of one terminal on one day, from the first; hours without flights are not among them.
 *
 * @param hours at least one
 */
record TerminalDay(String terminal, LocalDate date, List<AirportHour> hours) {
    TerminalDay {
        hours = List.copyOf(hours);
    }

    /** Fewest passengers of an isolated flight. */
    private static final int ISOLATED_PASSENGERS = 50;

    /** All days of a terminal by its name, in the order of names and dates. */
    static TreeMap<String, List<TerminalDay>> byTerminal(List<AirportHour> hours) {
        TreeMap<String, TreeMap<LocalDate, List<AirportHour>>> sorted = new TreeMap<>();
        for (AirportHour hour : hours) {
            sorted.computeIfAbsent(hour.terminal(), terminal -> new TreeMap<>())
                    .computeIfAbsent(hour.date(), date -> new ArrayList<>())
                    .add(hour);
        }
        TreeMap<String, List<TerminalDay>> days = new TreeMap<>();
        sorted.forEach((terminal, byDate) -> {
            List<TerminalDay> list = new ArrayList<>();
            byDate.forEach((date, ofDay) -> {
                ofDay.sort(Comparator.comparingInt(AirportHour::hour));
                list.add(new TerminalDay(terminal, date, ofDay));
            });
            days.put(terminal, list);
        });
        return days;
    }

    /** Whether the day is one to calibrate on: its day of the month is even. Odd days are only predicted. */
    boolean calibrates() {
        return date.getDayOfMonth() % 2 == 0;
    }

    /** Whether a day to calibrate on is one of the half to rehearse on. */
    boolean rehearses() {
        return date.getDayOfMonth() % 4 == 0;
    }

    /**
     * Whether an hour has one flight of at least 50 passengers and none comes in the hours beside it. Midnight
     * separates nothing: the hour before 0:00 and after 23:00 is of another day, and counts as without flights.
     */
    boolean isIsolated(int index) {
        AirportHour hour = hours.get(index);
        return hour.flights() == 1
                && hour.passengers() >= ISOLATED_PASSENGERS
                && hours.stream().noneMatch(other -> Math.abs(other.hour() - hour.hour()) == 1);
    }
}
