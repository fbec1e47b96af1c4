package org.kouan.port.compile;

import java.util.ArrayList;
import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.port.arrival.ScheduleForecast;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.policy.Forecast;
import org.kouan.port.policy.LanePolicies;
import org.kouan.port.stage.OrderCosts;
import org.kouan.port.stage.StageOrders;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;

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
        List<StageSpec> withPolicy = scenario.stages().stream()
                .filter(stage -> !stage.whatChanges().name().equals(PolicySpec.NOTHING.name()))
                .toList();
        if (withPolicy.isEmpty()) {
            return List.of(); // without a forecast, which takes longer than all the rest of a long run's model
        }
        List<StageOrders> all = new ArrayList<>();
        Forecast forecast = new ScheduleForecast(scenario);
        for (StageSpec stage : withPolicy) {
            StageOrders orders = new StageOrders(
                    sight(stage, forecast),
                    stages.stages().get(names.stageIndex(stage.name())),
                    LanePolicies.whatChanges(stage.whatChanges(), names.policyContext()),
                    stage.lanes().stream()
                            .map(LaneSpec::name)
                            .map(stages::lanesOf)
                            .toList(),
                    core);
            register(stage, orders);
            all.add(orders);
        }
        return all;
    }

    private StageOrders.Sight sight(StageSpec stage, Forecast forecast) {
        return new StageOrders.Sight(
                stage.name(),
                names.stageIndex(stage.name()),
                forecast,
                stage.lanes().stream().map(lane -> meanService(stage, lane)).toList());
    }

    private long[] meanService(StageSpec stage, LaneSpec lane) {
        long[] micros = new long[names.classCount()];
        for (int c = 0; c < micros.length; c++) {
            Distribution law = ServiceCompiler.law(stage, lane, names.className(c));
            double mean = law == null ? 0 : SimTime.micros(law.mean()) * stage.serviceFactor() * lane.serviceFactor();
            micros[c] = Math.round(mean) + SimTime.micros(lane.changeOver());
        }
        return micros;
    }

    private void register(StageSpec stage, StageOrders orders) {
        core.figures().counter(orders);
        OrderCosts costs = orders.costs();
        add(stage, "opened", "desks opened by order", "per replication", end -> costs.opened());
        add(stage, "ordered", "desk-hours beyond the plan", "h", end -> costs.extraMicros(end) / MICROS_PER_HOUR);
        add(stage, "lending", "lane-hours lent", "h", end -> costs.lendingMicros(end) / MICROS_PER_HOUR);
        add(stage, "clearing", "lane-hours of turning", "h", end -> costs.clearingMicros(end) / MICROS_PER_HOUR);
        add(stage, "lending-wait", "mean wait while lent", "min", end -> costs.waitWhileLending());
        if (!orders.alarm().isEmpty()) {
            add(stage, "alarms", orders.alarm() + " begun", "per replication", end -> costs.alarms());
            add(stage, "alarm", orders.alarm() + " in force", "min", end -> SimTime.minutes(costs.alarmMicros(end)));
        }
    }

    private void add(StageSpec stage, String name, String label, String unit, Figures.Value value) {
        core.figures()
                .add(new FigureInfo(FigureInfo.Subject.STAGE, stage.name(), stage.label(), name, label, unit), value);
    }
}
