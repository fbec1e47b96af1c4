package org.kouan.report.html;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kouan.report.chart.ChartImage;
import org.kouan.report.content.Breaks;
import org.kouan.report.content.Breaks.Worst;
import org.kouan.report.content.Clock;
import org.kouan.report.content.ClockText;
import org.kouan.report.content.Course;
import org.kouan.report.content.DateSentences;
import org.kouan.report.content.DateTable;
import org.kouan.report.content.EstimateText;
import org.kouan.report.content.FigureText;
import org.kouan.report.content.Numbers;
import org.kouan.report.content.ReportInput;
import org.kouan.report.content.Sentences;
import org.kouan.result.ClassMetric;
import org.kouan.result.FigureInfo;
import org.kouan.result.LaneMetric;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.result.Summary;
import org.kouan.result.Summary.FigureSummary;
import org.kouan.scenario.Evidence;
import org.kouan.scenario.RunPlan;

/** What the page shows, as text; the template adds only its order and its looks. */
public final class Page {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int WORST_SHOWN = 5;
    private static final long DAY_MINUTES = 1440;
    /** Columns of figures. */
    private static final int NARROW = 4;

    private final ReportInput input;
    private final List<ChartImage> charts;
    private final Sentences sentences;
    private final Course course;
    private final Breaks breaks;
    private final DateSentences dateSentences;

    public Page(ReportInput input, List<ChartImage> charts) {
        this.input = input;
        this.charts = List.copyOf(charts);
        sentences = new Sentences(input);
        course = new Course(input.result());
        breaks = new Breaks(input.scenario(), course);
        dateSentences = new DateSentences(input);
    }

    /** The run. */
    public ReportInput input() {
        return input;
    }

    /** "met", "missed", "undecided", or "none" without a target. */
    public String verdict() {
        return input.summary().targets().isEmpty()
                ? "none"
                : Sentences.word(input.summary().verdict());
    }

    /** The answer in one sentence. */
    public String headline() {
        return sentences.headline();
    }

    /** What waits count where some were left unserved; empty where nobody was. */
    public String unserved() {
        return sentences.unserved().orElse("");
    }

    /** The clock that its times are read from. */
    public String clock() {
        return ClockText.of(input.scenario());
    }

    /** When and where the scenario takes place. */
    public String when() {
        RunPlan plan = input.scenario().run();
        long until = plan.until().toMinutes();
        String times = Clock.ofMinutes(plan.from().toMinutes()) + " to "
                + (until <= DAY_MINUTES
                        ? Clock.ofMinutes(until)
                        : Clock.ofMinutes(until - DAY_MINUTES) + " of the next day");
        return course.folded()
                ? plan.until().minusNanos(1).toDays() - plan.from().toDays() + 1 + " days from "
                        + DATE.format(plan.date())
                : DATE.format(plan.date()) + ", " + times;
    }

    /** Results by date; empty for a run of a single day. */
    public List<DateTable> dates() {
        return DateTable.of(input);
    }

    /** The longest wait and the longest queue of all dates; empty for a run of a single day. */
    public List<String> peaks() {
        return dateSentences.peaks();
    }

    /** The colour of a share, as in the table of hours; -1 without one. */
    public int heat(double share) {
        return HourTable.heat(share);
    }

    /** Whether there are enough replications for bands in charts and bounds of figures. */
    public boolean hasBands() {
        return course.hasBands();
    }

    /** "day", or "run" when one replication is many days. */
    public String day() {
        return course.folded() ? "run" : "day";
    }

    /** The targets, in the order of the scenario. */
    public List<TargetView> targets() {
        return IntStream.range(0, input.summary().targets().size())
                .mapToObj(this::target)
                .toList();
    }

