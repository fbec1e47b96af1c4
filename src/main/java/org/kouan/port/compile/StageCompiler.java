package org.kouan.port.compile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.core.StagePurposes;
import org.kouan.port.day.Doors;
import org.kouan.port.lane.BreakingOff;
import org.kouan.port.lane.EGates;
import org.kouan.port.lane.Emergencies;
import org.kouan.port.lane.Equipment;
import org.kouan.port.lane.Lane;
import org.kouan.port.lane.Neighbours;
import org.kouan.port.lane.Overtakes;
import org.kouan.port.lane.Passage;
import org.kouan.port.lane.QueueWatch;
import org.kouan.port.lane.StageStarts;
import org.kouan.port.lane.Waiting;
import org.kouan.port.policy.LanePolicies;
import org.kouan.port.record.LastInQueue;
import org.kouan.port.stage.Room;
import org.kouan.port.stage.Rooms;
import org.kouan.port.stage.Stage;
import org.kouan.port.stage.StageJockeying;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.EGate;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.RunPlan.Closing;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;

/** Compiles stages, and connects their lanes. */
final class StageCompiler {
    private final Scenario scenario;
    private final Names names;
    private final ModelCore core;
    private final LastInQueue lastInQueue;
    private final ServiceCompiler services;
    private final LaneCompiler laneCompiler;
    /** Null where nobody is shut out at the end. */
    private final @Nullable Doors doors;

    private final List<Stage> stages = new ArrayList<>();
    /** By lane of the scenario: the compiled lanes that make it up. */
    private final List<List<Lane>> lanesOf = new ArrayList<>();

    StageCompiler(Scenario scenario, Names names, ModelCore core, LastInQueue lastInQueue, Controls controls) {
        this.scenario = scenario;
        this.names = names;
        this.core = core;
        this.lastInQueue = lastInQueue;
        services = new ServiceCompiler(names, core, controls);
        laneCompiler = new LaneCompiler(scenario, names, core, services);
        doors = scenario.run().closing() == Closing.DRAIN_HALL ? new Doors(core) : null;
    }

    void compile() {
        for (StageSpec stage : scenario.stages()) {
            StagePurposes purposes = StagePurposes.of(stage.name());
            boolean[] counted = countedClasses(scenario, names, stage.name());
            Waiting.Counted waits = new Waiting.Counted(counted, lastInQueue);
            Overtakes overtakes = overtakes(stage);
            Emergencies emergencies = new EmergenciesCompiler(names, core).compile(stage);
            Passage passage = emergencies == null ? null : new Passage(emergencies);
            StageStarts starts = new StageStarts(core.starts());
            for (LaneSpec lane : stage.lanes()) {
                lanesOf.add(laneCompiler.compile(stage, lane, purposes, waits, passage, overtakes, starts));
            }
            connect(stage, purposes);
            starts.connect(lanesOf(stage).stream().map(Lane::work).toList(), passage);
            core.starts().add(stage.name(), starts);
            if (passage != null) {
                passage.breaksOffAt(givingDesks(stage));
            }
            Stage compiled = compile(stage, purposes, counted);
            stages.add(compiled);
            stage.jockeyAt().ifPresent(difference -> jockeying(stage, difference, compiled));
        }
    }

    private List<Lane> lanesOf(StageSpec stage) {
        return stage.lanes().stream()
                .flatMap(lane -> lanesOf(lane.name()).stream())
                .toList();
    }

