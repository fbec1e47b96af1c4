package org.kouan.scenario;

import java.util.List;
import java.util.Optional;
import org.kouan.scenario.law.Distribution;

/** Checks of a stage where people change queues. */
final class JockeyChecks {
    private final StageSpec stage;
    private final List<LaneSpec> lanes;
    private final Findings findings;

    JockeyChecks(StageSpec stage, Findings findings) {
        this.stage = stage;
        this.findings = findings;
        lanes = stage.lanes().stream()
                .filter(lane -> lane.emergencies().isEmpty())
                .toList();
    }

    /** @param path of the stage */
    void check(int difference, String path) {
        String at = path + ".jockey-at";
        boolean fixed = stage.whatChanges().name().equals(PolicySpec.NOTHING.name());
        if (fixed && classes().stream().noneMatch(this::hasAChoice)) {
            findings.add(
                    at,
                    difference,
                    "no class may join two queues here, so nobody changes",
                    "let lanes serve the same classes, or leave it out");
        }
        lanes.stream()
                .filter(lane -> !lane.whoIsNext().name().equals(PolicySpec.FIRST_COME.name()))
                .forEach(lane -> findings.add(
                        at,
                        difference,
                        "only where all queues are first come first served people change; lane " + lane.name()
                                + " is not",
                        "leave out who-is-next there"));
        lanes.stream()
                .filter(lane -> lane.jockeyAt().isPresent())
                .forEach(lane -> findings.add(
                        at,
                        difference,
                        "is for the lines of lane " + lane.name() + ", too, which has one of its own",
                        "leave out jockey-at there"));
        checkPatience(difference, at, fixed);
    }

    private List<String> classes() {
        return lanes.stream().flatMap(lane -> lane.serves().stream()).distinct().toList();
    }

    private List<LaneSpec> serving(String unitClass) {
        return lanes.stream().filter(lane -> lane.serves().contains(unitClass)).toList();
    }

    /** Whether those of a class find two queues at e-gates, or two at desks. */
    private boolean hasAChoice(String unitClass) {
        List<LaneSpec> gates = serving(unitClass).stream()
                .filter(lane -> lane.eGate().isPresent())
                .toList();
        List<LaneSpec> desks = serving(unitClass).stream()
                .filter(lane -> lane.eGate().isEmpty())
                .toList();
        return areSeveral(gates) || areSeveral(desks);
    }

    private static boolean areSeveral(List<LaneSpec> some) {
        return some.size() > 1 || some.stream().anyMatch(lane -> lane.queues() == LaneSpec.Queues.PER_DESK);
    }

    /** People take their patience with them. */
    private void checkPatience(int difference, String at, boolean fixed) {
        if (!fixed && lanes.stream().anyMatch(lane -> lane.impatience().isPresent())) {
            findings.add(
                    at,
                    difference,
                    "with what-changes: " + stage.whatChanges().name() + " nobody who changes queues may be impatient",
                    "leave out impatience, or what-changes");
            return;
        }
        for (String unitClass : classes()) {
            List<LaneSpec> serving = serving(unitClass);
            LaneSpec first = serving.get(0);
            serving.stream()
                    .filter(lane -> !patience(lane, unitClass).equals(patience(first, unitClass))
                            || !comeBack(lane).equals(comeBack(first)))
                    .findFirst()
                    .ifPresent(lane -> findings.add(
                            at,
                            difference,
                            "those of class " + unitClass + " take their patience with them, which is not the same at "
                                    + first.name() + " and " + lane.name(),
                            "give both lanes the same patience and come-back"));
        }
    }

    private static Optional<Distribution> patience(LaneSpec lane, String unitClass) {
        return lane.impatience().map(impatience -> impatience.patience().get(unitClass));
    }

    private static Optional<Impatience.ComeBack> comeBack(LaneSpec lane) {
        return lane.impatience().flatMap(Impatience::comeBack);
    }
}
