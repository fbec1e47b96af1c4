package org.kouan.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Capped;
import org.kouan.scenario.law.Distribution;

/** Published simulations of telephone queues, whose callers hang up. */
final class CallCentres {
    /** Published intervals at 95 %, which the cases give with their figures. */
    private static final Map<String, double[]> INTERVALS = Map.of(
            "C-CC-04 served", new double[] {961.372, 964.846},
            "C-CC-04 abandoned", new double[] {31.172, 32.468},
            "C-CC-04 messages", new double[] {4.776, 5.144},
            "C-CC-06 served", new double[] {4270.15, 4324.46},
            "C-CC-06 abandoned", new double[] {876.133, 944.537});

    private CallCentres() {}

    static Map<String, Consumer<Trial>> cases() {
        Map<String, Consumer<Trial>> cases = new LinkedHashMap<>();
        cases.put("C-CC-02", CallCentres::callCentre);
        cases.put("C-CC-04", CallCentres::telethon);
        cases.put("C-CC-06", CallCentres::threeTypes);
        return cases;
    }

    private static void callCentre(Trial trial) {
        StageSpec stage = Leaving.stage(
                Hall.exponential(1 / trial.of().number("mu")),
                trial.of().count("c"),
                Hall.exponential(1 / trial.of().number("theta")));
        Arrivals calls = Hall.poisson(trial.of().number("lam"));
        Hall hall = new Hall(
                Map.of(Hall.PERSON, calls), List.of(stage), List.of(trial.of().number("awt")));
        Results results = trial.run(hall.scenario(Hall.plan(0, trial.of().number("horizon_min"))), 1000);
        double[] within = Leaving.difference(results.arrived(0), results.late(0, 1, 0));
        trial.mean("expected_abandoned", Leaving.difference(results.arrived(0), results.served(0)));
        trial.mean("expected_in_target", within);
        trial.ratio("mean_wait_all", results.waits(0), results.arrived(0));
        trial.ratio("service_level_over_served", within, results.served(0));
        trial.ratio(
                "speed_of_answer_served",
                results.of(result -> result.lanes().get(0).get(LaneColumn.WAIT_SUM) / Results.MINUTE_MICROS),
                results.served(0));
    }

    /**
     * Patience ends at random or when a message tells the caller to hang up, and a unit that still waits at closing is cut
     * off. The five days of a replication are alike and begin empty: one of them is simulated, and counts five times. The
     * published means of 1000 replications have errors of their own, by their intervals.
     */
    private static void telethon(Trial trial) {
        double message = trial.of().number("max_wait_min");
        Distribution patience =
                new Capped(Hall.exponential(trial.of().number("patience_mean_min")), Hall.minutes(message));
        StageSpec stage = Leaving.stage(
                Hall.exponential(trial.of().number("service_mean_min")),
                trial.of().count("c"),
                patience);
        Arrivals calls = Hall.poisson(trial.of().number("lam_per_h") / 60);
        double minutes = 60 * trial.of().number("hours");
        Scenario scenario = new Hall(Map.of(Hall.PERSON, calls), List.of(stage), List.of(0.0))
                .scenario(Hall.plan(0, minutes).withClosing(RunPlan.Closing.CUT_OFF));
        Results results = trial.run(scenario, 4000);
        WaitsOfAll waits = new WaitsOfAll(0, trial.replications(4000), message);
        trial.observe(scenario, waits, 4000, waits::next);
        double days = trial.of().number("days");
        trial.mean("served", times(days, results.served(0)), error(trial, "served"));
        trial.mean("abandoned", times(days, waits.gaveUpBefore(0)), error(trial, "abandoned"));
        trial.mean(
                "messages",
                times(days, Leaving.difference(waits.gaveUp(), waits.gaveUpBefore(0))),
                error(trial, "messages"));
    }

    /**
     * Calls of three types to two groups in three periods of a day whose busyness is random. The first group takes the
     * second type before the first, the other the third before the second: that one has a lane without desks, at which
     * both groups help. Every type and period is a class, since it has services and patience of its own.
     */
    private static void threeTypes(Trial trial) {
        double period = trial.of().number("period_min");
        Map<String, Arrivals> flows = new LinkedHashMap<>();
        Map<String, Distribution> services = new LinkedHashMap<>();
        Map<String, Distribution> patience = new LinkedHashMap<>();
        List<List<String>> classes = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int type = 0; type < 3; type++) {
            for (int p = 0; p < 3; p++) {
                String name = "type-" + type + "-period-" + p;
                double rate = trial.of().number("lam_per_min[" + type + "][" + p + "]");
                DayProfile during = new DayProfile(List.of(
                        new DayProfile.Segment(Hall.minutes(period * p), Hall.minutes(period * (p + 1)), 60 * rate)));
                flows.put(name, new Arrivals.Poisson(during));
                services.put(name, Hall.exponential(1 / trial.of().number("mu[" + p + "]")));
                patience.put(name, Hall.exponential(1 / trial.of().number("nu[" + p + "]")));
                classes.get(type).add(name);
            }
        }
        LaneSpec first = group(trial, 0, classes.get(0)).withHelps(List.of(new Help("both", Help.When.FIRST)));
        LaneSpec other = group(trial, 1, classes.get(2)).withHelps(List.of(new Help("both", Help.When.IDLE)));
        LaneSpec both = LaneSpec.of("both", classes.get(1), LaneSpec.Desks.of(0));
        LaneSpec[] lanes = Stream.of(first, other, both)
                .map(lane -> lane.withImpatience(Impatience.of(of(patience, lane.serves()))))
                .toArray(LaneSpec[]::new);
        Scenario scenario = new Hall(flows, List.of(StageSpec.of("hall", services, lanes)), List.of())
                .scenario(Hall.plan(0, 3 * period))
                .withDayLevel(DayLevel.gamma(1 / Math.sqrt(trial.of().number("busyness_shape"))));
        Results results = trial.run(scenario, 800);
        int[] all = IntStream.range(0, flows.size()).toArray();
        trial.mean("served", results.served(all), error(trial, "served"));
        trial.mean(
                "abandoned", Leaving.difference(results.arrived(all), results.served(all)), error(trial, "abandoned"));
    }

    private static Map<String, Distribution> of(Map<String, Distribution> all, List<String> classes) {
        Map<String, Distribution> some = new LinkedHashMap<>();
        classes.forEach(name -> some.put(name, all.get(name)));
        return some;
    }

    private static LaneSpec group(Trial trial, int group, List<String> classes) {
        double[] agents = trial.of().numbers("agents[" + group + "]", "");
        double period = trial.of().number("period_min");
        DayProfile open = Hall.profile(0, agents[0], period, agents[1], 2 * period, agents[2]);
        return LaneSpec.of("group-" + group, classes, LaneSpec.Desks.of(open));
    }

    private static double[] times(double factor, double[] values) {
        double[] products = values.clone();
        for (int i = 0; i < products.length; i++) {
            products[i] *= factor;
        }
        return products;
    }

    /** The standard error of a published mean, by the half-width of its interval at 95 %. */
    private static double error(Trial trial, String figure) {
        double[] interval = INTERVALS.get(trial.of().id() + " " + figure);
        return (interval[1] - interval[0]) / 2 / 1.96;
    }
}
