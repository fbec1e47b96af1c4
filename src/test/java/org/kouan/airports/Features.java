package org.kouan.airports;

import java.util.Arrays;

/** What a linear prediction rests on: for each hour of a day a row for the average, and one for the maximum. */
interface Features {
    /** Rows by index of the day's hours; each begins with 1, and its numbers are of the order of 1. */
    Rows of(TerminalDay day);

    /** Rows for the average and for the maximum wait. */
    record Rows(double[][] average, double[][] max) {
        /** The same rows for both. */
        static Rows both(double[][] rows) {
            return new Rows(rows, rows);
        }
    }

    /** The passengers of the hour, and nothing else. */
    static Rows passengers(TerminalDay day) {
        return Rows.both(day.hours().stream()
                .map(hour -> new double[] {1, hour.passengers() / 500.0})
                .toArray(double[][]::new));
    }

    /** Passengers per booth. */
    static Rows load(TerminalDay day) {
        return Rows.both(day.hours().stream()
                .map(hour -> new double[] {1, perBooth(hour) / 50})
                .toArray(double[][]::new));
    }

    /** All inputs of the hour and of the hour before, and passengers per booth of both. */
    static Rows allInputs(TerminalDay day) {
        AirportHour[] byHour = new AirportHour[24];
        day.hours().forEach(hour -> byHour[hour.hour()] = hour);
        return Rows.both(day.hours().stream()
                .map(hour -> allInputs(hour, hour.hour() == 0 ? null : byHour[hour.hour() - 1]))
                .toArray(double[][]::new));
    }

    private static double[] allInputs(AirportHour hour, AirportHour before) {
        double[] row = new double[10];
        Arrays.fill(row, 0);
        row[0] = 1;
        row[1] = hour.passengers() / 500.0;
        row[2] = hour.booths() / 10.0;
        row[3] = perBooth(hour) / 50;
        row[4] = hour.citizens() / 500.0;
        row[5] = hour.globalEntry() / 100.0;
        row[6] = hour.flights() / 5.0;
        if (before != null) {
            row[7] = before.passengers() / 500.0;
            row[8] = before.booths() / 10.0;
            row[9] = perBooth(before) / 50;
        }
        return row;
    }

    private static double perBooth(AirportHour hour) {
        return (double) hour.passengers() / hour.atLeastOneBooth();
    }
}
