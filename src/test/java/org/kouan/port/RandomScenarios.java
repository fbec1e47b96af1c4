package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;
import org.kouan.scenario.ByOpenDesks;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Emergencies;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.PublishedWait;
import org.kouan.scenario.RateCurve;
import org.kouan.scenario.Room;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RouteStep.Branch;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Breaks;
import org.kouan.scenario.StaffPool.Reserve;
import org.kouan.scenario.StaffPool.Team;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.Visits;

/**
 * Small scenarios at random, each the same for the same number: an hour of a port with a few lanes, full of ties (whole
 * seconds), with every policy and rule of the model. A class belongs to one flow, so that its units have one numbering.
 */
final class RandomScenarios {
    private static final int SECONDS = 3600;
    /** Officers a desk at lanes of pools. */
    private static final double[] OFFICERS = {1, 0.5, 0.2, 2, 3};

    private final Random random;
    private final Random kinds;
    /** For features that came later, so that those before keep their scenarios. */
    private final Random added;

    private final List<String> classes = new ArrayList<>();
    private final List<Approval> approvals = new ArrayList<>();

    /** Draws for approvals, so that the rest of a scenario is the same with and without them. */
    private final Optional<Random> approving;

    private RandomScenarios(long number, Optional<Random> approving) {
        random = new Random(number);
        kinds = new Random(31 * number + 7);
        this.approving = approving;
        added = new Random(~number);
    }

    /** A scenario that passes its checks; many that are drawn do not, for example because nobody comes to a stage. */
    static Scenario scenario(long number) {
        ScenarioChecks checks = new ScenarioChecks(LanePolicies.descriptors());
        for (long attempt = 0; attempt < 1000; attempt++) {
            Scenario scenario = new RandomScenarios(1000 * number + attempt, Optional.empty()).draw();
            if (checks.problems(scenario).isEmpty()) {
                Scenario more = number % 4 == 2 ? withApprovals(scenario, 1000 * number + attempt, checks) : scenario;
                Scenario tolerant = withTolerances(more, number, checks);
                return number % 5 == 1 ? withPublishedWaits(tolerant, checks) : tolerant;
            }
        }
        throw new AssertionError("no scenario passes its checks");
    }

    /** The same with a passage at each stage, with desks of its own or helped by other lanes. */
    static Scenario withEmergencies(long number) {
        Scenario plain = scenario(number);
        Random random = new Random(number);
        List<StageSpec> stages = new ArrayList<>();
        for (StageSpec stage : plain.stages()) {
            LaneSpec passage = LaneSpec.of(stage.name() + "-passage", List.of(), LaneSpec.Desks.of(random.nextInt(3)))
                    .withEmergencies(new Emergencies(
                            plain.classes().stream().map(UnitClass::name).toList(),
                            Optional.of(new Distribution.Exponential(s(60 + random.nextInt(600)))),
                            new Distribution.Exponential(s(1 + random.nextInt(90)))));
            List<LaneSpec> lanes = new ArrayList<>();
            for (LaneSpec lane : stage.lanes()) {
                List<LaneSpec.Help> helps = new ArrayList<>(lane.helps());
                if (lane.eGate().isEmpty()
                        && (random.nextBoolean() || passage.desks().open().max() == 0)) {
                    helps.add(new LaneSpec.Help(
                            passage.name(),
                            LaneSpec.Help.When.values()[random.nextInt(LaneSpec.Help.When.values().length)]));
                }
                lanes.add(lane.withHelps(helps));
            }
            lanes.add(passage);
            stages.add(stage.withLanes(lanes));
        }
        Scenario scenario = plain.withStages(stages);
        assertThat(new ScenarioChecks(LanePolicies.descriptors()).problems(scenario))
                .isEmpty();
        return scenario;
    }

