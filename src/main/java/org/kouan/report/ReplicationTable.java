package org.kouan.report;

import java.util.ArrayList;
import java.util.List;
import org.kouan.report.content.Numbers;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;

/** Replications, numbered from 1, as rows: targets, every column of classes and lanes, and figures of particular features. */
final class ReplicationTable {
    private final ResultLayout layout;

    ReplicationTable(ResultLayout layout) {
        this.layout = layout;
    }

    List<String> header() {
        List<String> names = new ArrayList<>(List.of("replication", "events", "end_us"));
        layout.targets().forEach(target -> {
            names.add("target." + target.name() + ".value");
            names.add("target." + target.name() + ".kept");
        });
        layout.classes().forEach(each -> {
            for (ClassColumn column : ClassColumn.values()) {
                names.add("class." + each.name() + "." + column.key());
            }
        });
        layout.lanes().forEach(lane -> {
            for (LaneColumn column : LaneColumn.values()) {
                names.add("lane." + lane.name() + "." + column.key());
            }
        });
        layout.figures().forEach(figure -> names.add("figure." + figure.key()));
        return names;
    }

    List<String> row(ReplicationResult replication) {
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(replication.replication() + 1),
                Long.toString(replication.events()),
                Long.toString(replication.endMicros())));
        for (ReplicationResult.TargetResult target : replication.targets()) {
            row.add(Numbers.exact(target.value()));
            row.add(Numbers.exact(target.daysKept()));
        }
        for (int c = 0; c < layout.classes().size(); c++) {
            for (ClassColumn column : ClassColumn.values()) {
                row.add(whole(replication.get(c, column)));
            }
        }
        for (int lane = 0; lane < layout.lanes().size(); lane++) {
            for (LaneColumn column : LaneColumn.values()) {
                row.add(whole(replication.get(lane, column)));
            }
        }
        replication.figures().forEach(value -> row.add(Numbers.exact(value)));
        return row;
    }

    /** What is below zero is not there: quantiles of a replication without arrivals. */
    private static String whole(long value) {
        return value < 0 ? "" : Long.toString(value);
    }
}