    /**
     * A target in words.
     *
     * @param date which date breaks; empty for a run of a single day
     * @param counted whether figures by period refer to its limit
     * @param window in which arrival times most of the late ones lie; empty when there is no such half of the day
     * @param worst its worst arrival periods
     */
    public record TargetView(
            String label,
            String verdict,
            String reason,
            String certainty,
            String besides,
            List<String> date,
            boolean counted,
            String window,
            List<WorstView> worst) {
        /** Whether somebody stands in a queue in one of its worst periods. */
        public boolean queues() {
            return worst.stream().anyMatch(each -> !each.where().isEmpty());
        }
    }

    /** An arrival period in which a target breaks. */
    public record WorstView(
            String time, String over, String share, String mean, String longest, String where, String desks) {}

    private TargetView target(int index) {
        String label = input.summary().layout().targets().get(index).label();
        int active = course.lastActive() - course.firstActive() + 1;
        String window = breaks.window(index).stream()
                .filter(each -> 2 * (each.lastPeriod() - each.firstPeriod() + 1) <= active)
                .map(each -> Numbers.percent(each.share()) + " of those over the limit arrived between "
                        + course.start(each.firstPeriod()) + " and " + course.end(each.lastPeriod()) + ".")
                .findFirst()
                .orElse("");
        return new TargetView(
                label,
                Sentences.word(input.summary().targets().get(index).verdict()),
                Numbers.glued(sentences.reason(index)),
                Numbers.glued(sentences.certainty(index)),
                Numbers.glued(sentences.besides(index)),
                dateSentences.worst(index).stream().map(Numbers::glued).toList(),
                breaks.isCounted(index),
                Numbers.glued(window),
                breaks.worst(index, WORST_SHOWN).stream().map(this::worst).toList());
    }

    private WorstView worst(Worst worst) {
        boolean somewhere = worst.lane() >= 0;
        LaneInfo lane = somewhere ? course.layout().lanes().get(worst.lane()) : null;
        return new WorstView(
                course.start(worst.period()) + "–" + course.end(worst.period()),
                Numbers.fixed(worst.over(), worst.over() < 0.1 ? 2 : 1),
                Numbers.percent(worst.overShare()),
                EstimateText.value("min", worst.waitMean()),
                EstimateText.value("min", worst.waitMax()),
                lane == null ? "" : lane.label() + ", " + Numbers.count(worst.queue()) + " waiting",
                lane == null ? "" : Numbers.of(worst.openDesks(), lane.deskName()));
    }

    /** Charts of a kind; empty when charts could not be drawn. */
    public List<ChartImage> charts(String kind) {
        return charts.stream()
                .filter(chart -> chart.kind() == ChartImage.Kind.valueOf(kind))
                .toList();
    }

    /** Share and wait by class and hour. */
    public HourTable hours() {
        return new HourTable(course);
    }

    /** A table of figures: names across, a row each. */
    public record Table(List<String> heads, List<Row> rows) {
        /** A class of the style: in a wide table bounds stand below their figures, in a narrow one behind them. */
        public String looks() {
            return heads.size() <= NARROW ? "narrow" : "wide";
        }
    }

    /** A row of a table. */
    public record Row(String label, String unit, List<Figure> figures) {}

    /** A figure and its bounds, which may be empty. */
    public record Figure(String value, String bounds) {}

    /** The label of a figure, which speaks of days, for what one replication is. */
    private String inWords(String label) {
        return label.replace("of a day", "of a " + day());
    }

    /** Metrics down, classes across. */
    public Table classes() {
        Summary summary = input.summary();
        List<Row> rows = new ArrayList<>();
        for (ClassMetric metric : ClassMetric.values()) {
            List<Figure> figures = summary.classes().stream()
                    .map(each -> each.get(metric))
                    .map(each -> new Figure(
                            EstimateText.value(metric.unit(), each), EstimateText.bounds(metric.unit(), each)))
                    .toList();
            boolean saysUnit = metric.label().contains("minutes");
            rows.add(new Row(
                    inWords(metric.label()), saysUnit ? "" : EstimateText.unitInWords(metric.unit(), day()), figures));
        }
        return new Table(
                summary.layout().classes().stream().map(ClassInfo::label).toList(), rows);
    }

