package org.kouan.port.arrival;

import java.time.Duration;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RateCurve;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;

/**
 * The expected number of arrivals of a flow up to any time of a run. It is kept at steps of a minute (15 minutes in a
 * run over two weeks) and taken as evenly spread within a step.
 */
public final class ExpectedArrivals {
    private static final long SHORT_RUN = 14 * SimTime.MICROS_PER_DAY;

    private final RunPlan run;
    private final LocalClock clock;
    private final long fromMicros;
    private final long untilMicros;
    private final long stepMicros;
    /** Mean level by day of the run. */
    private final LongToDoubleFunction levels;
    /** Expected by the end of each step. */
    private final double[] cumulated;

    private ExpectedArrivals(Scenario scenario, LongToDoubleFunction levels) {
        this.levels = levels;
        run = scenario.run();
        clock = scenario.clock();
        fromMicros = clock.microsAt(run.from());
        untilMicros = clock.microsAt(run.until());
        long length = untilMicros - fromMicros;
        stepMicros = length <= SHORT_RUN ? SimTime.MICROS_PER_MINUTE : 15 * SimTime.MICROS_PER_MINUTE;
        cumulated = new double[Math.toIntExact((length + stepMicros - 1) / stepMicros)];
    }

    /** Those of a flow during a run, on days of their mean levels. */
    public static ExpectedArrivals of(FlowSpec flow, Scenario scenario) {
        Arrivals arrivals = flow.arrivals();
        ExpectedArrivals expected = new ExpectedArrivals(scenario, day -> scenario.expectedLevel(flow, day));
        if (arrivals instanceof Arrivals.Poisson poisson) {
            expected.addRates(poisson.perHour());
        } else if (arrivals instanceof Arrivals.LinearPoisson poisson) {
            expected.addCurve(poisson.perHour());
        } else if (arrivals instanceof Arrivals.Renewal renewal) {
            expected.addIntervals(
                    expected.clock.microsAt(renewal.from()),
                    SimTime.micros(renewal.interval().mean()));
        } else if (arrivals instanceof Arrivals.Present present) {
            long from = expected.clock.microsAt(present.from());
            expected.add(present.number() * expected.level(from), from, expected.clock.microsAt(present.to()));
        } else if (arrivals instanceof Arrivals.Appointments appointments) {
            expected.addSlots(appointments);
        } else if (arrivals instanceof Arrivals.Timetable timetable) {
            timetable.services().forEach(service -> expected.addParty(timetable, service, 1));
        }
        return expected.cumulate();
    }

    /**
     * The services of a timetable, not those who travel with them.
     *
     * @param shares how much of each counts
     */
    static ExpectedArrivals ofServices(
            Arrivals.Timetable timetable, Scenario scenario, ToDoubleFunction<Arrivals.Service> shares) {
        ExpectedArrivals expected = new ExpectedArrivals(scenario, day -> 1);
        timetable.services().forEach(service -> {
            long time = SimTime.micros(service.time());
            expected.add(shares.applyAsDouble(service), time, time);
        });
        return expected.cumulate();
    }

    /**
     * Those who travel with the services of a timetable, on days of their mean levels.
     *
     * @param shares how much of the party of each counts
     */
    static ExpectedArrivals ofTravellers(
            Arrivals.Timetable timetable, FlowSpec flow, Scenario scenario, ToDoubleFunction<Arrivals.Service> shares) {
        ExpectedArrivals expected = new ExpectedArrivals(scenario, day -> scenario.expectedLevel(flow, day));
        timetable.services().forEach(service -> expected.addParty(timetable, service, shares.applyAsDouble(service)));
        return expected.cumulate();
    }

    private ExpectedArrivals cumulate() {
        for (int i = 1; i < cumulated.length; i++) {
            cumulated[i] += cumulated[i - 1];
        }
        return this;
    }

    private void addRates(DayProfile perHour) {
        for (long day = 0; clock.midnightMicros(day) < untilMicros; day++) {
            for (DayProfile.Segment segment : perHour.segments()) {
                for (LocalClock.Stretch during : clock.stretches(day, segment.from(), segment.to())) {
                    long length = during.toMicros() - during.fromMicros();
                    double number = levels.applyAsDouble(day) * segment.value() * length / SimTime.MICROS_PER_HOUR;
                    add(number, during.fromMicros(), during.toMicros());
                }
            }
        }
    }

