package org.kouan.scenario;

/**
 * How busy days are: a factor on the arrivals of a day, from midnight to midnight. It multiplies the rates of arrivals,
 * the number of those who are present, and the sizes of the parties of a timetable.
 *
 * @param cv coefficient of variation (standard deviation by mean) of a gamma factor with mean 1, drawn once for each day
 *     of each replication; 0 when nothing is drawn
 */
public record DayLevel(double cv) {
    /** Every day is like another. */
    public static final DayLevel NONE = new DayLevel(0);

    /** Days of random levels. */
    public static DayLevel gamma(double cv) {
        return new DayLevel(cv);
    }

    /** Whether a factor is drawn. */
    public boolean isRandom() {
        return cv > 0;
    }
}
