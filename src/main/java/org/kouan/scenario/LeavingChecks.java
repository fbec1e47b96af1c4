package org.kouan.scenario;

import java.util.List;
import org.kouan.scenario.law.Distribution;

/** Checks of what makes units leave a desk or a queue before their time. */
final class LeavingChecks {
    private final Scenario scenario;
    private final Findings findings;

    LeavingChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    /** Checks a lane of a stage. */
    void check(StageSpec stage, LaneSpec lane) {
        if (lane.closingDesk() != ClosingDesk.FINISH
                && scenario.staff().stream().anyMatch(pool -> pool.lanes().contains(lane.name()))) {
            findings.add(
                    "stages." + stage.name() + ".lanes." + lane.name() + ".closing-desk",
                    lane.closingDesk().key(),
                    "the officers of a pool finish with their unit before they leave",
                    "write finish, or take the lane out of its pool");
        }
        if (lane.closingDesk() == ClosingDesk.LEAVE) {
            nobodyInParts(stage, lane, "closing-desk", "leave");
        }
        lane.impatience().ifPresent(impatience -> check(stage, lane, impatience));
    }

    private void check(StageSpec stage, LaneSpec lane, Impatience impatience) {
        nobodyInParts(stage, lane, "impatience", "");
        List<String> classes = scenario.classes().stream().map(UnitClass::name).toList();
        boolean oneLaw = Distribution.isOneForAll(impatience.patience(), classes);
        impatience.patience().keySet().stream()
                .filter(name -> !oneLaw && !stage.mayJoin(lane, name))
                .forEach(name -> findings.add(
                        "stages." + stage.name() + ".lanes." + lane.name() + ".impatience.patience." + name,
                        name,
                        "the lane does not serve this class",
                        "those it serves: " + String.join(", ", lane.serves())));
    }

    /** A conveyance that is checked side by side would leave one of its checks and stay in the other. */
    private void nobodyInParts(StageSpec stage, LaneSpec lane, String key, String value) {
        List<String> inParts = lane.serves().stream()
                .filter(name -> comesInParts(stage.name(), name))
                .toList();
        if (!inParts.isEmpty()) {
            findings.add(
                    "stages." + stage.name() + ".lanes." + lane.name() + "." + key,
                    value,
                    "those of class " + inParts.get(0) + " are checked side by side here and cannot leave alone",
                    "let another lane serve them");
        }
    }

    private boolean comesInParts(String stage, String name) {
        return scenario.flows().stream()
                .filter(flow -> flow.classes().contains(name))
                .flatMap(flow -> flow.route().stream())
                .anyMatch(step -> inParts(step, stage, name, false));
    }

    /** Whether a part of a unit of the class comes to the stage. */
    private static boolean inParts(RouteStep step, String stage, String name, boolean part) {
        if (step instanceof RouteStep.Visit visit) {
            return part && visit.stage().equals(stage) && visit.shareOf(name) > 0;
        }
        if (!(step instanceof RouteStep.Together together)) {
            return false;
        }
        return together.branches().stream().anyMatch(branch -> {
            boolean party = branch instanceof RouteStep.Branch.Party;
            boolean follows = !(branch instanceof RouteStep.Branch.Party of)
                    || of.classes().contains(name);
            return follows && branch.route().stream().anyMatch(inner -> inParts(inner, stage, name, !party));
        });
    }
}
