package org.kouan.report.content;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kouan.clock.LocalClock;
import org.kouan.clock.PortClock;
import org.kouan.scenario.Scenario;

/** The clock of a port in words: its label, and of a zone the offsets that it has during the run. */
public final class ClockText {
    private static final int MOST_CHANGES = 2;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private ClockText() {}

    /** Without a full stop. */
    public static String of(Scenario scenario) {
        PortClock port = scenario.port().clock();
        if (port.known().isEmpty()) {
            return port.label();
        }
        LocalClock clock = scenario.clock();
        String zone = port.label().contains(port.zone()) ? "" : " (" + port.zone() + ")";
        long from = clock.microsAt(scenario.run().from());
        List<PortClock.Change> changes =
                clock.changes(scenario.run().from(), scenario.run().until());
        List<String> parts = new ArrayList<>();
        parts.add(port.label() + zone + ", " + PortClock.name(clock.offset(from)));
        changes.stream().limit(MOST_CHANGES).forEach(change -> parts.add(change(clock, change)));
        if (changes.size() > MOST_CHANGES) {
            parts.add(changes.size() - MOST_CHANGES + " more changes");
        }
        return String.join("; ", parts);
    }

    private static String change(LocalClock clock, PortClock.Change change) {
        long at = clock.microsAt(change.at());
        LocalDateTime after = clock.dateTime(at);
        LocalDateTime before = clock.dateTime(at - 1).plusNanos(1_000);
        String way = after.isBefore(before) ? "goes back to " : "goes on to ";
        return "on " + DATE.format(before) + " at " + before.toLocalTime() + " it " + way + after.toLocalTime() + ", "
                + PortClock.name(change.offset());
    }
}
