package org.kouan.port.arrival;

import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;

/** A gamma factor with mean 1 for each day of a run, drawn by its number: day n has the same in every scenario. */
final class RandomLevel {
    /** A sampler gives whole numbers: a factor is drawn as a number of parts, this many to one. */
    private static final double PARTS = 1e12;

    private final String flow;
    private final RandomStream stream;
    private final Sampler parts;
    private final double[] levels;

    /**
     * @param flow whose level it is; of the port, ""
     * @param stream of its own
     */
    RandomLevel(String flow, double cv, RandomStream stream, int days) {
        this.flow = flow;
        this.stream = stream;
        parts = Samplers.gamma(PARTS, cv, stream);
        levels = new double[days];
    }

    /** Draws the days of a replication. */
    void draw(RandomStreams streams) {
        stream.mirror(streams.mirrored());
        long key = streams.key(flow, "day-level");
        for (int day = 0; day < levels.length; day++) {
            stream.seek(key, day);
            levels[day] = parts.sample() / PARTS;
        }
    }

    double of(int day) {
        return levels[day];
    }

    /** Mean over the days from one to the last. */
    double mean(int first) {
        double sum = 0;
        for (int day = first; day < levels.length; day++) {
            sum += levels[day];
        }
        return sum / (levels.length - first);
    }
}
