package org.kouan.port;

import static org.kouan.port.Story.s;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioChecks;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;

/** Random scenarios in which people change queues. */
final class RandomJockeying {
    private RandomJockeying() {}

    /** A random scenario, with emergencies or breakdowns or none, where people change queues at stages where they have a choice. */
    static Scenario scenario(long number) {
        Scenario plain = number % 3 == 0
                ? RandomScenarios.scenario(number)
                : number % 3 == 1 ? RandomMishaps.withEmergencies(number) : RandomMishaps.withBreakdowns(number);
        Random random = new Random(number);
        ScenarioChecks checks = new ScenarioChecks(LanePolicies.descriptors());
        List<StageSpec> stages = new ArrayList<>(plain.stages());
        for (int s = 0; s < stages.size(); s++) {
            StageSpec before = stages.set(s, changing(stages.get(s), random));
            if (!checks.problems(plain.withStages(stages)).isEmpty()) {
                stages.set(s, before);
            }
        }
        return plain.withStages(stages);
    }

    private static StageSpec changing(StageSpec stage, Random random) {
        List<String> classes = stage.lanes().stream()
                .flatMap(lane -> lane.serves().stream())
                .distinct()
                .toList();
        Distribution patience = new Exponential(s(30 + random.nextInt(300)));
        boolean impatient = stage.whatChanges().equals(PolicySpec.NOTHING) && random.nextInt(3) == 0;
        List<LaneSpec> lanes = new ArrayList<>();
        for (LaneSpec lane : stage.lanes()) {
            if (lane.emergencies().isPresent()) {
                lanes.add(lane);
                continue;
            }
            LaneSpec firstCome = firstCome(lane);
            List<String> some = lane.serves().stream()
                    .filter(name -> classes.indexOf(name) % 2 == 0)
                    .toList();
            Map<String, Distribution> laws = new LinkedHashMap<>();
            some.forEach(name -> laws.put(name, patience));
            lanes.add(impatient ? firstCome.withImpatience(Impatience.of(laws)) : firstCome);
        }
        return stage.withLanes(lanes).withJockeying(1 + random.nextInt(3));
    }

    /** The same lane, first come first served, of patient people who stay in their line. */
    private static LaneSpec firstCome(LaneSpec lane) {
        LaneSpec plain = LaneSpec.of(lane.name(), lane.serves(), lane.desks())
                .withHelps(lane.helps())
                .withQueues(lane.queues())
                .withWhatOpens(lane.whatOpens())
                .withService(lane.service())
                .withServiceFactor(lane.serviceFactor())
                .withChangeOver(lane.changeOver())
                .withClosingDesk(lane.closingDesk())
                .withByOpenDesks(lane.byOpenDesks());
        LaneSpec gates = lane.eGate().map(plain::withEGate).orElse(plain);
        return lane.breakdowns().map(gates::withBreakdowns).orElse(gates);
    }
}
