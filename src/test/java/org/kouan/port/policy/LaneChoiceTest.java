package org.kouan.port.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.random.RandomStream;
import org.kouan.scenario.PolicyDescriptor.Ties;
import org.kouan.scenario.PolicySpec;

/** Which lane an arrival joins: lanes of so many in the queue, at desks, and desks open. */
class LaneChoiceTest extends PolicyStory {
    private final RandomStream draw = new RandomStream(1);

    private int choose(PolicySpec spec, LaneView... lanes) {
        return LanePolicies.whichLane(spec, CONTEXT).choose(lanes, draw);
    }

    /** How often each of four lanes is chosen in 4,000 times. */
    private List<Integer> often(PolicySpec spec, LaneView... lanes) {
        int[] chosen = new int[4];
        WhichLane policy = LanePolicies.whichLane(spec, CONTEXT);
        for (int i = 0; i < 4_000; i++) {
            chosen[policy.choose(lanes, draw)]++;
        }
        return List.of(chosen[0], chosen[1], chosen[2], chosen[3]);
    }

    /** Units per desk: 2 each of four at two desks and of two at one; 1.5 of three at two; 0 where nobody is open. */
    @Test
    void theFewestUnitsByOpenDesk() {
        PolicySpec shortest = spec("shortest-queue", "ties", Ties.FIRST);

        assertThat(choose(shortest, new Seen(0, 2, 2, 2), new Seen(1, 1, 1, 1))).isZero();
        assertThat(choose(shortest, new Seen(0, 2, 2, 2), new Seen(1, 0, 1, 1))).isEqualTo(1);
        assertThat(choose(shortest, new Seen(0, 1, 1, 1), new Seen(1, 1, 2, 2))).isEqualTo(1);
        assertThat(choose(shortest, new Seen(0, 1, 2, 2), new Seen(1, 1, 1, 1))).isZero();
        assertThat(choose(shortest, new Seen(0, 0, 0, 0), new Seen(1, 9, 1, 1))).isEqualTo(1);
        assertThat(choose(shortest, new Seen(0, 9, 1, 1), new Seen(1, 0, 0, 0))).isZero();
        assertThat(choose(shortest, new Seen(0, 3, 0, 0), new Seen(1, 2, 0, 0), new Seen(2, 1, 1, 0)))
                .as("closed, with 3, 2 and 2")
                .isEqualTo(1);
    }

    /** One of three that is as good as the second, and none that is not: half each, give or take six deviations of 32. */
    @Test
    void noneThatIsWorse() {
        LaneView[] lanes = {
            new Seen(0, 2, 1, 1, 50, List.of()),
            new Seen(1, 1, 1, 1, 40, List.of()),
            new Seen(2, 2, 1, 1, 41, List.of()),
            new Seen(3, 1, 1, 1, 40, List.of())
        };
        for (String policy : List.of("shortest-queue", "least-work")) {
            List<Integer> often = often(spec(policy, "ties", Ties.RANDOM), lanes);
            assertThat(often.get(0) + often.get(2)).isZero();
            assertThat(often.get(1)).isBetween(1_810, 2_190);
        }
    }

    /** A third each, give or take six standard deviations: 30. */
    @Test
    void anyOfTheEquallyGood() {
        LaneView[] lanes = {
            new Seen(0, 2, 1, 1, 50, List.of()),
            new Seen(1, 1, 1, 1, 40, List.of()),
            new Seen(2, 2, 2, 2, 40, List.of()),
            new Seen(3, 0, 2, 1, 40, List.of())
        };
        for (String policy : List.of("shortest-queue", "least-work")) {
            List<Integer> often = often(spec(policy, "ties", Ties.RANDOM), lanes);
            assertThat(often.get(0)).isZero();
            assertThat(often.subList(1, 4))
                    .allSatisfy(times -> assertThat(times).isBetween(1_150, 1_520));
        }
        assertThat(often(spec("least-work", "ties", Ties.FIRST), lanes)).containsExactly(0, 4_000, 0, 0);
        assertThat(often(spec("shortest-queue", "ties", Ties.FIRST), lanes)).containsExactly(0, 4_000, 0, 0);
    }

    @Test
    void aFreeDeskElseTheShortestWait() {
        PolicySpec least = spec("least-work", "ties", Ties.FIRST);

        assertThat(choose(least, new Seen(0, 30.0), new Seen(1, 20.0), new Seen(2, 25.0)))
                .isEqualTo(1);
        assertThat(choose(least, new Seen(0, 0.0), new Seen(1, 0, 0, 1, 70, List.of())))
                .as("the second has a free desk")
                .isEqualTo(1);
    }

    @Test
    void anyLaneWithAnOpenDesk() {
        List<Integer> often = often(
                spec("random"), new Seen(0, 0, 0, 0), new Seen(1, 9, 1, 1), new Seen(2, 0, 0, 0), new Seen(3, 0, 0, 2));
        assertThat(often.get(0) + often.get(2)).isZero();
        assertThat(often.get(1)).isBetween(1_810, 2_190);
        assertThat(often(
                        spec("random"),
                        new Seen(0, 0, 0, 0),
                        new Seen(1, 0, 0, 0),
                        new Seen(2, 0, 0, 0),
                        new Seen(3, 0, 0, 0)))
                .allSatisfy(times -> assertThat(times).isBetween(835, 1_165));
    }

    /** c before a, others behind; from two waiting on the next. */
    @Test
    void theMostPreferred() {
        PolicySpec preference = spec("preference", "order", List.of("c", "a"), "overflow-at", 2);

        assertThat(choose(preference, new Seen(0, 0, 0, 1), new Seen(2, 0, 1, 1)))
                .as("a free desk goes before a queue")
                .isZero();
        assertThat(choose(preference, new Seen(0, 0, 0, 1), new Seen(2, 0, 0, 1)))
                .isEqualTo(1);
        assertThat(choose(preference, new Seen(0, 1, 1, 1), new Seen(2, 1, 1, 1)))
                .isEqualTo(1);
        assertThat(choose(preference, new Seen(0, 1, 1, 1), new Seen(2, 2, 1, 1)))
                .isZero();
        assertThat(choose(preference, new Seen(0, 2, 1, 1), new Seen(2, 2, 1, 1)))
                .as("all long")
                .isEqualTo(1);
        assertThat(choose(preference, new Seen(0, 9, 1, 1), new Seen(2, 0, 0, 0)))
                .as("closed")
                .isZero();
        assertThat(choose(preference, new Seen(0, 9, 0, 0), new Seen(2, 9, 0, 0)))
                .isEqualTo(1);
        assertThat(choose(preference, new Seen(1, 0, 0, 1), new Seen(3, 0, 0, 1)))
                .as("the first of those not named")
                .isZero();
    }
}
