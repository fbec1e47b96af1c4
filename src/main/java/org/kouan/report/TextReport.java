package org.kouan.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kouan.report.LabelledTable.Column;
import org.kouan.report.content.Breaks;
import org.kouan.report.content.Breaks.Worst;
import org.kouan.report.content.Course;
import org.kouan.report.content.DateSentences;
import org.kouan.report.content.DateSpan;
import org.kouan.report.content.DateTable;
import org.kouan.report.content.EstimateText;
import org.kouan.report.content.FigureText;
import org.kouan.report.content.Numbers;
import org.kouan.report.content.ReportInput;
import org.kouan.report.content.Sentences;
import org.kouan.result.ClassMetric;
import org.kouan.result.Estimates;
import org.kouan.result.LaneMetric;
import org.kouan.result.Metric;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.result.Summary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.result.Verdict;
import org.kouan.scenario.Evidence;

/** What a run has to say on a terminal: the verdict first, plain text, no line longer than the terminal is wide. */
public final class TextReport {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;
    private static final int INDENT = 2;

    private final ReportInput input;
    private final PrintStream out;
    private final int columns;
    private final Sentences sentences;
    private final ResultLayout layout;

    private TextReport(ReportInput input, PrintStream out, int columns) {
        this.input = input;
        this.out = out;
        this.columns = within(columns);
        sentences = new Sentences(input);
        layout = input.summary().layout();
    }

    /** Prints the run; {@code columns} below 40 count as 40, above 120 as 120. */
    public static void print(ReportInput input, PrintStream out, int columns) {
        new TextReport(input, out, columns).print();
    }

    private void print() {
        Summary summary = input.summary();
        paragraph(0, input.scenario().title());
        paragraph(
                0,
                Numbers.whole(summary.replications()) + " " + sentences.days(summary.replications()) + ", seed "
                        + input.seed() + ", Kouan " + input.program().version());
        if (summary.targets().isEmpty()) {
            line("");
            paragraph(0, sentences.headline());
        }
        for (int i = 0; i < summary.targets().size(); i++) {
            target(i);
        }
        line("");
        classes();
        line("");
        lanes();
        dates();
        figures();
        line("");
        closing();
    }

    private void target(int index) {
        Verdict verdict = input.summary().targets().get(index).verdict();
        line("");
        paragraph(0, verdict.name() + ": " + layout.targets().get(index).label());
        paragraph(INDENT, sentences.reason(index));
        new DateSentences(input).worst(index).forEach(sentence -> paragraph(INDENT, sentence));
        paragraph(INDENT, sentences.certainty(index));
        paragraph(INDENT, sentences.besides(index));
        Course course = new Course(input.result());
        List<Worst> worst = new Breaks(input.scenario(), course).worst(index, 1);
        worst.forEach(each -> paragraph(INDENT, worst(each, course)));
    }

    private String worst(Worst worst, Course course) {
        String text = (course.folded() ? "All dates together, worst" : "Worst") + " for arrivals from "
                + course.start(worst.period()) + " to " + course.end(worst.period())
                + ": " + Numbers.percent(worst.overShare()) + " over the limit, mean wait "
                + EstimateText.wait(worst.waitMean()) + ", longest " + EstimateText.wait(worst.waitMax());
        if (worst.lane() < 0) {
            return text + ".";
        }
        LaneInfo lane = layout.lanes().get(worst.lane());
        return text + "; " + Numbers.count(worst.queue()) + " waiting at " + lane.label() + ", "
                + Numbers.of(worst.openDesks(), lane.deskName()) + " open.";
    }

    private void classes() {
        List<Column<Estimates<ClassMetric>>> table = new ArrayList<>();
        table.add(column("arrived", 9, ClassMetric.ARRIVED));
        table.add(column("unfinished", 11, ClassMetric.UNFINISHED));
        table.add(column("mean", 7, ClassMetric.WAIT_MEAN));
        table.add(column("P95", 7, ClassMetric.WAIT_P95));
        table.add(column("P99", 7, ClassMetric.WAIT_P99));
        table.add(column("max", 8, ClassMetric.WAIT_MAX));
        table.add(column("in time", 9, ClassMetric.SHARE_WITHIN_TARGET));
        String day = sentences.days(1);
        paragraph(
                0,
                "Classes: waits in minutes, counts a " + day + ", in time of all " + sentences.dayPlural()
                        + " together");
        table(
                table,
                layout.classes().stream().map(ClassInfo::label).toList(),
                input.summary().classes());
        sentences.unserved().ifPresent(sentence -> paragraph(0, sentence));
    }

