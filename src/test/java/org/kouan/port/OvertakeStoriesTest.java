package org.kouan.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kouan.port.Story.at;
import static org.kouan.port.Story.lane;
import static org.kouan.port.Story.policy;
import static org.kouan.port.Story.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.Story.Told;
import org.kouan.scenario.LaneSpec.Help;
import org.kouan.scenario.StageSpec;

/** Stories of who overtakes whom, worked out by hand. */
class OvertakeStoriesTest {
    private static StageSpec firstVips() {
        return StageSpec.of(
                        "hall",
                        times("citizen", 100, "vip", 100),
                        lane("desks", 1, "citizen", "vip")
                                .withWhoIsNext(policy("class-priority", "order", List.of("vip"))))
                .withOvertakesCounted();
    }

    /**
     * Citizens come at 0, 10 and 30 s, a very important person at 20 s, who begins at 100 s: before the second citizen,
     * who is overtaken, and the third, who came later and is not.
     */
    @Test
    void priorityOvertakes() {
        Told told = new Story()
                .classes("citizen", "vip")
                .stage(firstVips())
                .come("citizen", at(0, 10, 30), "hall")
                .come("vip", at(20), "hall")
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s citizen#0 starts at desks",
                        "100 s vip#0 starts at desks",
                        "200 s citizen#1 starts at desks",
                        "300 s citizen#2 starts at desks");
        assertThat(told.figure("stage.hall.overtook-vip")).isEqualTo(1);
        assertThat(told.figure("stage.hall.overtook-citizen")).isZero();
        assertThat(told.figure("stage.hall.overtaken-citizen")).isEqualTo(1);
        assertThat(told.figure("stage.hall.overtaken-share-citizen")).isEqualTo(1 / 3.0);
        assertThat(told.figure("stage.hall.overtaken-vip")).isZero();
    }

    /** Two who pass the same three overtake twice, and the three are overtaken once each. */
    @Test
    void eachCountsOnceOnEachSide() {
        Told told = new Story()
                .classes("citizen", "vip")
                .stage(firstVips())
                .come("citizen", at(0, 10, 11, 12), "hall")
                .come("vip", at(20, 30), "hall")
                .tell();

        assertThat(told.figure("stage.hall.overtook-vip")).isEqualTo(2);
        assertThat(told.figure("stage.hall.overtaken-citizen")).isEqualTo(3);
        assertThat(told.figure("stage.hall.overtaken-share-citizen")).isEqualTo(0.75);
    }

    @Test
    void whoComesAtTheSameInstantIsNotOvertaken() {
        Told told = new Story()
                .classes("citizen", "vip")
                .stage(firstVips())
                .come("citizen", at(0, 10), "hall")
                .come("vip", at(10), "hall")
                .tell();

        assertThat(told.lines("starts")).contains("100 s vip#0 starts at desks");
        assertThat(told.figure("stage.hall.overtook-vip")).isZero();
        assertThat(told.figure("stage.hall.overtaken-citizen")).isZero();
    }

    /** Lanes of a stage are one for this: a foreigner who begins at once passes the citizen who waits next door. */
    @Test
    void fromLaneToLane() {
        Told told = new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                                "hall",
                                times("citizen", 100, "foreigner", 100),
                                lane("citizens", 1, "citizen"),
                                lane("foreigners", 1, "foreigner"))
                        .withOvertakesCounted())
                .come("citizen", at(0, 5), "hall")
                .come("foreigner", at(10), "hall")
                .tell();

        assertThat(told.figure("stage.hall.overtook-foreigner")).isEqualTo(1);
        assertThat(told.figure("stage.hall.overtaken-citizen")).isEqualTo(1);
    }

    /** The same with desks that help each other: nobody passes anybody. */
    @Test
    void helpMakesItFair() {
        Told told = new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                                "hall",
                                times("citizen", 100, "foreigner", 100),
                                lane("citizens", 1, "citizen"),
                                lane("foreigners", 1, "foreigner")
                                        .withHelps(List.of(new Help("citizens", Help.When.IDLE))))
                        .withOvertakesCounted())
                .come("citizen", at(0, 5), "hall")
                .come("foreigner", at(10), "hall")
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s citizen#0 starts at citizens",
                        "5 s citizen#1 starts at foreigners",
                        "105 s foreigner#0 starts at foreigners");
        assertThat(told.figure("stage.hall.overtook-foreigner")).isZero();
        assertThat(told.figure("stage.hall.overtaken-citizen")).isZero();
    }

    /** Who is overtaken during the warm-up, and begins after it, is counted; who overtook then is not. */
    @Test
    void countsBeginAnewAfterTheWarmUp() {
        Told told = new Story()
                .classes("citizen", "vip")
                .stage(firstVips())
                .come("citizen", at(0, 10), "hall")
                .come("vip", at(20), "hall")
                .warmUp(150)
                .tell();

        assertThat(told.figure("stage.hall.overtook-vip")).isZero();
        assertThat(told.figure("stage.hall.overtaken-citizen")).isEqualTo(1);
        assertThat(told.figure("stage.hall.overtaken-share-citizen")).isEqualTo(1);
    }

    /** In the warm-up a vip passes the citizen of 10 s; after it another, who came at 120 s, passes the one of 110 s. */
    @Test
    void thoseOvertakenInTheWarmUpAreNotCounted() {
        Told told = new Story()
                .classes("citizen", "vip")
                .stage(firstVips())
                .come("citizen", at(0, 10, 110), "hall")
                .come("vip", at(20, 220), "hall")
                .warmUp(210)
                .tell();

        assertThat(told.lines("starts"))
                .containsExactly(
                        "0 s citizen#0 starts at desks",
                        "100 s vip#0 starts at desks",
                        "200 s citizen#1 starts at desks",
                        "300 s vip#1 starts at desks",
                        "400 s citizen#2 starts at desks");
        assertThat(told.figure("stage.hall.overtook-vip")).isEqualTo(1);
        assertThat(told.figure("stage.hall.overtaken-citizen")).isEqualTo(1);
        assertThat(told.figure("stage.hall.overtaken-share-citizen")).isEqualTo(1);
    }

    /**
     * A hundred citizens wait when the vip comes, who begins next; a hundred more come, and another vip. The first passes
     * all but the one at the desk, the second the 199 that are left but one: nobody is overtaken twice or not at all.
     */
    @Test
    void anyNumberMayWait() {
        double[] seconds = new double[200];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = i < 100 ? 0.5 * i : 110 + 0.5 * (i - 100);
        }
        Told told = new Story()
                .classes("citizen", "vip")
                .stage(firstVips())
                .come("citizen", at(seconds), "hall")
                .come("vip", at(60, 170), "hall")
                .tell();

        assertThat(told.lines("vip#0 starts")).containsExactly("100 s vip#0 starts at desks");
        assertThat(told.lines("vip#1 starts")).containsExactly("200 s vip#1 starts at desks");
        assertThat(told.figure("stage.hall.overtook-vip")).isEqualTo(2);
        assertThat(told.figure("stage.hall.overtook-citizen")).isZero();
        assertThat(told.figure("stage.hall.overtaken-citizen")).isEqualTo(199);
        assertThat(told.figure("stage.hall.overtaken-vip")).isZero();
    }

    /**
     * Ten citizens from 0 s on, the vip at 20 s, forty more from 21 s on: the vip begins at 100 s and overtakes those who wait
     * of the ten. From 210 s on, when the first of these has begun, sixty more come: more wait than before, and still nobody
     * is overtaken who came after the vip.
     */
    @Test
    void whoCameLaterIsNotOvertakenHoweverManyWait() {
        double[] seconds = new double[110];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = i < 10 ? i : i < 50 ? 11 + i : 160 + i;
        }
        Told told = new Story()
                .classes("citizen", "vip")
                .stage(firstVips())
                .come("citizen", at(seconds), "hall")
                .come("vip", at(20), "hall")
                .tell();

        assertThat(told.lines("vip#0 starts")).containsExactly("100 s vip#0 starts at desks");
        assertThat(told.figure("stage.hall.overtook-vip")).isEqualTo(1);
        assertThat(told.figure("stage.hall.overtook-citizen")).isZero();
        assertThat(told.figure("stage.hall.overtaken-citizen")).isEqualTo(9);
    }

    /** A hundred citizens wait, or all but one; the foreigner who begins at once next door passes those 99. */
    @Test
    void whoNeverWaitedOvertakesThoseWhoDo() {
        double[] seconds = new double[100];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = 0.5 * i;
        }
        Told told = new Story()
                .classes("citizen", "foreigner")
                .stage(StageSpec.of(
                                "hall",
                                times("citizen", 100, "foreigner", 100),
                                lane("citizens", 1, "citizen"),
                                lane("foreigners", 1, "foreigner"))
                        .withOvertakesCounted())
                .come("citizen", at(seconds), "hall")
                .come("foreigner", at(60), "hall")
                .tell();

        assertThat(told.figure("stage.hall.overtook-foreigner")).isEqualTo(1);
        assertThat(told.figure("stage.hall.overtaken-citizen")).isEqualTo(99);
    }

    @Test
    void withoutTheKeyNothingIsCounted() {
        Told told = new Story()
                .classes("citizen")
                .stage(StageSpec.of("hall", times("citizen", 100), lane("desks", 1, "citizen")))
                .come("citizen", at(0), "hall")
                .tell();

        assertThat(told.layout().figures()).isEmpty();
    }
}
