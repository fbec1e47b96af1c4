package org.kouan.validation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Lognormal;

/** Days from empty that end: rates and desks by time, planeloads, the first so many travellers. */
final class Days {
    private Days() {}

    static Map<String, Consumer<Trial>> cases() {
        Map<String, Consumer<Trial>> cases = new LinkedHashMap<>();
        cases.put("B-TR-01", Days::fromEmpty);
        cases.put("B-TR-02", Days::firstThousand);
        cases.put("B-DAY-05", Days::threeShifts);
        cases.put("B-DAY-06", Days::threeShiftsBrokenOff);
        cases.put("B-BATCH-01", Days::planeloads);
        cases.put("B-INF-01", Days::offeredLoad);
        cases.put("B-FLT-01", Days::flights);
        cases.put("C-CC-01", Days::callCentre);
        cases.put("E-PB-01", Days::landCrossing);
        return cases;
    }

    /** Segments of a day that each have a class of their own, named by their number, at one lane. */
    static Hall segments(Trial trial, double[] ends, double[] perMinute, double[] desks, Distribution service) {
        Map<String, Arrivals> flows = new LinkedHashMap<>();
        Map<String, Distribution> services = new LinkedHashMap<>();
        double[] plan = new double[2 * ends.length];
        for (int i = 0; i < ends.length; i++) {
            double from = i == 0 ? 0 : ends[i - 1];
            DayProfile rate = new DayProfile(
                    List.of(new DayProfile.Segment(Hall.minutes(from), Hall.minutes(ends[i]), 60 * perMinute[i])));
            flows.put("segment-" + i, new Arrivals.Poisson(rate));
            services.put("segment-" + i, service);
            plan[2 * i] = from;
            plan[2 * i + 1] = desks[i];
        }
        LaneSpec lane = LaneSpec.of("desks", List.copyOf(flows.keySet()), LaneSpec.Desks.of(Hall.profile(plan)));
        return new Hall(flows, List.of(StageSpec.of("hall", services, lane)), Hall.limitsOf(trial));
    }

    /** Compares the figures that are observed at an instant, such as {@code E_queue_90}. */
    static void snapshots(Trial trial, Scenario scenario, Map<String, Double> minuteOfFigure, int shortRun) {
        double[] minutes = minuteOfFigure.values().stream()
                .mapToDouble(Double::doubleValue)
                .distinct()
                .sorted()
                .toArray();
        Snapshots observer = new Snapshots(minutes, trial.replications(shortRun));
        trial.observe(scenario, observer, shortRun, observer::next);
        minuteOfFigure.forEach((figure, minute) -> {
            int at = Arrays.binarySearch(minutes, minute);
            double[] values = figure.contains("in_service")
                    ? observer.inService(at)
                    : figure.contains("queue") ? observer.waiting(at) : observer.present(at);
            if (figure.startsWith("P0_")) {
                values = Arrays.stream(values).map(n -> n == 0 ? 1 : 0).toArray();
            }
            trial.mean(figure, values);
        });
    }

    /** Figures of the case that begin so, with the minute that ends their name. */
    static Map<String, Double> minutes(Trial trial, String... prefixes) {
        Map<String, Double> minutes = new TreeMap<>();
        for (String figure : trial.of().expected().keySet()) {
            if (Arrays.stream(prefixes).anyMatch(figure::startsWith)) {
                minutes.put(figure, Double.valueOf(figure.substring(figure.lastIndexOf('_') + 1)));
            }
        }
        return minutes;
    }

    private static void fromEmpty(Trial trial) {
        double rate = trial.of().number("lam");
        Hall hall = Hall.of(
                trial, Hall.poisson(rate), Hall.exponential(1 / trial.of().number("mu")), 1);
        snapshots(trial, hall.scenario(Hall.plan(0, 101)), minutes(trial, "E_", "P0_"), 8000);
        // By minute 120 fewer than 25 have come with probability 1e-20.
        FirstWaits first = new FirstWaits(25, trial.replications(8000));
        trial.observe(hall.scenario(Hall.plan(0, 120)), first, 8000, first::next);
        trial.mean("mean_delay_first_25_customers", first.means());
        trial.mean("delay_customer_25", first.last());
    }

