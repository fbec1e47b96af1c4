package org.kouan.airports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The thin statistical link from features to observed waits: linear for the average and for the maximum, by least
 * absolute errors, with an offset for each hour of the day; and logistic from the predicted maximum to the probability
 * of a long wait. It is fitted for all terminals together first, then for each, pulled towards what holds for all, so
 * that a terminal with few days, or none, gets the common link.
 */
final class Link implements Forecaster {
    /**
     * Strength of the pull, in hours observed with an error of one unit each. Chosen, as that of the hours, on even days
     * alone, half of them to fit and half to judge.
     */
    private static final double PULL_TO_ALL = 0.3;

    private static final double PULL_OF_HOUR = 1;
    private static final double PULL_OF_ODDS = 2;
    /** Hardly any, so that features that say the same can be told apart. */
    private static final double NO_PULL = 1e-3;

    private static final int HOURS = 24;

    /** On what scale features add up to waits. */
    enum Scale {
        /** Minutes. */
        MINUTES,
        /** Tenths of the natural logarithm of the minutes and five more: features multiply waits by a number. */
        LOGARITHM;

        private static final double TENTHS = 10;
        private static final double MORE = 5;

        double of(double minutes) {
            return this == MINUTES ? minutes : TENTHS * logarithm(minutes);
        }

        double minutes(double value) {
            return this == MINUTES ? value : StrictMath.exp(value / TENTHS) - MORE;
        }

        /** Of minutes and five more. */
        static double logarithm(double minutes) {
            return StrictMath.log(minutes + MORE);
        }
    }

    private final Features features;
    private final Scale scale;
    private final boolean hourOffsets;
    private final Map<String, Coefficients> ofTerminal = new TreeMap<>();
    private Coefficients ofAll = new Coefficients(new double[0], new double[0], new double[0]);

    /** What is fitted for a terminal; the coefficients of the features come before those of the hours. */
    private record Coefficients(double[] average, double[] max, double[] odds) {}

    private Link(Features features, Scale scale, boolean hourOffsets) {
        this.features = features;
        this.scale = scale;
        this.hourOffsets = hourOffsets;
    }

    /** A link fitted to features, which must not depend on the waits of the day. */
    static Link fit(Features features, Scale scale, boolean hourOffsets, Map<String, List<TerminalDay>> days) {
        Link link = new Link(features, scale, hourOffsets);
        Map<String, Sample> samples = new TreeMap<>();
        Sample all = new Sample();
        days.forEach((terminal, ofTerminal) -> {
            Sample sample = link.sample(ofTerminal);
            samples.put(terminal, sample);
            all.add(sample);
        });
        link.ofAll = link.fit(all, null);
        samples.forEach((terminal, sample) -> link.ofTerminal.put(terminal, link.fit(sample, link.ofAll)));
        return link;
    }

    /** Observed hours and their features. */
    private static final class Sample {
        private final List<double[]> averageRows = new ArrayList<>();
        private final List<double[]> maxRows = new ArrayList<>();
        private final List<AirportHour> hours = new ArrayList<>();

        void add(Sample other) {
            averageRows.addAll(other.averageRows);
            maxRows.addAll(other.maxRows);
            hours.addAll(other.hours);
        }
    }

    private Sample sample(List<TerminalDay> days) {
        Sample sample = new Sample();
        for (TerminalDay day : days) {
            Features.Rows rows = features.of(day);
            for (int i = 0; i < day.hours().size(); i++) {
                AirportHour hour = day.hours().get(i);
                sample.averageRows.add(withHour(rows.average()[i], hour));
                sample.maxRows.add(withHour(rows.max()[i], hour));
                sample.hours.add(hour);
            }
        }
        return sample;
    }

    private double[] withHour(double[] row, AirportHour hour) {
        if (!hourOffsets) {
            return row;
        }
        double[] longer = Arrays.copyOf(row, row.length + HOURS);
        longer[row.length + hour.hour()] = 1;
        return longer;
    }

    private Coefficients fit(Sample sample, @Nullable Coefficients all) {
        double[] average = coefficients(
                sample.averageRows,
                sample.hours.stream().mapToDouble(AirportHour::averageWait).toArray(),
                all == null ? null : all.average);
        double[] max = coefficients(
                sample.maxRows,
                sample.hours.stream().mapToDouble(AirportHour::maxWait).toArray(),
                all == null ? null : all.max);
        double[][] rows = new double[sample.hours.size()][];
        boolean[] happened = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = oddsRow(scale.minutes(LeastAbsolute.predict(max, sample.maxRows.get(i))));
            happened[i] = sample.hours.get(i).isLong();
        }
        double[] odds = all == null
                ? Logistic.fit(rows, happened, NO_PULL, new double[] {0, 1})
                : Logistic.fit(rows, happened, PULL_OF_ODDS, all.odds);
        return new Coefficients(average, max, odds);
    }

    private double[] coefficients(List<double[]> rows, double[] values, double @Nullable [] all) {
        int size = rows.get(0).length;
        int hoursFrom = hourOffsets ? size - HOURS : size;
        double[] pull = new double[size];
        Arrays.fill(pull, 0, hoursFrom, all == null ? NO_PULL : PULL_TO_ALL);
        Arrays.fill(pull, hoursFrom, size, PULL_OF_HOUR);
        double[] towards = all == null ? new double[size] : all.clone();
        double[] scaled = Arrays.stream(values).map(scale::of).toArray();
        return new LeastAbsolute(pull, towards).fit(rows.toArray(double[][]::new), scaled);
    }

    /** The odds change with the ratio of the predicted maximum to 30 minutes. */
    private static double[] oddsRow(double max) {
        return new double[] {1, 4 * StrictMath.log(Math.max(max, 1) / AirportHour.LONG_WAIT)};
    }

    @Override
    public Forecast forecast(TerminalDay day) {
        Coefficients coefficients = ofTerminal.getOrDefault(day.terminal(), ofAll);
        Features.Rows rows = features.of(day);
        int hours = day.hours().size();
        Forecast forecast = new Forecast(new double[hours], new double[hours], new double[hours]);
        for (int i = 0; i < hours; i++) {
            AirportHour hour = day.hours().get(i);
            double average =
                    scale.minutes(LeastAbsolute.predict(coefficients.average, withHour(rows.average()[i], hour)));
            double max = scale.minutes(LeastAbsolute.predict(coefficients.max, withHour(rows.max()[i], hour)));
            forecast.average()[i] = Math.max(0, average);
            forecast.max()[i] = Math.max(forecast.average()[i], max);
            forecast.longWait()[i] = Logistic.probability(coefficients.odds, oddsRow(max));
        }
        return forecast;
    }
}
