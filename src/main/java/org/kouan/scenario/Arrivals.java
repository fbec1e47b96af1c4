package org.kouan.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.kouan.clock.LocalClock;
import org.kouan.scenario.law.Distribution;

/** When units arrive. Times are durations since midnight of the first day. */
public sealed interface Arrivals {
    /** Whether anybody may come at all: not at a rate of zero all day, nor with parties of nobody. */
    default boolean bringAnybody() {
        if (this instanceof Poisson poisson) {
            return poisson.perHour().segments().stream().anyMatch(segment -> segment.value() > 0);
        }
        if (this instanceof LinearPoisson linear) {
            return linear.perHour().max() > 0;
        }
        if (this instanceof Present present) {
            return present.number() > 0;
        }
        if (this instanceof Appointments appointments) {
            return appointments.expected(1) > 0;
        }
        return !(this instanceof Timetable timetable)
                || timetable.services().isEmpty() // which is told by itself
                || timetable.services().stream().anyMatch(service -> service.party() != 0);
    }

    /**
     * An exact non-homogeneous Poisson process.
     *
     * @param perHour its rate by time of day
     */
    record Poisson(DayProfile perHour) implements Arrivals {}

    /**
     * An exact Poisson process whose rate rises and falls in straight lines.
     *
     * @param perHour its rate by time of day
     */
    record LinearPoisson(RateCurve perHour) implements Arrivals {}

    /**
     * Independent intervals.
     *
     * @param interval their law; the first begins at {@code from}
     * @param from time of day of the run's start or later
     */
    record Renewal(Distribution interval, Duration from) implements Arrivals {}

    /**
     * People already waiting, or coming at known times: {@code number} arrivals, spread evenly at random over
     * [from, to], all at once when both are equal.
     */
    record Present(int number, Duration from, Duration to) implements Arrivals {}

    /**
     * Places in slots that are booked ahead, the same every day. Those who come do so at the begin of the slot but for
     * lateness.
     *
     * @param from time of day at which the first slot begins
     * @param to time of day at which the last ends, a whole number of slots later
     * @param every length of a slot
     * @param places of a slot, at least 1
     * @param booked share of the places that somebody has booked, in [0, 1], on a day of level 1
     * @param noShow share of those who have booked and do not come, in [0, 1]
     * @param lateness how far the others are off the begin of their slot; at the begin without it
     * @param tolerance how far they may be off; without it as far as they are
     */
    record Appointments(
            Duration from,
            Duration to,
            Duration every,
            int places,
            double booked,
            double noShow,
            Optional<Lateness> lateness,
            Optional<Tolerance> tolerance)
            implements Arrivals {
        public Appointments {
            boolean shares = booked >= 0 && booked <= 1 && noShow >= 0 && noShow <= 1;
            if (every.isNegative() || every.isZero() || places < 1 || !shares) {
                throw new IllegalArgumentException("slots need a length, places and shares: " + every + ", " + places
                        + ", " + booked + ", " + noShow);
            }
        }

        /** Those of a slot are taken however late or early they come. */
        public Appointments(
                Duration from,
                Duration to,
                Duration every,
                int places,
                double booked,
                double noShow,
                Optional<Lateness> lateness) {
            this(from, to, every, places, booked, noShow, lateness, Optional.empty());
        }

        /** The same with limits to being late or early. */
        public Appointments withTolerance(Tolerance limits) {
            return new Appointments(from, to, every, places, booked, noShow, lateness, Optional.of(limits));
        }

        /** How many slots a day has. */
        public int slots() {
            return Math.toIntExact(Math.max(0, to.minus(from).dividedBy(every)));
        }

        /**
         * When slots begin on the days of a run, in order: whenever the clock reads their times, so twice in an hour that
         * is repeated and never in one that is skipped.
         */
        public long[] beginsOfRun(RunPlan run, LocalClock clock) {
            LongStream.Builder begins = LongStream.builder();
            long length = every.toNanos() / 1_000;
            long until = clock.microsAt(run.until());
            for (long day = clock.day(clock.microsAt(run.from())); clock.midnightMicros(day) < until; day++) {
                for (LocalClock.Stretch during : clock.stretches(day, from, to)) {
                    long sinceFirst = during.timeOfDayMicros() - from.toNanos() / 1_000;
                    long begin = during.fromMicros() + Math.floorMod(-sinceFirst, length);
                    for (; begin < during.toMicros(); begin += length) {
                        begins.add(begin);
                    }
                }
            }
            return begins.build().toArray();
        }

        /** How many come to a slot on average on a day of a level: at most all places are booked. */
        public double expected(double level) {
            return places * Math.min(1, booked * level) * (1 - noShow);
        }

        /** The expected share of those who come whose appointments have lapsed by then. */
        public double lapsedShare() {
            return tolerance
                    .flatMap(Tolerance::late)
                    .map(limit -> lateness.orElse(Lateness.NONE).laterThan(limit))
                    .orElse(0.0);
        }

        /**
         * When those who come to a slot are let in, on average: the late and the early at their means, those in time
         * evenly over the time that this allows. Shares add up to 1.
         */
        public List<Part> parts() {
            Lateness law = lateness.orElse(Lateness.NONE);
            Optional<Duration> limit = tolerance.flatMap(Tolerance::early);
            Duration early = limit.map(law::meanEarliness).orElse(law.earlyMean());
            Duration begin =
                    limit.filter(most -> most.compareTo(law.within()) < 0).orElse(law.within());
            double waiting = begin.equals(law.within())
                    ? 0
                    : Times.ratio(law.within().minus(begin), law.within().multipliedBy(2));
            List<Part> parts = new ArrayList<>(List.of(
                    new Part(law.late(), law.lateMean(), law.lateMean()),
                    new Part(law.early(), early.negated(), early.negated()),
                    new Part(law.inTime() * (1 - waiting), begin.negated(), law.within())));
            if (waiting > 0) {
                parts.add(new Part(law.inTime() * waiting, begin.negated(), begin.negated()));
            }
            return List.copyOf(parts);
        }
    }

