package org.kouan.port.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.route.Approvers;
import org.kouan.port.route.RequestStep;
import org.kouan.scenario.Approval;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.RouteStep;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;

/** Compiles those who decide on priority, and the steps at which units ask them. */
final class ApprovalCompiler {
    private final Scenario scenario;
    private final Names names;
    private final ModelCore core;
    private final List<Approvers> approvers = new ArrayList<>();

    ApprovalCompiler(Scenario scenario, Names names, ModelCore core) {
        this.scenario = scenario;
        this.names = names;
        this.core = core;
        for (Approval approval : scenario.approvals()) {
            Approvers compiled = new Approvers(approvers.size(), design(approval), core);
            compiled.register(core.figures(), approval.label());
            approvers.add(compiled);
        }
    }

    private Approvers.Design design(Approval approval) {
        RunPlan run = scenario.run();
        LocalClock clock = core.clock();
        long until = clock.microsAt(run.until());
        long firstDay = clock.day(clock.microsAt(run.from()) - SimTime.micros(approval.ahead()));
        boolean[] closed = scenario.port()
                .calendar()
                .map(calendar -> new boolean[Math.toIntExact(clock.day(until - 1) + 1 - firstDay)])
                .orElse(new boolean[0]);
        for (int i = 0; i < closed.length; i++) {
            LocalDate date = clock.date(firstDay + i);
            closed[i] = scenario.port().calendar().orElseThrow().day(date) == PortCalendar.Day.CLOSED;
        }
        return new Approvers.Design(
                approval.name(),
                approval.approvers(),
                SimTime.micros(approval.from()),
                SimTime.micros(approval.to()),
                firstDay,
                closed,
                approval.decision().sampler(core.draws()),
                approval.refusal(),
                approval.quotaPerDay().isPresent() ? approval.quotaPerDay().getAsInt() : Long.MAX_VALUE,
                SimTime.micros(approval.ahead()),
                approval.waitsAtMost().map(SimTime::micros).orElse(Long.MAX_VALUE),
                until);
    }

    /** @param rest of the route after the step */
    RequestStep step(RouteStep.Request request, List<RouteStep> rest) {
        int[] approvedAs = new int[names.classCount()];
        Arrays.fill(approvedAs, RequestStep.DOES_NOT_ASK);
        request.approvedAs().forEach((name, as) -> approvedAs[names.classIndex(name)] = names.classIndex(as));
        boolean[] counted = new boolean[names.classCount()];
        for (String stage : nextStages(rest)) {
            boolean[] countedThere = StageCompiler.countedClasses(scenario, names, stage);
            for (int c = 0; c < counted.length; c++) {
                counted[c] |= countedThere[c];
            }
        }
        return new RequestStep(
                approvers.get(scenario.approvals().stream()
                        .map(Approval::name)
                        .toList()
                        .indexOf(request.approval())),
                approvedAs,
                names.byClass(request::shareOf),
                counted,
                request.approval(),
                core);
    }

    /** The stage of the next step that comes to any; several when it has branches side by side. */
    private static Set<String> nextStages(List<RouteStep> rest) {
        Set<String> stages = new HashSet<>();
        for (RouteStep step : rest) {
            if (step instanceof RouteStep.Visit visit) {
                stages.add(visit.stage());
            } else if (step instanceof RouteStep.Together together) {
                together.branches().stream()
                        .filter(branch -> !(branch instanceof RouteStep.Branch.Party))
                        .forEach(branch -> stages.addAll(nextStages(branch.route())));
            }
            if (!stages.isEmpty()) {
                return stages;
            }
        }
        return stages;
    }
}
