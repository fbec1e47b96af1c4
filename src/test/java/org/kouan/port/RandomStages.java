package org.kouan.port;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.Room;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.law.Distribution;

/** Stages at random: lanes that help each other, e-gates, room. */
final class RandomStages {
    private final Dice dice;
    private final Random random;
    private final RandomLanes laneDraws;
    private final RandomPolicies policies;

    RandomStages(Dice dice) {
        this.dice = dice;
        random = dice.random;
        laneDraws = new RandomLanes(dice);
        policies = new RandomPolicies(dice);
    }

    StageSpec stage(String name) {
        int laneCount = 1 + random.nextInt(3);
        List<LaneSpec> lanes = new ArrayList<>();
        for (int i = 0; i < laneCount; i++) {
            lanes.add(laneDraws.lane(name + "-lane-" + i, i == 0 ? dice.classes : dice.someClasses()));
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
        dice.classes.forEach(unitClass -> service.put(unitClass, dice.law(20 + random.nextInt(60))));
        StageSpec stage = StageSpec.of(name, service, lanes.toArray(LaneSpec[]::new))
                .withWhichLane(policies.whichLane(lanes))
                .withWhatChanges(random.nextInt(3) == 0 ? policies.whatChanges(lanes) : PolicySpec.NOTHING);
        return switch (random.nextInt(6)) {
            case 0 -> stage.withRoom(Room.of(1 + random.nextInt(12)));
            case 1 -> stage.withRoom(new Room(1 + random.nextInt(12), Room.WhenFull.TURNED_AWAY));
            default -> stage;
        };
    }
}