    /**
     * A share of those who come to a slot.
     *
     * @param share of them
     * @param from they are let in so long after the begin of the slot; negative before it
     * @param to evenly until so long after it; all at once when both are equal
     */
    record Part(double share, Duration from, Duration to) {}

    /**
     * How far off their slot people may come.
     *
     * @param early who comes more than this before the begin of the slot is let in when it is no more than this; empty
     *     when at once
     * @param late who comes more than this after the begin of the slot has no appointment any more; empty when it is kept
     * @param lapsedAs by class: the class that those have from then on; those of a class that is not named are turned
     *     away
     */
    record Tolerance(Optional<Duration> early, Optional<Duration> late, Map<String, String> lapsedAs) {
        public Tolerance {
            lapsedAs = Ordered.copyOf(lapsedAs);
        }

        /** A unit later than this is turned away. */
        public static Tolerance ofLate(Duration most) {
            return new Tolerance(Optional.empty(), Optional.of(most), Map.of());
        }

        /** The same with a limit to being early. */
        public Tolerance withEarly(Duration most) {
            return new Tolerance(Optional.of(most), late, lapsedAs);
        }

        /** The same with a class for those who are too late. */
        public Tolerance withLapsedAs(Map<String, String> classes) {
            return new Tolerance(early, late, classes);
        }
    }

    /**
     * Conveyances by timetable, each with a party that alights one by one.
     *
     * @param source the file, for messages and the report
     * @param rows what became of its other rows
     * @param services in the order of the file
     * @param party law of party sizes for services without one
     * @param lateness how far services are off the timetable
     * @param firstAfter from arrival to the first traveller out
     * @param alighting gaps between travellers of a party
     * @param walk from the door to the hall
     */
    record Timetable(
            String source,
            Rows rows,
            List<Service> services,
            Optional<PartySize> party,
            Optional<Lateness> lateness,
            Duration firstAfter,
            Alighting alighting,
            Distribution walk)
            implements Arrivals {
        public Timetable {
            services = List.copyOf(services);
        }

        /** Whether services say the class of the units that they bring. */
        public boolean saysUnitClasses() {
            return services.stream().anyMatch(service -> service.unitClass().isPresent());
        }

        /** Whether services say the classes of the travellers on board. */
        public boolean saysTravellers() {
            return services.stream().anyMatch(service -> !service.travellers().isEmpty());
        }

        /**
         * The shares of classes among all units that it brings.
         *
         * @param conveyances whether its units are the services themselves; else they are the travellers
         */
        public Map<String, Double> unitMix(boolean conveyances) {
            if (!conveyances && saysTravellers()) {
                return travellerMix();
            }
            Map<String, Double> numbers = new LinkedHashMap<>();
            for (Service service : services) {
                double units = conveyances ? 1 : expectedParty(service);
                service.unitClass().ifPresent(name -> numbers.merge(name, units, Double::sum));
            }
            return shares(numbers);
        }

        /** The shares of classes among the travellers of all services, where these say so. */
        public Map<String, Double> travellerMix() {
            Map<String, Double> numbers = new LinkedHashMap<>();
            services.forEach(service ->
                    service.travellers().forEach((name, number) -> numbers.merge(name, (double) number, Double::sum)));
            return shares(numbers);
        }

        /** The expected party of a service on a day of level 1. */
        public double expectedParty(Service service) {
            return service.party() >= 0
                    ? service.party()
                    : party.map(PartySize::mean).orElse(0.0);
        }

        private static Map<String, Double> shares(Map<String, Double> numbers) {
            double all =
                    numbers.values().stream().mapToDouble(Double::doubleValue).sum();
            numbers.replaceAll((name, number) -> all == 0 ? 1.0 / numbers.size() : number / all);
            return numbers;
        }

        /** Of a file whose rows are services, all of them. */
        public Timetable(
                String source,
                List<Service> services,
                Optional<PartySize> party,
                Optional<Lateness> lateness,
                Duration firstAfter,
                Alighting alighting,
                Distribution walk) {
            this(source, Rows.ALL_USED, services, party, lateness, firstAfter, alighting, walk);
        }
    }

