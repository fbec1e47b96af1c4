package org.kouan.port.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kouan.random.RandomStream;

/**
 * The blue line look by look: a desk is called above 100 s, the emergency plan above 200 s, both there after 90 s; below 50 s
 * they end when they have been there for 300 s. Lanes a and b have three and two desks, one each by plan.
 */
class BlueLineTest extends PolicyStory {
    private final Stage stage = new Stage();
    private final StagePolicy policy = LanePolicies.whatChanges(
            spec(
                    "blue-line",
                    "desks",
                    Map.of("a", 3, "b", 2),
                    "open-above",
                    s(100),
                    "emergency-above",
                    s(200),
                    "emergency-desks",
                    Map.of("b", 2),
                    "emergency-helps",
                    List.of("a"),
                    "close-below",
                    s(50),
                    "every",
                    s(60),
                    "call-up",
                    s(90),
                    "open-at-least",
                    s(300)),
            CONTEXT);

    private List<String> look(double now, double a, double b) {
        stage.now(new Seen(0, a, 0), new Seen(1, b, 1));
        policy.look(stage, micros(now));
        return stage.told().stream().distinct().toList();
    }

    private void begin() {
        stage.planned.putAll(Map.of(0, 1, 1, 1));
        policy.reset(new RandomStream(1));
    }

    /** Called at 60 s for b, which waits longest, and at 180 s; b has no desk left then, so that it is for a. */
    @Test
    void deskByDeskUntilAllAreOpen() {
        for (int run = 0; run < 2; run++) {
            begin();
            assertThat(policy.alarm()).isEqualTo("emergency plan");
            assertThat(look(0, 100, 100)).containsExactly("extra 0: 0 of 3", "extra 1: 0 of 2");
            assertThat(policy.nextCheck(0)).isEqualTo(micros(60));
            assertThat(look(60, 101, 150)).containsExactly("extra 0: 0 of 3", "extra 1: 0 of 2");
            assertThat(look(120, 101, 150)).contains("extra 1: 0 of 2");
            assertThat(policy.nextCheck(micros(120))).isEqualTo(micros(150));
            assertThat(look(150, 101, 150)).containsExactly("extra 1: 1 of 2", "extra 0: 0 of 3");
            assertThat(look(180, 101, 150)).contains("extra 0: 0 of 3");
            assertThat(look(270, 101, 150)).contains("extra 0: 1 of 3", "extra 1: 1 of 2");
            assertThat(look(360, 101, 150)).contains("extra 0: 2 of 3", "extra 1: 1 of 2");
            assertThat(look(420, 101, 150)).contains("extra 0: 2 of 3");
            assertThat(look(600, 101, 150)).as("all are open").contains("extra 0: 2 of 3", "extra 1: 1 of 2");
            assertThat(look(660, 0, 49))
                    .as("the last was opened at 360 s")
                    .contains("extra 0: 1 of 3", "extra 1: 1 of 2");
            assertThat(look(720, 0, 50)).as("not below").contains("extra 0: 1 of 3");
            assertThat(look(780, 49, 0)).contains("extra 0: 0 of 3", "extra 1: 1 of 2");
            assertThat(look(840, 0, 0)).contains("extra 0: 0 of 3", "extra 1: 0 of 2");
            assertThat(look(900, 0, 0)).contains("extra 1: 0 of 2");
        }
    }

    /** 201 s are too much at 0 s: at 90 s the plan begins, two desks more at b, and a helps; it ends after 300 s below. */
    @Test
    void theEmergencyPlan() {
        for (int run = 0; run < 2; run++) {
            begin();
            assertThat(look(0, 10, 201)).doesNotContain("alarm");
            assertThat(look(60, 10, 20)).doesNotContain("alarm");
            assertThat(policy.nextCheck(micros(60))).isEqualTo(micros(90));
            assertThat(look(90, 10, 60))
                    .containsExactly("extra 1: 1 of 2", "alarm", "extra 0: 0 of 3", "helps 0", "further 1: 2");
            assertThat(policy.nextCheck(micros(90))).isEqualTo(micros(120));
            assertThat(look(360, 10, 20)).as("270 s").doesNotContain("no alarm", "further 1: 0");
            assertThat(look(420, 10, 20)).contains("no alarm", "helps no more 0", "extra 1: 1 of 2", "further 1: 0");
            assertThat(look(480, 10, 20))
                    .as("then the desk closes")
                    .contains("extra 1: 0 of 2")
                    .doesNotContain("further 1: 2");
            assertThat(look(540, 10, 200)).doesNotContain("alarm");
            assertThat(look(630, 10, 200)).as("200 s are not above").doesNotContain("alarm");
        }
    }

    /** The plan has all desks of both lanes open, or an order has: none can be called. */
    @Test
    void desksOfThePlanCountAmongAll() {
        begin();
        stage.planned.putAll(Map.of(0, 3, 1, 2));
        look(0, 150, 150);
        assertThat(policy.nextCheck(0)).isEqualTo(micros(60));
        assertThat(look(90, 150, 150)).containsExactly("extra 0: 0 of 3", "extra 1: 0 of 2");
        stage.planned.put(0, 2);
        look(150, 150, 160);
        assertThat(look(240, 150, 160)).contains("extra 0: 1 of 3", "extra 1: 0 of 2");
    }
}
