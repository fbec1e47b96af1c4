package org.kouan.port;

import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.UnitExponential;
import org.kouan.scenario.RateCurve;

/**
 * An exact Poisson process whose rate is piecewise linear and repeats every day, times the level of the day. As with
 * constant rates the cumulated rate to the next arrival is a unit exponential; within a piece it is a quadratic, solved
 * in the form that loses no digits (Press et al. 2007, "Numerical Recipes", 5.6). One draw an arrival, whatever the rates.
 */
final class LinearPoisson implements ArrivalSource {
    private final String flow;
    private final RandomStream stream;
    private final UnitExponential exponential;
    private final double fromMicros;
    private final double untilMicros;
    /** Begins of the pieces of a day, and the end of the last. */
    private final double[] beginMicros;

    private final double[] perMicro;
    /** By piece, by how much the rate rises in a microsecond. */
    private final double[] slopes;

    private final double[] levels;

    private double now;
    private double dayStart;
    private int day;
    private int piece;

    /** @param levels by day of the run */
    LinearPoisson(
            String flow, RandomStream stream, long fromMicros, long untilMicros, RateCurve perHour, double[] levels) {
        this.flow = flow;
        this.stream = stream;
        exponential = new UnitExponential(stream);
        this.fromMicros = fromMicros;
        this.untilMicros = untilMicros;
        this.levels = levels;
        List<RateCurve.Point> points = perHour.points();
        beginMicros =
                points.stream().mapToDouble(point -> SimTime.micros(point.at())).toArray();
        perMicro = points.stream()
                .mapToDouble(point -> point.value() / SimTime.MICROS_PER_HOUR)
                .toArray();
        slopes = new double[points.size() - 1];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (perMicro[i + 1] - perMicro[i]) / (beginMicros[i + 1] - beginMicros[i]);
        }
    }

    @Override
    public void reset(RandomStreams streams) {
        streams.restart(stream, flow, "arrivals");
        now = fromMicros;
        day = (int) (fromMicros / SimTime.MICROS_PER_DAY);
        dayStart = (double) SimTime.MICROS_PER_DAY * day;
        piece = 0;
    }

    @Override
    public long next() {
        double load = exponential.sample();
        while (now < untilMicros) {
            double begin = dayStart + beginMicros[piece];
            double end = dayStart + beginMicros[piece + 1];
            now = Math.max(now, begin);
            double length = end - now;
            if (length > 0) {
                double slope = slopes[piece] * levels[day];
                double rate = perMicro[piece] * levels[day] + slope * (now - begin);
                double loadOfPiece = length * (rate + slope * length / 2);
                if (load < loadOfPiece) {
                    now += Math.min(length, solved(rate, slope, load));
                    return now < untilMicros ? (long) now : SimTime.NEVER;
                }
                load -= loadOfPiece;
                now = end;
            }
            nextPiece();
        }
        return SimTime.NEVER;
    }

    private void nextPiece() {
        piece++;
        if (piece == slopes.length) {
            piece = 0;
            dayStart += SimTime.MICROS_PER_DAY;
            day++;
            now = Math.max(now, dayStart);
        }
    }

    /** The least x of at least 0 with {@code rate x + slope x^2 / 2 = load}; near the end of a falling piece, its foot. */
    private static double solved(double rate, double slope, double load) {
        double root = Math.sqrt(Math.max(0, rate * rate + 2 * slope * load));
        return load == 0 ? 0 : 2 * load / (rate + root);
    }
}
