package org.kouan.airports;

import java.util.List;

/**
 * An hourly fluid queue: passengers come evenly through the hour, booths work off {@code 3600 / seconds} an hour each,
 * and what is left is carried into the next hour of the day. The wait of the last is the backlog divided by the booths.
 */
record Fluid(double seconds) {
    /** Average and maximum wait in minutes by index of the day's hours. */
    HallRun.Waits waits(TerminalDay day) {
        List<AirportHour> hours = day.hours();
        double[] average = new double[hours.size()];
        double[] max = new double[hours.size()];
        double backlog = 0;
        int next = 0;
        int booths = 1;
        for (int h = 0; h < 24; h++) {
            boolean flies = next < hours.size() && hours.get(next).hour() == h;
            if (!flies) {
                backlog = Math.max(0, backlog - booths * 3600.0);
                continue;
            }
            AirportHour hour = hours.get(next);
            booths = hour.atLeastOneBooth();
            double before = backlog / booths / 60;
            double change = (hour.passengers() * seconds / booths - 3600) / 60;
            double after = Math.max(0, before + change);
            backlog = after * 60 * booths;
            max[next] = Math.max(before, after);
            double area = change < 0 && before + change < 0 ? before * before / (2 * -change) : (before + after) / 2;
            average[next++] = area;
        }
        return new HallRun.Waits(average, max);
    }
}