    private void addCurve(RateCurve perHour) {
        for (long day = 0; clock.midnightMicros(day) < untilMicros; day++) {
            for (int i = 1; i < perHour.points().size(); i++) {
                RateCurve.Point begin = perHour.points().get(i - 1);
                RateCurve.Point end = perHour.points().get(i);
                double level = levels.applyAsDouble(day);
                double rise = (level * end.value() - level * begin.value())
                        / SimTime.micros(end.at().minus(begin.at()));
                for (LocalClock.Stretch during : clock.stretches(day, begin.at(), end.at())) {
                    long since = during.timeOfDayMicros() - SimTime.micros(begin.at());
                    addRising(level * begin.value() + rise * since, rise, during.fromMicros(), during.toMicros());
                }
            }
        }
    }

    /** The rate in the middle of a stretch without a corner is its mean there. */
    private void addRising(double first, double rise, long from, long to) {
        long last = Math.min(to, untilMicros);
        for (long at = Math.max(from, fromMicros); at < last; ) {
            long end = Math.min(last, at + stepMicros - (at - fromMicros) % stepMicros);
            double middle = first + rise * ((at - from) + (end - at) / 2.0);
            add(middle * (end - at) / SimTime.MICROS_PER_HOUR, at, end);
            at = end;
        }
    }

    private void addIntervals(long from, long mean) {
        for (long at = from; at < untilMicros; ) {
            long end = Math.min(untilMicros, clock.midnightMicros(clock.day(at) + 1));
            add(level(at) * (end - at) / mean, at, end);
            at = end;
        }
    }

    private double level(long micros) {
        return levels.applyAsDouble(clock.day(micros));
    }

    private void addSlots(Arrivals.Appointments appointments) {
        for (long begin : appointments.beginsOfRun(run, clock)) {
            double number = appointments.expected(level(begin));
            // Who is early for a slot of the run is there at its start.
            long earliest = begin >= fromMicros ? fromMicros : Long.MIN_VALUE;
            for (Arrivals.Part part : appointments.parts()) {
                add(
                        number * part.share(),
                        Math.max(earliest, begin + SimTime.micros(part.from())),
                        Math.max(earliest, begin + SimTime.micros(part.to())));
            }
        }
    }

    /** Punctual, of mean size, alighting and walking in the mean times. */
    private void addParty(Arrivals.Timetable timetable, Arrivals.Service service, double share) {
        double size = timetable.expectedParty(service);
        size *= level(SimTime.micros(service.time()));
        Duration door = service.time()
                .plus(timetable.firstAfter())
                .plus(timetable.walk().mean());
        Duration over = Duration.ZERO;
        if (timetable.alighting() instanceof Arrivals.Alighting.Over whole) {
            over = whole.time().mean();
        } else if (timetable.alighting() instanceof Arrivals.Alighting.Gaps gaps) {
            over = gaps.gap().mean().multipliedBy(Math.round(size));
        }
        add(size * share, SimTime.micros(door), SimTime.micros(door.plus(over)));
    }

    /** Adds a number spread evenly over a span, as far as it lies within the run. */
    private void add(double number, long from, long to) {
        long first = Math.max(from, fromMicros);
        long last = Math.min(to, untilMicros);
        if (from == to) {
            if (from >= fromMicros && from < untilMicros) {
                cumulated[(int) ((from - fromMicros) / stepMicros)] += number;
            }
            return;
        }
        for (long at = first; at < last; ) {
            int step = (int) ((at - fromMicros) / stepMicros);
            long end = Math.min(last, fromMicros + (step + 1) * stepMicros);
            cumulated[step] += number * (end - at) / (to - from);
            at = end;
        }
    }

    /** Expected in [from, to). */
    public double between(long from, long to) {
        return by(to) - by(from);
    }

    private double by(long time) {
        long since = Math.min(time, untilMicros) - fromMicros;
        if (since <= 0) {
            return 0;
        }
        int step = (int) (since / stepMicros);
        double before = step == 0 ? 0 : cumulated[step - 1];
        if (step == cumulated.length) {
            return before;
        }
        double share = (double) (since - step * stepMicros) / stepMicros;
        return before + share * (cumulated[step] - before);
    }
}
