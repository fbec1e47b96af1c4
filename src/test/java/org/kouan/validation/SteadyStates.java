package org.kouan.validation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.kouan.port.PortModel;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.Room;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.StageSpec;

/**
 * One queue in its steady state, first come first served.
 *
 * <p>Runs start empty and count nothing before a warm-up of 12 relaxation times of M/M/c, 1 / (sqrt(c mu) -
 * sqrt(lambda))^2 (Morse 1958; Abate and Whitt 1987): what is left of the start is of the order of e^-12 = 6e-6 of the
 * mean, far below the standard errors of 1e-3 and more. Laws of service with squared coefficient of variation v above 1
 * relax (1 + v) / 2 times as slowly, and groups as many times as slowly as a traveller has companions, for which the
 * warm-up allows.
 */
final class SteadyStates {
    private static final int REPLICATIONS = 64;
    private static final double RELAXATIONS = 12;
    /** Travellers of a replication: enough that replications are nearly normal. */
    private static final int MANY = 32_000;

    private SteadyStates() {}

    static Map<String, Consumer<Trial>> cases() {
        Map<String, Consumer<Trial>> cases = new LinkedHashMap<>();
        cases.put("A-MMC-01", markovian(62_500));
        cases.put("A-MMC-02", markovian(MANY));
        cases.put("A-MMC-03", markovian(250_000));
        cases.put("A-MMC-05", markovian(160_000));
        cases.put("A-MMC-06", SteadyStates::pooling);
        cases.put("A-STAFF-01", SteadyStates::staffing);
        cases.put("A-STAFF-02", SteadyStates::serviceLevel);
        cases.put("A-DISC-01", markovian(160_000));
        cases.put("A-DISC-02", markovian(62_500));
        cases.put("A-GGC-01", general(1 / 0.625, renewal(Hall.erlang(2, 0.625)), Hall.erlang(2, 1), 1));
        cases.put("A-GIMC-01", general(4.5, renewal(Hall.constant(1 / 4.5)), Hall.exponential(1), 1));
        cases.put("A-GIMC-03", general(0.8, renewal(Hall.constant(1.25)), Hall.exponential(1), 1));
        cases.put("A-MD1-01", poisson(Hall.constant(1), 1, 62_500));
        for (String id : List.of("A-MDC-01", "A-MDC-02", "A-MDC-03", "A-MDC-05")) {
            cases.put(id, poisson(Hall.constant(1), 1, MANY));
        }
        cases.put("A-MEK-01", poisson(Hall.erlang(2, 1), 1, MANY));
        cases.put("A-MEK-02", poisson(Hall.erlang(2, 1), 1, MANY));
        cases.put("A-MG1-01", poisson(new Distribution.Lognormal(Hall.minutes(2), 0.8), 2, 62_500));
        cases.put("A-MG1-03", poisson(Hall.hyperexponential(2, 4), 2, 62_500));
        cases.put("A-MH2-01", poisson(Hall.hyperexponential(1, 4), 1, 62_500));
        cases.put("A-SJF-01", poisson(new Distribution.Uniform(Duration.ZERO, Hall.minutes(2)), 1, 62_500));
        cases.put("A-MXMC-01", groups(MANY));
        cases.put("A-MXMC-02", groups(MANY));
        cases.put("A-MXMC-04", groups(3 * MANY));
        for (String id : List.of("A-MMCK-01", "A-MMCK-02", "A-MMCK-03", "A-MMCK-05")) {
            cases.put(id, SteadyStates::turnedAway);
        }
        cases.put("A-ERLB-01", SteadyStates::blocked);
        cases.put("A-TAND-01", SteadyStates::tandem);
        cases.put("C-KSL-01", markovian(MANY));
        cases.put("C-OCT-01", SteadyStates::octave);
        cases.put("C-QC-01", SteadyStates::queueComputer);
        cases.put("C-SIMULA-01", SteadyStates::simula);
        cases.put("C-SIZE-01", SteadyStates::loads);
        cases.put("C-WSS-01", SteadyStates::seconds);
        cases.put("D-KING-01", SteadyStates::kingman);
        cases.put("D-TAVC-01", SteadyStates::varianceConstant);
        cases.put("K-TRAINS", SteadyStates::trains);
        return cases;
    }

