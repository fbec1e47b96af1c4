package org.kouan.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.kouan.report.HandMadeComparison;
import org.kouan.report.HandMadeDates;
import org.kouan.report.HandMadeDay;
import org.kouan.report.HandMadeDuty;
import org.kouan.report.content.ReportInput;

/** The data behind every chart, held to numbers written by hand ({@link HandMadeDay}). Times are middles of periods. */
class ChartDataTest {
    @Test
    void theWaitsOfATargetAreThoseOfEachClass() {
        assertThat(banded((XYPlot) plot("wait-limit")))
                .containsExactly(
                        "Locals: 607.5=1 [0.5, 1.5], 622.5=20 [18, 22], 637.5=5 [5, 5], 652.5=10 [8, 12], 667.5=8 [8, 8]",
                        "Locals 2: 697.5=4 [4, 4.5]",
                        "Visitors: 607.5=15 [14, 16], 622.5=40 [36, 44]",
                        "Visitors 2: 667.5=10 [9, 11]",
                        "Visitors 3: 712.5=40 [40, 40]");
        assertThat(drawing("wait-limit").description())
                .contains(
                        "Locals: the mean wait is longest, 20.0 minutes, for arrivals from 10:15 to 10:30.",
                        "Visitors: the mean wait is longest, 40.0 minutes, for arrivals from 10:15 to 10:30.");
    }

    @Test
    void theWaitsOfAClassAloneHaveTheLongest() {
        assertThat(banded((XYPlot) plot("class-wait-truck")))
                .containsExactly("Trucks: 637.5=90 [90, 90]", "longest: 637.5=90 [90, 90]");
    }

    @Test
    void sharesAreThoseOfEachClass() {
        assertThat(lines(((XYPlot) plot("share-within-target")).getDataset()))
                .containsExactly(
                        "Locals: 607.5=1, 622.5=0.5, 637.5=1, 652.5=1, 667.5=1",
                        "Locals 2: 697.5=1",
                        "Visitors: 607.5=1, 622.5=0.125",
                        "Visitors 2: 667.5=1",
                        "Visitors 3: 712.5=0");
        assertThat(drawing("share-within-target").description())
                .contains("Locals: at least 50.0 % in every period. Visitors: at least 0 % in every period.");
    }

    @Test
    void queuesAndDesksAreThoseOfEachLane() {
        assertThat(subplots("queue-desks"))
                .containsExactly(
                        "queue: 607.5=1.5 [1, 2], 622.5=4 [3, 5], 637.5=2 [1.5, 2.5], 652.5=0.5 [0.25, 0.75], "
                                + "667.5=0.2 [0.125, 0.25], 682.5=0 [0, 0], 697.5=0.3 [0, 0.5], 712.5=0 [0, 0]",
                        "open: 600=2, 615=3, 630=3, 645=2.5, 660=1, 675=1, 690=1, 705=0, 720=0");
        assertThat(subplots("queue-gates"))
                .containsExactly(
                        "queue: 607.5=0.1 [0.0625, 0.125], 622.5=0.3 [0.25, 0.375], 637.5=0.4 [0.25, 0.5], "
                                + "652.5=0.6 [0.5, 0.75], 667.5=0.7 [0.625, 0.75], 682.5=0.8 [0.75, 0.875], "
                                + "697.5=0.9 [0.75, 1], 712.5=1 [0.625, 1.25]",
                        "open: 600=4, 615=5, 630=6, 645=7, 660=8, 675=9, 690=10, 705=11, 720=11");
        assertThat(drawing("queue-gates").description())
                .contains("The mean queue is longest, 1.0, from 11:45 to 12:00, with 11 open gates on average.");
    }

    @Test
    void barsAreThoseOfEachLane() {
        List<String> bars = new ArrayList<>();
        for (Object plot : ((CombinedDomainCategoryPlot) plot("utilisation")).getSubplots()) {
            CategoryPlot part = (CategoryPlot) plot;
            for (Object column : part.getDataset().getColumnKeys()) {
                bars.add(part.getDataset().getRowKey(0) + " "
                        + part.getDataset().getValue(part.getDataset().getRowKey(0), (Comparable<?>) column));
            }
        }
        assertThat(bars)
                .containsExactly(
                        "utilisation 403.0", "utilisation 503.0", "hours at desks 408.0", "hours at desks 508.0");
    }

    /** By date: x is the date's place, bars begin half a day before it. A date with nothing to measure leaves a gap. */
    @Test
    void datesAreThoseOfAllWhoCameOnThem() {
        assertThat(parts(DateChart.all(HandMadeDates.input()), "dates-limit"))
                .containsExactly(
                        "share: 0=0.95, 1=0.36, 2=0.5",
                        "mean: 0=6.5, 1=34, 2=2",
                        "longest: 0=31, 1=95, 2=3",
                        "let down: -0.5=1, 0.5=16, 1.5=1, 2.5=1");
        assertThat(parts(DateChart.all(HandMadeDates.input()), "dates-visitors-10"))
                .containsExactly(
                        "share: 0=0.5, 1=0.1, 2=NaN",
                        "mean: 0=20, 1=40, 2=NaN",
                        "longest: 0=31, 1=95, 2=NaN",
                        "let down: -0.5=2.5, 0.5=18, 1.5=0, 2.5=0");
        assertThat(lines(((XYPlot) drawing(DateChart.all(HandMadeDates.input()), "date-queues")
                                .chart()
                                .getPlot())
                        .getDataset()))
                .containsExactly("desks: 0=5, 1=21, 2=2", "gates: 0=3, 1=8, 2=1");
        assertThat(DateChart.all(HandMadeDay.input())).isEmpty();
    }

