package org.kouan.benchmarks.peers;

import org.kouan.benchmarks.PortDay;

/** The exact Poisson process of W2, for simulators that have none with a rate by hour. Times in minutes. */
final class PoissonArrivals {
    private final double[] perHour = PortDay.arrivalsPerHour();
    private int hour;

    /** Back to midnight. */
    void reset() {
        hour = 0;
    }

    /**
     * Returns the arrival after the one at {@code time}, or infinity after 24 h.
     *
     * @param exponential a number of the exponential distribution with mean 1
     */
    double after(double time, double exponential) {
        double from = time;
        double left = exponential;
        while (hour < PortDay.HOURS) {
            double end = (hour + 1) * 60.0;
            double perMinute = perHour[hour] / 60;
            double capacity = perMinute * (end - from);
            if (left <= capacity) {
                return from + left / perMinute;
            }
            left -= capacity;
            from = end;
            hour++;
        }
        return Double.POSITIVE_INFINITY;
    }
}
