package org.kouan.scenario;

import java.util.List;

/** Checks of what the desks of a lane do to each other: people who change lines, and service times by open desks. */
final class LineChecks {
    private final Findings findings;

    LineChecks(Findings findings) {
        this.findings = findings;
    }

    /** @param path of the lane */
    void check(LaneSpec lane, String path) {
        if (lane.jockeyAt().isPresent()
                && (lane.queues() != LaneSpec.Queues.PER_DESK
                        || !lane.whoIsNext().name().equals(PolicySpec.FIRST_COME.name()))) {
            findings.add(
                    path + ".jockey-at",
                    lane.jockeyAt().get(),
                    "only those who stand in a line for one desk, first come first served, change lines",
                    "write queues: per-desk, and leave out who-is-next");
        }
        List<ByOpenDesks.Step> steps = lane.byOpenDesks().steps();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).desks() <= steps.get(i - 1).desks()) {
                findings.add(
                        path + ".service-by-open-desks[" + i + "].desks",
                        steps.get(i).desks(),
                        "must be more than in the step before, "
                                + steps.get(i - 1).desks(),
                        "");
            }
        }
    }
}
