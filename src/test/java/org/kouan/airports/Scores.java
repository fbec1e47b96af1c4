package org.kouan.airports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good predictions were. Errors in minutes; the others are about the question whether the maximum exceeds 30
 * minutes, and NaN where nothing decides them.
 *
 * @param hours predicted; all else is NaN when there are none
 * @param averageMae mean absolute error of the average wait
 * @param averageRmse root mean square error of the average wait
 * @param maxMae mean absolute error of the maximum wait
 * @param maxRmse root mean square error of the maximum wait
 * @param brier mean square error of the probability
 * @param logLoss mean of minus the logarithm of the probability of what happened, at least a thousandth
 * @param auc probability that a long hour got a higher probability than one that was not, ties counting half
 * @param accuracy share of hours in which a probability above one half and a long wait came together
 * @param hitRate share of long hours that were given a probability above one half
 * @param falseAlarmRate share of the other hours that were
 */
record Scores(
        int hours,
        double averageMae,
        double averageRmse,
        double maxMae,
        double maxRmse,
        double brier,
        double logLoss,
        double auc,
        double accuracy,
        double hitRate,
        double falseAlarmRate) {
    private static final double LEAST_PROBABILITY = 0.001;

    /** An hour, and what was predicted for it. */
    record Predicted(AirportHour hour, double average, double max, double longWait) {
        double averageError() {
            return average - hour.averageWait();
        }

        double maxError() {
            return max - hour.maxWait();
        }

        double squaredProbabilityError() {
            double error = longWait - (hour.isLong() ? 1 : 0);
            return error * error;
        }

        private boolean alarmed() {
            return longWait > 0.5;
        }

        private double logLoss() {
            double probability = hour.isLong() ? longWait : 1 - longWait;
            return -StrictMath.log(Math.max(LEAST_PROBABILITY, probability));
        }
    }

    static Scores of(List<Predicted> hours) {
        long longHours = hours.stream().filter(hour -> hour.hour().isLong()).count();
        long hits = hours.stream()
                .filter(hour -> hour.hour().isLong() && hour.alarmed())
                .count();
        long falseAlarms = hours.stream()
                .filter(hour -> !hour.hour().isLong() && hour.alarmed())
                .count();
        long others = hours.size() - longHours;
        return new Scores(
                hours.size(),
                mean(hours.stream()
                        .mapToDouble(hour -> Math.abs(hour.averageError()))
                        .toArray()),
                Math.sqrt(mean(squares(
                        hours.stream().mapToDouble(Predicted::averageError).toArray()))),
                mean(hours.stream()
                        .mapToDouble(hour -> Math.abs(hour.maxError()))
                        .toArray()),
                Math.sqrt(mean(
                        squares(hours.stream().mapToDouble(Predicted::maxError).toArray()))),
                mean(hours.stream()
                        .mapToDouble(Predicted::squaredProbabilityError)
                        .toArray()),
                mean(hours.stream().mapToDouble(Predicted::logLoss).toArray()),
                auc(hours, longHours),
                (double) (hits + others - falseAlarms) / hours.size(),
                (double) hits / longHours,
                (double) falseAlarms / others);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double[] squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).toArray();
    }

    /** From the ranks of the long hours (Mann and Whitney 1947); equal probabilities share their mean rank. */
    private static double auc(List<Predicted> hours, long longHours) {
        List<Predicted> sorted = hours.stream()
                .sorted(Comparator.comparingDouble(Predicted::longWait))
                .toList();
        double rankSum = 0;
        for (int from = 0; from < sorted.size(); ) {
            int first = from;
            int to = from;
            while (to < sorted.size()
                    && sorted.get(to).longWait() == sorted.get(first).longWait()) {
                to++;
            }
            long among = IntStream.range(from, to)
                    .filter(i -> sorted.get(i).hour().isLong())
                    .count();
            rankSum += among * (from + 1 + to) / 2.0;
            from = to;
        }
        return (rankSum - longHours * (longHours + 1) / 2.0) / ((double) longHours * (hours.size() - longHours));
    }
}
