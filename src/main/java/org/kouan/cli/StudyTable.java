package org.kouan.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.kouan.experiment.store.StoredPoint;
import org.kouan.experiment.study.ResponseColumn;
import org.kouan.experiment.study.StudySummary;
import org.kouan.report.JsonDocument;
import org.kouan.report.content.Numbers;
import org.kouan.stats.Interval;
import tools.jackson.core.JsonGenerator;

/** The points of a study with the means of their responses, as text and in JSON. */
final class StudyTable {
    private static final double CONFIDENCE = 0.95;
    private static final int MOST_POINTS = 50;
    private static final int FINEST = 6;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private final List<String> factors;
    private final List<ResponseColumn> responses;
    private final List<StoredPoint> points;
    private final StudySummary summary;
    private final PointRemarks remarks;

    StudyTable(
            List<String> factors,
            List<ResponseColumn> responses,
            List<StoredPoint> points,
            StudySummary summary,
            PointRemarks remarks) {
        this.factors = factors;
        this.responses = responses;
        this.points = points;
        this.summary = summary;
        this.remarks = remarks;
    }

    /** Means with their 95 % intervals; what was skipped, and what has no value; in lines of a given width. */
    void print(PrintStream out, int columns) {
        List<String> header = new ArrayList<>(List.of("point"));
        header.addAll(factors);
        header.add("replications");
        responses.forEach(response -> header.add(title(response)));
        TextTable table = new TextTable(header);
        List<StoredPoint> simulated =
                points.stream().filter(point -> point.skipped().isEmpty()).toList();
        simulated.stream().limit(MOST_POINTS).forEach(point -> table.add(row(point)));
        table.print(out, columns);
        if (simulated.size() > MOST_POINTS) {
            out.println("... and " + (simulated.size() - MOST_POINTS) + " more points");
        }
        paragraph(out, columns, "Means over replications, with 95 % confidence intervals, each by itself.");
        printShortfalls(out, columns);
        printSkipped(out, columns);
        printMissing(out, columns);
    }

    private static String title(ResponseColumn response) {
        String unit = response.unit();
        return unit.equals("1") || unit.startsWith("per ") ? response.name() : response.name() + " (" + unit + ")";
    }

    private List<String> row(StoredPoint point) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(point.index())));
        row.addAll(point.levels());
        row.add(Integer.toString(summary.replications(point.index())));
        for (int i = 0; i < responses.size(); i++) {
            row.add(estimate(summary.mean(point.index(), i, CONFIDENCE)));
        }
        return row;
    }

    /** The mean and its bounds, with as many decimals as give the half-width two digits; alone when nothing varies. */
    static String estimate(Interval mean) {
        double half = mean.halfWidth();
        if (!(half > 0) || Double.isInfinite(half)) {
            return Numbers.fixed(mean.value(), 2);
        }
        int scale = new BigDecimal(half).round(TWO_DIGITS).scale();
        int decimals = Math.min(FINEST, Math.max(0, scale));
        return Numbers.fixed(mean.value(), decimals) + " (" + Numbers.fixed(mean.low(), decimals) + " to "
                + Numbers.fixed(mean.high(), decimals) + ")";
    }

    private void printShortfalls(PrintStream out, int columns) {
        remarks.shortfalls().entrySet().stream()
                .limit(MOST_POINTS)
                .forEach(each -> paragraph(
                        out,
                        columns,
                        "Not reached: point " + each.getKey() + " after "
                                + Text.count(summary.replications(each.getKey()), "replication") + ", "
                                + each.getValue()));
        if (remarks.shortfalls().size() > MOST_POINTS) {
            out.println(
                    "... and " + (remarks.shortfalls().size() - MOST_POINTS) + " more points that did not reach it");
        }
    }

    private void printSkipped(PrintStream out, int columns) {
        List<StoredPoint> skipped =
                points.stream().filter(point -> !point.skipped().isEmpty()).toList();
        skipped.stream()
                .limit(MOST_POINTS)
                .forEach(point -> paragraph(out, columns, "Skipped: point " + point.index() + ", " + point.skipped()));
        if (skipped.size() > MOST_POINTS) {
            out.println("... and " + (skipped.size() - MOST_POINTS) + " more points skipped");
        }
    }

    private void printMissing(PrintStream out, int columns) {
        for (int i = 0; i < responses.size(); i++) {
            long missing = 0;
            List<Integer> where = new ArrayList<>();
            for (StoredPoint point : points) {
                long here = summary.missing(point.index(), i);
                missing += here;
                if (here > 0) {
                    where.add(point.index());
                }
            }
            if (missing > 0) {
                paragraph(
                        out,
                        columns,
                        "Missing: " + responses.get(i).name() + " has no value in "
                                + Text.count(missing, "replication") + ", at " + Text.count(where.size(), "point")
                                + " (" + listed(where) + "): there was nothing to measure");
            }
        }
    }

    private static void paragraph(PrintStream out, int columns, String text) {
        Text.wrap(text, columns).forEach(out::println);
    }

    private static String listed(List<Integer> points) {
        String first =
                String.join(", ", points.stream().limit(10).map(String::valueOf).toList());
        return points.size() > 10 ? first + ", ..." : first;
    }

    /** Into an array that is open. */
    void write(JsonGenerator json) {
        for (StoredPoint point : points) {
            json.writeStartObject();
            json.writeNumberProperty("point", point.index());
            json.writeName("levels");
            json.writeStartObject();
            for (int i = 0; i < factors.size(); i++) {
                json.writeStringProperty(factors.get(i), point.levels().get(i));
            }
            json.writeEndObject();
            if (point.skipped().isEmpty()) {
                json.writeNumberProperty("replications", summary.replications(point.index()));
                remarks.write(point.index(), json);
                writeResponses(point, json);
            } else {
                json.writeStringProperty("skipped", point.skipped());
            }
            json.writeEndObject();
        }
    }

    private void writeResponses(StoredPoint point, JsonGenerator json) {
        json.writeName("responses");
        json.writeStartObject();
        for (int i = 0; i < responses.size(); i++) {
            Interval mean = summary.mean(point.index(), i, CONFIDENCE);
            json.writeName(responses.get(i).name());
            json.writeStartObject();
            json.writeName("mean");
            JsonDocument.number(json, mean.value());
            json.writeName("low");
            JsonDocument.number(json, mean.low());
            json.writeName("high");
            JsonDocument.number(json, mean.high());
            json.writeNumberProperty("missing", summary.missing(point.index(), i));
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
