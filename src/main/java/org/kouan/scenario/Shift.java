package org.kouan.scenario;

import java.time.Duration;

/**
 * A shift of a team.
 *
 * @param from time of day at which it begins, below 24 h
 * @param to its end, later than {@code from} by at most 24 h; above 24 h when it ends on the next day
 * @param on the days on which it begins
 */
public record Shift(Duration from, Duration to, OnDays on) {
    private static final Duration DAY = Duration.ofDays(1);

    public Shift {
        if (from.isNegative()
                || from.compareTo(DAY) >= 0
                || to.compareTo(from) <= 0
                || to.compareTo(from.plus(DAY)) > 0) {
            throw new IllegalArgumentException("no shift is from " + from + " to " + to);
        }
    }
}
