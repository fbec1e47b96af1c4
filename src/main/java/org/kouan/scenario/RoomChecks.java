package org.kouan.scenario;

import java.util.List;
import org.kouan.scenario.RouteStep.Branch;

/** Checks of finite stages. */
final class RoomChecks {
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
                if (visitsLater(flow.route(), stage, true)) {
                    findings.add(
                            path,
                            "turned-away",
                            "only those who come from outside can be turned away, and flow " + flow.name()
                                    + " comes here from within the port",
                            "write when-full: wait-outside");
                }
            }
        }
    }

    /** Whether a route comes to a stage other than as its first step from outside. */
    private static boolean visitsLater(List<RouteStep> route, String stage, boolean fromOutside) {
        boolean outside = fromOutside;
        for (RouteStep step : route) {
            if (step instanceof RouteStep.Visit visit && visit.stage().equals(stage) && !outside) {
                return true;
            }
            if (step instanceof RouteStep.Together together) {
                for (Branch branch : together.branches()) {
                    if (visitsLater(branch.route(), stage, false)) {
                        return true;
                    }
                }
            }
            outside = false;
        }
        return false;
    }
}
