package org.kouan.port;

import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.s;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;

/** Lane policies at random. */
final class RandomPolicies {
    private final Dice dice;
    private final Random random;

    RandomPolicies(Dice dice) {
        this.dice = dice;
        random = dice.random;
    }

    PolicySpec whoIsNext() {
        return switch (random.nextInt(5)) {
            case 0 -> PolicySpec.FIRST_COME;
            case 1 ->
                policy(random.nextBoolean() ? "preemptive-resume" : "preemptive-restart", "order", dice.someClasses());
            case 2 -> PolicySpec.FIRST_COME;
            case 3 -> policy("class-priority", "order", dice.someClasses());
            default ->
                switch (random.nextInt(3)) {
                    case 0 -> policy("earliest-due", "limits", Map.of(dice.classes.get(0), s(30 * random.nextInt(8))));
                    case 1 -> policy("weighted-turns", "turns", Map.of(dice.classes.get(0), 1 + random.nextInt(4)));
                    default ->
                        policy(
                                "accumulating-priority",
                                "weights",
                                Map.of(dice.classes.get(0), 1.0 + random.nextInt(4)));
                };
        };
    }

    PolicySpec whichLane(List<LaneSpec> lanes) {
        return switch (random.nextInt(4)) {
            case 0 -> PolicySpec.SHORTEST_QUEUE;
            case 1 -> policy("random");
            case 2 -> policy("least-work");
            default ->
                policy(
                        "preference",
                        "order",
                        List.of(lanes.get(random.nextInt(lanes.size())).name()),
                        "overflow-at",
                        random.nextInt(4));
        };
    }

    PolicySpec whatOpens() {
        boolean onWait = random.nextBoolean();
        return policy(
                onWait ? "on-wait" : "on-queue",
                "open-above",
                onWait ? s(60 + random.nextInt(120)) : 2 + random.nextInt(4),
                "at-most",
                1 + random.nextInt(3),
                "close-below",
                onWait ? s(random.nextInt(60)) : random.nextInt(3),
                "every",
                s(30 * (1 + random.nextInt(3))),
                "call-up",
                s(30 * random.nextInt(4)),
                "open-at-least",
                s(60 * random.nextInt(5)));
    }

    PolicySpec whatChanges(List<LaneSpec> lanes) {
        Map<String, Integer> desks = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (LaneSpec lane : lanes) {
            names.add(lane.name());
            if (lane.queues() == LaneSpec.Queues.SHARED) {
                desks.put(lane.name(), 1 + random.nextInt(4));
            }
        }
        List<String> some = names.subList(random.nextInt(names.size()), names.size());
        LaneSpec host = lanes.get(random.nextInt(lanes.size()));
        List<String> guests = dice.classes.stream()
                .filter(name -> !host.serves().contains(name))
                .toList();
        if (random.nextInt(4) == 0) {
            return policy(
                    "forecast",
                    "desks",
                    desks,
                    "utilisation",
                    0.5 + random.nextInt(6) / 10.0,
                    "lead",
                    s(60 * random.nextInt(10)),
                    "span",
                    s(300 * (1 + random.nextInt(4))),
                    "error",
                    random.nextInt(3) / 5.0,
                    "every",
                    s(150 * (1 + random.nextInt(4))));
        }
        if (!guests.isEmpty() && random.nextBoolean()) {
            return tidal(host, guests);
        }
        if (!guests.isEmpty()) {
            return policy(
                    "flex",
                    "lanes",
                    List.of(host.name()),
                    "guests",
                    guests,
                    "take-above",
                    s(30 * (1 + random.nextInt(6))),
                    "stop-below",
                    s(30 * random.nextInt(4)),
                    "own-below",
                    s(30 * (1 + random.nextInt(4))),
                    "own-above",
                    s(30 * (2 + random.nextInt(8))),
                    "every",
                    s(30 * (1 + random.nextInt(3))));
        }
        return policy(
                "blue-line",
                "desks",
                desks,
                "open-above",
                s(30 * (1 + random.nextInt(6))),
                "emergency-above",
                s(30 * (3 + random.nextInt(6))),
                "emergency-desks",
                random.nextBoolean() ? desks : Map.of(),
                "emergency-helps",
                some,
                "close-below",
                s(30 * random.nextInt(3)),
                "every",
                s(30 * (1 + random.nextInt(3))),
                "call-up",
                s(30 * random.nextInt(4)),
                "open-at-least",
                s(60 * random.nextInt(5)));
    }

    private PolicySpec tidal(LaneSpec host, List<String> guests) {
        boolean byTime = random.nextBoolean();
        int from = 60 * random.nextInt(60);
        return policy(
                byTime ? "tidal-by-time" : "tidal-by-queue",
                "lanes",
                List.of(host.name()),
                "guests",
                guests,
                byTime ? "from" : "turn-above",
                byTime ? s(from) : (Object) (0.5 + random.nextInt(4) / 2.0),
                byTime ? "to" : "back-below",
                byTime ? s(60 * random.nextInt(60)) : (Object) (random.nextInt(3) / 4.0),
                "clearing",
                s(30 * random.nextInt(5)),
                "every",
                s(30 * (1 + random.nextInt(3))));
    }
}
