package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.StageSpec;

/** Stories of lanes whose desks serve the queues of others, worked out by hand. */
class HelpStoriesTest {
    @Test
    void aHelperMayServeTheOtherQueueFirst() {
        assertThat(helping(When.FIRST).lines("starts"))
                .containsExactly(
                        "0 s vip#0 starts at reserved",
                        "0 s person#0 starts at desks",
                        "10 s vip#1 starts at desks",
                        "30 s person#1 starts at desks");
    }

    @Test
    void aHelperMayServeTheOtherQueueWhenItsOwnIsEmpty() {
        Told told = helping(When.IDLE);

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s vip#0 starts at reserved",
                        "0 s person#0 starts at desks",
                        "10 s person#1 starts at desks",
                        "20 s vip#1 starts at reserved");
    }

    private static Told helping(When when) {
        return new Story()
                .classes("vip", "person")
                .stage(StageSpec.of(
                        "hall",
                        times("vip", 20, "person", 10),
                        lane("reserved", 1, "vip"),
                        lane("desks", 1, "person").withHelps(List.of(new Help("reserved", when)))))
                .come("vip", at(0, 2), "hall")
                .come("person", at(0, 1), "hall")
                .tell();
    }

    @Test
    void anIdleHelperTakesAnArrivalAtOnce() {
        Told told = new Story()
                .classes("vip", "person")
                .stage(StageSpec.of(
                        "hall",
                        times("vip", 20, "person", 10),
                        lane("reserved", 1, "vip"),
                        lane("desks", 1, "person")
                                .withHelps(List.of(new Help("reserved", When.IDLE)))
                                .withService(times("vip", 35))))
                .come("vip", at(0, 1, 2), "hall")
                .come("person", at(3), "hall")
                .tell();

        assertThat(told.lines("starts"))
                .as("the second vip takes the helper's desk, at the helper's own speed")
                .containsExactly(
                        "0 s vip#0 starts at reserved",
                        "1 s vip#1 starts at desks",
                        "20 s vip#2 starts at reserved",
                        "36 s person#0 starts at desks");
        assertThat(told.lane(0).get(LaneColumn.TAKEN)).as("of its queue").isEqualTo(3);
        assertThat(told.lane(0).get(LaneColumn.STARTED)).as("at its desks").isEqualTo(2);
        assertThat(told.lane(1).get(LaneColumn.TAKEN)).isEqualTo(1);
        assertThat(told.lane(1).get(LaneColumn.STARTED)).isEqualTo(2);
    }

    @Test
    void aHelperThatOpensTakesThoseWhoWaitElsewhere() {
        Told told = new Story()
                .classes("vip", "person")
                .stage(StageSpec.of(
                        "hall",
                        times("vip", 20, "person", 10),
                        lane("reserved", LaneSpec.Desks.of(plan(0, 1, 5, 0)), "vip"),
                        lane("desks", LaneSpec.Desks.of(plan(0, 0, 15, 2)), "person")
                                .withHelps(List.of(new Help("reserved", When.FIRST)))))
                .come("vip", at(0, 1, 2, 3), "hall")
                .come("person", at(4), "hall")
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s vip#0 starts at reserved",
                        "15 s vip#1 starts at desks",
                        "15 s vip#2 starts at desks",
                        "35 s vip#3 starts at desks",
                        "35 s person#0 starts at desks");
    }
}
