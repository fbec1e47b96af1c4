package org.kouan.experiment.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kouan.experiment.study.DesignPoint;
import org.kouan.experiment.study.ResponseColumn;
import org.kouan.experiment.study.Row;
import org.kouan.experiment.study.StudyPlan;

/** Gives a new study the rows that other studies of the store have of the same points. */
final class Reuse {
    private final Database database;
    private final StudyPlan plan;

    Reuse(Database database, StudyPlan plan) {
        this.database = database;
        this.plan = plan;
    }

    /**
     * Copies what there is, the studies with most rows first; returns how many rows. Within a transaction of the caller.
     */
    long copy(List<StoredStudy> others, StoredRows into) throws SQLException {
        Set<Integer> supplied = new HashSet<>();
        long copied = 0;
        List<StoredStudy> richest = others.stream()
                .sorted((a, b) -> Long.compare(b.replications(), a.replications()))
                .toList();
        for (StoredStudy other : richest) {
            List<Integer> positions = positions(other);
            if (!positions.isEmpty() && other.program().sameCode(plan.program())) {
                copied += copy(other, positions, supplied, into);
            }
        }
        return copied;
    }

    /** Where another study has the responses of this one; empty when it lacks any. */
    private List<Integer> positions(StoredStudy other) {
        List<String> theirs =
                other.responses().stream().map(ResponseColumn::response).toList();
        List<Integer> positions = plan.responses().stream()
                .map(response -> theirs.indexOf(response.response()))
                .toList();
        return positions.contains(-1) ? List.of() : positions;
    }

    private long copy(StoredStudy other, List<Integer> positions, Set<Integer> supplied, StoredRows into)
            throws SQLException {
        Map<Integer, List<Integer>> sources = sources(other, supplied);
        List<Row> rows = new ArrayList<>();
        new StoredRows(
                        database,
                        other.table(),
                        other.responses().stream().map(ResponseColumn::name).toList(),
                        Map.of())
                .forEach(row -> sources.getOrDefault(row.point(), List.of()).forEach(point -> {
                    double[] values = positions.stream()
                            .mapToDouble(position -> row.values()[position])
                            .toArray();
                    rows.add(new Row(point, row.replication(), values));
                    supplied.add(point);
                }));
        into.append(rows);
        return rows.size();
    }

    /** For points of the other study, the points of this one that are the same and have nothing yet. */
    private Map<Integer, List<Integer>> sources(StoredStudy other, Set<Integer> supplied) {
        Map<String, Integer> theirs = new HashMap<>();
        database.list(
                        "SELECT content, point FROM points WHERE study = ? AND skipped = '' ORDER BY point DESC",
                        row -> Map.entry(row.getString(1), row.getInt(2)),
                        other.id())
                .forEach(point -> theirs.put(point.getKey(), point.getValue()));
        Map<Integer, List<Integer>> sources = new HashMap<>();
        for (DesignPoint point : plan.points()) {
            Integer source = theirs.get(point.content());
            if (point.simulated() && source != null && !supplied.contains(point.index())) {
                sources.computeIfAbsent(source, any -> new ArrayList<>()).add(point.index());
            }
        }
        return sources;
    }
}