    static double relaxation(double perMinute, double serviceMinutes, int desks) {
        double gap = Math.sqrt(desks / serviceMinutes) - Math.sqrt(perMinute);
        return Math.max(serviceMinutes, 1 / (gap * gap));
    }

    /** Replications of so many travellers each, counted from the steady state on. */
    static Results run(Trial trial, Hall hall, double perMinute, double relaxation, int travellers) {
        double warmUp = RELAXATIONS * relaxation;
        return trial.run(hall.scenario(Hall.plan(warmUp, warmUp + travellers / perMinute)), REPLICATIONS);
    }

    static Arrivals renewal(Distribution interval) {
        return new Arrivals.Renewal(interval, Duration.ZERO);
    }

    /** Runs and compares every figure of the case. */
    private static void all(Trial trial, Hall hall, double perMinute, double relaxation, int travellers) {
        Results results = run(trial, hall, perMinute, relaxation, travellers);
        hall.compare(trial, results, List.copyOf(trial.of().expected().keySet()), 0);
    }

    private static Consumer<Trial> markovian(int travellers) {
        return trial -> {
            double rate = trial.of().number("lam");
            double service = 1 / trial.of().number("mu");
            int desks = trial.of().count("c");
            Hall hall = Hall.of(trial, Hall.poisson(rate), Hall.exponential(service), desks);
            all(trial, hall, rate, relaxation(rate, service, desks), travellers);
        };
    }

    private static Consumer<Trial> poisson(Distribution service, double mean, int travellers) {
        return trial -> {
            double rate = trial.of().number("lam");
            int desks = trial.of().parameters().containsKey("c") ? trial.of().count("c") : 1;
            Hall hall = Hall.of(trial, Hall.poisson(rate), service, desks);
            // 2.5 = (1 + v) / 2 for the largest v of these cases, 4.
            all(trial, hall, rate, 2.5 * relaxation(rate, mean, desks), travellers);
        };
    }

    private static Consumer<Trial> general(double rate, Arrivals arrivals, Distribution service, double mean) {
        return trial -> {
            int desks = trial.of().count("c");
            all(trial, Hall.of(trial, arrivals, service, desks), rate, relaxation(rate, mean, desks), MANY);
        };
    }

    /** One figure of a queue M/M/c: a mean wait, or the share that waits at most a limit. */
    private static Results queue(Trial trial, double rate, double service, int desks, Double... limits) {
        Hall hall = new Hall(
                Map.of(Hall.PERSON, Hall.poisson(rate)),
                List.of(Hall.stage(Hall.exponential(service), desks)),
                List.of(limits));
        return run(trial, hall, rate, relaxation(rate, service, desks), MANY);
    }

    private static double[] within(Results results, int limit, int limits) {
        double[] within = results.arrived(0);
        double[] late = results.late(limit, limits, 0);
        for (int i = 0; i < within.length; i++) {
            within[i] -= late[i];
        }
        return within;
    }

    private static void pooling(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        Results common = queue(trial, rate, service, 2);
        trial.ratio("common_queue_mean_wait", common.waits(0), common.arrived(0));
        Results split = Lanes.random(trial, rate, service, 2);
        trial.ratio("split_mean_wait", split.waits(0), split.arrived(0));
        Results fast = queue(trial, rate, service / 2, 1);
        trial.ratio("fast_server_mean_wait", fast.waits(0), fast.arrived(0));
    }

