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
        checkComing(flow, wait, path);
    }

    /** Only who decides alone when to come can come later. */
    private void checkComing(FlowSpec flow, PublishedWait wait, String path) {
        String others = "let the flow come by poisson, by renewal, or as conveyances by timetable";
        if (flow.arrivals() instanceof Arrivals.Present) {
            findings.add(path, "", "those present are there already, or come at a time that is known", others);
        } else if (flow.arrivals() instanceof Arrivals.Appointments) {
            findings.add(path, "", "who has booked a slot comes to it, whatever wait is published", others);
        } else if (flow.arrivals() instanceof Arrivals.Timetable && !comeByThemselves(flow, wait)) {
            findings.add(
                    path,
                    "",
                    "travellers come with the service of the timetable that brings them, and not later",
                    "conveyances can: classes with unit: conveyance, or a party of size: timetable on the route");
        }
    }

    private boolean comeByThemselves(FlowSpec flow, PublishedWait wait) {
        return flow.bringsConveyances()
                || scenario.classes().stream()
                        .filter(each -> wait.shareOf(each.name()) > 0)
                        .allMatch(each -> each.unit() == UnitClass.Unit.CONVEYANCE);
    }
}
