package org.kouan.scenario.yaml;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Arrivals.Alighting;
import org.kouan.scenario.Arrivals.Lateness;
import org.kouan.scenario.Arrivals.PartySize;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;

/** Timetables of conveyances. */
final class TimetableReader {
    static final int MAX_PARTY = 100_000;

    private final Path folder;
    private final DistributionReader distributions;
    private final RunPlan run;
    private final RunClock clock;
    private final List<String> classes;

    /**
     * @param folder that files are relative to
     * @param classes of the scenario
     */
    TimetableReader(Path folder, DistributionReader distributions, RunPlan run, RunClock clock, List<String> classes) {
        this.classes = classes;
        this.folder = folder;
        this.distributions = distributions;
        this.run = run;
        this.clock = clock;
    }

    Arrivals.Timetable read(YamlValue value) {
        YamlMap map = value.map(Shape.TIMETABLE);
        YamlValue file = map.get("file");
        Optional<PartySize> party = map.find("party").map(TimetableReader::party);
        ColumnNames columns = new ColumnNames(map);
        TimetableRows rows = new TimetableRows(map, columns, clock, run, classes);
        boolean read = read(map, columns, rows);
        return new Arrivals.Timetable(
                file.text(),
                rows.others(file.text(), file.path()),
                read ? rows.services() : List.of(rows.placeholder(run.from())),
                party,
                map.find("lateness").map(TimetableReader::lateness),
                map.find("first-after").map(YamlValue::duration).orElse(Duration.ZERO),
                map.find("alighting").map(this::alighting).orElse(new Alighting.Gaps(constantZero())),
                map.find("walk").map(distributions::read).orElse(constantZero()));
    }

    private static Distribution constantZero() {
        return new Constant(Duration.ZERO);
    }

    /** Reads the file; returns whether there are services, and nothing wrong with any. */
    private boolean read(YamlMap map, ColumnNames columns, TimetableRows rows) {
        YamlValue file = map.get("file");
        Optional<Path> path = Table.resolve(file, folder);
        if (path.isEmpty()) {
            return false;
        }
        int before = file.problems().count();
        Table.read(map, path.get(), columns.needed(), rows::read);
        boolean good = file.problems().count() == before;
        if (good && rows.services().isEmpty()) {
            file.report("no row of the timetable is kept", "check where and rows-without-time");
        }
        return good && !rows.services().isEmpty();
    }

    /** A law, or a number of people. */
    static PartySize party(YamlValue value) {
        if (!value.isMap()) {
            int size = value.count(0, MAX_PARTY);
            return new PartySize(size, 0, size, size);
        }
        YamlMap map = value.map(Shape.PARTY);
        double mean = map.get("mean").positive(MAX_PARTY);
        double sd = map.get("sd").number(MAX_PARTY);
        int least = map.find("at-least").map(given -> given.count(0, MAX_PARTY)).orElse(0);
        int most = map.find("at-most").map(given -> given.count(0, MAX_PARTY)).orElse(MAX_PARTY);
        if (least > most) {
            map.report("at-least must not exceed at-most", "");
        } else if (mean < least || mean > most) {
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
