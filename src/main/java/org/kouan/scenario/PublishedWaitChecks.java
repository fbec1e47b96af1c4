package org.kouan.scenario;

import java.util.List;

/** Checks of published waits. */
final class PublishedWaitChecks {
    private final Scenario scenario;
    private final Findings findings;

    PublishedWaitChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check() {
        for (FlowSpec flow : scenario.flows()) {
            flow.publishedWait().ifPresent(wait -> check(flow, wait, "flows." + flow.name() + ".published-wait"));
        }
    }

    private void check(FlowSpec flow, PublishedWait wait, String path) {
        List<String> stages = scenario.stages().stream().map(StageSpec::name).toList();
        boolean known = findings.exists(path + ".stage", wait.stage(), "stage", stages);
        Visits visits = new Visits(List.of(flow));
        for (String name : wait.share().keySet()) {
            if (wait.shareOf(name) == 0) {
                continue;
            }
            if (!flow.mix().containsKey(name)) {
                findings.add(path + ".share." + name, name, "flow " + flow.name() + " brings nobody of this class", "");
            } else if (known && !visits.classesAt(wait.stage()).contains(name)) {
                findings.add(
                        path + ".stage",
                        wait.stage(),
                        "class " + name + " of the flow does not come to this stage",
                        "publish the wait of a stage on its route");
            }
        }
        if (wait.share().values().stream().allMatch(share -> share == 0)) {
            findings.add(path + ".share", "", "nobody would heed the published wait", "name a share above 0 %");
        }
        if (wait.later().mean().isZero()) {
            findings.add(path + ".later", "", "must be longer than 0 s on average", "such as 1 h");
        }
        boolean free = flow.arrivals() instanceof Arrivals.Poisson
                || flow.arrivals() instanceof Arrivals.LinearPoisson
                || flow.arrivals() instanceof Arrivals.Renewal;
        if (!free) {
            findings.add(
                    path,
                    "",
                    "who comes at a time that is fixed, or is there at the opening, cannot come later",
                    "let the flow come by poisson or renewal");
        }
    }
}
