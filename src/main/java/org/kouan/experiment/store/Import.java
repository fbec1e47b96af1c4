package org.kouan.experiment.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kouan.experiment.study.Row;
import org.kouan.experiment.study.Rows;
import org.kouan.experiment.study.StudyPlan;

/** Takes rows that a cluster simulated. A row that is there already must be the same, to the last bit. */
final class Import {
    private final Database database;
    private final StudyPlan plan;

    Import(Database database, StudyPlan plan) {
        this.database = database;
        this.plan = plan;
    }

    long take(Rows rows, Path folder) {
        String files = "read_parquet(" + Database.literal(folder + "/*.parquet") + ")";
        List<String> others = database.list(
                "SELECT DISTINCT study FROM " + files + " WHERE study <> ?", row -> row.getString(1), plan.id());
        if (!others.isEmpty()) {
            throw new StoreException(folder + " holds results of another study, " + StoredStudy.shortId(others.get(0))
                    + "; this one is " + StoredStudy.shortId(plan.id()));
        }
        Map<List<Integer>, double[]> there = new HashMap<>();
        rows.forEach(row -> there.put(List.of(row.point(), row.replication()), row.values()));
        String responses = plan.responses().stream()
                .map(response -> Database.quoted(response.name()))
                .collect(Collectors.joining(", "));
        List<Row> more = new ArrayList<>();
        for (Row row : database.list(
                "SELECT point, replication - 1, " + responses + " FROM " + files + " ORDER BY point, replication",
                result -> StoredRows.row(result, plan.responses().size()))) {
            double[] known = there.putIfAbsent(List.of(row.point(), row.replication()), row.values());
            if (known == null) {
                more.add(row);
            } else if (!Arrays.equals(known, row.values())) {
                throw new StoreException("replication " + (row.replication() + 1) + " of point " + row.point() + " in "
                        + folder + " is not what the store has; was it simulated by another build of Kouan?");
            }
        }
        rows.add(more);
        return more.size();
    }
}
