package org.kouan.scenario;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks of approvals and of the steps of routes that ask for them. */
final class ApprovalChecks {
    private final Scenario scenario;
    private final Findings findings;
    private final List<String> approvals;
    private final ClassChanges changes;
    private final Set<String> asked = new HashSet<>();

    ApprovalChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        approvals = scenario.approvals().stream().map(Approval::name).toList();
        changes = new ClassChanges(scenario, findings, "approval", "those approved");
    }

    void check() {
        findings.distinct("approvals", approvals, "approvals");
        for (FlowSpec flow : scenario.flows()) {
            check(flow);
        }
        for (Approval approval : scenario.approvals()) {
            String path = "approvals." + approval.name();
            if (approval.to().compareTo(approval.from()) <= 0) {
                findings.add(
                        path + ".hours.to",
                        Times.clock(approval.to()),
                        "must be later than from, " + Times.clock(approval.from()),
                        "");
            }
            if (!asked.contains(approval.name())) {
                findings.add(
                        path,
                        approval.name(),
                        "nobody ever asks for this approval",
                        "put it on a route, as {approval: " + approval.name() + ", approved-as: ...}, or remove it");
            }
        }
    }

    private void check(FlowSpec flow) {
        Set<String> begin = new LinkedHashSet<>(flow.mix().keySet());
        begin.addAll(flow.lapsedAs().values());
        new Route(flow, flow.route(), begin, false).check("flows." + flow.name() + ".route");
    }

    /** A part of a unit has the class of the whole; a member of its party is a whole of its own. */
    private void besideOthers(FlowSpec flow, RouteStep.Together together, String path) {
        for (int i = 0; i < together.branches().size(); i++) {
            RouteStep.Branch branch = together.branches().get(i);
            if (branch instanceof RouteStep.Branch.Party party) {
                new Route(flow, party.route(), party.mix().keySet(), true)
                        .check(path + ".together[" + i + "].party.route");
                continue;
            }
            for (RouteStep inner : branch.route()) {
                if (inner instanceof RouteStep.Request request) {
                    asked.add(request.approval());
                    findings.add(
                            path,
                            request.approval(),
                            "approval is asked for by whole units, not side by side with other steps",
                            "put the step before together");
                } else if (inner instanceof RouteStep.Together more) {
                    besideOthers(flow, more, path);
                }
            }
        }
    }

    /** The route of a flow's units, or of the members of a party. */
    private final class Route {
        private final FlowSpec flow;
        private final List<RouteStep> steps;
        private final Set<String> begin;
        private final boolean ofMembers;

        /** @param begin classes of those who begin it */
        Route(FlowSpec flow, List<RouteStep> steps, Set<String> begin, boolean ofMembers) {
            this.flow = flow;
            this.steps = steps;
            this.begin = begin;
            this.ofMembers = ofMembers;
        }

        void check(String path) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < steps.size(); i++) {
                String here = path + "[" + i + "]";
                if (steps.get(i) instanceof RouteStep.Request request) {
                    asked.add(request.approval());
                    findings.exists(here + ".approval", request.approval(), "approval", approvals);
                    if (!seen.add(request.approval())) {
                        findings.add(
                                here + ".approval", request.approval(), "the route asks for this approval twice", "");
                    }
                    check(i, request, here);
                } else if (steps.get(i) instanceof RouteStep.Together together) {
                    besideOthers(flow, together, here);
                }
            }
        }

        private void check(int at, RouteStep.Request request, String path) {
            if (request.approvedAs().isEmpty()) {
                findings.add(path + ".approved-as", "", "must not be empty", "such as {general: livelihood}");
            }
            for (String name : request.share().keySet()) {
                if (request.share().get(name) > 0 && !request.approvedAs().containsKey(name)) {
                    findings.add(
                            path + ".share." + name,
                            name,
                            "no approval is asked for this class",
                            "add it to approved-as");
                }
            }
            Set<String> coming = RouteStep.classesAfter(begin, steps.subList(0, at));
            List<RouteStep> rest = steps.subList(at + 1, steps.size());
            changes.check(
                    request.approvedAs(),
                    ofMembers
                            ? ClassChanges.Place.ofMembers(flow, coming, rest)
                            : ClassChanges.Place.ofUnits(flow, coming, rest),
                    path + ".approved-as");
            if (rest.stream().noneMatch(ApprovalChecks::visits)) {
                findings.add(
                        path + ".approval",
                        request.approval(),
                        "no stage follows for which priority could be asked",
                        "put the step before the stages whose lanes serve those approved");
            }
        }
    }

    private static boolean visits(RouteStep step) {
        return step instanceof RouteStep.Visit
                || (step instanceof RouteStep.Together together
                        && together.branches().stream()
                                .flatMap(branch -> branch.route().stream())
                                .anyMatch(ApprovalChecks::visits));
    }
}
