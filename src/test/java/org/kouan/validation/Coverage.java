package org.kouan.validation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.kouan.stats.Interval;
import org.kouan.stats.MeanInterval;

/** How often our intervals cover the truth. */
final class Coverage {
    private static final int SAMPLES = 80_000;
    /** Of the reference, which is simulated, too. */
    private static final double REFERENCE_ERROR = 0.00132664991614216;

    private Coverage() {}

    static Map<String, Consumer<Trial>> cases() {
        Map<String, Consumer<Trial>> cases = new LinkedHashMap<>();
        cases.put("D-COV-01", Coverage::firstDelays);
        return cases;
    }

    /** Skewed as these means are, intervals of few of them cover less than they say, and must here. */
    private static void firstDelays(Trial trial) {
        Hall hall = Hall.of(
                trial,
                Hall.poisson(trial.of().number("lam")),
                Hall.exponential(trial.of().number("service_mean")),
                1);
        // By minute 70 fewer than 25 have come with probability 1e-10.
        int customers = trial.of().count("customers");
        FirstWaits first = new FirstWaits(customers, trial.replications(SAMPLES));
        trial.observe(hall.scenario(Hall.plan(0, 70)), first, SAMPLES, first::next);
        double truth = 2.1244893465319628;
        double[] means = first.means();
        for (String figure : trial.of().expected().keySet()) {
            int n = Integer.parseInt(figure.substring("coverage.".length()));
            long covered = 0;
            long intervals = means.length / n;
            for (int i = 0; i < intervals; i++) {
                double[] sample = Arrays.copyOfRange(means, i * n, (i + 1) * n);
                Interval interval =
                        MeanInterval.byStudentAlone(sample, trial.of().number("confidence"));
                covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
            }
            trial.share(figure, covered, intervals, REFERENCE_ERROR);
        }
    }
}
