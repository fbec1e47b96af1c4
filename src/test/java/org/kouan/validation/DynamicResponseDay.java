package org.kouan.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.OutsideData;
import org.kouan.port.PortModel;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;

/**
 * A day of the UK Border Force's Dynamic Response Tool (Heathrow terminal 2, non-EEA desks, 12 September 2016; Crown
 * copyright, Apache-2.0): the work that arrives in each minute, the desks it recommends, and the wait it predicts, which
 * is how many whole minutes of the plan it takes to work off the backlog at the end of the minute. Every minute's work
 * becomes people at its beginning, each of whom takes the same time; at its end comes a probe, which needs no time and
 * waits as long as the backlog lasts.
 */
final class DynamicResponseDay {
    private static final String FILE = "data/uk-drt/lhr-t2-non-eea-2016-09-12.csv";

    /** The tool's mean for visa nationals at this terminal, 91 s. */
    static final double PERSON_MINUTES = 91 / 60.0;

    /** Nobody waits, no desk is open and nothing comes: here the file, longer than a day, is cut in two. */
    private static final int NIGHT = 500;

    private static final String PROBE = "probe";

    private final double[] work;
    private final double[] desks;
    private final int[] predicted;

    private DynamicResponseDay(double[] work, double[] desks, int[] predicted) {
        this.work = work;
        this.desks = desks;
        this.predicted = predicted;
    }

    static boolean isHere() {
        return OutsideData.isHere(FILE);
    }

    /** Where its data are: see {@link OutsideData}. */
    static DynamicResponseDay read() throws IOException {
        List<String[]> rows = Files.readAllLines(OutsideData.file(FILE)).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(","))
                .toList();
        return new DynamicResponseDay(
                rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[3])).toArray(),
                rows.stream().mapToInt(row -> Integer.parseInt(row[4])).toArray());
    }

    int minutes() {
        return work.length;
    }

    /** Predicted waits, whole minutes. */
    int[] predicted() {
        return predicted.clone();
    }

    double[] desks() {
        return desks.clone();
    }

    double[] work() {
        return work.clone();
    }

    /**
     * Simulated waits in minutes at the end of each minute, with people who take {@code minutesEach}; NaN while no desk
     * is open and nobody waits.
     */
    double[] simulated(double minutesEach) {
        double[] waits = new double[minutes()];
        run(0, NIGHT, minutesEach, waits);
        run(NIGHT, minutes(), minutesEach, waits);
        for (int i = 0; i < waits.length; i++) {
            boolean nobody = predicted[i] == 0 && desks[i] == 0;
            waits[i] = nobody ? Double.NaN : waits[i];
        }
        return waits;
    }

    /**
     * How far simulated waits are from predicted ones: a backlog that needs k whole minutes lasts more than k - 1 and at
     * most k minutes, and only none lasts 0.
     *
     * @param minutes compared
     * @param outside how many of them lie outside that by more than a microsecond
     * @param mean distance, in minutes
     * @param largest distance
     * @param at the minute of the largest
     */
    record Deviation(int minutes, int outside, double mean, double largest, int at) {}

    Deviation deviation(double[] simulated) {
        int minutes = 0;
        int outside = 0;
        double sum = 0;
        double largest = 0;
        int at = 0;
        for (int i = 0; i < simulated.length; i++) {
            if (!Double.isNaN(simulated[i])) {
                double off = simulated[i] > predicted[i]
                        ? simulated[i] - predicted[i]
                        : Math.max(0, predicted[i] - 1 - simulated[i]);
                minutes++;
                outside += off > 1.01 / Results.MINUTE_MICROS ? 1 : 0;
                sum += off;
                at = off > largest ? i : at;
                largest = Math.max(largest, off);
            }
        }
        return new Deviation(minutes, outside, sum / minutes, largest, at);
    }

    private void run(int from, int until, double minutesEach, double[] waits) {
        List<Double> parties = new ArrayList<>();
        List<Double> probes = new ArrayList<>();
        List<Double> plan = new ArrayList<>();
        double total = 0;
        long people = 0;
        for (int i = from; i < until; i++) {
            total += work[i];
            long upToNow = Math.round(total / minutesEach);
            if (upToNow > people) {
                parties.add((double) (i - from));
                parties.add((double) (upToNow - people));
                people = upToNow;
            }
            probes.add(i - from + 1 - 1 / Results.MINUTE_MICROS);
            probes.add(1.0);
            if (i == from || desks[i] != desks[i - 1]) {
                plan.add((double) (i - from));
                plan.add(desks[i]);
            }
        }
        // Where a part ends with the last desk closed, those waiting for it would wait for ever: one opens a minute
        // later.
        plan.add((double) (until - from + 1));
        plan.add(1.0);
        Map<String, Arrivals> flows = new LinkedHashMap<>();
        flows.put(Hall.PERSON, Hall.parties(doubles(parties)));
        flows.put(PROBE, Hall.parties(doubles(probes)));
        Map<String, Distribution> services = new LinkedHashMap<>();
        services.put(Hall.PERSON, Hall.constant(minutesEach));
        services.put(PROBE, Hall.constant(0));
        LaneSpec lane =
                LaneSpec.of("desks", List.copyOf(flows.keySet()), LaneSpec.Desks.of(Hall.profile(doubles(plan))));
        Hall hall = new Hall(flows, List.of(StageSpec.of("hall", services, lane)), List.of());
        Scenario scenario = hall.scenario(Hall.plan(0, until - from + 2));
        PortModel model = PortModel.compile(scenario, new Probes(from, waits));
        model.run(1, 0, new RunTotals(model.layout()));
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Writes down the waits of the probes, one a minute; they join and start in turn. */
    private static final class Probes implements ModelObserver {
        private final double[] waits;
        private final long[] joinedMicros;
        private int joined;
        private int started;

        Probes(int from, double[] waits) {
            this.waits = waits;
            joinedMicros = new long[waits.length];
            joined = from;
            started = from;
        }

        @Override
        public void joined(ModelEvent.Joined event) {
            if (event.who().flow() == 1) {
                joinedMicros[joined++] = event.atMicros();
            }
        }

        @Override
        public void started(ModelEvent.Started event) {
            if (event.who().flow() == 1) {
                waits[started] = (event.atMicros() - joinedMicros[started]) / Results.MINUTE_MICROS;
                started++;
            }
        }
    }
}
