package org.kouan.port.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.core.StagePurposes;
import org.kouan.port.lane.BreakdownTally;
import org.kouan.port.lane.BreakingOff;
import org.kouan.port.lane.Desks;
import org.kouan.port.lane.Emergencies;
import org.kouan.port.lane.Equipment;
import org.kouan.port.lane.Impatient;
import org.kouan.port.lane.Inspection;
import org.kouan.port.lane.InterruptionTally;
import org.kouan.port.lane.Interruptions;
import org.kouan.port.lane.Jockeying;
import org.kouan.port.lane.Lane;
import org.kouan.port.lane.LaneDesign;
import org.kouan.port.lane.LaneParts;
import org.kouan.port.lane.LaneStatistics;
import org.kouan.port.lane.Leaving;
import org.kouan.port.lane.Lines;
import org.kouan.port.lane.Machines;
import org.kouan.port.lane.Overtakes;
import org.kouan.port.lane.Passage;
import org.kouan.port.lane.QueueTimers;
import org.kouan.port.lane.QueueWatch;
import org.kouan.port.lane.Returns;
import org.kouan.port.lane.StageStarts;
import org.kouan.port.lane.Struck;
import org.kouan.port.lane.Waiting;
import org.kouan.port.policy.LanePolicies;
import org.kouan.port.policy.WhoIsNext;
import org.kouan.port.staffing.StaffingPlan;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec.PreInspection;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Queues;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** Compiles lanes. One with a queue a desk becomes as many lanes of one desk. */
final class LaneCompiler {
    private final Scenario scenario;
    private final Names names;
    private final ModelCore core;
    private final ServiceCompiler services;
    private final BreakdownsCompiler breakdowns;
    private final boolean interruptionsOccur;
    private final boolean timersOccur;
    private final double[][] preInspectionFactors;
    /** All lanes of the model so far. */
    private final List<Lane> lanes = new ArrayList<>();
    /** By lane of the model: how inspections are broken off there, where any in the port ever is. */
    private final List<BreakingOff> breakingOff = new ArrayList<>();

    private final Returns returns;
    /** Where people change queues. */
    private final List<QueueWatch> watches = new ArrayList<>();

