package org.kouan.port.arrival;

import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.random.UnitExponential;

/** Times of arrival of single units, one after the other. */
public interface ArrivalSource {
    /** Nobody ever comes. */
    ArrivalSource NOBODY = new ArrivalSource() {
        @Override
        public void reset(RandomStreams streams) {
            // has no state
        }

        @Override
        public long next() {
            return SimTime.NEVER;
        }
    };

    /** Starts a new replication. */
    void reset(RandomStreams streams);

    /** The next arrival in microseconds, not before the last one, or {@link SimTime#NEVER}. */
    long next();

    /** The next arrivals, as many as there is room for. */
    default void next(long[] into) {
        for (int k = 0; k < into.length; k++) {
            into[k] = next();
        }
    }

    /**
     * An exact Poisson process with a piecewise constant rate that repeats every day: the cumulated rate to the next
     * arrival is a unit exponential, and is used up from piece to piece (inversion; Çinlar 1975). That is given the
     * levels of the days; with random levels it is doubly stochastic (Cox 1955).
     */
    final class Poisson implements ArrivalSource {
        private final String flow;
        private final RandomStream stream;
        private final UnitExponential exponential;
        private final double fromMicros;
        private final double untilMicros;
        private final DailyRates rates;
        private final double[] levels;
        /** Of the day: the ends of its pieces, and the rate in each. */
        private double[] pieceEndMicros = {};

        private double[] perMicro = {};
        private double now;
        private double dayStart;
        private int day;
        private double level;
        private int piece;

        public Poisson(
                String flow,
                RandomStream stream,
                long fromMicros,
                long untilMicros,
                DailyRates rates,
                double[] levels) {
            this.flow = flow;
            this.stream = stream;
            exponential = new UnitExponential(stream);
            this.fromMicros = fromMicros;
            this.untilMicros = untilMicros;
            this.rates = rates;
            this.levels = levels;
        }

        @Override
        public void reset(RandomStreams streams) {
            streams.restart(stream, flow, "arrivals");
            now = fromMicros;
            begin(rates.day((long) fromMicros));
            while (dayStart + pieceEndMicros[piece] <= now) {
                piece++;
            }
        }

        @Override
        public long next() {
            return after(exponential.sample());
        }

        /** As one by one; within a piece nothing is read or written but the stream. */
        @Override
        public void next(long[] into) {
            int k = 0;
            while (k < into.length) {
                double at = now;
                double pieceEnd = dayStart + pieceEndMicros[piece];
                double rate = perMicro[piece] * level;
                double load = exponential.sample();
                while (at < untilMicros && load < rate * (pieceEnd - at)) {
                    at += load / rate;
                    into[k++] = at < untilMicros ? (long) at : SimTime.NEVER;
                    if (k == into.length) {
                        now = at;
                        return;
                    }
                    load = exponential.sample();
                }
                now = at;
                into[k++] = after(load);
            }
        }

        private long after(double unitExponential) {
            double load = unitExponential;
            while (now < untilMicros) {
                double pieceEnd = dayStart + pieceEndMicros[piece];
                double rate = perMicro[piece] * level;
                double loadOfPiece = rate * (pieceEnd - now);
                if (load < loadOfPiece) {
                    now += load / rate;
                    return now < untilMicros ? (long) now : SimTime.NEVER;
                }
                load -= loadOfPiece;
                now = pieceEnd;
                if (++piece == pieceEndMicros.length) {
                    begin(day + 1);
                }
            }
            return SimTime.NEVER;
        }

        private void begin(int nextDay) {
            day = nextDay;
            dayStart = rates.midnight(day);
            level = day < levels.length ? levels[day] : 0;
            pieceEndMicros = rates.on(day).endMicros();
            perMicro = rates.on(day).perMicro();
            piece = 0;
        }
    }

    /** Independent intervals, in a time that runs faster on busy days: by the level of the day. */
    final class Renewal implements ArrivalSource {
        private final String flow;
        private final RandomStream stream;
        private final Sampler interval;
        private final long fromMicros;
        private final long untilMicros;
        private final LocalClock clock;
        private final double[] levels;
        private double now;

        /** @param interval draws from {@code stream} */
        public Renewal(
                String flow,
                RandomStream stream,
                Sampler interval,
                long fromMicros,
                long untilMicros,
                LocalClock clock,
                double[] levels) {
            this.flow = flow;
            this.stream = stream;
            this.clock = clock;
            this.interval = interval;
            this.fromMicros = fromMicros;
            this.untilMicros = untilMicros;
            this.levels = levels;
        }

        @Override
        public void reset(RandomStreams streams) {
            streams.restart(stream, flow, "arrivals");
            now = fromMicros;
        }

        @Override
        public long next() {
            double left = interval.sample();
            while (now < untilMicros) {
                int day = (int) clock.day((long) now);
                double dayEnd = clock.midnightMicros(day + 1);
                double ofDay = levels[day] * (dayEnd - now);
                if (left < ofDay) {
                    now += left / levels[day];
                    return now < untilMicros ? (long) now : SimTime.NEVER;
                }
                left -= ofDay;
                now = dayEnd;
            }
            return SimTime.NEVER;
        }
    }

    /**
     * A known number of arrivals, times the level of the day at which they begin, independent and uniform over a time.
     * They are drawn in order without being kept: the spacings of n uniforms are n + 1 exponentials over their sum
     * (Devroye 1986, ch. V.2), so a first reading of the stream gives the sum and a second the arrivals.
     */
    final class Present implements ArrivalSource {
        private final String flow;
        private final RandomStream stream;
        private final UnitExponential exponential;
        private final int number;
        private final long fromMicros;
        private final long toMicros;
        private final LocalClock clock;
        private final double[] levels;
        private int coming;
        private int given;
        private double spacingsTotal;
        private double spacingsSoFar;

        public Present(
                String flow,
                RandomStream stream,
                int number,
                long fromMicros,
                long toMicros,
                LocalClock clock,
                double[] levels) {
            this.flow = flow;
            this.stream = stream;
            exponential = new UnitExponential(stream);
            this.number = number;
            this.fromMicros = fromMicros;
            this.toMicros = toMicros;
            this.clock = clock;
            this.levels = levels;
        }

        @Override
        public void reset(RandomStreams streams) {
            given = 0;
            spacingsSoFar = 0;
            spacingsTotal = 0;
            streams.restart(stream, flow, "present");
            coming = DayLevels.times(
                    number, DayLevels.at(levels, clock, fromMicros), stream.nextDouble(), Integer.MAX_VALUE);
            restart(streams);
            for (int i = 0; i <= coming; i++) {
                spacingsTotal += exponential.sample();
            }
            restart(streams);
        }

        private void restart(RandomStreams streams) {
            streams.restart(stream, flow, "arrivals");
        }

        @Override
        public long next() {
            if (given == coming) {
                return SimTime.NEVER;
            }
            given++;
            spacingsSoFar += exponential.sample();
            return fromMicros + (long) (spacingsSoFar / spacingsTotal * (toMicros - fromMicros));
        }
    }
}
