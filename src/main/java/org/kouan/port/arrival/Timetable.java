package org.kouan.port.arrival;

import java.util.Optional;
import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.engine.Simulation;
import org.kouan.port.core.Event;
import org.kouan.port.core.Turn;
import org.kouan.port.core.UnitNumber;
import org.kouan.port.core.Units;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.scenario.Arrivals;

/**
 * Conveyances that come by timetable, and the parties that alight from them. Every draw belongs to a service or to a
 * traveller of a service, so that neither a policy nor another service's delay changes it. Travellers of a service that
 * came before the start may still reach the port after it.
 */
public final class Timetable {
    /** Whose doors opened so long before the start has all its travellers in the port by then. */
    private static final long LONGEST_WAY = SimTime.MICROS_PER_DAY;

    private static final long LATENESS = RandomStreams.purpose("lateness");
    private static final long PARTY = RandomStreams.purpose("party");
    private static final long ALIGHTING = RandomStreams.purpose("alighting");
    private static final long WALK = RandomStreams.purpose("walk");
    private static final long ROUNDING = RandomStreams.purpose("rounding of the party");

    /**
     * The laws of the timetable, all drawing from the model's stream.
     *
     * @param lateness present when services are off the timetable
     * @param party present when some sizes are drawn
     * @param alighting the gap between two travellers, or the time of the whole party
     */
    public record Laws(
            Optional<LatenessSampler> lateness, Optional<PartySampler> party, Sampler alighting, Sampler walk) {}

    private final Flow flow;
    private final Arrivals.Timetable timetable;
    private final Simulation simulation;
    private final Units units;
    private final RandomStream draws;
    private final Laws laws;
    private final Parties parties;
    private final boolean bringsConveyances;
    private final Passengers passengers;
    private final Flow.ClassOfService classOfUnits;
    private final int firstParty;
    private final ArrivalBook book;
    private final boolean evenly;

    private final LocalClock clock;
    private final double[] levels;
    private final int[] alighted;
    /** By service, its row among the parties of the model, where these are measured. */
    private final int[] party;

    private final long[] doorMicros;
    private final long[] overMicros;

    /**
     * @param bringsConveyances when a service is one unit of the flow, else its travellers are
     * @param passengers by service, to be filled for each day
     * @param levels by day of the run, by which parties are larger or smaller
     * @param firstParty number of the first service among the parties of all timetables of the port
     * @param book of the flow
     */
    public Timetable(
            Flow flow,
            Arrivals.Timetable timetable,
            Simulation simulation,
            Units units,
            RandomStream draws,
            Laws laws,
            Parties parties,
            boolean bringsConveyances,
            Passengers passengers,
            LocalClock clock,
            double[] levels,
            int firstParty,
            ArrivalBook book) {
        this.flow = flow;
        this.timetable = timetable;
        this.simulation = simulation;
        this.units = units;
        this.draws = draws;
        this.laws = laws;
        this.parties = parties;
        this.bringsConveyances = bringsConveyances;
        this.passengers = passengers;
        classOfUnits =
                !bringsConveyances && timetable.saysTravellers() ? passengers::nextTraveller : passengers::ofUnit;
        this.firstParty = firstParty;
        this.book = book;
        evenly = timetable.alighting() instanceof Arrivals.Alighting.Over;
        int services = timetable.services().size();
        this.clock = clock;
        this.levels = levels;
        party = new int[services];
        alighted = new int[services];
        doorMicros = new long[services];
        overMicros = new long[services];
    }

    /** The flow whose units it brings. */
    public int flow() {
        return flow.index();
    }

    public int services() {
        return alighted.length;
    }

