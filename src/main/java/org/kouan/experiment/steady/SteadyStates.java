package org.kouan.experiment.steady;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kouan.port.PortModel;
import org.kouan.port.core.Sampling;
import org.kouan.result.Comparison.Metric;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.RunTotals;
import org.kouan.result.SteadyState;
import org.kouan.result.SteadyState.Figure;
import org.kouan.result.SteadyState.Memory;
import org.kouan.result.Verdict;
import org.kouan.scenario.Scenario;
import org.kouan.stats.BatchMeans;
import org.kouan.stats.Mser5;
import org.kouan.stats.RatioSample;
import org.kouan.stats.ThreeWay;

/**
 * Steady-state figures of a port that never closes, from its first replication as one long run.
 *
 * <p>The warm-up is found by {@link Mser5} on the number waiting in the port by arrival period of a second run, and rounded
 * up to whole days; the scenario's own warm-up is not used. In the first run itself the rule would cut off long queues
 * that the figures need, which made them too low too often (docs/coverage.md). The unit of time for batches is a day, so
 * that a cycle over the day does not look like correlation.
 */
public final class SteadyStates {
    /** A run with fewer days has too few batches of any length. */
    public static final int FEWEST_DAYS = 2 * BatchMeans.FEWEST;

    private static final int FIGURES_RUN = 0;
    private static final int WARM_UP_RUN = 1;
    private static final double MICROS_PER_MINUTE = 60e6;
    private static final Duration DAY = Duration.ofDays(1);

    private final ResultLayout layout;
    private final RunTotals totals;
    private final double confidence;
    private final int periods;
    private final int periodsOfDay;

    private SteadyStates(ResultLayout layout, RunTotals totals, double confidence) {
        this.layout = layout;
        this.totals = totals;
        this.confidence = confidence;
        periods = layout.periods().count();
        periodsOfDay = Math.toIntExact(DAY.toNanos() / 1000 / layout.periods().lengthMicros());
    }

    /**
     * Whether a scenario is one long run.
     *
     * @return what is missing, in a sentence without a full stop; empty when nothing is
     */
    public static String missing(Scenario scenario) {
        Duration length = scenario.run().until().minus(scenario.run().from());
        if (length.compareTo(DAY.multipliedBy(FEWEST_DAYS)) < 0) {
            return "a steady-state study needs one run of at least " + FEWEST_DAYS
                    + " days, and run.from to run.until is " + length.toDays() + " days and " + length.toHoursPart()
                    + " hours";
        }
        if (!scenario.clock()
                .changes(scenario.run().from(), scenario.run().until())
                .isEmpty()) {
            return "in a steady-state study all days are alike, and the port's clock changes during the run: give"
                    + " port.clock an offset such as UTC+8";
        }
        return scenario.run().from().isZero() ? "" : "a steady-state study starts at midnight, and run.from does not";
    }

    /**
     * Runs and evaluates a scenario: its first replication gives the figures, its second the warm-up.
     *
     * @param stopped whether to stop; asked between the two, of which neither can be broken off
     * @return empty when stopped before the figures were there
     * @throws IllegalArgumentException when it is no long run; see {@link #missing}
     */
    public static Optional<SteadyState> of(Scenario scenario, long seed, double confidence, BooleanSupplier stopped) {
        if (!missing(scenario).isEmpty()) {
            throw new IllegalArgumentException(missing(scenario));
        }
        Scenario whole = scenario.withRun(scenario.run().withWarmUp(Duration.ZERO));
        PortModel model = PortModel.compile(whole, Sampling.UNFOLDED);
        RunTotals totals = new RunTotals(model.layout());
        SteadyStates states = new SteadyStates(model.layout(), totals, confidence);
        if (stopped.getAsBoolean()) {
            return Optional.empty();
        }
        model.run(seed, WARM_UP_RUN, totals);
        if (stopped.getAsBoolean()) {
            return Optional.empty();
        }
        int cut = states.cut();
        totals.reset();
        if (!LossesByDay.canOccur(scenario)) {
            return Optional.of(states.evaluate(scenario, cut, model.run(seed, FIGURES_RUN, totals), Optional.empty()));
        }
        LossesByDay losses = new LossesByDay(scenario, model.layout(), states.days());
        ReplicationResult run =
                PortModel.compile(whole, losses, Sampling.UNFOLDED).run(seed, FIGURES_RUN, totals);
        return Optional.of(states.evaluate(scenario, cut, run, Optional.of(losses)));
    }

    /** How many periods to cut off; -1 when that is not to be seen. */
    private int cut() {
        return Mser5.warmUp(Arrays.copyOf(waiting(), periods / periodsOfDay * periodsOfDay));
    }