    /** The same with waits that half of those heed who come by rates and to the first stage of all. */
    private static Scenario withPublishedWaits(Scenario plain, ScenarioChecks checks) {
        String stage = plain.stages().get(0).name();
        List<FlowSpec> flows = new ArrayList<>();
        for (FlowSpec flow : plain.flows()) {
            Map<String, Double> flexible = new LinkedHashMap<>();
            flow.mix().forEach((name, share) -> {
                if (share > 0 && new Visits(List.of(flow)).classesAt(stage).contains(name)) {
                    flexible.put(name, 0.5);
                }
            });
            boolean heeds = !flexible.isEmpty()
                    && (flow.arrivals() instanceof Arrivals.Poisson || flow.arrivals() instanceof Arrivals.Renewal);
            Distribution later = new Distribution.Exponential(s(400));
            flows.add(heeds ? flow.withPublishedWait(new PublishedWait(stage, s(150), s(20), flexible, later)) : flow);
        }
        Scenario scenario = plain.withFlows(flows);
        assertThat(checks.problems(scenario)).isEmpty();
        return scenario;
    }

    /** The same where those who come off their slots may lose the place, or wait outside. */
    private static Scenario withTolerances(Scenario plain, long number, ScenarioChecks checks) {
        Random random = new Random(97 * number + 3);
        Scenario scenario = plain;
        for (FlowSpec flow : plain.flows()) {
            if (flow.arrivals() instanceof Arrivals.Appointments slots
                    && slots.lateness().isPresent()) {
                Optional<Duration> early =
                        random.nextBoolean() ? Optional.of(s(30 * random.nextInt(5))) : Optional.empty();
                Optional<Duration> late = early.isEmpty() || random.nextInt(4) > 0
                        ? Optional.of(s(30 * random.nextInt(8)))
                        : Optional.empty();
                String first = flow.mix().keySet().iterator().next();
                UnitClass as =
                        plain.classes().get(random.nextInt(plain.classes().size()));
                Arrivals.Tolerance strict = new Arrivals.Tolerance(early, late, Map.of());
                Scenario lenient =
                        with(scenario, flow, slots.withTolerance(strict.withLapsedAs(Map.of(first, as.name()))));
                scenario = checks.problems(lenient).isEmpty()
                        ? lenient
                        : with(scenario, flow, slots.withTolerance(strict));
            }
        }
        assertThat(checks.problems(scenario)).isEmpty();
        return scenario;
    }

    private static Scenario with(Scenario scenario, FlowSpec flow, Arrivals arrivals) {
        return scenario.withFlows(scenario.flows().stream()
                .map(each -> each.name().equals(flow.name())
                        ? new FlowSpec(
                                each.name(),
                                each.label(),
                                each.direction(),
                                each.mix(),
                                arrivals,
                                each.route(),
                                each.preInspection(),
                                each.dayLevel(),
                                each.publishedWait())
                        : each)
                .toList());
    }

    /** The same with approvals, when any of some that are drawn pass the checks. */
    private static Scenario withApprovals(Scenario plain, long number, ScenarioChecks checks) {
        for (long attempt = 0; attempt < 40; attempt++) {
            Random approving = new Random(1_000_003 * number + attempt);
            Scenario scenario = new RandomScenarios(number, Optional.of(approving)).draw();
            if (!scenario.approvals().isEmpty() && checks.problems(scenario).isEmpty()) {
                return scenario;
            }
        }
        return plain;
    }

    /** The same, or with emergencies, where some desks break down, and those of pools need other than one officer. */
    static Scenario withBreakdowns(long number) {
        Scenario plain = number % 2 == 0 ? scenario(number) : withEmergencies(number);
        Random random = new Random(number);
        List<StageSpec> stages = new ArrayList<>();
        for (StageSpec stage : plain.stages()) {
            List<LaneSpec> lanes = new ArrayList<>();
            for (LaneSpec lane : stage.lanes()) {
                boolean ofPool =
                        plain.staff().stream().anyMatch(pool -> pool.lanes().contains(lane.name()));
                InService rule = ofPool
                        ? InService.FINISH
                        : lane.closingDesk() != ClosingDesk.FINISH
                                ? InService.RESUME
                                : InService.values()[random.nextInt(InService.values().length)];
                Breakdowns breakdowns = new Breakdowns(
                        new Distribution.Exponential(s(100 + random.nextInt(2000))),
                        random.nextBoolean()
                                ? new Distribution.Constant(s(10 * random.nextInt(60)))
                                : new Distribution.Exponential(s(1 + random.nextInt(600))),
                        rule);
                boolean has = lane.emergencies().isEmpty() && random.nextInt(3) > 0;
                LaneSpec manned = ofPool
                        ? lane.withDesks(new LaneSpec.Desks(
                                lane.desks().open(),
                                OFFICERS[random.nextInt(OFFICERS.length)],
                                lane.desks().setUp()))
                        : lane;
                lanes.add(has ? manned.withBreakdowns(breakdowns) : manned);
            }
            stages.add(stage.withLanes(lanes));
        }
        Scenario scenario = plain.withStages(stages);
        assertThat(new ScenarioChecks(LanePolicies.descriptors()).problems(scenario))
                .isEmpty();
        return scenario;
    }

