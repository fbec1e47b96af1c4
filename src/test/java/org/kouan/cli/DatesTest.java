package org.kouan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A run of three days as its planner sees it. Six come to one desk on each day, every half hour from 9:00, and take ten
 * minutes; the desk is shut for some time from the second day on.
 */
class DatesTest extends CommandStory {
    private static final String THREE_DAYS = """
            kouan: 1
            name: three-days
            title: Three days
            port: {name: A small port}
            run: {date: 2026-10-01, until: 3 d, replications: 2}
            classes: {citizen: Citizens}
            stages:
              hall:
                label: Hall
                service: {citizen: 10 min}
                lanes:
                  desk: {label: Desk, serves: [citizen], desks: [{from: 8:00, to: 20:00, open: 1}]}
            flows:
              people:
                label: People
                mix: {citizen: 100 %}
                arrivals: {appointments: {from: 9:00, to: 12:00, every: 30 min, places: 1}}
                route: [hall]
            targets:
              short: {label: Most within half an hour, classes: [citizen], limit: 30 min, share: 95 %}
            disturbances:
              shut: {label: Shut, stages: [hall], at: [{from: SHUT, to: OPEN}]}
            """;

    private void threeDays(String shut, String open) throws IOException {
        Files.writeString(scenario, THREE_DAYS.replace("SHUT", shut).replace("OPEN", open));
    }

    private String folded() {
        return out.replaceAll("\\s+", " ");
    }

    @Test
    void theFirstLinesSayWhichDateBreaks() throws IOException {
        threeDays(
                "32 h 30 min",
                "35 h 5 min"); // from 8:30 to 11:05 of the second day: waits of 125, 105, 85, 65, 45 and 25 minutes
        assertThat(run("--out", folder.resolve("out").toString())).isZero();
        assertThat(folded())
                .contains(
                        "Worst date: Fri 2 Oct 2026, 16.7 % of Citizens queued at most 30 minutes; on average 5 were let"
                                + " down. 1 of 3 dates falls short of the required 95 %.")
                .contains("Thu 1 Oct 2026 6 100 % 0 0.0 0.0 0 12.0 0 ")
                .contains("Fri 2 Oct 2026 6 16.7 % 5 75.0 125.0 5 9.4 0 ")
                .contains("Longest wait of all: 125.0 min, Citizens who came on Fri 2 Oct 2026.")
                .contains("Longest queue of all: 5, at Desk on Fri 2 Oct 2026.");
        assertThat(out.indexOf("Worst date")).isLessThan(out.indexOf("How sure"));
        assertThat(page())
                .contains("Worst date: Fri 2 Oct 2026, 16.7", "Which date breaks?", "By date: Most within half");
        assertThat(Files.readString(folder.resolve("out/charts/dates-short.svg")))
                .contains("Date of arrival, Beijing time (UTC+8)", "required: 95 % within 30 minutes");
        assertThat(days("2026-10-02"))
                .contains(
                        "2026-10-02,target,short,let_down,per replication,5",
                        "2026-10-02,target,short,day_probability,1,0",
                        "2026-10-02,class,citizen,wait_mean,min,75",
                        "2026-10-02,class,citizen,wait_max,min,125",
                        "2026-10-02,class,citizen,at_midnight,per replication,0",
                        "2026-10-02,lane,desk,queue_max,units,5",
                        "2026-10-02,lane,desk,desk_hours,h,9.41666667");
    }

    @Test
    void aWaitOfThirtyHoursIsOneOfDays() throws IOException {
        threeDays(
                "9 h 15 min",
                "39 h 30 min"); // a unit that comes at 9:30 of the first day waits until 15:30 of the second
        assertThat(run("--out", folder.resolve("out").toString())).isZero();
        assertThat(folded())
                .contains("Longest wait of all: 1.3 days, Citizens who came on Thu 1 Oct 2026.")
                .contains("Thu 1 Oct 2026 6 16.7 % 5 1.0 d 1.3 d 5 1.2 5 ");
        assertThat(days("2026-10-01"))
                .contains(
                        "2026-10-01,class,citizen,wait_max,min,1800",
                        "2026-10-01,class,citizen,at_midnight,per replication,5");
        assertThat(Files.readString(folder.resolve("out/charts/dates-short.svg")))
                .contains("Wait (days)");
    }

    /** Desks by time of day are those of dates on which the lane opens. */
    @Test
    void aClosedDayIsNoHalfOpenOne() throws IOException {
        threeDays("24 h", "48 h");
        assertThat(run("--out", folder.resolve("out").toString())).isZero();
        List<String> periods = Files.readAllLines(folder.resolve("out/lane-periods.csv"));
        assertThat(periods).anyMatch(line -> line.startsWith("desk,10:00,") && line.endsWith(",1"));
        assertThat(days("2026-10-02")).contains("2026-10-02,lane,desk,desk_hours,h,0");
    }

    @Test
    void aSingleDayHasNoDates() throws IOException {
        assertThat(run("--out", folder.resolve("out").toString())).isZero();
        assertThat(out).doesNotContain("date");
        assertThat(page()).doesNotContain("Which date");
        assertThat(folder.resolve("out/days.csv")).doesNotExist();
        assertThat(folder.resolve("out/run.json")).content().doesNotContain("\"dates\"");
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("out/report.html"));
    }

    private List<String> days(String date) throws IOException {
        Path file = folder.resolve("out/days.csv");
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(date))
                .collect(Collectors.toList());
    }
}
