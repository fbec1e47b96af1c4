package org.kouan.airports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What was usual: the mean or the median of a terminal, or of the terminal at that hour of the day. The probability of
 * a long wait is the share of such hours, with two more counted at the share of the terminal. What was never seen gets
 * the value of the terminal, or of all terminals.
 */
final class Climatology implements Forecaster {
    private static final double COUNTED_AS_USUAL = 2;

    private final boolean byHour;
    private final boolean medians;
    private final Map<String, Forecast> usual = new TreeMap<>();
    private final Forecast ofAll;

    private Climatology(Map<String, List<TerminalDay>> days, boolean byHour, boolean medians) {
        this.byHour = byHour;
        this.medians = medians;
        List<AirportHour> all = new ArrayList<>();
        days.values().forEach(ofTerminal -> ofTerminal.forEach(day -> all.addAll(day.hours())));
        Forecast nothing = new Forecast(new double[1], new double[1], new double[] {0.5});
        ofAll = usual(all, nothing, 0);
        days.forEach((terminal, ofTerminal) -> {
            List<AirportHour> hours =
                    ofTerminal.stream().flatMap(day -> day.hours().stream()).toList();
            Forecast ofDay = usual(hours, ofAll, 0);
            usual.put(terminal, ofDay);
            if (byHour) {
                for (int h = 0; h < 24; h++) {
                    int hourOfDay = h;
                    List<AirportHour> atHour = hours.stream()
                            .filter(hour -> hour.hour() == hourOfDay)
                            .toList();
                    usual.put(key(terminal, h), usual(atHour, ofDay, COUNTED_AS_USUAL));
                }
            }
        });
    }

    /** The same prediction for all hours of a terminal. */
    static Method constant(boolean medians) {
        return days -> new Climatology(days, false, medians);
    }

    /** One prediction for each hour of the day of a terminal. */
    static Method hourOfDay(boolean medians) {
        return days -> new Climatology(days, true, medians);
    }

    private static String key(String terminal, int hour) {
        return terminal + " at " + hour;
    }

    private Forecast usual(List<AirportHour> hours, Forecast otherwise, double countedAsUsual) {
        if (hours.isEmpty()) {
            return otherwise;
        }
        double longOnes = hours.stream().filter(AirportHour::isLong).count();
        double share = (longOnes + countedAsUsual * otherwise.longWait()[0]) / (hours.size() + countedAsUsual);
        return new Forecast(
                new double[] {middle(hours, AirportHour::averageWait)},
                new double[] {middle(hours, AirportHour::maxWait)},
                new double[] {share});
    }

    private double middle(List<AirportHour> hours, ToDoubleFunction<AirportHour> wait) {
        double[] values = hours.stream().mapToDouble(wait).sorted().toArray();
        return medians
                ? (values[(values.length - 1) / 2] + values[values.length / 2]) / 2
                : Arrays.stream(values).sum() / values.length;
    }

    @Override
    public Forecast forecast(TerminalDay day) {
        List<Forecast> hours = day.hours().stream().map(this::of).toList();
        return new Forecast(
                hours.stream().mapToDouble(hour -> hour.average()[0]).toArray(),
                hours.stream().mapToDouble(hour -> hour.max()[0]).toArray(),
                IntStream.range(0, hours.size())
                        .mapToDouble(i -> hours.get(i).longWait()[0])
                        .toArray());
    }

    private Forecast of(AirportHour hour) {
        Forecast ofTerminal = usual.getOrDefault(hour.terminal(), ofAll);
        return byHour ? usual.getOrDefault(key(hour.terminal(), hour.hour()), ofTerminal) : ofTerminal;
    }
}
