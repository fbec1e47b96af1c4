package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Arrivals.Tolerance;

/**
 * Who comes to slots with a tolerance: within it of some slot who keeps the place, beyond it after some slot who has
 * lost it. Where a port has a calendar people may come in at other times, and only what becomes of them is looked at.
 */
final class AppointmentBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final TravellerBooks travellers;
    private final boolean calendar;
    /** Those who have come to slots with a tolerance, and when; then those of them who were too late. */
    private final Map<UnitName, Long> came = new HashMap<>();

    private final Set<UnitName> late = new HashSet<>();
    private final Set<UnitName> leaving = new HashSet<>();

    AppointmentBooks(Facts facts, Clock clock, TravellerBooks travellers) {
        this.facts = facts;
        this.clock = clock;
        this.travellers = travellers;
        calendar = facts.scenario.port().calendar().isPresent();
    }

    private Arrivals.@Nullable Appointments slots(int flow) {
        return facts.scenario.flows().get(flow).arrivals() instanceof Arrivals.Appointments slots
                        && slots.tolerance().isPresent()
                ? slots
                : null;
    }

    private boolean isCarried(UnitName who) {
        return !facts.scenario.flows().get(who.flow()).mix().containsKey(facts.classes.get(who.classIndex()));
    }

    @Override
    public void arrived(UnitName who) {
        if (slots(who.flow()) != null && !isCarried(who)) {
            came.put(who, clock.now());
        }
    }

    @Override
    public void lapsed(UnitName who, @Nullable UnitName then) {
        assertThat(came).containsKey(who);
        assertThat(late.add(who)).isTrue();
        String as = facts.scenario.flows().get(who.flow()).lapsedAs().get(facts.classes.get(who.classIndex()));
        assertThat(then == null ? null : facts.classes.get(then.classIndex())).isEqualTo(as);
        if (then == null) {
            leaving.add(who);
        } else {
            travellers.becomes(who, then);
        }
    }

    @Override
    public void joined(UnitName who, LaneBook lane) {
        assertThat(leaving).doesNotContain(who);
    }

    @Override
    public void gone(UnitName who) {
        leaving.remove(who);
    }

    @Override
    public void check(ReplicationResult result, ResultLayout layout) {
        assertThat(leaving).as("who is turned away leaves").isEmpty();
        if (!calendar) {
            came.forEach((who, when) -> assertThat(hasSlot(slots(who.flow()), when, late.contains(who)))
                    .as("at %d µs: %s, late: %s", when, who, late.contains(who))
                    .isTrue());
        }
    }

    /** Whether there is a slot, of any day of the run, for which somebody who comes then is too late, or in time. */
    private boolean hasSlot(Arrivals.Appointments slots, long when, boolean late) {
        Tolerance tolerance = slots.tolerance().orElseThrow();
        long early = tolerance.early().map(SimTime::micros).orElse(SimTime.NEVER);
        long most = tolerance.late().map(SimTime::micros).orElse(SimTime.NEVER);
        long from = SimTime.micros(facts.scenario.run().from());
        for (long day = from - from % SimTime.MICROS_PER_DAY; day < clock.until(); day += SimTime.MICROS_PER_DAY) {
            for (int i = 0; i < slots.slots(); i++) {
                long slot = day + SimTime.micros(slots.from()) + i * SimTime.micros(slots.every());
                if (late ? when - slot > most : slot - when <= early && when - slot <= most) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        int flow = facts.flow(figure.of());
        if (!figure.name().equals("lapsed") || calendar) {
            return false;
        }
        double lapsed = late.stream().filter(who -> who.flow() == flow).toArray().length;
        return Books.same(figure, value, lapsed);
    }
}