    private static void firstThousand(Trial trial) {
        Hall hall = Hall.of(
                trial,
                Hall.poisson(trial.of().number("lam")),
                Hall.exponential(1 / trial.of().number("mu")),
                1);
        // By minute 1300 fewer than 1000 have come with probability 1e-19.
        FirstWaits first = new FirstWaits(trial.of().count("n"), trial.replications(2000));
        trial.observe(hall.scenario(Hall.plan(0, 1300)), first, 2000, first::next);
        trial.mean("mean_delay_first_1000", first.means());
    }

    private static void threeShifts(Trial trial) {
        Hall hall = segments(
                trial,
                trial.of().numbers("segments", ".t_end"),
                trial.of().numbers("segments", ".lam"),
                trial.of().numbers("segments", ".officers"),
                Hall.exponential(1 / trial.of().number("mu")));
        Scenario scenario = hall.scenario(Hall.plan(0, 180));
        Results results = trial.run(scenario, 8000);
        for (String figure : trial.of().expected().keySet()) {
            if (figure.startsWith("shift")) {
                hall.compare(trial, results, List.of(figure), figure.charAt(figure.length() - 2) - '0');
            } else if (!figure.startsWith("E_")) {
                hall.compare(trial, results, List.of(figure), 0, 1, 2);
            }
        }
        snapshots(trial, scenario, minutes(trial, "E_"), 4000);
    }

    /** The same day when closing desks hand their traveller over; the time in the queue is all of it. */
    private static void threeShiftsBrokenOff(Trial trial) {
        Hall finishing = segments(
                trial,
                trial.of().numbers("segments", ".t_end"),
                trial.of().numbers("segments", ".lam"),
                trial.of().numbers("segments", ".officers"),
                Hall.exponential(1 / trial.of().number("mu")));
        StageSpec stage = finishing.stages().get(0);
        LaneSpec lane = stage.lanes().get(0).withClosingDesk(ClosingDesk.HAND_OVER_RESUME);
        Hall hall =
                new Hall(finishing.flows(), List.of(StageSpec.of("hall", stage.service(), lane)), finishing.limits());
        Results results = trial.run(hall.scenario(Hall.plan(0, 180)), 8000);
        for (String figure : trial.of().expected().keySet()) {
            if (figure.startsWith("shift")) {
                hall.compare(trial, results, List.of(figure), figure.charAt(figure.length() - 2) - '0');
            } else if (figure.startsWith("mean_queue_time")) {
                trial.ratio(
                        figure,
                        results.of(result -> result.lanes().get(0).get(LaneColumn.QUEUE_AREA) / Results.MINUTE_MICROS),
                        results.arrived(0, 1, 2));
            } else {
                hall.compare(trial, results, List.of(figure), 0, 1, 2);
            }
        }
    }

    private static void landCrossing(Trial trial) {
        double[] booths = new double[3];
        Arrays.fill(booths, trial.of().number("c"));
        double[] ends = trial.of().numbers("segments", "[0]");
        Hall hall = segments(trial, ends, trial.of().numbers("segments", "[1]"), booths, Hall.erlang(3, 1));
        Scenario scenario = hall.scenario(Hall.plan(0, ends[2]));
        Results results = trial.run(scenario, 1000);
        Map<String, Double> ofEnds = new LinkedHashMap<>();
        for (String figure : trial.of().expected().keySet()) {
            int segment = figure.startsWith("by_segment") ? figure.charAt(11) - '0' : -1;
            if (figure.endsWith("E_queue_at_end")) {
                ofEnds.put(figure, ends[segment]);
            } else {
                int[] classes = segment < 0 ? new int[] {0, 1, 2} : new int[] {segment};
                hall.compare(trial, results, List.of(figure), classes);
            }
        }
        snapshots(trial, scenario, ofEnds, 1000);
    }

