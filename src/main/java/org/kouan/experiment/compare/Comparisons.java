package org.kouan.experiment.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kouan.experiment.Summaries;
import org.kouan.result.ClassColumn;
import org.kouan.result.Comparison;
import org.kouan.result.Comparison.Compared;
import org.kouan.result.Comparison.Course;
import org.kouan.result.Comparison.Difference;
import org.kouan.result.Comparison.Figure;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunResult;
import org.kouan.result.Summary.TargetSummary;
import org.kouan.result.Verdict;
import org.kouan.stats.BinomialInterval;
import org.kouan.stats.BoundedMeanInterval;
import org.kouan.stats.Interval;
import org.kouan.stats.PairedDifference;
import org.kouan.stats.RatioSample;

/**
 * What the replications of a contest say about differences. With several pairs each difference is taken at 1 - a / pairs
 * (Bonferroni), so that all differences of one figure hold together at the confidence stated; figures are not counted
 * together.
 */
public final class Comparisons {
    private final Contest contest;
    private final List<List<ReplicationResult>> days;
    private final List<RunResult> results;
    private final List<int[]> pairs;
    private final int replications;
    private final double confidence;
    private final double differenceConfidence;

    private Comparisons(Contest contest, boolean allPairs, double confidence) {
        this.contest = contest;
        this.confidence = confidence;
        results = contest.results();
        replications = contest.finished();
        days = results.stream()
                .map(result -> result.replications().subList(0, replications))
                .toList();
        pairs = pairs(results.size(), allPairs);
        differenceConfidence = ofOne(confidence, pairs);
    }

    /** The confidence of a difference with which all pairs hold together. */
    private static double ofOne(double confidence, List<int[]> pairs) {
        return 1 - (1 - confidence) / pairs.size();
    }

    /**
     * Compares what every candidate has finished.
     *
     * @param allPairs every candidate with every other; else the first with each of the others
     * @param confidence between 0 and 1
     */
    public static Comparison of(Contest contest, boolean allPairs, double confidence) {
        return new Comparisons(contest, allPairs, confidence).compare();
    }

    /** What there is to say when a replication of every candidate was not finished; also while they run. */
    public static Comparison nothing(Contest contest, boolean allPairs, double confidence) {
        List<Compared> scenarios = contest.candidates().stream()
                .map(candidate -> new Compared(
                        candidate.name(),
                        candidate.scenario().title(),
                        candidate.replications().layout(),
                        candidate.replications().layout().targets().stream()
                                .map(target -> Verdict.UNDECIDED)
                                .toList()))
                .toList();
        return new Comparison(
                scenarios,
                0,
                confidence,
                ofOne(confidence, pairs(scenarios.size(), allPairs)),
                List.of(),
                List.of(),
                List.of("Interrupted before a replication of every scenario was finished."));
    }

    private static List<int[]> pairs(int candidates, boolean all) {
        List<int[]> pairs = new ArrayList<>();
        for (int from = 0; from < (all ? candidates : 1); from++) {
            for (int to = from + 1; to < candidates; to++) {
                pairs.add(new int[] {from, to});
            }
        }
        return pairs;
    }

    private Comparison compare() {
        Comparability common = Comparability.of(
                contest.candidates(), results.stream().map(RunResult::layout).toList());
        List<String> notes = new ArrayList<>(common.notes());
        sameTravellers(common).ifPresent(notes::add);
        List<Compared> scenarios =
                IntStream.range(0, results.size()).mapToObj(this::compared).toList();
        return new Comparison(
                scenarios,
                replications,
                confidence,
                differenceConfidence,
                common.metrics().stream().map(this::figure).toList(),
                common.samePeriods() ? courses(common.classes()) : List.of(),
                notes);
    }

    private Compared compared(int index) {
        Candidate candidate = contest.candidates().get(index);
        RunResult result = results.get(index);
        RunResult compared = new RunResult(result.layout(), days.get(index), result.totals());
        List<TargetSummary> targets = Summaries.of(compared, confidence).targets();
        return new Compared(
                candidate.name(),
                candidate.scenario().title(),
                result.layout(),
                targets.stream().map(TargetSummary::verdict).toList());
    }

    /** Says so when the travellers of a day differ: then its random numbers pair only in part. */
    private Optional<String> sameTravellers(Comparability common) {
        for (int other = 1; other < days.size(); other++) {
            for (String name : common.classes()) {
                int first = Comparability.classIndex(results.get(0).layout(), name);
                int second = Comparability.classIndex(results.get(other).layout(), name);
                for (int day = 0; day < replications; day++) {
                    if (days.get(0).get(day).get(first, ClassColumn.ARRIVED)
                            != days.get(other).get(day).get(second, ClassColumn.ARRIVED)) {
                        return Optional.of("Other travellers come in "
                                + contest.candidates().get(other).name() + " than in "
                                + contest.candidates().get(0).name()
                                + ": a part of the differences is that of demand, and pairs share their random numbers"
                                + " only where flows are the same.");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Figure figure(List<ComparedMetric> metricOfScenario) {
        List<RatioSample> samples = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            samples.add(metricOfScenario.get(i).sample(days.get(i)));
        }
        List<RatioSample> complete = complete(samples);
        ComparedMetric metric = metricOfScenario.get(0);
        List<Interval> values = complete.stream()
                .map(sample -> metric.isShare()
                        ? BoundedMeanInterval.of(sample.numerators(), confidence)
                        : sample.interval(confidence))
                .toList();
        List<Difference> differences = pairs.stream()
                .map(pair -> difference(metric, complete, pair[0], pair[1]))
                .toList();
        return new Figure(metric.metric(), complete.get(0).size(), values, differences);
    }

    /** Without the days on which some scenario has nothing to count, so that all figures are of the same days. */
    private List<RatioSample> complete(List<RatioSample> samples) {
        int[] kept = IntStream.range(0, replications)
                .filter(day -> samples.stream().noneMatch(sample -> Double.isNaN(sample.numerators()[day])))
                .toArray();
        return samples.stream()
                .map(sample -> new RatioSample(at(sample.numerators(), kept), at(sample.denominators(), kept)))
                .toList();
    }

    private static double[] at(double[] values, int[] indices) {
        return Arrays.stream(indices).mapToDouble(index -> values[index]).toArray();
    }

    private Difference difference(ComparedMetric metric, List<RatioSample> samples, int from, int to) {
        RatioSample first = samples.get(from);
        RatioSample second = samples.get(to);
        PairedDifference paired = metric.isShare()
                ? PairedDifference.ofShares(first.numerators(), second.numerators(), differenceConfidence)
                : PairedDifference.ofRatios(first, second, differenceConfidence);
        int better = 0;
        int worse = 0;
        int comparable = 0;
        for (int day = 0; day < first.size(); day++) {
            double difference = second.value(day) - first.value(day);
            int sign = metric.metric().moreIsBetter() ? 1 : -1;
            comparable += Double.isNaN(difference) ? 0 : 1;
            better += sign * difference > 0 ? 1 : 0;
            worse += sign * difference < 0 ? 1 : 0;
        }
        return new Difference(
                from,
                to,
                paired.difference(),
                better,
                worse,
                BinomialInterval.of(better, comparable, differenceConfidence),
                paired.varianceReduction());
    }

    private List<Course> courses(List<String> classes) {
        List<Course> courses = new ArrayList<>();
        for (String name : classes) {
            for (int[] pair : pairs) {
                courses.add(DifferenceByPeriod.of(results, days, pair[0], pair[1], name, confidence));
            }
        }
        return courses;
    }
}
