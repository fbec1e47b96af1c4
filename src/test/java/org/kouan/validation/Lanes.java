package org.kouan.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Lognormal;

/** Which lane, and who is next: several lanes, several classes. */
final class Lanes {
    private static final int MANY = 32_000;

    private Lanes() {}

    static Map<String, Consumer<Trial>> cases() {
        Map<String, Consumer<Trial>> cases = new LinkedHashMap<>();
        cases.put("A-JSQ-01", Lanes::shortestQueue);
        cases.put("A-JSQ-02", Lanes::shortestQueue);
        cases.put("A-JSQ-04", Lanes::choices);
        cases.put("A-JOCK-01", Lanes::jockeying);
        cases.put("A-BRK-01", Lanes::breakdowns);
        cases.put("A-NSYS-01", Lanes::helpers);
        cases.put("A-PRIO-01", Lanes::priority);
        cases.put("A-PRIO-02", Lanes::priority);
        cases.put("A-PRIO-03", Lanes::priority);
        cases.put("A-PRIO-04", Lanes::priorityByTheWait);
        cases.put("A-PRE-01", Lanes::preemption);
        return cases;
    }

    /** So many lanes of one desk each, chosen at random. */
    static Results random(Trial trial, double rate, double service, int lanes) {
        StageSpec stage = separate(service, lanes).withWhichLane(PolicySpec.of("random"));
        return run(trial, stage, rate, rate / lanes, service);
    }

    private static StageSpec separate(double service, int lanes) {
        LaneSpec[] all = IntStream.range(0, lanes)
                .mapToObj(lane -> Hall.lane("lane-" + lane, 1, Hall.PERSON))
                .toArray(LaneSpec[]::new);
        return StageSpec.of("hall", Map.of(Hall.PERSON, Hall.exponential(service)), all);
    }

    private static Results run(Trial trial, StageSpec stage, double rate, double perDesk, double service) {
        Hall hall = Hall.of(trial, Hall.poisson(rate), stage);
        return SteadyRuns.run(trial, hall, rate, SteadyRuns.relaxation(perDesk, service, 1), 2 * MANY);
    }

    private static void shortestQueue(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        int desks = trial.of().count("c");
        List<String> figures = new ArrayList<>(trial.of().expected().keySet());
        figures.removeAll(List.of("mean_wait_pooled_MMc", "mean_wait_random_split"));
        Hall hall = Hall.of(trial, Hall.poisson(rate), separate(service, desks));
        Results shortest = run(trial, separate(service, desks), rate, rate / desks, service);
        hall.compare(trial, shortest, figures, 0);
        pooled(trial, rate, service, desks, "mean_wait_pooled_MMc");
        Results split = random(trial, rate, service, desks);
        trial.ratio("mean_wait_random_split", split.waits(0), split.arrived(0));
    }

    private static void pooled(Trial trial, double rate, double service, int desks, String figure) {
        Hall hall = Hall.of(trial, Hall.poisson(rate), Hall.exponential(service), desks);
        double relaxation = SteadyRuns.relaxation(rate, service, desks);
        Results results = SteadyRuns.run(trial, hall, rate, relaxation, MANY);
        trial.ratio(figure, results.waits(0), results.arrived(0));
    }

    /** The queues of one lane with a queue for each desk, chosen by their length, not those of several lanes. */
    private static void choices(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        int desks = trial.of().count("c");
        LaneSpec lines = Hall.lane("lines", desks, Hall.PERSON).withQueues(LaneSpec.Queues.PER_DESK);
        StageSpec stage = StageSpec.of("hall", Map.of(Hall.PERSON, Hall.exponential(service)), lines);
        Results full = run(trial, stage, rate, rate / desks, service);
        trial.ratio("mean_wait_full_jsq", full.waits(0), full.arrived(0));
        Results split = random(trial, rate, service, desks);
        trial.ratio("mean_wait_random", split.waits(0), split.arrived(0));
        pooled(trial, rate, service, desks, "mean_wait_pooled");
    }

    /** A line for each desk, whose last goes to a line that is shorter by two: no desk idles beside somebody who waits. */
    private static void jockeying(Trial trial) {
        double rate = trial.of().number("lam");
        double service = 1 / trial.of().number("mu");
        int desks = trial.of().count("c");
        LaneSpec lines = Hall.lane("lines", desks, Hall.PERSON).withJockeying(2);
        StageSpec stage = StageSpec.of("hall", Map.of(Hall.PERSON, Hall.exponential(service)), lines);
        Hall hall = Hall.of(trial, Hall.poisson(rate), stage);
        double relaxation = SteadyRuns.relaxation(rate, service, desks);
        Results results = SteadyRuns.run(trial, hall, rate, relaxation, 2 * MANY);
        trial.ratio("mean_wait", results.waits(0), results.arrived(0));
    }

