package org.kouan.validation;

import java.util.ArrayList;
import java.util.List;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.law.Distribution;

/** Queues of which others have published numbers, in their steady state. */
final class PublishedRuns {
    private PublishedRuns() {}

    static void octave(Trial trial) {
        for (int row = 0; row < 2; row++) {
            // Rates 9 and 5 in units of time; its rows are given with its figures.
            Results results = SteadyRuns.queue(trial, 9, 1 / 5.0, row == 0 ? 2 : 4);
            trial.ratio("rows[" + row + "].mean_sojourn", results.stays(0), results.served(0));
        }
    }

    static void queueComputer(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        Results one = SteadyRuns.queue(trial, rate, service, 1);
        trial.ratio("mean_wait_k1", one.waits(0), one.arrived(0));
        Results three = SteadyRuns.queue(trial, rate, 3 * service, 3);
        trial.ratio("mean_wait_k3_service_mean_2_4", three.waits(0), three.arrived(0));
    }

    static void simula(Trial trial) {
        String cdf = "cdf_wait.";
        List<String> figures = trial.of().expected().keySet().stream()
                .filter(figure -> figure.startsWith(cdf))
                .toList();
        List<Double> limits = new ArrayList<>(List.of(0.0));
        figures.forEach(figure -> limits.add(Double.valueOf(figure.substring(cdf.length()))));
        Results results = SteadyRuns.queue(
                trial, trial.of().number("lam"), 1 / trial.of().number("mu"), 1, limits.toArray(Double[]::new));
        trial.ratio("mean_wait", results.waits(0), results.arrived(0));
        trial.ratio("p_no_wait", SteadyRuns.within(results, 0, limits.size()), results.arrived(0));
        for (int i = 0; i < figures.size(); i++) {
            trial.ratio(figures.get(i), SteadyRuns.within(results, i + 1, limits.size()), results.arrived(0));
        }
    }

    static void loads(Trial trial) {
        for (String figure : trial.of().expected().keySet()) {
            double load = Double.parseDouble(figure.replaceAll("exact\\.(.*)\\.FCFS", "$1"));
            Hall hall = Hall.of(trial, Hall.poisson(load), Hall.exponential(1), 1);
            Results results = SteadyRuns.run(
                    trial, hall, load, SteadyRuns.relaxation(load, 1, 1), load < 0.94 ? SteadyRuns.MANY : 62_500);
            trial.ratio(figure, results.stays(0), results.served(0));
        }
    }

    static void seconds(Trial trial) {
        double rate = 1 / trial.of().number("interarrival_s");
        double service = trial.of().number("service_s");
        Results results = SteadyRuns.queue(trial, rate, service, 1);
        trial.ratio("mean_wait_s", results.waits(0), results.arrived(0));
        trial.ratio("mean_sojourn_s", results.stays(0), results.served(0));
    }

    static void kingman(Trial trial) {
        Distribution service = Hall.erlang(2, 1);
        Arrivals erlang = SteadyRuns.renewal(Hall.erlang(2, 1.25));
        Results even = SteadyRuns.run(
                trial, Hall.of(trial, erlang, service, 1), 0.8, SteadyRuns.relaxation(0.8, 1, 1), SteadyRuns.MANY);
        trial.ratio("e2e2_exact", even.waits(0), even.arrived(0));
        Arrivals hyper = SteadyRuns.renewal(Hall.hyperexponential(1.25, 4));
        Results uneven = SteadyRuns.run(
                trial, Hall.of(trial, hyper, service, 1), 0.8, 3 * SteadyRuns.relaxation(0.8, 1, 1), 62_500);
        trial.ratio("h2e2_exact", uneven.waits(0), uneven.arrived(0));
    }

    /** The mean square of the sum of what waits differ from their mean by, over their number. */
    static void varianceConstant(Trial trial) {
        double wait = 1;
        Hall hall = Hall.of(
                trial, Hall.poisson(0.5), Hall.exponential(1 / trial.of().number("mu")), 1);
        double warmUp = SteadyRuns.RELAXATIONS * SteadyRuns.relaxation(0.5, 1, 1);
        Results results = trial.run(hall.scenario(Hall.plan(warmUp, warmUp + 8000)), 1024);
        double[] sums = results.waits(0);
        double[] arrived = results.arrived(0);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (sums[i] - wait * arrived[i]) * (sums[i] - wait * arrived[i]);
        }
        trial.ratio("rows[0].tavc_delay_in_queue", sums, arrived);
    }

    static void trains(Trial trial) {
        double[] perDay = trial.of().numbers("trains", "[0]");
        double[] minutes = trial.of().numbers("trains", "[1]");
        double[] teams = trial.of().numbers("trains", "[2]");
        for (int row = 0; row < perDay.length; row++) {
            double rate = perDay[row] / 1440;
            Hall hall = Hall.of(trial, Hall.poisson(rate), Hall.exponential(minutes[row]), (int) teams[row]);
            double relaxation = SteadyRuns.relaxation(rate, minutes[row], (int) teams[row]);
            Results results = SteadyRuns.run(trial, hall, rate, relaxation, 8000);
            trial.ratio("rows[" + row + "].mean_wait", results.waits(0), results.arrived(0));
            trial.ratio("rows[" + row + "].p_wait", results.late(0, 1, 0), results.arrived(0));
        }
    }
}
