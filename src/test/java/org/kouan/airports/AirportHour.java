package org.kouan.airports;

import java.time.LocalDate;

/**
 * One hour of flight arrivals at a terminal, as US Customs and Border Protection publishes it. Everything but the two
 * waits is an input of the prediction.
 *
 * @param terminal airport code and site, such as {@code ATL A171}
 * @param hour of the day in which the flights came to their gates, 0 to 23
 * @param passengers of these flights, US citizens, all others and crews together
 * @param citizens US passengers among them
 * @param globalEntry members of the trusted traveller programme among them
 * @param flights that brought them; 0 is taken as 1
 * @param booths used in the hour; 0, which occurs, is taken as 1
 * @param averageWait minutes, observed
 * @param maxWait minutes, observed
 */
record AirportHour(
        String terminal,
        LocalDate date,
        int hour,
        int passengers,
        int citizens,
        int globalEntry,
        int flights,
        int booths,
        int averageWait,
        int maxWait) {

    /** The wait that the 30-minute question is about. */
    static final int LONG_WAIT = 30;

    /** Whether somebody waited longer than 30 minutes. */
    boolean isLong() {
        return maxWait > LONG_WAIT;
    }

    /** Passengers who are no US citizens. */
    int others() {
        return passengers - citizens;
    }

    /** Booths used, 1 where none was reported although passengers were cleared. */
    int atLeastOneBooth() {
        return Math.max(1, booths);
    }

    /** Flights, 1 where none was reported although passengers were cleared. */
    int atLeastOneFlight() {
        return Math.max(1, flights);
    }
}
