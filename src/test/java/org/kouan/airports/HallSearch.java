package org.kouan.airports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the hall whose simulated waits explain the observed ones of some days best: one number after the other is moved
 * up and down, by smaller steps in every round, and a move is kept when it lowers the loss. That is the absolute error
 * left by a link of the hall's own, for average and maximum, each as a share of the error of their median.
 */
final class HallSearch {
    private static final double[] ROUNDS = {1, 0.6, 0.35};
    private static final long FEWEST_DAYS = 8;
    private static final double LEAST_GAIN = 1e-3;
    private static final double PULL_OF_HOUR = 5;
    private static final double NO_PULL = 1e-3;
    private static final int HOURS = 24;

    private final List<TerminalDay> days;
    private final long seed;

    /**
     * @param days of one terminal, at least one
     * @param passengers about as many of them are simulated for every hall tried: days spread evenly over all, at
     *     least eight
     */
    HallSearch(List<TerminalDay> days, long passengers, long seed) {
        long all = days.stream()
                .flatMap(day -> day.hours().stream())
                .mapToLong(AirportHour::passengers)
                .sum();
        long wanted = Math.max(FEWEST_DAYS, days.size() * passengers / Math.max(1, all));
        int number = (int) Math.min(wanted, days.size());
        List<TerminalDay> some = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            some.add(days.get(i * days.size() / number));
        }
        this.days = some;
        this.seed = seed;
    }

    /** The best hall found from a first guess. */
    Hall from(Hall guess) {
        Hall best = guess;
        double loss = loss(best);
        for (double size : ROUNDS) {
            for (Hall.Part part : Hall.Part.values()) {
                for (double move : part.moves()) {
                    Hall other = best.moved(part, move * size);
                    double otherLoss = loss(other);
                    if (otherLoss < loss - LEAST_GAIN) {
                        best = other;
                        loss = otherLoss;
                    }
                }
            }
        }
        return best;
    }

    /** What a hall leaves unexplained, from 0 to about 2; the same drawings of flights for every hall. */
    double loss(Hall hall) {
        List<double[]> averageRows = new ArrayList<>();
        List<double[]> maxRows = new ArrayList<>();
        for (TerminalDay day : days) {
            HallRun.Waits waits = HallRun.of(day, hall, seed, 1);
            for (int i = 0; i < day.hours().size(); i++) {
                averageRows.add(row(waits.average()[i], day.hours().get(i)));
                maxRows.add(row(waits.max()[i], day.hours().get(i)));
            }
        }
        List<AirportHour> hours =
                days.stream().flatMap(day -> day.hours().stream()).toList();
        return unexplained(
                        averageRows,
                        hours.stream().mapToDouble(AirportHour::averageWait).toArray())
                + unexplained(
                        maxRows,
                        hours.stream().mapToDouble(AirportHour::maxWait).toArray());
    }

    private static double[] row(double minutes, AirportHour hour) {
        double[] row = new double[2 + HOURS];
        row[0] = 1;
        row[1] = minutes / 10;
        row[2 + hour.hour()] = 1;
        return row;
    }

    private static double unexplained(List<double[]> rows, double[] values) {
        double[] pull = new double[2 + HOURS];
        Arrays.fill(pull, PULL_OF_HOUR);
        pull[0] = NO_PULL;
        pull[1] = NO_PULL;
        double[] coefficients =
                new LeastAbsolute(pull, new double[pull.length]).fit(rows.toArray(double[][]::new), values);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double left = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            left += Math.abs(values[i] - LeastAbsolute.predict(coefficients, rows.get(i)));
            all += Math.abs(values[i] - median);
        }
        return all == 0 ? 0 : left / all;
    }
}
