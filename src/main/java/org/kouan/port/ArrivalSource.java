package org.kouan.port;

import org.kouan.engine.SimTime;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.random.UnitExponential;

/** Times of arrival of single units, one after the other. */
interface ArrivalSource {
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

    /**
     * An exact Poisson process with a piecewise constant rate that repeats every day: the cumulated rate to the next
     * arrival is a unit exponential, and is used up from piece to piece (inversion; Çinlar 1975).
     */
    final class Poisson implements ArrivalSource {
        private final String flow;
        private final RandomStream stream;
        private final UnitExponential exponential;
        private final double fromMicros;
        private final double untilMicros;
        /** Ends of the pieces of a day, the last at 24 h, and the rate in each. */
        private final double[] pieceEndMicros;

        private final double[] perMicro;

        private double now;
        private double dayStart;
        private int piece;

        Poisson(
                String flow,
                RandomStream stream,
                long fromMicros,
                long untilMicros,
                double[] pieceEndMicros,
                double[] perMicro) {
            this.flow = flow;
            this.stream = stream;
            exponential = new UnitExponential(stream);
            this.fromMicros = fromMicros;
            this.untilMicros = untilMicros;
            this.pieceEndMicros = pieceEndMicros;
            this.perMicro = perMicro;
        }

        @Override
        public void reset(RandomStreams streams) {
            streams.restart(stream, flow, "arrivals");
            now = fromMicros;
            dayStart = SimTime.MICROS_PER_DAY * Math.floor(fromMicros / SimTime.MICROS_PER_DAY);
            piece = 0;
            while (dayStart + pieceEndMicros[piece] <= now) {
                piece++;
            }
        }

        @Override
        public long next() {
            double load = exponential.sample();
            while (now < untilMicros) {
                double pieceEnd = dayStart + pieceEndMicros[piece];
                double rate = perMicro[piece];
                double loadOfPiece = rate * (pieceEnd - now);
                if (load < loadOfPiece) {
                    now += load / rate;
                    return now < untilMicros ? (long) now : SimTime.NEVER;
                }
                load -= loadOfPiece;
                now = pieceEnd;
                if (++piece == pieceEndMicros.length) {
                    piece = 0;
                    dayStart += SimTime.MICROS_PER_DAY;
                }
            }
            return SimTime.NEVER;
        }
    }

    /** Independent intervals. */
    final class Renewal implements ArrivalSource {
        private final String flow;
        private final RandomStream stream;
        private final Sampler interval;
        private final long fromMicros;
        private final long untilMicros;
        private long now;

        /** @param interval draws from {@code stream} */
        Renewal(String flow, RandomStream stream, Sampler interval, long fromMicros, long untilMicros) {
            this.flow = flow;
            this.stream = stream;
            this.interval = interval;
            this.fromMicros = fromMicros;
            this.untilMicros = untilMicros;
        }

        @Override
        public void reset(RandomStreams streams) {
            streams.restart(stream, flow, "arrivals");
            now = fromMicros;
        }

        @Override
        public long next() {
            now += interval.sample();
            return now < untilMicros ? now : SimTime.NEVER;
        }
    }

    /**
     * A known number of arrivals, independent and uniform over a time. They are drawn in order without being kept: the
     * spacings of n uniforms are n + 1 exponentials over their sum (Devroye 1986, ch. V.2), so a first reading of the
     * stream gives the sum and a second the arrivals.
     */
    final class Present implements ArrivalSource {
        private final String flow;
        private final RandomStream stream;
        private final UnitExponential exponential;
        private final int number;
        private final long fromMicros;
        private final long toMicros;
        private int given;
        private double spacingsTotal;
        private double spacingsSoFar;

        Present(String flow, RandomStream stream, int number, long fromMicros, long toMicros) {
            this.flow = flow;
            this.stream = stream;
            exponential = new UnitExponential(stream);
            this.number = number;
            this.fromMicros = fromMicros;
            this.toMicros = toMicros;
        }

        @Override
        public void reset(RandomStreams streams) {
            given = 0;
            spacingsSoFar = 0;
            spacingsTotal = 0;
            restart(streams);
            for (int i = 0; i <= number; i++) {
                spacingsTotal += exponential.sample();
            }
            restart(streams);
        }

        private void restart(RandomStreams streams) {
            streams.restart(stream, flow, "arrivals");
        }

        @Override
        public long next() {
            if (given == number) {
                return SimTime.NEVER;
            }
            given++;
            spacingsSoFar += exponential.sample();
            return fromMicros + (long) (spacingsSoFar / spacingsTotal * (toMicros - fromMicros));
        }
    }
}
