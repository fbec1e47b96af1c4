package org.kouan.validation;

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
    public void arrived(long now, int flow, long number, int classIndex) {
        if (number < first) {
            arrivedMicros[(int) number] = now;
        }
    }

    @Override
    public void started(long now, int flow, long number, int classIndex, int laneIndex) {
        if (number < first) {
            double wait = (now - arrivedMicros[(int) number]) / Results.MINUTE_MICROS;
            sums[replication] += wait;
            if (number == first - 1) {
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
