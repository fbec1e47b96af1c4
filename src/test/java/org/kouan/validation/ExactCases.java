package org.kouan.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Room;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;
import org.kouan.stats.BinomialInterval;
import org.kouan.stats.Interval;
import org.kouan.stats.MeanInterval;
import org.kouan.stats.Mser5;

/** Ports without chance, whose figures must come out exactly. A unit of time is a minute. */
final class ExactCases {
    private ExactCases() {}

    static Map<String, Consumer<Trial>> cases() {
        Map<String, Consumer<Trial>> cases = new LinkedHashMap<>();
        cases.put("B-DET-01", ExactCases::planeloads);
        cases.put("B-FLUID-01", ExactCases::cumulativeCurves);
        cases.put("C-SIM-01", ExactCases::capacities);
        cases.put("C-CIW-02", ExactCases::handedOver);
        cases.put("C-CIW-03", ExactCases::severalHandedOver);
        cases.put("C-SIM-02", ExactCases::lossSystem);
        cases.put("D-CI-01", ExactCases::intervals);
        cases.put("D-MSER-01", ExactCases::warmUps);
        cases.put("E-ACRP-01", ExactCases::designHour);
        cases.put("E-LTN-01", ExactCases::luton);
        return cases;
    }

    private static ReplicationResult once(Trial trial, Hall hall, double until) {
        return trial.run(hall.scenario(Hall.plan(0, until)), 1).replications().get(0);
    }

    private static Hall hall(Arrivals arrivals, double service, int desks, Double... limits) {
        StageSpec stage = Hall.stage(Hall.constant(service), desks);
        return new Hall(Map.of(Hall.PERSON, arrivals), List.of(stage), List.of(limits));
    }

    /** The figures of one class whose names begin so; its first limit is asked for. */
    private static void figures(Trial trial, String of, ReplicationResult result) {
        Counts<ClassColumn> all = result.classes().get(0);
        for (String figure : trial.of().exact().keySet()) {
            String name = figure.startsWith(of) ? figure.substring(of.length()) : "";
            double n = all.get(ClassColumn.ARRIVED);
            switch (name) {
                case "n" -> trial.exactly(figure, n, 0);
                case "mean_wait" -> trial.exactly(figure, all.get(ClassColumn.WAIT_SUM) / n / Results.MINUTE_MICROS, 0);
                case "max_wait" -> trial.exactly(figure, all.get(ClassColumn.WAIT_MAX) / Results.MINUTE_MICROS, 0);
                case "n_wait_le_30", "n_wait_le_10" -> trial.exactly(figure, (double) all.get(ClassColumn.WITHIN), 0);
                case "frac_wait_le_30" -> trial.exactly(figure, all.get(ClassColumn.WITHIN) / n, 0);
                case "clear_time" -> trial.exactly(figure, result.endMicros() / Results.MINUTE_MICROS, 0);
                default -> {}
            }
        }
    }

    private static void planeloads(Trial trial) {
        // Passengers, officers and minutes of each row, which the case gives with its figures.
        double[][] rows = {{200, 5, 1}, {300, 12, 1.25}, {156, 5, 1}, {155, 5, 1}, {1, 1, 30}};
        for (int row = 0; row < rows.length; row++) {
            Arrivals planeload = new Arrivals.Present((int) rows[row][0], Hall.minutes(0), Hall.minutes(0));
            Hall atMost = hall(planeload, rows[row][2], (int) rows[row][1], 30.0);
            figures(trial, "table[" + row + "].", once(trial, atMost, 1));
            // Less than 30 minutes is at most 30 minutes less a microsecond.
            Hall less = hall(planeload, rows[row][2], (int) rows[row][1], 30 - 1 / Results.MINUTE_MICROS);
            ReplicationResult result = once(trial, less, 1);
            trial.exactly(
                    "table[" + row + "].n_wait_lt_30",
                    (double) result.classes().get(0).get(ClassColumn.WITHIN),
                    0);
        }
    }

    private static void cumulativeCurves(Trial trial) {
        Arrivals every = SteadyRuns.renewal(Hall.constant(1 / 12.0));
        figures(trial, "", once(trial, hall(every, 1, 10, 10.0), 60 + 1 / 60.0));
    }

    /** Every traveller is a class, so that each has figures of their own. */
    private static ReplicationResult travellers(Trial trial, double[] arrivals, double[] services, DayProfile desks) {
        Map<String, Arrivals> flows = new LinkedHashMap<>();
        Map<String, Distribution> times = new LinkedHashMap<>();
        List<String> names = trial.travellers(arrivals.length);
        for (int i = 0; i < arrivals.length; i++) {
            flows.put(names.get(i), Hall.parties(arrivals[i], 1));
            times.put(names.get(i), Hall.constant(services[i]));
        }
        LaneSpec lane = LaneSpec.of("desks", List.copyOf(flows.keySet()), LaneSpec.Desks.of(desks));
        return once(trial, new Hall(flows, List.of(StageSpec.of("hall", times, lane)), List.of(0.0)), 60);
    }

