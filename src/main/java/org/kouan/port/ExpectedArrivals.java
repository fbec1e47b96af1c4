package org.kouan.port;

import java.time.Duration;
import java.util.function.LongToDoubleFunction;
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
final class ExpectedArrivals {
    private static final long SHORT_RUN = 14 * SimTime.MICROS_PER_DAY;

    private final long fromMicros;
    private final long untilMicros;
    private final long stepMicros;
    /** Mean level by day of the run. */
    private final LongToDoubleFunction levels;
    /** Expected by the end of each step. */
    private final double[] cumulated;

    private ExpectedArrivals(RunPlan run, LongToDoubleFunction levels) {
        this.levels = levels;
        fromMicros = SimTime.micros(run.from());
        untilMicros = SimTime.micros(run.until());
        long length = untilMicros - fromMicros;
        stepMicros = length <= SHORT_RUN ? SimTime.MICROS_PER_MINUTE : 15 * SimTime.MICROS_PER_MINUTE;
        cumulated = new double[Math.toIntExact((length + stepMicros - 1) / stepMicros)];
    }

    /** Those of a flow during a run, on days of their mean levels. */
    static ExpectedArrivals of(FlowSpec flow, Scenario scenario) {
        Arrivals arrivals = flow.arrivals();
        ExpectedArrivals expected = new ExpectedArrivals(scenario.run(), day -> scenario.expectedLevel(flow, day));
        if (arrivals instanceof Arrivals.Poisson poisson) {
            expected.addRates(poisson.perHour());
        } else if (arrivals instanceof Arrivals.LinearPoisson poisson) {
            expected.addCurve(poisson.perHour());
        } else if (arrivals instanceof Arrivals.Renewal renewal) {
            expected.addIntervals(
                    SimTime.micros(renewal.from()),
                    SimTime.micros(renewal.interval().mean()));
        } else if (arrivals instanceof Arrivals.Present present) {
            long from = SimTime.micros(present.from());
            expected.add(present.number() * expected.level(from), from, SimTime.micros(present.to()));
        } else if (arrivals instanceof Arrivals.Appointments appointments) {
            expected.addSlots(appointments);
        } else if (arrivals instanceof Arrivals.Timetable timetable) {
            timetable.services().forEach(service -> expected.addParty(timetable, service));
        }
        return expected.cumulate();
    }

    /** The services of a timetable, not those who travel with them. */
    static ExpectedArrivals ofServices(Arrivals.Timetable timetable, RunPlan run) {
        ExpectedArrivals expected = new ExpectedArrivals(run, day -> 1);
        timetable.services().forEach(service -> {
            long time = SimTime.micros(service.time());
            expected.add(1, time, time);
        });
        return expected.cumulate();
    }

    private ExpectedArrivals cumulate() {
        for (int i = 1; i < cumulated.length; i++) {
            cumulated[i] += cumulated[i - 1];
        }
        return this;
    }

    private void addRates(DayProfile perHour) {
        for (long day = 0; day * SimTime.MICROS_PER_DAY < untilMicros; day++) {
            for (DayProfile.Segment segment : perHour.segments()) {
                long from = day * SimTime.MICROS_PER_DAY + SimTime.micros(segment.from());
                long to = day * SimTime.MICROS_PER_DAY + SimTime.micros(segment.to());
                add(levels.applyAsDouble(day) * segment.value() * (to - from) / SimTime.MICROS_PER_HOUR, from, to);
            }
        }
    }

    /** The rate in the middle of a stretch without a corner is its mean there. */
    private void addCurve(RateCurve perHour) {
        for (long day = 0; day * SimTime.MICROS_PER_DAY < untilMicros; day++) {
            for (int i = 1; i < perHour.points().size(); i++) {
                long from = day * SimTime.MICROS_PER_DAY
                        + SimTime.micros(perHour.points().get(i - 1).at());
                long to = day * SimTime.MICROS_PER_DAY
                        + SimTime.micros(perHour.points().get(i).at());
                double level = levels.applyAsDouble(day);
                double first = level * perHour.points().get(i - 1).value();
                double rise = (level * perHour.points().get(i).value() - first) / (to - from);
                long last = Math.min(to, untilMicros);
                for (long at = Math.max(from, fromMicros); at < last; ) {
                    long end = Math.min(last, at + stepMicros - (at - fromMicros) % stepMicros);
                    double middle = first + rise * ((at - from) + (end - at) / 2.0);
                    add(middle * (end - at) / SimTime.MICROS_PER_HOUR, at, end);
                    at = end;
                }
            }
        }
    }

    private void addIntervals(long from, long mean) {
        for (long at = from; at < untilMicros; ) {
            long end = Math.min(untilMicros, (at / SimTime.MICROS_PER_DAY + 1) * SimTime.MICROS_PER_DAY);
            add(level(at) * (end - at) / mean, at, end);
            at = end;
        }
    }

    private double level(long micros) {
        return levels.applyAsDouble(micros / SimTime.MICROS_PER_DAY);
    }

    private void addSlots(Arrivals.Appointments appointments) {
        for (long day = fromMicros / SimTime.MICROS_PER_DAY; day * SimTime.MICROS_PER_DAY < untilMicros; day++) {
            double number = appointments.expected(levels.applyAsDouble(day));
            for (int slot = 0; slot < appointments.slots(); slot++) {
                long begin = day * SimTime.MICROS_PER_DAY
                        + SimTime.micros(appointments.from())
                        + slot * SimTime.micros(appointments.every());
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
    }

    /** Punctual, of mean size, alighting and walking in the mean times. */
    private void addParty(Arrivals.Timetable timetable, Arrivals.Service service) {
        double size = service.party() >= 0
                ? service.party()
                : timetable.party().map(Arrivals.PartySize::mean).orElse(0.0);
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
        add(size, SimTime.micros(door), SimTime.micros(door.plus(over)));
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
    double between(long from, long to) {
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
