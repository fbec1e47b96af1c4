package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page about studies names every key, and says which are required. */
class StudyDocumentTest {
    @ParameterizedTest
    @EnumSource
    void everyKeyIsThere(StudyShape shape) throws IOException {
        String page = Files.readString(Path.of("docs/experiments.md"));
        for (String key : shape.keys()) {
            assertThat(page).contains(shape.required().contains(key) ? "**`" + key + "`**" : "`" + key + "`");
        }
    }
}
