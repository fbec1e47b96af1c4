package org.kouan.scenario.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a timetable that say how many a service brings. */
final class PartyColumns {
    private final String party;
    private final Optional<String> less;
    private final boolean mayBeDrawn;

    /** @param mayBeDrawn when there is a law for services without a size */
    PartyColumns(ColumnNames columns, boolean mayBeDrawn) {
        this.mayBeDrawn = mayBeDrawn;
        party = mayBeDrawn ? columns.ifThere("party") : columns.named("party");
        less = columns.ifGiven("less");
    }

    /** How many a row's service brings; -1 when that is to be drawn. */
    int size(Table.Row row) throws BadCell {
        boolean drawn = row.value(party).isEmpty() && mayBeDrawn;
        int minus = less.isPresent() && !row.value(less.get()).isEmpty() ? number(row, less.get()) : 0;
        if (drawn && minus > 0) {
            throw new BadCell(less.orElseThrow(), "there is no party to subtract it from", "");
        }
        if (drawn) {
            return -1;
        }
        int size = number(row, party);
        if (minus > size) {
            throw new BadCell(less.orElseThrow(), "is more than the party of " + size, "");
        }
        return size - minus;
    }

    private static int number(Table.Row row, String column) throws BadCell {
        try {
            long number = Scalars.whole(row.cell(column));
            if (number < 0 || number > TimetableReader.MAX_PARTY) {
                throw new BadCell(column, "must lie between 0 and 100,000", "");
            }
            return (int) number;
        } catch (BadValue value) {
            boolean empty = row.value(column).isEmpty();
            throw new BadCell(
                    column,
                    value.rule(),
                    empty ? "write 0, or give the timetable a party: {mean: ..., sd: ...}" : value.hint());
        }
    }

    /** The columns that are read. */
    List<String> names() {
        return Stream.concat(Stream.of(party), less.stream()).toList();
    }
}
