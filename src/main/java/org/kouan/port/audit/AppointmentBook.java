package org.kouan.port.audit;

import java.time.Duration;
import java.util.List;
import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.port.core.ModelObserver;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;

/** What is known of the slots of one flow: when the first begins, and what becomes of who is too late. */
final class AppointmentBook {
    private final Arrivals.Tolerance tolerance;
    private final FlowSpec flow;
    private final List<String> classes;
    private final long firstSlot;
    private final Findings findings;

    AppointmentBook(
            FlowSpec flow,
            Arrivals.Appointments slots,
            RunPlan run,
            LocalClock clock,
            List<String> classes,
            Findings findings) {
        this.flow = flow;
        this.classes = classes;
        this.findings = findings;
        tolerance = slots.tolerance().orElseThrow();
        firstSlot = firstSlot(slots, clock, clock.microsAt(run.from()));
    }

    /** When the first slot of a run begins: the times of the day's slots one by one, as the clock first reads them. */
    private static long firstSlot(Arrivals.Appointments slots, LocalClock clock, long runFrom) {
        for (long day = clock.day(runFrom); ; day++) {
            for (LocalClock.Stretch stretch : clock.stretches(day)) {
                for (Duration slot = slots.from(); slot.compareTo(slots.to()) < 0; slot = slot.plus(slots.every())) {
                    long begin = stretch.fromMicros() + SimTime.micros(slot) - stretch.timeOfDayMicros();
                    if (begin >= Math.max(runFrom, stretch.fromMicros()) && begin < stretch.toMicros()) {
                        return begin;
                    }
                }
            }
        }
    }

    void arrived(Who who, long now) {
        boolean tooEarly = tolerance
                .early()
                .filter(early -> now < firstSlot - SimTime.micros(early))
                .isPresent();
        require(!tooEarly, who, now, "is let in too early for any slot");
    }

    void lapsed(Who who, int newClass, long now) {
        boolean late = tolerance
                .late()
                .filter(most -> now > firstSlot + SimTime.micros(most))
                .isPresent();
        require(late, who, now, "is said to be too late, and is not for any slot");
        String as = flow.lapsedAs().get(classes.get(who.classIndex()));
        boolean right = as == null
                ? newClass == ModelObserver.NOWHERE
                : newClass != ModelObserver.NOWHERE && as.equals(classes.get(newClass));
        require(right, who, now, "is too late, and becomes what the scenario does not say");
    }

    private void require(boolean kept, Who who, long now, String what) {
        if (!kept) {
            findings.add(Rule.APPOINTMENT, now, findings.unit(who), what);
        }
    }
}
