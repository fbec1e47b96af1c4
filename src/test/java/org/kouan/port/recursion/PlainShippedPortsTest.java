package org.kouan.port.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kouan.port.PortModel;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Sampling;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.ClassColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ScenarioReader;

/** Which of the ports that come with the project are plain; they give the same results both ways. */
class PlainShippedPortsTest {
    private static final Path FOLDER = Path.of("scenarios");
    private static final String AS_IT_IS = "";
    /** Scenarios with their variants that are plain: only these run without events. */
    private static final Map<String, List<String>> PLAIN = Map.of(
            "w1-mm10", List.of(AS_IT_IS),
            "w2-port-day", List.of(AS_IT_IS),
            "baktu-green", List.of(AS_IT_IS, "reserved", "no-green-lane", "third-lane"),
            "suifenhe-tide", List.of("one-queue"),
            "two-desks", List.of(AS_IT_IS, "third-desk", "smooth"));

    private static final Duration SHORT = Duration.ofHours(60);

    private final ScenarioReader reader = new ScenarioReader(LanePolicies.descriptors());

    @Test
    void theseArePlainAndGiveTheSameBothWays() throws IOException {
        Map<String, List<String>> plain = new TreeMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString().replace(".yaml", "");
            for (String variant : variants(file)) {
                Scenario scenario =
                        reader.read(file, variant.equals(AS_IT_IS) ? Overrides.NONE : Overrides.variant(variant));
                if (PlainPorts.isPlain(scenario)) {
                    plain.computeIfAbsent(name, first -> new ArrayList<>()).add(variant);
                    BothWays.compare(shortened(scenario), Sampling.ORDINARY, 1, 0, 1);
                }
            }
        }
        assertThat(plain).containsExactlyInAnyOrderEntriesOf(PLAIN);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> variants(Path file) {
        List<String> names = new ArrayList<>(List.of(AS_IT_IS));
        reader.variants(file).forEach(variant -> names.add(variant.name()));
        return names;
    }

    private static Scenario shortened(Scenario scenario) {
        RunPlan run = scenario.run();
        boolean isShort = run.until().minus(run.from()).compareTo(SHORT) <= 0;
        return isShort
                ? scenario
                : scenario.withRun(RunPlan.of(run.date(), run.from(), run.from().plus(SHORT)));
    }

    /** An observer of a plain port hears of everybody. */
    @Test
    void anObserverSeesEveryUnit() {
        Scenario scenario = reader.read(FOLDER.resolve("benchmark/w2-port-day.yaml"), Overrides.NONE);
        long[] arrived = {0};
        PortModel model = PortModel.compile(scenario, new ModelObserver() {
            @Override
            public void arrived(ModelEvent.Arrived event) {
                arrived[0]++;
            }
        });

        ReplicationResult result = model.run(1, 0, new RunTotals(model.layout()));

        assertThat(arrived[0])
                .isPositive()
                .isEqualTo(result.classes().stream()
                        .mapToLong(each -> each.get(ClassColumn.ARRIVED))
                        .sum());
    }
}
