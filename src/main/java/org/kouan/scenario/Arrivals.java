package org.kouan.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When units arrive. Times are durations since midnight of the first day. */
public sealed interface Arrivals {
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
     * Places in slots that are booked ahead, the same every day. Whoever comes, comes at the begin of the slot but for
     * lateness.
     *
     * @param from time of day at which the first slot begins
     * @param to time of day at which the last ends, a whole number of slots later
     * @param every length of a slot
     * @param places of a slot, at least 1
     * @param booked share of the places that somebody has booked, in [0, 1], on a day of level 1
     * @param noShow share of those who have booked and do not come, in [0, 1]
     * @param lateness how far the others are off the begin of their slot; at the begin without it
     */
    record Appointments(
            Duration from,
            Duration to,
            Duration every,
            int places,
            double booked,
            double noShow,
            Optional<Lateness> lateness)
            implements Arrivals {
        public Appointments {
            boolean shares = booked >= 0 && booked <= 1 && noShow >= 0 && noShow <= 1;
            if (every.isNegative() || every.isZero() || places < 1 || !shares) {
                throw new IllegalArgumentException("slots need a length, places and shares: " + every + ", " + places
                        + ", " + booked + ", " + noShow);
            }
        }

        /** How many slots a day has. */
        public int slots() {
            return Math.toIntExact(Math.max(0, to.minus(from).dividedBy(every)));
        }

        /** How many come to a slot on average on a day of a level: at most all places are booked. */
        public double expected(double level) {
            return places * Math.min(1, booked * level) * (1 - noShow);
        }
    }

    /**
     * Conveyances by timetable, each with a party that alights one by one.
     *
     * @param source the file, for messages and the report
     * @param services in the order of the file
     * @param party law of party sizes for services without one
     * @param lateness how far services are off the timetable
     * @param firstAfter from arrival to the first traveller out
     * @param alighting gaps between travellers of a party
     * @param walk from the door to the hall
     */
    record Timetable(
            String source,
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
    }

    /**
     * A line of a timetable.
     *
     * @param id for example a flight number
     * @param time scheduled (or actual) arrival
     * @param party travellers to be cleared; -1 when the size is to be drawn
     */
    record Service(String id, Duration time, int party) {}

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
    }

    /** How a party comes out. */
    sealed interface Alighting {
        /** Independent gaps between consecutive travellers. */
        record Gaps(Distribution gap) implements Alighting {}

        /** The whole party comes out evenly over a time that is drawn for each service. */
        record Over(Distribution time) implements Alighting {}
    }
}
