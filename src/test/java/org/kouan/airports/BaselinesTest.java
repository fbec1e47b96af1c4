package org.kouan.airports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 2);

    @Test
    void constantsAreMeanAndMedianOfTheTerminal() {
        Map<String, List<TerminalDay>> days = days(row(DAY, 9, 10, 20), row(DAY, 10, 20, 40), row(DAY, 11, 60, 90));
        TerminalDay next = new TerminalDay("XXX A001", DAY.plusDays(1), List.of(row(DAY.plusDays(1), 15, 0, 0)));

        Forecaster.Forecast mean = Climatology.constant(false).calibrate(days).forecast(next);
        assertThat(mean.average()).containsExactly(30);
        assertThat(mean.max()).containsExactly(50);
        assertThat(mean.longWait()[0]).isCloseTo(2 / 3.0, within(1e-12));

        Forecaster.Forecast median = Climatology.constant(true).calibrate(days).forecast(next);
        assertThat(median.average()).containsExactly(20);
        assertThat(median.max()).containsExactly(40);
    }

    @Test
    void hoursOfTheDayHaveTheirOwnAndOthersThatOfTheTerminal() {
        Map<String, List<TerminalDay>> days =
                days(row(DAY, 9, 10, 20), row(DAY.plusDays(2), 9, 20, 40), row(DAY, 11, 60, 90), row(DAY, 12, 30, 30));
        TerminalDay next = new TerminalDay(
                "XXX A001", DAY.plusDays(1), List.of(row(DAY.plusDays(1), 9, 0, 0), row(DAY.plusDays(1), 23, 0, 0)));

        Forecaster.Forecast usual = Climatology.hourOfDay(false).calibrate(days).forecast(next);
        assertThat(usual.average()).containsExactly(15, 30);
        assertThat(usual.max()).containsExactly(30, 45);
        // One of two at nine, and two more at the terminal's share of one half.
        assertThat(usual.longWait()[0]).isCloseTo(0.5, within(1e-12));

        TerminalDay elsewhere =
                new TerminalDay("YYY A002", DAY, List.of(SyntheticTable.hour("YYY A002", DAY, 9, 100, 50, 0, 1, 4)));
        assertThat(Climatology.hourOfDay(false)
                        .calibrate(days)
                        .forecast(elsewhere)
                        .average())
                .containsExactly(30);
    }

    @Test
    void theFluidQueueCarriesItsBacklogOverHoursWithoutFlights() {
        TerminalDay day = new TerminalDay(
                "XXX A001",
                DAY,
                List.of(
                        SyntheticTable.hour("XXX A001", DAY, 9, 180, 90, 0, 2, 2),
                        SyntheticTable.hour("XXX A001", DAY, 10, 100, 90, 0, 2, 2),
                        SyntheticTable.hour("XXX A001", DAY, 12, 60, 30, 0, 2, 2)));

        HallRun.Waits waits = new Fluid(60).waits(day);

        // 180 minutes of work in the first hour for two booths: 30 minutes are left; 20 after the second; none at 12.
        assertThat(waits.average()).containsExactly(new double[] {15, 25, 0}, within(1e-9));
        assertThat(waits.max()).containsExactly(new double[] {30, 30, 0}, within(1e-9));
    }

    @Test
    void theFluidQueueMayEmptyWithinAnHour() {
        TerminalDay day = new TerminalDay(
                "XXX A001",
                DAY,
                List.of(
                        SyntheticTable.hour("XXX A001", DAY, 9, 160, 90, 0, 2, 2),
                        SyntheticTable.hour("XXX A001", DAY, 10, 40, 20, 0, 1, 2)));

        // 20 minutes are left, and 40 fewer come than can be served: empty half-way, so a quarter of 20 on average.
        assertThat(new Fluid(60).waits(day).average()[1]).isCloseTo(5, within(1e-9));
    }

    @Test
    void featuresAreThoseOfTheHourAndTheHourBefore() {
        TerminalDay day = new TerminalDay(
                "XXX A001",
                DAY,
                List.of(
                        SyntheticTable.hour("XXX A001", DAY, 9, 500, 250, 100, 5, 10),
                        SyntheticTable.hour("XXX A001", DAY, 10, 250, 50, 10, 5, 0)));

        assertThat(Features.passengers(day).average()).isDeepEqualTo(new double[][] {{1, 1}, {1, 0.5}});
        assertThat(Features.load(day).max()).isDeepEqualTo(new double[][] {{1, 1}, {1, 5}});
        assertThat(Features.allInputs(day).average())
                .isDeepEqualTo(new double[][] {{1, 1, 1, 1, 0.5, 1, 1, 0, 0, 0}, {1, 0.5, 0, 5, 0.1, 0.1, 1, 1, 1, 1}});
    }

    @Test
    void aLinkIsThatOfTheTerminalOrOfAllWhereItHasNoData() {
        List<AirportHour> rows = new ArrayList<>();
        for (int d = 0; d < 40; d++) {
            int passengers = 50 + 10 * d;
            rows.add(new AirportHour("XXX A001", DAY.plusDays(d), 9, passengers, 0, 0, 1, 4, 5 + 2 * d, 10 + 4 * d));
        }
        Map<String, List<TerminalDay>> days = TerminalDay.byTerminal(rows);
        Link link = Link.fit(Features::passengers, Link.Scale.MINUTES, true, days);
        AirportHour hour = SyntheticTable.hour("XXX A001", DAY, 9, 150, 0, 0, 1, 4);
        Forecaster.Forecast there = link.forecast(new TerminalDay("XXX A001", DAY, List.of(hour)));
        Forecaster.Forecast elsewhere = link.forecast(new TerminalDay("YYY A002", DAY, List.of(hour)));

        assertThat(there.average()[0]).isCloseTo(25, within(0.5));
        assertThat(there.max()[0]).isCloseTo(50, within(0.5));
        assertThat(there.longWait()[0]).isGreaterThan(0.9);
        assertThat(elsewhere.average()[0]).isCloseTo(25, within(1.0));
    }

    private static AirportHour row(LocalDate date, int hour, int average, int max) {
        return new AirportHour("XXX A001", date, hour, 100, 50, 0, 1, 4, average, max);
    }

    private static Map<String, List<TerminalDay>> days(AirportHour... rows) {
        return TerminalDay.byTerminal(List.of(rows));
    }
}
