package org.kouan.validation;

import java.util.HashMap;
import java.util.Map;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;

/**
 * The waits of all that come to one stage, until they go to a desk or give up, by replication: how many are longer than
 * given minutes, and of those who give up how many do so after some of these.
 */
final class WaitsOfAll implements ModelObserver {
    private final long[] limits;
    private final double[] arrived;
    private final double[][] longer;
    private final double[] gaveUp;
    private final double[][] gaveUpBefore;
    private final Map<Long, Long> arrivedMicros = new HashMap<>();
    private final long countFromMicros;
    private int replication;

    /** @param countFrom minutes; who comes before is not counted */
    WaitsOfAll(double countFrom, int replications, double... limits) {
        countFromMicros = Math.round(countFrom * Results.MINUTE_MICROS);
        this.limits = new long[limits.length];
        for (int i = 0; i < limits.length; i++) {
            this.limits[i] = Math.round(limits[i] * Results.MINUTE_MICROS);
        }
        arrived = new double[replications];
        longer = new double[limits.length][replications];
        gaveUp = new double[replications];
        gaveUpBefore = new double[limits.length][replications];
    }

    private static long key(int flow, long number) {
        return number * 64 + flow;
    }

    @Override
    public void arrived(ModelEvent.Arrived event) {
        if (event.atMicros() >= countFromMicros) {
            arrivedMicros.put(key(event.who().flow(), event.who().number()), event.atMicros());
            arrived[replication]++;
        }
    }

    @Override
    public void started(ModelEvent.Started event) {
        ended(event.atMicros(), key(event.who().flow(), event.who().number()), false);
    }

    @Override
    public void gaveUp(ModelEvent.GaveUp event) {
        ended(event.atMicros(), key(event.who().flow(), event.who().number()), true);
    }

    private void ended(long now, long key, boolean leaves) {
        Long from = arrivedMicros.remove(key);
        if (from == null) {
            return;
        }
        gaveUp[replication] += leaves ? 1 : 0;
        for (int i = 0; i < limits.length; i++) {
            longer[i][replication] += now - from > limits[i] ? 1 : 0;
            gaveUpBefore[i][replication] += leaves && now - from < limits[i] ? 1 : 0;
        }
    }

    void next() {
        arrivedMicros.clear();
        replication++;
    }

    double[] arrived() {
        return arrived;
    }

    /** How many waited longer than the limit of an index. */
    double[] longer(int limit) {
        return longer[limit];
    }

    double[] gaveUp() {
        return gaveUp;
    }

    /** How many gave up before the limit of an index. */
    double[] gaveUpBefore(int limit) {
        return gaveUpBefore[limit];
    }
}
