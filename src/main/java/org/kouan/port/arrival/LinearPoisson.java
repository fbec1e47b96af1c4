package org.kouan.port.arrival;

import org.kouan.engine.SimTime;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.UnitExponential;

/**
 * An exact Poisson process whose rate is piecewise linear and repeats every day, times the level of the day. As with
 * constant rates the cumulated rate to the next arrival is a unit exponential; within a piece it is a quadratic, solved
 * in the form that loses no digits (Press et al. 2007, "Numerical Recipes", 5.6). One draw an arrival, whatever the rates.
 */
public final class LinearPoisson implements ArrivalSource {
    private final String flow;
    private final RandomStream stream;
    private final UnitExponential exponential;
    private final double fromMicros;
    private final double untilMicros;
    private final DailyRates rates;
    private final double[] levels;

    private DailyRates.Pieces pieces = new DailyRates.Pieces(new double[0], new double[0], new double[0]);
    private double now;
    private double dayStart;
    private int day;
    private int piece;

    /** @param levels by day of the run */
    public LinearPoisson(
            String flow, RandomStream stream, long fromMicros, long untilMicros, DailyRates rates, double[] levels) {
        this.flow = flow;
        this.stream = stream;
        exponential = new UnitExponential(stream);
        this.fromMicros = fromMicros;
        this.untilMicros = untilMicros;
        this.levels = levels;
        this.rates = rates;
    }

    @Override
    public void reset(RandomStreams streams) {
        streams.restart(stream, flow, "arrivals");
        now = fromMicros;
        begin(rates.day((long) fromMicros));
    }

    @Override
    public long next() {
        double load = exponential.sample();
        while (now < untilMicros) {
            double begin = piece == 0 ? dayStart : dayStart + pieces.endMicros()[piece - 1];
            double end = dayStart + pieces.endMicros()[piece];
            now = Math.max(now, begin);
            double length = end - now;
            if (length > 0) {
                double slope = pieces.slopes()[piece] * levels[day];
                double rate = pieces.perMicro()[piece] * levels[day] + slope * (now - begin);
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
        if (piece == pieces.endMicros().length) {
            begin(day + 1);
        }
    }

    private void begin(int nextDay) {
        day = nextDay;
        dayStart = rates.midnight(day);
        pieces = rates.on(day);
        piece = 0;
    }

    /** The least x of at least 0 with {@code rate x + slope x^2 / 2 = load}; near the end of a falling piece, its foot. */
    private static double solved(double rate, double slope, double load) {
        double root = Math.sqrt(Math.max(0, rate * rate + 2 * slope * load));
        return load == 0 ? 0 : 2 * load / (rate + root);
    }
}
