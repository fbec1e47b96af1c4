package org.kouan.port;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.kouan.engine.SimTime;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;

/**
 * Those who come to the slots that they have booked, in the order in which they are let in: with a tolerance nobody is
 * more than so long before the slot, and whoever comes too late after its begin has lost the appointment. Whether a place is booked, whether
 * somebody comes to it and when is drawn by the time of the slot and the number of the place: more places, or other
 * slots, change nothing of the rest. Slots that begin before the start of the run are no part of it; who is early for a
 * slot comes at the start at the earliest.
 */
final class Appointments implements ArrivalSource {
    private final String flow;
    private final Arrivals.Appointments appointments;
    private final RandomStream stream;
    private final Optional<LatenessSampler> lateness;
    private final double[] levels;
    private final long fromMicros;
    private final long untilMicros;
    private final long countFromMicros;

    /** {@link SimTime#NEVER} where nobody comes too early, or too late. */
    private final long earlyAtMost;

    private final long lateAtMost;

    /**
     * Arrivals of the whole run, in order: the time, and in the last bit whether the appointment has lapsed; so sorting
     * keeps both together.
     */
    private final long[] arrivals;

    private int coming;
    private int given;

    /** Places of slots that count, after the warm-up. */
    private long booked;

    private long noShows;
    private long came;
    private long lapsed;
    private long tooEarly;
    private long earlyMicros;

    /** @param levels by day of the run: on busy days more places are booked, at most all */
    Appointments(FlowSpec spec, Arrivals.Appointments appointments, RunPlan run, double[] levels, ModelCore core) {
        flow = spec.name();
        this.appointments = appointments;
        stream = core.stream();
        lateness = appointments.lateness().map(given -> new LatenessSampler(given, stream));
        this.levels = levels;
        earlyAtMost = limit(appointments.tolerance().flatMap(Arrivals.Tolerance::early));
        lateAtMost = limit(appointments.tolerance().flatMap(Arrivals.Tolerance::late));
        fromMicros = SimTime.micros(run.from());
        untilMicros = SimTime.micros(run.until());
        countFromMicros = SimTime.micros(run.from().plus(run.warmUp()));
        arrivals = new long[levels.length * appointments.slots() * appointments.places()];
        add(core, spec, "booked", "booked", () -> booked);
        add(core, spec, "came", "came of those who had booked", () -> came);
        add(core, spec, "no-shows", "no-shows", () -> noShows);
        add(core, spec, "after-the-end", "would have come after the end", () -> booked - noShows - came);
        if (mayLapse()) {
            add(core, spec, "lapsed", "came too late for their slot", () -> lapsed);
        }
        if (earlyAtMost < SimTime.NEVER) {
            add(core, spec, "too-early", "came too early for their slot, and were let in later", () -> tooEarly);
            core.figures()
                    .add(
                            figure(spec, "early-mean", "mean time of those before they were let in", "min"),
                            end -> tooEarly == 0 ? Double.NaN : SimTime.minutes(earlyMicros) / tooEarly);
        }
    }

    private static long limit(Optional<Duration> tolerance) {
        return tolerance.map(SimTime::micros).orElse(SimTime.NEVER);
    }

    private static void add(ModelCore core, FlowSpec spec, String name, String label, LongSupplier number) {
        core.figures().add(figure(spec, name, label, "per replication"), end -> number.getAsLong());
    }

    private static FigureInfo figure(FlowSpec spec, String name, String label, String unit) {
        return new FigureInfo(FigureInfo.Subject.FLOW, spec.name(), spec.label(), name, label, unit);
    }

    @Override
    public void reset(RandomStreams streams) {
        coming = 0;
        given = 0;
        booked = 0;
        noShows = 0;
        came = 0;
        lapsed = 0;
        tooEarly = 0;
        earlyMicros = 0;
        stream.mirror(streams.mirrored());
        long key = streams.key(flow, "appointments");
        for (int day = 0; day < levels.length; day++) {
            double share = appointments.booked() * levels[day];
            for (int slot = 0; slot < appointments.slots(); slot++) {
                long begin = day * SimTime.MICROS_PER_DAY
                        + SimTime.micros(appointments.from())
                        + slot * SimTime.micros(appointments.every());
                if (begin >= fromMicros && begin < untilMicros) {
                    stream.seek(key, begin);
                    draw(stream.nextKey(), begin, share);
                }
            }
        }
        Arrays.sort(arrivals, 0, coming);
    }

    private void draw(long slotKey, long begin, double share) {
        int counts = begin >= countFromMicros ? 1 : 0;
        for (int place = 0; place < appointments.places(); place++) {
            stream.seek(slotKey, place);
            if (stream.nextDouble() < share) {
                booked += counts;
                if (stream.nextDouble() < appointments.noShow()) {
                    noShows += counts;
                } else {
                    comes(begin, lateness.isPresent() ? lateness.get().sample() : 0, counts);
                }
            }
        }
    }

    private void comes(long begin, long late, int counts) {
        long comes = Math.max(fromMicros, begin + late);
        long letIn = earlyAtMost == SimTime.NEVER ? comes : Math.max(comes, begin - earlyAtMost);
        if (letIn >= untilMicros) {
            return;
        }
        boolean lapses = late > lateAtMost;
        arrivals[coming++] = arrival(letIn, lapses);
        came += counts;
        lapsed += lapses ? counts : 0;
        if (letIn > comes) {
            tooEarly += counts;
            earlyMicros += counts * (letIn - comes);
        }
    }

    private static long arrival(long micros, boolean lapsed) {
        return micros << 1 | (lapsed ? 1 : 0);
    }

    private static long timeOf(long arrival) {
        return arrival >> 1;
    }

    private static boolean hasLapsed(long arrival) {
        return (arrival & 1) != 0;
    }

    @Override
    public long next() {
        return given < coming ? timeOf(arrivals[given++]) : SimTime.NEVER;
    }

    /** Whether anybody may come too late. */
    boolean mayLapse() {
        return lateAtMost < SimTime.NEVER;
    }

    /** Whether a unit, by its number in the order of arrival, has come too late for its slot. */
    boolean hasLapsed(int number) {
        return hasLapsed(arrivals[number]);
    }
}
