package org.kouan.airports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.kouan.airports.Link.Scale;
import org.kouan.airports.Scores.Predicted;

/**
 * All methods, calibrated on some days and applied to others. Calibrated are, in this order: what is to be beaten, a
 * regression on all inputs, and the simulator with a thin link.
 */
final class Comparison {
    static final String KOUAN = "**Kouan**";
    static final String WITHOUT_HOUR = "Kouan, no offsets by hour of the day";
    static final String WITH_INPUTS = "Kouan and all inputs";
    static final String REGRESSION = "regression on all inputs, no simulator";
    static final String HOUR_MEAN = "hour-of-day mean";
    static final String PASSENGERS = "passengers only";

    /** What the simulator has to beat. */
    static final List<String> BASELINES = List.of(
            "constant, mean",
            "constant, median",
            HOUR_MEAN,
            "hour-of-day median",
            PASSENGERS,
            "passengers per booth",
            "hourly fluid queue");

    private final Map<String, Forecaster> forecasters = new LinkedHashMap<>();
    private final Simulated simulated;

    /** @param days whose waits may be used, by terminal */
    Comparison(Map<String, List<TerminalDay>> days, Simulated.Effort effort, Consumer<String> progress) {
        List<Forecaster> baselines = List.of(
                Climatology.constant(false).calibrate(days),
                Climatology.constant(true).calibrate(days),
                Climatology.hourOfDay(false).calibrate(days),
                Climatology.hourOfDay(true).calibrate(days),
                Link.fit(Features::passengers, Scale.MINUTES, false, days),
                Link.fit(Features::load, Scale.MINUTES, false, days),
                Link.fit(FluidFeatures.calibrate(days), Scale.MINUTES, false, days));
        for (int i = 0; i < baselines.size(); i++) {
            forecasters.put(BASELINES.get(i), baselines.get(i));
        }
        forecasters.put(REGRESSION, Link.fit(Features::allInputs, Scale.MINUTES, true, days));
        simulated = Simulated.calibrate(effort, days, progress);
        progress.accept("calibration days");
        Features waits = Simulated.remembering(simulated);
        forecasters.put(WITHOUT_HOUR, Link.fit(waits, Scale.LOGARITHM, false, days));
        forecasters.put(KOUAN, Link.fit(waits, Scale.LOGARITHM, true, days));
        forecasters.put(
                WITH_INPUTS, Link.fit(Simulated.beside(waits, Features::allInputs), Scale.LOGARITHM, true, days));
    }

    /** The halls that were found, by terminal. */
    Map<String, Hall> halls() {
        return simulated.halls();
    }

    /** Predictions of every method by its name, each of the same hours in the same order. */
    Map<String, List<Predicted>> predict(List<TerminalDay> days) {
        Map<String, List<Predicted>> predictions = new LinkedHashMap<>();
        forecasters.keySet().forEach(name -> predictions.put(name, new ArrayList<>()));
        for (TerminalDay day : days) {
            forecasters.forEach((name, forecaster) -> {
                Forecaster.Forecast forecast = forecaster.forecast(day);
                for (int i = 0; i < day.hours().size(); i++) {
                    predictions
                            .get(name)
                            .add(new Predicted(
                                    day.hours().get(i),
                                    forecast.average()[i],
                                    forecast.max()[i],
                                    forecast.longWait()[i]));
                }
            });
        }
        return predictions;
    }

    /** How much smaller an error is on average, with the half-width of its 95 % interval. */
    record Gain(double mean, double halfWidth) {
        boolean isCertain() {
            return mean > halfWidth;
        }
    }

    /**
     * How much smaller the errors of one list are than those of another of the same hours. Hours of a day depend on each
     * other, at other airports too, so days are what is counted: the interval is Student's, of a ratio of sums over days.
     */
    static Gain gain(List<Predicted> ours, List<Predicted> theirs, ToDoubleFunction<Predicted> error) {
        TreeMap<LocalDate, double[]> byDay = new TreeMap<>();
        double gained = 0;
        for (int i = 0; i < ours.size(); i++) {
            double gain = error.applyAsDouble(theirs.get(i)) - error.applyAsDouble(ours.get(i));
            double[] day = byDay.computeIfAbsent(ours.get(i).hour().date(), date -> new double[2]);
            day[0] += gain;
            day[1]++;
            gained += gain;
        }
        int days = byDay.size();
        double mean = gained / ours.size();
        if (days < 2) {
            return new Gain(mean, Double.POSITIVE_INFINITY);
        }
        double squares = 0;
        for (double[] day : byDay.values()) {
            double deviation = day[0] - mean * day[1];
            squares += deviation * deviation;
        }
        double error95 = new TDistribution(null, days - 1.0).inverseCumulativeProbability(0.975);
        return new Gain(mean, error95 * Math.sqrt(squares * days / (days - 1.0)) / ours.size());
    }
}