    /** Draws the day's services, lets those out who come out before the start, and schedules the others. */
    public void schedule(RandomStreams streams) {
        book.reset();
        long from = book.fromMicros();
        long servicesKey = streams.key(flow.name(), "services");
        for (int s = 0; s < alighted.length; s++) {
            Arrivals.Service service = timetable.services().get(s);
            draws.seek(servicesKey, s);
            long identity = draws.nextKey();
            long late = 0;
            if (laws.lateness().isPresent()) {
                draws.seek(identity, LATENESS);
                late = laws.lateness().get().sample();
            }
            alighted[s] = 0;
            passengers.setSize(s, Math.min(UnitNumber.MOST_TOGETHER, size(s, service, identity)));
            draws.seek(identity, ALIGHTING);
            overMicros[s] = evenly ? laws.alighting().sample() : 0;
            doorMicros[s] = SimTime.micros(service.time()) + late + SimTime.micros(timetable.firstAfter());
            book.announce(unitsOf(s));
            book.carries(onBoard(s));
            long next = unitsOf(s) == 0 ? SimTime.NEVER : doorMicros[s];
            if (next < from - LONGEST_WAY) {
                alighted[s] = unitsOf(s);
                book.allBefore(unitsOf(s));
                book.carriesOutside(onBoard(s));
                next = SimTime.NEVER;
            }
            while (next < from) {
                next = letOut(s, next);
            }
            scheduleNext(s, next);
        }
    }

    /** Units of the flow that a service brings. */
    private int unitsOf(int service) {
        return bringsConveyances ? 1 : passengers.size(service);
    }

    /** Travellers of a service who are no units of the flow. */
    private int onBoard(int service) {
        return bringsConveyances ? passengers.size(service) : 0;
    }

    private int size(int s, Arrivals.Service service, long identity) {
        double level = DayLevels.at(levels, clock, SimTime.micros(service.time()));
        if (passengers.saysTravellers(s)) {
            draws.seek(identity, ROUNDING);
            return passengers.board(s, level, draws, UnitNumber.MOST_TOGETHER);
        }
        int size = service.party();
        int most = UnitNumber.MOST_TOGETHER;
        if (size < 0) {
            draws.seek(identity, PARTY);
            size = laws.party().orElseThrow().sample();
            most = timetable.party().orElseThrow().atMost();
        }
        if (level == 1) {
            return size;
        }
        draws.seek(identity, ROUNDING);
        return DayLevels.times(size, level, draws.nextDouble(), most);
    }

    /** The next traveller of a service alights and walks to the hall; or the service itself comes, as a conveyance. */
    public void alight(int service, long now) {
        int s = service - firstParty;
        scheduleNext(s, letOut(s, now));
    }

    /** Returns when the one after comes out, {@link SimTime#NEVER} when that was the last. */
    private long letOut(int s, long now) {
        int traveller = alighted[s]++;
        int unit = flow.create(UnitNumber.ofService(s, traveller), s, classOfUnits);
        long identity = units.identity(unit);
        if (parties.areMeasured() && !bringsConveyances) {
            if (traveller == 0) {
                party[s] = parties.begin(Parties.NO_CONVEYANCE, passengers.size(s));
            }
            units.joinParty(unit, party[s]);
        }
        long next = alighted[s] < unitsOf(s) ? nextOut(s, identity, now) : SimTime.NEVER;
        draws.seek(identity, WALK);
        long announced = SimTime.micros(timetable.services().get(s).time());
        long arrival = book.comes(announced, now + laws.walk().sample());
        if (arrival == SimTime.NEVER) {
            book.carriesOutside(onBoard(s));
            units.release(unit);
        } else {
            simulation.schedule(arrival, Turn.priority(Event.UNIT_READY), Event.of(Event.UNIT_READY, unit));
        }
        return next;
    }

    private long nextOut(int s, long identity, long now) {
        if (evenly) {
            return doorMicros[s] + overMicros[s] * alighted[s] / passengers.size(s);
        }
        draws.seek(identity, ALIGHTING);
        return now + laws.alighting().sample();
    }

    private void scheduleNext(int s, long time) {
        if (book.isAfter(time)) {
            book.allAfter(unitsOf(s) - alighted[s]);
            book.carriesOutside(alighted[s] < unitsOf(s) ? onBoard(s) : 0);
        } else {
            simulation.schedule(time, Turn.priority(Event.ALIGHTING), Event.of(Event.ALIGHTING, firstParty + s));
        }
    }
}
