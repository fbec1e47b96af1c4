package org.kouan.scenario.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kouan.scenario.Arrivals.Service;

/** The columns of a timetable that say whom a service brings: how many, all together or by class, and of which class. */
final class PartyColumns {
    private final boolean mayBeDrawn;
    private final Optional<String> party;
    private final Optional<String> less;
    /** By class, columns that are added up; empty when the party has one column for all. */
    private final Map<String, List<String>> byClass = new LinkedHashMap<>();

    private final Optional<ClassColumn> unitClass;

    /**
     * @param map of the timetable
     * @param classes of the scenario
     */
    PartyColumns(YamlMap map, ColumnNames columns, List<String> classes) {
        mayBeDrawn = map.has("party");
        Optional<YamlValue> given = columns.find("party").filter(YamlValue::isMap);
        if (given.isPresent()) {
            given.get().named("columns").forEach((name, from) -> {
                ClassColumn.check(name, from, classes);
                byClass.put(name, from.isList() ? columns.all(from) : List.of(columns.of(from)));
            });
            map.find("party")
                    .ifPresent(law -> law.report(
                            "is a law for parties without a size, and every row has one by class",
                            "leave it out, or name one column of the party"));
            columns.find("less")
                    .ifPresent(other -> other.report(
                            "cannot be subtracted from a party by class: nobody knows from which",
                            "name columns without those who only change"));
            party = Optional.empty();
        } else {
            party = Optional.of(mayBeDrawn ? columns.ifThere("party") : columns.named("party"));
        }
        less = columns.ifGiven("less");
        unitClass = ClassColumn.of(map, columns, classes);
    }

    /** The service of a row. */
    Service service(Table.Row row, String id, Duration time) throws BadCell {
        Service service = party.isPresent()
                ? new Service(id, time, size(row, party.get()))
                : new Service(id, time, 0).with(travellers(row));
        return unitClass.isPresent() ? service.ofClass(unitClass.get().of(row)) : service;
    }

    /** One that says as much as those of rows do, but for what is in them. */
    Service placeholder(Duration time) {
        Service service = new Service("", time, 1);
        if (!byClass.isEmpty()) {
            service = service.with(Map.of(byClass.keySet().iterator().next(), 1));
        }
        return unitClass.isPresent() ? service.ofClass(unitClass.get().some()) : service;
    }

    private int size(Table.Row row, String column) throws BadCell {
        if (row.value(column).isEmpty() && mayBeDrawn) {
            // The law is of those who are to be cleared, so nobody is to be taken off.
            return -1;
        }
        if (row.value(column).isEmpty()) {
            throw new BadCell(
                    column, "must not be empty", "write 0, or give the timetable a party: {mean: ..., sd: ...}");
        }
        int size = number(row, column);
        int minus = less.isPresent() && !row.value(less.get()).isEmpty() ? number(row, less.get()) : 0;
        if (minus > size) {
            throw new BadCell(less.orElseThrow(), "is more than the party of " + size, "");
        }
        return size - minus;
    }

    /** An empty cell is nobody, but a row of empty cells says nothing. */
    private Map<String, Integer> travellers(Table.Row row) throws BadCell {
        Map<String, Integer> travellers = new LinkedHashMap<>();
        int all = 0;
        boolean said = false;
        for (Map.Entry<String, List<String>> each : byClass.entrySet()) {
            int sum = 0;
            for (String column : each.getValue()) {
                boolean empty = row.value(column).isEmpty();
                said |= !empty;
                sum += empty ? 0 : number(row, column);
            }
            travellers.put(each.getKey(), sum);
            all += sum;
        }
        String first = byClass.values().iterator().next().get(0);
        if (!said) {
            throw new BadCell(first, "must not be empty in a row without any number of people", "write 0");
        }
        if (all > TimetableReader.MAX_PARTY) {
            throw new BadCell(first, "all classes together must not be more than 100,000", "");
        }
        return travellers;
    }

    private static int number(Table.Row row, String column) throws BadCell {
        try {
            long number = Scalars.whole(row.cell(column));
            if (number < 0 || number > TimetableReader.MAX_PARTY) {
                throw new BadValue("must lie between 0 and 100,000", "");
            }
            return (int) number;
        } catch (BadValue value) {
            throw new BadCell(column, value);
        }
    }

    /** The columns that say how many people there are all together. */
    List<String> names() {
        return new ArrayList<>(Stream.concat(party.stream(), less.stream()).toList());
    }
}
