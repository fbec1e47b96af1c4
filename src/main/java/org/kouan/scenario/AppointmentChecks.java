package org.kouan.scenario;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.kouan.clock.LocalClock;

/** Checks of slots that are booked ahead. */
final class AppointmentChecks {
    private static final long MAX_PLACES = 10_000_000;

    private final Scenario scenario;
    private final Findings findings;
    private final ClassChanges changes;

    AppointmentChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        changes = new ClassChanges(scenario, findings, "a lapsed appointment", "those who are too late");
    }

    void check() {
        for (FlowSpec flow : scenario.flows()) {
            if (flow.arrivals() instanceof Arrivals.Appointments appointments) {
                String path = "flows." + flow.name() + ".arrivals.appointments";
                appointments.tolerance().ifPresent(tolerance -> check(flow, appointments, tolerance, path));
                if (scenario.run().isForward()) {
                    checkSlots(appointments, path);
                }
            }
        }
    }

    private void check(FlowSpec flow, Arrivals.Appointments appointments, Arrivals.Tolerance tolerance, String path) {
        if (appointments.lateness().isEmpty()) {
            findings.add(
                    path + ".tolerance",
                    "",
                    "nobody is early or late without the key lateness",
                    "add lateness, or remove the tolerance");
        }
        if (tolerance.late().isEmpty() && !tolerance.lapsedAs().isEmpty()) {
            findings.add(path + ".tolerance.lapsed-as", "", "belongs to a tolerance with the key late", "");
        }
        changes.check(
                tolerance.lapsedAs(),
                ClassChanges.Place.ofUnits(flow, flow.mix().keySet(), flow.route()),
                path + ".tolerance.lapsed-as");
    }

    private void checkSlots(Arrivals.Appointments appointments, String path) {
        RunPlan run = scenario.run();
        Duration length = appointments.to().minus(appointments.from());
        if (length.isNegative() || length.isZero()) {
            String clock = Times.clock(appointments.from());
            findings.add(path + ".to", Times.clock(appointments.to()), "must be later than from, " + clock, "");
            return;
        }
        if (length.toNanos() % appointments.every().toNanos() != 0) {
            String rule = "must divide the time of all slots, " + Times.text(length);
            findings.add(path + ".every", Times.text(appointments.every()), rule, "");
            return;
        }
        LocalClock clock = scenario.clock();
        long days = run.until().minusNanos(1).toDays() - run.from().toDays() + 1;
        long places = days * appointments.slots() * appointments.places();
        if (places > MAX_PLACES) {
            findings.add(
                    path + ".places",
                    appointments.places(),
                    "the run has more than " + String.format(Locale.ROOT, "%,d", MAX_PLACES) + " places",
                    "as many come by rates: poisson");
        } else if (Arrays.stream(appointments.beginsOfRun(run, clock)).noneMatch(scenario::isDuringRun)) {
            findings.add(path, "", "no slot begins during the run", FlowChecks.hours(run));
        }
    }
}
