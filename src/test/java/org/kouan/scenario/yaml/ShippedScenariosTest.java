package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.OutsideData;
import org.kouan.port.policy.LanePolicies;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The scenarios that come with the project. */
class ShippedScenariosTest {
    private static final Path FOLDER = Path.of("scenarios");
    private static final Path HEATHROW = Path.of("validation/heathrow-2016-10-22.yaml");
    private static final List<String> WITH_FIGURES = List.of("run", "stages", "flows", "targets");

    private final ScenarioReader reader = new ScenarioReader(LanePolicies.descriptors());

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> withFigures() throws IOException {
        return Stream.concat(all().stream(), Stream.of(HEATHROW)).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isReadWithAllItsVariants(Path file) {
        readWithAllVariants(file);
    }

    @Test
    void heathrowIsReadWithAllItsVariantsWhereItsFlightsAre(@TempDir Path folder) {
        readWithAllVariants(OutsideData.heathrow(folder));
    }

    @ParameterizedTest
    @MethodSource("withFigures")
    void everyFigureHasASourceOrIsSaidToBeAssumed(Path file) throws IOException {
        Map<?, ?> root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        Set<String> noted = new LinkedHashSet<>();
        for (String section : EvidenceReader.SECTIONS) {
            if (root.get(section) instanceof Map<?, ?> notes) {
                notes.keySet().forEach(path -> noted.add((String) path));
            }
        }
        List<String> without = new ArrayList<>();
        WITH_FIGURES.forEach(key -> collectWithout(noted, key, root.get(key), without));
        assertThat(without).isEmpty();
    }

    private void readWithAllVariants(Path file) {
        ReadScenario plain = reader.readWithText(file, Overrides.NONE);
        assertThat(file.getFileName()).hasToString(plain.scenario().name() + ".yaml");
        for (Variant variant : plain.variants()) {
            assertThat(reader.readWithText(file, Overrides.variant(variant.name()))
                            .effectiveYaml())
                    .isNotEqualTo(plain.effectiveYaml());
        }
    }

    /** Adds the paths of numbers that neither have a note themselves nor lie within something that has one. */
    private static void collectWithout(Set<String> noted, String path, Object value, List<String> without) {
        if (noted.contains(path)) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> collectWithout(noted, path + "." + key, inner, without));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collectWithout(noted, path, inner, without));
        } else if (value instanceof Number || (value instanceof String text && text.matches("\\d.*"))) {
            without.add(path);
        }
    }
}
