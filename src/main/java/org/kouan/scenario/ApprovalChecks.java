package org.kouan.scenario;

import java.util.HashSet;
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
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < flow.route().size(); i++) {
            String path = "flows." + flow.name() + ".route[" + i + "]";
            if (flow.route().get(i) instanceof RouteStep.Request request) {
                asked.add(request.approval());
                findings.exists(path + ".approval", request.approval(), "approval", approvals);
                if (!seen.add(request.approval())) {
                    findings.add(path + ".approval", request.approval(), "the route asks for this approval twice", "");
                }
                check(flow, i, request, path);
            } else {
                nobodyAsks(flow.route().get(i), path);
            }
        }
    }

    /** A part of a unit has the class of the whole, and a party stays together. */
    private void nobodyAsks(RouteStep step, String path) {
        if (step instanceof RouteStep.Together together) {
            for (RouteStep.Branch branch : together.branches()) {
                for (RouteStep inner : branch.route()) {
                    if (inner instanceof RouteStep.Request request) {
                        asked.add(request.approval());
                        findings.add(
                                path,
                                request.approval(),
                                "approval is asked for by whole units of a flow, not side by side with other steps",
                                "put the step before together");
                    }
                    nobodyAsks(inner, path);
                }
            }
        }
    }

    private void check(FlowSpec flow, int at, RouteStep.Request request, String path) {
        if (request.approvedAs().isEmpty()) {
            findings.add(path + ".approved-as", "", "must not be empty", "such as {general: livelihood}");
        }
        for (String name : request.share().keySet()) {
            if (request.share().get(name) > 0 && !request.approvedAs().containsKey(name)) {
                findings.add(
                        path + ".share." + name, name, "no approval is asked for this class", "add it to approved-as");
            }
        }
        changes.check(
                flow,
                request.approvedAs(),
                classesUpTo(flow, at),
                flow.route().subList(at + 1, flow.route().size()),
                path + ".approved-as");
        if (flow.route().stream().skip(at + 1L).noneMatch(ApprovalChecks::visits)) {
            findings.add(
                    path + ".approval",
                    request.approval(),
                    "no stage follows for which priority could be asked",
                    "put the step before the stages whose lanes serve those approved");
        }
    }

    private static Set<String> classesUpTo(FlowSpec flow, int at) {
        return flow.withRoute(flow.route().stream().limit(at).toArray(RouteStep[]::new))
                .classes();
    }

    private static boolean visits(RouteStep step) {
        return step instanceof RouteStep.Visit
                || (step instanceof RouteStep.Together together
                        && together.branches().stream()
                                .flatMap(branch -> branch.route().stream())
                                .anyMatch(ApprovalChecks::visits));
    }
}
