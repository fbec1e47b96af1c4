package org.kouan.port.arrival;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.kouan.engine.SimTime;
import org.kouan.port.core.ModelCore;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;

/**
 * Those who come to the slots that they have booked, in the order in which they are let in: with a tolerance nobody is
 * more than a given time before the slot, and a unit that comes too late after its begin has lost the appointment. Whether a place is booked, whether
 * somebody comes to it and when is drawn by the time of the slot and the number of the place: more places, or other
 * slots, change nothing of the rest. Slots of all days of the run are drawn, those before its start and after its end too;
 * who of them comes in the run is for {@link ArrivalBook} to say.
 */
public final class Appointments implements ArrivalSource {
    private final String flow;
    private final Arrivals.Appointments appointments;
    private final RandomStream stream;
    private final Optional<LatenessSampler> lateness;
    private final double[] levels;
    private final ArrivalBook book;
    /** When slots begin, in order, and the day of each. */
    private final long[] begins;

    private final int[] days;

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

    /** Of those who come in the run. */
    private long lapsed;

    private long tooEarly;
    private long earlyMicros;

    /** @param levels by day of the run: on busy days more places are booked, at most all */
    public Appointments(
            FlowSpec spec, Arrivals.Appointments appointments, RunPlan run, double[] levels, ModelCore core) {
        flow = spec.name();
        this.appointments = appointments;
        stream = core.stream();
        lateness = appointments.lateness().map(given -> new LatenessSampler(given, stream));
        this.levels = levels;
        earlyAtMost = limit(appointments.tolerance().flatMap(Arrivals.Tolerance::early));
        lateAtMost = limit(appointments.tolerance().flatMap(Arrivals.Tolerance::late));
        book = new ArrivalBook(run, core.clock());
        begins = appointments.beginsOfRun(run, core.clock());
        days = Arrays.stream(begins)
                .mapToInt(begin -> Math.toIntExact(core.clock().day(begin)))
                .toArray();
        arrivals = new long[begins.length * appointments.places()];
        book.register(
                core.figures(), spec, new ArrivalBook.Kind("booked", "booked", lateness.isPresent(), true, false));
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
        book.reset();
        lapsed = 0;
        tooEarly = 0;
        earlyMicros = 0;
        stream.mirror(streams.mirrored());
        long key = streams.key(flow, "appointments");
        for (int slot = 0; slot < begins.length; slot++) {
            stream.seek(key, begins[slot]);
            draw(stream.nextKey(), begins[slot], appointments.booked() * levels[days[slot]]);
        }
        Arrays.sort(arrivals, 0, coming);
    }

    private void draw(long slotKey, long begin, double share) {
        for (int place = 0; place < appointments.places(); place++) {
            stream.seek(slotKey, place);
            if (stream.nextDouble() < share) {
                book.announce(1);
                if (stream.nextDouble() < appointments.noShow()) {
                    book.staysAway();
                } else {
                    comes(begin, lateness.isPresent() ? lateness.get().sample() : 0);
                }
            }
        }
    }

    private void comes(long begin, long late) {
        long there = begin + late;
        long letIn = book.comes(begin, earlyAtMost == SimTime.NEVER ? there : Math.max(there, begin - earlyAtMost));
        if (letIn == SimTime.NEVER) {
            return;
        }
        boolean lapses = late > lateAtMost;
        arrivals[coming++] = arrival(letIn, lapses);
        lapsed += lapses ? 1 : 0;
        long waits = letIn - Math.max(there, book.fromMicros());
        if (waits > 0) {
            tooEarly++;
            earlyMicros += waits;
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
    public boolean mayLapse() {
        return lateAtMost < SimTime.NEVER;
    }

    /** Whether a unit, by its number in the order of arrival, has come too late for its slot. */
    public boolean hasLapsed(int number) {
        return hasLapsed(arrivals[number]);
    }
}
