package org.kouan.port;

import java.util.ArrayList;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** Compiles the policies of stages, when the lanes are there, and registers what they cost. */
final class OrdersCompiler {
    private static final double MICROS_PER_HOUR = 3600.0 * SimTime.MICROS_PER_SECOND;

    private final Scenario scenario;
    private final Names names;
    private final ModelCore core;
    private final StageCompiler stages;

    OrdersCompiler(Scenario scenario, Names names, ModelCore core, StageCompiler stages) {
        this.scenario = scenario;
        this.names = names;
        this.core = core;
        this.stages = stages;
    }

    /** One for each stage that has a policy of its own. */
    List<StageOrders> compile() {
        List<StageOrders> all = new ArrayList<>();
        for (StageSpec stage : scenario.stages()) {
            if (!stage.whatChanges().name().equals(PolicySpec.NOTHING.name())) {
                StageOrders orders = new StageOrders(
                        stages.stages().get(names.stageIndex(stage.name())),
                        LanePolicies.whatChanges(stage.whatChanges(), names.policyContext()),
                        stage.lanes().stream()
                                .map(LaneSpec::name)
                                .map(stages::lanesOf)
                                .toList(),
                        names.classCount(),
                        core.observer());
                register(stage, orders);
                all.add(orders);
            }
        }
        return all;
    }

    private void register(StageSpec stage, StageOrders orders) {
        core.figures().counter(orders);
        add(stage, "opened", "desks opened by order", "per replication", end -> orders.opened());
        add(
                stage,
                "ordered",
                "desk-hours ordered beyond the plan",
                "h",
                end -> orders.extraMicros(end) / MICROS_PER_HOUR);
        add(
                stage,
                "lending",
                "lane-hours of helping and taking guests",
                "h",
                end -> orders.lendingMicros(end) / MICROS_PER_HOUR);
        add(stage, "lending-wait", "mean wait at lanes meanwhile", "min", end -> orders.waitWhileLending());
        if (!orders.alarm().isEmpty()) {
            add(stage, "alarms", orders.alarm() + " begun", "per replication", end -> orders.alarms());
            add(stage, "alarm", orders.alarm() + " in force", "min", end -> SimTime.minutes(orders.alarmMicros(end)));
        }
    }

    private void add(StageSpec stage, String name, String label, String unit, Figures.Value value) {
        core.figures()
                .add(new FigureInfo(FigureInfo.Subject.STAGE, stage.name(), stage.label(), name, label, unit), value);
    }
}
