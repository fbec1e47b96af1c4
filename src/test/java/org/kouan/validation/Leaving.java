package org.kouan.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;

/** Those who give up waiting. */
final class Leaving {
    private static final int REPLICATIONS = 64;
    private static final double RELAXATIONS = 12;

    private Leaving() {}

    static Map<String, Consumer<Trial>> cases() {
        Map<String, Consumer<Trial>> cases = new LinkedHashMap<>();
        for (String id : List.of("A-ERLA-01", "A-ERLA-02", "A-ERLA-03", "A-ERLA-06")) {
            cases.put(id, trial -> steady(trial, Hall.exponential(1 / trial.of().number("theta"))));
        }
        cases.put("A-MMCD-01", trial -> steady(trial, Hall.constant(30)));
        cases.put("B-DAY-04", Leaving::overloadedDay);
        cases.put("C-CIW-04", Leaving::everyOther);
        return cases;
    }

    static StageSpec stage(Distribution service, int desks, Distribution patience) {
        LaneSpec lane =
                Hall.lane("desks", desks, Hall.PERSON).withImpatience(Impatience.of(Map.of(Hall.PERSON, patience)));
        return StageSpec.of("hall", Map.of(Hall.PERSON, service), lane);
    }

    /** The limit at the end of the name of a figure; 0 when it has none. */
    private static double limit(String figure) {
        String number = figure.replaceAll(".*_gt_([0-9.]+)_.*", "$1");
        return number.equals(figure) ? 0 : Double.parseDouble(number);
    }

