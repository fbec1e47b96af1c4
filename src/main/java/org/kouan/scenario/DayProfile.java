package org.kouan.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.kouan.clock.LocalClock.Readings;

/**
 * A piecewise constant function of the time of day that repeats every 24 h; zero where no segment says otherwise.
 * Segments are half-open, [from, to), sorted, and do not overlap; times lie in [0 h, 24 h].
 */
public record DayProfile(List<Segment> segments) {
    /** A value from one time of day to another. */
    public record Segment(Duration from, Duration to, double value) {}

    private static final Duration DAY = Duration.ofDays(1);

    public DayProfile {
        segments = List.copyOf(segments);
        Duration end = Duration.ZERO;
        for (Segment segment : segments) {
            if (segment.from().compareTo(end) < 0
                    || segment.to().compareTo(segment.from()) <= 0
                    || segment.to().compareTo(DAY) > 0) {
                throw new IllegalArgumentException("segments must be sorted, apart and within a day: " + segments);
            }
            if (!(segment.value() >= 0) || Double.isInfinite(segment.value())) {
                throw new IllegalArgumentException("a value must be finite and at least 0: " + segment);
            }
            end = segment.to();
        }
    }

    /** The same value all day. */
    public static DayProfile constant(double value) {
        return new DayProfile(List.of(new Segment(Duration.ZERO, DAY, value)));
    }

    /** Consecutive segments of equal length from midnight; together at most 24 h. */
    public static DayProfile every(Duration step, double... values) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            segments.add(new Segment(step.multipliedBy(i), step.multipliedBy(i + 1L), values[i]));
        }
        return new DayProfile(segments);
    }

    /** The value at a time, which may lie on a later day. */
    public double at(Duration time) {
        Duration ofDay = time.minusDays(time.toDays());
        for (Segment segment : segments) {
            if (ofDay.compareTo(segment.from()) >= 0 && ofDay.compareTo(segment.to()) < 0) {
                return segment.value();
            }
        }
        return 0;
    }

    /** The largest value in [from, until); 0 when that is empty. */
    public double maxBetween(Duration from, Duration until) {
        return valuesBetween(from, until).max().orElse(0);
    }

    /** Whether the value is the same throughout [from, until). */
    public boolean isConstantBetween(Duration from, Duration until) {
        return valuesBetween(from, until).distinct().count() <= 1;
    }

    /** Whether it is the same throughout several such times. */
    boolean isConstantDuring(List<Readings> times) {
        return times.stream().allMatch(during -> isConstantBetween(during.from(), during.to()))
                && times.stream().map(during -> at(during.from())).distinct().count() <= 1;
    }

    /** A value can change only where a segment begins or ends; one day shows all that a longer time can. */
    private DoubleStream valuesBetween(Duration from, Duration until) {
        Duration end = until.minus(from).compareTo(DAY) > 0 ? from.plus(DAY) : until;
        Duration midnight = Duration.ofDays(from.toDays());
        Stream<Duration> changes = Stream.of(midnight, midnight.plus(DAY))
                .flatMap(day -> segments.stream()
                        .flatMap(segment -> Stream.of(day.plus(segment.from()), day.plus(segment.to()))))
                .filter(time -> time.compareTo(from) > 0);
        return Stream.concat(Stream.of(from), changes)
                .filter(time -> time.compareTo(end) < 0)
                .mapToDouble(this::at);
    }

    /** The largest value of the day; 0 when there are no segments. */
    public double max() {
        return segments.stream().mapToDouble(Segment::value).max().orElse(0);
    }
}
