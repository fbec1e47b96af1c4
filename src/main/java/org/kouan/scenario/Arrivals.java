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
    record Lateness(double late, Duration lateMean, double early, Duration earlyMean, Duration within) {}

    /** How a party comes out. */
    sealed interface Alighting {
        /** Independent gaps between consecutive travellers. */
        record Gaps(Distribution gap) implements Alighting {}

        /** The whole party comes out evenly over a time that is drawn for each service. */
        record Over(Distribution time) implements Alighting {}
    }
}
