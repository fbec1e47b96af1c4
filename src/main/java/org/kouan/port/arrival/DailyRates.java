package org.kouan.port.arrival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.RateCurve;

/** A rate by time of day, in straight pieces, on each day of a run: the same ones but where the clock changes. */
public final class DailyRates {
    /**
     * A day in pieces without a gap, from its begin.
     *
     * @param endMicros of each piece, since the day's begin; the last is the day's length
     * @param perMicro at the begin of each
     * @param slopes by how much it rises in a microsecond
     */
    record Pieces(double[] endMicros, double[] perMicro, double[] slopes) {
        private static final class Builder {
            private final List<Double> ends = new ArrayList<>();
            private final List<Double> rates = new ArrayList<>();
            private final List<Double> slopes = new ArrayList<>();

            private long end;

            /** Adds a piece; before it, where that begins later than the last has ended, one of nobody. */
            void add(long begin, long until, double rate, double slope) {
                if (begin > end) {
                    add(end, begin, 0, 0);
                }
                end = until;
                ends.add((double) until);
                rates.add(rate);
                slopes.add(slope);
            }

            Pieces until(long length) {
                if (ends.isEmpty() || end < length) {
                    add(end, length, 0, 0);
                }
                return new Pieces(array(ends), array(rates), array(slopes));
            }

            private static double[] array(List<Double> numbers) {
                return numbers.stream().mapToDouble(Double::doubleValue).toArray();
            }
        }
    }

    private final LocalClock clock;
    private final Pieces usual;
    private final Map<Integer, Pieces> others = new HashMap<>();

    private DailyRates(Pieces usual, LocalClock clock, int days) {
        this.usual = usual;
        this.clock = clock;
        for (int day = 0; day < days && clock.isChanged(); day++) {
            List<LocalClock.Stretch> stretches = clock.stretches(day);
            if (stretches.size() != 1
                    || clock.midnightMicros(day + 1) - clock.midnightMicros(day) != SimTime.MICROS_PER_DAY) {
                others.put(day, pieces(day, stretches));
            }
        }
    }

    /** Rates that are constant from one time to another. */
    public static DailyRates of(DayProfile perHour, LocalClock clock, int days) {
        Pieces.Builder pieces = new Pieces.Builder();
        for (DayProfile.Segment segment : perHour.segments()) {
            pieces.add(
                    SimTime.micros(segment.from()),
                    SimTime.micros(segment.to()),
                    segment.value() / SimTime.MICROS_PER_HOUR,
                    0);
        }
        return new DailyRates(pieces.until(SimTime.MICROS_PER_DAY), clock, days);
    }

    /** Rates that are straight from point to point. */
    public static DailyRates of(RateCurve perHour, LocalClock clock, int days) {
        Pieces.Builder pieces = new Pieces.Builder();
        for (int i = 1; i < perHour.points().size(); i++) {
            RateCurve.Point from = perHour.points().get(i - 1);
            RateCurve.Point to = perHour.points().get(i);
            long begin = SimTime.micros(from.at());
            long end = SimTime.micros(to.at());
            double rate = from.value() / SimTime.MICROS_PER_HOUR;
            pieces.add(begin, end, rate, (to.value() / SimTime.MICROS_PER_HOUR - rate) / (end - begin));
        }
        return new DailyRates(pieces.until(SimTime.MICROS_PER_DAY), clock, days);
    }

    /** The usual pieces as far as the clock reads their times, in the order in which it does. */
    private Pieces pieces(int day, List<LocalClock.Stretch> stretches) {
        long midnight = clock.midnightMicros(day);
        Pieces.Builder pieces = new Pieces.Builder();
        for (LocalClock.Stretch stretch : stretches) {
            long timeOfDay = stretch.timeOfDayMicros();
            long start = stretch.fromMicros() - midnight;
            long begin = 0;
            for (int i = 0; i < usual.endMicros.length; i++) {
                long end = (long) usual.endMicros[i];
                long from = Math.max(timeOfDay, begin);
                long to = Math.min(timeOfDay + stretch.toMicros() - stretch.fromMicros(), end);
                if (from < to) {
                    double rate = usual.perMicro[i] + usual.slopes[i] * (from - begin);
                    pieces.add(start + from - timeOfDay, start + to - timeOfDay, rate, usual.slopes[i]);
                }
                begin = end;
            }
        }
        return pieces.until(clock.midnightMicros(day + 1) - midnight);
    }

    /** Those of a day of the run. */
    Pieces on(int day) {
        return others.isEmpty() ? usual : others.getOrDefault(day, usual);
    }

    /** When a day begins. */
    double midnight(int day) {
        return clock.midnightMicros(day);
    }

    /** The day of a time. */
    int day(long micros) {
        return Math.toIntExact(clock.day(micros));
    }
}
