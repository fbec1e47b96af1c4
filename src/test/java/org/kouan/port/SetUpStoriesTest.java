package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kouan.result.Counts;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.Disturbance.Occurs;
import org.kouan.scenario.Disturbance.Window;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.PortCalendar.Day;
import org.kouan.scenario.StageSpec;

/** Who is paid for setting up a lane, when a disturbance or the calendar keeps it closed. Set-up takes 600 s. */
class SetUpStoriesTest {
    private static final int DAY = 86_400;

    /**
     * One desk from 1,000 to 3,000 s. Officers came at 400 s and are paid 600 s for setting up, whenever the storm is; what
     * the storm takes away is the time in which it keeps the desk closed.
     */
    @ParameterizedTest
    @CsvSource({
        "   0,    1, 2000",
        " 999, 1000, 2000",
        " 999, 1001, 1999",
        "1000, 1001, 1999",
        " 300, 1500, 1500",
        "1500, 1501, 1999",
        "1000, 3000,    0",
        " 900, 3100,    0",
        "2999, 3001, 1999",
        "3000, 3001, 2000"
    })
    void aDisturbanceTakesNoSetUpAway(int from, int to, int open) {
        Counts<LaneColumn> desks = port(plan(0, 0, 1000, 1, 3000, 0))
                .disturbance(storm(from, to))
                .tell()
                .lane(0);

        assertThat(desks.get(LaneColumn.OPEN)).isEqualTo(micros(open));
        assertThat(desks.get(LaneColumn.OFFICER)).isEqualTo(micros(600 + open));
    }

    /** Two desks at 1,000 s, a third at 1,500 s: set-up is that of the desks which the shift began with. */
    @Test
    void aShiftThatGrewDuringTheStormIsSetUpAsItBegan() {
        Counts<LaneColumn> desks = port(plan(0, 0, 1000, 2, 1500, 3, 3000, 0))
                .disturbance(storm(900, 2000))
                .tell()
                .lane(0);

        assertThat(desks.get(LaneColumn.OFFICER)).isEqualTo(micros(2 * 600 + 3 * 1000));
    }

    /** A storm over the end of one shift and the beginning of the next: each is set up once. */
    @Test
    void eachShiftIsSetUpOnce() {
        Counts<LaneColumn> desks = port(plan(0, 0, 1000, 1, 1500, 0, 2000, 1, 3000, 0))
                .disturbance(storm(1400, 2100))
                .disturbance(storm("second", 2050, 2200))
                .tell()
                .lane(0);

        assertThat(desks.get(LaneColumn.OFFICER)).isEqualTo(micros(2 * 600 + 400 + 800));
    }

    /** Tuesday is closed, and nobody comes: the shifts of Monday and of Wednesday are set up. */
    @Test
    void nobodySetsUpOnAClosedDay() {
        Counts<LaneColumn> desks = port(plan(0, 0, 1000, 1, 3000, 0))
                .calendar(PortCalendar.of(Map.of(LocalDate.of(2024, 6, 4), Day.CLOSED)))
                .run(0, 3 * DAY)
                .tell()
                .lane(0);

        assertThat(desks.get(LaneColumn.OFFICER)).isEqualTo(micros(2 * (600 + 2000)));
    }

    /**
     * Open round the clock, or from 22:00 to 6:00, with Monday and Tuesday closed: officers come for Wednesday's midnight,
     * and not for the run's first instant.
     */
    @Test
    void aShiftOverMidnightBeginsWhenTheClosedDaysEnd() {
        PortCalendar calendar =
                PortCalendar.of(Map.of(LocalDate.of(2024, 6, 3), Day.CLOSED, LocalDate.of(2024, 6, 4), Day.CLOSED));

        assertThat(port(DayProfile.constant(1))
                        .calendar(calendar)
                        .run(0, 3 * DAY)
                        .tell()
                        .lane(0)
                        .get(LaneColumn.OFFICER))
                .isEqualTo(micros(600 + DAY));
        assertThat(port(plan(0, 1, 6 * 3600, 0, 22 * 3600, 1))
                        .calendar(calendar)
                        .run(0, 3 * DAY)
                        .tell()
                        .lane(0)
                        .get(LaneColumn.OFFICER))
                .isEqualTo(micros(2 * 600 + 8 * 3600));
    }

    /** The plan opens at midnight, the instant in which the closed day begins, or ends. */
    @Test
    void noShiftBeginsInTheInstantInWhichAClosedDayDoes() {
        Counts<LaneColumn> desks = port(plan(0, 1, 1000, 0))
                .calendar(PortCalendar.of(Map.of(LocalDate.of(2024, 6, 4), Day.CLOSED)))
                .run(0, 3 * DAY)
                .tell()
                .lane(0);

        assertThat(desks.get(LaneColumn.OFFICER)).isEqualTo(micros(2 * (600 + 1000)));
    }

    /** Open round the clock for two days: one set-up. */
    @Test
    void aShiftThatNeverEndsIsSetUpOnce() {
        assertThat(port(DayProfile.constant(1)).run(0, 2 * DAY).tell().lane(0).get(LaneColumn.OFFICER))
                .isEqualTo(micros(600 + 2 * DAY));
    }

    private static Story port(DayProfile open) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 1),
                        lane("desks", new LaneSpec.Desks(open, 1, Duration.ofSeconds(600)), "person")))
                .come("person", at(0.5), "hall")
                .cutOff();
    }

    private static Disturbance storm(int from, int to) {
        return storm("storm", from, to);
    }

    private static Disturbance storm(String name, int from, int to) {
        return Disturbance.closing(name, new Occurs.At(List.of(new Window(s(from), s(to)))), "hall");
    }
}
