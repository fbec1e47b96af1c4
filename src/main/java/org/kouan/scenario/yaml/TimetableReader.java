package org.kouan.scenario.yaml;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Arrivals.Alighting;
import org.kouan.scenario.Arrivals.Lateness;
import org.kouan.scenario.Arrivals.PartySize;
import org.kouan.scenario.Arrivals.Service;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Warning;

/** Timetables of conveyances from CSV files. */
final class TimetableReader {
    static final int MAX_PARTY = 100_000;
    private static final String DEFAULT_FORMAT = "H:mm[:ss]";

    private enum WithoutTime {
        ERROR,
        SKIP
    }

    private final Path folder;
    private final DistributionReader distributions;
    private final RunPlan run;
    private final RunClock clock;

    /** @param folder that files are relative to */
    TimetableReader(Path folder, DistributionReader distributions, RunPlan run, RunClock clock) {
        this.folder = folder;
        this.distributions = distributions;
        this.run = run;
        this.clock = clock;
    }

    Arrivals.Timetable read(YamlValue value) {
        YamlMap map = value.map(Shape.TIMETABLE);
        Optional<PartySize> party = map.find("party").map(TimetableReader::party);
        Optional<Rows> rows = rows(map, party.isPresent());
        return new Arrivals.Timetable(
                map.get("file").text(),
                rows.map(read -> read.others(
                                map.get("file").text(), map.get("file").path()))
                        .orElse(Arrivals.Rows.ALL_USED),
                rows.filter(read -> !read.bad)
                        .map(read -> read.services)
                        .filter(services -> !services.isEmpty())
                        .orElseGet(this::placeholder),
                party,
                map.find("lateness").map(TimetableReader::lateness),
                map.find("first-after").map(YamlValue::duration).orElse(Duration.ZERO),
                map.find("alighting").map(this::alighting).orElse(new Alighting.Gaps(constantZero())),
                map.find("walk").map(distributions::read).orElse(constantZero()));
    }

    private static Distribution constantZero() {
        return new Distribution.Constant(Duration.ZERO);
    }

    /** What to read from each row. */
    private final class Rows {
        private final String id;
        private final String time;
        private final String party;
        private final Optional<String> less;
        private final TimeFormat format;
        private final boolean skipWithoutTime;
        private final boolean partyMayBeDrawn;
        private final RowFilter filter;
        private final Set<String> read = new HashSet<>();
        private final List<Service> services = new ArrayList<>();
        private final RepeatedServices repeated = new RepeatedServices();
        private int leftOut;
        private int withoutTime;
        private boolean bad;

        private Rows(YamlMap map, TimeFormat format, boolean partyMayBeDrawn, List<Table.ColumnName> needed) {
            YamlValue file = map.get("file");
            YamlMap columns = map.find("columns")
                    .map(given -> given.map(Shape.COLUMNS))
                    .orElse(new YamlMap(file, new Node.Fields(Map.of(), file.at()), Shape.COLUMNS));
            this.id = column(columns, "id", file, needed);
            this.time = column(columns, "time", file, needed);
            this.party = column(columns, "party", file, needed);
            this.less = columns.find("less").map(given -> column(columns, "less", given, needed));
            this.format = format;
            this.partyMayBeDrawn = partyMayBeDrawn;
            this.skipWithoutTime = map.find("rows-without-time")
                            .map(given -> given.oneOf(WithoutTime.class))
                            .orElse(WithoutTime.ERROR)
                    == WithoutTime.SKIP;
            filter =
                    map.find("where").map(given -> new RowFilter(given, needed)).orElseGet(RowFilter::new);
            Stream.of(id, time, party).forEach(read::add);
            less.ifPresent(read::add);
            read.addAll(filter.columns());
        }

        private Arrivals.Rows others(String file, String path) {
            List<Warning> warnings = new ArrayList<>(filter.warnings(file));
            warnings.addAll(repeated.warnings(path));
            return new Arrivals.Rows(leftOut, withoutTime, warnings);
        }

        private String column(YamlMap columns, String key, YamlValue otherwise, List<Table.ColumnName> needed) {
            Optional<YamlValue> given = columns.find(key);
            String name = given.map(YamlValue::text).orElse(key);
            if (!name.isEmpty()) {
                needed.add(new Table.ColumnName(name, given.orElse(otherwise)));
            }
            return name;
        }

        private void read(Table.Row row) {
            if (!filter.keeps(row)) {
                leftOut++;
                return;
            }
            Cell timeCell = row.value(time);
            if (timeCell.isEmpty() && skipWithoutTime) {
                withoutTime++;
                return;
            }
            try {
                Duration at = time(timeCell);
                int size = row.cell(party).isEmpty() && partyMayBeDrawn ? -1 : size(row, party);
                if (size >= 0 && less.isPresent() && !row.cell(less.get()).isEmpty()) {
                    int minus = size(row, less.get());
                    if (minus > size) {
                        throw new BadCell(less.get(), "is more than the party of " + size, "");
                    }
                    size -= minus;
                }
                Service service = new Service(row.cell(id), at, size);
                services.add(service);
                repeated.add(service, row.cellsBeside(read));
            } catch (BadCell cell) {
                bad = true;
                row.report(cell.column, cell.rule, cell.hint);
            }
        }