    private static void travellers(Trial trial, String of, ReplicationResult result, double[] arrivals) {
        for (int i = 0; i < arrivals.length; i++) {
            Counts<ClassColumn> one = result.classes().get(i);
            trial.exactly(of + "waits[" + i + "]", one.get(ClassColumn.WAIT_SUM) / Results.MINUTE_MICROS, 0);
            double end = arrivals[i] + one.get(ClassColumn.STAY_SUM) / Results.MINUTE_MICROS;
            trial.exactly(of + "end_times[" + i + "]", end, 0);
        }
    }

    /** Of C-CIW-01, what {@link Shifts} does not show: a desk that finishes counts in the new number. */
    static void shifts(Trial trial) {
        double[] arrivals = trial.of().numbers("arrivals", "");
        double[] until = trial.of().numbers("shifts", ".until");
        double[] officers = trial.of().numbers("shifts", ".officers");
        DayProfile desks = Hall.profile(0, officers[0], until[0], officers[1], until[1], officers[2]);
        ReplicationResult result = travellers(trial, arrivals, trial.of().numbers("services", ""), desks);
        travellers(trial, "capacity_exhaustive_", result, arrivals);
    }

    private static void capacities(Trial trial) {
        double[] arrivals = trial.of().numbers("arrivals", "");
        double[] services = new double[arrivals.length];
        java.util.Arrays.fill(services, trial.of().number("service"));
        double[] from = trial.of().numbers("schedule", "[0]");
        double[] open = trial.of().numbers("schedule", "[1]");
        DayProfile desks = Hall.profile(from[0], open[0], from[1], open[1], from[2], open[2]);
        travellers(trial, "", travellers(trial, arrivals, services, desks), arrivals);
    }

    private static DayProfile officers(Trial trial) {
        double[] until = trial.of().numbers("shifts", "[0]");
        double[] officers = trial.of().numbers("shifts", "[1]");
        return Hall.profile(0, officers[0], until[0], officers[1], until[1], officers[2]);
    }

    /** A desk closes in the middle of an inspection, which the next one resumes or starts anew. */
    private static void handedOver(Trial trial) {
        double arrival = trial.of().number("arrivals[0]");
        double service = trial.of().number("services[0]");
        for (ClosingDesk rule : List.of(ClosingDesk.HAND_OVER_RESTART, ClosingDesk.HAND_OVER_RESUME)) {
            LaneSpec lane = LaneSpec.of("desks", List.of(Hall.PERSON), LaneSpec.Desks.of(officers(trial)))
                    .withClosingDesk(rule);
            StageSpec stage = StageSpec.of("hall", Map.of(Hall.PERSON, Hall.constant(service)), lane);
            Hall hall = new Hall(Map.of(Hall.PERSON, Hall.parties(arrival, 1)), List.of(stage), List.of());
            Counts<ClassColumn> one = once(trial, hall, 60).classes().get(0);
            double end = arrival + one.get(ClassColumn.STAY_SUM) / Results.MINUTE_MICROS;
            if (rule == ClosingDesk.HAND_OVER_RESTART) {
                trial.exactly("restart_end", end, 0);
                trial.exactly("last_service_start", end - service, 0);
            } else {
                trial.exactly("resume_end", end, 0);
                trial.exactly("wait_to_first_start", one.get(ClassColumn.WAIT_SUM) / Results.MINUTE_MICROS, 0);
            }
        }
    }

