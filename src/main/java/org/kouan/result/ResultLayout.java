package org.kouan.result;

import java.util.List;

/**
 * The names and shapes that all replications of a run share. Indices of classes, lanes, targets and figures elsewhere in this
 * package are positions in these lists.
 *
 * @param periods arrival periods, by which results are given
 * @param figures of particular features, one number a replication
 * @param dates of the run
 * @param dateFigures of particular features, one number a replication and date
 */
public record ResultLayout(
        List<ClassInfo> classes,
        List<LaneInfo> lanes,
        List<TargetInfo> targets,
        PeriodGrid periods,
        List<FigureInfo> figures,
        DateGrid dates,
        List<FigureInfo> dateFigures) {
    public ResultLayout {
        classes = List.copyOf(classes);
        lanes = List.copyOf(lanes);
        targets = List.copyOf(targets);
        figures = List.copyOf(figures);
        dateFigures = List.copyOf(dateFigures);
    }

    /** Of a single day. */
    public ResultLayout(
            List<ClassInfo> classes,
            List<LaneInfo> lanes,
            List<TargetInfo> targets,
            PeriodGrid periods,
            List<FigureInfo> figures) {
        this(classes, lanes, targets, periods, figures, DateGrid.single(), List.of());
    }

    /** Of a single day, without figures of particular features. */
    public ResultLayout(List<ClassInfo> classes, List<LaneInfo> lanes, List<TargetInfo> targets, PeriodGrid periods) {
        this(classes, lanes, targets, periods, List.of());
    }

    /**
     * A class of units.
     *
     * @param conveyance true for vehicles and trains, false for persons
     * @param target index of the target whose limit its shares within target refer to, or -1
     */
    public record ClassInfo(String name, String label, boolean conveyance, int target) {}

    /**
     * A lane, the stage it belongs to, and what one of its servers is called.
     *
     * @param pooled whether its officers come from a pool, which is paid for and not the lane
     */
    public record LaneInfo(
            String name, String label, String stage, String stageLabel, String deskName, boolean pooled) {
        /** A lane with officers of its own. */
        public LaneInfo(String name, String label, String stage, String stageLabel, String deskName) {
            this(name, label, stage, stageLabel, deskName, false);
        }
    }

    /**
     * A target.
     *
     * @param limitMicros longest wait that keeps it
     * @param share required of the measure
     * @param days required share of days
     * @param judgedOnDays true when the verdict is on the share of days
     * @param measure name of the measure, as in the scenario
     * @param classes indices of the classes that it protects
     */
    public record TargetInfo(
            String name,
            String label,
            long limitMicros,
            double share,
            double days,
            boolean judgedOnDays,
            String measure,
            List<Integer> classes) {}
}
