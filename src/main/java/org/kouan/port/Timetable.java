package org.kouan.port;

import java.util.Optional;
import org.kouan.engine.SimTime;
import org.kouan.engine.Simulation;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.scenario.Arrivals;

/**
 * Conveyances that come by timetable, and the parties that alight from them. Every draw belongs to a service or to a
 * traveller of a service, so that neither a policy nor another service's delay changes it.
 */
final class Timetable {
    /** Travellers are numbered within their service; no conveyance carries as many. */
    private static final int MAX_PARTY = 1 << 20;

    private static final long LATENESS = RandomStreams.purpose("lateness");
    private static final long PARTY = RandomStreams.purpose("party");
    private static final long ALIGHTING = RandomStreams.purpose("alighting");
    private static final long WALK = RandomStreams.purpose("walk");

    /**
     * The laws of the timetable, all drawing from the model's stream.
     *
     * @param lateness present when services are off the timetable
     * @param party present when some sizes are drawn
     * @param alighting the gap between two travellers, or the time of the whole party
     */
    record Laws(Optional<LatenessSampler> lateness, Optional<PartySampler> party, Sampler alighting, Sampler walk) {}

    private final Flow flow;
    private final Arrivals.Timetable timetable;
    private final Simulation simulation;
    private final Units units;
    private final RandomStream draws;
    private final Laws laws;
    private final int firstParty;
    private final long untilMicros;
    private final boolean evenly;

    private final int[] partySize;
    private final int[] alighted;
    private final long[] doorMicros;
    private final long[] overMicros;

    /**
     * @param firstParty number of the first service among the parties of all timetables of the port
     * @param untilMicros nobody arrives at or after this time
     */
    Timetable(
            Flow flow,
            Arrivals.Timetable timetable,
            Simulation simulation,
            Units units,
            RandomStream draws,
            Laws laws,
            int firstParty,
            long untilMicros) {
        this.flow = flow;
        this.timetable = timetable;
        this.simulation = simulation;
        this.units = units;
        this.draws = draws;
        this.laws = laws;
        this.firstParty = firstParty;
        this.untilMicros = untilMicros;
        evenly = timetable.alighting() instanceof Arrivals.Alighting.Over;
        int services = timetable.services().size();
        partySize = new int[services];
        alighted = new int[services];
        doorMicros = new long[services];
        overMicros = new long[services];
    }

    int services() {
        return partySize.length;
    }

    /**
     * Draws the day's services and schedules their doors. A service timed before the start is not part of the run; one
     * that is so early that its doors would open before the start opens them at the start.
     */
    void schedule(RandomStreams streams, long fromMicros) {
        long servicesKey = streams.key(flow.name(), "services");
        for (int s = 0; s < partySize.length; s++) {
            Arrivals.Service service = timetable.services().get(s);
            draws.seek(servicesKey, s);
            long identity = draws.nextLong();
            long late = 0;
            if (laws.lateness().isPresent()) {
                draws.seek(identity, LATENESS);
                late = laws.lateness().get().sample();
            }
            alighted[s] = 0;
            partySize[s] = Math.min(MAX_PARTY, size(service, identity));
            draws.seek(identity, ALIGHTING);
            overMicros[s] = evenly ? laws.alighting().sample() : 0;
            long door = SimTime.micros(service.time()) + late + SimTime.micros(timetable.firstAfter());
            doorMicros[s] = Math.max(door, fromMicros);
            if (partySize[s] > 0 && SimTime.micros(service.time()) >= fromMicros) {
                scheduleNext(s, doorMicros[s]);
            }
        }
    }

    private int size(Arrivals.Service service, long identity) {
        if (service.party() >= 0) {
            return service.party();
        }
        draws.seek(identity, PARTY);
        return laws.party().orElseThrow().sample();
    }

    /** The next traveller of a party alights and walks to the hall. */
    void alight(int party, long now) {
        int s = party - firstParty;
        int traveller = alighted[s]++;
        int unit = flow.create((long) s * MAX_PARTY + traveller);
        long identity = units.identity(unit);
        if (alighted[s] < partySize[s]) {
            if (evenly) {
                scheduleNext(s, doorMicros[s] + overMicros[s] * alighted[s] / partySize[s]);
            } else {
                draws.seek(identity, ALIGHTING);
                scheduleNext(s, now + laws.alighting().sample());
            }
        }
        draws.seek(identity, WALK);
        long arrival = now + laws.walk().sample();
        if (arrival < untilMicros) {
            simulation.schedule(arrival, Event.priority(Event.UNIT_READY), Event.of(Event.UNIT_READY, unit));
        } else {
            units.release(unit);
        }
    }

    private void scheduleNext(int service, long time) {
        if (time < untilMicros) {
            simulation.schedule(time, Event.priority(Event.ALIGHTING), Event.of(Event.ALIGHTING, firstParty + service));
        }
    }
}
