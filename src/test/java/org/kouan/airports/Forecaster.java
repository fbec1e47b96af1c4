package org.kouan.airports;

import java.util.List;
import java.util.Map;

/** A way to predict the hours of a terminal's day from what is known of them but the waits. */
interface Forecaster {
    /** Predicts. The waits of the day are not read. */
    Forecast forecast(TerminalDay day);

    /** Makes a forecaster from days whose waits may be used, by terminal. */
    interface Method {
        Forecaster calibrate(Map<String, List<TerminalDay>> days);
    }

    /**
     * Predictions by index of the day's hours.
     *
     * @param average wait in minutes
     * @param max wait in minutes
     * @param longWait probability that the maximum exceeds 30 minutes
     */
    record Forecast(double[] average, double[] max, double[] longWait) {}
}