    private Scenario draw() {
        int number = 1 + random.nextInt(4);
        for (int c = 0; c < number; c++) {
            classes.add("class-" + c);
        }
        List<StageSpec> stages = new ArrayList<>();
        int stageCount = 1 + random.nextInt(3);
        for (int i = 0; i < stageCount; i++) {
            StageSpec stage = stage("stage-" + i);
            stages.add((i + number) % 2 == 0 ? stage : stage.withOvertakesCounted());
        }
        approving.ifPresent(drawn -> approvals.add(approval(drawn)));
        List<FlowSpec> flows = new ArrayList<>();
        int from = 0;
        while (from < number) {
            int to = from + 1 + random.nextInt(number - from);
            FlowSpec flow = flow(classes.subList(from, to), stages);
            flows.add(random.nextInt(6) == 0 ? flow.withDayLevel(DayLevel.gamma(0.7)) : flow);
            from = to;
        }
        List<Target> targets = random.nextBoolean() ? List.of() : List.of(target(stages));
        Scenario plain = Scenario.of(
                        "random",
                        run(),
                        classes.stream().map(name -> UnitClass.of(name, name)).toList(),
                        stages,
                        flows,
                        targets)
                .withStaff(random.nextInt(3) == 0 ? staff(stages) : List.of())
                .withDisturbances(random.nextInt(4) == 0 ? disturbances(stages) : List.of())
                .withApprovals(approvals);
        Scenario levelled = random.nextInt(6) == 0
                ? plain.withDayLevel(DayLevel.gamma(0.4).withGrowth(1.1, LocalDate.of(2020, 1, 1)))
                : plain;
        return random.nextInt(8) == 0 ? levelled.withCalendar(calendar()) : levelled;
    }

    private List<Disturbance> disturbances(List<StageSpec> stages) {
        Disturbance.Occurs random0 = new Disturbance.Occurs.Random(law(600), law(200));
        Disturbance.Occurs at = new Disturbance.Occurs.At(
                List.of(new Disturbance.Window(s(600), s(1500)), new Disturbance.Window(s(1500), s(1700))));
        String stage = stages.get(random.nextInt(stages.size())).name();
        return List.of(
                Disturbance.closing("weather", random.nextBoolean() ? random0 : at, stage),
                Disturbance.slowing(
                        "far-side",
                        1.5,
                        random.nextBoolean() ? random0 : at,
                        stage,
                        stages.get(0).name().equals(stage)
                                ? stages.get(stages.size() - 1).name()
                                : stages.get(0).name()));
    }

    private PortCalendar calendar() {
        return new PortCalendar(
                s(60 * random.nextInt(20)),
                s(60 * (20 + random.nextInt(60))),
                Map.of(),
                Map.of(),
                List.of(),
                random.nextBoolean()
                        ? new PortCalendar.Meanwhile.Wait()
                        : new PortCalendar.Meanwhile.ComeBack(law(300)));
    }

    private RunPlan run() {
        RunPlan run = RunPlan.of(LocalDate.of(2024, 6, 3), s(0), Duration.ofSeconds(SECONDS));
        if (random.nextInt(4) == 0) {
            run = run.withWarmUp(Duration.ofMinutes(1L + random.nextInt(30)));
        }
        return random.nextBoolean() ? drained(run) : run.withClosing(RunPlan.Closing.CUT_OFF);
    }

