package org.kouan.validation;

import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;

/** The waits, in minutes, of the first so many travellers of each replication. One flow, one stage. */
final class FirstWaits implements ModelObserver {
    private final int first;
    private final double[] sums;
    private final double[] last;
    private final long[] arrivedMicros;
    private int replication;

    FirstWaits(int first, int replications) {
        this.first = first;
        sums = new double[replications];
        last = new double[replications];
        arrivedMicros = new long[first];
    }

    @Override
    public void arrived(ModelEvent.Arrived event) {
        if (event.who().number() < first) {
            arrivedMicros[(int) event.who().number()] = event.atMicros();
        }
    }

    @Override
    public void started(ModelEvent.Started event) {
        if (event.who().number() < first) {
            double wait = (event.atMicros() - arrivedMicros[(int) event.who().number()]) / Results.MINUTE_MICROS;
            sums[replication] += wait;
            if (event.who().number() == first - 1) {
                last[replication] = wait;
            }
        }
    }

    void next() {
        replication++;
    }

    /** The mean wait of each replication. */
    double[] means() {
        double[] means = sums.clone();
        for (int i = 0; i < means.length; i++) {
            means[i] /= first;
        }
        return means;
    }

    /** The wait of the last of them. */
    double[] last() {
        return last;
    }
}
