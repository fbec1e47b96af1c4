package org.kouan.port.audit;

import java.util.List;
import java.util.Optional;
import org.kouan.port.core.Decision;
import org.kouan.port.core.ModelObserver;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.PortCalendar;

/** Who comes when it said, waits before the closed port, and has another class only by approval or appointment. */
final class EntryRules {
    private final DayBooks day;
    private final List<ApprovalBook> approvals;
    /** By flow: of those whose appointments have a tolerance. */
    private final List<Optional<AppointmentBook>> appointments;

    EntryRules(DayBooks day) {
        this.day = day;
        approvals = day.scenario.approvals().stream()
                .map(approval -> new ApprovalBook(approval, this::isClosed, day.clock, day.findings))
                .toList();
        appointments = day.scenario.flows().stream().map(this::appointments).toList();
    }

    private Optional<AppointmentBook> appointments(FlowSpec flow) {
        return flow.arrivals() instanceof Arrivals.Appointments slots
                        && slots.tolerance().isPresent()
                ? Optional.of(
                        new AppointmentBook(flow, slots, day.scenario.run(), day.clock, day.classes, day.findings))
                : Optional.empty();
    }

    /** Whether the port is closed on a day of the run, or before. */
    private boolean isClosed(long number) {
        return day.clock.midnightMicros(number)
                        < day.clock.microsAt(day.scenario.run().until())
                && day.scenario
                        .port()
                        .calendar()
                        .filter(calendar -> calendar.day(day.clock.date(number)) == PortCalendar.Day.CLOSED)
                        .isPresent();
    }

    void reset() {
        approvals.forEach(ApprovalBook::reset);
    }

    void arrived(Who who) {
        day.units.arrived(who, day.now());
        Optional<AppointmentBook> book = appointments.get(who.flow());
        if (book.isPresent() && day.scenario.flows().get(who.flow()).mix().containsKey(day.className(who))) {
            book.get().arrived(who, day.now());
        }
    }

    /** It will arrive later than it was about to. */
    void putOff(Who who, long until) {
        day.units.putOff(who, until, day.now());
    }

    /** It waits before the closed port. */
    void held(Who who) {
        day.units.visits(who, day.now());
    }

    /** The port has opened for it. */
    void letIn(Who who) {
        day.units.visitEnds(who, day.now());
    }

    /** It asks for priority, and waits for the decision. */
    void asked(Who who, int approval, Decision decision) {
        day.units.visits(who, day.now());
        approvals.get(approval).asked(who, day.now(), decision);
    }

    void decided(Who who, Decision.Outcome outcome, int newClass) {
        day.units.visitEnds(who, day.now());
        if (newClass != who.classIndex()) {
            if (outcome != Decision.Outcome.APPROVED) {
                day.add(Rule.APPROVAL, who, "has priority, and is " + outcome.text());
            }
            day.units.becomes(who, newClass, day.now());
        }
    }

    /** It has come too late for its slot; who is turned away leaves next. */
    void lapsed(Who who, int newClass) {
        Optional<AppointmentBook> book = appointments.get(who.flow());
        if (book.isEmpty()) {
            day.add(Rule.APPOINTMENT, who, "is too late, and has no slot to be so");
        }
        book.ifPresent(of -> of.lapsed(who, newClass, day.now()));
        if (newClass != ModelObserver.NOWHERE) {
            day.units.becomes(who, newClass, day.now());
        }
    }

    void left(Who who) {
        day.units.cleared(who, day.now());
    }

    /** It leaves the port without every check. */
    void fails(Who who) {
        day.units.fails(who, day.now());
    }
}
