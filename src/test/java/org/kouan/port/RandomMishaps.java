package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.s;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.Breakdowns;
import org.kouan.scenario.Breakdowns.InService;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.Emergencies;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.scenario.law.Constant;
import org.kouan.scenario.law.Exponential;

/** Scenarios at random in which people fall ill, or desks break down. */
final class RandomMishaps {
    /** Officers a desk at lanes of pools. */
    private static final double[] OFFICERS = {1, 0.5, 0.2, 2, 3};

    private RandomMishaps() {}

    /** The same with a passage at each stage, with desks of its own or helped by other lanes. */
    static Scenario withEmergencies(long number) {
        Scenario plain = RandomScenarios.scenario(number);
        Random random = new Random(number);
        List<StageSpec> stages = new ArrayList<>();
        for (StageSpec stage : plain.stages()) {
            LaneSpec passage = LaneSpec.of(stage.name() + "-passage", List.of(), LaneSpec.Desks.of(random.nextInt(3)))
                    .withEmergencies(new Emergencies(
                            plain.classes().stream().map(UnitClass::name).toList(),
                            Optional.of(new Exponential(s(60 + random.nextInt(600)))),
                            new Exponential(s(1 + random.nextInt(90)))));
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

    /** The same, or with emergencies, where some desks break down, and those of pools need other than one officer. */
    static Scenario withBreakdowns(long number) {
        Scenario plain = number % 2 == 0 ? RandomScenarios.scenario(number) : withEmergencies(number);
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
                        new Exponential(s(100 + random.nextInt(2000))),
                        random.nextBoolean()
                                ? new Constant(s(10 * random.nextInt(60)))
                                : new Exponential(s(1 + random.nextInt(600))),
                        rule);
                boolean has = lane.emergencies().isEmpty() && random.nextInt(3) > 0;
                LaneSpec manned = ofPool
                        ? lane.withDesks(new LaneSpec.Desks(
                                lane.desks().open().usual(),
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
}
