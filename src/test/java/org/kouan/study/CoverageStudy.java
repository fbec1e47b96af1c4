package org.kouan.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kouan.experiment.Experiment;
import org.kouan.experiment.Outcome;
import org.kouan.experiment.Progress;
import org.kouan.experiment.Replications;
import org.kouan.experiment.ScenarioFiles;
import org.kouan.experiment.compare.VarianceReductions;
import org.kouan.experiment.steady.SteadyStates;
import org.kouan.experiment.study.RowsInMemory;
import org.kouan.experiment.study.StudyPlan;
import org.kouan.experiment.study.Sweep;
import org.kouan.port.PortModel;
import org.kouan.random.RandomStream;
import org.kouan.result.ClassColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.Response;
import org.kouan.result.SteadyState;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.VarianceReduction;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.study.Factor;
import org.kouan.scenario.study.Stopping;
import org.kouan.scenario.study.Study;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.stats.BinomialInterval;
import org.kouan.stats.BoundedMeanInterval;
import org.kouan.stats.Interval;
import org.kouan.stats.MeanInterval;
import org.kouan.stats.PairedDifference;
import org.kouan.stats.RatioSample;
import org.kouan.stats.SequentialLooks;
import org.kouan.theory.ErlangC;

/**
 * How often 95 % intervals hold the truth: of a queue whose truth is a formula, and of a port day whose truth comes from a
 * long run of its own. Writes the tables of {@code docs/coverage.md}. By hand, some minutes of one processor:
 *
 * <pre>./mvnw test -Dtest=CoverageStudy [-Dcoverage.experiments=2000] [-Dcoverage.part=queue|day|sequential|precision|batches]</pre>
 */
class CoverageStudy {
    static final double CONFIDENCE = 0.95;
    private static final Path PAGE = Path.of("docs/coverage.md");
    private static final Path QUEUE = Path.of("src/test/resources/org/kouan/study/mm1.yaml");
    private static final Path TWO_DESKS = Path.of("scenarios/two-desks.yaml");
    private static final int LONG_RUN = 50_000;

    private static final int CAP = 200;

    private final int experiments = Integer.getInteger("coverage.experiments", 2000);
    private final String only = System.getProperty("coverage.part", "");

    @Test
    void measure() throws IOException {
        part("queue", this::queue);
        part("day", this::day);
        part("sequential", this::sequential);
        part("precision", this::precision);
        part("batches", this::batches);
    }

    private interface Part {
        List<Coverage> measure();
    }

