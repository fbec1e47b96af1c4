package org.kouan.experiment.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kouan.experiment.Progress;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.Selection;
import org.kouan.result.Selection.Candidate;
import org.kouan.stats.KimNelson;

/**
 * Selects the best of a contest by {@link KimNelson}, on the day's figure, so that every day counts alike.
 *
 * <p>The replications that are finished are the first stage. The procedure trusts the variances it sees there; when two
 * candidates differ on fewer than five of those days, these say little about the rare other day, so the first stage is
 * doubled until they differ on five, or has {@link #LARGEST_FIRST_STAGE} replications.
 */
public final class SelectBest {
    /** Candidates that are alike on all but four of this number of days do not differ by much. */
    static final int LARGEST_FIRST_STAGE = 640;

    private static final int FEW = 5;
    private static final int TURN = 20;

    private final Contest contest;
    private final List<ComparedMetric> metricOfScenario;
    private final double indifference;
    private final double confidence;
    private final int cap;
    private final Progress progress;

    /**
     * @param contest that has finished its first stage
     * @param key of the metric
     * @param indifference a difference that makes no difference, in the metric's unit, above 0
     * @param cap the most replications of a candidate
     * @throws NotComparableException when some scenario does not have the metric; the message names those that all have
     */
    public SelectBest(Contest contest, String key, double indifference, double confidence, int cap, Progress progress) {
        this.contest = contest;
        this.indifference = indifference;
        this.confidence = confidence;
        this.cap = cap;
        this.progress = progress;
        metricOfScenario = metrics(contest).stream()
                .filter(each -> each.get(0).metric().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotComparableException("there is no metric '" + key
                        + "' that all scenarios have; there are " + String.join(", ", keys(contest))));
    }

    /** What to select by unless another metric is named: what the staff costs. */
    public static String usualKey() {
        return ComparedMetric.PAID_HOURS;
    }

    /** The metrics that all scenarios have, the most telling first. */
    public static List<String> keys(Contest contest) {
        return metrics(contest).stream().map(each -> each.get(0).metric().key()).toList();
    }

    /** A difference that seldom matters: one per cent of a share, one minute, one hour. */
    public static double usualIndifference(Contest contest, String key) {
        return metrics(contest).stream()
                        .map(each -> each.get(0))
                        .anyMatch(each -> each.metric().key().equals(key) && each.isShare())
                ? 0.01
                : 1;
    }

    private static List<List<ComparedMetric>> metrics(Contest contest) {
        List<ResultLayout> layouts = contest.candidates().stream()
                .map(candidate -> candidate.replications().layout())
                .toList();
        return Comparability.of(contest.candidates(), layouts).metrics();
    }

    /** Selects; simulates until one is left, the cap is reached, or it is stopped. */
    public Selection select() {
        double[][] first = firstStage();
        int sign = metricOfScenario.get(0).metric().moreIsBetter() ? 1 : -1;
        KimNelson procedure = new KimNelson(signed(first, sign), indifference, confidence);
        double[][] values = first;
        while (!procedure.decided() && procedure.replications() < cap && !contest.stopped()) {
            int have = procedure.replications();
            int until = Math.min(cap, have + Math.max(TURN, have / 10));
            for (int i : procedure.survivors()) {
                contest.candidates().get(i).replications().runTo(until, progressOf(until));
            }
            values = values(procedure.survivors());
            int finished = fewest(procedure.survivors());
            for (int r = have; r < finished && !procedure.decided(); r++) {
                procedure.add(day(values, r, sign));
            }
        }
        return selection(procedure, first[0].length);
    }

    /** Days without the figure have nothing to tell candidates apart by: they count as 0 for all. */
    private double[][] firstStage() {
        List<Integer> all =
                IntStream.range(0, contest.candidates().size()).boxed().toList();
        double[][] values = values(all);
        while (fewestDiffering(values) < FEW
                && values[0].length < Math.min(LARGEST_FIRST_STAGE, cap)
                && !contest.stopped()) {
            contest.runTo(Math.min(Math.min(LARGEST_FIRST_STAGE, cap), 2 * values[0].length), progress);
            values = values(all);
        }
        return values;
    }

    private static int fewestDiffering(double[][] values) {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < values.length; i++) {
            for (int l = 0; l < i; l++) {
                double[] one = values[i];
                double[] other = values[l];
                int differing = (int) IntStream.range(0, one.length)
                        .filter(r -> one[r] != other[r])
                        .count();
                fewest = Math.min(fewest, differing);
            }
        }
        return fewest;
    }

    private Progress progressOf(int until) {
        return (finished, total) -> progress.finished(finished, until);
    }

    private int fewest(List<Integer> candidates) {
        return candidates.stream()
                .mapToInt(i -> contest.candidates().get(i).replications().finished())
                .min()
                .orElse(0);
    }

    /** By candidate; those that are not asked for have none. */
    private double[][] values(List<Integer> asked) {
        int number = fewest(asked);
        double[][] values = new double[contest.candidates().size()][];
        for (int i : asked) {
            List<ReplicationResult> days =
                    contest.candidates().get(i).replications().result().replications();
            values[i] = new double[number];
            for (int r = 0; r < number; r++) {
                double value = metricOfScenario.get(i).ofDay(days.get(r));
                values[i][r] = Double.isNaN(value) ? 0 : value;
            }
        }
        return values;
    }

    private static double[] day(double[][] values, int replication, int sign) {
        double[] day = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            day[i] = values[i] == null ? 0 : sign * values[i][replication];
        }
        return day;
    }

    private static double[][] signed(double[][] values, int sign) {
        double[][] signed = new double[values.length][values[0].length];
        for (int i = 0; i < values.length; i++) {
            for (int r = 0; r < values[i].length; r++) {
                signed[i][r] = sign * values[i][r];
            }
        }
        return signed;
    }

    private Selection selection(KimNelson procedure, int firstStage) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < contest.candidates().size(); i++) {
            int out = procedure.outAfter(i);
            int taken = out > 0 ? out : procedure.replications();
            double[] values = values(List.of(i))[i];
            double sum = 0;
            for (int r = 0; r < taken; r++) {
                sum += values[r];
            }
            candidates.add(new Candidate(taken, sum / taken, out > 0));
        }
        return new Selection(
                metricOfScenario.get(0).metric(),
                indifference,
                confidence,
                firstStage,
                procedure.decided(),
                procedure.best(),
                candidates);
    }
}
