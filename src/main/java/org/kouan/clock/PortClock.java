package org.kouan.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clock on the wall of a port, which the times of a scenario are read from: its offsets from UTC, and when they
 * change. It holds them itself, so that results do not depend on the table of zones of the Java that runs it.
 *
 * @param label shown with times
 * @param zone name of the zone, or the offset where it never changes
 * @param offset before the first change
 * @param changes in order
 * @param known the dates for which the changes are known; empty when the offset never changes
 * @param table version of the table of zones that they are from; empty when they were given
 */
public record PortClock(
        String label,
        String zone,
        ZoneOffset offset,
        List<Change> changes,
        Optional<Dates> known,
        Optional<String> table) {
    /** The clock of Chinese ports. */
    public static final PortClock BEIJING_TIME = fixed("Beijing time (UTC+8)", ZoneOffset.ofHours(8));

    private static final int MARGIN_DAYS = 31;

    /** From an instant on there is another offset. */
    public record Change(Instant at, ZoneOffset offset) {}

    /** All dates from one to another, both included. */
    public record Dates(LocalDate from, LocalDate until) {
        /** These and some before and after, for what is asked ahead of a run and for those served after its end. */
        public Dates andSomeAround() {
            return new Dates(from.minusDays(MARGIN_DAYS), until.plusDays(MARGIN_DAYS));
        }

        /** Whether all of others are among them. */
        public boolean contain(Dates others) {
            return !others.from.isBefore(from) && !others.until.isAfter(until);
        }
    }

    public PortClock {
        changes = List.copyOf(changes);
        for (int i = 1; i < changes.size(); i++) {
            if (!changes.get(i).at().isAfter(changes.get(i - 1).at())) {
                throw new IllegalArgumentException("changes must be in order: " + changes);
            }
        }
    }

    /** A clock that never changes. */
    public static PortClock fixed(String label, ZoneOffset offset) {
        return new PortClock(label, name(offset), offset, List.of(), Optional.empty(), Optional.empty());
    }

    /** The clock of a zone by the rules of this Java, on some dates; before and after them it does not change. */
    public static PortClock of(String label, ZoneId zone, Dates dates) {
        ZoneRules rules = zone.getRules();
        Instant begin = begin(dates.from(), zone);
        Instant end = begin(dates.until().plusDays(1), zone);
        List<Change> changes = new ArrayList<>();
        for (ZoneOffsetTransition next = rules.nextTransition(begin);
                next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(next.getInstant())) {
            changes.add(new Change(next.getInstant(), next.getOffsetAfter()));
        }
        String table = ZoneRulesProvider.getVersions(zone.getId()).lastKey();
        return new PortClock(
                label, zone.getId(), rules.getOffset(begin), changes, Optional.of(dates), Optional.of(table));
    }

    private static Instant begin(LocalDate date, ZoneId zone) {
        return ZonedDateTime.of(date, LocalTime.MIDNIGHT, zone).toInstant();
    }

    /** Its offset at an instant. */
    ZoneOffset offsetAt(Instant instant) {
        ZoneOffset last = offset;
        for (Change change : changes) {
            last = change.at().isAfter(instant) ? last : change.offset();
        }
        return last;
    }

    /** What a planner should know of it on the dates of a run, without a full stop; empty when there is nothing. */
    public Optional<String> warning(Dates run) {
        return OutdatedZones.warning(this, run);
    }

    /** The same with another label. */
    public PortClock withLabel(String other) {
        return new PortClock(other, zone, offset, changes, known, table);
    }

    /** UTC+8, UTC-3:30, UTC. */
    public static String name(ZoneOffset offset) {
        if (offset.getTotalSeconds() == 0) {
            return "UTC";
        }
        String id = offset.getId();
        String hours = id.substring(0, 1) + Integer.parseInt(id.substring(1, 3));
        return "UTC" + hours + (id.substring(3).equals(":00") ? "" : id.substring(3));
    }

    /** How its readings and the time that passes belong together, counted from midnight of a day. */
    public LocalClock from(LocalDate firstDay) {
        return new LocalClock(this, firstDay);
    }
}
