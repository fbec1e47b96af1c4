package org.kouan.port.lane;

import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;

/** A desk as a machine: in order and out of order by turns. All its times are drawn from one stream, in their order. */
final class Machine {
    private final RandomStream stream;
    private final Sampler between;
    private final Sampler repair;

    private boolean broken;
    private long turnsAt;
    private double drawn;

    Machine(RandomStream stream, Sampler between, Sampler repair) {
        this.stream = stream;
        this.between = between;
        this.repair = repair;
    }

    /**
     * Starts a replication in order.
     *
     * @param from when that was
     * @param now until when to go on
     */
    void start(RandomStreams streams, String lane, String purpose, long from, long now) {
        streams.restart(stream, lane, purpose);
        broken = false;
        turnsAt = from + Math.max(1, between.sample());
        while (turnsAt <= now) {
            turn();
        }
    }

    /** Breaks down, or is repaired. */
    void turn() {
        broken = !broken;
        if (broken) {
            drawn = stream.nextDouble();
        }
        turnsAt += Math.max(1, (broken ? repair : between).sample());
    }

    boolean isBroken() {
        return broken;
    }

    /** When it will be repaired, or break down. */
    long turnsAt() {
        return turnsAt;
    }

    /** A number in [0, 1) of its own for the breakdown. */
    double drawn() {
        return drawn;
    }
}
