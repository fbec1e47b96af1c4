package org.kouan.benchmarks;

import java.util.List;

/**
 * The figures of W2, for simulators that do not read {@code scenarios/benchmark/w2-port-day.yaml}. Times in minutes;
 * arrays by hour of day or by class.
 */
public final class PortDay {
    /** Classes, which are also indices. */
    public static final int CITIZEN = 0;

    public static final int FOREIGNER = 1;
    public static final int PRIORITY = 2;
    public static final int CLASSES = 3;

    public static final int HOURS = 24;
    public static final double MINUTES = HOURS * 60.0;

    /** Expected travellers of a day. */
    public static final int TRAVELLERS = 10_870;

    /** The limit of the target. */
    public static final double LIMIT = 30;

    public static final double SERVICE_CV = 0.6;

    private static final List<Integer> ARRIVALS_PER_HOUR = List.of(
            60, 40, 30, 30, 60, 150, 350, 650, 900, 850, 700, 600, 550, 600, 700, 800, 900, 850, 700, 500, 350, 250,
            150, 100);
    private static final List<Integer> CITIZENS_DESKS =
            List.of(6, 6, 6, 6, 6, 8, 9, 11, 12, 12, 12, 11, 10, 11, 12, 12, 12, 12, 11, 10, 9, 8, 6, 6);
    private static final List<Integer> FOREIGNERS_DESKS =
            List.of(4, 4, 4, 4, 4, 5, 6, 7, 8, 8, 8, 7, 7, 7, 8, 8, 8, 8, 7, 7, 6, 5, 4, 4);
    private static final List<Double> SHARES = List.of(0.70, 0.25, 0.05);
    private static final List<Double> SERVICE_MEANS = List.of(1.0, 2.5, 1.0);

    private PortDay() {}

    public static double[] arrivalsPerHour() {
        return doubles(ARRIVALS_PER_HOUR);
    }

    public static int[] citizensDesks() {
        return CITIZENS_DESKS.stream().mapToInt(Integer::intValue).toArray();
    }

    public static int[] foreignersDesks() {
        return FOREIGNERS_DESKS.stream().mapToInt(Integer::intValue).toArray();
    }

    public static double[] shares() {
        return doubles(SHARES);
    }

    /** Location of the logarithm of each class's service time in minutes. */
    public static double[] serviceMu() {
        return SERVICE_MEANS.stream()
                .mapToDouble(mean -> Math.log(mean) - serviceSigma() * serviceSigma() / 2)
                .toArray();
    }

    /** Scale of the logarithm of a service time. */
    public static double serviceSigma() {
        return Math.sqrt(Math.log(1 + SERVICE_CV * SERVICE_CV));
    }

    private static double[] doubles(List<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).toArray();
    }
}
