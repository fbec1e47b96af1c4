package org.kouan.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.kouan.theory.ErlangA;
import org.kouan.theory.ErlangB;
import org.kouan.theory.ErlangC;
import org.kouan.theory.GeneralQueue;
import org.kouan.theory.Priorities;

/** What the formulas of {@code org.kouan.theory} give for the cases of the table. */
final class Formulas {
    private Formulas() {}

    /** By case. */
    static Map<String, Function<ValidationCase, Map<String, Double>>> all() {
        Map<String, Function<ValidationCase, Map<String, Double>>> formulas = new TreeMap<>();
        for (String id : List.of("A-MMC-01", "A-MMC-02", "A-MMC-03", "A-MMC-05", "C-KSL-01")) {
            formulas.put(id, Formulas::erlangC);
        }
        formulas.put("A-STAFF-01", Formulas::staffing);
        formulas.put("A-STAFF-02", Formulas::serviceLevel);
        formulas.put("A-ERLB-01", Formulas::erlangB);
        for (String id : List.of("A-ERLA-01", "A-ERLA-02", "A-ERLA-03", "A-ERLA-06")) {
            formulas.put(id, Formulas::erlangA);
        }
        formulas.put("A-MD1-01", each -> pollaczekKhinchine(each, 1, 1, 1));
        double cube = StrictMath.exp(3 * 0.44579905964189176 + 4.5 * 0.7033464593186682 * 0.7033464593186682);
        formulas.put("A-MG1-01", each -> pollaczekKhinchine(each, 2, 4 * 1.64, cube));
        formulas.put("A-MG1-03", Formulas::hyperexponential);
        formulas.put("A-SJF-01", each -> Map.of("mean_wait_fifo", new GeneralQueue(0.9, 1, 1, 1, 1 / 3.0).meanWait()));
        for (String id : List.of("A-PRIO-01", "A-PRIO-02", "A-PRIO-03")) {
            formulas.put(id, Formulas::priorities);
        }
        formulas.put("A-PRIO-04", Formulas::prioritiesAtOneDesk);
        formulas.put("A-PRE-01", Formulas::preemptive);
        formulas.put("C-OCT-01", PublishedFormulas::octave);
        formulas.put("C-WSS-01", PublishedFormulas::seconds);
        formulas.put("D-KING-01", Formulas::kingman);
        formulas.put("E-GATE-02", PublishedFormulas::gates);
        formulas.put("E-LTN-01", PublishedFormulas::luton);
        formulas.put("B-SIPP-01", PublishedFormulas::planningPeriods);
        formulas.put("K-TRAINS", PublishedFormulas::trains);
        return formulas;
    }

    private static Map<String, Double> erlangC(ValidationCase of) {
        double service = 1 / of.number("mu");
        ErlangC queue = new ErlangC(of.number("lam"), service, of.count("c"));
        Map<String, Double> figures = new TreeMap<>();
        for (String figure : of.formulas().keySet()) {
            String end = figure.substring(figure.lastIndexOf('_') + 1);
            figures.put(
                    figure,
                    switch (figure) {
                        case "p_wait" -> queue.delayed();
                        case "mean_wait" -> queue.meanWait();
                        case "mean_wait_given_wait" -> queue.meanWaitOfDelayed();
                        case "sd_wait" -> queue.waitDeviation();
                        case "mean_queue_len" -> queue.meanQueue();
                        case "mean_in_system" -> queue.meanQueue() + of.number("lam") * service;
                        case "mean_sojourn" -> queue.meanWait() + service;
                        default ->
                            figure.startsWith("wait_p")
                                    ? queue.waitQuantile(Double.parseDouble("0." + end.substring(1)))
                                    : queue.waitsLonger(Double.parseDouble(end));
                    });
        }
        return figures;
    }

    private static Map<String, Double> staffing(ValidationCase of) {
        Map<String, Double> figures = new TreeMap<>();
        double[] rates = of.numbers("lam", "");
        for (int row = 0; row < rates.length; row++) {
            String at = "table[" + row + "].";
            int thirty = ErlangC.leastServers(rates[row], 1 / of.number("mu"), 30, 0.95);
            int ten = ErlangC.leastServers(rates[row], 1 / of.number("mu"), 10, 0.9);
            figures.put(at + "min_c_95pct_30min", (double) thirty);
            figures.put(at + "sl_at_min_c", 1 - new ErlangC(rates[row], 2, thirty).waitsLonger(30));
            figures.put(at + "min_c_90pct_10min", (double) ten);
            figures.put(at + "sl10_at_c", 1 - new ErlangC(rates[row], 2, ten).waitsLonger(10));
        }
        return figures;
    }

    private static Map<String, Double> serviceLevel(ValidationCase of) {
        double rate = of.number("lam");
        double service = 1 / of.number("mu");
        double limit = of.number("awt_min");
        int servers = ErlangC.leastServers(rate, service, limit, of.number("sl_target"));
        ErlangC queue = new ErlangC(rate, service, servers);
        return Map.of(
                "raw_positions",
                (double) servers,
                "service_level",
                1 - queue.waitsLonger(limit),
                "occupancy",
                queue.utilisation(),
                "p_wait",
                queue.delayed(),
                "service_level_at_13",
                1 - new ErlangC(rate, service, 13).waitsLonger(limit));
    }

    private static Map<String, Double> erlangB(ValidationCase of) {
        double load = of.number("lam") / of.number("mu");
        double blocked = ErlangB.blocked(load, of.count("c"));
        return Map.of(
                "p_block",
                blocked,
                "mean_busy",
                load * (1 - blocked),
                "p_block_c2_a0714",
                ErlangB.blocked(0.5 / 0.7, 2));
    }

