package org.kouan.port.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.kouan.port.PortModel;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Sampling;
import org.kouan.result.PeriodMeans;
import org.kouan.result.PeriodSums;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/** A plain port computed as such, and the same port event by event: every number of one is that of the other. */
public final class BothWays {
    private BothWays() {}

    /** Compares replications of two models that are used for all of them, and what adds up over these. */
    public static void compare(Scenario scenario, Sampling sampling, long seed, int... replications) {
        assertThat(PlainPorts.isPlain(scenario)).as("the port is plain").isTrue();
        PortModel plain = PortModel.compile(scenario, sampling);
        PortModel events = PortModel.compile(scenario, new ModelObserver() {}, sampling);
        assertThat(plain.layout()).isEqualTo(events.layout());
        RunTotals ofPlain = new RunTotals(plain.layout());
        RunTotals ofEvents = new RunTotals(events.layout());
        for (int replication : replications) {
            compare(plain.run(seed, replication, ofPlain), events.run(seed, replication, ofEvents));
        }
        compare(ofPlain, ofEvents);
    }

    private static void compare(ReplicationResult plain, ReplicationResult events) {
        assertThat(plain.classes()).isEqualTo(events.classes());
        assertThat(plain.lanes()).isEqualTo(events.lanes());
        assertThat(plain.targets()).isEqualTo(events.targets());
        assertThat(plain.figures()).isEqualTo(events.figures());
        assertThat(plain.replication()).isEqualTo(events.replication());
        assertThat(plain.events()).as("events").isEqualTo(events.events());
        assertThat(plain.endMicros()).as("end").isEqualTo(events.endMicros());
        assertThat(plain.countedMicros()).isEqualTo(events.countedMicros());
        PeriodMeans ofPlain = Objects.requireNonNull(plain.days());
        PeriodMeans ofEvents = Objects.requireNonNull(events.days());
        assertThat(ofPlain.waitMinutes()).isEqualTo(ofEvents.waitMinutes());
        assertThat(ofPlain.queue()).isEqualTo(ofEvents.queue());
    }

    /** Compares all that is counted by period or date. */
    public static void compare(PeriodSums sums, PeriodSums others) {
        List<Field> arrays = Arrays.stream(sums.getClass().getFields())
                .filter(field -> field.getType() == long[].class)
                .toList();
        assertThat(arrays)
                .hasSizeGreaterThan(7)
                .allSatisfy(array ->
                        assertThat((long[]) array.get(sums)).as(array.getName()).isEqualTo((long[]) array.get(others)));
    }

    private static void compare(RunTotals plain, RunTotals events) {
        compare((PeriodSums) plain, events);
        compare(plain.dates(), events.dates());
        double[] shares =
                IntStream.rangeClosed(0, 400).mapToDouble(i -> i / 400.0).toArray();
        long[] ofPlain = new long[shares.length];
        long[] ofEvents = new long[shares.length];
        for (int c = 0; c < plain.layout().classes().size(); c++) {
            assertThat(plain.waits(c).count()).isEqualTo(events.waits(c).count());
            plain.waits(c).quantiles(shares, ofPlain);
            events.waits(c).quantiles(shares, ofEvents);
            assertThat(ofPlain).isEqualTo(ofEvents);
        }
    }
}
