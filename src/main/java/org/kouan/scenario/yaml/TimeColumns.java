package org.kouan.scenario.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Warning;

/** The columns of a timetable that say when a service comes: a time, and perhaps a date, and days to add. */
final class TimeColumns {
    private static final String DEFAULT_TIME = "H:mm[:ss]";
    private static final String DEFAULT_DATE = "yyyy-MM-dd";

    /** Of days that are added; no train or coach is longer under way. */
    private static final int MOST_DAYS = TimeFormat.MAX_HOURS / 24;

    private static final int MOST_NAMED = 3;

    private final String time;
    private final Optional<String> date;
    private final Optional<String> daysLater;
    private final Optional<TimeFormat> timeFormat;
    private final Optional<TimeFormat> dateFormat;
    private final Set<String> zones = new TreeSet<>();
    /** Times that the port's clock shows twice, as written. */
    private final List<String> twice = new ArrayList<>();

    private final RunClock clock;
    private final LocalDate firstDay;

    /** @param map of the timetable */
    TimeColumns(YamlMap map, ColumnNames columns, RunClock clock, RunPlan run) {
        this.clock = clock;
        firstDay = run.date();
        time = columns.named("time");
        date = columns.ifGiven("date");
        daysLater = columns.ifGiven("days-later");
        timeFormat = format(map.find("time-format"), DEFAULT_TIME, this::check);
        dateFormat = format(map.find("date-format"), DEFAULT_DATE, format -> {
            if (!format.hasDate() || format.hasTime()) {
                throw new BadValue("is not the format of a date alone", "such as yyyy-MM-dd");
            }
        });
        if (date.isEmpty()) {
            map.find("date-format")
                    .ifPresent(
                            given -> given.report("belongs to a column of dates", "name one in columns: {date: ...}"));
        }
    }

    private interface Check {
        void of(TimeFormat format) throws BadValue;
    }

    /** Empty after reporting; then nothing is read by it. */
    private Optional<TimeFormat> format(Optional<YamlValue> given, String otherwise, Check check) {
        try {
            TimeFormat format = TimeFormat.of(given.map(YamlValue::text).orElse(otherwise), firstDay.getYear());
            check.of(format);
            return Optional.of(format);
        } catch (BadValue bad) {
            given.ifPresent(value -> value.report(bad.rule(), bad.hint()));
            return Optional.empty();
        }
    }

    private void check(TimeFormat format) throws BadValue {
        if (!format.hasTime()) {
            throw new BadValue(
                    "has no letters for a time of day",
                    "such as H:mm; dates of their own are columns: {date: ...} and date-format");
        } else if (format.hasDate() && date.isPresent()) {
            throw new BadValue("has a date, as the column " + date.get() + " has", "leave one of the two out");
        } else if (format.hasZone() && !format.hasDate() && date.isEmpty()) {
            throw new BadValue("has an offset or zone without a date", "such as yyyy-MM-dd'T'HH:mmXXX");
        }
    }

    /** Whether a row has no time. */
    boolean isBlankIn(Table.Row row) {
        return row.value(time).isEmpty();
    }

    /** When the service of a row comes. */
    Duration of(Table.Row row) throws BadCell {
        WrittenTime written = written(row);
        LocalDate day = written.date().orElse(firstDay);
        if (date.isPresent()) {
            if (written.date().isPresent()) {
                throw new BadCell(
                        time, "has a date, as the column " + date.get() + " has", "leave columns: {date: ...} out");
            }
            day = date(row, date.get());
        }
        day = day.plusDays(daysLater(row));
        try {
            Duration sinceMidnight = written.sinceMidnight().orElse(Duration.ZERO);
            written.zone().filter(zone -> !zone.getRules().isFixedOffset()).ifPresent(zone -> zones.add(zone.getId()));
            if (written.zone().isPresent()) {
                return clock.elsewhere(day, sinceMidnight, written.zone().get());
            }
            Duration here = clock.here(day, sinceMidnight);
            if (clock.comesTwiceTo(day, sinceMidnight)) {
                twice.add(row.cell(time));
            }
            return here;
        } catch (BadValue bad) {
            throw new BadCell(time, bad);
        }
    }

    private WrittenTime written(Table.Row row) throws BadCell {
        if (isBlankIn(row)) {
            throw new BadCell(time, "must not be empty", "leave such rows out by rows-without-time: skip");
        }
        WrittenTime midnight = new WrittenTime(Optional.empty(), Optional.of(Duration.ZERO), Optional.empty());
        try {
            WrittenTime written = timeFormat.isPresent() ? timeFormat.get().read(row.value(time)) : midnight;
            if (timeFormat.isPresent()
                    && timeFormat.get().hasDate()
                    && written.date().isEmpty()) {
                throw new BadValue("is a time without a date", "");
            }
            return written;
        } catch (BadValue bad) {
            throw new BadCell(time, bad);
        }
    }

    private LocalDate date(Table.Row row, String column) throws BadCell {
        Cell cell = row.value(column);
        if (cell.isEmpty()) {
            throw new BadCell(column, "must not be empty", "of merged cells only the first holds the date");
        }
        try {
            return dateFormat.isPresent() ? dateFormat.get().read(cell).date().orElse(firstDay) : firstDay;
        } catch (BadValue bad) {
            throw new BadCell(column, bad);
        }
    }

    private long daysLater(Table.Row row) throws BadCell {
        if (daysLater.isEmpty() || row.value(daysLater.get()).isEmpty()) {
            return 0;
        }
        try {
            // Coach timetables write +1 where numbers of a scenario have no sign.
            long days = Scalars.whole(row.cell(daysLater.get()).replaceFirst("^\\+", ""));
            if (days < 0 || days > MOST_DAYS) {
                throw new BadValue("must lie between 0 and " + MOST_DAYS, "");
            }
            return days;
        } catch (BadValue bad) {
            throw new BadCell(daysLater.get(), bad);
        }
    }

    /** What could be meant otherwise, or read otherwise elsewhere. */
    List<Warning> warnings(String path) {
        return Stream.concat(ofZones(path).stream(), ofRepeatedHour(path).stream())
                .toList();
    }

    private List<Warning> ofRepeatedHour(String path) {
        if (twice.isEmpty()) {
            return List.of();
        }
        String named = String.join(", ", twice.subList(0, Math.min(MOST_NAMED, twice.size())));
        int more = twice.size() - MOST_NAMED;
        return List.of(new Warning(
                path,
                "clocks go back, so that times come twice, and the first of the two is taken: " + named
                        + (more > 0 ? " and " + more + " more" : "") + "; offsets would be certain"));
    }

    /** Names of zones have rules, which come with Java and change with it: where rows have such, which ones were used. */
    private List<Warning> ofZones(String path) {
        return zones.stream()
                .limit(1)
                .map(zone -> new Warning(
                        path,
                        "times in " + String.join(", ", zones) + " are converted by Java's table of time zones, "
                                + ZoneRulesProvider.getVersions(zone).lastKey()
                                + ", which other versions of Java have otherwise; offsets would be certain"))
                .toList();
    }

    /** The columns that are read. */
    List<String> names() {
        return Stream.of(Optional.of(time), date, daysLater)
                .flatMap(Optional::stream)
                .toList();
    }
}
