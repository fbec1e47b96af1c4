package org.kouan.experiment.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kouan.result.Comparison.Course;
import org.kouan.result.PeriodMeans;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.stats.Interval;
import org.kouan.stats.MeanInterval;

/** How much longer or shorter a class waits in one scenario than in another, by arrival period, in pairs of days. */
final class DifferenceByPeriod {
    private DifferenceByPeriod() {}

    static Course of(
            List<RunResult> results,
            List<List<ReplicationResult>> days,
            int from,
            int to,
            String className,
            double confidence) {
        ResultLayout layout = results.get(from).layout();
        int periods = layout.periods().count();
        int first = Comparability.classIndex(layout, className);
        int second = Comparability.classIndex(results.get(to).layout(), className);
        List<Interval> values = new ArrayList<>();
        for (int period = 0; period < periods; period++) {
            double[] differences = new double[days.get(from).size()];
            int known = 0;
            for (int day = 0; day < days.get(from).size(); day++) {
                double difference = wait(days.get(to).get(day), second * periods + period)
                        - wait(days.get(from).get(day), first * periods + period);
                if (!Double.isNaN(difference)) {
                    differences[known++] = difference;
                }
            }
            values.add(
                    known < 2
                            ? new Interval(Double.NaN, Double.NaN, Double.NaN)
                            : MeanInterval.of(Arrays.copyOf(differences, known), confidence));
        }
        return new Course(from, to, Comparability.classIndex(results.get(0).layout(), className), values);
    }

    private static double wait(ReplicationResult day, int cell) {
        PeriodMeans means = day.days();
        return means == null ? Double.NaN : means.waitMinutes()[cell];
    }
}
