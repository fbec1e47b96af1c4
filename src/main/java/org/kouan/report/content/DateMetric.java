package org.kouan.report.content;

import java.util.Arrays;
import java.util.List;
import org.kouan.result.FigureInfo;
import org.kouan.result.ResultLayout;

/** The figures of a class, lane or target by date, declared once: CSV, JSON, text and the page iterate over them. */
public enum DateMetric {
    ARRIVED(Of.CLASS, "arrived", "per replication", ByDate::arrived),
    LET_DOWN(Of.CLASS, "let_down", "per replication", ByDate::letDown),
    SHARE_WITHIN_TARGET(Of.CLASS, "share_within_target", "1", ByDate::share),
    WAIT_MEAN(Of.CLASS, "wait_mean", "min", ByDate::waitMean),
    WAIT_MAX(Of.CLASS, "wait_max", "min", ByDate::waitMax),
    UNFINISHED(Of.CLASS, "unfinished", "per replication", ByDate::unfinished),
    AT_MIDNIGHT(Of.CLASS, "at_midnight", "per replication", ByDate::atMidnight),
    QUEUE_MEAN(Of.LANE, "queue_mean", "units", ByDate::queueMean),
    QUEUE_MAX(Of.LANE, "queue_max", "units", ByDate::queueMax),
    DESK_HOURS(Of.LANE, "desk_hours", "h", ByDate::deskHours),
    MEASURED(Of.TARGET, "measured", "per replication", ByDate::measured),
    LET_DOWN_BY(Of.TARGET, "let_down", "per replication", ByDate::letDownBy),
    KEPT(Of.TARGET, "share_kept", "1", ByDate::kept),
    VALUE(Of.TARGET, "value", "1", ByDate::value),
    DAYS_KEPT(Of.TARGET, "day_probability", "1", ByDate::daysKept);

    /** What a figure is about. */
    public enum Of {
        TARGET("target", "targets") {
            @Override
            public List<String> names(ResultLayout layout) {
                return layout.targets().stream()
                        .map(ResultLayout.TargetInfo::name)
                        .toList();
            }
        },
        CLASS(FigureInfo.Subject.CLASS.key(), "classes") {
            @Override
            public List<String> names(ResultLayout layout) {
                return layout.classes().stream()
                        .map(ResultLayout.ClassInfo::name)
                        .toList();
            }
        },
        LANE(FigureInfo.Subject.LANE.key(), "lanes") {
            @Override
            public List<String> names(ResultLayout layout) {
                return layout.lanes().stream().map(ResultLayout.LaneInfo::name).toList();
            }
        };

        private final String key;
        private final String plural;

        Of(String key, String plural) {
            this.key = key;
            this.plural = plural;
        }

        /** In CSV. */
        public String key() {
            return key;
        }

        /** In JSON. */
        public String plural() {
            return plural;
        }

        /** Names of what there is of it in a run. */
        public abstract List<String> names(ResultLayout layout);

        /** Its figures. */
        public List<DateMetric> metrics() {
            return Arrays.stream(DateMetric.values())
                    .filter(metric -> metric.of == this)
                    .toList();
        }
    }

    /** Takes a figure out of a run. */
    @FunctionalInterface
    private interface Supplier {
        double of(ByDate run, int index, DateSpan span);
    }

    private final Of of;
    private final String key;
    private final String unit;
    private final Supplier supplier;

    DateMetric(Of of, String key, String unit, Supplier supplier) {
        this.of = of;
        this.key = key;
        this.unit = unit;
        this.supplier = supplier;
    }

    /** In CSV and JSON. */
    public String key() {
        return key;
    }

    /** "min" for minutes, "h" for hours, "1" for shares. */
    public String unit() {
        return unit;
    }

    /** Its value for a class, lane or target; NaN when there is nothing to count. */
    public double of(ByDate run, int index, DateSpan span) {
        return supplier.of(run, index, span);
    }
}