    private static void planeloads(Trial trial) {
        // Passengers, officers and rate of each row, which the case gives with its figures.
        double[][] rows = {{200, 12, 0.5}, {400, 20, 0.5}, {100, 3, 0.1}};
        for (int row = 0; row < rows.length; row++) {
            Hall hall = Hall.of(
                    trial, Hall.parties(0, rows[row][0]), Hall.exponential(1 / rows[row][2]), (int) rows[row][1]);
            Results results = trial.run(hall.scenario(Hall.plan(0, 1)), 1000);
            String of = "table[" + row + "].";
            hall.compare(trial, results, List.of(of + "mean_wait", of + "frac_wait_gt_30"), 0);
            trial.mean(of + "mean_makespan", results.of(result -> result.endMicros() / Results.MINUTE_MICROS));
        }
    }

    /** With 200 desks for some 40 people nobody ever waits: as if there were no end of them. */
    private static void offeredLoad(Trial trial) {
        double[] from = trial.of().numbers("rates", "[0]");
        double[] rates = trial.of().numbers("rates", "[2]");
        Arrivals arrivals = new Arrivals.Poisson(Hall.profile(from[0], 60 * rates[0], from[1], 60 * rates[1]));
        Hall hall = Hall.of(trial, arrivals, new Lognormal(Hall.minutes(8), 1), 200);
        snapshots(trial, hall.scenario(Hall.plan(0, 121)), minutes(trial, "E_N_"), 4000);
    }

    private static void flights(Trial trial) {
        double[] times = trial.of().numbers("flights", "[0]");
        double[] sizes = trial.of().numbers("flights", "[1]");
        double[] until = trial.of().numbers("officers", ".until");
        double[] officers = trial.of().numbers("officers", ".officers");
        Distribution service = Hall.exponential(1 / trial.of().number("mu"));
        Map<String, Arrivals> flows = new LinkedHashMap<>();
        Map<String, Distribution> services = new LinkedHashMap<>();
        for (int i = 0; i < times.length; i++) {
            flows.put("flight-" + i, Hall.parties(times[i], sizes[i]));
            services.put("flight-" + i, service);
        }
        LaneSpec lane = LaneSpec.of(
                "desks",
                List.copyOf(flows.keySet()),
                LaneSpec.Desks.of(Hall.profile(0, officers[0], until[0], officers[1], until[1], officers[2])));
        Hall hall = new Hall(flows, List.of(StageSpec.of("hall", services, lane)), Hall.limitsOf(trial));
        Results results = trial.run(hall.scenario(Hall.plan(0, until[2])), 1000);
        for (String figure : trial.of().expected().keySet()) {
            int[] all = IntStream.range(0, times.length).toArray();
            int[] classes = figure.startsWith("by_flight") ? new int[] {figure.charAt(10) - '0'} : all;
            hall.compare(trial, results, List.of(figure), classes);
        }
    }

    private static void callCentre(Trial trial) {
        double rate = trial.of().number("lam");
        double limit = trial.of().number("awt");
        Hall hall = new Hall(
                Map.of(Hall.PERSON, Hall.poisson(rate)),
                List.of(Hall.stage(
                        Hall.exponential(1 / trial.of().number("mu")),
                        trial.of().count("c"))),
                List.of(limit));
        Results results = trial.run(hall.scenario(Hall.plan(0, trial.of().number("horizon_min"))), 1000);
        double[] served = results.served(0);
        double[] late = results.late(0, 1, 0);
        double[] within = IntStream.range(0, served.length)
                .mapToDouble(day -> served[day] - late[day])
                .toArray();
        trial.mean("expected_served", served);
        trial.mean("expected_in_target", within);
        trial.ratio("service_level", within, served);
        trial.ratio("speed_of_answer", results.waits(0), served);
    }
}