    private static void staffing(Trial trial) {
        double[] rates = trial.of().numbers("lam", "");
        double service = 1 / trial.of().number("mu");
        // Desks of the table's rows, which its own staffing figures name.
        for (String figure : trial.of().expected().keySet()) {
            int row = Integer.parseInt(figure.substring(figure.indexOf('[') + 1, figure.indexOf(']')));
            boolean thirty = figure.endsWith("sl_at_min_c");
            String least = "table[" + row + "]." + (thirty ? "min_c_95pct_30min" : "min_c_90pct_10min");
            int desks = trial.of().formulas().get(least).intValue();
            Results results = queue(trial, rates[row], service, desks, thirty ? 30.0 : 10.0);
            trial.ratio(figure, within(results, 0, 1), results.arrived(0));
        }
    }

    private static void serviceLevel(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        double limit = trial.of().number("awt_min");
        int desks = trial.of().formulas().get("raw_positions").intValue();
        Results enough = queue(trial, rate, service, desks, 0.0, limit);
        trial.ratio("p_wait", enough.late(0, 2, 0), enough.arrived(0));
        trial.ratio("service_level", within(enough, 1, 2), enough.arrived(0));
        Results less = queue(trial, rate, service, desks - 1, limit);
        trial.ratio("service_level_at_13", within(less, 0, 1), less.arrived(0));
    }

    /** Groups that come as a Poisson process: every replication has a timetable of its own, drawn here. */
    private static Consumer<Trial> groups(int travellers) {
        return trial -> {
            double rate = trial.of().number("batch_rate");
            double service = 1 / trial.of().number("mu");
            int desks = trial.of().count("c");
            Map<?, ?> sizes = (Map<?, ?>) trial.of().parameters().get("batch_pmf");
            double mean = 0;
            double square = 0;
            for (Map.Entry<?, ?> size : sizes.entrySet()) {
                double of = Double.parseDouble(size.getKey().toString());
                mean += of * ((Number) size.getValue()).doubleValue();
                square += of * of * ((Number) size.getValue()).doubleValue();
            }
            double warmUp = RELAXATIONS * square / mean * relaxation(rate * mean, service, desks);
            RunPlan plan = Hall.plan(warmUp, warmUp + travellers / (rate * mean));
            Hall last = null;
            List<ReplicationResult> results = new ArrayList<>();
            for (int replication = 0; replication < trial.replications(REPLICATIONS); replication++) {
                SplittableRandom random = new SplittableRandom(trial.seed() + replication);
                Arrivals parties = drawn(rate, sizes, plan, random::nextDouble);
                last = Hall.of(trial, parties, Hall.exponential(service), desks);
                PortModel model = trial.model(last.scenario(plan));
                results.add(model.run(trial.seed(), replication, new RunTotals(model.layout())));
            }
            last.compare(
                    trial,
                    new Results(results),
                    List.copyOf(trial.of().expected().keySet()),
                    0);
        };
    }