    private static List<String> parts(List<Drawing> drawings, String id) {
        List<String> all = new ArrayList<>();
        for (Object part : ((CombinedDomainXYPlot) drawing(drawings, id).chart().getPlot()).getSubplots()) {
            all.addAll(lines(((XYPlot) part).getDataset()));
        }
        return all;
    }

    /** Differences of mean waits by class and pair, with the bounds of each; a class that never differs has no chart. */
    @Test
    void differencesAreThoseOfEachClassAndPair() {
        List<Drawing> drawings = new DifferenceChart(HandMadeComparison.input()).all();

        assertThat(drawings).extracting(Drawing::id).containsExactly("difference-local", "difference-visitor");
        assertThat(banded((XYPlot) drawings.get(0).chart().getPlot()))
                .containsExactly(
                        "B − A: 607.5=-1 [-2, 0.5], 622.5=-12 [-15, -9], 637.5=0 [0, 0]",
                        "C − A: 607.5=3 [1, 5]",
                        "C − A 2: 637.5=4 [2, 7]",
                        "C − B: 622.5=9 [8, 11]");
        assertThat(banded((XYPlot) drawings.get(1).chart().getPlot()))
                .containsExactly("B − A: 652.5=-0.5 [-1, 0.25]", "C − A: 712.5=20 [10, 40]", "C − B: 712.5=25 [5, 45]");
        assertThat(drawings.get(0).description())
                .isEqualTo("Difference of mean waits: Locals, by arrival time. B minus A is furthest from zero, -12.0"
                        + " minutes, for arrivals from 10:15 to 10:30. C minus A is furthest from zero, 4.0 minutes, for"
                        + " arrivals from 10:30 to 10:45. C minus B is furthest from zero, 9.0 minutes, for arrivals from"
                        + " 10:15 to 10:30.");
    }

    /**
     * Boxes of an officer by row: by the roster above, from -0.42 to -0.24, in fact below, from -0.18 to 0.4. The desks are
     * the second lane of the pool.
     */
    @Test
    void dutiesAreThoseOfEachOfficer() {
        ReportInput input = HandMadeDuty.input();
        Drawing drawing = new DutyChart(input, input.duty().orElseThrow()).all().get(0);
        XYPlot plot = (XYPlot) drawing.chart().getPlot();
        List<String> boxes = new ArrayList<>();
        for (Object each : plot.getAnnotations()) {
            XYBoxAnnotation box = (XYBoxAnnotation) each;
            boxes.add(number(box.getX0()) + "-" + number(box.getX1()) + " at "
                    + number(Math.rint(100 * box.getY1()) / 100) + " to " + number(Math.rint(100 * box.getY0()) / 100)
                    + " "
                    + colour(box.getFillPaint()));
        }

        assertThat(boxes)
                .containsExactly(
                        "600-660 at -0.42 to -0.24 ink",
                        "630-640 at -0.42 to -0.24 white",
                        "600-631.515 at -0.18 to 0.4 second",
                        "631.515-640 at -0.18 to 0.4 break",
                        "640-645 at -0.18 to 0.4 staff",
                        "645-660 at -0.18 to 0.4 first",
                        "660-720 at 0.58 to 0.76 ink",
                        "660-720 at 0.82 to 1.4 other");
        assertThat(drawing.description())
                .isEqualTo("Officers on duty: Border. early 1: breaks at 10:30. late 2: no break.");
        assertThat(plot.getDomainAxis().getLowerBound()).isEqualTo(600);
        assertThat(plot.getDomainAxis().getUpperBound()).isEqualTo(720);
    }

    private static String colour(Paint paint) {
        return paint.equals(ChartStyle.INK)
                ? "ink"
                : paint.equals(Color.WHITE)
                        ? "white"
                        : paint.equals(ChartStyle.colour(0))
                                ? "first"
                                : paint.equals(ChartStyle.colour(1))
                                        ? "second"
                                        : paint.equals(ChartStyle.LIMIT)
                                                ? "break"
                                                : paint.equals(ChartStyle.STAFF) ? "staff" : "other";
    }

    private static Drawing drawing(String id) {
        return drawing(Charts.drawings(HandMadeDay.input()), id);
    }

    private static Drawing drawing(List<Drawing> drawings, String id) {
        return drawings.stream()
                .filter(drawing -> drawing.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Plot plot(String id) {
        return drawing(id).chart().getPlot();
    }

    private static List<String> subplots(String id) {
        List<String> all = new ArrayList<>();
        for (Object part : ((CombinedDomainXYPlot) plot(id)).getSubplots()) {
            XYPlot plot = (XYPlot) part;
            all.addAll(
                    plot.getDataset() instanceof IntervalXYDataset && all.isEmpty()
                            ? banded(plot)
                            : lines(plot.getDataset()));
        }
        return all;
    }

    private static List<String> lines(XYDataset data) {
        return text(data, (series, item) -> "");
    }

    private static List<String> banded(XYPlot plot) {
        IntervalXYDataset data = (IntervalXYDataset) plot.getDataset();
        return text(
                data,
                (series, item) -> " [" + number(data.getStartYValue(series, item)) + ", "
                        + number(data.getEndYValue(series, item)) + "]");
    }

    private interface Band {
        String of(int series, int item);
    }

    private static List<String> text(XYDataset data, Band band) {
        List<String> lines = new ArrayList<>();
        for (int series = 0; series < data.getSeriesCount(); series++) {
            List<String> points = new ArrayList<>();
            for (int item = 0; item < data.getItemCount(series); item++) {
                points.add(number(data.getXValue(series, item)) + "=" + number(data.getYValue(series, item))
                        + band.of(series, item));
            }
            lines.add(data.getSeriesKey(series) + ": " + String.join(", ", points));
        }
        return lines;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
