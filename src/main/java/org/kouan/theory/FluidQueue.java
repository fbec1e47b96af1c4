package org.kouan.theory;

import java.util.stream.DoubleStream;

/**
 * The fluid limit of a queue with rates of arrival and numbers of servers that vary with time: travellers as a liquid,
 * first in first out, none of whom waits for anything but the backlog before them (Newell 1971, "Applications of
 * Queueing Theory", chapter 2). It is what a large hall comes near to when overload, not chance, makes the queue; below
 * capacity it shows no queue at all. Steps are of equal length; arrivals and capacity are constant within a step. Exact.
 */
public final class FluidQueue {
    private final double step;
    private final double[] arrivals;
    /** The cumulative curves: both are linear from one of these times to the next. */
    private final double[] times;

    private final double[] arrived;
    private final double[] done;
    private final int points;
    /** Parts of the liquid, in order: how much, and the waits of the first and the last of it, between which it is linear. */
    private final double[] amounts;

    private final double[] firstWaits;
    private final double[] lastWaits;

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
        this.arrivals = arrivals.clone();
        int most = 2 * arrivals.length + 2;
        times = new double[most];
        arrived = new double[most];
        done = new double[most];
        int last = 0;
        double lastServers = 0;
        for (int i = 0; i < arrivals.length; i++) {
            double queue = arrived[last] - done[last];
            double capacity = servers[i] * step / service;
            double drained = capacity - arrivals[i];
            if (queue > 0 && drained > queue) {
                // The queue runs empty within the step.
                double part = queue / drained;
                times[++last] = (i + part) * step;
                arrived[last] = arrived[last - 1] + part * arrivals[i];
                done[last] = arrived[last];
                arrived[last + 1] = arrived[last] + (1 - part) * arrivals[i];
            } else {
                arrived[last + 1] = arrived[last] + arrivals[i];
            }
            times[++last] = (i + 1) * step;
            done[last] = drained >= queue ? arrived[last] : done[last - 1] + capacity;
            lastServers = servers[i] > 0 ? servers[i] : lastServers;
        }
        double left = arrived[last] - done[last];
        if (left > 0) {
            times[last + 1] = times[last] + left * service / lastServers;
            arrived[last + 1] = arrived[last];
            done[++last] = arrived[last];
        }
        points = last + 1;
        double[] numbers = DoubleStream.concat(
                        DoubleStream.of(arrived).limit(points),
                        DoubleStream.of(done).limit(points))
                .sorted()
                .distinct()
                .toArray();
        int parts = numbers.length - 1;
        amounts = new double[parts];
        firstWaits = new double[parts];
        lastWaits = new double[parts];
        int coming = 0;
        int going = 0;
        for (int i = 0; i < parts; i++) {
            double from = numbers[i];
            double to = numbers[i + 1];
            coming = segment(arrived, coming, to);
            going = segment(done, going, to);
            amounts[i] = to - from;
            firstWaits[i] = Math.max(0, when(done, going, from) - when(arrived, coming, from));
            lastWaits[i] = Math.max(0, when(done, going, to) - when(arrived, coming, to));
        }
    }

    /** The segment of a curve, from {@code from} on, in which it reaches a number. */
    private static int segment(double[] curve, int from, double number) {
        int segment = from;
        while (curve[segment + 1] < number) {
            segment++;
        }
        return segment;
    }

    /** When a curve is at a number that lies within one of its segments; infinite in a segment that never ends. */
    private double when(double[] curve, int segment, double number) {
        double length = times[segment + 1] - times[segment];
        double part = (number - curve[segment]) / (curve[segment + 1] - curve[segment]);
        return Double.isInfinite(length) ? length : times[segment] + part * length;
    }

    private double total() {
        return arrived[points - 1];
    }

    /** Most waiting at once. */
    public double largestQueue() {
        double largest = 0;
        for (int i = 0; i < points; i++) {
            largest = Math.max(largest, arrived[i] - done[i]);
        }
        return largest;
    }

    /** When all are served; infinite when nobody serves; 0 when nobody comes. */
    public double clear() {
        int last = arrivals.length;
        while (last > 0 && arrivals[last - 1] == 0) {
            last--;
        }
        for (int i = 0; i < points; i++) {
            if (times[i] >= last * step && done[i] == total()) {
                return times[i];
            }
        }
        throw new AssertionError("the last point has all of them done");
    }

    /** The mean wait; NaN when nobody comes, infinite when nobody serves. */
    public double meanWait() {
        double waited = 0;
        for (int i = 0; i < amounts.length; i++) {
            waited += amounts[i] * (firstWaits[i] + lastWaits[i]) / 2;
        }
        return waited / total();
    }

    /** The longest wait; 0 when nobody comes. */
    public double longestWait() {
        double longest = 0;
        for (int i = 0; i < amounts.length; i++) {
            longest = Math.max(longest, Math.max(firstWaits[i], lastWaits[i]));
        }
        return longest;
    }

    /** The share of arrivals that wait at most {@code limit}; NaN when nobody comes. */
    public double within(double limit) {
        double within = 0;
        for (int i = 0; i < amounts.length; i++) {
            within += amounts[i] * shareBelow(firstWaits[i], lastWaits[i], limit);
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
}
