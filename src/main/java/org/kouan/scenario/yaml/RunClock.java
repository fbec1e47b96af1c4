package org.kouan.scenario.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kouan.scenario.Port;
import org.kouan.scenario.RunPlan;

/**
 * Turns what a file says of dates and times into times of the run, which count from midnight of its first day on the
 * port's clock.
 */
interface RunClock {
    /**
     * A time on the port's own clock.
     *
     * @param sinceMidnight of that date as the clock shows it; a day or more when a timetable goes on counting
     * @throws BadValue when the clock does not show that time, or it is too far from the run
     */
    Duration here(LocalDate date, Duration sinceMidnight) throws BadValue;

    /**
     * A time on another clock.
     *
     * @param zone an offset, or a zone with rules
     * @throws BadValue when there is no such time in the zone, when there are two, when the port's clock has no offset to
     *     convert to, or when it is too far from the run
     */
    Duration elsewhere(LocalDate date, Duration sinceMidnight, ZoneId zone) throws BadValue;

    /** The clock of a port whose name ends in its offset, such as "Beijing time (UTC+8)". */
    static RunClock of(Port port, RunPlan run) {
        return new Fixed(offset(port.clock()), run.date());
    }

    private static Optional<ZoneOffset> offset(String clock) {
        Matcher named = Pattern.compile("(?:UTC|GMT)\\s*([+-][0-9]{1,2}(?::[0-5][0-9])?)?\\)?$")
                .matcher(clock.strip());
        try {
            return named.find()
                    ? Optional.of(named.group(1) == null ? ZoneOffset.UTC : ZoneOffset.of(padded(named.group(1))))
                    : Optional.empty();
        } catch (DateTimeException tooLarge) {
            return Optional.empty();
        }
    }

    private static String padded(String offset) {
        return offset.matches(".[0-9](:.*)?") ? offset.charAt(0) + "0" + offset.substring(1) : offset;
    }

    /**
     * A clock that is never changed.
     *
     * @param offset empty when the scenario does not say it
     * @param firstDay of the run
     */
    record Fixed(Optional<ZoneOffset> offset, LocalDate firstDay) implements RunClock {
        @Override
        public Duration here(LocalDate date, Duration sinceMidnight) throws BadValue {
            Duration time =
                    Duration.ofDays(date.toEpochDay() - firstDay.toEpochDay()).plus(sinceMidnight);
            if (time.abs().compareTo(Scalars.LONGEST) > 0) {
                throw new BadValue("is more than 100 years from the date of the run", "");
            }
            return time;
        }

        @Override
        public Duration elsewhere(LocalDate date, Duration sinceMidnight, ZoneId zone) throws BadValue {
            if (offset.isEmpty()) {
                throw new BadValue(
                        "has an offset or zone, and the port's clock does not say its own",
                        "write it into port.clock, such as Beijing time (UTC+8)");
            }
            LocalDateTime there = date.atStartOfDay().plus(sinceMidnight);
            LocalDateTime here = LocalDateTime.ofInstant(there.toInstant(only(zone, there)), offset.get());
            return here(here.toLocalDate(), Duration.between(here.toLocalDate().atStartOfDay(), here));
        }

        private static ZoneOffset only(ZoneId zone, LocalDateTime time) throws BadValue {
            ZoneRules rules = zone.getRules();
            List<ZoneOffset> valid = rules.getValidOffsets(time);
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
}