    private SteadyState evaluate(Scenario scenario, int cut, ReplicationResult run, Optional<LossesByDay> losses) {
        List<String> notes = new ArrayList<>();
        if (!scenario.run().warmUp().isZero()) {
            notes.add("The scenario's own warm-up is not used: MSER-5 finds it.");
        }
        int days = days();
        boolean found = cut >= 0;
        int warmUpDays = found ? (cut + periodsOfDay - 1) / periodsOfDay : days / 2;
        if (!found) {
            notes.add(
                    "The run is too short: the number waiting in the port does not settle in the first half of a run as"
                            + " long.");
        }
        Optional<LossFigures> lost = losses.map(byDay -> new LossFigures(scenario, layout, byDay, warmUpDays, days));
        List<Figure> figures = figures(warmUpDays, days, lost);
        lost.filter(any -> IntStream.range(0, layout.classes().size()).anyMatch(any::anyLost))
                .ifPresent(any -> notes.add(
                        "Mean waits of a class count those who leave unserved, too, with the time that they waited"
                                + (any.waitsAddUp()
                                        ? "; those of the ones served stand beside them."
                                        : ". Where checks stand side by side those of the ones served are not counted"
                                                + " apart.")));
        String correlated = figures.stream()
                .filter(figure -> !figure.batches().longEnough())
                .map(figure -> figure.metric().key() + " (" + figure.batches().batches() + " batches of "
                        + figure.batches().batchLength() + " days)")
                .collect(Collectors.joining(", "));
        if (!correlated.isEmpty()) {
            notes.add("The run is too short: neighbouring batches still depend on each other, so that the intervals are"
                    + " too narrow, of " + correlated + ". Twice as long a run may do.");
        }
        SteadyState state =
                new SteadyState(days, warmUpDays, found, Memories.longest(layout, run), confidence, figures, notes);
        return state.outlastsItsMemory()
                ? state
                : state.with(tooShort(state.slowest().orElseThrow(), days - warmUpDays));
    }

    private static String tooShort(Memory slowest, int days) {
        String lane = "The run is too short: the desks of " + slowest.label() + " are busy "
                + percent(slowest.utilisation()) + " of their time";
        return Double.isInfinite(slowest.days())
                ? lane + ", so that there may be no steady state."
                : String.format(
                        Locale.ROOT,
                        "%s, and a queue is remembered for about %.1f days. Intervals hold what they promise from %.0f"
                                + " days after the warm-up on, %d times as long; these are %d.",
                        lane,
                        slowest.days(),
                        slowest.daysWanted(),
                        SteadyState.FEWEST_MEMORIES,
                        days);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Mean number waiting in the port, by period. */
    private double[] waiting() {
        double[] waiting = new double[periods];
        for (int i = 0; i < totals.queueAreaMicros.length; i++) {
            waiting[i % periods] +=
                    (double) totals.queueAreaMicros[i] / layout.periods().lengthMicros();
        }
        return waiting;
    }

    private List<Figure> figures(int from, int to, Optional<LossFigures> lost) {
        List<Figure> figures = new ArrayList<>();
        for (int t = 0; t < layout.targets().size(); t++) {
            TargetInfo target = layout.targets().get(t);
            if (isCounted(target, t)) {
                double[] within = new double[to - from];
                double[] arrived = new double[to - from];
                for (int c : target.classes()) {
                    addDays(totals.within, c, from, within);
                    addDays(totals.arrivals, c, from, arrived);
                }
                Metric metric =
                        new Metric("target." + target.name() + ".value", target.label() + ": share in time", "1", true);
                double required = target.judgedOnDays() ? Double.NaN : target.share();
                add(metric, new RatioSample(within, arrived), required, figures);
            }
        }
        for (int c = 0; c < layout.classes().size(); c++) {
            double[] waits = new double[to - from];
            double[] arrived = new double[to - from];
            addDays(totals.waitSumMicros, c, from, waits);
            addDays(totals.arrivals, c, from, arrived);
            for (int day = 0; day < waits.length; day++) {
                waits[day] /= MICROS_PER_MINUTE;
            }
            Metric metric = new Metric(
                    "class." + layout.classes().get(c).name() + ".wait_minutes.mean",
                    layout.classes().get(c).label() + ": mean wait",
                    "min",
                    false);
            add(metric, new RatioSample(waits, arrived), Double.NaN, figures);
        }
        for (int l = 0; l < layout.lanes().size(); l++) {
            double[] queue = new double[to - from];
            double[] time = new double[to - from];
            addDays(totals.queueAreaMicros, l, from, queue);
            Arrays.fill(time, (double) layout.periods().lengthMicros() * periodsOfDay);
            Metric metric = new Metric(
                    "lane." + layout.lanes().get(l).name() + ".queue_mean",
                    layout.lanes().get(l).label() + ": mean queue",
                    "units",
                    false);
            add(metric, new RatioSample(queue, time), Double.NaN, figures);
        }
        lost.ifPresent(losses -> losses.forEach((metric, days) -> add(metric, days, Double.NaN, figures)));
        return figures;
    }

    private int days() {
        return periods / periodsOfDay;
    }

    /** Whether the counts by period refer to the limit of the target, which they do to the first of a class. */
    private boolean isCounted(TargetInfo target, int index) {
        return target.measure().equals("share")
                && target.classes().stream()
                        .allMatch(c -> layout.classes().get(c).target() == index);
    }

    /** Adds a figure, unless there is nothing to measure. */
    private void add(Metric metric, RatioSample days, double required, List<Figure> figures) {
        if (!Double.isNaN(days.value())) {
            BatchMeans batches =
                    BatchMeans.of(days, confidence).within(0, metric.unit().equals("1") ? 1 : Double.POSITIVE_INFINITY);
            int sign = Double.isNaN(required) ? 0 : ThreeWay.compare(batches.interval(), required);
            Verdict verdict = sign == 0 ? Verdict.UNDECIDED : sign > 0 ? Verdict.MET : Verdict.MISSED;
            figures.add(new Figure(metric, batches, verdict, !Double.isNaN(required)));
        }
    }

    private void addDays(long[] cells, int row, int from, double[] into) {
        for (int day = 0; day < into.length; day++) {
            int first = row * periods + (from + day) * periodsOfDay;
            for (int i = first; i < first + periodsOfDay; i++) {
                into[day] += cells[i];
            }
        }
    }
}