    /** Replaces the rows of a part of the page, between its markers. */
    private void part(String name, Part part) throws IOException {
        if (!only.isEmpty() && !only.equals(name)) {
            return;
        }
        StringBuilder rows = new StringBuilder();
        part.measure().forEach(coverage -> rows.append(coverage.row()).append('\n'));
        String begin = "<!-- " + name + " begins -->\n";
        String end = "<!-- " + name + " ends -->";
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(begin) + begin.length());
        String tail = page.substring(page.indexOf(end));
        String table = "| rule | truth | experiments | size | half-width | holds the truth | too high | too low |\n"
                + "|---|---|---|---|---|---|---|---|\n";
        Files.writeString(PAGE, head + "\n" + table + rows + "\n" + tail);
    }

    /** M/M/1 at load 0.8, half a day of warm-up and half a day counted, so that its steady state is the truth. */
    private List<Coverage> queue() {
        Scenario scenario = scenario(QUEUE);
        ErlangC theory = new ErlangC(0.8, 1, 1);
        double wait = theory.meanWait();
        double within = 1 - theory.waitsLonger(10);
        List<Coverage> all = new ArrayList<>();
        for (int n : new int[] {20, 60}) {
            Coverage waits = new Coverage("mean wait (min), " + n + " replications", wait);
            Coverage plain = new Coverage("the same by Student's t alone, " + n + " replications", wait);
            Coverage shares = new Coverage("share within 10 min, " + n + " replications", within);
            for (int e = 0; e < experiments; e++) {
                List<ReplicationResult> days = run(Replications.of(scenario, 1000L + e, 1), n);
                RatioSample ofWaits = ratio(days, ClassColumn.WAIT_SUM, 60e6);
                waits.add(ofWaits.interval(CONFIDENCE), n);
                plain.add(byStudentAlone(ofWaits), n);
                shares.add(ratio(days, ClassColumn.WITHIN, 1).interval(CONFIDENCE), n);
            }
            all.addAll(List.of(waits, plain, shares));
        }
        return all;
    }

    /** Two desks: every rule for fixed numbers of days. */
    private List<Coverage> day() {
        Scenario scenario = scenario(TWO_DESKS);
        Scenario slower = scenario(TWO_DESKS, "stages.hall.lanes.desks.change-over=8.5 s");
        Scenario rare = scenario(TWO_DESKS, "targets.citizens-30-min.limit=45 min");
        List<ReplicationResult> longRun = run(Replications.of(scenario, 1, 1), LONG_RUN);
        double wait = ratio(longRun, ClassColumn.WAIT_SUM, 60e6).value();
        double share = mean(longRun, day -> day.targetValue(0));
        double kept = mean(longRun, day -> day.targetDaysKept(0));
        List<ReplicationResult> slowRun = run(Replications.of(slower, 1, 1), LONG_RUN);
        double difference = ratio(slowRun, ClassColumn.WAIT_SUM, 60e6).value() - wait;
        List<ReplicationResult> rareRun = run(Replications.of(rare, 1, 1), LONG_RUN);
        double rareShare = mean(rareRun, day -> day.targetValue(0));
        double rareKept = mean(rareRun, day -> day.targetDaysKept(0));

        List<Coverage> all = new ArrayList<>();
        for (int n : new int[] {20}) {
            String days = ", " + n + " days";
            Coverage waits = new Coverage("mean wait (min)" + days, wait);
            Coverage shares = new Coverage("share in time of a day" + days, share);
            Coverage keeps = new Coverage("days that keep the target" + days, kept);
            Coverage rareShares = new Coverage("share in time, limit 45 min" + days, rareShare);
            Coverage rareKeeps = new Coverage("days kept, limit 45 min" + days, rareKept);
            Coverage differences = new Coverage("difference of mean waits, pairs" + days, difference);
            Coverage antithetic = new Coverage("mean wait, antithetic pairs" + days, wait);
            Coverage control = new Coverage("mean wait, control variates" + days, wait);
            for (int e = 0; e < experiments; e++) {
                long seed = 1000L + e;
                List<ReplicationResult> one = run(Replications.of(scenario, seed, 1), n);
                RatioSample ofWaits = ratio(one, ClassColumn.WAIT_SUM, 60e6);
                waits.add(ofWaits.interval(CONFIDENCE), n);
                addTarget(one, shares, keeps);
                addTarget(run(Replications.of(rare, seed, 1), n), rareShares, rareKeeps);
                RatioSample slow = ratio(run(Replications.of(slower, seed, 1), n), ClassColumn.WAIT_SUM, 60e6);
                differences.add(
                        PairedDifference.ofRatios(ofWaits, slow, CONFIDENCE).difference(), n);
                Replications pairs = Replications.antithetic(scenario, seed, 1);
                run(pairs, n);
                antithetic.add(reduced(VarianceReductions.antithetic(pairs.result(), CONFIDENCE)), n);
                Replications controlled = Replications.controlled(scenario, seed, 1);
                run(controlled, n);
                control.add(reduced(VarianceReductions.control(controlled.result(), CONFIDENCE)), n);
            }
            all.addAll(List.of(waits, shares, keeps, rareShares, rareKeeps, differences, antithetic, control));
        }
        return all;
    }

    /**
     * Runs that stop as soon as the target is decided, on requirements near the truth, where stopping does most harm; and
     * skewed shares of which the truth is exact.
     */
    private List<Coverage> sequential() {
        List<ReplicationResult> longRun = run(Replications.of(scenario(TWO_DESKS), 1, 1), LONG_RUN);
        double share = mean(longRun, day -> day.targetValue(0));
        double kept = mean(longRun, day -> day.targetDaysKept(0));
        List<Coverage> all = new ArrayList<>();
        for (String required : new String[] {"70 %"}) {
            Coverage coverage = new Coverage("days kept, " + required + " required", kept);
            Scenario scenario = scenario(TWO_DESKS, "targets.citizens-30-min.days=" + required);
            stop(scenario, target -> coverage.add(target.summary().dayProbability(), target.days()));
            all.add(coverage);
        }
        for (String required : new String[] {"95 %"}) {
            Coverage coverage = new Coverage("share in time, " + required + " required", share);
            Scenario scenario = scenario(TWO_DESKS, "targets.citizens-30-min.share=" + required);
            stop(scenario, target -> coverage.add(target.summary().value(), target.days()));
            all.add(coverage);
        }
        for (double c : new double[] {0.1, 0.25}) {
            double truth = 1 - c * (1 - StrictMath.exp(-1 / c));
            for (double distance : new double[] {0, 0.3}) {
                all.add(skewed(c, truth, truth - distance * c));
            }
        }
        return all;
    }

    /**
     * Studies that stop at a precision: how often the interval of the last look holds, and how many days it takes beside a
     * fixed sample that just reaches it, as far as a normal distribution tells.
     */
    private List<Coverage> precision() {
        List<Coverage> all = new ArrayList<>();
        for (Path file : List.of(TWO_DESKS, QUEUE)) {
            Scenario scenario = scenario(file);
            String response = "class." + scenario.classes().get(0).name() + ".wait_minutes.mean";
            double[] longRun = run(Replications.of(scenario, 1, 1), LONG_RUN).stream()
                    .mapToDouble(
                            Response.of(response, PortModel.compile(scenario).layout())::of)
                    .toArray();
            Interval truth = MeanInterval.byStudentAlone(longRun, CONFIDENCE);
            double deviation = truth.halfWidth() / 1.96 * Math.sqrt(LONG_RUN);
            for (double share : new double[] {0.2, 0.1, 0.05}) {
                long fixed = Math.round(StrictMath.pow(1.96 * deviation / (share * truth.value()), 2));
                Coverage coverage = new Coverage(
                        String.format(
                                Locale.ROOT,
                                "mean wait of %s within %.0f %%; a fixed sample takes %d",
                                scenario.name(),
                                100 * share,
                                Math.max(20, fixed)),
                        truth.value());
                for (int e = 0; e < experiments; e++) {
                    double[] days = studied(file, response, share, 1000L + e);
                    coverage.add(MeanInterval.of(days, CONFIDENCE), days.length);
                }
                all.add(coverage);
            }
        }
        return all;
    }

    private static double[] studied(Path file, String response, double share, long seed) {
        Study study = Study.of("precise", file)
                .with(Factor.of("seed", "run.seed", Long.toString(seed)))
                .recording("wait", response)
                .with(new Stopping.Precision(
                        "wait", OptionalDouble.empty(), OptionalDouble.of(share), CONFIDENCE, 100_000));
        RowsInMemory rows = new RowsInMemory();
        new Sweep(StudyPlan.of(study), rows, 1, Progress.NONE).run();
        return rows.sorted().stream().mapToDouble(row -> row.values()[0]).toArray();
    }

    private record Stopped(TargetSummary summary, int days) {}

    private interface Listener {
        void stopped(Stopped at);
    }

    private void stop(Scenario scenario, Listener listener) {
        for (int e = 0; e < experiments; e++) {
            Replications replications = Replications.of(scenario, 1000L + e, 1);
            Outcome outcome = new Experiment(replications, CONFIDENCE, Progress.NONE).runUntilDecided(CAP);
            listener.stopped(new Stopped(
                    outcome.summary().targets().get(0),
                    outcome.result().replications().size()));
        }
    }

    /** Shares 1 - c E, cut at 0, with E exponential, until it is known whether their mean reaches a requirement. */
    private Coverage skewed(double c, double truth, double required) {
        Coverage coverage = new Coverage(
                String.format(java.util.Locale.ROOT, "shares 1 - %.2f E, %.1f %% required", c, 100 * required), truth);
        RandomStream stream = new RandomStream(20_261_122L + Math.round(1000 * (c + required)));
        SequentialLooks looks = new SequentialLooks(CONFIDENCE, CAP);
        for (int e = 0; e < experiments; e++) {
            double[] shares = {};
            for (int look = 1; ; look++) {
                int had = shares.length;
                shares = java.util.Arrays.copyOf(shares, looks.replications(look));
                for (int i = had; i < shares.length; i++) {
                    shares[i] = Math.max(0, 1 + c * StrictMath.log(1 - stream.nextDouble()));
                }
                var interval = BoundedMeanInterval.of(shares, looks.confidence(look));
                if (interval.low() >= required || interval.high() < required || look == looks.count()) {
                    coverage.add(interval, shares.length);
                    break;
                }
            }
        }
        return coverage;
    }

    /** M/M/1 as one long run, from empty. */
    private List<Coverage> batches() {
        List<Coverage> all = new ArrayList<>();
        addBatches("0.8", "60 s", 0.8, 64, all);
        addBatches("0.95", "71.25 s", 0.95, 128, all);
        addBatches("0.95", "71.25 s", 0.95, 400, all);
        return all;
    }

    private void addBatches(String load, String service, double rho, int days, List<Coverage> all) {
        Scenario scenario = scenario(
                QUEUE,
                "run.until=" + days + " d",
                "run.warm-up=0 s",
                "run.period=1 h",
                "stages.desk.service.customer.exponential.mean=" + service);
        ErlangC theory = new ErlangC(0.8, rho / 0.8, 1);
        Coverage waits = new Coverage("mean wait (min), load " + load + ", " + days + " days", theory.meanWait());
        Coverage enough = new Coverage("the same, runs not said to be too short", theory.meanWait());
        Coverage shares =
                new Coverage("share within 10 min, load " + load + ", " + days + " days", 1 - theory.waitsLonger(10));
        for (int e = 0; e < experiments; e++) {
            SteadyState state = SteadyStates.of(scenario, 1000L + e, CONFIDENCE, () -> false)
                    .orElseThrow();
            for (SteadyState.Figure figure : state.figures()) {
                if (figure.metric().key().startsWith("class.")) {
                    waits.add(figure.batches().interval(), figure.batches().batches());
                    if (state.longEnough()) {
                        enough.add(figure.batches().interval(), figure.batches().batches());
                    }
                } else if (figure.metric().key().startsWith("target.")) {
                    shares.add(figure.batches().interval(), figure.batches().batches());
                }
            }
        }
        all.addAll(List.of(waits, enough, shares));
    }

    private static void addTarget(List<ReplicationResult> days, Coverage shares, Coverage keeps) {
        double[] values = days.stream().mapToDouble(day -> day.targetValue(0)).toArray();
        shares.add(BoundedMeanInterval.of(values, CONFIDENCE), days.size());
        long kept = days.stream().filter(day -> day.ofTarget(0).kept()).count();
        keeps.add(BinomialInterval.of(kept, days.size(), CONFIDENCE), days.size());
    }

    private static Interval byStudentAlone(RatioSample sample) {
        return MeanInterval.byStudentAlone(sample.residuals(), CONFIDENCE).movedBy(sample.value());
    }

    private static Interval reduced(VarianceReduction reduction) {
        return reduction.rows().stream()
                .filter(row -> row.metric().key().equals("class.citizen.wait_minutes.mean"))
                .findFirst()
                .orElseThrow()
                .reduced();
    }

    private static double mean(List<ReplicationResult> days, ToDoubleFunction<ReplicationResult> value) {
        return days.stream().mapToDouble(value).average().orElse(Double.NaN);
    }

    /** Of the first class, by those who arrived. */
    private static RatioSample ratio(List<ReplicationResult> days, ClassColumn column, double unit) {
        return new RatioSample(
                IntStream.range(0, days.size())
                        .mapToDouble(i -> days.get(i).get(0, column) / unit)
                        .toArray(),
                IntStream.range(0, days.size())
                        .mapToDouble(i -> days.get(i).get(0, ClassColumn.ARRIVED))
                        .toArray());
    }

    private static List<ReplicationResult> run(Replications replications, int number) {
        replications.runTo(number, Progress.NONE);
        return replications.result().replications();
    }

    private static Scenario scenario(Path file, String... settings) {
        Overrides overrides = Overrides.NONE;
        for (String setting : settings) {
            overrides = overrides.set(setting);
        }
        return ScenarioFiles.read(file, overrides).scenario();
    }
}
