package org.kouan.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kouan.result.ResultLayout;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;

/**
 * A run by date, as a table for people: one for the classes that targets protect together, and one for those that no target
 * protects. A run of more dates than a table has rows is shown by week, month or year.
 *
 * @param title whose figures they are
 * @param columns of figures
 * @param rows dates, in order
 */
public record DateTable(String title, List<Column> columns, List<DateSpan> rows) {
    /**
     * A column.
     *
     * @param head short, for a terminal
     * @param heading in full
     * @param cell text for a row
     * @param share for a row, in [0, 1], of a column that is coloured; NaN of others
     */
    public record Column(
            String head, String heading, Function<DateSpan, String> cell, Function<DateSpan, Double> share) {}

    /** The tables of a run; none for a run of a single day. */
    public static List<DateTable> of(ReportInput input) {
        ByDate run = new ByDate(input.result());
        return run.dates().several() ? new Builder(input.scenario(), run).tables() : List.of();
    }

    /** Those who share a table: the classes of some targets, at the same stages. */
    private record Group(List<Integer> classes, List<String> stages, List<Integer> targets) {}

    private static final class Builder {
        private final Scenario scenario;
        private final ByDate run;
        private final ResultLayout layout;
        private final List<DateSpan> rows;

        Builder(Scenario scenario, ByDate run) {
            this.scenario = scenario;
            this.run = run;
            layout = run.layout();
            rows = DateSpan.ofTable(run.dates());
        }

        List<DateTable> tables() {
            List<Group> groups = new ArrayList<>();
            for (int target = 0; target < layout.targets().size(); target++) {
                int index = target;
                List<Integer> classes = layout.targets().get(target).classes();
                List<String> stages = scenario.targets().get(target).stages();
                Group same = groups.stream()
                        .filter(group -> group.classes.equals(classes) && group.stages.equals(stages))
                        .findFirst()
                        .orElse(null);
                if (same == null) {
                    groups.add(new Group(classes, stages, new ArrayList<>(List.of(target))));
                } else if (same.targets.stream().noneMatch(other -> countsAlike(other, index))) {
                    same.targets.add(target);
                }
            }
            List<Integer> others = IntStream.range(0, layout.classes().size())
                    .filter(index -> layout.targets().stream()
                            .noneMatch(target -> target.classes().contains(index)))
                    .boxed()
                    .toList();
            if (!others.isEmpty()) {
                List<String> stages =
                        scenario.stages().stream().map(stage -> stage.name()).toList();
                groups.add(new Group(others, stages, List.of()));
            }
            return groups.stream().map(this::table).toList();
        }

        private DateTable table(Group group) {
            List<Integer> lanes = lanes(group);
            List<Column> columns = new ArrayList<>();
            add(columns, "arrived", "Arrived, a run", span -> Numbers.count(sum(group.classes, span, run::arrived)));
            for (int target : group.targets) {
                if (group.targets.size() == 1) {
                    columns.add(new Column(
                            "in time",
                            "In time",
                            span -> Numbers.percent(run.kept(target, span)),
                            span -> run.kept(target, span)));
                }
                add(
                        columns,
                        over(target),
                        capital(what(target) + over(target)) + ", a run",
                        span -> Numbers.count(run.letDownBy(target, span)));
            }
            add(columns, "mean", "Mean wait, min", span -> minutes(run.waitMean(group.classes, span)));
            add(columns, "longest", "Longest wait, min", span -> minutes(largest(group.classes, span, run::waitMax)));
            add(columns, "queue", "Longest queue", span -> Numbers.count(largest(lanes, span, run::queueMax)));
            add(columns, "desk-h", "Desk-hours", span -> Numbers.measured(sum(lanes, span, run::deskHours)));
            add(columns, "24:00", "In the port at 24:00", span -> Numbers.count(run.atMidnight(group.classes, span)));
            String title = String.join(
                    ", ",
                    group.classes.stream()
                            .map(index -> layout.classes().get(index).label())
                            .toList());
            return new DateTable(title, columns, rows);
        }

        private static void add(List<Column> columns, String head, String heading, Function<DateSpan, String> cell) {
            columns.add(new Column(head, heading, cell, span -> Double.NaN));
        }

        /** Whether two targets let down the same, and differ in what they require only. */
        private boolean countsAlike(int a, int b) {
            return layout.targets().get(a).limitMicros()
                            == layout.targets().get(b).limitMicros()
                    && what(a).equals(what(b));
        }

        private String over(int target) {
            long limit = layout.targets().get(target).limitMicros();
            return limit == 0 ? "waited" : "over " + Numbers.exact(Clock.minutes(limit)) + " min";
        }

        private String what(int target) {
            return switch (scenario.targets().get(target).measure()) {
                case SHARE, WORST_INTERVAL -> "";
                case LAST_IN_QUEUE -> "looks ";
                case CONVEYANCE_MAXIMUM -> "conveyances ";
            };
        }

        private static String capital(String text) {
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }

        private List<Integer> lanes(Group group) {
            List<LaneSpec> lanes = scenario.lanes();
            return IntStream.range(0, lanes.size())
                    .filter(lane ->
                            group.stages.contains(layout.lanes().get(lane).stage()))
                    .filter(lane -> group.classes.stream()
                            .anyMatch(index -> lanes.get(lane)
                                    .serves()
                                    .contains(layout.classes().get(index).name())))
                    .boxed()
                    .toList();
        }

        private static String minutes(double wait) {
            return EstimateText.value("min", wait);
        }

        private interface Figure {
            double of(int index, DateSpan span);
        }

        private static double sum(List<Integer> of, DateSpan span, Figure figure) {
            return of.stream().mapToDouble(index -> figure.of(index, span)).sum();
        }

        private static double largest(List<Integer> of, DateSpan span, Figure figure) {
            return of.stream()
                    .mapToDouble(index -> figure.of(index, span))
                    .filter(value -> !Double.isNaN(value))
                    .max()
                    .orElse(Double.NaN);
        }
    }
}