    private RunPlan drained(RunPlan run) {
        RunPlan plan = added.nextInt(3) == 0 ? run.withClosing(RunPlan.Closing.DRAIN_HALL) : run;
        return added.nextInt(3) == 0 ? plan.withExtend(s(60 * (1 + added.nextInt(20)))) : plan;
    }

    private Target target(List<StageSpec> stages) {
        Target target = Target.of(
                "limit",
                classes,
                List.of(stages.get(random.nextInt(stages.size())).name()),
                s(random.nextInt(300)));
        return target.withMeasure(Target.Measure.values()[random.nextInt(Target.Measure.values().length)]);
    }

    private List<StaffPool> staff(List<StageSpec> stages) {
        List<String> lanes = new ArrayList<>();
        for (StageSpec stage : stages) {
            for (LaneSpec lane : stage.lanes()) {
                if (lane.queues() == LaneSpec.Queues.SHARED && random.nextInt(4) > 0) {
                    lanes.add(random.nextInt(lanes.size() + 1), lane.name());
                }
            }
        }
        if (lanes.isEmpty()) {
            return List.of();
        }
        List<Team> teams = new ArrayList<>();
        teams.add(team("team-0", lanes));
        for (int i = 1; i < 1 + random.nextInt(4); i++) {
            Team team = team("team-" + i, lanes.subList(0, 1 + random.nextInt(lanes.size())));
            teams.add(
                    random.nextInt(3) > 0
                            ? team
                            : team.asReserve(new Reserve(s(30 * random.nextInt(10)), s(30 * random.nextInt(30)))));
        }
        StaffPool pool = StaffPool.of("pool", lanes, teams.toArray(Team[]::new)).withWalking(s(10 * random.nextInt(9)));
        if (lanes.size() > 1 && random.nextInt(3) == 0) {
            pool = pool.withLends(Map.of(lanes.get(lanes.size() - 1), random.nextInt(2)));
        }
        int length = 60 + 30 * random.nextInt(10);
        int early = 120 + 10 * random.nextInt(60);
        return List.of(
                random.nextBoolean()
                        ? pool
                        : pool.withBreaks(new Breaks(s(early + 30 * random.nextInt(20)), s(length), s(early))));
    }

    private Team team(String name, List<String> lanes) {
        Team team = Team.of(name, 1 + random.nextInt(5), lanes);
        if (random.nextInt(3) == 0) {
            return team;
        }
        int from = 10 * random.nextInt(200);
        int to = from + 300 + 10 * random.nextInt(200);
        return team.withDuty(new DayProfile(List.of(new DayProfile.Segment(s(from), s(to), 1))));
    }

    private StageSpec stage(String name) {
        int laneCount = 1 + random.nextInt(3);
        List<LaneSpec> lanes = new ArrayList<>();
        for (int i = 0; i < laneCount; i++) {
            lanes.add(lane(name + "-lane-" + i, i == 0 ? classes : someClasses()));
        }
        for (int i = 0; i < laneCount; i++) {
            List<Help> helps = new ArrayList<>();
            for (int j = 0; j < laneCount; j++) {
                if (i != j && random.nextInt(3) == 0) {
                    helps.add(new Help(lanes.get(j).name(), random.nextBoolean() ? When.FIRST : When.IDLE));
                }
            }
            lanes.set(i, lanes.get(i).withHelps(helps));
        }
        if (laneCount > 1 && random.nextInt(3) == 0) {
            lanes.set(
                    1,
                    lanes.get(1)
                            .withHelps(List.of())
                            .withEGate(new LaneSpec.EGate(
                                    random.nextInt(3) / 2.0,
                                    random.nextInt(3) / 2.0,
                                    lanes.get(0).name(),
                                    random.nextBoolean())));
        }
        Map<String, Distribution> service = new LinkedHashMap<>();
        classes.forEach(unitClass -> service.put(unitClass, law(20 + random.nextInt(60))));
        StageSpec stage = StageSpec.of(name, service, lanes.toArray(LaneSpec[]::new))
                .withWhichLane(whichLane(lanes))
                .withWhatChanges(random.nextInt(3) == 0 ? whatChanges(lanes) : PolicySpec.NOTHING);
        return switch (random.nextInt(6)) {
            case 0 -> stage.withRoom(Room.of(1 + random.nextInt(12)));
            case 1 -> stage.withRoom(new Room(1 + random.nextInt(12), Room.WhenFull.TURNED_AWAY));
            default -> stage;
        };
    }

