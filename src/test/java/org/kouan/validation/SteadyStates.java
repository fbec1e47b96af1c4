package org.kouan.validation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Lognormal;
import org.kouan.scenario.law.Uniform;

/** One queue in its steady state, first come first served; and which class runs each case of steady states. */
final class SteadyStates {
    private SteadyStates() {}

    static Map<String, Consumer<Trial>> cases() {
        Map<String, Consumer<Trial>> cases = new LinkedHashMap<>();
        cases.put("A-MMC-01", markovian(62_500));
        cases.put("A-MMC-02", markovian(SteadyRuns.MANY));
        cases.put("A-MMC-03", markovian(250_000));
        cases.put("A-MMC-05", markovian(160_000));
        cases.put("A-MMC-06", SteadyStates::pooling);
        cases.put("A-STAFF-01", SteadyStates::staffing);
        cases.put("A-STAFF-02", SteadyStates::serviceLevel);
        cases.put("A-DISC-01", markovian(160_000));
        cases.put("A-DISC-02", markovian(62_500));
        cases.put("A-GGC-01", general(1 / 0.625, SteadyRuns.renewal(Hall.erlang(2, 0.625)), Hall.erlang(2, 1), 1));
        cases.put("A-GIMC-01", general(4.5, SteadyRuns.renewal(Hall.constant(1 / 4.5)), Hall.exponential(1), 1));
        cases.put("A-GIMC-03", general(0.8, SteadyRuns.renewal(Hall.constant(1.25)), Hall.exponential(1), 1));
        cases.put("A-MD1-01", poisson(Hall.constant(1), 1, 62_500));
        for (String id : List.of("A-MDC-01", "A-MDC-02", "A-MDC-03", "A-MDC-05")) {
            cases.put(id, poisson(Hall.constant(1), 1, SteadyRuns.MANY));
        }
        cases.put("A-MEK-01", poisson(Hall.erlang(2, 1), 1, SteadyRuns.MANY));
        cases.put("A-MEK-02", poisson(Hall.erlang(2, 1), 1, SteadyRuns.MANY));
        cases.put("A-MG1-01", poisson(new Lognormal(Hall.minutes(2), 0.8), 2, 62_500));
        cases.put("A-MG1-03", poisson(Hall.hyperexponential(2, 4), 2, 62_500));
        cases.put("A-MH2-01", poisson(Hall.hyperexponential(1, 4), 1, 62_500));
        cases.put("A-SJF-01", poisson(new Uniform(Duration.ZERO, Hall.minutes(2)), 1, 62_500));
        cases.put("A-MXMC-01", FiniteQueues.groups(SteadyRuns.MANY));
        cases.put("A-MXMC-02", FiniteQueues.groups(SteadyRuns.MANY));
        cases.put("A-MXMC-04", FiniteQueues.groups(3 * SteadyRuns.MANY));
        for (String id : List.of("A-MMCK-01", "A-MMCK-02", "A-MMCK-03", "A-MMCK-05")) {
            cases.put(id, FiniteQueues::turnedAway);
        }
        cases.put("A-ERLB-01", FiniteQueues::blocked);
        cases.put("A-TAND-01", FiniteQueues::tandem);
        cases.put("C-KSL-01", markovian(SteadyRuns.MANY));
        cases.put("C-OCT-01", PublishedRuns::octave);
        cases.put("C-QC-01", PublishedRuns::queueComputer);
        cases.put("C-SIMULA-01", PublishedRuns::simula);
        cases.put("C-SIZE-01", PublishedRuns::loads);
        cases.put("C-WSS-01", PublishedRuns::seconds);
        cases.put("D-KING-01", PublishedRuns::kingman);
        cases.put("D-TAVC-01", PublishedRuns::varianceConstant);
        cases.put("K-TRAINS", PublishedRuns::trains);
        return cases;
    }

    /** Runs and compares every figure of the case. */
    private static void all(Trial trial, Hall hall, double perMinute, double relaxation, int travellers) {
        Results results = SteadyRuns.run(trial, hall, perMinute, relaxation, travellers);
        hall.compare(trial, results, List.copyOf(trial.of().expected().keySet()), 0);
    }

    private static Consumer<Trial> markovian(int travellers) {
        return trial -> {
            double rate = trial.of().number("lam");
            double service = 1 / trial.of().number("mu");
            int desks = trial.of().count("c");
            Hall hall = Hall.of(trial, Hall.poisson(rate), Hall.exponential(service), desks);
            all(trial, hall, rate, SteadyRuns.relaxation(rate, service, desks), travellers);
        };
    }

    private static Consumer<Trial> poisson(Distribution service, double mean, int travellers) {
        return trial -> {
            double rate = trial.of().number("lam");
            int desks = trial.of().parameters().containsKey("c") ? trial.of().count("c") : 1;
            Hall hall = Hall.of(trial, Hall.poisson(rate), service, desks);
            // 2.5 = (1 + v) / 2 for the largest v of these cases, 4.
            all(trial, hall, rate, 2.5 * SteadyRuns.relaxation(rate, mean, desks), travellers);
        };
    }

    private static Consumer<Trial> general(double rate, Arrivals arrivals, Distribution service, double mean) {
        return trial -> {
            int desks = trial.of().count("c");
            all(
                    trial,
                    Hall.of(trial, arrivals, service, desks),
                    rate,
                    SteadyRuns.relaxation(rate, mean, desks),
                    SteadyRuns.MANY);
        };
    }

    private static void pooling(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        Results common = SteadyRuns.queue(trial, rate, service, 2);
        trial.ratio("common_queue_mean_wait", common.waits(0), common.arrived(0));
        Results split = Lanes.random(trial, rate, service, 2);
        trial.ratio("split_mean_wait", split.waits(0), split.arrived(0));
        Results fast = SteadyRuns.queue(trial, rate, service / 2, 1);
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
            Results results = SteadyRuns.queue(trial, rates[row], service, desks, thirty ? 30.0 : 10.0);
            trial.ratio(figure, SteadyRuns.within(results, 0, 1), results.arrived(0));
        }
    }

    private static void serviceLevel(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        double limit = trial.of().number("awt_min");
        int desks = trial.of().formulas().get("raw_positions").intValue();
        Results enough = SteadyRuns.queue(trial, rate, service, desks, 0.0, limit);
        trial.ratio("p_wait", enough.late(0, 2, 0), enough.arrived(0));
        trial.ratio("service_level", SteadyRuns.within(enough, 1, 2), enough.arrived(0));
        Results less = SteadyRuns.queue(trial, rate, service, desks - 1, limit);
        trial.ratio("service_level_at_13", SteadyRuns.within(less, 0, 1), less.arrived(0));
    }
}
