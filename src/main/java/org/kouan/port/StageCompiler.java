package org.kouan.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.policy.LanePolicies;
import org.kouan.port.policy.WhoIsNext;
import org.kouan.port.staffing.StaffingPlan;
import org.kouan.random.Sampler;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Distribution;
import org.kouan.scenario.FlowSpec.PreInspection;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.EGate;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.LaneSpec.Queues;
import org.kouan.scenario.RunPlan.Closing;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** Compiles stages and their lanes. A lane with one queue a desk becomes as many lanes of one desk. */
final class StageCompiler {
    private final Scenario scenario;
    private final Names names;
    private final ModelCore core;
    private final LastInQueue lastInQueue;
    private final Controls controls;
    private final boolean interruptionsOccur;
    private final boolean timersOccur;
    private final BreakdownsCompiler breakdowns;
    private final double[][] preInspectionFactors;
    /** Null where nobody is shut out at the end. */
    private final @Nullable Doors doors;

    private final List<Stage> stages = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    /** By lane of the scenario: the compiled lanes that make it up. */
    private final List<List<Lane>> lanesOf = new ArrayList<>();

    StageCompiler(Scenario scenario, Names names, ModelCore core, LastInQueue lastInQueue, Controls controls) {
        this.scenario = scenario;
        this.names = names;
        this.core = core;
        this.lastInQueue = lastInQueue;
        this.controls = controls;
        breakdowns = new BreakdownsCompiler(scenario.run(), core);
        interruptionsOccur = Interruptions.occurIn(scenario, names);
        timersOccur = ImpatienceCompiler.occursIn(scenario) || EmergenciesCompiler.occurIn(scenario);
        doors = scenario.run().closing() == Closing.DRAIN_HALL ? new Doors(core) : null;
        preInspectionFactors = scenario.flows().stream()
                .map(flow -> names.byClass(
                        flow.preInspection().map(PreInspection::factor).orElse(Map.of()), 1))
                .toArray(double[][]::new);
    }

    /** Whether any inspection may be broken off. */
    boolean interruptionsOccur() {
        return interruptionsOccur;
    }

    /** Whether anybody may leave a queue of itself. */
    boolean timersOccur() {
        return timersOccur;
    }

    void compile() {
        for (StageSpec stage : scenario.stages()) {
            StagePurposes purposes = StagePurposes.of(stage.name());
            boolean[] counted = countedClasses(scenario, names, stage.name());
            Waiting.Counted waits = new Waiting.Counted(counted, lastInQueue, overtakes(stage));
            Emergencies emergencies = new EmergenciesCompiler(names, core).compile(stage);
            for (LaneSpec lane : stage.lanes()) {
                lanesOf.add(compile(stage, lane, purposes, waits, emergencies));
            }
            connect(stage);
            if (emergencies != null) {
                emergencies.breaksOffAt(givingDesks(stage));
            }
            stages.add(compile(stage, purposes, counted));
        }
    }

    /** All desks that may break down. */
    Equipment equipment() {
        return breakdowns.equipment();
    }