    private PolicySpec whatChanges(List<LaneSpec> lanes) {
        Map<String, Integer> desks = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (LaneSpec lane : lanes) {
            names.add(lane.name());
            if (lane.queues() == LaneSpec.Queues.SHARED) {
                desks.put(lane.name(), 1 + random.nextInt(4));
            }
        }
        List<String> some = names.subList(random.nextInt(names.size()), names.size());
        LaneSpec host = lanes.get(random.nextInt(lanes.size()));
        List<String> guests =
                classes.stream().filter(name -> !host.serves().contains(name)).toList();
        if (random.nextInt(4) == 0) {
            return policy(
                    "forecast",
                    "desks",
                    desks,
                    "utilisation",
                    0.5 + random.nextInt(6) / 10.0,
                    "lead",
                    s(60 * random.nextInt(10)),
                    "span",
                    s(300 * (1 + random.nextInt(4))),
                    "error",
                    random.nextInt(3) / 5.0,
                    "every",
                    s(150 * (1 + random.nextInt(4))));
        }
        if (!guests.isEmpty() && random.nextBoolean()) {
            return tidal(host, guests);
        }
        if (!guests.isEmpty()) {
            return policy(
                    "flex",
                    "lanes",
                    List.of(host.name()),
                    "guests",
                    guests,
                    "take-above",
                    s(30 * (1 + random.nextInt(6))),
                    "stop-below",
                    s(30 * random.nextInt(4)),
                    "own-below",
                    s(30 * (1 + random.nextInt(4))),
                    "own-above",
                    s(30 * (2 + random.nextInt(8))),
                    "every",
                    s(30 * (1 + random.nextInt(3))));
        }
        return policy(
                "blue-line",
                "desks",
                desks,
                "open-above",
                s(30 * (1 + random.nextInt(6))),
                "emergency-above",
                s(30 * (3 + random.nextInt(6))),
                "emergency-desks",
                random.nextBoolean() ? desks : Map.of(),
                "emergency-helps",
                some,
                "close-below",
                s(30 * random.nextInt(3)),
                "every",
                s(30 * (1 + random.nextInt(3))),
                "call-up",
                s(30 * random.nextInt(4)),
                "open-at-least",
                s(60 * random.nextInt(5)));
    }

    private PolicySpec tidal(LaneSpec host, List<String> guests) {
        boolean byTime = random.nextBoolean();
        int from = 60 * random.nextInt(60);
        return policy(
                byTime ? "tidal-by-time" : "tidal-by-queue",
                "lanes",
                List.of(host.name()),
                "guests",
                guests,
                byTime ? "from" : "turn-above",
                byTime ? s(from) : (Object) (0.5 + random.nextInt(4) / 2.0),
                byTime ? "to" : "back-below",
                byTime ? s(60 * random.nextInt(60)) : (Object) (random.nextInt(3) / 4.0),
                "clearing",
                s(30 * random.nextInt(5)),
                "every",
                s(30 * (1 + random.nextInt(3))));
    }

    private List<String> someClasses() {
        List<String> some = new ArrayList<>(
                classes.stream().filter(name -> random.nextBoolean()).toList());
        if (some.isEmpty()) {
            some.add(classes.get(random.nextInt(classes.size())));
        }
        return some;
    }

