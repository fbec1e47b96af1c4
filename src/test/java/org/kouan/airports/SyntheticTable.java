package org.kouan.airports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Airports that never were: what their hours were like follows from a hall that a test knows. */
final class SyntheticTable {
    static final String HEADER = "AirportCode,AverageWait,BoothsUsed,FlightCount,FlightDate,GlobalEntryPassengerCount,"
            + "HourRange,MaxWait,NonUsaPassengerCount,SiteId,TerminalName,TotalPassengerCount,UsaPassengerCount";

    private SyntheticTable() {}

    /** An hour without waits. */
    static AirportHour hour(
            String terminal,
            LocalDate date,
            int hour,
            int passengers,
            int citizens,
            int members,
            int flights,
            int booths) {
        return new AirportHour(terminal, date, hour, passengers, citizens, members, flights, booths, 0, 0);
    }

    /** Days on end at a terminal where waits are those of a hall: morning and evening banks of flights, booths for some. */
    static List<AirportHour> days(String terminal, LocalDate first, int days, Hall hall) {
        List<AirportHour> rows = new ArrayList<>();
        for (int d = 0; d < days; d++) {
            LocalDate date = first.plusDays(d);
            List<AirportHour> hours = new ArrayList<>();
            for (int h : new int[] {7, 8, 13, 18, 19}) {
                int flights = 1 + (d * 7 + h * 3) % 3;
                int passengers = flights * (60 + (d * 31 + h * 17) % 70);
                int booths = 3 + (d * 5 + h) % 4;
                hours.add(hour(terminal, date, h, passengers, passengers / 2, passengers / 10, flights, booths));
            }
            TerminalDay day = new TerminalDay(terminal, date, hours);
            HallRun.Waits waits = HallRun.of(day, hall, 77, 1);
            for (int i = 0; i < hours.size(); i++) {
                rows.add(withWaits(hours.get(i), waits.average()[i], waits.max()[i]));
            }
        }
        return rows;
    }

    static AirportHour withWaits(AirportHour hour, double average, double max) {
        return new AirportHour(
                hour.terminal(),
                hour.date(),
                hour.hour(),
                hour.passengers(),
                hour.citizens(),
                hour.globalEntry(),
                hour.flights(),
                hour.booths(),
                (int) Math.round(average),
                (int) Math.round(max));
    }

    /** As the published table has them, with a column that nobody reads. */
    static String csv(List<AirportHour> rows) {
        return HEADER + "\n" + rows.stream().map(SyntheticTable::line).collect(Collectors.joining("\n")) + "\n";
    }

    private static String line(AirportHour hour) {
        String[] terminal = hour.terminal().split(" ");
        return String.join(
                ",",
                terminal[0],
                String.valueOf(hour.averageWait()),
                String.valueOf(hour.booths()),
                String.valueOf(hour.flights()),
                hour.date().toString(),
                String.valueOf(hour.globalEntry()),
                clock(hour.hour()) + " - " + clock((hour.hour() + 1) % 24),
                String.valueOf(hour.maxWait()),
                String.valueOf(hour.others()),
                terminal[1],
                "\"Main, south\"",
                String.valueOf(hour.passengers()),
                String.valueOf(hour.citizens()));
    }

    private static String clock(int hour) {
        return (hour < 10 ? "0" : "") + hour + "00";
    }
}