    List<Stage> stages() {
        return stages;
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** The lanes of some stages that serve any of some classes. */
    List<Lane> lanesServing(List<String> stageNames, List<String> classNames) {
        List<Lane> serving = new ArrayList<>();
        for (StageSpec stage : scenario.stages()) {
            for (LaneSpec lane : stage.lanes()) {
                if (stageNames.contains(stage.name()) && lane.serves().stream().anyMatch(classNames::contains)) {
                    serving.addAll(lanesOf(lane.name()));
                }
            }
        }
        return serving;
    }

    /** The lanes of the model that make up a lane of the scenario. */
    List<Lane> lanesOf(String lane) {
        return lanesOf.get(names.laneIndex(lane));
    }

    /** Waits at a stage count for a class when its target names the stage, or when it has no target. */
    static boolean[] countedClasses(Scenario scenario, Names names, String stage) {
        boolean[] counted = new boolean[names.classCount()];
        for (int c = 0; c < counted.length; c++) {
            String name = names.className(c);
            counted[c] = scenario.targets().stream()
                    .filter(target -> target.classes().contains(name))
                    .findFirst()
                    .map(Target::stages)
                    .map(named -> named.contains(stage))
                    .orElse(true);
        }
        return counted;
    }

    private List<Lane> compile(
            StageSpec stage,
            LaneSpec lane,
            StagePurposes purposes,
            Waiting.Counted counted,
            @Nullable Emergencies emergencies) {
        boolean perDesk = lane.queues() == Queues.PER_DESK;
        int copies = perDesk
                ? (int) lane.desks()
                        .open()
                        .maxBetween(scenario.run().from(), scenario.run().until())
                : 1;
        List<Lane> compiled = new ArrayList<>();
        InterruptionTally tally = tally(lane);
        BreakdownTally breakdownTally = breakdowns.tally(lane);
        Impatient impatient = new ImpatienceCompiler(names, core).compile(stage, lane);
        for (int i = 0; i < copies; i++) {
            StaffingPlan plan = new StaffingPlan(
                    perDesk ? DayProfile.constant(1) : lane.desks().open());
            Lane one = new Lane(
                    new Lane.Design(
                            lanes.size(),
                            names.laneIndex(lane.name()),
                            names.classes(lane.serves()),
                            SimTime.micros(lane.changeOver()),
                            meanDeskMicros(stage, lane),
                            lane.eGate().map(EGate::rejectedFirst).orElse(false)),
                    parts(stage, lane, purposes, counted, plan, tally, impatient, emergencies),
                    core);
            Breakdowns ofLine = breakdowns.compile(lane, i, breakdownTally);
            if (ofLine != null) {
                one.breakDown(ofLine);
            }
            lanes.add(one);
            compiled.add(one);
        }
        if (emergencies != null && lane.emergencies().isPresent()) {
            emergencies.leadTo(compiled.get(0));
        }
        if (perDesk) {
            Lines lines = new Lines(compiled);
            compiled.forEach(one -> one.oneOf(lines));
            lane.jockeyAt().ifPresent(difference -> jockeying(lane, difference, compiled));
        }
        return compiled;
    }

    private void jockeying(LaneSpec lane, int difference, List<Lane> lines) {
        Jockeying jockeying =
                new Jockeying(lines.toArray(Lane[]::new), difference, interruptionsOccur || timersOccur, core);
        jockeying.report(core.figures(), lane.name(), lane.label());
        lines.forEach(line -> line.work().evenedOutBy(jockeying));
    }

    /** Null where they are not counted. */
    private @Nullable Overtakes overtakes(StageSpec stage) {
        if (stage.overtakes() != StageSpec.Overtakes.COUNTED) {
            return null;
        }
        Overtakes overtakes = new Overtakes(core.units(), names.classCount());
        boolean[] served = names.classes(
                stage.lanes().stream().flatMap(lane -> lane.serves().stream()).toList());
        overtakes.register(core.figures(), stage.name(), stage.label(), scenario.classes(), served);
        return overtakes;
    }

    /** Null where no inspection of the port is ever broken off. */
    private @Nullable InterruptionTally tally(LaneSpec lane) {
        if (!interruptionsOccur) {
            return null;
        }
        InterruptionTally tally = new InterruptionTally();
        tally.report(
                core.figures(), lane.name(), lane.label(), lane.closingDesk(), Interruptions.goOnLater(lane, names));
        return tally;
    }

    private Lane.Parts parts(
            StageSpec stage,
            LaneSpec lane,
            StagePurposes purposes,
            Waiting.Counted counted,
            StaffingPlan plan,
            @Nullable InterruptionTally tally,
            @Nullable Impatient impatient,
            @Nullable Emergencies emergencies) {
        LaneStatistics statistics = new LaneStatistics();
        WhoIsNext whoIsNext = LanePolicies.whoIsNext(lane.whoIsNext(), names.policyContext());
        Waiting waiting = new Waiting(core, whoIsNext, statistics, counted, timers(lane, impatient, emergencies));
        Interruptions interruptions =
                tally == null ? null : new Interruptions(core, whoIsNext, lane.closingDesk(), tally);
        Desks desks = new Desks(
                new Desks.Staffing(
                        plan,
                        lane.desks().officersPerDesk(),
                        SimTime.micros(lane.desks().setUp())),
                LanePolicies.whatOpens(lane.whatOpens(), names.policyContext()),
                statistics);
        Inspection inspection = new Inspection(
                new Inspection.Design(
                        samplers(stage, lane),
                        stage.serviceFactor() * lane.serviceFactor(),
                        preInspectionFactors,
                        purposes,
                        lane.eGate().map(EGate::rejection).orElse(0.0),
                        lane.byOpenDesks()),
                core);
        boolean tracked = interruptionsOccur || timersOccur;
        return new Lane.Parts(waiting, desks, inspection, interruptions, impatient, emergencies, tracked, statistics);
    }

    /** Null where nobody leaves a queue of itself. */
    private @Nullable QueueTimers timers(
            LaneSpec lane, @Nullable Impatient impatient, @Nullable Emergencies emergencies) {
        Emergencies striking = lane.emergencies().isPresent() ? null : emergencies;
        long until = SimTime.micros(scenario.run().until());
        return impatient == null && striking == null ? null : new QueueTimers(core, impatient, striking, until);
    }

    private Sampler[] samplers(StageSpec stage, LaneSpec lane) {
        Sampler[] samplers = new Sampler[names.classCount()];
        for (int c = 0; c < samplers.length; c++) {
            Distribution law = law(stage, lane, names.className(c));
            samplers[c] = law == null ? NOT_SERVED : sampler(law, stage);
        }
        return samplers;
    }

    private Sampler sampler(Distribution law, StageSpec stage) {
        Sampler sampler = Distributions.sampler(law, core.draws());
        return core.sampling() == Sampling.CONTROLLED ? controls.measured(sampler, law, stage) : sampler;
    }

    private static final Sampler NOT_SERVED = () -> {
        throw new IllegalStateException("a lane was given a unit of a class that has no service time there");
    };

    static @Nullable Distribution law(StageSpec stage, LaneSpec lane, String name) {
        Distribution own = lane.service().get(name);
        return own == null ? stage.service().get(name) : own;
    }

    /** Mean time that a unit takes up a desk, over the classes that the lane serves, each counted once. */
    private long meanDeskMicros(StageSpec stage, LaneSpec lane) {
        double mean = lane.serves().stream()
                .map(name -> law(stage, lane, name))
                .filter(Objects::nonNull)
                .mapToLong(law -> SimTime.micros(law.mean()))
                .average()
                .orElse(0);
        return Math.round(mean * stage.serviceFactor() * lane.serviceFactor()) + SimTime.micros(lane.changeOver());
    }

    private void connect(StageSpec stage) {
        for (LaneSpec lane : stage.lanes()) {
            List<Lane> first = new ArrayList<>();
            List<Lane> idle = new ArrayList<>();
            for (LaneSpec.Help help : lane.helps()) {
                // Nobody stands between an emergency and a desk whose inspections are broken off for it.
                int at = help.breaksOff() ? 0 : first.size();
                if (help.when() == When.IDLE) {
                    idle.addAll(lanesOf(help.lane()));
                } else {
                    first.addAll(at, lanesOf(help.lane()));
                }
            }
            List<Lane> helpers = new ArrayList<>();
            for (LaneSpec other : stage.lanes()) {
                if (other.helps().stream().anyMatch(help -> help.lane().equals(lane.name()))) {
                    helpers.addAll(lanesOf(other.name()));
                }
            }
            Lane rejectedTo =
                    lane.eGate().map(gate -> lanesOf(gate.rejectedTo()).get(0)).orElse(null);
            lanesOf(lane.name()).forEach(one -> one.connect(new Neighbours(lanes, first, idle, helpers, rejectedTo)));
        }
    }

    /** Lanes whose inspections are broken off for those who are struck. */
    private List<Lane> givingDesks(StageSpec stage) {
        return stage.lanes().stream()
                .filter(lane -> lane.helps().stream().anyMatch(Help::breaksOff))
                .flatMap(lane -> lanesOf(lane.name()).stream())
                .toList();
    }

    private Stage compile(StageSpec stage, StagePurposes purposes, boolean[] counted) {
        int classes = names.classCount();
        Lane[][] desks = new Lane[classes][];
        Lane[][] gates = new Lane[classes][];
        double[] uptake = new double[classes];
        for (int c = 0; c < classes; c++) {
            String name = names.className(c);
            desks[c] = serving(stage, name, false);
            gates[c] = serving(stage, name, true);
            uptake[c] = stage.lanes().stream()
                    .filter(lane -> lane.serves().contains(name))
                    .flatMap(lane -> lane.eGate().stream())
                    .mapToDouble(EGate::uptake)
                    .max()
                    .orElse(0);
        }
        return new Stage(
                names.stageIndex(stage.name()),
                core.units(),
                core.draws(),
                LanePolicies.whichLane(stage.whichLane(), names.policyContext()),
                purposes,
                desks,
                gates,
                uptake,
                commonServices(stage),
                scenario.lanes().stream().anyMatch(lane -> lane.eGate().isPresent()),
                room(stage, counted),
                doors);
    }

    private @Nullable Room room(StageSpec stage, boolean[] counted) {
        if (stage.room().isEmpty()) {
            return null;
        }
        Room room = new Room(
                names.stageIndex(stage.name()), stage.name(), stage.room().get(), counted, lanes, core);
        room.register(core.figures(), stage.label());
        return room;
    }

    /** The doors that close with the regular time; null where nobody is shut out. */
    @Nullable
    Doors doors() {
        return doors;
    }

    /** By lane of the model: its stage. */
    int[] stageOfLane() {
        int[] stageOfLane = new int[lanes.size()];
        for (int s = 0; s < scenario.stages().size(); s++) {
            for (LaneSpec lane : scenario.stages().get(s).lanes()) {
                for (Lane one : lanesOf(lane.name())) {
                    stageOfLane[one.design().index()] = s;
                }
            }
        }
        return stageOfLane;
    }

    /** The finite stages. */
    Rooms rooms() {
        String[] laneNames = new String[lanes.size()];
        for (LaneSpec lane : scenario.lanes()) {
            for (Lane one : lanesOf(lane.name())) {
                laneNames[one.design().index()] = lane.name();
            }
        }
        return new Rooms(
                core.units(),
                stages,
                lanes,
                stageOfLane(),
                scenario.stages().stream().map(StageSpec::name).toList(),
                List.of(laneNames));
    }

    /** By class, the sampler of the stage's law when no lane that serves the class has a law of its own. */
    private @Nullable Sampler[] commonServices(StageSpec stage) {
        @Nullable Sampler[] common = new Sampler[names.classCount()];
        for (int c = 0; c < common.length; c++) {
            String name = names.className(c);
            Distribution law = stage.service().get(name);
            if (law != null
                    && stage.lanes().stream().noneMatch(lane -> lane.service().containsKey(name))) {
                common[c] = sampler(law, stage);
            }
        }
        return common;
    }

    private Lane[] serving(StageSpec stage, String className, boolean gates) {
        return stage.lanes().stream()
                .filter(lane ->
                        lane.serves().contains(className) && lane.eGate().isPresent() == gates)
                .map(lane -> lanesOf(lane.name()).get(0))
                .toArray(Lane[]::new);
    }
}
