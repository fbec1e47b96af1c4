package org.kouan.theory;

/**
 * The fluid limit of a queue with rates of arrival and numbers of servers that vary with time: travellers as a liquid,
 * first in first out, none of whom waits for anything but the backlog before them (Newell 1971, "Applications of
 * Queueing Theory", chapter 2). It is what a large hall comes near to when overload, not chance, makes the queue; below
 * capacity it shows no queue at all. Steps are of equal length; arrivals and capacity are constant within a step.
 */
public final class FluidQueue {
    private final double step;
    private final double service;
    private final double[] servers;
    private final double lastServers;
    /** Cumulative arrivals and completions at the beginnings of steps, and at the end. */
    private final double[] arrived;

    private final double[] done;

    /**
     * @param arrivals by step, how many come in it
     * @param servers by step; the last number stays until all are served, or, if it is 0, the last above 0
     * @param step its length
     * @param service mean service time
     */
    public FluidQueue(double[] arrivals, double[] servers, double step, double service) {
        Require.positive(step, "step");
        Require.positive(service, "service");
        this.step = step;
        this.service = service;
        this.servers = servers.clone();
        arrived = new double[arrivals.length + 1];
        done = new double[arrivals.length + 1];
        double last = 0;
        for (int i = 0; i < arrivals.length; i++) {
            double capacity = servers[i] * step / service;
            arrived[i + 1] = arrived[i] + arrivals[i];
            done[i + 1] = Math.min(arrived[i + 1], done[i] + capacity);
            last = servers[i] > 0 ? servers[i] : last;
        }
        lastServers = last;
    }

    private int steps() {
        return arrived.length - 1;
    }

    private double total() {
        return arrived[steps()];
    }

    /** Most waiting at once, at an end of a step. */
    public double largestQueue() {
        double largest = 0;
        for (int i = 1; i <= steps(); i++) {
            largest = Math.max(largest, arrived[i] - done[i]);
        }
        return largest;
    }

    /** When all are served; infinite when nobody serves; 0 when nobody comes. */
    public double clear() {
        int last = steps();
        while (last > 0 && arrived[last] == arrived[last - 1]) {
            last--;
        }
        return last == 0 ? 0 : last * step + waitAt(last);
    }

    /** The mean wait; NaN when nobody comes, infinite when nobody serves. */
    public double meanWait() {
        double area = 0;
        for (int i = 0; i < steps(); i++) {
            area += step * ((arrived[i] - done[i]) + (arrived[i + 1] - done[i + 1])) / 2;
        }
        double left = total() - done[steps()];
        if (left > 0) {
            area += left * left / 2 * service / lastServers;
        }
        return area / total();
    }

    /** The longest wait; 0 when nobody comes. */
    public double longestWait() {
        double longest = 0;
        for (int i = 0; i <= steps(); i++) {
            longest = Math.max(longest, waitAt(i));
        }
        return longest;
    }

    /** The share of arrivals that wait at most {@code limit}, taking waits as linear within a step; NaN when nobody comes. */
    public double within(double limit) {
        double within = 0;
        for (int i = 0; i < steps(); i++) {
            double come = arrived[i + 1] - arrived[i];
            if (come > 0) {
                // The wait is linear in the arrival within a step, but for the bends of the capacity.
                double first = waitAt(i);
                double last = waitAt(i + 1);
                within += come * shareBelow(first, last, limit);
            }
        }
        return within / total();
    }

    private static double shareBelow(double first, double last, double limit) {
        double low = Math.min(first, last);
        double high = Math.max(first, last);
        if (limit >= high) {
            return 1;
        }
        return limit < low ? 0 : (limit - low) / (high - low);
    }

    /** The wait of somebody who comes at the beginning of step {@code i}. */
    private double waitAt(int i) {
        return arrived[i] <= done[i] ? 0 : served(arrived[i]) - i * step;
    }

    /** When so many are done, the last of whom has to wait. */
    private double served(double number) {
        int low = 0;
        int high = steps();
        if (number > done[high]) {
            return high * step + (number - done[high]) * service / lastServers;
        }
        // The first end of a step at which so many are done.
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (done[middle] >= number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        // Somebody who has to wait is served at full capacity, also in a step in which the queue runs empty.
        return (low - 1) * step + (number - done[low - 1]) * service / servers[low - 1];
    }
}
