package org.kouan.airports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Waits from the simulator as features: each terminal with the hall that was found for it. */
final class Simulated implements Features {
    /** With fewer days a terminal gets the usual hall. */
    private static final int FEWEST_DAYS = 10;

    private final Effort effort;
    private final Map<String, Hall> halls = new TreeMap<>();
    private final Hall usual;

    /**
     * How much is simulated.
     *
     * @param searchPassengers of each terminal, about, for every hall that its search tries
     * @param drawings of the times of a day's flights that a prediction averages over
     */
    record Effort(long searchPassengers, int drawings, long seed) {}

    private Simulated(Effort effort, Map<String, List<TerminalDay>> days, Consumer<String> progress) {
        this.effort = effort;
        days.forEach((terminal, ofTerminal) -> {
            if (ofTerminal.size() >= FEWEST_DAYS) {
                progress.accept(terminal);
                HallSearch search = new HallSearch(ofTerminal, effort.searchPassengers(), effort.seed());
                halls.put(terminal, search.from(Hall.START));
            }
        });
        usual = halls.isEmpty() ? Hall.START : middle(new ArrayList<>(halls.values()));
        days.keySet().forEach(terminal -> halls.putIfAbsent(terminal, usual));
    }

    /** Searches the halls on days whose waits may be used; tells which terminal is next. */
    static Simulated calibrate(Effort effort, Map<String, List<TerminalDay>> days, Consumer<String> progress) {
        return new Simulated(effort, days, progress);
    }

    /** The halls by terminal. */
    Map<String, Hall> halls() {
        return new TreeMap<>(halls);
    }

    private static Hall middle(List<Hall> halls) {
        double[] medians = new double[Hall.Part.values().length];
        for (Hall.Part part : Hall.Part.values()) {
            double[] values =
                    halls.stream().mapToDouble(hall -> hall.value(part)).toArray();
            Arrays.sort(values);
            medians[part.ordinal()] = values[values.length / 2];
        }
        return Hall.of(medians);
    }

    /**
     * Logarithms of the simulated average and maximum, for either; of the passengers, since the longest of more waits is
     * longer by all that is not simulated, too; of the booths, which open when the queue is long, so that many of them
     * say more than the simulation makes of them; and the shares of citizens and of Global Entry, whom officers do not
     * take at the same speed everywhere and always. The seed differs from that of the search.
     */
    @Override
    public Rows of(TerminalDay day) {
        Hall hall = halls.getOrDefault(day.terminal(), usual);
        HallRun.Waits waits = HallRun.of(day, hall, effort.seed() + 1, effort.drawings());
        int hours = day.hours().size();
        double[][] rows = new double[hours][];
        for (int i = 0; i < hours; i++) {
            AirportHour hour = day.hours().get(i);
            double people = Math.max(1, hour.passengers());
            rows[i] = new double[] {
                1,
                Link.Scale.logarithm(waits.average()[i]),
                Link.Scale.logarithm(waits.max()[i]),
                StrictMath.log(people / 300),
                StrictMath.log(hour.atLeastOneBooth() / 10.0),
                hour.citizens() / people,
                hour.globalEntry() / people
            };
        }
        return Rows.both(rows);
    }

    /** The hall of a terminal that is not among those calibrated. */
    Hall usual() {
        return usual;
    }

    /** The same simulated waits beside other features. */
    static Features beside(Features simulated, Features others) {
        return day -> {
            Rows first = others.of(day);
            Rows second = simulated.of(day);
            return new Rows(joined(first.average(), second.average()), joined(first.max(), second.max()));
        };
    }

    /** The leading 1 occurs once. */
    private static double[][] joined(double[][] first, double[][] second) {
        double[][] rows = new double[first.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(first[i], first[i].length + second[i].length - 1);
            System.arraycopy(second[i], 1, rows[i], first[i].length, second[i].length - 1);
        }
        return rows;
    }

    /** Remembers what was simulated for a day, for those who ask again. */
    static Features remembering(Features features) {
        Map<TerminalDay, Rows> known = new IdentityHashMap<>();
        return day -> known.computeIfAbsent(day, features::of);
    }
}
