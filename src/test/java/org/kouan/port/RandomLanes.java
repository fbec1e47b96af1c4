package org.kouan.port;

import static org.kouan.port.Story.s;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kouan.scenario.ByOpenDesks;
import org.kouan.scenario.ClosingDesk;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Impatience;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.law.Distribution;
import org.kouan.scenario.law.Exponential;

/** Lanes at random. */
final class RandomLanes {
    private final Dice dice;
    private final Random random;
    private final RandomPolicies policies;

    RandomLanes(Dice dice) {
        this.dice = dice;
        random = dice.random;
        policies = new RandomPolicies(dice);
    }

    LaneSpec lane(String name, List<String> serves) {
        LaneSpec.Desks desks = new LaneSpec.Desks(plan(), 1, s(random.nextInt(3) == 0 ? 30 : 0));
        LaneSpec lane = LaneSpec.of(name, serves, desks).withWhoIsNext(policies.whoIsNext());
        if (random.nextInt(5) == 0) {
            lane = lane.withClosingDesk(ClosingDesk.values()[random.nextInt(ClosingDesk.values().length)]);
        }
        if (random.nextInt(5) == 0) {
            lane = lane.withImpatience(impatience(serves));
        }
        if (random.nextInt(3) == 0) {
            lane = lane.withChangeOver(s(5 * (1 + random.nextInt(2))));
        }
        return switch (random.nextInt(5)) {
            case 0 ->
                lines(LaneSpec.of(name, serves, LaneSpec.Desks.of(1 + random.nextInt(4)))
                        .withQueues(LaneSpec.Queues.PER_DESK));
            case 1 -> byOpenDesks(lane).withWhatOpens(policies.whatOpens());
            case 2 -> LaneSpec.of(name, serves, LaneSpec.Desks.of(1)).withWhatOpens(policies.whatOpens());
            default -> lane;
        };
    }

    private LaneSpec lines(LaneSpec lane) {
        LaneSpec plain = dice.added.nextInt(3) == 0
                ? lane.withImpatience(Impatience.of(
                        Map.of(lane.serves().get(0), new Exponential(s(60 * (1 + dice.added.nextInt(4)))))))
                : lane;
        return dice.added.nextBoolean() ? plain.withJockeying(2 + dice.added.nextInt(2)) : plain;
    }

    private LaneSpec byOpenDesks(LaneSpec lane) {
        ByOpenDesks.Step second = new ByOpenDesks.Step(2, 0.5 + dice.added.nextInt(3) / 2.0);
        return lane.withByOpenDesks(new ByOpenDesks(List.of(second, new ByOpenDesks.Step(4, 1.25))));
    }

    private Impatience impatience(List<String> serves) {
        Map<String, Distribution> patience = new LinkedHashMap<>();
        serves.stream().filter(name -> random.nextInt(3) > 0).forEach(name -> patience.put(name, dice.law(120)));
        Impatience impatience = Impatience.of(patience);
        if (random.nextBoolean()) {
            boolean byQueue = random.nextBoolean();
            impatience = impatience.withBalking(new Impatience.Balking(
                    byQueue ? Optional.of(random.nextInt(5)) : Optional.empty(),
                    byQueue ? Optional.empty() : Optional.of(s(60 * random.nextInt(4))),
                    (1 + random.nextInt(2)) / 2.0));
        }
        return random.nextBoolean() ? impatience : impatience.withComeBack(new Impatience.ComeBack(0.5, dice.law(300)));
    }

    private DayProfile plan() {
        List<DayProfile.Segment> segments = new ArrayList<>();
        int from = 0;
        while (from < RandomDays.SECONDS) {
            int to = from + 60 * (1 + random.nextInt(40));
            segments.add(new DayProfile.Segment(Duration.ofSeconds(from), Duration.ofSeconds(to), random.nextInt(4)));
            from = to;
        }
        return new DayProfile(segments);
    }
}