    /** Lanes down, metrics across. */
    public Table lanes() {
        Summary summary = input.summary();
        List<String> heads = new ArrayList<>();
        for (LaneMetric metric : LaneMetric.values()) {
            String label = inWords(metric.label());
            boolean saysHours = label.contains("hours");
            String unit = saysHours ? "a " + day() : EstimateText.unitInWords(metric.unit(), day());
            heads.add(unit.isEmpty() ? label : label + ", " + unit);
        }
        List<Row> rows = new ArrayList<>();
        for (int lane = 0; lane < summary.lanes().size(); lane++) {
            List<Figure> figures = new ArrayList<>();
            for (LaneMetric metric : LaneMetric.values()) {
                var estimate = summary.lanes().get(lane).get(metric);
                figures.add(new Figure(
                        EstimateText.value(metric.unit(), estimate), EstimateText.bounds(metric.unit(), estimate)));
            }
            LaneInfo info = summary.layout().lanes().get(lane);
            rows.add(new Row(info.label(), info.stageLabel(), figures));
        }
        return new Table(heads, rows);
    }

    /** Figures of particular features, down; empty when the scenario uses none. */
    public Table figures() {
        Summary summary = input.summary();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < summary.figures().size(); i++) {
            FigureInfo info = summary.layout().figures().get(i);
            FigureSummary figure = summary.figures().get(i);
            rows.add(new Row(
                    FigureText.titleWithUnit(info),
                    "",
                    List.of(
                            new Figure(
                                    EstimateText.value(info.unit(), figure.mean()),
                                    EstimateText.bounds(info.unit(), figure.mean())),
                            new Figure(EstimateText.value(info.unit(), figure.min()), ""),
                            new Figure(EstimateText.value(info.unit(), figure.max()), ""))));
        }
        return new Table(List.of("mean", "least", "most"), rows);
    }

    /** What the staff costs. */
    public String cost() {
        return sentences.cost();
    }

    /** What is known of the figures, least certain first. */
    public List<EvidenceGroup> evidence() {
        List<EvidenceGroup> groups = new ArrayList<>();
        for (Evidence.Status status :
                List.of(Evidence.Status.ASSUMED, Evidence.Status.DERIVED, Evidence.Status.SOURCED)) {
            List<Evidence> items = input.scenario().evidence().stream()
                    .filter(each -> each.status() == status)
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new EvidenceGroup(heading(status, items.size()), items));
            }
        }
        return groups;
    }

    /** Figures of one status. */
    public record EvidenceGroup(String heading, List<Evidence> items) {}

    private static String heading(Evidence.Status status, int count) {
        return switch (status) {
            case ASSUMED -> "Assumed: no source was found (" + count + ")";
            case DERIVED -> "Derived from published figures (" + count + ")";
            case SOURCED -> "Published (" + count + ")";
        };
    }

    /** How it was computed. */
    public List<String> method() {
        Summary summary = input.summary();
        List<String> lines = new ArrayList<>();
        lines.add(Numbers.whole(summary.replications()) + " independent " + sentences.dayPlural()
                + " were simulated with seed " + input.seed() + ": " + Numbers.whole(input.units())
                + " travellers and conveyances, " + Numbers.whole(summary.events()) + " events.");
        lines.add("Checks performed: 100 %. A lane policy may change order, lanes, staff and preparation; nobody skips"
                + " a check.");
        lines.add("Intervals hold the truth with " + Numbers.asked(summary.confidence())
                + " confidence, given the scenario; they say nothing of how right its assumptions are.");
        lines.add("A target is met when its whole interval keeps what is required, missed when the whole interval"
                + " falls short, and undecided otherwise.");
        lines.add("Waits count by time of arrival. Those who were not served by the end count as over the limit.");
        return lines;
    }

    /** Words of the page that not every reader knows. */
    public List<Term> glossary() {
        return Glossary.TERMS;
    }

    /** A word and what it means. */
    public record Term(String word, String meaning) {}
}
