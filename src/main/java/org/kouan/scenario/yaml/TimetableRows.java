package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Arrivals.Service;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Warning;

/** Makes services of the rows of a timetable, and keeps books of those that are left out. */
final class TimetableRows {
    private enum WithoutTime {
        ERROR,
        SKIP
    }

    private final String id;
    private final TimeColumns times;
    private final PartyColumns parties;
    private final boolean skipWithoutTime;
    private final RowFilter filter;
    private final Set<String> read = new HashSet<>();
    private final List<Service> services = new ArrayList<>();
    private final RepeatedServices repeated;
    private int leftOut;
    private int withoutTime;

    /**
     * @param map of the timetable
     * @param classes of the scenario
     */
    TimetableRows(YamlMap map, ColumnNames columns, RunClock clock, RunPlan run, List<String> classes) {
        id = columns.named("id");
        repeated = new RepeatedServices(clock.clock());
        times = new TimeColumns(map, columns, clock, run);
        parties = new PartyColumns(map, columns, classes);
        skipWithoutTime = map.find("rows-without-time")
                        .map(given -> given.oneOf(WithoutTime.class))
                        .orElse(WithoutTime.ERROR)
                == WithoutTime.SKIP;
        filter = map.find("where").map(given -> new RowFilter(given, columns)).orElseGet(RowFilter::new);
        read.add(id);
        read.addAll(times.names());
        read.addAll(parties.names());
        read.addAll(filter.columns());
    }

    void read(Table.Row row) {
        if (!filter.keeps(row)) {
            leftOut++;
            return;
        }
        if (skipWithoutTime && times.isBlankIn(row)) {
            withoutTime++;
            return;
        }
        try {
            Service service = parties.service(row, row.cell(id), times.of(row));
            services.add(service);
            repeated.add(service, row.cellsBeside(read));
        } catch (BadCell bad) {
            bad.reportIn(row);
        }
    }

    /** Keeps checks across parts quiet about a timetable that is in error anyway. */
    Service placeholder(Duration time) {
        return parties.placeholder(time);
    }

    /** In the order of the file. */
    List<Service> services() {
        return services;
    }

    /** What became of the other rows. */
    Arrivals.Rows others(String file, String path) {
        List<Warning> warnings = new ArrayList<>(filter.warnings(file));
        warnings.addAll(repeated.warnings(path));
        warnings.addAll(times.warnings(path));
        return new Arrivals.Rows(leftOut, withoutTime, warnings);
    }
}
