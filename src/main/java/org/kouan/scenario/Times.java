package org.kouan.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Durations as a scenario writes them. */
public final class Times {
    private Times() {}

    /** How often one goes into the other. */
    static double ratio(Duration part, Duration whole) {
        return (double) part.toNanos() / whole.toNanos();
    }

    /** As a time of day up to 24:00, later as a duration since midnight. */
    public static String clock(Duration time) {
        if (time.isNegative() || time.compareTo(Duration.ofDays(1)) > 0 || time.toNanosPart() != 0) {
            return text(time);
        }
        String minutes = String.format(Locale.ROOT, "%02d:%02d", time.toHours(), time.toMinutesPart());
        return time.toSecondsPart() == 0
                ? minutes
                : minutes + String.format(Locale.ROOT, ":%02d", time.toSecondsPart());
    }

    /** As a clock time of the run, as reports have it: 01:00+1 is on its second day, 23:50-1 the day before; rounded down. */
    public static String ofRun(Duration time) {
        long minutes = Math.floorDiv(time.toSeconds(), 60);
        long day = Math.floorDiv(minutes, 24 * 60);
        long ofDay = Math.floorMod(minutes, 24 * 60);
        String clock = String.format(Locale.ROOT, "%02d:%02d", ofDay / 60, ofDay % 60);
        return day == 0 ? clock : clock + String.format(Locale.ROOT, "%+d", day);
    }

    /** In the largest unit that leaves a whole number, else in seconds. */
    public static String text(Duration duration) {
        if (duration.isZero()) {
            return "0 s";
        }
        if (duration.toNanosPart() != 0) {
            return BigDecimal.valueOf(duration.toNanos(), 9)
                            .stripTrailingZeros()
                            .toPlainString() + " s";
        }
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