    /**
     * Desks that break down also when idle, and hand their traveller on. Repairs last longest of all that relaxes: the
     * warm-up is twelve of the relaxation times that the desks in order on average would have, and of the repairs.
     */
    private static void breakdowns(Trial trial) {
        for (int row = 0; row < 2; row++) {
            String at = "cases[" + row + "].";
            double rate = trial.of().number(at + "lam");
            double service = 1 / trial.of().number(at + "mu");
            int desks = trial.of().count(at + "c");
            double between = 1 / trial.of().number(at + "fail");
            double repair = 1 / trial.of().number(at + "repair");
            LaneSpec lane = Hall.lane("desks", desks, Hall.PERSON)
                    .withBreakdowns(new Breakdowns(
                            Hall.exponential(between), Hall.exponential(repair), Breakdowns.InService.RESUME));
            StageSpec stage = StageSpec.of("hall", Map.of(Hall.PERSON, Hall.exponential(service)), lane);
            Hall hall = Hall.of(trial, Hall.poisson(rate), stage);
            double slowed = service * (between + repair) / between;
            double relaxation = SteadyRuns.relaxation(rate, slowed, desks) + repair;
            Results results = SteadyRuns.run(trial, hall, rate, relaxation, 2 * MANY);
            trial.ratio("mm" + desks + "_mean_sojourn", results.stays(0), results.served(0));
        }
    }

    /** Desks for the first class, and flexible ones that serve either class first. N-model of Harrison 1998. */
    private static void helpers(Trial trial) {
        for (Help.When when : List.of(Help.When.IDLE, Help.When.FIRST)) {
            int own = trial.of().count("s1");
            int flexibleDesks = trial.of().count("s2");
            LaneSpec dedicated = Hall.lane("dedicated", own, "1");
            LaneSpec flexible =
                    Hall.lane("flexible", flexibleDesks, "2").withHelps(List.of(new Help("dedicated", when)));
            Map<String, Double> rates = new LinkedHashMap<>();
            rates.put("1", trial.of().number("lam1"));
            rates.put("2", trial.of().number("lam2"));
            Map<String, Distribution> service = Map.of(
                    "1", Hall.exponential(1 / trial.of().number("mu1")),
                    "2", Hall.exponential(1 / trial.of().number("mu2")));
            Hall hall = Hall.classes(trial, rates, StageSpec.of("hall", service, dedicated, flexible));
            double rate = rates.get("1") + rates.get("2");
            double relaxation = 2 * SteadyRuns.relaxation(rate, 1, own + flexibleDesks);
            Results results = SteadyRuns.run(trial, hall, rate, relaxation, MANY);
            String prefix = when == Help.When.IDLE ? "flex_class2_first_" : "flex_class1_first_";
            for (int i = 0; i < 2; i++) {
                int index = i;
                String of = prefix + "class" + (i + 1);
                hall.compare(trial, results, List.of(of + "_mean_wait", of + "_p_wait"), i);
                trial.ratio(
                        prefix + "pool" + (i + 1) + "_util",
                        results.of(result -> result.lanes().get(index).get(LaneColumn.BUSY)),
                        results.of(result -> result.lanes().get(index).get(LaneColumn.OPEN)));
            }
        }
    }

    /** M/M/c with classes in a fixed order, non-preemptive. */
    private static void priority(Trial trial) {
        double[] rates = trial.of().numbers("lams", "");
        double service = 1 / trial.of().number("mu");
        int desks = trial.of().count("c");
        Distribution[] services = new Distribution[rates.length];
        java.util.Arrays.fill(services, Hall.exponential(service));
        Hall hall = classes(trial, rates, services, desks, inOrder("class-priority", rates.length));
        double rate = java.util.Arrays.stream(rates).sum();
        int travellers = rate * service / desks > 0.95 ? 250_000 : 62_500;
        double relaxation = SteadyRuns.relaxation(rate, service, desks);
        Results results = SteadyRuns.run(trial, hall, rate, relaxation, travellers);
        int[] all = IntStream.range(0, rates.length).toArray();
        for (String figure : trial.of().expected().keySet()) {
            int[] of = figure.startsWith("class") ? new int[] {figure.charAt(5) - '1'} : all;
            hall.compare(trial, results, List.of(figure), of);
        }
    }

