package org.kouan.scenario;

import java.time.Duration;
import java.util.List;

/**
 * A function of the time of day that repeats every 24 h: straight from point to point, and zero before the first and
 * after the last. Points are in order, at different times in [0 h, 24 h], and at least two; values are finite and at
 * least 0.
 */
public record RateCurve(List<Point> points) {
    /** A value at a time of day. */
    public record Point(Duration at, double value) {}

    private static final Duration DAY = Duration.ofDays(1);

    public RateCurve {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a curve needs at least two points: " + points);
        }
        Duration last = Duration.ofNanos(-1);
        for (Point point : points) {
            if (point.at().compareTo(last) <= 0 || point.at().compareTo(DAY) > 0) {
                throw new IllegalArgumentException("points must be in order and within a day: " + points);
            }
            if (!(point.value() >= 0) || Double.isInfinite(point.value())) {
                throw new IllegalArgumentException("a value must be finite and at least 0: " + point);
            }
            last = point.at();
        }
    }

    /** The value at a time, which may lie on a later day. */
    public double at(Duration time) {
        Duration ofDay = time.minusDays(time.toDays());
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (ofDay.compareTo(from.at()) >= 0 && ofDay.compareTo(to.at()) < 0) {
                double share = (double) ofDay.minus(from.at()).toNanos()
                        / to.at().minus(from.at()).toNanos();
                return from.value() + share * (to.value() - from.value());
            }
        }
        return 0;
    }

    /** The largest value of the day. */
    public double max() {
        return points.stream().mapToDouble(Point::value).max().orElse(0);
    }

    /** Whether it is zero throughout [from, until). */
    public boolean isZeroBetween(Duration from, Duration until) {
        for (Duration day = Duration.ofDays(from.toDays()); day.compareTo(until) < 0; day = day.plus(DAY)) {
            for (int i = 1; i < points.size(); i++) {
                boolean within = day.plus(points.get(i).at()).compareTo(from) > 0
                        && day.plus(points.get(i - 1).at()).compareTo(until) < 0;
                if (within && points.get(i - 1).value() + points.get(i).value() > 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
