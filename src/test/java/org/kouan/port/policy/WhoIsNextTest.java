package org.kouan.port.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who goes next, by when the head of each line joined; -1 for an empty line. */
class WhoIsNextTest extends PolicyStory {
    private static int next(WhoIsNext policy, double now, double... joined) {
        return policy.next(
                new QueueView() {
                    @Override
                    public boolean isEmpty(int line) {
                        return joined[line] < 0;
                    }

                    @Override
                    public long headJoinedMicros(int line) {
                        return micros(joined[line]);
                    }
                },
                micros(now));
    }

    @Test
    void firstComeHasOneLine() {
        WhoIsNext policy = LanePolicies.whoIsNext(spec("first-come"), CONTEXT);
        assertThat(policy.lines()).isEqualTo(1);
        assertThat(policy.lineOf(2)).isZero();
        assertThat(policy.next((QueueView) null, 5)).isZero();
        assertThat(policy.mayBreakOff()).isFalse();
        assertThat(policy.breaksOff(0, 2)).isFalse();
    }

    @Test
    void classesInOrder() {
        WhoIsNext policy = LanePolicies.whoIsNext(spec("class-priority", "order", List.of("r", "p")), CONTEXT);
        assertThat(policy.lines()).isEqualTo(3);
        assertThat(IntStream.range(0, 3).map(policy::lineOf)).containsExactly(1, 2, 0);
        assertThat(next(policy, 9, 8, 1, 0)).isZero();
        assertThat(next(policy, 9, -1, 1, 0)).isEqualTo(1);
        assertThat(next(policy, 9, -1, -1, 0)).isEqualTo(2);
        assertThat(policy.mayBreakOff()).isFalse();
    }

    @Test
    void preemptionIsByOrder() {
        WhoIsNext resume = LanePolicies.whoIsNext(spec("preemptive-resume", "order", List.of("q")), CONTEXT);
        WhoIsNext restart = LanePolicies.whoIsNext(spec("preemptive-restart", "order", List.of("q")), CONTEXT);
        assertThat(resume.resumes()).isTrue();
        assertThat(restart.resumes()).isFalse();
        for (WhoIsNext policy : List.of(resume, restart)) {
            assertThat(policy.lines()).isEqualTo(2);
            assertThat(policy.mayBreakOff()).isTrue();
            assertThat(policy.breaksOff(1, 0)).isTrue();
            assertThat(policy.breaksOff(1, 1)).isFalse();
            assertThat(policy.breaksOff(0, 1)).isFalse();
            assertThat(policy.breaksOff(0, 2)).as("neither is named").isFalse();
            assertThat(next(policy, 5, -1, 2)).isEqualTo(1);
            assertThat(next(policy, 5, 4, 2)).isZero();
        }
    }

    /** p counts four times: at 100 s one who came at 80 s has earned 80, as much as q since 20 s; the first of equals. */
    @Test
    void waitsAreWeighted() {
        WhoIsNext policy =
                LanePolicies.whoIsNext(spec("accumulating-priority", "weights", Map.of("p", 4.0, "r", 0.0)), CONTEXT);
        assertThat(policy.lines()).isEqualTo(3);
        assertThat(policy.lineOf(2)).isEqualTo(2);
        assertThat(next(policy, 100, 80, 20, 0)).isZero();
        assertThat(next(policy, 100, 80, 19, 0)).isEqualTo(1);
        assertThat(next(policy, 100, 79, 20, 0)).isZero();
        assertThat(next(policy, 100, -1, 99, 0)).isEqualTo(1);
        assertThat(next(policy, 100, -1, -1, 0)).as("earned nothing").isEqualTo(2);
        assertThat(next(policy, 100, 100, 100, 100)).isZero();
    }

    /** p is due after 60 s, q after 30; r is not named, and comes after both. */
    @Test
    void whoIsDueFirst() {
        WhoIsNext policy =
                LanePolicies.whoIsNext(spec("earliest-due", "limits", Map.of("p", s(60), "q", s(30))), CONTEXT);
        assertThat(policy.lines()).isEqualTo(3);
        assertThat(policy.lineOf(1)).isEqualTo(1);
        assertThat(next(policy, 50, 10, 40, 0)).as("70 and 70").isZero();
        assertThat(next(policy, 50, 10, 39, 0)).isEqualTo(1);
        assertThat(next(policy, 50, 1000, -1, 0)).isZero();
        assertThat(next(policy, 50, -1, -1, 0)).isEqualTo(2);
    }

    /** Two of p, one of q, one of r, while all wait; a class that is empty gives its turn away. */
    @Test
    void turns() {
        WhoIsNext policy = LanePolicies.whoIsNext(spec("weighted-turns", "turns", Map.of("p", 2)), CONTEXT);
        assertThat(policy.lines()).isEqualTo(3);
        assertThat(policy.lineOf(2)).isEqualTo(2);
        assertThat(taken(policy, 7, 1, 1, 1)).containsExactly(0, 0, 1, 2, 0, 0, 1);
        policy.emptied();
        assertThat(taken(policy, 3, 1, 1, 1)).as("begin anew").containsExactly(0, 0, 1);
        assertThat(taken(policy, 3, 1, -1, 1)).containsExactly(2, 0, 0);
        assertThat(taken(policy, 3, -1, 1, -1)).containsExactly(1, 1, 1);
        policy.taken(0);
        assertThat(taken(policy, 2, 1, 1, 1)).as("one of p's two is left").containsExactly(0, 1);
    }

    private static List<Integer> taken(WhoIsNext policy, int times, double... joined) {
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int line = next(policy, 100, joined);
            policy.taken(line);
            taken.add(line);
        }
        return taken;
    }
}
