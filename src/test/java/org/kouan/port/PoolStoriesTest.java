package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.micros;
import static org.kouan.port.Story.plan;
import static org.kouan.port.Story.s;
import static org.kouan.port.Story.times;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.result.LaneColumn;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.PolicySpec;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StaffPool.Reserve;
import org.kouan.scenario.StageSpec;

/** Stories of officers of a pool with several lanes: who walks, is lent, called and recalled, exact to the second. */
class PoolStoriesTest extends StaffStory {
    /**
     * The plan wants the desk at the hall until 300 s and that at the yard from 300 s on; 50 s of walk, 20 s of set-up.
     * A second officer is sent ahead at 230 s, as it takes 70 s from the hall, but he has been nowhere yet and needs no
     * walk: he is ready at 250 s and opens when the plan does.
     */
    @Test
    void officersWalkBetweenStagesAndSetDesksUpAhead() {
        LaneSpec hall = lane("desks", LaneSpec.Desks.of(plan(0, 1, 300, 0)), "person");
        LaneSpec yard = lane("trucks", new LaneSpec.Desks(plan(0, 0, 300, 1, 500, 2), 1, s(20)), "truck");
        Told told = new Story()
                .classes("person", "truck")
                .stage(StageSpec.of("hall", times("person", 100), hall))
                .stage(StageSpec.of("yard", times("truck", 100), yard))
                .come("person", at(250), "hall")
                .come("truck", at(0, 1, 2), "yard")
                .staff(StaffPool.of("pool", List.of("desks", "trucks"), team("a", 2, "desks", "trucks"))
                        .withWalking(s(50)))
                .tell();

        assertThat(told.lines("officer"))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 1 standing by",
                        "0 s officer 0 at desk, desks",
                        "230 s officer 1 setting up, trucks",
                        "300 s officer 1 at desk, trucks",
                        "350 s officer 0 standing by",
                        "430 s officer 0 walking, trucks",
                        "480 s officer 0 setting up, trucks",
                        "500 s officer 0 at desk, trucks");
        assertThat(told.lines("truck#").stream()
                        .filter(line -> line.contains("starts"))
                        .toList())
                .containsExactly(
                        "300 s truck#0 starts at trucks",
                        "400 s truck#1 starts at trucks",
                        "500 s truck#2 starts at trucks");
        assertThat(told.figure("pool.pool.moves")).isEqualTo(1);
        assertThat(told.seconds("pool.pool.walking")).isEqualTo(50);
        assertThat(told.lane(1).get(LaneColumn.OFFICER)).isEqualTo(micros(3300 + 3100 + 2 * 20));
    }

    /** Three officers for two lanes that want two each: the first lane of the pool has both, the second one. */
    @Test
    void theFirstLaneOfThePoolGetsItsOfficersFirst() {
        Told told = new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                        "hall",
                        times("citizen", 100, "foreigner", 100),
                        lane("citizens", 2, "citizen"),
                        lane("foreigners", 2, "foreigner")))
                .come("citizen", at(0), "hall")
                .come("foreigner", at(0), "hall")
                .staff(StaffPool.of(
                        "pool",
                        List.of("foreigners", "citizens"),
                        team("novices", 1, "foreigners"),
                        team("all", 2, "citizens", "foreigners")))
                .tell();

        assertThat(told.lines("open")).containsExactly("0 s foreigners has 2 open", "0 s citizens has 1 open");
        assertThat(told.lines("at desk, citizens")).containsExactly("0 s officer 2 at desk, citizens");
    }

    /**
     * Eight wait from the start; from 100 s on two desks are wanted: a reserve is called, there at 220 s until 520 s.
     * At 400 s one is wanted again; the reserve is busy until 420 s, and that desk counts as the one that is open.
     */
    @Test
    void aReserveIsCalledAndRecalled() {
        Told told = told(
                LaneSpec.Desks.of(plan(0, 1, 100, 2, 400, 1)),
                new Arrivals.Present(8, s(0), s(0)),
                StaffPool.of(
                        "pool",
                        List.of("desks"),
                        team("a", 1, "desks"),
                        team("standby", 3, "desks").asReserve(new Reserve(s(120), s(300)))));

        assertThat(told.lines("officer"))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 0 at desk, desks",
                        "100 s officer 1 called, desks",
                        "220 s officer 1 standing by",
                        "220 s officer 1 at desk, desks",
                        "420 s officer 1 standing by",
                        "520 s officer 1 off");
        assertThat(starts(told)).containsExactly("0", "100", "200", "220", "300", "320", "420", "520");
        assertThat(told.figure("pool.pool.calls")).isEqualTo(1);
        assertThat(told.seconds("pool.pool.duty")).isEqualTo(3600 + 300);
    }

    /**
     * The hall wants a second desk from 100 s to 700 s, the yard has two and keeps one: its idle officer walks 50 s, and
     * walks back at 700 s. The second truck waits for that desk from 210 s on until the first is done, at 300 s: the cost.
     */
    @Test
    void aLaneLendsOfficersToALaneBeforeIt() {
        Told told = new Story()
                .classes("person", "truck")
                .stage(StageSpec.of(
                        "hall",
                        times("person", 100),
                        lane("desks", LaneSpec.Desks.of(plan(0, 1, 100, 2, 700, 1)), "person")))
                .stage(StageSpec.of("yard", times("truck", 100), lane("trucks", 2, "truck")))
                .come("person", at(0), "hall")
                .come("truck", at(200, 210), "yard")
                .staff(StaffPool.of("pool", List.of("desks", "trucks"), team("a", 3, "desks", "trucks"))
                        .withWalking(s(50))
                        .withLends(Map.of("trucks", 1)))
                .tell();

        assertThat(told.lines("officer"))
                .containsExactly(
                        "0 s officer 0 standing by",
                        "0 s officer 1 standing by",
                        "0 s officer 2 standing by",
                        "0 s officer 0 at desk, desks",
                        "0 s officer 1 at desk, trucks",
                        "0 s officer 2 at desk, trucks",
                        "50 s officer 1 standing by",
                        "50 s officer 1 walking, desks",
                        "100 s officer 1 at desk, desks",
                        "700 s officer 1 standing by",
                        "700 s officer 1 walking, trucks",
                        "750 s officer 1 at desk, trucks");
        assertThat(told.lines("truck").stream()
                        .filter(line -> line.contains("starts"))
                        .toList())
                .containsExactly("200 s truck#0 starts at trucks", "300 s truck#1 starts at trucks");
        assertThat(told.figure("pool.pool.lent")).isEqualTo(1);
        assertThat(told.seconds("pool.pool.lending")).isEqualTo(650);
        assertThat(told.seconds("pool.pool.walking")).isEqualTo(100);
        // The yard lacks its desk from 50 s to 750 s.
        assertThat(told.seconds("pool.pool.not-open")).isEqualTo(700);
    }

    /** Both are busy at 100 s, when the hall wants one: the first is done at 130 s, and goes there. */
    @Test
    void whoIsLentFinishesFirst() {
        Told told = new Story()
                .classes("person", "truck")
                .stage(StageSpec.of(
                        "hall", times("person", 100), lane("desks", LaneSpec.Desks.of(plan(0, 0, 100, 1)), "person")))
                .stage(StageSpec.of("yard", times("truck", 100), lane("trucks", 2, "truck")))
                .come("person", at(100), "hall")
                .come("truck", at(30, 40, 50), "yard")
                .staff(StaffPool.of("pool", List.of("desks", "trucks"), team("a", 2, "desks", "trucks"))
                        .withLends(Map.of("trucks", 1)))
                .tell();

        assertThat(told.lines("person").stream()
                        .filter(line -> line.contains("starts"))
                        .toList())
                .containsExactly("130 s person#0 starts at desks");
        assertThat(told.lines("truck#2").stream()
                        .filter(line -> line.contains("starts"))
                        .toList())
                .containsExactly("140 s truck#2 starts at trucks");
        assertThat(told.seconds("pool.pool.lending")).isEqualTo(3500);
    }

    /** At 60 s nine wait: the trigger wants a second desk, for which a reserve is called, there at 160 s. */
    @Test
    void aTriggerCallsAReserve() {
        PolicySpec trigger = Story.policy(
                "on-queue",
                "open-above",
                5,
                "at-most",
                1,
                "close-below",
                1,
                "every",
                s(60),
                "call-up",
                s(0),
                "open-at-least",
                s(0));
        Told told = new Story()
                .classes("person")
                .stage(StageSpec.of(
                        "hall", times("person", 100), lane("desks", 1, "person").withWhatOpens(trigger)))
                .come("person", TEN_AT_ONCE, "hall")
                .staff(StaffPool.of(
                        "pool",
                        List.of("desks"),
                        team("a", 1, "desks"),
                        team("standby", 2, "desks").asReserve(new Reserve(s(100), s(0)))))
                .tell();

        assertThat(told.lines("open").subList(0, 2)).containsExactly("0 s desks has 1 open", "160 s desks has 2 open");
        // All are taken by 500 s; at 540 s nobody waits, and the reserve is to go, who is busy until 560 s.
        assertThat(told.lines("officer 1"))
                .containsExactly(
                        "60 s officer 1 called, desks",
                        "160 s officer 1 standing by",
                        "160 s officer 1 at desk, desks",
                        "560 s officer 1 standing by",
                        "560 s officer 1 off");
        assertThat(told.figure("pool.pool.calls")).isEqualTo(1);
    }
}
