package org.kouan.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.kouan.clock.LocalClock;
import org.kouan.clock.LocalClock.Readings;
import org.kouan.clock.PortClock;

/**
 * A checked, immutable description of a port, its demand, its staffing and its targets. Everything a run needs is in
 * here: files named by the YAML form have been read, defaults filled in, and cross-references verified by
 * {@link ScenarioChecks}.
 *
 * @param name short identifier, {@code [a-z0-9-]+}; also the default name of the output folder
 * @param title one line for the head of the report
 * @param question the question that the scenario answers, may be empty
 * @param port where it takes place
 * @param run what is simulated and how it ends
 * @param classes the classes of units, in the order of the report
 * @param stages the steps of clearance, in the order of the report
 * @param flows the streams of arrivals
 * @param targets the queue targets; may be empty
 * @param staff pools of officers; lanes in none are staffed by their plans alone
 * @param disturbances what closes or slows stages for a time; may be empty
 * @param approvals who decides on priority; may be empty
 * @param evidence where figures come from, in the order of the scenario
 */
public record Scenario(
        String name,
        String title,
        String question,
        Port port,
        RunPlan run,
        List<UnitClass> classes,
        List<StageSpec> stages,
        List<FlowSpec> flows,
        List<Target> targets,
        List<StaffPool> staff,
        List<Disturbance> disturbances,
        List<Approval> approvals,
        List<Evidence> evidence) {
    public Scenario {
        classes = List.copyOf(classes);
        stages = List.copyOf(stages);
        flows = List.copyOf(flows);
        targets = List.copyOf(targets);
        staff = List.copyOf(staff);
        disturbances = List.copyOf(disturbances);
        approvals = List.copyOf(approvals);
        evidence = List.copyOf(evidence);
    }

    /** A scenario of one port named and titled like itself, with nothing said of where its figures come from. */
    public static Scenario of(
            String name,
            RunPlan run,
            List<UnitClass> classes,
            List<StageSpec> stages,
            List<FlowSpec> flows,
            List<Target> targets) {
        return new Scenario(
                name,
                name,
                "",
                Port.of(name),
                run,
                classes,
                stages,
                flows,
                targets,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The share of requests that is refused by those whom a step asks, whatever their quota. */
    public double refusal(RouteStep.Request request) {
        return approvals.stream()
                .filter(approval -> approval.name().equals(request.approval()))
                .mapToDouble(Approval::refusal)
                .findFirst()
                .orElse(0);
    }

    /** The same with another run. */
    public Scenario withRun(RunPlan run) {
        return with(draft -> draft.run = run);
    }

    /** The same with another title. */
    public Scenario withTitle(String title) {
        return with(draft -> draft.title = title);
    }

    /** The same with pools of officers. */
    public Scenario withStaff(List<StaffPool> pools) {
        return with(draft -> draft.staff = pools);
    }

    /** The same at a port with another clock. */
    public Scenario withClock(PortClock clock) {
        return with(draft -> draft.port = port.withClock(clock));
    }

    /** The same at a port with a calendar. */
    public Scenario withCalendar(PortCalendar calendar) {
        return with(draft -> draft.port = port.withCalendar(calendar));
    }

    /** The same at a port whose days have other levels. */
    public Scenario withDayLevel(DayLevel level) {
        return with(draft -> draft.port = port.withDayLevel(level));
    }

    /** The same with disturbances. */
    public Scenario withDisturbances(List<Disturbance> others) {
        return with(draft -> draft.disturbances = others);
    }

    /** The same with those who decide on priority. */
    public Scenario withApprovals(List<Approval> others) {
        return with(draft -> draft.approvals = others);
    }

    /** The same with other flows. */
    public Scenario withFlows(List<FlowSpec> others) {
        return with(draft -> draft.flows = others);
    }

    /** The same with other stages. */
    public Scenario withStages(List<StageSpec> others) {
        return with(draft -> draft.stages = others);
    }

    private Scenario with(Consumer<ScenarioDraft> change) {
        ScenarioDraft draft = new ScenarioDraft(this);
        change.accept(draft);
        return draft.done();
    }

    /** The mean level of a flow on day n of the run, from 0: that of the port times its own. */
    public double expectedLevel(FlowSpec flow, long day) {
        LocalDate date = run.date().plusDays(day);
        return port.dayLevel().expected(date) * flow.dayLevel().expected(date);
    }

    /** What its clock reads while time passes. */
    public LocalClock clock() {
        return port.clock().from(run.date());
    }

    /** The largest value that a plan has during the run; 0 when the run is empty. */
    public double mostDuringRun(DayPlan plan) {
        return readings().stream()
                .mapToDouble(during -> plan.maxBetween(during.from(), during.to(), run.date()))
                .max()
                .orElse(0);
    }

    /** What the clock reads during the run. */
    List<Readings> readings() {
        return clock().readings(run.from(), run.until());
    }

    /** Whether an instant, told by the time that has passed since the first midnight, lies within the run. */
    boolean isDuringRun(long micros) {
        LocalClock clock = clock();
        return micros >= clock.microsAt(run.from()) && micros < clock.microsAt(run.until());
    }

    /** All lanes in the order of stages and lanes. */
    public List<LaneSpec> lanes() {
        return stages.stream().flatMap(stage -> stage.lanes().stream()).toList();
    }
}
