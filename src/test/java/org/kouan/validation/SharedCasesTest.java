package org.kouan.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kouan.OutsideData;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The project's own table against the shared validation set, {@code validation/cases.json} of
 * {@link OutsideData}, where that is.
 */
class SharedCasesTest {
    private static final String OURS = "K-";

    private static final Map<String, Map<?, ?>> THEIRS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Files.newInputStream(OutsideData.file("validation/cases.json"))) {
            // JSON is YAML.
            Object all = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            ((List<?>) all).forEach(each -> {
                Map<?, ?> row = (Map<?, ?>) each;
                THEIRS.put(row.get("id").toString(), row);
            });
        }
    }

    @Test
    void everyCaseHasARow() {
        Set<String> ours = CaseTable.read().stream()
                .map(ValidationCase::id)
                .filter(id -> !id.startsWith(OURS))
                .collect(Collectors.toSet());
        assertThat(ours).isEqualTo(THEIRS.keySet());
    }

    @Test
    void factsAreTheSame() {
        for (ValidationCase each : CaseTable.read()) {
            Map<?, ?> theirs = THEIRS.get(each.id());
            if (theirs == null) {
                continue;
            }
            assertThat(each.about()).as(each.id()).isEqualTo(theirs.get("description"));
            // Ours leaves out by what search a source was found.
            assertThat(String.valueOf(theirs.get("source"))).as(each.id()).startsWith(each.source());
            if (!each.parameters().isEmpty()) {
                assertThat(ValidationCase.flat(each.parameters()))
                        .as("%s: parameters", each.id())
                        .isEqualTo(ValidationCase.flat(theirs.get("parameters")));
            }
            Map<String, Object> figures = ValidationCase.flat(theirs.get("expected"));
            for (Map<String, Double> some : List.of(each.expected(), each.exact(), each.formulas())) {
                some.forEach((name, value) -> {
                    assertThat(figures.get(name)).as("%s: %s", each.id(), name).isInstanceOf(Number.class);
                    assertThat(((Number) figures.get(name)).doubleValue())
                            .as("%s: %s", each.id(), name)
                            .isEqualTo(value);
                });
            }
        }
    }
}