    private static Arrivals drawn(double rate, Map<?, ?> sizes, RunPlan plan, DoubleSupplier uniform) {
        List<Double> parties = new ArrayList<>();
        double until = plan.until().toMillis() / 60e3;
        double time = -Math.log(1 - uniform.getAsDouble()) / rate;
        while (time < until) {
            parties.add(time);
            double left = uniform.getAsDouble();
            double size = 0;
            for (Map.Entry<?, ?> entry : sizes.entrySet()) {
                size = Double.parseDouble(entry.getKey().toString());
                left -= ((Number) entry.getValue()).doubleValue();
                if (left < 0) {
                    break;
                }
            }
            parties.add(size);
            time -= Math.log(1 - uniform.getAsDouble()) / rate;
        }
        return Hall.parties(parties.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void tandem(Trial trial) {
        double rate = trial.of().number("lam");
        double[] services = trial.of().numbers("mu", "");
        StageSpec first = StageSpec.of(
                "first", Map.of(Hall.PERSON, Hall.exponential(1 / services[0])), Hall.lane("one", 1, Hall.PERSON));
        StageSpec second = StageSpec.of(
                "second", Map.of(Hall.PERSON, Hall.exponential(1 / services[1])), Hall.lane("two", 1, Hall.PERSON));
        Hall hall = Hall.of(trial, Hall.poisson(rate), first, second);
        Results results = run(trial, hall, rate, 2 * relaxation(rate, 1 / services[0], 1), 62_500);
        trial.ratio("mean_total_sojourn", results.stays(0), results.served(0));
        trial.ratio(
                "mean_wait_node2",
                results.of(result -> result.lanes().get(1).waitSumMicros() / Results.MINUTE_MICROS),
                results.of(result -> result.lanes().get(1).taken()));
    }

    /** A hall with room for so many, which turns others away. */
    private static Hall finite(Trial trial, double rate, Distribution service, int desks, int room) {
        StageSpec stage = Hall.stage(service, desks).withRoom(new Room(room, Room.WhenFull.TURNED_AWAY));
        return Hall.of(trial, Hall.poisson(rate), stage);
    }

    private static void turnedAway(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        int desks = trial.of().count("c");
        Hall hall =
                finite(trial, rate, Hall.exponential(service), desks, trial.of().count("K"));
        Results results = run(trial, hall, rate, relaxation(rate, service, desks), 2 * MANY);
        double[] lost = lost(results);
        for (String figure : trial.of().expected().keySet()) {
            if (figure.equals("p_block")) {
                trial.ratio(figure, lost, results.arrived(0));
            } else if (figure.startsWith("mean_wait")) {
                trial.ratio(figure, results.waits(0), results.served(0));
            } else {
                int limit = hall.limits().indexOf(Hall.limitOf(trial, figure));
                double[] late = results.late(limit, hall.limits().size(), 0);
                for (int i = 0; i < late.length; i++) {
                    // Those turned away count as late.
                    late[i] -= lost[i];
                }
                trial.ratio(figure, late, results.served(0));
            }
        }
    }

    private static double[] lost(Results results) {
        double[] lost = results.arrived(0);
        double[] served = results.served(0);
        for (int i = 0; i < lost.length; i++) {
            lost[i] -= served[i];
        }
        return lost;
    }

    /** No room to wait: the law of service does not matter, so each figure has another. */
    private static void blocked(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        int desks = trial.of().count("c");
        Distribution lognormal = new Distribution.Lognormal(Hall.minutes(service), 1.5);
        Results wide = run(trial, finite(trial, rate, lognormal, desks, desks), rate, 3 * service, MANY);
        trial.ratio("p_block", lost(wide), wide.arrived(0));
        Hall even = finite(trial, rate, Hall.constant(service), desks, desks);
        Results constant = run(trial, even, rate, 3 * service, MANY);
        double load = rate * service;
        double[] busy = constant.served(0);
        for (int i = 0; i < busy.length; i++) {
            busy[i] *= load;
        }
        trial.ratio("mean_busy", busy, constant.arrived(0));
        Results two = run(trial, finite(trial, 0.5, Hall.exponential(1 / 0.7), 2, 2), 0.5, 5, MANY);
        trial.ratio("p_block_c2_a0714", lost(two), two.arrived(0));
    }

    private static void octave(Trial trial) {
        for (int row = 0; row < 2; row++) {
            // Rates 9 and 5 in units of time; its rows are given with its figures.
            Results results = queue(trial, 9, 1 / 5.0, row == 0 ? 2 : 4);
            trial.ratio("rows[" + row + "].mean_sojourn", results.stays(0), results.served(0));
        }
    }

    private static void queueComputer(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        Results one = queue(trial, rate, service, 1);
        trial.ratio("mean_wait_k1", one.waits(0), one.arrived(0));
        Results three = queue(trial, rate, 3 * service, 3);
        trial.ratio("mean_wait_k3_service_mean_2_4", three.waits(0), three.arrived(0));
    }

    private static void simula(Trial trial) {
        String cdf = "cdf_wait.";
        List<String> figures = trial.of().expected().keySet().stream()
                .filter(figure -> figure.startsWith(cdf))
                .toList();
        List<Double> limits = new ArrayList<>(List.of(0.0));
        figures.forEach(figure -> limits.add(Double.valueOf(figure.substring(cdf.length()))));
        Results results =
                queue(trial, trial.of().number("lam"), 1 / trial.of().number("mu"), 1, limits.toArray(Double[]::new));
        trial.ratio("mean_wait", results.waits(0), results.arrived(0));
        trial.ratio("p_no_wait", within(results, 0, limits.size()), results.arrived(0));
        for (int i = 0; i < figures.size(); i++) {
            trial.ratio(figures.get(i), within(results, i + 1, limits.size()), results.arrived(0));
        }
    }

    private static void loads(Trial trial) {
        for (String figure : trial.of().expected().keySet()) {
            double load = Double.parseDouble(figure.replaceAll("exact\\.(.*)\\.FCFS", "$1"));
            Hall hall = Hall.of(trial, Hall.poisson(load), Hall.exponential(1), 1);
            Results results = run(trial, hall, load, relaxation(load, 1, 1), load < 0.94 ? MANY : 62_500);
            trial.ratio(figure, results.stays(0), results.served(0));
        }
    }

    private static void seconds(Trial trial) {
        double rate = 1 / trial.of().number("interarrival_s");
        double service = trial.of().number("service_s");
        Results results = queue(trial, rate, service, 1);
        trial.ratio("mean_wait_s", results.waits(0), results.arrived(0));
        trial.ratio("mean_sojourn_s", results.stays(0), results.served(0));
    }

    private static void kingman(Trial trial) {
        Distribution service = Hall.erlang(2, 1);
        Arrivals erlang = renewal(Hall.erlang(2, 1.25));
        Results even = run(trial, Hall.of(trial, erlang, service, 1), 0.8, relaxation(0.8, 1, 1), MANY);
        trial.ratio("e2e2_exact", even.waits(0), even.arrived(0));
        Arrivals hyper = renewal(Hall.hyperexponential(1.25, 4));
        Results uneven = run(trial, Hall.of(trial, hyper, service, 1), 0.8, 3 * relaxation(0.8, 1, 1), 62_500);
        trial.ratio("h2e2_exact", uneven.waits(0), uneven.arrived(0));
    }

    /** The mean square of the sum of what waits differ from their mean by, over their number. */
    private static void varianceConstant(Trial trial) {
        double wait = 1;
        Hall hall = Hall.of(
                trial, Hall.poisson(0.5), Hall.exponential(1 / trial.of().number("mu")), 1);
        double warmUp = RELAXATIONS * relaxation(0.5, 1, 1);
        Results results = trial.run(hall.scenario(Hall.plan(warmUp, warmUp + 8000)), 1024);
        double[] sums = results.waits(0);
        double[] arrived = results.arrived(0);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (sums[i] - wait * arrived[i]) * (sums[i] - wait * arrived[i]);
        }
        trial.ratio("rows[0].tavc_delay_in_queue", sums, arrived);
    }

    private static void trains(Trial trial) {
        double[] perDay = trial.of().numbers("trains", "[0]");
        double[] minutes = trial.of().numbers("trains", "[1]");
        double[] teams = trial.of().numbers("trains", "[2]");
        for (int row = 0; row < perDay.length; row++) {
            double rate = perDay[row] / 1440;
            Hall hall = Hall.of(trial, Hall.poisson(rate), Hall.exponential(minutes[row]), (int) teams[row]);
            double relaxation = relaxation(rate, minutes[row], (int) teams[row]);
            Results results = run(trial, hall, rate, relaxation, 8000);
            trial.ratio("rows[" + row + "].mean_wait", results.waits(0), results.arrived(0));
            trial.ratio("rows[" + row + "].p_wait", results.late(0, 1, 0), results.arrived(0));
        }
    }
}
