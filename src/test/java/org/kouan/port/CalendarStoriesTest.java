package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.constant;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.ClassColumn;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.PortCalendar;
import org.kouan.scenario.PortCalendar.Day;
import org.kouan.scenario.PortCalendar.Meanwhile;
import org.kouan.scenario.StageSpec;

/** Stories of closed days and of hours, worked out by hand. The first day is Monday, 3 June 2024. */
class CalendarStoriesTest {
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;

    /** Open from 9 to 17 o'clock: two who come in the night wait, and queue at 9:00 in the order in which they came. */
    @Test
    void whoComesWhileThePortIsClosedWaitsForTheOpening() {
        Told told = port(100, at(8 * HOUR, 8 * HOUR + 60, 17 * HOUR))
                .calendar(hours(new Meanwhile.Wait()))
                .run(0, 2 * DAY)
                .tell();

        assertThat(told.diary())
                .containsExactly(
                        "0 s desks has 1 open",
                        "28800 s person#0 arrives",
                        "28800 s person#0 waits for the opening",
                        "28860 s person#1 arrives",
                        "28860 s person#1 waits for the opening",
                        "32400 s person#0 is let in",
                        "32400 s person#0 joins desks",
                        "32400 s person#1 is let in",
                        "32400 s person#1 joins desks",
                        "32400 s person#0 starts at desks",
                        "32500 s person#0 is inspected at desks",
                        "32500 s person#0 leaves",
                        "32500 s person#1 starts at desks",
                        "32600 s person#1 is inspected at desks",
                        "32600 s person#1 leaves",
                        "61200 s person#2 arrives",
                        "61200 s person#2 waits for the opening",
                        "118800 s person#2 is let in",
                        "118800 s person#2 joins desks",
                        "118800 s person#2 starts at desks",
                        "118900 s person#2 is inspected at desks",
                        "118900 s person#2 leaves");
        assertThat(told.ofClass(0).get(ClassColumn.WAIT_SUM))
                .as("waits count from the opening")
                .isEqualTo(micros(100));
        assertThat(told.figure("port.held")).isEqualTo(3);
        assertThat(told.figure("port.backlog-max")).isEqualTo(2);
        assertThat(told.figure("port.backlog-2024-06-03-0900")).isEqualTo(2);
        assertThat(told.figure("port.backlog-2024-06-04-0900")).isEqualTo(1);
        assertThat(told.figure("port.held-mean"))
                .as("3600, 3540 and 57600 s in hours")
                .isEqualTo((3600 + 3540 + 57_600) / 3 / 3600.0);
    }

    @Test
    void orComesBackAndArrivesThen() {
        Told told = port(100, at(8 * HOUR, 20 * HOUR))
                .calendar(hours(new Meanwhile.ComeBack(constant(600))))
                .run(0, DAY)
                .tell();

        assertThat(told.lines("arrives"))
                .as("the second would come back after the end of the run")
                .containsExactly("33000 s person#0 arrives");
        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(1);
        assertThat(told.figure("port.came-back")).isEqualTo(1);
        assertThat(told.figure("port.not-back")).isEqualTo(1);
    }

    /** Tuesday is closed: who is in the queue on Monday night is served on Wednesday. */
    @Test
    void onAClosedDayNoLaneOpens() {
        Told told = port(100, at(DAY - 150, DAY - 150, DAY - 150, DAY + HOUR))
                .calendar(PortCalendar.of(Map.of(LocalDate.of(2024, 6, 4), Day.CLOSED)))
                .run(0, 3 * DAY)
                .tell();

        assertThat(told.diary())
                .containsExactly(
                        "0 s desks has 1 open",
                        "86250 s person#0 arrives",
                        "86250 s person#0 joins desks",
                        "86250 s person#1 arrives",
                        "86250 s person#1 joins desks",
                        "86250 s person#2 arrives",
                        "86250 s person#2 joins desks",
                        "86250 s person#0 starts at desks",
                        "86350 s person#0 is inspected at desks",
                        "86350 s person#0 leaves",
                        "86350 s person#1 starts at desks",
                        "86400 s desks has 0 open",
                        "86450 s person#1 is inspected at desks",
                        "86450 s person#1 leaves",
                        "90000 s person#3 arrives",
                        "90000 s person#3 waits for the opening",
                        "172800 s desks has 1 open",
                        "172800 s person#3 is let in",
                        "172800 s person#3 joins desks",
                        "172800 s person#2 starts at desks",
                        "172900 s person#2 is inspected at desks",
                        "172900 s person#2 leaves",
                        "172900 s person#3 starts at desks",
                        "173000 s person#3 is inspected at desks",
                        "173000 s person#3 leaves");
        assertThat(told.lane(0).get(LaneColumn.OPEN))
                .as("Monday, the rest of an inspection, Wednesday")
                .isEqualTo(micros(DAY + 50 + DAY));
    }

    /** Saturdays and Sundays are for freight only: trucks are served on 8 June, persons on 10 June. */
    @Test
    void onDaysForFreightOnlyTheOthersWait() {
        Told told = new Story()
                .classes("person", "truck")
                .stage(StageSpec.of("hall", times("person", 100), lane("desks", 1, "person")))
                .stage(StageSpec.of("yard", times("truck", 100), lane("bays", 1, "truck")))
                .come("person", at(5 * DAY), "hall")
                .come("truck", at(5 * DAY), "yard")
                .calendar(new PortCalendar(
                        Duration.ZERO,
                        Duration.ofDays(1),
                        Map.of(DayOfWeek.SATURDAY, Day.FREIGHT_ONLY, DayOfWeek.SUNDAY, Day.FREIGHT_ONLY),
                        Map.of(),
                        List.of("truck"),
                        new Meanwhile.Wait()))
                .run(0, 8 * DAY)
                .tell();

        assertThat(told.lines("open"))
                .containsExactly(
                        "0 s desks has 1 open",
                        "0 s bays has 1 open",
                        "432000 s desks has 0 open",
                        "432000 s person#0 waits for the opening",
                        "604800 s desks has 1 open");
        assertThat(told.lines("starts"))
                .containsExactly("432000 s truck#0 starts at bays", "604800 s person#0 starts at desks");
    }

    /** The run ends while the port is closed: who waits for the opening is unfinished. */
    @Test
    void whoIsNotLetInBeforeTheEndIsUnfinished() {
        Told told = port(100, at(18 * HOUR))
                .calendar(hours(new Meanwhile.Wait()))
                .run(0, DAY)
                .tell();

        assertThat(told.ofClass(0).get(ClassColumn.ARRIVED)).isEqualTo(1);
        assertThat(told.ofClass(0).get(ClassColumn.UNFINISHED)).isEqualTo(1);
        assertThat(told.figure("port.held-mean")).isEqualTo(6);
        assertThat(told.figure("port.backlog-max")).as("at 9:00").isZero();
    }

    private static PortCalendar hours(Meanwhile meanwhile) {
        return new PortCalendar(s(9 * HOUR), s(17 * HOUR), Map.of(), Map.of(), List.of(), meanwhile);
    }

    static Story port(double service, org.kouan.scenario.Arrivals arrivals) {
        return new Story()
                .classes("person")
                .stage(StageSpec.of("hall", times("person", service), lane("desks", 1, "person")))
                .come("person", arrivals, "hall");
    }
}
