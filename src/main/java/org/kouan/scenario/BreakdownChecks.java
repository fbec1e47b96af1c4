package org.kouan.scenario;

import java.time.Duration;

/** Checks of desks that break down. */
final class BreakdownChecks {
    /** Desks that broke down more often would make a run endless. */
    private static final Duration LEAST_BETWEEN = Duration.ofSeconds(1);

    private final Scenario scenario;
    private final Findings findings;

    BreakdownChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    /** Checks a lane. */
    void check(LaneSpec lane, String path) {
        lane.breakdowns().ifPresent(breakdowns -> check(lane, breakdowns, path + ".breakdowns"));
    }

    private void check(LaneSpec lane, Breakdowns breakdowns, String path) {
        if (breakdowns.between().mean().compareTo(LEAST_BETWEEN) < 0) {
            findings.add(path + ".between", "", "must be at least one second on average", "");
        }
        boolean breaksOff = breakdowns.inService().breaksOff();
        if (breaksOff && scenario.staff().stream().anyMatch(pool -> pool.lanes().contains(lane.name()))) {
            findings.add(
                    path + ".in-service",
                    "",
                    "the officers of a pool finish with their unit before they leave",
                    "write finish, or take the lane out of its pool");
        }
        if (!breaksOff && lane.closingDesk() != ClosingDesk.FINISH) {
            findings.add(
                    path + ".in-service",
                    "",
                    "a desk of this lane that closes does not finish, nor can one that breaks down",
                    "write resume or restart, or closing-desk: finish");
        }
    }
}
