package org.kouan.port.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.random.RandomStream;
import org.kouan.scenario.PolicySpec;

/** What policies open and change, look by look. */
class WhatChangesTest extends PolicyStory {
    private static Seen queue(int length) {
        return new Seen(0, length, 1, 1, 40.0 * length, List.of());
    }

    /** Extra desks at times with so many in the queue: "0:4", in seconds. */
    private static List<Integer> extra(WhatOpens policy, int... timesAndQueues) {
        List<Integer> extra = new ArrayList<>();
        for (int i = 0; i < timesAndQueues.length; i += 2) {
            extra.add(policy.extraDesks(queue(timesAndQueues[i + 1]), micros(timesAndQueues[i])));
        }
        return extra;
    }

    private static PolicySpec trigger(String name, Object openAbove, Object closeBelow, long callUp) {
        return spec(
                name,
                "open-above",
                openAbove,
                "close-below",
                closeBelow,
                "at-most",
                2,
                "every",
                s(60),
                "call-up",
                s(callUp),
                "open-at-least",
                s(200));
    }

    /**
     * More than 3 call a desk, there after 100 s, two at most; fewer than 2 close one that was open for 200 s. Looks are 60 s
     * apart; called at 0 and 180 s, open at 100 and 280 s, one closed at 480 s and one at 600.
     */
    @Test
    void desksByTheQueue() {
        WhatOpens policy = LanePolicies.whatOpens(trigger("on-queue", 3, 2, 100), CONTEXT);
        for (int run = 0; run < 2; run++) {
            policy.reset();
            assertThat(extra(policy, 0, 4)).containsExactly(0);
            assertThat(policy.nextCheck(0)).isEqualTo(micros(60));
            assertThat(extra(policy, 60, 4)).containsExactly(0);
            assertThat(policy.nextCheck(micros(60))).as("the desk is there").isEqualTo(micros(100));
            assertThat(extra(policy, 100, 4, 120, 3, 180, 4, 240, 9, 280, 9)).containsExactly(1, 1, 1, 1, 2);
            assertThat(extra(policy, 300, 9, 360, 1, 420, 1)).containsExactly(2, 2, 2);
            assertThat(extra(policy, 479, 1, 480, 1, 539, 0, 540, 2, 599, 0, 600, 0, 660, 0))
                    .containsExactly(2, 1, 1, 1, 1, 0, 0);
            assertThat(policy.nextCheck(micros(660))).isEqualTo(micros(720));
            assertThat(extra(policy, 720, 4)).containsExactly(0);
        }
    }

    /** Waits of 40 s for each in the queue; a queue of nobody is no wait, however few desks are open. */
    @Test
    void desksByTheWait() {
        WhatOpens policy = LanePolicies.whatOpens(trigger("on-wait", s(120), s(41), 0), CONTEXT);
        policy.reset();
        assertThat(extra(policy, 0, 3, 60, 4, 120, 4, 180, 4)).as("at once").containsExactly(0, 1, 2, 2);
        assertThat(extra(policy, 380, 2, 440, 1)).containsExactly(2, 1);
        assertThat(policy.extraDesks(new Seen(0, 0, 0, 0, Double.POSITIVE_INFINITY, List.of()), micros(500)))
                .isZero();
    }

    @Test
    void nothingAndPlanChangeNothing() {
        Stage stage = new Stage().now(queue(9));
        StagePolicy nothing = LanePolicies.whatChanges(spec("nothing"), CONTEXT);
        nothing.reset(new RandomStream(1));
        nothing.look(stage, 0);
        assertThat(stage.told()).isEmpty();
        assertThat(nothing.nextCheck(0)).isEqualTo(Long.MAX_VALUE);
        WhatOpens plan = LanePolicies.whatOpens(spec("plan"), CONTEXT);
        assertThat(plan.extraDesks(queue(9), 0)).isZero();
        assertThat(plan.nextCheck(0)).isEqualTo(Long.MAX_VALUE);
    }

