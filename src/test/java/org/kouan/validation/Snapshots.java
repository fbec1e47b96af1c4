package org.kouan.validation;

import java.util.Arrays;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;

/** How many wait, are inspected, and are there at given minutes of each replication. One stage. */
final class Snapshots implements ModelObserver {
    private final long[] micros;
    private final double[][] waiting;
    private final double[][] present;
    private int replication;

    Snapshots(double[] minutes, int replications) {
        micros = Arrays.stream(minutes)
                .mapToLong(minute -> Math.round(minute * Results.MINUTE_MICROS))
                .toArray();
        waiting = new double[minutes.length][replications];
        present = new double[minutes.length][replications];
    }

    @Override
    public void arrived(ModelEvent.Arrived event) {
        add(waiting, event.atMicros(), 1);
        add(present, event.atMicros(), 1);
    }

    @Override
    public void started(ModelEvent.Started event) {
        add(waiting, event.atMicros(), -1);
    }

    @Override
    public void gaveUp(ModelEvent.GaveUp event) {
        add(waiting, event.atMicros(), -1);
        add(present, event.atMicros(), -1);
    }

    @Override
    public void left(ModelEvent.Left event) {
        add(present, event.atMicros(), -1);
    }

    private void add(double[][] to, long now, int change) {
        for (int at = 0; at < micros.length; at++) {
            if (now <= micros[at]) {
                to[at][replication] += change;
            }
        }
    }

    void next() {
        replication++;
    }

    double[] waiting(int at) {
        return waiting[at];
    }

    double[] present(int at) {
        return present[at];
    }

    double[] inService(int at) {
        double[] inService = present[at].clone();
        for (int i = 0; i < inService.length; i++) {
            inService[i] -= waiting[at][i];
        }
        return inService;
    }
}
