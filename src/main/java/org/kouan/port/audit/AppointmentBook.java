package org.kouan.port.audit;

import java.util.List;
import org.kouan.engine.SimTime;
import org.kouan.port.ModelObserver;
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

    AppointmentBook(FlowSpec flow, Arrivals.Appointments slots, RunPlan run, List<String> classes, Findings findings) {
        this.flow = flow;
        this.classes = classes;
        this.findings = findings;
        tolerance = slots.tolerance().orElseThrow();
        long from = SimTime.micros(run.from());
        long every = SimTime.micros(slots.every());
        long slot = SimTime.micros(slots.from()) + from - Math.floorMod(from, SimTime.MICROS_PER_DAY);
        long afterLast = SimTime.micros(slots.to()) + from - Math.floorMod(from, SimTime.MICROS_PER_DAY);
        while (slot < from) {
            slot += every;
            if (slot >= afterLast) {
                slot += SimTime.MICROS_PER_DAY - SimTime.micros(slots.to().minus(slots.from()));
                afterLast += SimTime.MICROS_PER_DAY;
            }
        }
        firstSlot = slot;
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