    LaneCompiler(Scenario scenario, Names names, ModelCore core, ServiceCompiler services) {
        this.scenario = scenario;
        this.names = names;
        this.core = core;
        this.services = services;
        breakdowns = new BreakdownsCompiler(scenario.run(), core);
        interruptionsOccur = Interruptions.occurIn(scenario, names);
        timersOccur = ImpatienceCompiler.occursIn(scenario) || EmergenciesCompiler.occurIn(scenario);
        returns = new Returns(lanes, interruptionsOccur || timersOccur, core);
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

    /** All desks that may break down. */
    Equipment equipment() {
        return breakdowns.equipment();
    }

    /** All lanes of the model so far. */
    List<Lane> lanes() {
        return lanes;
    }

    /** The lanes of the model that make up a lane of the scenario. */
    List<Lane> compile(
            StageSpec stage,
            LaneSpec lane,
            StagePurposes purposes,
            Waiting.Counted counted,
            @Nullable Passage passage,
            @Nullable Overtakes overtakes,
            StageStarts starts) {
        boolean perDesk = lane.queues() == Queues.PER_DESK;
        int copies = perDesk ? (int) scenario.mostDuringRun(lane.desks().open()) : 1;
        List<Lane> compiled = new ArrayList<>();
        InterruptionTally tally = tally(lane);
        BreakdownTally breakdownTally = breakdowns.tally(lane);
        Impatient impatient = new ImpatienceCompiler(names, core).compile(stage, lane);
        for (int i = 0; i < copies; i++) {
            StaffingPlan plan = new StaffingPlan(
                    perDesk
                            ? DayPlan.everyDay(DayProfile.constant(1))
                            : lane.desks().open(),
                    core.clock());
            WhoIsNext whoIsNext = LanePolicies.whoIsNext(lane.whoIsNext(), names.policyContext());
            Lane one = new Lane(
                    new LaneDesign(
                            lanes.size(),
                            names.laneIndex(lane.name()),
                            names.classes(lane.serves()),
                            SimTime.micros(lane.changeOver()),
                            services.meanDeskMicros(stage, lane),
                            lane.eGate().isPresent()),
                    parts(stage, lane, purposes, counted, plan, whoIsNext, starts),
                    core);
            BreakingOff ofDesks = tally == null
                    ? null
                    : new BreakingOff(
                            one, new Interruptions(core, whoIsNext, lane.closingDesk(), tally), returns, core);
            addFeatures(one, lane, impatient, passage, overtakes, ofDesks);
            Machines machines = breakdowns.compile(lane, i, breakdownTally);
            if (machines != null) {
                one.desks().breakDown(machines);
                machines.of(one, ofDesks);
            }
            lanes.add(one);
            compiled.add(one);
        }
        if (passage != null && lane.emergencies().isPresent()) {
            passage.leadTo(compiled.get(0));
        }
        if (perDesk) {
            Lines<Lane> lines = new Lines<>(compiled.toArray(Lane[]::new));
            compiled.forEach(one -> one.oneOf(lines));
            lane.jockeyAt().ifPresent(difference -> jockeying(lane, difference, compiled));
        }
        return compiled;
    }

    /** Those for whom a desk cares come before those whose inspections are broken off. */
    private void addFeatures(
            Lane lane,
            LaneSpec spec,
            @Nullable Impatient impatient,
            @Nullable Passage passage,
            @Nullable Overtakes overtakes,
            @Nullable BreakingOff ofDesks) {
        Emergencies striking = passage == null || spec.emergencies().isPresent() ? null : passage.emergencies();
        if (impatient != null || striking != null) {
            long until = core.clock().microsAt(scenario.run().until());
            lane.add(new QueueTimers(core, impatient, striking, until));
        }
        if (impatient != null) {
            lane.add(new Leaving(lane, impatient, core));
        }
        if (passage != null) {
            lane.add(new Struck(lane, passage, returns, core));
        }
        if (overtakes != null) {
            lane.add(overtakes);
        }
        if (ofDesks != null) {
            lane.add(ofDesks);
            breakingOff.add(ofDesks);
        }
    }

    /** How inspections are broken off at a lane; there must be one in the port where that happens. */
    BreakingOff breakingOffAt(Lane lane) {
        return breakingOff.get(lane.place());
    }

    /** How units come back to queues. */
    Returns returns() {
        return returns;
    }

    private void jockeying(LaneSpec lane, int difference, List<Lane> lines) {
        Jockeying jockeying = new Jockeying(lines.toArray(Lane[]::new), difference, returns, core);
        jockeying.report(core.figures(), lane.name(), lane.label());
        watch(lines, lines, jockeying);
    }

    /** Lets people look who stand in some queues whenever something changes in any of some lanes. */
    void watch(List<Lane> changing, List<Lane> queues, QueueWatch.Moves moves) {
        QueueWatch watch = new QueueWatch(
                watches.size(), queues.stream().map(Lane::waiting).toList(), moves, core.simulation());
        watches.add(watch);
        changing.forEach(lane -> lane.add(watch));
    }

    /** Where people change queues. */
    List<QueueWatch> watches() {
        return watches;
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

    private LaneParts parts(
            StageSpec stage,
            LaneSpec lane,
            StagePurposes purposes,
            Waiting.Counted counted,
            StaffingPlan plan,
            WhoIsNext whoIsNext,
            StageStarts starts) {
        LaneStatistics statistics = new LaneStatistics();
        Waiting waiting = new Waiting(core, whoIsNext, statistics, counted);
        Desks desks = new Desks(
                new Desks.Staffing(
                        plan,
                        lane.desks().officersPerDesk(),
                        SimTime.micros(lane.desks().setUp())),
                LanePolicies.whatOpens(lane.whatOpens(), names.policyContext()),
                statistics);
        Inspection inspection = new Inspection(
                new Inspection.Design(
                        services.samplers(stage, lane),
                        stage.serviceFactor() * lane.serviceFactor(),
                        preInspectionFactors,
                        purposes,
                        lane.byOpenDesks()),
                core);
        boolean tracked = interruptionsOccur || timersOccur;
        return new LaneParts(waiting, desks, inspection, starts, tracked, statistics);
    }
}
