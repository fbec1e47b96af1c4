package org.kouan.scenario;

import java.util.List;
import java.util.Optional;
import org.kouan.scenario.RouteStep.Branch;

/** Checks of finite stages. */
final class RoomChecks {
    private static final String OUTSIDE = "from outside";
    private static final String WITHIN = "from within the port";
    private static final String SIDE_BY_SIDE = "side by side with other steps";
    private static final String PARTY = "as the party of a conveyance";

    private final Scenario scenario;
    private final Findings findings;

    RoomChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check() {
        for (StageSpec stage : scenario.stages()) {
            stage.room().ifPresent(room -> check(stage.name(), room));
        }
    }

    private void check(String stage, Room room) {
        String path = "stages." + stage + ".room";
        if (room.units() < 1) {
            findings.add(path, room.units(), "must have room for at least one unit", "");
        }
        if (room.whenFull() == Room.WhenFull.TURNED_AWAY) {
            for (FlowSpec flow : scenario.flows()) {
                fromElsewhere(flow.route(), stage, OUTSIDE)
                        .ifPresent(from -> findings.add(
                                path,
                                "turned-away",
                                "only those who come from outside can be turned away, and flow " + flow.name()
                                        + " comes here " + from,
                                "write when-full: wait-outside"));
            }
        }
    }

    /** From where a route comes to a stage, in words, if it does so other than as its first step from outside. */
    private static Optional<String> fromElsewhere(List<RouteStep> route, String stage, String before) {
        String from = before;
        for (RouteStep step : route) {
            boolean here =
                    step instanceof RouteStep.Visit visit && visit.stage().equals(stage);
            if (here && !from.equals(OUTSIDE)) {
                return Optional.of(from);
            }
            if (step instanceof RouteStep.Together together) {
                for (Branch branch : together.branches()) {
                    String alone = from.equals(OUTSIDE) ? SIDE_BY_SIDE : from;
                    Optional<String> found =
                            fromElsewhere(branch.route(), stage, branch instanceof Branch.Party ? PARTY : alone);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            from = WITHIN;
        }
        return Optional.empty();
    }
}