    /**
     * The rows of a timetable that are no services of it.
     *
     * @param leftOut since they have other values than are to be kept
     * @param withoutTime skipped
     * @param warnings of what was found in the file
     */
    record Rows(int leftOut, int withoutTime, List<Warning> warnings) {
        /** There are none. */
        public static final Rows ALL_USED = new Rows(0, 0, List.of());

        public Rows {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A line of a timetable.
     *
     * @param id for example a flight number
     * @param time scheduled (or actual) arrival
     * @param party travellers to be cleared; -1 when the size is to be drawn
     * @param unitClass of whatever it brings as units of the flow, its travellers or the conveyance itself; empty when
     *     the mix says
     * @param travellers by class, together the party; empty when the mix says
     */
    record Service(String id, Duration time, int party, Optional<String> unitClass, Map<String, Integer> travellers) {
        public Service {
            travellers = Ordered.copyOf(travellers);
            int sum = travellers.values().stream().mapToInt(Integer::intValue).sum();
            if (!travellers.isEmpty() && sum != party) {
                throw new IllegalArgumentException("the travellers by class are not the party: " + travellers);
            }
        }

        /** Whose classes are those of the mix. */
        public Service(String id, Duration time, int party) {
            this(id, time, party, Optional.empty(), Map.of());
        }

        /** The same, bringing units of one class. */
        public Service ofClass(String name) {
            return new Service(id, time, party, Optional.of(name), travellers);
        }

        /** With travellers of several classes on board. */
        public Service with(Map<String, Integer> byClass) {
            int sum = byClass.values().stream().mapToInt(Integer::intValue).sum();
            return new Service(id, time, sum, unitClass, byClass);
        }

        /** The share of its travellers who are of a class, where it says so; 0 of nobody. */
        public double shareOfTravellers(String name) {
            return party <= 0 ? 0 : (double) travellers.getOrDefault(name, 0) / party;
        }
    }

    /** Normal party size, rounded and redrawn outside [atLeast, atMost]. */
    record PartySize(double mean, double sd, int atLeast, int atMost) {}

    /**
     * Punctuality.
     *
     * @param late share that is late, exponentially with mean {@code lateMean}
     * @param early share that is early, exponentially with mean {@code earlyMean}
     * @param within the others are uniform on [-within, within]
     */
    record Lateness(double late, Duration lateMean, double early, Duration earlyMean, Duration within) {
        /** Everybody is punctual. */
        public static final Lateness NONE = new Lateness(0, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO);

        /** Share of those who are neither late nor early beyond {@code within}. */
        public double inTime() {
            return 1 - late - early;
        }

        /** The share that is later than a time, which is not negative. */
        public double laterThan(Duration time) {
            double beyond = time.compareTo(within) < 0 ? Times.ratio(within.minus(time), within.multipliedBy(2)) : 0;
            double far = lateMean.isZero() ? 0 : StrictMath.exp(-Times.ratio(time, lateMean));
            return late * far + inTime() * beyond;
        }

        /** Of those who are early, the mean of how early, where nobody is by more than a limit. */
        public Duration meanEarliness(Duration most) {
            if (earlyMean.isZero()) {
                return Duration.ZERO;
            }
            double share = -StrictMath.expm1(-Times.ratio(most, earlyMean));
            return Duration.ofNanos(Math.round(earlyMean.toNanos() * share));
        }
    }

    /** How a party comes out. */
    sealed interface Alighting {
        /** Independent gaps between consecutive travellers. */
        record Gaps(Distribution gap) implements Alighting {}

        /** The whole party comes out evenly over a time that is drawn for each service. */
        record Over(Distribution time) implements Alighting {}
    }
}