    private void lanes() {
        List<Column<Estimates<LaneMetric>>> table = new ArrayList<>();
        table.add(column("checked", 9, LaneMetric.STARTED));
        table.add(column("wait", 6, LaneMetric.WAIT_MEAN));
        table.add(column("busy", 8, LaneMetric.UTILISATION));
        table.add(column("queue", 7, LaneMetric.QUEUE_MEAN));
        table.add(column("longest", 8, LaneMetric.QUEUE_MAX));
        table.add(column("paid", 7, LaneMetric.PAID_HOURS));
        table.add(column("at desks", 9, LaneMetric.OFFICER_HOURS));
        table.add(column("overtime", 9, LaneMetric.OVERTIME_HOURS));
        paragraph(0, "Lanes: mean wait in minutes, mean and longest queue, officer-hours");
        table(
                table,
                layout.lanes().stream().map(LaneInfo::label).toList(),
                input.summary().lanes());
        paragraph(0, sentences.cost());
    }

    private void dates() {
        for (DateTable dates : DateTable.of(input)) {
            List<Column<DateSpan>> table = new ArrayList<>();
            dates.columns().forEach(column -> table.add(new Column<>(column.head(), 6, column.cell())));
            line("");
            paragraph(
                    0,
                    "By date, " + dates.title()
                            + ": counts a run, waits in minutes (d: days) by date of arrival, longest"
                            + " queue, desk-hours, and how many are still in the port at 24:00");
            table(table, dates.rows().stream().map(DateSpan::label).toList(), dates.rows());
        }
        new DateSentences(input).peaks().forEach(peak -> paragraph(0, peak));
    }

    private void figures() {
        if (layout.figures().isEmpty()) {
            return;
        }
        List<Integer> rows = IntStream.range(0, layout.figures().size()).boxed().toList();
        List<Column<Integer>> table = new ArrayList<>();
        table.add(new Column<>(
                "mean", 9, i -> EstimateText.value(unit(i), figure(i).mean())));
        table.add(new Column<>(
                "low to high", 12, i -> EstimateText.bounds(unit(i), figure(i).mean())));
        table.add(new Column<>(
                "least", 9, i -> EstimateText.value(unit(i), figure(i).min())));
        table.add(new Column<>(
                "most", 9, i -> EstimateText.value(unit(i), figure(i).max())));
        line("");
        paragraph(0, "What else was measured: a " + (layout.periods().folded() ? "run" : "day"));
        table(table, layout.figures().stream().map(FigureText::titleWithUnit).toList(), rows);
    }

    private String unit(int figure) {
        return layout.figures().get(figure).unit();
    }

    private FigureSummary figure(int index) {
        return input.summary().figures().get(index);
    }

    private void closing() {
        long assumed = input.scenario().evidence().stream()
                .filter(each -> each.status() == Evidence.Status.ASSUMED)
                .count();
        if (assumed > 0) {
            paragraph(
                    0,
                    String.format(
                            Locale.ROOT,
                            "Assumed: %d of %d documented figures have no source; the report lists them.",
                            assumed,
                            input.scenario().evidence().size()));
        }
        if (input.interrupted()) {
            paragraph(0, "Interrupted: only the replications that were done by then are counted.");
        }
        input.cautions().forEach(caution -> paragraph(0, caution));
        input.notes().forEach(note -> paragraph(0, note));
    }

    private static <M extends Enum<M> & Metric> Column<Estimates<M>> column(String head, int width, M metric) {
        return new Column<>(head, width, each -> EstimateText.value(metric.unit(), each.get(metric)));
    }

    private <T> void table(List<Column<T>> table, List<String> labels, List<T> rows) {
        new LabelledTable<>(table, labels, rows).print(out, columns);
    }

    private void paragraph(int indent, String text) {
        paragraph(out, indent, columns, text);
    }

    private void line(String text) {
        line(out, text);
    }

    /** The columns that are used of those that a terminal has. */
    static int within(int columns) {
        return Math.max(NARROWEST, Math.min(WIDEST, columns));
    }

    static void paragraph(PrintStream out, int indent, int columns, String text) {
        Display.wrap(Display.clean(text), columns - indent).forEach(each -> line(out, " ".repeat(indent) + each));
    }

    /** Line feeds only, so that the bytes are the same on every system. */
    static void line(PrintStream out, String text) {
        out.print(text.stripTrailing() + "\n");
    }
}