    private LaneSpec lane(String name, List<String> serves) {
        LaneSpec.Desks desks = new LaneSpec.Desks(plan(), 1, s(random.nextInt(3) == 0 ? 30 : 0));
        LaneSpec lane = LaneSpec.of(name, serves, desks).withWhoIsNext(whoIsNext());
        if (random.nextInt(5) == 0) {
            lane = lane.withClosingDesk(ClosingDesk.values()[random.nextInt(ClosingDesk.values().length)]);
        }
        if (random.nextInt(5) == 0) {
            lane = lane.withImpatience(impatience(serves));
        }
        if (random.nextInt(3) == 0) {
            lane = lane.withChangeOver(s(5 * (1 + random.nextInt(2))));
        }
        return switch (random.nextInt(5)) {
            case 0 ->
                lines(LaneSpec.of(name, serves, LaneSpec.Desks.of(1 + random.nextInt(4)))
                        .withQueues(LaneSpec.Queues.PER_DESK));
            case 1 -> byOpenDesks(lane).withWhatOpens(whatOpens());
            case 2 -> LaneSpec.of(name, serves, LaneSpec.Desks.of(1)).withWhatOpens(whatOpens());
            default -> lane;
        };
    }

    private LaneSpec lines(LaneSpec lane) {
        LaneSpec plain = added.nextInt(3) == 0
                ? lane.withImpatience(Impatience.of(
                        Map.of(lane.serves().get(0), new Distribution.Exponential(s(60 * (1 + added.nextInt(4)))))))
                : lane;
        return added.nextBoolean() ? plain.withJockeying(2 + added.nextInt(2)) : plain;
    }

    private LaneSpec byOpenDesks(LaneSpec lane) {
        ByOpenDesks.Step second = new ByOpenDesks.Step(2, 0.5 + added.nextInt(3) / 2.0);
        return lane.withByOpenDesks(new ByOpenDesks(List.of(second, new ByOpenDesks.Step(4, 1.25))));
    }

    private Impatience impatience(List<String> serves) {
        Map<String, Distribution> patience = new LinkedHashMap<>();
        serves.stream().filter(name -> random.nextInt(3) > 0).forEach(name -> patience.put(name, law(120)));
        Impatience impatience = Impatience.of(patience);
        if (random.nextBoolean()) {
            boolean byQueue = random.nextBoolean();
            impatience = impatience.withBalking(new Impatience.Balking(
                    byQueue ? Optional.of(random.nextInt(5)) : Optional.empty(),
                    byQueue ? Optional.empty() : Optional.of(s(60 * random.nextInt(4))),
                    (1 + random.nextInt(2)) / 2.0));
        }
        return random.nextBoolean() ? impatience : impatience.withComeBack(new Impatience.ComeBack(0.5, law(300)));
    }

    private DayProfile plan() {
        List<DayProfile.Segment> segments = new ArrayList<>();
        int from = 0;
        while (from < SECONDS) {
            int to = from + 60 * (1 + random.nextInt(40));
            segments.add(new DayProfile.Segment(Duration.ofSeconds(from), Duration.ofSeconds(to), random.nextInt(4)));
            from = to;
        }
        return new DayProfile(segments);
    }

    private PolicySpec whoIsNext() {
        return switch (random.nextInt(5)) {
            case 0 -> PolicySpec.FIRST_COME;
            case 1 -> policy(random.nextBoolean() ? "preemptive-resume" : "preemptive-restart", "order", someClasses());
            case 2 -> PolicySpec.FIRST_COME;
            case 3 -> policy("class-priority", "order", someClasses());
            default ->
                switch (random.nextInt(3)) {
                    case 0 -> policy("earliest-due", "limits", Map.of(classes.get(0), s(30 * random.nextInt(8))));
                    case 1 -> policy("weighted-turns", "turns", Map.of(classes.get(0), 1 + random.nextInt(4)));
                    default ->
                        policy("accumulating-priority", "weights", Map.of(classes.get(0), 1.0 + random.nextInt(4)));
                };
        };
    }

    private PolicySpec whichLane(List<LaneSpec> lanes) {
        return switch (random.nextInt(4)) {
            case 0 -> PolicySpec.SHORTEST_QUEUE;
            case 1 -> policy("random");
            case 2 -> policy("least-work");
            default ->
                policy(
                        "preference",
                        "order",
                        List.of(lanes.get(random.nextInt(lanes.size())).name()),
                        "overflow-at",
                        random.nextInt(4));
        };
    }

