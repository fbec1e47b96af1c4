package org.kouan.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kouan.scenario.PolicyDescriptor.Question;
import org.kouan.scenario.PolicyDescriptor.Type;

/**
 * Checks that what the policy of a stage may order can be done: the lanes that it names may have to serve the classes
 * that it names, or those of all other lanes if it names none.
 */
final class GuestChecks {
    private final StageSpec stage;
    private final Collection<String> coming;
    private final PolicyChecks policies;
    private final Findings findings;

    GuestChecks(StageSpec stage, Collection<String> coming, PolicyChecks policies, Findings findings) {
        this.stage = stage;
        this.coming = coming;
        this.policies = policies;
        this.findings = findings;
    }

    void check(String stagePath) {
        String path = stagePath + ".what-changes";
        List<String> guests = new ArrayList<>();
        parameters(Type.CLASSES).values().forEach(value -> names(value, guests));
        List<String> served = guests.isEmpty()
                ? stage.lanes().stream()
                        .flatMap(lane -> lane.serves().stream())
                        .distinct()
                        .toList()
                : guests;
        parameters(Type.LANES).forEach((key, value) -> {
            List<String> lanes = names(value, new ArrayList<>());
            for (int i = 0; i < lanes.size(); i++) {
                String at = path + "." + key + "[" + i + "]";
                find(lanes.get(i)).ifPresent(lane -> {
                    checkLane(at, lane, served);
                    guests.stream()
                            .filter(lane.serves()::contains)
                            .forEach(guest -> findings.add(
                                    at,
                                    lane.name(),
                                    "the lane serves class " + guest + " by itself",
                                    "guests are others"));
                });
            }
        });
        parameters(Type.LANE_COUNTS).forEach((key, value) -> {
            if (value instanceof Map<?, ?> counts) {
                counts.keySet()
                        .forEach(name -> find(String.valueOf(name))
                                .filter(lane -> lane.queues() == LaneSpec.Queues.PER_DESK)
                                .ifPresent(lane -> findings.add(
                                        path + "." + key + "." + name,
                                        name,
                                        "a lane with one queue a desk needs the same number of desks all the run",
                                        "use queues: shared")));
            }
        });
    }

    private void checkLane(String path, LaneSpec lane, List<String> served) {
        if (lane.eGate().isPresent()) {
            findings.add(path, lane.name(), "e-gates serve none but their own", "");
        }
        for (String name : served) {
            boolean timed = lane.service().containsKey(name) || stage.service().containsKey(name);
            if (coming.contains(name) && !timed) {
                findings.add(
                        path,
                        lane.name(),
                        "class " + name + " has no service time at this lane, which may have to serve it",
                        "add stages." + stage.name() + ".service." + name);
            }
        }
    }

    private Map<String, Object> parameters(Type type) {
        return policies.parameters(stage.whatChanges(), Question.WHAT_CHANGES, type);
    }

    private static List<String> names(Object value, List<String> into) {
        if (value instanceof Collection<?> names) {
            names.forEach(name -> into.add(String.valueOf(name)));
        }
        return into;
    }

    private Optional<LaneSpec> find(String name) {
        return stage.lanes().stream().filter(lane -> lane.name().equals(name)).findFirst();
    }
}
