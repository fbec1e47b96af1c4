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
import org.kouan.port.lane.Desks;
import org.kouan.port.lane.Emergencies;
import org.kouan.port.lane.Equipment;
import org.kouan.port.lane.Impatient;
import org.kouan.port.lane.Inspection;
import org.kouan.port.lane.InterruptionTally;
import org.kouan.port.lane.Interruptions;
import org.kouan.port.lane.Jockeying;
import org.kouan.port.lane.Lane;
import org.kouan.port.lane.LaneStatistics;
import org.kouan.port.lane.Lines;
import org.kouan.port.lane.Machines;
import org.kouan.port.lane.QueueTimers;
import org.kouan.port.lane.QueueWatch;
import org.kouan.port.lane.StageStarts;
import org.kouan.port.lane.Waiting;
import org.kouan.port.policy.LanePolicies;
import org.kouan.port.policy.WhoIsNext;
import org.kouan.port.staffing.StaffingPlan;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec.PreInspection;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.EGate;
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
            @Nullable Emergencies emergencies,
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
            Lane one = new Lane(
                    new Lane.Design(
                            lanes.size(),
                            names.laneIndex(lane.name()),
                            names.classes(lane.serves()),
                            SimTime.micros(lane.changeOver()),
                            services.meanDeskMicros(stage, lane),
                            lane.eGate().map(EGate::rejectedFirst).orElse(false)),
                    parts(stage, lane, purposes, counted, plan, tally, impatient, emergencies, starts),
                    core);
            Machines ofLine = breakdowns.compile(lane, i, breakdownTally);
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
        Jockeying jockeying = new Jockeying(lines.toArray(Lane[]::new), difference, core);
        jockeying.report(core.figures(), lane.name(), lane.label());
        watch(lines, lines, jockeying);
    }

    /** Lets people look who stand in some queues whenever something changes in any of some lanes. */
    void watch(List<Lane> changing, List<Lane> queues, QueueWatch.Moves moves) {
        QueueWatch watch = new QueueWatch(watches.size(), queues.toArray(Lane[]::new), moves, core.simulation());
        watches.add(watch);
        changing.forEach(lane -> lane.work().watchedBy(watch));
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

    private Lane.Parts parts(
            StageSpec stage,
            LaneSpec lane,
            StagePurposes purposes,
            Waiting.Counted counted,
            StaffingPlan plan,
            @Nullable InterruptionTally tally,
            @Nullable Impatient impatient,
            @Nullable Emergencies emergencies,
            StageStarts starts) {
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
                        services.samplers(stage, lane),
                        stage.serviceFactor() * lane.serviceFactor(),
                        preInspectionFactors,
                        purposes,
                        lane.eGate().map(EGate::rejection).orElse(0.0),
                        lane.byOpenDesks()),
                core);
        boolean tracked = interruptionsOccur || timersOccur;
        return new Lane.Parts(
                waiting, desks, inspection, interruptions, impatient, emergencies, starts, tracked, statistics);
    }

    /** Null where nobody leaves a queue of itself. */
    private @Nullable QueueTimers timers(
            LaneSpec lane, @Nullable Impatient impatient, @Nullable Emergencies emergencies) {
        Emergencies striking = lane.emergencies().isPresent() ? null : emergencies;
        long until = core.clock().microsAt(scenario.run().until());
        return impatient == null && striking == null ? null : new QueueTimers(core, impatient, striking, until);
    }
}