    /**
     * Lane b takes p, whom a and c serve, above 100 s of the shorter of their waits while its own is below 30, until theirs is
     * below 50 or its own above 60.
     */
    @Test
    void flexibleLanes() {
        StagePolicy policy = LanePolicies.whatChanges(
                spec(
                        "flex",
                        "lanes",
                        List.of("b"),
                        "guests",
                        List.of("p"),
                        "take-above",
                        s(100),
                        "stop-below",
                        s(50),
                        "own-below",
                        s(30),
                        "own-above",
                        s(60),
                        "every",
                        s(60)),
                CONTEXT);
        policy.reset(new RandomStream(1));
        assertThat(flex(policy, 100, 300, 0)).isEmpty();
        assertThat(flex(policy, 101, 300, 30)).isEmpty();
        assertThat(flex(policy, 300, 100, 0)).isEmpty();
        assertThat(flex(policy, 300, 101, 29)).containsExactly("1 takes 0");
        assertThat(flex(policy, 300, 50, 60)).isEmpty();
        assertThat(flex(policy, 300, 49, 60)).containsExactly("1 takes no more 0");
        assertThat(flex(policy, 300, 101, 29)).containsExactly("1 takes 0");
        assertThat(flex(policy, 300, 101, 61)).containsExactly("1 takes no more 0");
        assertThat(policy.nextCheck(micros(5))).isEqualTo(micros(65));
        assertThat(flex(policy, 300, 101, 29)).hasSize(1);
        policy.reset(new RandomStream(1));
        assertThat(flex(policy, 300, 101, 29))
                .as("nothing is ordered at the start")
                .hasSize(1);
    }

    /** Where nobody waits at an open desk there is no wait, whatever the estimate; a closed lane is endless. */
    @Test
    void theWaitOfAnEmptyQueue() {
        for (int open = 0; open < 2; open++) {
            StagePolicy policy = LanePolicies.whatChanges(
                    spec(
                            "flex",
                            "lanes",
                            List.of("b"),
                            "guests",
                            List.of("p"),
                            "take-above",
                            s(100),
                            "stop-below",
                            s(50),
                            "own-below",
                            s(30),
                            "own-above",
                            s(60),
                            "every",
                            s(60)),
                    CONTEXT);
            policy.reset(new RandomStream(1));
            Seen own = new Seen(1, 0, 0, open, 500, List.of(1));
            assertThat(look(policy, 0, new Seen(0, 101.0, 0), own)).hasSize(open);
        }
    }

    private static List<String> flex(StagePolicy policy, double a, double c, double own) {
        Stage stage = new Stage().now(new Seen(0, a, 0), new Seen(1, own, 1), new Seen(2, c, 0), new Seen(3, 1, 2));
        policy.look(stage, 0);
        return stage.told();
    }

    private static Seen tidal(int queue, int busy) {
        return new Seen(1, queue, busy, 1, 0, List.of(1));
    }

    private static PolicySpec tide(String name, Object... more) {
        List<Object> all = new ArrayList<>(
                List.of("lanes", List.of("b"), "guests", List.of("p"), "clearing", s(90), "every", s(60)));
        all.addAll(List.of(more));
        return spec(name, all.toArray());
    }

    private static List<String> look(StagePolicy policy, double now, LaneView... lanes) {
        Stage stage = new Stage().now(lanes);
        policy.look(stage, micros(now));
        return stage.told();
    }

    /** Turned from 1:00 to 2:00: the lane's own are refused, and guests taken when it has been empty for 90 s; and back. */
    @Test
    void tideByTime() {
        StagePolicy policy = LanePolicies.whatChanges(tide("tidal-by-time", "from", s(3600), "to", s(7200)), CONTEXT);
        Seen other = new Seen(0, 0.0, 0);
        for (int run = 0; run < 2; run++) {
            policy.reset(new RandomStream(1));
            assertThat(look(policy, 3540, other, tidal(0, 0))).isEmpty();
            assertThat(policy.nextCheck(micros(3540))).isEqualTo(micros(3600));
            assertThat(look(policy, 3600, other, tidal(1, 1))).containsExactly("1 refuses its own");
            assertThat(look(policy, 3660, other, tidal(0, 1))).isEmpty();
            assertThat(look(policy, 3720, other, tidal(0, 0))).isEmpty();
            assertThat(policy.nextCheck(micros(3720))).isEqualTo(micros(3780));
            assertThat(look(policy, 3780, other, tidal(0, 0))).isEmpty();
            assertThat(policy.nextCheck(micros(3780))).as("empty since 3720 s").isEqualTo(micros(3810));
            assertThat(look(policy, 3810, other, tidal(0, 0))).containsExactly("1 takes 0");
            assertThat(look(policy, 7200, other, tidal(2, 1))).containsExactly("1 takes no more 0");
            assertThat(look(policy, 7260, other, tidal(0, 0))).isEmpty();
            assertThat(look(policy, 7320, other, tidal(1, 1)))
                    .as("not empty any more")
                    .isEmpty();
            assertThat(look(policy, 7350, other, tidal(0, 0))).isEmpty();
            assertThat(look(policy, 7439, other, tidal(0, 0))).isEmpty();
            assertThat(look(policy, 7440, other, tidal(0, 0))).containsExactly("1 is for its own");
        }
        policy.reset(new RandomStream(1));
        assertThat(look(policy, 3600, other, tidal(1, 1))).containsExactly("1 refuses its own");
        assertThat(look(policy, 7200, other, tidal(1, 1)))
                .as("never empty: back as it was")
                .containsExactly("1 is for its own");
    }