        private int size(Table.Row row, String column) throws BadCell {
            try {
                long size = Scalars.whole(row.cell(column));
                if (size < 0 || size > MAX_PARTY) {
                    throw new BadCell(column, "must lie between 0 and 100,000", "");
                }
                return (int) size;
            } catch (BadValue value) {
                boolean empty = row.cell(column).isEmpty();
                throw new BadCell(
                        column,
                        value.rule(),
                        empty ? "give the timetable a party: {mean: ..., sd: ...}" : value.hint());
            }
        }

        private Duration time(Cell cell) throws BadCell {
            if (cell.isEmpty()) {
                throw new BadCell(time, "must not be empty", "leave such rows out by rows-without-time: skip");
            }
            try {
                WrittenTime written = format.read(cell);
                LocalDate date = written.date().orElse(run.date());
                Duration sinceMidnight = written.sinceMidnight().orElse(Duration.ZERO);
                return written.zone().isPresent()
                        ? clock.elsewhere(date, sinceMidnight, written.zone().get())
                        : clock.here(date, sinceMidnight);
            } catch (BadValue bad) {
                throw new BadCell(time, bad.rule(), bad.hint());
            }
        }
    }

    /** A cell that breaks a rule. */
    private static final class BadCell extends Exception {
        private static final long serialVersionUID = 1L;
        private final String column;
        private final String rule;
        private final String hint;

        BadCell(String column, String rule, String hint) {
            super(rule, null, false, false);
            this.column = column;
            this.rule = rule;
            this.hint = hint;
        }
    }

    /** The rows of the file; empty when it cannot be read. */
    private Optional<Rows> rows(YamlMap map, boolean partyMayBeDrawn) {
        YamlValue file = map.get("file");
        List<Table.ColumnName> needed = new ArrayList<>();
        Optional<TimeFormat> format = format(map.find("time-format"));
        Optional<Path> path = Table.resolve(file, folder);
        if (format.isEmpty()) {
            return Optional.empty();
        }
        Rows rows = new Rows(map, format.get(), partyMayBeDrawn, needed);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        int before = file.problems().count();
        Table.read(map, path.get(), needed, rows::read);
        if (rows.services.isEmpty() && !rows.bad && file.problems().count() == before) {
            file.report("no row of the timetable is kept", "check where and rows-without-time");
        }
        return Optional.of(rows);
    }

    /** Keeps checks across parts quiet about a timetable that is in error anyway. */
    private List<Service> placeholder() {
        return List.of(new Service("", run.from(), 1));
    }

    private Optional<TimeFormat> format(Optional<YamlValue> given) {
        try {
            TimeFormat format = TimeFormat.of(
                    given.map(YamlValue::text).orElse(DEFAULT_FORMAT),
                    run.date().getYear());
            if (!format.hasTime()) {
                throw new BadValue("has no letters for a time of day", "such as H:mm or yyyy-MM-dd HH:mm");
            }
            if (format.hasZone() && !format.hasDate()) {
                throw new BadValue("has an offset or zone without a date", "such as yyyy-MM-dd'T'HH:mmXXX");
            }
            return Optional.of(format);
        } catch (BadValue bad) {
            given.ifPresent(value -> value.report(bad.rule(), bad.hint()));
            return Optional.empty();
        }
    }

    static PartySize party(YamlValue value) {
        YamlMap map = value.map(Shape.PARTY);
        double mean = map.get("mean").positive(MAX_PARTY);
        double sd = map.get("sd").number(MAX_PARTY);
        int least = map.find("at-least").map(given -> given.count(0, MAX_PARTY)).orElse(0);
        int most = map.find("at-most").map(given -> given.count(0, MAX_PARTY)).orElse(MAX_PARTY);
        if (value.isMap() && least > most) {
            map.report("at-least must not exceed at-most", "");
        } else if (value.isMap() && (mean < least || mean > most)) {
            // Draws outside the bounds are thrown away; with the mean inside, at least a fair part is kept.
            map.report("the mean must lie between at-least and at-most", "");
        }
        return new PartySize(mean, sd, least, most);
    }

    static Lateness lateness(YamlValue value) {
        YamlMap map = value.map(Shape.LATENESS);
        double late = map.find("late").map(YamlValue::share).orElse(0.0);
        double early = map.find("early").map(YamlValue::share).orElse(0.0);
        if (late + early > 1 + 1e-9) {
            map.report("late and early must not exceed 100 % together", "");
        }
        return new Lateness(
                late,
                mean(map, "late-mean", late),
                early,
                mean(map, "early-mean", early),
                map.find("within").map(YamlValue::duration).orElse(Duration.ZERO));
    }

    private static Duration mean(YamlMap map, String key, double share) {
        Optional<YamlValue> given = map.find(key);
        if (given.isEmpty() && share > 0) {
            map.report("needs the key " + key, "");
        }
        return given.map(YamlValue::duration).orElse(Duration.ZERO);
    }

    Alighting alighting(YamlValue value) {
        YamlMap map = value.map(Shape.ALIGHTING);
        Optional<YamlValue> kind = value.isMap() ? map.exactlyOne(Shape.ALIGHTING.keys()) : Optional.empty();
        if (kind.isEmpty()) {
            return new Alighting.Gaps(constantZero());
        }
        Distribution law = distributions.read(kind.get());
        return map.has("gap") ? new Alighting.Gaps(law) : new Alighting.Over(law);
    }
}
