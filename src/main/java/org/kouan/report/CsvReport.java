package org.kouan.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kouan.report.content.Clock;
import org.kouan.report.content.Course;
import org.kouan.report.content.Numbers;
import org.kouan.report.content.ReportInput;
import org.kouan.report.content.Sentences;
import org.kouan.result.ClassMetric;
import org.kouan.result.Estimate;
import org.kouan.result.FigureInfo;
import org.kouan.result.LaneMetric;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.Summary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.stats.Interval;
import org.kouan.text.CsvRows;

/**
 * A run as tables for spreadsheets, R and Python: UTF-8, commas, a line of names, line feeds; an empty cell where there
 * is no figure. The columns are described in {@code docs/files.md}.
 */
public final class CsvReport {
    private final ReportInput input;
    private final Summary summary;
    private final ResultLayout layout;

    public CsvReport(ReportInput input) {
        this.input = input;
        this.summary = input.summary();
        this.layout = summary.layout();
    }

    /** A figure of a class a row. */
    public void classes(OutputStream out) throws IOException {
        try (CsvRows csv = printer(out, "class", "key", "unit", "value", "low", "high")) {
            for (int i = 0; i < summary.classes().size(); i++) {
                for (ClassMetric metric : ClassMetric.values()) {
                    figure(
                            csv,
                            layout.classes().get(i).name(),
                            metric.key(),
                            metric.unit(),
                            summary.classes().get(i).get(metric));
                }
            }
        }
    }

    /** A figure of a lane a row. */
    public void lanes(OutputStream out) throws IOException {
        try (CsvRows csv = printer(out, "lane", "key", "unit", "value", "low", "high")) {
            for (int i = 0; i < summary.lanes().size(); i++) {
                for (LaneMetric metric : LaneMetric.values()) {
                    figure(
                            csv,
                            layout.lanes().get(i).name(),
                            metric.key(),
                            metric.unit(),
                            summary.lanes().get(i).get(metric));
                }
            }
        }
    }

    /** A target a row. */
    public void targets(OutputStream out) throws IOException {
        try (CsvRows csv = printer(
                out,
                "target",
                "verdict",
                "judged_on",
                "measure",
                "limit_minutes",
                "value",
                "low",
                "high",
                "required",
                "day_probability",
                "day_low",
                "day_high",
                "days_required",
                "more_replications")) {
            for (int i = 0; i < summary.targets().size(); i++) {
                TargetInfo info = layout.targets().get(i);
                TargetSummary target = summary.targets().get(i);
                List<String> row = new ArrayList<>(List.of(
                        info.name(),
                        Sentences.word(target.verdict()),
                        info.judgedOnDays() ? "days" : "share",
                        info.measure(),
                        Numbers.exact(Clock.minutes(info.limitMicros()))));
                interval(row, target.value());
                row.add(Numbers.exact(info.share()));
                interval(row, target.dayProbability());
                row.add(Numbers.exact(info.days()));
                row.add(target.moreReplications() < 0 ? "" : Long.toString(target.moreReplications()));
                csv.row(row);
            }
        }
    }

    /** A figure of a particular feature a row; none when the scenario uses none of them. */
    public void figures(OutputStream out) throws IOException {
        try (CsvRows csv = printer(
                out, "subject", "of", "key", "label", "unit", "mean", "low", "high", "min", "max", "replications")) {
            for (int i = 0; i < summary.figures().size(); i++) {
                FigureInfo info = layout.figures().get(i);
                FigureSummary figure = summary.figures().get(i);
                csv.row(
                        info.subject().key(),
                        info.of(),
                        info.name(),
                        info.label(),
                        info.unit(),
                        Numbers.exact(figure.mean().value()),
                        Numbers.exact(figure.mean().low()),
                        Numbers.exact(figure.mean().high()),
                        Numbers.exact(figure.min()),
                        Numbers.exact(figure.max()),
                        figure.replications());
            }
        }
    }

    /** A class and arrival period a row. */
    public void classPeriods(OutputStream out) throws IOException {
        Course course = new Course(input.result());
        try (CsvRows csv = printer(
                out,
                "class",
                "start",
                "start_minute",
                "arrived",
                "wait_mean",
                "wait_p10",
                "wait_p90",
                "wait_max",
                "share_within_target")) {
            for (int i = 0; i < layout.classes().size(); i++) {
                for (int period = 0; period < course.periods(); period++) {
                    csv.row(
                            layout.classes().get(i).name(),
                            course.start(period),
                            Numbers.exact(course.startMinutes(period)),
                            Numbers.exact(course.arrived(i, period)),
                            Numbers.exact(course.waitMean(i, period)),
                            Numbers.exact(course.waitBand(i, period, Course.BAND_LOW)),
                            Numbers.exact(course.waitBand(i, period, Course.BAND_HIGH)),
                            Numbers.exact(course.waitMax(i, period)),
                            Numbers.exact(course.share(i, period)));
                }
            }
        }
    }

    /** A lane and period a row. */
    public void lanePeriods(OutputStream out) throws IOException {
        Course course = new Course(input.result());
        try (CsvRows csv = printer(
                out,
                "lane",
                "start",
                "start_minute",
                "queue_mean",
                "queue_p10",
                "queue_p90",
                "queue_max",
                "open_desks")) {
            for (int i = 0; i < layout.lanes().size(); i++) {
                for (int period = 0; period < course.periods(); period++) {
                    csv.row(
                            layout.lanes().get(i).name(),
                            course.start(period),
                            Numbers.exact(course.startMinutes(period)),
                            Numbers.exact(course.queueMean(i, period)),
                            Numbers.exact(course.queueBand(i, period, Course.BAND_LOW)),
                            Numbers.exact(course.queueBand(i, period, Course.BAND_HIGH)),
                            Numbers.exact(course.queueMax(i, period)),
                            Numbers.exact(course.openDesks(i, period)));
                }
            }
        }
    }

    /** A figure of a date a row: of classes, lanes, targets, and of particular features. */
    public void days(OutputStream out) throws IOException {
        try (CsvRows csv = printer(out, DateFiles.COLUMNS)) {
            new DateFiles(input.result()).csv(csv);
        }
    }

    /** A replication a row, with everything that was counted: times in whole microseconds. */
    public void replications(OutputStream out) throws IOException {
        ReplicationTable table = new ReplicationTable(layout);
        try (CsvRows csv = printer(out, table.header().toArray(String[]::new))) {
            for (ReplicationResult replication : input.result().replications()) {
                csv.row(table.row(replication));
            }
        }
    }

    private static void interval(List<String> row, Interval interval) {
        row.add(Numbers.exact(interval.value()));
        row.add(Numbers.exact(interval.low()));
        row.add(Numbers.exact(interval.high()));
    }

    private static void figure(CsvRows csv, String name, String key, String unit, Estimate estimate)
            throws IOException {
        csv.row(
                name,
                key,
                unit,
                Numbers.exact(estimate.value()),
                Numbers.exact(estimate.low()),
                Numbers.exact(estimate.high()));
    }

    /** Closing the rows closes the stream. */
    private static CsvRows printer(OutputStream out, String... header) throws IOException {
        return new CsvRows(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), header);
    }
}
