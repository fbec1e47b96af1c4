package org.kouan.scenario;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import org.kouan.clock.LocalClock;
import org.kouan.scenario.Announced.Kind;
import org.kouan.scenario.Announced.Parts;
import org.kouan.scenario.law.Constant;

/** Reads off a timetable, or slots, what they announce and where it lies. */
final class Announcement {
    private final FlowSpec flow;
    private final Scenario scenario;
    private final RunPlan run;
    private final LocalClock clock;
    /** The run, in time that passes since midnight of its first day. */
    private final Duration from;

    private final Duration until;
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
        clock = scenario.clock();
        from = passed(clock.microsAt(run.from()));
        until = passed(clock.microsAt(run.until()));
        lastDay = clock.day(clock.microsAt(run.until()) - 1);
    }

    private static Duration passed(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }

    private long day(Duration time) {
        return clock.day(time.toNanos() / 1_000);
    }

    Announced read() {
        if (flow.arrivals() instanceof Arrivals.Appointments appointments) {
            slots(appointments);
            return announced(Kind.SLOTS, "", Arrivals.Rows.ALL_USED, false);
        } else if (flow.arrivals() instanceof Arrivals.Timetable timetable) {
            timetable.services().forEach(service -> service(timetable, service));
            return announced(kindOfServices(), timetable.source(), timetable.rows(), isCertain(timetable));
        }
        throw new IllegalArgumentException("flow " + flow.name() + " announces nothing");
    }

    private Kind kindOfServices() {
        if (flow.bringsConveyances()) {
            return Kind.CONVEYANCES;
        }
        boolean travellers = scenario.classes().stream()
                .filter(unitClass -> flow.mix().containsKey(unitClass.name()))
                .anyMatch(unitClass -> unitClass.unit() != UnitClass.Unit.CONVEYANCE);
        return travellers ? Kind.TRAVELLERS : Kind.UNITS;
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
                clock.reading(first.orElse(from).toNanos() / 1_000),
                clock.reading((first.isEmpty() ? from : last).toNanos() / 1_000),
                certain);
    }

    private void slots(Arrivals.Appointments appointments) {
        for (long begin : appointments.beginsOfRun(run, clock)) {
            double level = scenario.expectedLevel(flow, clock.day(begin));
            double booked = appointments.places() * Math.min(1, appointments.booked() * level);
            Duration time = passed(begin);
            add(time, at(time, 1), at(time, booked * (1 - appointments.noShow())));
            noShows += booked * appointments.noShow();
        }
    }

    private void service(Arrivals.Timetable timetable, Arrivals.Service service) {
        Duration time = service.time();
        double size = timetable.expectedParty(service);
        size *= scenario.expectedLevel(flow, Math.max(0, Math.min(lastDay, day(time))));
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
        return time.compareTo(from) < 0 ? new Parts(0, 1, 0) : new Parts(0, 0, 1);
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
        if (time.compareTo(from) < 0) {
            return new Parts(0, number, 0);
        }
        return time.compareTo(until) < 0 ? new Parts(number, 0, 0) : new Parts(0, 0, number);
    }

    /** Travellers alight one after the other and walk, each in the mean time. */
    private Parts travellers(Arrivals.Timetable timetable, Duration time, double size) {
        long number = (long) Math.ceil(size);
        if (number == 0) {
            return Parts.NONE;
        }
        Duration door = time.plus(timetable.firstAfter()).plus(timetable.walk().mean());
        long before = outBefore(timetable.alighting(), from.minus(door), number);
        long notAfter = outBefore(timetable.alighting(), until.minus(door), number);
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
                && timetable.walk() instanceof Constant
                && alightingIsConstant(timetable.alighting())
                && (atOnce || sizesAreGiven);
    }

    private static boolean alightingIsConstant(Arrivals.Alighting alighting) {
        return alighting instanceof Arrivals.Alighting.Gaps gaps
                ? gaps.gap() instanceof Constant
                : ((Arrivals.Alighting.Over) alighting).time() instanceof Constant;
    }
}
