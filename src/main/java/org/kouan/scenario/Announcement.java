package org.kouan.scenario;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import org.kouan.scenario.Announced.Kind;
import org.kouan.scenario.Announced.Parts;

/** Reads off a timetable, or slots, what they announce and where it lies. */
final class Announcement {
    private final FlowSpec flow;
    private final Scenario scenario;
    private final RunPlan run;
    private final long firstDay;
    private final long lastDay;

    private Parts services = Parts.NONE;
    private Parts people = Parts.NONE;
    private double noShows;
    private Optional<Duration> first = Optional.empty();
    private Duration last = Duration.ZERO;

    Announcement(FlowSpec flow, Scenario scenario) {
        this.flow = flow;
        this.scenario = scenario;
        run = scenario.run();
        firstDay = run.from().toDays();
        lastDay = run.until().minusNanos(1).toDays();
    }

    Announced read() {
        if (flow.arrivals() instanceof Arrivals.Appointments appointments) {
            slots(appointments);
            return announced(Kind.SLOTS, "", Arrivals.Rows.ALL_USED, false);
        } else if (flow.arrivals() instanceof Arrivals.Timetable timetable) {
            timetable.services().forEach(service -> service(timetable, service));
            return announced(
                    flow.bringsConveyances() ? Kind.CONVEYANCES : Kind.TRAVELLERS,
                    timetable.source(),
                    timetable.rows(),
                    isCertain(timetable));
        }
        throw new IllegalArgumentException("flow " + flow.name() + " announces nothing");
    }

    private Announced announced(Kind kind, String source, Arrivals.Rows rows, boolean certain) {
        return new Announced(
                flow.name(),
                flow.label(),
                kind,
                source,
                rows.leftOut(),
                rows.withoutTime(),
                services,
                people,
                noShows,
                first.orElse(run.from()),
                first.isEmpty() ? run.from() : last,
                certain);
    }

    private void slots(Arrivals.Appointments appointments) {
        for (long day = firstDay; day <= lastDay; day++) {
            double booked =
                    appointments.places() * Math.min(1, appointments.booked() * scenario.expectedLevel(flow, day));
            for (int slot = 0; slot < appointments.slots(); slot++) {
                Duration begin = Duration.ofDays(day)
                        .plus(appointments.from())
                        .plus(appointments.every().multipliedBy(slot));
                add(begin, at(begin, 1), at(begin, booked * (1 - appointments.noShow())));
                noShows += booked * appointments.noShow();
            }
        }
    }

    private void service(Arrivals.Timetable timetable, Arrivals.Service service) {
        Duration time = service.time();
        double size = service.party() >= 0
                ? service.party()
                : timetable.party().map(Arrivals.PartySize::mean).orElse(0.0);
        size *= scenario.expectedLevel(flow, Math.max(0, Math.min(lastDay, time.toDays())));
        if (flow.bringsConveyances()) {
            add(time, at(time, 1), at(time, size));
            return;
        }
        Parts travellers = travellers(timetable, time, size);
        add(time, travellers.within() > 0 ? new Parts(1, 0, 0) : outsideUnlessEmpty(time, size), travellers);
    }

    /** A service without anybody within the run is outside, unless it is empty and its time is within. */
    private Parts outsideUnlessEmpty(Duration time, double size) {
        if (size == 0) {
            return at(time, 1);
        }
        return time.compareTo(run.from()) < 0 ? new Parts(0, 1, 0) : new Parts(0, 0, 1);
    }

    private void add(Duration time, Parts service, Parts travellers) {
        services = services.plus(service);
        people = people.plus(travellers);
        if (service.within() > 0) {
            first = first.filter(earliest -> earliest.compareTo(time) <= 0).or(() -> Optional.of(time));
            last = last.compareTo(time) > 0 ? last : time;
        }
    }

    private Parts at(Duration time, double number) {
        if (time.compareTo(run.from()) < 0) {
            return new Parts(0, number, 0);
        }
        return time.compareTo(run.until()) < 0 ? new Parts(number, 0, 0) : new Parts(0, 0, number);
    }

    /** Travellers alight one after the other and walk, each in the mean time. */
    private Parts travellers(Arrivals.Timetable timetable, Duration time, double size) {
        long number = (long) Math.ceil(size);
        if (number == 0) {
            return Parts.NONE;
        }
        Duration door = time.plus(timetable.firstAfter()).plus(timetable.walk().mean());
        long before = outBefore(timetable.alighting(), run.from().minus(door), number);
        long notAfter = outBefore(timetable.alighting(), run.until().minus(door), number);
        double each = size / number;
        return new Parts(each * (notAfter - before), each * before, each * (number - notAfter));
    }

    /** How many of a party come out within less than a time of the first. */
    private static long outBefore(Arrivals.Alighting alighting, Duration time, long number) {
        if (time.isNegative() || time.isZero()) {
            return 0;
        }
        boolean byGaps = alighting instanceof Arrivals.Alighting.Gaps;
        Duration step = byGaps
                ? ((Arrivals.Alighting.Gaps) alighting).gap().mean()
                : ((Arrivals.Alighting.Over) alighting).time().mean();
        if (step.isZero()) {
            return number;
        }
        // Traveller i, from 0, is out i gaps later, or i parts of the whole time.
        BigInteger available = BigInteger.valueOf(time.toNanos());
        BigInteger times = byGaps ? available : available.multiply(BigInteger.valueOf(number));
        BigInteger length = BigInteger.valueOf(step.toNanos());
        return times.add(length)
                .subtract(BigInteger.ONE)
                .divide(length)
                .min(BigInteger.valueOf(number))
                .longValueExact();
    }

    private boolean isCertain(Arrivals.Timetable timetable) {
        boolean atOnce = timetable.alighting() instanceof Arrivals.Alighting.Over
                || ((Arrivals.Alighting.Gaps) timetable.alighting())
                        .gap()
                        .mean()
                        .isZero();
        boolean sizesAreGiven = timetable.services().stream().noneMatch(service -> service.party() < 0)
                && flow.dayLevel().equals(DayLevel.NONE)
                && scenario.port().dayLevel().equals(DayLevel.NONE);
        return timetable.lateness().isEmpty()
                && timetable.walk() instanceof Distribution.Constant
                && alightingIsConstant(timetable.alighting())
                && (atOnce || sizesAreGiven);
    }

    private static boolean alightingIsConstant(Arrivals.Alighting alighting) {
        return alighting instanceof Arrivals.Alighting.Gaps gaps
                ? gaps.gap() instanceof Distribution.Constant
                : ((Arrivals.Alighting.Over) alighting).time() instanceof Distribution.Constant;
    }
}
