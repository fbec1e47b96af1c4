package org.kouan.port.compile;

import java.util.ArrayList;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.port.arrival.Arrivals;
import org.kouan.port.arrival.DayLevels;
import org.kouan.port.arrival.Parties;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Names;
import org.kouan.port.core.Sampling;
import org.kouan.port.day.Doors;
import org.kouan.port.day.Ending;
import org.kouan.port.day.ModelClock;
import org.kouan.port.lane.Crew;
import org.kouan.port.record.LastInQueue;
import org.kouan.port.record.Recorder;
import org.kouan.port.record.RunPeriods;
import org.kouan.port.record.TargetRecorder;
import org.kouan.port.record.WarmUpArrivals;
import org.kouan.port.route.Gates;
import org.kouan.port.route.Journeys;
import org.kouan.port.route.PublishedWaits;
import org.kouan.port.route.Reach;
import org.kouan.port.stage.Rooms;
import org.kouan.port.stage.StageOrders;
import org.kouan.port.stage.Troubles;
import org.kouan.result.DateGrid;
import org.kouan.result.PeriodGrid;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.ClassInfo;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.Target;
import org.kouan.scenario.UnitClass;

/** Turns a scenario into the parts of a model: names become indices, laws become samplers. */
public final class ModelCompiler {
    private final Scenario scenario;
    private final Names names;
    private final ModelCore core;

    public ModelCompiler(Scenario scenario, ModelObserver observer, Sampling sampling) {
        this.scenario = scenario;
        core = ModelCore.create(observer, sampling, scenario.clock());
        names = new Names(scenario);
    }

    public ModelParts compile() {
        RunPlan run = scenario.run();
        long from = core.clock().microsAt(run.from());
        long until = core.clock().microsAt(run.until());
        PeriodGrid periods = core.sampling() == Sampling.UNFOLDED
                ? PeriodGrid.unfolded(core.clock(), from, until, SimTime.micros(run.period()))
                : PeriodGrid.of(core.clock(), from, until, SimTime.micros(run.period()));
        long countFrom = core.clock().microsAfter(run.from(), run.warmUp());
        RunPeriods runPeriods = new RunPeriods(periods, DateGrid.of(core.clock(), countFrom, until), from, until);
        List<TargetRecorder> targets = targets(runPeriods);
        Controls controls = new Controls(core.figures());
        LastInQueue lastInQueue = new LastInQueue(core.units());
        StageCompiler stages = new StageCompiler(scenario, names, core, lastInQueue, controls);
        stages.compile();
        List<StageOrders> orders = new OrdersCompiler(scenario, names, core, stages).compile();
        List<Crew> crews = new StaffCompiler(scenario, names, core, stages).compile();
        Parties parties = new Parties(core.units(), targets);
        DayLevels levels = new DayLevels(scenario, core);
        FlowCompiler flows = new FlowCompiler(scenario, names, core, stages.stages(), parties, levels);
        flows.compile();
        if (core.sampling() == Sampling.CONTROLLED) {
            controls.ofArrivals(scenario, periods.count());
        }
        CalendarCompiler calendar = new CalendarCompiler(scenario, core, stages);
        Troubles troubles = calendar.troubles();
        Gates gates = calendar.gates(runPeriods.dates());
        PublishedWaits publishedWaits = new PublishedWaits(scenario, names, core, stages.stages(), stages::lanesOf);
        lookAtLastInQueue(lastInQueue, targets, stages);
        WarmUpArrivals warmUpArrivals = new WarmUpArrivals();
        if (!run.warmUp().isZero()) {
            warmUpArrivals.register(core.figures());
        }
        ResultLayout layout = layout(periods, runPeriods.dates());
        Recorder recorder = new Recorder(layout, runPeriods, targets, core.units(), warmUpArrivals);
        Journeys journeys = new Journeys(
                flows.program(),
                flows.entries(),
                flows.flowEntries(),
                gates,
                publishedWaits.occur() ? publishedWaits : null,
                core,
                parties,
                recorder);
        controls.readFrom(recorder);
        Arrivals arrivals = new Arrivals(core.simulation(), flows.flows(), until);
        Rooms rooms = stages.rooms();
        Doors doors = stages.doors();
        if (doors != null) {
            doors.connect(journeys, rooms, gates, parties);
        }
        Ending ending = new Ending(
                new Ending.Rule(
                        run.closing(),
                        until,
                        run.extend()
                                .map(extend -> until + SimTime.micros(extend))
                                .orElse(SimTime.NEVER)),
                core,
                new Reach(flows.program(), scenario.stages().size()),
                stages.lanes(),
                stages.stageOfLane(),
                scenario.stages().size(),
                doors);
        ModelClock clock = new ModelClock(
                from,
                countFrom,
                until,
                ending,
                runPeriods.grid(),
                core.simulation(),
                stages.lanes(),
                crews,
                recorder,
                core.figures(),
                lastInQueue);
        return new ModelParts(
                from,
                until,
                ending,
                layout,
                core,
                stages.lanes(),
                orders,
                crews,
                levels,
                arrivals,
                flows.timetables(),
                targets,
                journeys,
                rooms,
                troubles,
                stages.equipment(),
                publishedWaits,
                stages.watches(),
                new PlainCompiler(scenario, names, core)
                        .compile(stages.stages().get(0), stages.lanes(), arrivals, recorder),
                recorder,
                clock,
                stages.interruptionsOccur(),
                stages.timersOccur());
    }