    private static Map<String, Double> erlangA(ValidationCase of) {
        ErlangA queue = new ErlangA(of.number("lam"), 1 / of.number("mu"), of.count("c"), 1 / of.number("theta"));
        Map<String, Double> figures = new TreeMap<>();
        figures.put("p_wait_virtual_gt_0", queue.delayed());
        figures.put("p_served_within_awt_over_all", queue.servedWithin(1 / 3.0));
        figures.put("p_abandon", queue.abandoned());
        figures.put("mean_offered_wait", queue.meanOfferedWait());
        figures.put("mean_wait_all", queue.meanWait());
        figures.put("mean_wait_served", queue.meanWaitOfServed());
        figures.put("mean_queue_len", queue.meanQueue());
        figures.put("utilization", queue.utilisation());
        for (String limit : List.of("0.25", "10", "0.333333")) {
            figures.put("p_offered_wait_gt_" + limit, queue.offeredWaitLonger(Double.parseDouble(limit)));
            figures.put("p_wait_gt_" + limit + "_all", queue.waitsLonger(Double.parseDouble(limit)));
            double later = queue.servedAfter(Double.parseDouble(limit));
            figures.put("p_wait_gt_" + limit + "_given_served", later / (1 - queue.abandoned()));
        }
        return figures;
    }

    private static Map<String, Double> pollaczekKhinchine(ValidationCase of, double mean, double square, double cube) {
        double rate = of.number("lam");
        GeneralQueue queue = new GeneralQueue(rate, mean, 1, 1, square / (mean * mean) - 1);
        assertThat(queue.isExact()).isTrue();
        return Map.of(
                "mean_wait", queue.meanWait(),
                "p_wait", new ErlangC(rate, mean, 1).delayed(),
                "sd_wait", GeneralQueue.waitDeviation(rate, mean, square, cube));
    }

    private static Map<String, Double> hyperexponential(ValidationCase of) {
        double p = of.number("p");
        double[] rates = of.numbers("rates", "");
        double[] moments = new double[4];
        double factorial = 1;
        for (int k = 1; k <= 3; k++) {
            factorial *= k;
            moments[k] = factorial * (p / Math.pow(rates[0], k) + (1 - p) / Math.pow(rates[1], k));
        }
        return pollaczekKhinchine(of, moments[1], moments[2], moments[3]);
    }

    private static Map<String, Double> priorities(ValidationCase of) {
        double[] rates = of.numbers("lams", "");
        double service = 1 / of.number("mu");
        List<Priorities.Class> classes = DoubleStream.of(rates)
                .mapToObj(rate -> new Priorities.Class(rate, service, 2 * service * service))
                .toList();
        double[] waits = Priorities.meanWaits(classes, of.count("c"));
        double rate = DoubleStream.of(rates).sum();
        ErlangC all = new ErlangC(rate, service, of.count("c"));
        Map<String, Double> figures = new TreeMap<>();
        double sum = 0;
        for (int k = 0; k < waits.length; k++) {
            figures.put("class" + (k + 1) + "_mean_wait", waits[k]);
            sum += rates[k] * waits[k];
        }
        figures.put("p_wait_any_class", all.delayed());
        figures.put("overall_mean_wait", sum / rate);
        return figures;
    }

    private static Map<String, Double> prioritiesAtOneDesk(ValidationCase of) {
        double[] rates = of.numbers("classes", ".lam");
        double[] means = of.numbers("classes", ".mean");
        double[] squares = of.numbers("classes", ".second_moment");
        List<Priorities.Class> classes = new ArrayList<>();
        double rate = 0;
        double load = 0;
        double square = 0;
        for (int k = 0; k < rates.length; k++) {
            classes.add(new Priorities.Class(rates[k], means[k], squares[k]));
            rate += rates[k];
            load += rates[k] * means[k];
            square += rates[k] * squares[k];
        }
        double mean = load / rate;
        double[] waits = Priorities.meanWaits(classes, 1);
        double[] stays = Priorities.preemptiveStays(classes);
        Map<String, Double> figures = new TreeMap<>();
        for (int k = 0; k < rates.length; k++) {
            figures.put("np_class" + (k + 1) + "_mean_wait", waits[k]);
            figures.put("pr_class" + (k + 1) + "_mean_sojourn", stays[k]);
        }
        figures.put("fifo_mean_wait", new GeneralQueue(rate, mean, 1, 1, square / rate / mean / mean - 1).meanWait());
        return figures;
    }

    private static Map<String, Double> preemptive(ValidationCase of) {
        Map<String, Double> figures = new TreeMap<>();
        for (int servers : new int[] {1, 3}) {
            double[] rates = of.numbers("lams_c" + servers, "");
            double[] stays = Priorities.preemptiveStays(rates, 1 / of.number("mu"), servers);
            for (int k = 0; k < rates.length; k++) {
                figures.put("c" + servers + "_class" + (k + 1) + "_mean_sojourn", stays[k]);
            }
        }
        return figures;
    }

    private static Map<String, Double> kingman(ValidationCase of) {
        return Map.of(
                "e2e2_bound", GeneralQueue.kingmanBound(0.8, 1, 0.5, 0.5),
                "h2e2_bound", GeneralQueue.kingmanBound(0.8, 1, 4, 0.5),
                "e2e2_kingman_approx", new GeneralQueue(0.8, 1, 1, 0.5, 0.5).meanWait(),
                "h2e2_kingman_approx", new GeneralQueue(0.8, 1, 1, 4, 0.5).meanWait());
    }
}
