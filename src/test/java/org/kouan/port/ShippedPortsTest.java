package org.kouan.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.OutsideData;
import org.kouan.port.books.CheckingObserver;
import org.kouan.port.policy.LanePolicies;
import org.kouan.result.RunTotals;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ScenarioReader;

/** The books of the ports that come with the project, with all their variants: conservation and Little's law. */
class ShippedPortsTest {
    private static final Path FOLDER = Path.of("scenarios");
    private static final Duration YEAR = Duration.ofDays(365);

    private final ScenarioReader reader = new ScenarioReader(LanePolicies.descriptors());

    static List<Path> complete() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("complete")
    void booksBalance(Path file) {
        check(file);
    }

    @Test
    void booksOfHeathrowBalanceWhereItsFlightsAre(@TempDir Path folder) {
        check(OutsideData.heathrow(folder));
    }

    private void check(Path file) {
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(reader.read(file, Overrides.NONE));
        reader.variants(file).forEach(variant -> scenarios.add(reader.read(file, Overrides.variant(variant.name()))));
        for (Scenario scenario : scenarios) {
            Scenario counted = scenario.withRun(countingFromTheStart(scenario.run()));
            CheckingObserver observer = new CheckingObserver(counted);
            PortModel model = PortModel.compile(counted, observer);
            observer.check(model.run(1, 0, new RunTotals(model.layout())), model.layout());
        }
    }

    /** Without warm-up, since units of several flows may share numbers; runs of years are cut to a month. */
    private static RunPlan countingFromTheStart(RunPlan run) {
        boolean longer = run.until().minus(run.from()).compareTo(YEAR) > 0;
        return new RunPlan(
                run.date(),
                run.from(),
                longer ? run.from().plusDays(30) : run.until(),
                run.closing(),
                run.extend(),
                run.period(),
                Duration.ZERO,
                run.replications(),
                run.seed(),
                run.confidence());
    }
}
