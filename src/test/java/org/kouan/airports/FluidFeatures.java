package org.kouan.airports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Waits from an hourly fluid queue as features: each terminal with the inspection time that explains its averages best. */
final class FluidFeatures implements Features {
    private static final double[] SECONDS = {20, 25, 30, 35, 40, 45, 50, 55, 60, 70, 80, 90, 105, 120, 150};

    private final Map<String, Fluid> ofTerminal = new TreeMap<>();
    private final Fluid usual;

    private FluidFeatures(Map<String, List<TerminalDay>> days) {
        days.forEach((terminal, ofDays) -> ofTerminal.put(terminal, best(ofDays)));
        double[] seconds = ofTerminal.values().stream()
                .mapToDouble(Fluid::seconds)
                .sorted()
                .toArray();
        usual = new Fluid(seconds[seconds.length / 2]);
    }

    static Features calibrate(Map<String, List<TerminalDay>> days) {
        return new FluidFeatures(days);
    }

    /** The one with the least absolute error of the average, its median deducted. */
    private static Fluid best(List<TerminalDay> days) {
        Fluid best = new Fluid(SECONDS[0]);
        double least = Double.POSITIVE_INFINITY;
        for (double seconds : SECONDS) {
            Fluid fluid = new Fluid(seconds);
            double[] errors = days.stream()
                    .flatMapToDouble(day -> errors(day, fluid.waits(day).average()))
                    .sorted()
                    .toArray();
            double median = errors[errors.length / 2];
            double sum = 0;
            for (double error : errors) {
                sum += Math.abs(error - median);
            }
            if (sum < least) {
                least = sum;
                best = fluid;
            }
        }
        return best;
    }

    private static DoubleStream errors(TerminalDay day, double[] average) {
        return IntStream.range(0, average.length)
                .mapToDouble(i -> day.hours().get(i).averageWait() - average[i]);
    }

    @Override
    public Rows of(TerminalDay day) {
        HallRun.Waits waits = ofTerminal.getOrDefault(day.terminal(), usual).waits(day);
        return new Rows(rows(waits.average()), rows(waits.max()));
    }

    private static double[][] rows(double[] minutes) {
        return Arrays.stream(minutes)
                .mapToObj(wait -> new double[] {1, wait / 10})
                .toArray(double[][]::new);
    }
}
