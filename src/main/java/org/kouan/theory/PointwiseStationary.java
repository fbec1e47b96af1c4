package org.kouan.theory;

/**
 * A queue whose rate of arrivals and number of servers vary with time, taken at every moment as if it were in the steady
 * state of that moment, and averaged over arrivals (Green and Kolesar 1991, "The pointwise stationary approximation for
 * queues with nonstationary arrivals", Management Science 37). Good when services are short beside the time in which
 * rates change, and nowhere near capacity; too high after a rise and too low after a fall, since queues lag. Not defined
 * where anybody comes at a load of 1 or more.
 */
public final class PointwiseStationary {
    private final double[] arrivals;
    private final double[] servers;
    private final double step;
    private final double service;
    private final double arrivalScv;
    private final double serviceScv;

    /**
     * @param arrivals by step, how many come in it
     * @param servers by step, whole numbers
     * @param step its length
     * @param service mean service time
     * @param arrivalScv squared coefficient of variation of intervals, 1 for a Poisson process
     * @param serviceScv squared coefficient of variation of services
     */
    public PointwiseStationary(
            double[] arrivals, double[] servers, double step, double service, double arrivalScv, double serviceScv) {
        Require.positive(step, "step");
        Require.positive(service, "service");
        this.arrivals = arrivals.clone();
        this.servers = servers.clone();
        this.step = step;
        this.service = service;
        this.arrivalScv = arrivalScv;
        this.serviceScv = serviceScv;
    }

    /** The largest utilisation of any step; infinite when somebody comes while nobody serves. */
    public double largestUtilisation() {
        double largest = 0;
        for (int i = 0; i < arrivals.length; i++) {
            if (arrivals[i] > 0) {
                largest = Math.max(largest, arrivals[i] / step * service / servers[i]);
            }
        }
        return largest;
    }

    /** Whether there is a steady state at every moment. */
    public boolean isDefined() {
        return largestUtilisation() < 1;
    }

    /** The mean wait; NaN when nobody comes. */
    public double meanWait() {
        return average(GeneralQueue::meanWait);
    }

    /** The share of arrivals that wait at most {@code limit}; NaN when nobody comes. */
    public double within(double limit) {
        return average(queue -> 1 - queue.waitsLonger(limit));
    }

    private double average(java.util.function.ToDoubleFunction<GeneralQueue> figure) {
        double sum = 0;
        double total = 0;
        double lastArrivals = Double.NaN;
        double lastServers = Double.NaN;
        double value = 0;
        for (int i = 0; i < arrivals.length; i++) {
            if (arrivals[i] > 0) {
                if (arrivals[i] != lastArrivals || servers[i] != lastServers) {
                    lastArrivals = arrivals[i];
                    lastServers = servers[i];
                    value = figure.applyAsDouble(
                            new GeneralQueue(arrivals[i] / step, service, (int) servers[i], arrivalScv, serviceScv));
                }
                sum += arrivals[i] * value;
                total += arrivals[i];
            }
        }
        return sum / total;
    }

    /**
     * The fewest servers by period with which no more than a share {@code delayed} of arrivals would wait in the steady
     * state of the period's mean rate: SIPP, or with rates taken a mean service time earlier lagged SIPP (Green, Kolesar
     * and Soares 2001, "Improving the SIPP approach for staffing service systems that have cyclic demands", Operations
     * Research 49).
     *
     * @param rates mean rates by period, above 0
     */
    public static int[] staffing(double[] rates, double service, double delayed) {
        int[] servers = new int[rates.length];
        for (int i = 0; i < rates.length; i++) {
            servers[i] = ErlangC.leastServers(rates[i], service, 0, 1 - delayed);
        }
        return servers;
    }
}
