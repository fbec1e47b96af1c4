package org.kouan.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Zones whose law has changed since the tables of Java in use were made. From the news of the tz database 2026b and later
 * (British Columbia, Alberta, Manitoba) and measured with newer rules (Morocco), as of 1 December 2026. Of Cuba no
 * source was found for the offset that it keeps, so nothing is said of it.
 */
final class OutdatedZones {
    /** From a date on, zones keep an offset. */
    private record Change(LocalDate from, ZoneOffset offset, List<String> zones) {}

    private static final List<Change> CHANGES = List.of(
            keep("2026-11-01", -7, "America/Vancouver", "Canada/Pacific"),
            keep("2026-11-01", -6, "America/Edmonton", "America/Yellowknife", "America/Inuvik", "Canada/Mountain"),
            keep("2026-11-01", -5, "America/Winnipeg", "America/Rainy_River", "Canada/Central"),
            keep("2026-09-20", 0, "Africa/Casablanca", "Africa/El_Aaiun"));

    private OutdatedZones() {}

    private static Change keep(String from, int hours, String... zones) {
        return new Change(LocalDate.parse(from), ZoneOffset.ofHours(hours), List.of(zones));
    }

    /** What is said of a clock from Java's table that another offset may be right for on dates of a run. */
    static Optional<String> warning(PortClock clock, PortClock.Dates run) {
        if (clock.table().isEmpty()) {
            return Optional.empty();
        }
        return CHANGES.stream()
                .filter(change -> change.zones.contains(clock.zone()))
                .filter(change -> isOtherwise(clock, change, run))
                .map(change -> "the table of time zones of this Java does not know that "
                        + clock.zone() + " keeps " + PortClock.name(change.offset) + " from " + change.from
                        + " on: give the offset, or the key offsets")
                .findFirst();
    }

    private static boolean isOtherwise(PortClock clock, Change change, PortClock.Dates run) {
        for (LocalDate date = run.from().isAfter(change.from) ? run.from() : change.from;
                !date.isAfter(run.until());
                date = date.plusDays(1)) {
            Instant noon = date.atTime(12, 0).toInstant(change.offset);
            if (!clock.offsetAt(noon).equals(change.offset)) {
                return true;
            }
        }
        return false;
    }
}
