package org.kouan.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Warnings of what a scenario says and its run never comes to: dates, disturbances and rates outside it, and
 * what was found in timetables. Desks, and pools of which nobody is on duty in it, are errors. What a timetable or appointments announce outside the run is told by {@link Announced}.
 */
public final class Warnings {
    private static final int MAX_NAMED = 5;

    private final Scenario scenario;
    private final RunPlan run;
    private final List<Warning> warnings = new ArrayList<>();

    private Warnings(Scenario scenario) {
        this.scenario = scenario;
        run = scenario.run();
    }

    /** In the order of the scenario's parts. */
    public static List<Warning> of(Scenario scenario) {
        Warnings found = new Warnings(scenario);
        found.find();
        return List.copyOf(found.warnings);
    }

    private void find() {
        scenario.port().clock().warning(run.dates()).ifPresent(text -> add("port.clock", text));
        scenario.port()
                .calendar()
                .ifPresent(calendar ->
                        dates("port.calendar.dates", calendar.dates().keySet()));
        dates("port.day-level.dates", scenario.port().dayLevel().dates().keySet());
        for (FlowSpec flow : scenario.flows()) {
            String path = "flows." + flow.name();
            dates(path + ".day-level.dates", flow.dayLevel().dates().keySet());
            if (flow.arrivals() instanceof Arrivals.Poisson poisson) {
                rates(path + ".arrivals.poisson", poisson.perHour().segments());
            } else if (flow.arrivals() instanceof Arrivals.LinearPoisson poisson) {
                rates(path + ".arrivals.poisson", pieces(poisson.perHour()));
            } else if (flow.arrivals() instanceof Arrivals.Timetable timetable) {
                warnings.addAll(timetable.rows().warnings());
                dayLater(path + ".arrivals.timetable.file", timetable);
            }
        }
        scenario.disturbances().forEach(this::windows);
        scenario.staff().forEach(this::teams);
    }

    /** One roster serves many runs: a team of weekends is no mistake in that of a Monday. */
    private void teams(StaffPool pool) {
        for (StaffPool.Team team : pool.teams()) {
            if (new Duties(team, run).inRun().isEmpty()) {
                add(
                        "staff." + pool.name() + ".teams." + team.name() + ".shifts",
                        "nobody of the team is on duty in the run, " + hours());
            }
        }
    }

    private void add(String path, String text) {
        warnings.add(new Warning(path, text));
    }

    private String hours() {
        return Times.ofRun(run.from()) + " to " + Times.clock(run.until());
    }

    private void dates(String path, Collection<LocalDate> dates) {
        LocalDate first = run.date().plusDays(run.from().toDays());
        LocalDate last = run.date().plusDays(run.until().minusNanos(1).toDays());
        List<LocalDate> outside = dates.stream()
                .filter(date -> date.isBefore(first) || date.isAfter(last))
                .toList();
        if (!outside.isEmpty()) {
            add(
                    path,
                    outside.size() + " of " + dates.size() + (dates.size() == 1 ? " date" : " dates")
                            + (outside.size() == 1 ? " never matters: " : " never matter: ")
                            + named(outside.stream().map(LocalDate::toString).toList()) + "; the run is "
                            + (first.equals(last) ? "on " + first : "from " + first + " to " + last));
        }
    }

    private void windows(Disturbance disturbance) {
        if (disturbance.occurs() instanceof Disturbance.Occurs.At at) {
            List<String> outside = at.windows().stream()
                    .filter(window -> window.to().compareTo(run.from()) <= 0
                            || window.from().compareTo(run.until()) >= 0)
                    .map(window -> Times.ofRun(window.from()) + " to " + Times.ofRun(window.to()))
                    .toList();
            if (!outside.isEmpty()) {
                add(
                        "disturbances." + disturbance.name() + ".at",
                        "never comes from " + named(outside) + ", outside the run, " + hours());
            }
        }
    }

    /** A run over midnight, and times without a date, which are of its first day. */
    private void dayLater(String path, Arrivals.Timetable timetable) {
        List<String> meant = timetable.services().stream()
                .map(service -> scenario.clock().reading(service.time().toNanos() / 1_000))
                .filter(reading -> reading.compareTo(run.from()) < 0 && !reading.isNegative())
                .filter(reading -> FlowChecks.within(run, reading.plusDays(1)))
                .map(Times::ofRun)
                .toList();
        if (!meant.isEmpty()) {
            add(
                    path,
                    meant.size() + (meant.size() == 1 ? " service comes" : " services come")
                            + " before the start, and a day later would come in the run: " + named(meant)
                            + "; times without a date are of the first day");
        }
    }

    private static List<DayProfile.Segment> pieces(RateCurve curve) {
        List<DayProfile.Segment> pieces = new ArrayList<>();
        for (int i = 1; i < curve.points().size(); i++) {
            RateCurve.Point from = curve.points().get(i - 1);
            RateCurve.Point to = curve.points().get(i);
            pieces.add(new DayProfile.Segment(from.at(), to.at(), Math.max(from.value(), to.value())));
        }
        return pieces;
    }

    /** Rates of times of day that the run never comes to; neighbours are told as one. */
    private void rates(String path, List<DayProfile.Segment> segments) {
        List<DayProfile.Segment> never = new ArrayList<>();
        for (DayProfile.Segment segment : segments) {
            if (segment.value() > 0 && isOutside(segment)) {
                int last = never.size() - 1;
                if (last >= 0 && never.get(last).to().equals(segment.from())) {
                    never.set(last, new DayProfile.Segment(never.get(last).from(), segment.to(), 1));
                } else {
                    never.add(segment);
                }
            }
        }
        if (!never.isEmpty()) {
            add(
                    path,
                    "nobody comes by the rates from "
                            + named(never.stream()
                                    .map(each -> Times.clock(each.from()) + " to " + Times.clock(each.to()))
                                    .toList())
                            + ", outside the run, " + hours());
        }
    }

    private boolean isOutside(DayProfile.Segment ofDay) {
        for (long day = run.from().toDays(); day <= run.until().toDays(); day++) {
            Duration midnight = Duration.ofDays(day);
            if (midnight.plus(ofDay.from()).compareTo(run.until()) < 0
                    && midnight.plus(ofDay.to()).compareTo(run.from()) > 0) {
                return false;
            }
        }
        return true;
    }

    private static String named(List<String> names) {
        String first = names.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return names.size() > MAX_NAMED ? first + ", and " + (names.size() - MAX_NAMED) + " more" : first;
    }
}