    /** M/G/1 with three laws of service: in order, by weighted waits 4 : 2 : 1 (Kleinrock 1964), and first come. */
    private static void priorityByTheWait(Trial trial) {
        double[] rates = trial.of().numbers("classes", ".lam");
        double[] means = trial.of().numbers("classes", ".mean");
        double[] slopes = trial.of().numbers("aging_slopes", "");
        Distribution[] services = {
            Hall.constant(means[0]), Hall.erlang(2, means[1]), new Lognormal(Hall.minutes(means[2]), 0.8)
        };
        Map<String, Object> weights = new LinkedHashMap<>();
        double rate = 0;
        double load = 0;
        for (int i = 0; i < rates.length; i++) {
            weights.put(Integer.toString(i + 1), slopes[i]);
            rate += rates[i];
            load += rates[i] * means[i];
        }
        double relaxation = 2 * SteadyRuns.relaxation(rate, load / rate, 1);
        PolicySpec byWait = new PolicySpec("accumulating-priority", Map.of("weights", weights));
        Results first = runClasses(trial, rates, services, PolicySpec.FIRST_COME, relaxation);
        trial.ratio("fifo_mean_wait", first.waits(0, 1, 2), first.arrived(0, 1, 2));
        Results ordered = runClasses(trial, rates, services, inOrder("class-priority", 3), relaxation);
        Results aged = runClasses(trial, rates, services, byWait, relaxation);
        Results broken = runClasses(trial, rates, services, inOrder("preemptive-resume", 3), relaxation);
        for (int i = 0; i < rates.length; i++) {
            trial.ratio("pr_class" + (i + 1) + "_mean_sojourn", broken.stays(i), broken.served(i));
            String of = "class" + (i + 1) + "_mean_wait";
            trial.ratio("np_" + of, ordered.waits(i), ordered.arrived(i));
            trial.ratio("accumulating_b421_" + of, aged.waits(i), aged.arrived(i));
        }
    }

    private static Results runClasses(
            Trial trial, double[] rates, Distribution[] services, PolicySpec next, double relaxation) {
        Hall hall = classes(trial, rates, services, 1, next);
        return SteadyRuns.run(trial, hall, java.util.Arrays.stream(rates).sum(), relaxation, 62_500);
    }

    /** At one desk and at three, exponential services: an inspection that is broken off goes on later. */
    private static void preemption(Trial trial) {
        double service = 1 / trial.of().number("mu");
        for (int desks : new int[] {1, 3}) {
            double[] rates = trial.of().numbers("lams_c" + desks, "");
            Distribution[] services = new Distribution[rates.length];
            java.util.Arrays.fill(services, Hall.exponential(service));
            Hall hall = classes(trial, rates, services, desks, inOrder("preemptive-resume", rates.length));
            double rate = java.util.Arrays.stream(rates).sum();
            Results results = SteadyRuns.run(trial, hall, rate, SteadyRuns.relaxation(rate, service, desks), 62_500);
            for (int i = 0; i < rates.length; i++) {
                String figure = "c" + desks + "_class" + (i + 1) + "_mean_sojourn";
                trial.ratio(figure, results.stays(i), results.served(i));
            }
        }
    }

    private static PolicySpec inOrder(String policy, int classes) {
        List<String> order =
                IntStream.rangeClosed(1, classes).mapToObj(Integer::toString).toList();
        return new PolicySpec(policy, Map.of("order", order));
    }

    /** One lane for several classes, "1" to "n". */
    private static Hall classes(Trial trial, double[] rates, Distribution[] services, int desks, PolicySpec next) {
        Map<String, Double> perMinute = new LinkedHashMap<>();
        Map<String, Distribution> service = new LinkedHashMap<>();
        for (int i = 0; i < rates.length; i++) {
            perMinute.put(Integer.toString(i + 1), rates[i]);
            service.put(Integer.toString(i + 1), services[i]);
        }
        LaneSpec lane = Hall.lane("desks", desks, perMinute.keySet().toArray(String[]::new))
                .withWhoIsNext(next);
        return Hall.classes(trial, perMinute, StageSpec.of("hall", service, lane));
    }
}