    /** Guests by own: more than 2 turn it, fewer than 0.5 turn it back; while it serves guests its queue is theirs. */
    @Test
    void tideByQueue() {
        StagePolicy policy =
                LanePolicies.whatChanges(tide("tidal-by-queue", "turn-above", 2.0, "back-below", 0.5), CONTEXT);
        policy.reset(new RandomStream(1));
        assertThat(look(policy, 0, guests(4), tidal(1, 1), own(1))).as("4 by 2").isEmpty();
        assertThat(look(policy, 60, guests(5), tidal(1, 1), own(1))).containsExactly("1 refuses its own");
        assertThat(look(policy, 120, guests(4), tidal(0, 0), own(8)))
                .as("4 by 8")
                .isEmpty();
        assertThat(look(policy, 210, guests(4), tidal(0, 0), own(8))).containsExactly("1 takes 0");
        assertThat(look(policy, 270, guests(1), tidal(3, 1), own(8)))
                .as("1 + 3 by 8")
                .isEmpty();
        assertThat(look(policy, 330, guests(1), tidal(2, 1), own(8))).containsExactly("1 takes no more 0");
        assertThat(look(policy, 390, guests(17), tidal(0, 1), own(8)))
                .as("turns again before it was empty")
                .containsExactly("1 takes 0");
        assertThat(look(policy, 450, guests(1), tidal(0, 1), own(0)))
                .as("1 by 1, as nobody else waits")
                .isEmpty();
    }

    private static Seen guests(int queue) {
        return new Seen(0, queue, 1, 1, 0, List.of(0));
    }

    private static Seen own(int queue) {
        return new Seen(2, queue, 1, 1, 0, List.of(1, 2));
    }

    /**
     * Half-hours from 30 minutes on: p, whom a's 2 desks and b's 4 serve, brings 60, of 60 s at a and 90 s at b; r, whom b
     * alone serves, 20 of 110 s. a: 60 2/6 60 = 1,200 s by 1,440 is one desk; b: 60 4/6 90 + 20 110 = 5,800 s is 4.03, but
     * it has 4. A second order sees nobody; each holds when its lead is over.
     */
    @Test
    void desksByForecast() {
        StagePolicy policy = LanePolicies.whatChanges(
                spec(
                        "forecast",
                        "desks",
                        Map.of("a", 2, "b", 4),
                        "utilisation",
                        0.8,
                        "lead",
                        Duration.ofMinutes(30),
                        "span",
                        Duration.ofMinutes(30),
                        "error",
                        0.0,
                        "every",
                        Duration.ofMinutes(20)),
                CONTEXT);
        policy.reset(new RandomStream(1));
        Stage stage = new Stage().now(new Seen(0, 0.0, 0), new Seen(1, 0.0, 0, 2));
        stage.expected = span -> switch (span) {
            case "0 1800 3600" -> 60;
            case "2 1800 3600" -> 20;
            case "0 3000 4800" -> 96;
            default -> 0;
        };
        policy.look(stage, 0);
        assertThat(stage.told()).isEmpty();
        assertThat(policy.nextCheck(0)).isEqualTo(micros(1200));
        policy.look(stage, micros(1200));
        assertThat(policy.nextCheck(micros(1200))).as("the order holds").isEqualTo(micros(1800));
        assertThat(stage.told()).isEmpty();
        policy.look(stage, micros(1800));
        assertThat(stage.told()).containsExactly("extra 0: 1 of 1", "extra 1: 4 of 4");
        policy.look(stage, micros(2400));
        policy.look(stage, micros(3000));
        assertThat(stage.told())
                .as("96 2/6 60 = 1,920 s is 1.3 desks, 96 4/6 90 = 5,760 s is exactly 4")
                .containsExactly("extra 0: 2 of 2", "extra 1: 4 of 4");
    }
}
