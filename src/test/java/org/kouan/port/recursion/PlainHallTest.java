package org.kouan.port.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.port.core.Sampling;
import org.kouan.port.recursion.PlainPortFeatures.Feature;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Target;

/** Plain ports give the same results, to the bit, when they are computed as such and when they run event by event. */
class PlainHallTest {
    /** Thousands with {@code ./mvnw test -Dtest=PlainHallTest -Dplain.scenarios=5000}. */
    private static final int SCENARIOS = Integer.getInteger("plain.scenarios", 200);

    static LongStream scenarios() {
        return LongStream.range(0, SCENARIOS);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyNumberIsTheSame(long number) {
        BothWays.compare(RandomPlainPorts.scenario(number), RandomPlainPorts.sampling(number), number, 0, 1, 0);
    }

    /** The same where targets name no stage, so that the waits of their classes do not count. */
    @Test
    void everyNumberIsTheSameWhereWaitsDoNotCount() {
        for (long number = 0; number < SCENARIOS; number += 5) {
            BothWays.compare(withoutStages(RandomPlainPorts.scenario(number)), Sampling.ORDINARY, number, 0, 1);
        }
    }

    private static Scenario withoutStages(Scenario scenario) {
        List<Target> targets = scenario.targets().stream()
                .map(target -> new Target(
                        target.name(),
                        target.label(),
                        target.classes(),
                        List.of(),
                        target.limit(),
                        target.measure(),
                        target.share(),
                        target.days(),
                        target.judged()))
                .toList();
        return Scenario.of(
                scenario.name(), scenario.run(), scenario.classes(), scenario.stages(), scenario.flows(), targets);
    }

    /** What the plain ports at random have, and what happens in them, so that the comparison is worth something. */
    @Test
    void thePortsAreRich() {
        Map<Feature, Integer> ports = new EnumMap<>(Feature.class);
        for (long number = 0; number < SCENARIOS; number++) {
            PlainPortFeatures.of(RandomPlainPorts.scenario(number), RandomPlainPorts.sampling(number), number)
                    .forEach(feature -> ports.merge(feature, 1, Integer::sum));
        }
        assertThat(Feature.values())
                .allSatisfy(feature -> assertThat(ports)
                        .hasEntrySatisfying(
                                feature,
                                count -> assertThat(count).as(feature.name()).isGreaterThan(SCENARIOS / 50)));
    }
}
