package org.kouan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunResult;
import org.kouan.result.RunTotals;
import org.kouan.stats.Quantiles;

class ReplicationsTest {
    private static final ResultLayout LAYOUT = FakePort.layout(true, 1, 0.95);
    private static final long SEED = 7;

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 300})
    void anyNumberOfThreadsGivesTheSameResult(int threads) {
        assertSame(run(threads, 101), run(1, 101));
    }

    @Test
    void runningInStepsEqualsRunningAtOnce() {
        Replications inSteps = replications(3);
        inSteps.runTo(5, Progress.NONE);
        inSteps.runTo(5, Progress.NONE);
        inSteps.runTo(64, Progress.NONE);
        assertSame(inSteps.result(), run(2, 64));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aStoppedRunEqualsARunWithAsManyReplications(int threads) {
        Replications replications = replications(threads);
        replications.runTo(1000, (finished, total) -> {
            if (finished == 37) {
                replications.stop();
            }
        });
        int finished = replications.finished();
        assertThat(finished).isBetween(37, 37 + threads - 1);
        assertSame(replications.result(), run(1, finished));

        replications.runTo(1000, Progress.NONE);
        assertThat(replications.finished()).isEqualTo(finished);
    }

    @Test
    void anInterruptStopsTheRunAndIsPassedOn() {
        Thread caller = Thread.currentThread();
        Replications replications = replications(1);
        replications.runTo(10_000, (finished, total) -> caller.interrupt());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(replications.stopped()).isTrue();
        assertSame(replications.result(), run(1, replications.finished()));
    }

    @Test
    void aRunStoppedBeforeItBeginsHasNoReplications() {
        Replications replications = replications(2);
        replications.stop();
        replications.runTo(10, Progress.NONE);
        assertThat(replications.result().replications()).isEmpty();
        assertThat(replications.result().totals().waits(0).count()).isZero();
    }

    @Test
    void progressRisesByOne() {
        List<Integer> heard = new ArrayList<>();
        replications(4).runTo(50, (finished, total) -> {
            assertThat(total).isEqualTo(50);
            heard.add(finished);
        });
        assertThat(heard).hasSize(50).isSorted().doesNotHaveDuplicates().endsWith(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aFailureNamesTheLowestReplicationThatFails(int threads) {
        Replications replications = new Replications(LAYOUT, () -> ReplicationsTest::failFrom20, SEED, threads);
        assertThatThrownBy(() -> replications.runTo(1000, Progress.NONE))
                .isInstanceOfSatisfying(
                        ReplicationFailure.class,
                        failure -> assertThat(failure.replication()).isEqualTo(20))
                .hasMessageContaining("replication 21 of seed 7")
                .hasRootCauseMessage("as ordered: 20");
    }

    @Test
    void aFailingListenerIsNotBlamedOnTheModel() {
        assertThatThrownBy(() -> replications(2).runTo(1000, (finished, total) -> {
                    throw new IllegalArgumentException("the terminal is gone");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the terminal is gone");
    }

    @Test
    void everyWorkerHasAModelOfItsOwnAndKeepsIt() {
        AtomicInteger models = new AtomicInteger();
        Replications replications = new Replications(
                LAYOUT,
                () -> {
                    models.incrementAndGet();
                    return new FakePort(0.9);
                },
                SEED,
                3);
        replications.runTo(2, Progress.NONE);
        assertThat(models).hasValue(2);
        replications.runTo(100, Progress.NONE);
        assertThat(models).hasValue(3);
    }

    private static ReplicationResult failFrom20(long seed, int replication, RunTotals into) {
        if (replication >= 20) {
            throw new IllegalStateException("as ordered: " + replication);
        }
        return new FakePort(1).run(seed, replication, into);
    }

    private static RunResult run(int threads, int number) {
        Replications replications = replications(threads);
        replications.runTo(number, Progress.NONE);
        return replications.result();
    }

    private static Replications replications(int threads) {
        return new Replications(LAYOUT, () -> new FakePort(0.9), SEED, threads);
    }

    static void assertSame(RunResult actual, RunResult expected) {
        assertThat(actual.replications()).hasSameSizeAs(expected.replications());
        for (int i = 0; i < expected.replications().size(); i++) {
            assertSame(actual.replications().get(i), expected.replications().get(i));
        }
        assertThat(actual.totals())
                .usingRecursiveComparison()
                .ignoringFields("layout", "waits")
                .isEqualTo(expected.totals());
        for (int i = 0; i < expected.layout().classes().size(); i++) {
            Quantiles waits = actual.totals().waits(i);
            Quantiles same = expected.totals().waits(i);
            assertThat(waits.count()).isEqualTo(same.count());
            for (int percent = 0; percent <= 100; percent++) {
                assertThat(waits.quantile(percent / 100.0)).isEqualTo(same.quantile(percent / 100.0));
            }
        }
    }

    /** Two records with arrays, and with NaN where nobody arrived, are compared field by field. */
    private static void assertSame(ReplicationResult actual, ReplicationResult expected) {
        assertThat(actual.replication()).isEqualTo(expected.replication());
        assertThat(actual.events()).isEqualTo(expected.events());
        assertThat(actual.endMicros()).isEqualTo(expected.endMicros());
        assertThat(actual.classes()).isEqualTo(expected.classes());
        assertThat(actual.lanes()).isEqualTo(expected.lanes());
        assertThat(actual.targets()).isEqualTo(expected.targets());
        assertThat(actual.days().waitMinutes()).isEqualTo(expected.days().waitMinutes());
        assertThat(actual.days().queue()).isEqualTo(expected.days().queue());
    }
}