    private PolicySpec whatOpens() {
        boolean onWait = random.nextBoolean();
        return policy(
                onWait ? "on-wait" : "on-queue",
                "open-above",
                onWait ? s(60 + random.nextInt(120)) : 2 + random.nextInt(4),
                "at-most",
                1 + random.nextInt(3),
                "close-below",
                onWait ? s(random.nextInt(60)) : random.nextInt(3),
                "every",
                s(30 * (1 + random.nextInt(3))),
                "call-up",
                s(30 * random.nextInt(4)),
                "open-at-least",
                s(60 * random.nextInt(5)));
    }

    private Distribution law(int seconds) {
        return switch (random.nextInt(4)) {
            case 0 -> new Distribution.Exponential(s(seconds));
            case 1 -> new Distribution.Lognormal(s(seconds), 0.6);
            case 2 -> new Distribution.Empirical(List.of(s(seconds - 10), s(seconds), s(seconds + 10)));
            default -> new Distribution.Constant(s(seconds));
        };
    }

    private Map<String, Double> mix(List<String> own) {
        Map<String, Double> mix = new LinkedHashMap<>();
        double left = 1;
        for (int i = 0; i < own.size(); i++) {
            double share = i == own.size() - 1 ? left : left * random.nextInt(5) / 5;
            mix.put(own.get(i), share);
            left -= share;
        }
        return mix;
    }

    private FlowSpec flow(List<String> own, List<StageSpec> stages) {
        if (own.size() > 1 && random.nextInt(2) == 0) {
            return conveyances(own.get(0), own.subList(1, own.size()), stages);
        }
        Map<String, Double> mix = mix(own);
        List<RouteStep> route = asking(route(own, stages), own);
        return FlowSpec.of("flow of " + own.get(0), mix, arrivals()).withRoute(route.toArray(RouteStep[]::new));
    }

    /** One or two branches for the conveyance, another one or two for its party, then some of the stages again. */
    private FlowSpec conveyances(String unitClass, List<String> members, List<StageSpec> stages) {
        boolean byTimetable = random.nextBoolean();
        Branch.Party party = new Branch.Party(
                byTimetable ? Optional.empty() : Optional.of(new Arrivals.PartySize(5, 4, 0, 12)),
                mix(members),
                random.nextBoolean() ? new Arrivals.Alighting.Gaps(law(30)) : new Arrivals.Alighting.Over(law(200)),
                law(60),
                asking(route(members, stages), members));
        List<Branch> branches = new ArrayList<>(List.of(party));
        int taken = random.nextInt(stages.size() + 1);
        if (taken > 0) {
            branches.add(
                    random.nextInt(2),
                    new Branch.Route(List.of(
                            new RouteStep.Delay(law(30)),
                            RouteStep.Visit.of(stages.get(0).name()))));
        }
        List<RouteStep> route = new ArrayList<>(List.of(new RouteStep.Together(branches)));
        stages.stream().skip(Math.max(1, taken)).forEach(stage -> route.add(RouteStep.Visit.of(stage.name())));
        Arrivals arrivals = byTimetable
                ? new Arrivals.Timetable(
                        "a test",
                        services(),
                        Optional.of(new Arrivals.PartySize(30, 10, 1, 60)),
                        Optional.of(new Arrivals.Lateness(0.3, s(300), 0.3, s(300), s(120))),
                        s(0),
                        new Arrivals.Alighting.Gaps(new Distribution.Constant(s(0))),
                        new Distribution.Constant(s(0)))
                : new Arrivals.Renewal(law(200), s(10 * random.nextInt(10)));
        return FlowSpec.of("flow of " + unitClass, Map.of(unitClass, 1.0), arrivals)
                .withRoute(route.toArray(RouteStep[]::new));
    }

    /** The same with a request, in scenarios with approvals and more often than not. */
    private List<RouteStep> asking(List<RouteStep> route, List<String> own) {
        approving
                .filter(drawn -> drawn.nextInt(3) > 0)
                .ifPresent(drawn -> route.add(drawn.nextInt(route.size()), request(own, drawn)));
        return route;
    }

    /** Some of a class ask for another, of which a share as large must visit each stage from there on. */
    private RouteStep.Request request(List<String> own, Random drawn) {
        String asks = own.get(drawn.nextInt(own.size()));
        String as = classes.get(drawn.nextInt(classes.size()));
        return new RouteStep.Request(
                approvals.get(0).name(), Map.of(asks, as), Map.of(asks, (1 + drawn.nextInt(4)) / 4.0));
    }

