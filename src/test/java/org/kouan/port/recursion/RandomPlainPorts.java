package org.kouan.port.recursion;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kouan.port.core.Sampling;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.RateCurve;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Empirical;
import org.kouan.scenario.law.Exponential;
import org.kouan.scenario.law.Gamma;
import org.kouan.scenario.law.Lognormal;
import org.kouan.scenario.law.Uniform;

/**
 * Plain ports at random, each the same for the same number. Most of what happens does so at whole minutes, so that
 * arrivals, ends of inspections and changes of staffing coincide.
 */
public final class RandomPlainPorts {
    private static final LocalDate SUNDAY = LocalDate.of(2024, 6, 2);
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final String STAGE = "hall";

    /** A few hours with few desks, with many, or with more than can be served; or several days. */
    private enum Style {
        ORDINARY,
        WIDE,
        CROWDED,
        LONG
    }

    private final Random random;
    private final Style style;
    private final int lanes;
    private final int classes;
    private final int fromMinute;
    private final int minutes;
    /** Times of day at which plans change, the same for all lanes. */
    private final List<Integer> changes = new ArrayList<>();
    /** All that comes and goes does so at whole minutes. */
    private final boolean ties;
    /** Only the first two lanes help each other, and the others. */
    private final boolean pairs;

    private RandomPlainPorts(long number) {
        random = new Random(number * 0x9E3779B97F4A7C15L);
        style = Style.values()[random.nextInt(Style.values().length)];
        lanes = pick(1, 2, 2, 3, 3, 4, 4);
        classes = 1 + random.nextInt(4);
        ties = random.nextInt(3) > 0;
        pairs = random.nextInt(3) == 0;
        fromMinute = pick(0, 330, 601, 1385, 1440 + 75);
        minutes = style == Style.LONG ? 1500 + random.nextInt(2000) : 45 + random.nextInt(90);
        TreeSet<Integer> times = new TreeSet<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            int within = random.nextInt(Math.min(minutes, MINUTES_OF_DAY));
            int time = fromMinute + (random.nextBoolean() ? within : within / 5 * 5);
            times.add(time % MINUTES_OF_DAY);
            times.add((time + random.nextInt(3)) % MINUTES_OF_DAY);
        }
        times.remove(0);
        changes.addAll(times);
    }

    /**
     * A plain port that passes its checks; some that are drawn do not, for example because no desk ever opens. But a
     * lane may serve no class, which the checks refuse: it may help others.
     */
    public static Scenario scenario(long number) {
        ScenarioChecks checks = new ScenarioChecks(LanePolicies.descriptors());
        for (long attempt = 0; attempt < 1000; attempt++) {
            Scenario scenario = new RandomPlainPorts(1000 * number + attempt).draw();
            if (checks.problems(scenario).stream()
                    .allMatch(problem -> problem.path().endsWith(".serves"))) {
                return scenario;
            }
        }
        throw new AssertionError("no scenario passes its checks");
    }

    /** How random numbers are drawn in it, by the same number. */
    static Sampling sampling(long number) {
        return Sampling.values()[(int) (number % Sampling.values().length)];
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private Scenario draw() {
        List<String> names =
                IntStream.range(0, classes).mapToObj(c -> "class-" + c).toList();
        Map<String, Distribution> service = new LinkedHashMap<>();
        names.forEach(name -> service.put(name, service()));
        StageSpec stage = StageSpec.of(STAGE, service, lanes(names).toArray(LaneSpec[]::new))
                .withServiceFactor(random.nextInt(4) == 0 ? pick(0.5, 1.3, 2.0) : 1)
                .withWhichLane(random.nextInt(4) == 0 ? PolicySpec.of("random") : PolicySpec.SHORTEST_QUEUE);
        List<FlowSpec> flows = new ArrayList<>();
        int number = 1 + random.nextInt(4);
        for (int f = 0; f < number; f++) {
            FlowSpec flow = FlowSpec.of("flow-" + f, mix(names, f == 0 ? 1 : 0), arrivals(number), STAGE);
            flows.add(random.nextInt(5) == 0 ? flow.withDayLevel(level()) : flow);
        }
        Scenario plain = Scenario.of(
                "plain",
                run(),
                names.stream().map(name -> UnitClass.of(name, name)).toList(),
                List.of(stage),
                flows,
                targets(names));
        return random.nextInt(5) == 0 ? plain.withDayLevel(level()) : plain;
    }

    private RunPlan run() {
        return new RunPlan(
                SUNDAY,
                minutes(fromMinute),
                minutes(fromMinute + minutes),
                pick(RunPlan.Closing.DRAIN, RunPlan.Closing.CUT_OFF),
                Optional.empty(),
                minutes(pick(5, 15, 60)),
                minutes(pick(0, 0, 0, 0, 0, 0, 10, 17, 40)),
                1,
                1,
                0.95);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private DayLevel level() {
        DayLevel random = DayLevel.gamma(pick(0.0, 0.3, 0.8));
        return random.withWeek(Map.of(DayOfWeek.SUNDAY, pick(0.5, 1.5), DayOfWeek.MONDAY, pick(0.0, 0.7)));
    }

    private List<Target> targets(List<String> names) {
        List<Target> targets = new ArrayList<>();
        for (int t = random.nextInt(4); t > 0; t--) {
            List<String> some =
                    names.stream().filter(name -> random.nextBoolean()).toList();
            Target target = Target.of(
                            "target-" + t, some.isEmpty() ? names : some, List.of(STAGE), minutes(random.nextInt(12)))
                    .withMeasure(pick(Target.Measure.SHARE, Target.Measure.WORST_INTERVAL));
            targets.add(random.nextBoolean() ? target : target.withShare(0.9));
        }
        return targets;
    }

    private List<LaneSpec> lanes(List<String> names) {
        List<List<String>> served =
                Stream.<List<String>>generate(ArrayList::new).limit(lanes).toList();
        names.forEach(name -> served.get(random.nextInt(lanes)).add(name));
        double connected = pick(0.1, 0.4, 0.7);
        List<LaneSpec> specs = new ArrayList<>();
        for (int i = 0; i < lanes; i++) {
            LaneSpec lane = LaneSpec.of("lane-" + i, served.get(i), desks()).withHelps(helps(i, connected));
            specs.add(random.nextInt(5) == 0 ? lane.withServiceFactor(pick(0.75, 2.0)) : lane);
        }
        return random.nextBoolean() ? specs : changingOver(specs);
    }

    /** The same lanes, where those that work alone change over. */
    private List<LaneSpec> changingOver(List<LaneSpec> specs) {
        Duration time = ties ? minutes(1) : Duration.ofSeconds(20);
        List<String> together = specs.stream()
                .flatMap(lane -> lane.helps().stream().flatMap(help -> Stream.of(lane.name(), help.lane())))
                .toList();
        return specs.stream()
                .map(lane -> together.contains(lane.name()) ? lane : lane.withChangeOver(time))
                .toList();
    }

    private List<LaneSpec.Help> helps(int lane, double connected) {
        List<LaneSpec.Help> helps = new ArrayList<>();
        int first = random.nextInt(lanes);
        for (int i = 0; i < lanes; i++) {
            int other = (first + i) % lanes;
            boolean may = other != lane && (!pairs || other / 2 == lane / 2);
            if (may && random.nextDouble() < connected) {
                helps.add(new LaneSpec.Help("lane-" + other, pick(LaneSpec.Help.When.FIRST, LaneSpec.Help.When.IDLE)));
            }
        }
        return helps;
    }

    private LaneSpec.Desks desks() {
        DayProfile open = random.nextInt(4) == 0 ? DayProfile.constant(openDesks()) : plan();
        return new LaneSpec.Desks(open, pick(1.0, 1.0, 0.3), minutes(pick(0, 0, 7)));
    }

    private DayProfile plan() {
        List<Integer> times = new ArrayList<>(List.of(0));
        changes.stream().filter(time -> random.nextInt(4) > 0).forEach(times::add);
        times.add(MINUTES_OF_DAY);
        List<DayProfile.Segment> segments = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            int open = random.nextInt(4) == 0 ? 0 : openDesks();
            segments.add(new DayProfile.Segment(minutes(times.get(i - 1)), minutes(times.get(i)), open));
        }
        return new DayProfile(segments);
    }

    private int openDesks() {
        return style == Style.WIDE && random.nextInt(3) > 0
                ? random.nextInt(6) == 0 ? (int) PlainPorts.MOST_DESKS : 10 + random.nextInt(60)
                : random.nextInt(4);
    }

    /** Means of some two minutes. */
    private Distribution service() {
        Duration mean = minutes(1 + random.nextInt(4));
        if (ties) {
            return switch (random.nextInt(5)) {
                case 0 -> new Empirical(List.of(Duration.ZERO, mean, minutes(5)));
                case 1 -> new Empirical(List.of(mean, minutes(2), minutes(2).minusNanos(1000)));
                case 2 -> new Constant(random.nextBoolean() ? Duration.ZERO : mean);
                default -> new Constant(mean);
            };
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Exponential(mean);
            case 1 -> new Lognormal(mean, 0.6);
            case 2 -> new Uniform(Duration.ZERO, mean.multipliedBy(2));
            default -> new Gamma(mean, 1.5);
        };
    }

    /** Shares in tenths, each at least a given number. */
    private Map<String, Double> mix(List<String> names, int least) {
        Map<String, Double> mix = new LinkedHashMap<>();
        int left = 10 - least * names.size();
        for (int i = 0; i < names.size(); i++) {
            int more = i == names.size() - 1 ? left : random.nextInt(left + 1);
            mix.put(names.get(i), (least + more) / 10.0);
            left -= more;
        }
        return mix;
    }

    /** The number that come in an hour in one of several flows, such that desks are neither idle nor overwhelmed for long. */
    private int perHour(int flows) {
        int all = switch (style) {
            case ORDINARY -> 60 + random.nextInt(60);
            case WIDE -> 200 + random.nextInt(900);
            case CROWDED -> 250;
            case LONG -> 10 + random.nextInt(20);
        };
        return 1 + all / flows;
    }

    private Arrivals arrivals(int flows) {
        int perHour = perHour(flows);
        int begin = random.nextInt(minutes / 2);
        Duration from = minutes(fromMinute + begin);
        int interval = style == Style.LONG ? pick(10, 10, 20, 45) : pick(1, 1, 2, 3);
        if (ties && random.nextInt(3) > 0) {
            return random.nextInt(3) > 0
                    ? new Arrivals.Renewal(new Constant(minutes(interval)), minutes(fromMinute + pick(0, begin)))
                    : new Arrivals.Present(1 + perHour / 2, from, from);
        }
        return switch (random.nextInt(4)) {
            case 0 ->
                new Arrivals.Poisson(DayProfile.every(
                        Duration.ofHours(1), random.doubles(24, 0, 2 * perHour).toArray()));
            case 1 -> new Arrivals.LinearPoisson(curve(perHour));
            case 2 ->
                new Arrivals.Renewal(new Exponential(Duration.ofSeconds(1 + 3600 / perHour)), minutes(fromMinute));
            default -> new Arrivals.Present(1 + perHour, from, from.plusMinutes(random.nextInt(minutes / 3)));
        };
    }

    private RateCurve curve(int perHour) {
        List<RateCurve.Point> points = new ArrayList<>();
        for (int hour = 0; hour <= 24; hour += 2) {
            points.add(new RateCurve.Point(Duration.ofHours(hour), random.nextInt(2 * perHour)));
        }
        return new RateCurve(points);
    }
}