    private ResultLayout layout(PeriodGrid periods, DateGrid dates) {
        List<ClassInfo> classes = new ArrayList<>();
        for (UnitClass unitClass : scenario.classes()) {
            classes.add(new ClassInfo(
                    unitClass.name(),
                    unitClass.label(),
                    unitClass.unit() == UnitClass.Unit.CONVEYANCE,
                    firstTargetOf(unitClass.name())));
        }
        List<LaneInfo> lanes = new ArrayList<>();
        for (StageSpec stage : scenario.stages()) {
            for (LaneSpec lane : stage.lanes()) {
                lanes.add(new LaneInfo(
                        lane.name(),
                        lane.label(),
                        stage.name(),
                        stage.label(),
                        lane.deskName(),
                        scenario.staff().stream().anyMatch(pool -> pool.lanes().contains(lane.name()))));
            }
        }
        List<TargetInfo> targets = new ArrayList<>();
        for (Target target : scenario.targets()) {
            targets.add(new TargetInfo(
                    target.name(),
                    target.label(),
                    SimTime.micros(target.limit()),
                    target.share(),
                    target.days(),
                    target.judged() == Target.Judged.DAYS,
                    target.measure().key(),
                    target.classes().stream().map(names::classIndex).toList()));
        }
        return new ResultLayout(
                classes,
                lanes,
                targets,
                periods,
                core.figures().infos(),
                dates,
                core.figures().dateInfos());
    }

    private int firstTargetOf(String className) {
        for (int i = 0; i < scenario.targets().size(); i++) {
            if (scenario.targets().get(i).classes().contains(className)) {
                return i;
            }
        }
        return -1;
    }

    private List<TargetRecorder> targets(RunPeriods periods) {
        List<TargetRecorder> targets = new ArrayList<>();
        for (Target target : scenario.targets()) {
            boolean[] isFirst = new boolean[names.classCount()];
            for (int c = 0; c < isFirst.length; c++) {
                isFirst[c] = firstTargetOf(names.className(c)) == targets.size();
            }
            targets.add(new TargetRecorder(
                    target, SimTime.micros(target.limit()), names.classes(target.classes()), isFirst, periods));
        }
        return targets;
    }

    private void lookAtLastInQueue(LastInQueue lastInQueue, List<TargetRecorder> targets, StageCompiler stages) {
        for (int i = 0; i < targets.size(); i++) {
            Target target = scenario.targets().get(i);
            if (target.measure() == Target.Measure.LAST_IN_QUEUE) {
                lastInQueue.lookAt(targets.get(i), stages.lanesServing(target.stages(), target.classes()));
            }
        }
    }
}
