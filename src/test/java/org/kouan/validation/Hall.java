package org.kouan.validation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Erlang;
import org.kouan.scenario.law.Exponential;
import org.kouan.scenario.law.Mixture;

/**
 * A port of a validation case: flows, each with a class of its own, through the same stages. Times are in minutes; a
 * case in other units counts those as minutes. Its scenarios have passed the checks that one from a file passes.
 *
 * @param flows by the name of their class
 * @param stages visited in turn by all
 * @param limits of waits that the case asks about; every class has a target for each
 */
record Hall(Map<String, Arrivals> flows, List<StageSpec> stages, List<Double> limits) {
    static final String PERSON = "person";

    private static final LocalDate DATE = LocalDate.of(2024, 6, 3);
    private static final Pattern TAIL = Pattern.compile(".*_gt_([0-9.]+)(?:_fifo|_accepted)?");
    private static final Pattern QUANTILE = Pattern.compile("wait_p([0-9]+)");

    /** One class at one lane. */
    static Hall of(Trial trial, Arrivals arrivals, Distribution service, int desks) {
        return of(trial, arrivals, stage(service, desks));
    }

    /** One class at one stage. */
    static Hall of(Trial trial, Arrivals arrivals, StageSpec... stages) {
        return new Hall(Map.of(PERSON, arrivals), List.of(stages), limitsOf(trial));
    }

    /** Classes that come as Poisson processes to one stage. */
    static Hall classes(Trial trial, Map<String, Double> perMinute, StageSpec stage) {
        Map<String, Arrivals> flows = new LinkedHashMap<>();
        perMinute.forEach((name, rate) -> flows.put(name, poisson(rate)));
        return new Hall(flows, List.of(stage), limitsOf(trial));
    }

    static StageSpec stage(Distribution service, int desks) {
        return StageSpec.of("hall", Map.of(PERSON, service), lane("desks", desks, PERSON));
    }

    static LaneSpec lane(String name, int desks, String... serves) {
        return LaneSpec.of(name, List.of(serves), LaneSpec.Desks.of(desks));
    }

    static Arrivals poisson(double perMinute) {
        return new Arrivals.Poisson(DayProfile.constant(60 * perMinute));
    }

    /** Values by time of day: from minute, value, from minute, value... until the end of the day. */
    static DayProfile profile(double... minutesAndValues) {
        List<DayProfile.Segment> segments = new ArrayList<>();
        for (int i = 0; i < minutesAndValues.length; i += 2) {
            Duration to = i + 2 < minutesAndValues.length ? minutes(minutesAndValues[i + 2]) : Duration.ofDays(1);
            segments.add(new DayProfile.Segment(minutes(minutesAndValues[i]), to, minutesAndValues[i + 1]));
        }
        return new DayProfile(segments);
    }

    /** Parties by timetable that join at once: minute, size, minute, size... */
    static Arrivals parties(double... minutesAndSizes) {
        List<Arrivals.Service> services = new ArrayList<>();
        for (int i = 0; i < minutesAndSizes.length; i += 2) {
            services.add(new Arrivals.Service("party", minutes(minutesAndSizes[i]), (int) minutesAndSizes[i + 1]));
        }
        return new Arrivals.Timetable(
                "the case",
                services,
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                new Arrivals.Alighting.Gaps(new Constant(Duration.ZERO)),
                new Constant(Duration.ZERO));
    }

    static Distribution exponential(double minutes) {
        return new Exponential(minutes(minutes));
    }

    static Distribution constant(double minutes) {
        return new Constant(minutes(minutes));
    }

    static Distribution erlang(int phases, double minutes) {
        return new Erlang(phases, minutes(minutes));
    }

    /** Two exponentials with balanced means and squared coefficient of variation {@code scv > 1}. */
    static Distribution hyperexponential(double minutes, double scv) {
        double p = 0.5 * (1 + Math.sqrt((scv - 1) / (scv + 1)));
        return new Mixture(List.of(
                new Mixture.Part(p, exponential(minutes / (2 * p))),
                new Mixture.Part(1 - p, exponential(minutes / (2 * (1 - p))))));
    }

    static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 60e6) * 1000);
    }

    /** A run from midnight on, in minutes, counted after a warm-up. */
    static RunPlan plan(double warmUp, double until) {
        RunPlan plan = RunPlan.of(DATE, Duration.ZERO, minutes(until));
        return new RunPlan(
                plan.date(),
                plan.from(),
                plan.until(),
                plan.closing(),
                plan.extend(),
                Duration.ofDays(1),
                minutes(warmUp),
                plan.replications(),
                plan.seed(),
                plan.confidence());
    }

    Scenario scenario(RunPlan plan) {
        List<String> names = List.copyOf(flows.keySet());
        String[] route = stages.stream().map(StageSpec::name).toArray(String[]::new);
        List<Target> targets = new ArrayList<>();
        for (String name : names) {
            for (int i = 0; i < limits.size(); i++) {
                targets.add(
                        Target.of("limit-" + i + "-" + name, List.of(name), List.of(route), minutes(limits.get(i))));
            }
        }
        Scenario scenario = Scenario.of(
                "validation",
                plan,
                names.stream().map(name -> UnitClass.of(name, name)).toList(),
                stages,
                names.stream()
                        .map(name -> FlowSpec.of("flow-" + name, Map.of(name, 1.0), flows.get(name), route))
                        .toList(),
                targets);
        return new ScenarioChecks(LanePolicies.descriptors()).checked(scenario);
    }

    /** Compares figures of waits and stays, named as the cases name them, of some classes together. */
    void compare(Trial trial, Results results, List<String> figures, int... classes) {
        for (String figure : figures) {
            if (figure.contains("mean_wait") || figure.contains("mean_queue_time")) {
                trial.ratio(figure, results.waits(classes), results.arrived(classes));
            } else if (figure.contains("mean_sojourn")) {
                trial.ratio(figure, results.stays(classes), results.served(classes));
            } else {
                compareTail(trial, results, figure, limitOf(trial, figure), classes);
            }
        }
    }

    /** Compares the share of some classes that waits longer than a limit with a figure. */
    void compareTail(Trial trial, Results results, String figure, double limit, int... classes) {
        double[] late = results.late(limits.indexOf(limit), limits.size(), classes);
        Matcher quantile = QUANTILE.matcher(figure);
        double expected = quantile.matches() ? 1 - Integer.parseInt(quantile.group(1)) / 100.0 : trial.expected(figure);
        trial.ratio(figure, expected, late, results.arrived(classes));
    }

    /** All limits that a case's figures speak of, and 0; without repetition. */
    static List<Double> limitsOf(Trial trial) {
        TreeSet<Double> limits = new TreeSet<>(List.of(0.0));
        trial.of().expected().keySet().forEach(figure -> limits.add(limitOf(trial, figure)));
        return List.copyOf(limits);
    }

    /** The limit that a figure speaks of; 0 when it speaks of none. */
    static double limitOf(Trial trial, String figure) {
        Matcher tail = TAIL.matcher(figure.replaceFirst("\\[[0-9]+]$", ""));
        if (tail.matches()) {
            return Double.parseDouble(tail.group(1));
        }
        return QUANTILE.matcher(figure).matches() ? trial.expected(figure) : 0;
    }
}