    private static Approval approval(Random drawn) {
        Distribution decision =
                drawn.nextBoolean() ? new Distribution.Constant(s(30)) : new Distribution.Exponential(s(40));
        Approval approval = Approval.of("duty", 1 + drawn.nextInt(3), decision)
                .withRefusal(drawn.nextInt(3) / 4.0)
                .withAhead(s(30 * drawn.nextInt(6)));
        if (drawn.nextBoolean()) {
            approval = approval.withQuotaPerDay(drawn.nextInt(40));
        }
        if (drawn.nextBoolean()) {
            int from = 60 * drawn.nextInt(30);
            approval = approval.withHours(s(from), s(from + 60 * (1 + drawn.nextInt(40))));
        }
        return drawn.nextBoolean() ? approval : approval.withWaitsAtMost(s(10 * drawn.nextInt(60)));
    }

    private List<RouteStep> route(List<String> own, List<StageSpec> stages) {
        List<RouteStep> route = new ArrayList<>();
        if (stages.size() > 1 && random.nextInt(4) == 0) {
            route.add(RouteStep.Together.of(stages.get(0).name(), stages.get(1).name()));
        }
        for (StageSpec stage : stages) {
            if (random.nextInt(3) == 0) {
                route.add(new RouteStep.Delay(law(60)));
            }
            Map<String, Double> share = new LinkedHashMap<>();
            own.forEach(unitClass -> share.put(unitClass, Math.min(1, random.nextInt(6) / 3.0)));
            route.add(new RouteStep.Visit(stage.name(), share));
        }
        return route;
    }

    /** What else is drawn does not depend on these kinds, which are drawn apart. */
    private Arrivals arrivals() {
        Arrivals plain = plainArrivals();
        return switch (kinds.nextInt(6)) {
            case 0 ->
                new Arrivals.Appointments(
                        s(600),
                        s(2400),
                        s(300),
                        1 + kinds.nextInt(12),
                        0.9,
                        kinds.nextInt(3) / 10.0,
                        kinds.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new Arrivals.Lateness(0.2, s(300), 0.3, s(120), s(60))));
            case 1 ->
                new Arrivals.LinearPoisson(new RateCurve(List.of(
                        new RateCurve.Point(s(100), kinds.nextInt(200)),
                        new RateCurve.Point(s(1800), 50 + kinds.nextInt(300)),
                        new RateCurve.Point(s(3000), 0))));
            default -> plain;
        };
    }

    private Arrivals plainArrivals() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Arrivals.Poisson(new DayProfile(List.of(
                        new DayProfile.Segment(s(0), s(1200), 50 + random.nextInt(300)),
                        new DayProfile.Segment(s(1800), s(3600), 50 + random.nextInt(200)))));
            case 1 -> new Arrivals.Renewal(law(20), s(10 * random.nextInt(10)));
            case 2 -> {
                Duration from = s(60 * random.nextInt(30));
                yield new Arrivals.Present(1 + random.nextInt(60), from, from.plus(s(60 * random.nextInt(20))));
            }
            default -> timetable();
        };
    }

    private List<Arrivals.Service> services() {
        List<Arrivals.Service> services = new ArrayList<>();
        int number = 1 + random.nextInt(4);
        for (int i = 0; i < number; i++) {
            services.add(new Arrivals.Service("s" + i, s(10 * random.nextInt(400)), random.nextInt(60) - 1));
        }
        return services;
    }

    private Arrivals timetable() {
        Arrivals.Alighting alighting =
                random.nextBoolean() ? new Arrivals.Alighting.Gaps(law(30)) : new Arrivals.Alighting.Over(law(600));
        return new Arrivals.Timetable(
                "a test",
                services(),
                Optional.of(new Arrivals.PartySize(30, 10, 1, 60)),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Arrivals.Lateness(0.3, s(300), 0.3, s(300), s(120))),
                s(10 * random.nextInt(10)),
                alighting,
                law(120));
    }
}
