package org.kouan.experiment.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.Warning;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ScenarioReader;

/** What is told before the figures though nothing is wrong, a scenario for each kind. */
class CautionsTest {
    private static final String DESKS = "desks: 1";
    private static final String RATES = "poisson: {per-hour: 6}";

    @TempDir
    private Path folder;

    @Test
    void nothingIsToldOfAnOrdinaryPort() {
        assertThat(cautions("", "", DESKS, RATES)).isEmpty();
    }

    @Test
    void datesOutsideTheRunAreTold() {
        assertThat(cautions(
                        ", calendar: {dates: {2023-06-03: closed, 2024-06-04: open}},"
                                + " day-level: {dates: {2025-06-03: 2}}",
                        "",
                        DESKS,
                        RATES))
                .containsExactly(
                        new Warning(
                                "port.calendar.dates",
                                "2 of 2 dates never matter: 2023-06-03, 2024-06-04; the run is on 2024-06-03"),
                        new Warning(
                                "port.day-level.dates",
                                "1 of 1 date never matters: 2025-06-03; the run is on 2024-06-03"));
    }

    @Test
    void disturbancesOutsideTheRunAreTold() {
        assertThat(cautions(
                        "",
                        "disturbances: {storm: {stages: [hall], at: [{from: 06:00, to: 08:00}, {from: 09:00, to: 10:00},"
                                + " {from: 18:00, to: 19:00}]}}",
                        DESKS,
                        RATES))
                .containsExactly(new Warning(
                        "disturbances.storm.at",
                        "never comes from 06:00 to 08:00, 18:00 to 19:00, outside the run, 08:00 to 18:00"));
    }

    @Test
    void ratesOutsideTheRunAreTold() {
        assertThat(cautions(
                        "",
                        "",
                        DESKS,
                        "poisson: {per-hour: [{from: 06:00, to: 08:00, value: 9}, {from: 09:00, to: 10:00, value: 9},"
                                + " {from: 18:00, to: 20:00, value: 9}, {from: 20:00, to: 21:00, value: 9}]}"))
                .containsExactly(new Warning(
                        "flows.f.arrivals.poisson",
                        "nobody comes by the rates from 06:00 to 08:00, 18:00 to 21:00, outside the run, 08:00 to"
                                + " 18:00"));
        assertThat(cautions(
                        "",
                        "",
                        DESKS,
                        "poisson: {per-hour: [{at: 07:00, value: 0}, {at: 08:00, value: 5},"
                                + " {at: 09:00, value: 0}]}"))
                .extracting(Warning::text)
                .containsExactly("nobody comes by the rates from 07:00 to 08:00, outside the run, 08:00 to 18:00");
    }

    @Test
    void aClassExpectedWhileNoDeskIsPlannedIsTold() {
        assertThat(cautions(
                        "", "", "desks: [{from: 08:00, to: 12:00, open: 1}, {from: 13:00, to: 24:00, open: 1}]", RATES))
                .containsExactly(new Warning(
                        "stages.hall",
                        "no desk is planned for class a from 12:00 to 13:00, when about 6 are expected"));
        assertThat(cautions(
                        "", "", "desks: [{from: 08:00, to: 12:00, open: 1}, {from: 12:10, to: 24:00, open: 1}]", RATES))
                .as("less than a period")
                .isEmpty();
        assertThat(cautions(
                        "", "", "desks: [{from: 08:00, to: 12:00, open: 1}]}, other: {serves: [a], desks: 1", RATES))
                .as("another lane takes them")
                .isEmpty();
    }

    /** Two come by 16:30, and may queue when the desk closes at 17:00; drained lanes keep the staffing of the end: none. */
    @Test
    void aQueueThatIsLeftBehindWhenTheLastDeskClosesIsTold() {
        assertThat(cautions(
                        "",
                        "",
                        "desks: [{from: 08:00, to: 17:00, open: 1}]",
                        "poisson: {per-hour: [{from: 16:00, to: 16:30, value: 4}]}"))
                .containsExactly(new Warning(
                        "stages.hall",
                        "the last desk planned for class a closes at 17:00; who is still in the queue then is not"
                                + " served"));
        assertThat(cautions(
                        "",
                        "",
                        "desks: [{from: 08:00, to: 17:00, open: 1}]",
                        "poisson: {per-hour: [{from: 09:00, to: 12:00, value: 4}]}"))
                .as("hours after the last arrival")
                .isEmpty();
        assertThat(cautions(
                        "",
                        "",
                        "desks: [{from: 08:00, to: 18:00, open: 1}]",
                        "poisson: {per-hour: [{from: 16:00, to: 18:00, value: 4}]}"))
                .as("lanes keep what they have at the end")
                .isEmpty();
    }

    /** The run is on a Monday. */
    @Test
    void aTeamThatIsNeverOnDutyIsTold() {
        assertThat(cautions(
                        "",
                        "staff: {pool: {lanes: [d], teams: {all: {officers: 1}, sundays: {officers: 1, shifts: [{from: 08:00,"
                                + " to: 16:00, on: sunday}]}}}}",
                        DESKS,
                        RATES))
                .containsExactly(new Warning(
                        "staff.pool.teams.sundays.shifts", "nobody of the team is on duty in the run, 08:00 to 18:00"));
    }

    /** Four desks at night, as two parts of every day. */
    @Test
    void desksOverMidnightAreOpenUntilTheMorningAndFromTheEvening() {
        assertThat(cautions("", "", "desks: [{from: 17:00, to: 10:00, open: 4}]", RATES))
                .extracting(Warning::text)
                .containsExactly("no desk is planned for class a from 10:00 to 17:00, when about 42 are expected");
    }

    @Test
    void desksThatNobodyOnDutyCanOpenAreNotPlanned() {
        assertThat(cautions(
                        "",
                        "staff: {pool: {lanes: [d], teams: {early: {officers: 1, shifts: [{from: 08:00, to: 16:00}]}}}}",
                        DESKS,
                        RATES))
                .extracting(Warning::text)
                .containsExactly(
                        "no desk is planned for class a from 16:00 to 18:00, when about 12 are expected",
                        "the last desk planned for class a closes at 16:00; who is still in the queue then is not"
                                + " served");
    }

    @Test
    void timesAfterMidnightThatAreReadAsOfTheFirstDayAreTold() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "id,time,party\n1,23:59,1\n2,00:05,1\n3,21:00,1\n");

        assertThat(cautions("", "", DESKS, "timetable: {file: t.csv}", "from: 20:00, until: 26 h"))
                .containsExactly(new Warning(
                        "flows.f.arrivals.timetable.file",
                        "1 service comes before the start, and a day later would come in the run: 00:05; times without"
                                + " a date are of the first day"));
    }

    private List<Warning> cautions(String port, String more, String desks, String arrivals) {
        return cautions(port, more, desks, arrivals, "from: 08:00, until: 18:00");
    }

    private List<Warning> cautions(String port, String more, String desks, String arrivals, String hours) {
        try {
            Path file = Files.writeString(folder.resolve("s.yaml"), """
                    kouan: 1
                    name: s
                    title: T
                    port: {name: X%s}
                    run: {date: 2024-06-03, %s, period: 30 min}
                    classes: {a: A}
                    stages: {hall: {service: 1 min, lanes: {d: {serves: [a], %s}}}}
                    flows: {f: {class: a, arrivals: {%s}, route: [hall]}}
                    %s
                    """.formatted(port, hours, desks, arrivals, more));
            return Cautions.of(new ScenarioReader(LanePolicies.descriptors()).read(file, Overrides.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