    /**
     * Who waits leaves at the rate of giving up at least, so that what is left of an empty start falls by a factor e in a
     * service or a mean patience, whichever is longer. With a constant patience of 30 min the queue of A-MMCD-01 takes 150
     * min to fill, and relaxes at its end as fast as M/M/1 does with rates 5 and 6 (22 min).
     */
    private static void steady(Trial trial, Distribution patience) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        StageSpec stage = stage(Hall.exponential(service), trial.of().count("c"), patience);
        double longest = Math.max(service, patience.mean().toNanos() / 60e9);
        double warmUp = RELAXATIONS * longest + 5 * longest;
        RunPlan plan = Hall.plan(warmUp, warmUp + 32_000 / rate);
        double awt = 1 / 3.0;
        Hall hall = new Hall(Map.of(Hall.PERSON, Hall.poisson(rate)), List.of(stage), List.of(0.0, awt));
        Scenario scenario = hall.scenario(plan);
        Results results = trial.run(scenario, REPLICATIONS);
        WaitsOfAll waits = null;
        for (String figure : trial.of().expected().keySet()) {
            switch (figure) {
                case "p_wait_virtual_gt_0" -> trial.ratio(figure, results.late(0, 2, 0), results.arrived(0));
                case "p_abandon" ->
                    trial.ratio(figure, difference(results.arrived(0), results.served(0)), results.arrived(0));
                case "mean_wait_all" -> trial.ratio(figure, results.waits(0), results.arrived(0));
                case "mean_wait_served" ->
                    trial.ratio(
                            figure,
                            results.of(
                                    result -> result.lanes().get(0).get(LaneColumn.WAIT_SUM) / Results.MINUTE_MICROS),
                            results.of(result -> result.lanes().get(0).get(LaneColumn.TAKEN)));
                case "p_served_within_awt_over_all" ->
                    trial.ratio(figure, difference(results.arrived(0), results.late(1, 2, 0)), results.arrived(0));
                default -> {
                    // Longer waits of all, or of those who were served; the others of these gave up.
                    waits = waits == null ? observed(trial, scenario, warmUp) : waits;
                    int at = limits(trial).indexOf(limit(figure));
                    boolean ofServed = figure.endsWith("_given_served");
                    double[] longer = ofServed
                            ? difference(waits.longer(at), difference(waits.gaveUp(), waits.gaveUpBefore(at)))
                            : waits.longer(at);
                    double[] all = ofServed ? difference(waits.arrived(), waits.gaveUp()) : waits.arrived();
                    trial.ratio(figure, longer, all);
                }
            }
        }
    }

    private static List<Double> limits(Trial trial) {
        return trial.of().expected().keySet().stream()
                .map(Leaving::limit)
                .distinct()
                .toList();
    }

    private static WaitsOfAll observed(Trial trial, Scenario scenario, double warmUp) {
        double[] limits =
                limits(trial).stream().mapToDouble(Double::doubleValue).toArray();
        WaitsOfAll waits = new WaitsOfAll(warmUp, trial.replications(REPLICATIONS), limits);
        trial.observe(scenario, waits, REPLICATIONS, waits::next);
        return waits;
    }

    static double[] difference(double[] all, double[] some) {
        double[] others = all.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] -= some[i];
        }
        return others;
    }

    private static void overloadedDay(Trial trial) {
        Hall patient = Days.segments(
                trial,
                trial.of().numbers("segments", ".t_end"),
                trial.of().numbers("segments", ".lam"),
                trial.of().numbers("segments", ".officers"),
                Hall.exponential(1 / trial.of().number("mu")));
        StageSpec stage = patient.stages().get(0);
        Map<String, Distribution> patience = new LinkedHashMap<>();
        stage.service()
                .keySet()
                .forEach(name ->
                        patience.put(name, Hall.exponential(1 / trial.of().number("theta"))));
        LaneSpec lane = stage.lanes().get(0).withImpatience(Impatience.of(patience));
        Hall hall = new Hall(patient.flows(), List.of(StageSpec.of("hall", stage.service(), lane)), patient.limits());
        Scenario scenario = hall.scenario(Hall.plan(0, 480));
        WaitsOfAll waits = new WaitsOfAll(0, trial.replications(600), 0, 10, 20, 30);
        trial.observe(scenario, waits, 600, waits::next);
        trial.ratio("p_offered_wait_gt_0", waits.longer(0), waits.arrived());
        trial.ratio("frac_wait_gt_10_all_arrivals", waits.longer(1), waits.arrived());
        trial.ratio("frac_wait_gt_20_all_arrivals", waits.longer(2), waits.arrived());
        trial.ratio("frac_wait_gt_30_all_arrivals", waits.longer(3), waits.arrived());
        trial.ratio("p_abandon", waits.gaveUp(), waits.arrived());
        Results results = trial.run(scenario, 600);
        trial.ratio("mean_wait_all", results.waits(0, 1, 2, 3), results.arrived(0, 1, 2, 3));
        Days.snapshots(trial, scenario, Days.minutes(trial, "E_"), 600);
    }

    /** Somebody every 7 minutes to one desk that takes 11: every other of the first gives up after exactly 3. */
    private static void everyOther(Trial trial) {
        double service = trial.of().number("service");
        Map<String, Arrivals> flows = new LinkedHashMap<>();
        Map<String, Distribution> services = new LinkedHashMap<>();
        Map<String, Distribution> patience = new LinkedHashMap<>();
        for (int i = 1; i <= 5; i++) {
            flows.put("traveller-" + i, Hall.parties(7.0 * i, 1));
            services.put("traveller-" + i, Hall.constant(service));
            patience.put("traveller-" + i, Hall.constant(trial.of().number("patience")));
        }
        LaneSpec lane = LaneSpec.of(
                        "desk",
                        List.copyOf(flows.keySet()),
                        LaneSpec.Desks.of(trial.of().count("c")))
                .withImpatience(Impatience.of(patience));
        Hall hall = new Hall(flows, List.of(StageSpec.of("hall", services, lane)), List.of());
        List<Counts<ClassColumn>> travellers = trial.run(hall.scenario(Hall.plan(0, 40)), 1)
                .replications()
                .get(0)
                .classes();
        int left = 0;
        for (int i = 1; i <= travellers.size(); i++) {
            Counts<ClassColumn> one = travellers.get(i - 1);
            if (one.get(ClassColumn.SERVED) == 0) {
                double wait = one.get(ClassColumn.WAIT_SUM) / Results.MINUTE_MICROS;
                trial.exactly("reneged_ids[" + left + "]", i, 0);
                trial.exactly("renege_times[" + left + "]", 7.0 * i + wait, 0);
                trial.exactly("waits[" + left + "]", wait, 0);
                left++;
            }
        }
    }
}