    /** Four are broken off at once and go on one by one, in the order in which they came. */
    private static void severalHandedOver(Trial trial) {
        double service = trial.of().number("service");
        Map<String, Arrivals> flows = new LinkedHashMap<>();
        Map<String, Distribution> times = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            flows.put("traveller-" + i, Hall.parties(3.0 * (i + 1), 1));
            times.put("traveller-" + i, Hall.constant(service));
        }
        LaneSpec lane = LaneSpec.of("desks", List.copyOf(flows.keySet()), LaneSpec.Desks.of(officers(trial)))
                .withClosingDesk(ClosingDesk.HAND_OVER_RESUME);
        Hall hall = new Hall(flows, List.of(StageSpec.of("hall", times, lane)), List.of());
        ReplicationResult result = once(trial, hall, 60);
        for (int i = 0; i < 3; i++) {
            double end = 3.0 * (i + 1) + result.classes().get(i).get(ClassColumn.STAY_SUM) / Results.MINUTE_MICROS;
            trial.exactly("end_times_first_three[" + i + "]", end, 0);
        }
    }

    /** One desk and no room to wait: arrivals at 0 to 9 with services of 1, and at 1 to 100 with services of 1.5. */
    private static void lossSystem(Trial trial) {
        for (int number = 1; number <= 2; number++) {
            double[] parties = new double[number == 1 ? 20 : 200];
            for (int i = 0; i < parties.length / 2; i++) {
                parties[2 * i] = number == 1 ? i : i + 1;
                parties[2 * i + 1] = 1;
            }
            StageSpec stage = Hall.stage(Hall.constant(number == 1 ? 1 : 1.5), 1)
                    .withRoom(new Room(1, Room.WhenFull.TURNED_AWAY));
            Hall hall = new Hall(Map.of(Hall.PERSON, Hall.parties(parties)), List.of(stage), List.of());
            ReplicationResult result = once(trial, hall, parties[parties.length - 2] + 0.1);
            Counts<ClassColumn> all = result.classes().get(0);
            trial.exactly(
                    "case" + number + "_rejected",
                    (double) (all.get(ClassColumn.ARRIVED) - all.get(ClassColumn.SERVED)),
                    0);
            if (number == 2) {
                trial.exactly("case2_served", (double) all.get(ClassColumn.SERVED), 0);
                trial.exactly("case2_end", result.endMicros() / Results.MINUTE_MICROS, 0);
            }
        }
    }

    /** Quantiles of Student's t from intervals of two values' tallies; shares by Clopper and Pearson. */
    private static void intervals(Trial trial) {
        for (String figure : trial.of().exact().keySet()) {
            String key = figure.substring(figure.indexOf('.') + 1);
            if (figure.startsWith("t9")) {
                int n = Integer.parseInt(key) + 1;
                double[] values = new double[n];
                values[0] = 1;
                // One 1 among n has mean 1/n and variance 1/n; the standard error of the mean is 1/n.
                double confidence = figure.startsWith("t975") ? 0.95 : 0.9;
                trial.exactly(
                        figure, MeanInterval.byStudentAlone(values, confidence).halfWidth() * n, 1e-9);
            } else {
                String[] share = key.substring(0, key.indexOf('[')).split("/");
                Interval interval = BinomialInterval.of(Long.parseLong(share[0]), Long.parseLong(share[1]), 0.95);
                trial.exactly(figure, key.endsWith("[0]") ? interval.low() : interval.high(), 1e-10);
            }
        }
    }

    /** MSER-5 of four series, of which one is the waits of the generator MRG32k3a's M/M/1. */
    private static void warmUps(Trial trial) {
        double[] decay = new double[2000];
        double[] level = new double[1000];
        double[] step = new double[1000];
        for (int i = 0; i < decay.length; i++) {
            double noise = 7919.0 * i % 1009 / 1009;
            decay[i] = 100 * StrictMath.exp(-i / 50.0) + noise;
            if (i < level.length) {
                level[i] = noise;
                step[i] = i < 100 ? 0 : 10 + 0.1 * ((i - 100) % 7);
            }
        }
        Map<String, double[]> series = new LinkedHashMap<>();
        series.put("exp_decay", decay);
        series.put("mm1_rho09_mrg", Replays.waits(5000, 1, 0.9));
        series.put("step", step);
        series.put("no_transient", level);
        series.forEach((name, values) -> {
            trial.exactly(name + ".truncation_index", Mser5.warmUp(values), 0);
            trial.exactly(
                    name + ".checksum_sum_x", java.util.Arrays.stream(values).sum(), 1e-7);
        });
    }

    private static void designHour(Trial trial) {
        for (String peak : List.of("steady", "peaked")) {
            double[] times = trial.of().numbers(peak, "[0]");
            double[] sizes = trial.of().numbers(peak, "[1]");
            double[] parties = new double[2 * times.length];
            for (int i = 0; i < times.length; i++) {
                parties[2 * i] = times[i];
                parties[2 * i + 1] = sizes[i];
            }
            double service = trial.of().number("service_min");
            Hall hall = hall(Hall.parties(parties), service, trial.of().count("officers"), 30.0);
            figures(trial, peak + ".", once(trial, hall, 60));
        }
    }

    /** Passenger i of n joins 15 + 30 (2i + 1) / 2n minutes after landing. */
    private static void luton(Trial trial) {
        double[] landings = trial.of().numbers("landings", "");
        for (String queue : List.of("eu", "non_eu")) {
            int passengers = trial.of().count(queue + ".pax");
            List<Double> joining = new ArrayList<>();
            for (double landing : landings) {
                for (int i = 0; i < passengers; i++) {
                    joining.add(landing + 15 + 30 * (2 * i + 1) / (2.0 * passengers));
                }
            }
            double[] parties = joining.stream()
                    .sorted()
                    .flatMap(time -> java.util.stream.Stream.of(time, 1.0))
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            double service = trial.of().number(queue + ".service");
            Hall hall = hall(Hall.parties(parties), service, trial.of().count(queue + ".officers"), 30.0);
            figures(
                    trial,
                    "discrete." + (queue.equals("eu") ? "EU" : "nonEU") + ".",
                    once(trial, hall, parties[parties.length - 2] + 1));
        }
    }
}
