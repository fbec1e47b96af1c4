package org.kouan.scenario;

import java.time.Duration;
import java.util.List;
import org.kouan.clock.LocalClock;

/** Checks of the calendar of a port and of what disturbs it. */
final class PortChecks {
    private final Scenario scenario;
    private final Findings findings;

    PortChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check() {
        scenario.port().calendar().ifPresent(this::check);
        findings.distinct(
                "disturbances",
                scenario.disturbances().stream().map(Disturbance::name).toList(),
                "disturbances");
        List<String> stages = scenario.stages().stream().map(StageSpec::name).toList();
        for (Disturbance disturbance : scenario.disturbances()) {
            String path = "disturbances." + disturbance.name();
            findings.allExist(path + ".stages", disturbance.stages(), "stage", stages);
            if (disturbance.stages().isEmpty()) {
                findings.add(path + ".stages", "", "must not be empty", "");
            }
            if (disturbance.occurs() instanceof Disturbance.Occurs.At at) {
                check(at.windows(), path + ".at");
            } else if (disturbance.occurs() instanceof Disturbance.Occurs.Random random
                    && random.between().mean().isZero()) {
                findings.add(path + ".random.between", "", "must be longer than 0 s on average", "");
            }
        }
    }

    private void check(PortCalendar calendar) {
        String path = "port.calendar";
        List<String> flows = scenario.flows().stream().map(FlowSpec::name).toList();
        findings.allExist(path + ".freight", calendar.freight(), "flow", flows);
        if (calendar.to().compareTo(calendar.from()) <= 0) {
            findings.add(
                    path + ".hours.to",
                    Times.clock(calendar.to()),
                    "must be later than from, " + Times.clock(calendar.from()),
                    "");
        }
        boolean freightOnly = calendar.week().containsValue(PortCalendar.Day.FREIGHT_ONLY)
                || calendar.dates().containsValue(PortCalendar.Day.FREIGHT_ONLY);
        if (freightOnly && calendar.freight().isEmpty()) {
            findings.add(path + ".freight", "", "days for freight only need flows of freight", "freight: [trucks]");
        }
        RunPlan run = scenario.run();
        LocalClock clock = scenario.clock();
        long end = clock.microsAt(run.until());
        boolean opens = calendar.to().compareTo(calendar.from()) <= 0;
        for (long day = clock.day(clock.microsAt(run.from())); clock.midnightMicros(day) < end; day++) {
            opens |= calendar.day(clock.date(day)) != PortCalendar.Day.CLOSED
                    && clock.stretches(day, calendar.from(), calendar.to()).stream()
                            .anyMatch(open -> open.fromMicros() < end && open.toMicros() > clock.microsAt(run.from()));
        }
        if (run.isForward() && !opens) {
            findings.add(path, "", "the port is closed all the run", "");
        }
    }

    private void check(List<Disturbance.Window> windows, String path) {
        LocalClock clock = scenario.clock();
        Duration end = Duration.ZERO;
        for (int i = 0; i < windows.size(); i++) {
            Disturbance.Window window = windows.get(i);
            if (window.to().compareTo(window.from()) <= 0) {
                findings.add(
                        path + "[" + i + "].to",
                        Times.clock(window.to()),
                        "must be later than from, " + Times.clock(window.from()),
                        "");
            } else if (clock.microsAt(window.to()) == clock.microsAt(window.from())) {
                findings.add(path + "[" + i + "]", "", "the port's clock skips all of this time", "");
            } else if (window.from().compareTo(end) < 0) {
                findings.add(path + "[" + i + "]", "", "must begin after the one before has ended", "");
            }
            end = window.to();
        }
        if (windows.isEmpty()) {
            findings.add(path, "", "must not be empty", "");
        }
    }
}
