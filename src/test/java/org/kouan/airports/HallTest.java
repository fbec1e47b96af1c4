package org.kouan.airports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.ScenarioChecks;

/** Days small enough to work out by hand. Everybody walks 6 minutes: the spread is as good as none. */
class HallTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
    private static final Hall HALL = new Hall(60, 120, 6, 1e-6, 0, 1, 1);

    @Test
    void daysSplitByTheDayOfTheMonth() {
        List<AirportHour> rows = new ArrayList<>();
        for (int d = 0; d < 4; d++) {
            rows.add(hour(DAY.withDayOfMonth(30).plusDays(d), 9, 1, 5));
        }
        List<TerminalDay> days = TerminalDay.byTerminal(rows).get("XXX A001");

        assertThat(days).extracting(day -> day.date().getDayOfMonth()).containsExactly(30, 1, 2, 3);
        assertThat(days).extracting(TerminalDay::calibrates).containsExactly(true, false, true, false);
    }

    @Test
    void aFlightIsIsolatedWithoutOthersBesideIt() {
        TerminalDay day = day(
                SyntheticTable.hour("XXX A001", DAY, 0, 80, 40, 0, 1, 5),
                SyntheticTable.hour("XXX A001", DAY, 9, 80, 40, 0, 1, 5),
                SyntheticTable.hour("XXX A001", DAY, 10, 80, 40, 0, 1, 5),
                SyntheticTable.hour("XXX A001", DAY, 14, 49, 40, 0, 1, 5),
                SyntheticTable.hour("XXX A001", DAY, 18, 80, 40, 0, 2, 5),
                SyntheticTable.hour("XXX A001", DAY, 23, 80, 40, 0, 1, 5));

        assertThat(List.of(0, 1, 2, 3, 4, 5))
                .extracting(day::isIsolated)
                .containsExactly(true, false, false, false, false, true);
    }

    @Test
    void scenariosPassTheChecks() {
        ScenarioChecks checks = new ScenarioChecks(LanePolicies.descriptors());
        TerminalDay busy = day(
                SyntheticTable.hour("XXX A001", DAY, 0, 10, 10, 10, 3, 0),
                SyntheticTable.hour("XXX A001", DAY, 9, 200, 0, 7, 2, 1),
                SyntheticTable.hour("XXX A001", DAY, 12, 30, 10, 7, 0, 1),
                SyntheticTable.hour("XXX A001", DAY, 14, 0, 0, 0, 1, 1),
                SyntheticTable.hour("XXX A001", DAY, 23, 200, 200, 0, 2, 30));

        assertThat(checks.problems(HallScenario.of(busy, HALL, 1, 0).scenario()))
                .isEmpty();
        assertThat(checks.problems(HallScenario.of(busy, Hall.START, 1, 0).scenario()))
                .isEmpty();
    }

    @Test
    void kiosksHaveNoQueueSoTheWaitIsAlightingWalkAndKiosk() {
        TerminalDay day = day(
                SyntheticTable.hour("XXX A001", DAY, 9, 21, 21, 21, 2, 5),
                SyntheticTable.hour("XXX A001", DAY, 22, 11, 11, 11, 1, 5));

        HallRun.Waits waits = HallRun.of(day, HALL, 1, 3);

        // Parties of 11 and 10 at 6 s: on average 0.5 and 0.45 min after the first; walk 6 min, kiosk 20 s.
        double rest = 6 + 1 / 3.0;
        assertThat(waits.average()[0]).isCloseTo(rest + (11 * 0.5 + 10 * 0.45) / 21, within(1e-4));
        assertThat(waits.max()[0]).isCloseTo(rest + 1, within(1e-4));
        assertThat(waits.average()[1]).isCloseTo(rest + 0.5, within(1e-4));
        assertThat(waits.max()[1]).isCloseTo(rest + 1, within(1e-4));
    }

    @Test
    void anHourWithoutFlightsHasOneAndOneWithoutPassengersHasNoWait() {
        TerminalDay day = day(
                SyntheticTable.hour("XXX A001", DAY, 9, 11, 11, 11, 0, 5),
                SyntheticTable.hour("XXX A001", DAY, 12, 0, 0, 0, 1, 5));

        HallRun.Waits waits = HallRun.of(day, HALL, 1, 1);

        assertThat(waits.max()[0]).isCloseTo(6 + 1 / 3.0 + 1, within(1e-4));
        assertThat(waits.max()[1]).isZero();
    }

    @Test
    void whatIsNotServedIsCarriedIntoTheNextHour() {
        AirportHour next = hour(DAY, 10, 1, 1);
        HallRun.Waits alone = HallRun.of(day(next), HALL, 1, 1);
        HallRun.Waits after = HallRun.of(day(hour(DAY, 9, 1, 1), next), HALL, 1, 1);

        // 100 citizens at one booth and a minute each leave at least 40 minutes of work for the next hour.
        assertThat(after.average()[1]).isGreaterThan(alone.average()[0] + 15);
    }

    @Test
    void boothsAreSplitByWorkAndOpenLater() {
        Hall late = HALL.moved(Hall.Part.LAG_MINUTES, 2);
        TerminalDay day = day(
                SyntheticTable.hour("XXX A001", DAY, 9, 100, 50, 0, 1, 6),
                SyntheticTable.hour("XXX A001", DAY, 11, 100, 100, 0, 1, 3));

        List<LaneSpec> lanes = HallScenario.of(day, late, 1, 0).scenario().lanes();

        // Others have twice the work for each of as many: 4 of 6 booths; at least one where there are none.
        assertThat(segments(lanes.get(0))).containsExactly("PT0S PT24H 2");
        assertThat(segments(lanes.get(1))).containsExactly("PT0S PT30M 1", "PT30M PT11H30M 4", "PT11H30M PT24H 1");
    }

    @Test
    void partsOfAHallAreMovedOneByOne() {
        assertThat(HALL.moved(Hall.Part.CITIZEN_SECONDS, 1).citizenSeconds()).isCloseTo(76.8, within(1e-9));
        assertThat(HALL.moved(Hall.Part.LAG_MINUTES, -1).lagMinutes()).isEqualTo(-15);
        assertThat(HALL.moved(Hall.Part.OTHERS_LEAN, -9).othersLean()).isZero();
        for (Hall.Part part : Hall.Part.values()) {
            Hall moved = HALL.moved(part, 1);
            for (Hall.Part other : Hall.Part.values()) {
                assertThat(moved.value(other) == HALL.value(other))
                        .as("%s after moving %s", other, part)
                        .isEqualTo(other != part);
            }
        }
    }

    @Test
    void theSearchFindsAHallThatExplainsMore() {
        Hall truth = new Hall(25, 150, 3, 0.5, 20, 0.5, 1);
        List<AirportHour> rows = SyntheticTable.days("XXX A001", DAY, 10, truth);
        List<TerminalDay> days = TerminalDay.byTerminal(rows).get("XXX A001");
        HallSearch search = new HallSearch(days, 4000, 5);

        Hall found = search.from(Hall.START);

        assertThat(search.loss(found)).isLessThan(0.9 * search.loss(Hall.START));
        assertThat(search.from(Hall.START)).isEqualTo(found);
    }

    private static List<String> segments(LaneSpec lane) {
        List<DayProfile.Segment> segments = lane.desks().open().usual().segments();
        return segments.stream()
                .map(segment -> segment.from() + " " + segment.to() + " " + (int) segment.value())
                .toList();
    }

    private static AirportHour hour(LocalDate date, int hour, int flights, int booths) {
        return SyntheticTable.hour("XXX A001", date, hour, 100, 100, 0, flights, booths);
    }

    private static TerminalDay day(AirportHour... hours) {
        return new TerminalDay("XXX A001", DAY, List.of(hours));
    }
}