    private void jockeying(StageSpec stage, int difference, Stage compiled) {
        List<Lane> queues = stage.lanes().stream()
                .filter(lane -> lane.emergencies().isEmpty())
                .flatMap(lane -> lanesOf(lane.name()).stream())
                .toList();
        StageJockeying among =
                new StageJockeying(difference, compiled, queues.toArray(Lane[]::new), laneCompiler.returns(), core);
        among.report(core.figures(), stage.name(), stage.label());
        laneCompiler.watch(lanesOf(stage), queues, among);
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

    private void connect(StageSpec stage, StagePurposes purposes) {
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
            lane.eGate()
                    .filter(gate -> gate.rejection() > 0)
                    .ifPresent(gate -> rejecting(gate, lanesOf(lane.name()), purposes));
            lanesOf(lane.name())
                    .forEach(one -> one.connect(
                            new Neighbours(first, idle, helpers(stage, lane, false), helpers(stage, lane, true))));
        }
    }

    private void rejecting(EGate gate, List<Lane> lanes, StagePurposes purposes) {
        Lane to = lanesOf(gate.rejectedTo()).get(0);
        lanes.forEach(one -> one.add(new EGates(gate.rejection(), to, gate.rejectedFirst(), purposes, core)));
    }

    /** The lanes that help one when they idle, or before they serve their own. */
    private List<Lane> helpers(StageSpec stage, LaneSpec helped, boolean whenIdle) {
        return stage.lanes().stream()
                .filter(other -> other.helps().stream()
                        .anyMatch(help -> help.lane().equals(helped.name()) && (help.when() == When.IDLE) == whenIdle))
                .flatMap(other -> lanesOf(other.name()).stream())
                .toList();
    }

    /** Lanes whose inspections are broken off for those who are struck. */
    private List<BreakingOff> givingDesks(StageSpec stage) {
        return stage.lanes().stream()
                .filter(lane -> lane.helps().stream().anyMatch(Help::breaksOff))
                .flatMap(lane -> lanesOf(lane.name()).stream())
                .map(laneCompiler::breakingOffAt)
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
                services.commonServices(stage),
                scenario.lanes().stream().anyMatch(lane -> lane.eGate().isPresent()),
                room(stage, counted),
                doors);
    }

    private Lane[] serving(StageSpec stage, String className, boolean gates) {
        return stage.lanes().stream()
                .filter(lane ->
                        lane.serves().contains(className) && lane.eGate().isPresent() == gates)
                .map(lane -> lanesOf(lane.name()).get(0))
                .toArray(Lane[]::new);
    }

    private @Nullable Room room(StageSpec stage, boolean[] counted) {
        if (stage.room().isEmpty()) {
            return null;
        }
        Room room = new Room(
                names.stageIndex(stage.name()), stage.name(), stage.room().get(), counted, lanes(), core);
        room.register(core.figures(), stage.label());
        return room;
    }

    List<Stage> stages() {
        return stages;
    }

    /** Where people change queues. */
    List<QueueWatch> watches() {
        return laneCompiler.watches();
    }

    List<Lane> lanes() {
        return laneCompiler.lanes();
    }

    /** The lanes of the model that make up a lane of the scenario. */
    List<Lane> lanesOf(String lane) {
        return lanesOf.get(names.laneIndex(lane));
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

    /** The doors that close with the regular time; null where nobody is shut out. */
    @Nullable
    Doors doors() {
        return doors;
    }

    /** By lane of the model: its stage. */
    int[] stageOfLane() {
        int[] stageOfLane = new int[lanes().size()];
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
        String[] laneNames = new String[lanes().size()];
        for (LaneSpec lane : scenario.lanes()) {
            for (Lane one : lanesOf(lane.name())) {
                laneNames[one.design().index()] = lane.name();
            }
        }
        return new Rooms(
                core,
                stages,
                lanes(),
                stageOfLane(),
                scenario.stages().stream().map(StageSpec::name).toList(),
                List.of(laneNames),
                core.clock());
    }

    /** All desks that may break down. */
    Equipment equipment() {
        return laneCompiler.equipment();
    }

    /** Whether any inspection may be broken off. */
    boolean interruptionsOccur() {
        return laneCompiler.interruptionsOccur();
    }

    /** Whether anybody may leave a queue of itself. */
    boolean timersOccur() {
        return laneCompiler.timersOccur();
    }
}
