package org.kouan.port;

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
 * Those who come to the slots that they have booked, in the order in which they come. Whether a place is booked, whether
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

    /** Arrivals of the whole run, in order. */
    private final long[] arrivals;

    private int coming;
    private int given;

    /** Places of slots that count, after the warm-up. */
    private long booked;

    private long noShows;
    private long came;

    /** @param levels by day of the run: on busy days more places are booked, at most all */
    Appointments(FlowSpec spec, Arrivals.Appointments appointments, RunPlan run, double[] levels, ModelCore core) {
        flow = spec.name();
        this.appointments = appointments;
        stream = core.stream();
        lateness = appointments.lateness().map(given -> new LatenessSampler(given, stream));
        this.levels = levels;
        fromMicros = SimTime.micros(run.from());
        untilMicros = SimTime.micros(run.until());
        countFromMicros = SimTime.micros(run.from().plus(run.warmUp()));
        arrivals = new long[levels.length * appointments.slots() * appointments.places()];
        add(core, spec, "booked", "booked", () -> booked);
        add(core, spec, "came", "came of those who had booked", () -> came);
        add(core, spec, "no-shows", "no-shows", () -> noShows);
        add(core, spec, "after-the-end", "would have come after the end", () -> booked - noShows - came);
    }

    private static void add(ModelCore core, FlowSpec spec, String name, String label, LongSupplier number) {
        core.figures()
                .add(
                        new FigureInfo(
                                FigureInfo.Subject.FLOW, spec.name(), spec.label(), name, label, "per replication"),
                        end -> number.getAsLong());
    }

    @Override
    public void reset(RandomStreams streams) {
        coming = 0;
        given = 0;
        booked = 0;
        noShows = 0;
        came = 0;
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
                    long late = lateness.isPresent() ? lateness.get().sample() : 0;
                    long arrival = Math.max(fromMicros, begin + late);
                    if (arrival < untilMicros) {
                        came += counts;
                        arrivals[coming++] = arrival;
                    }
                }
            }
        }
    }

    @Override
    public long next() {
        return given < coming ? arrivals[given++] : SimTime.NEVER;
    }
}
