package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.key.MapShape;

/** The planner's page names every key, and says which are required. */
class FormatDocumentTest {
    private final String page;

    FormatDocumentTest() throws IOException {
        page = Files.readString(Path.of("docs/scenario-format.md"));
    }

    @Test
    void everyKeyIsThere() {
        List<String> missing = new ArrayList<>();
        List<MapShape> shapes = new ArrayList<>(List.of(Shape.values()));
        shapes.addAll(SchemaTest.declared().values());
        for (MapShape shape : shapes) {
            for (String key : shape.keys()) {
                boolean required = shape.required().contains(key);
                if (!page.contains(required ? "**`" + key + "`**" : "`" + key + "`")) {
                    missing.add(shape + " " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPolicyIsThere() {
        List<String> missing = new ArrayList<>();
        for (PolicyDescriptor policy : LanePolicies.descriptors()) {
            if (!page.contains("`" + policy.name() + "`")) {
                missing.add(policy.name());
            }
            for (PolicyDescriptor.Parameter parameter : policy.parameters()) {
                boolean required = parameter.defaultValue().isEmpty();
                if (!page.contains(required ? "**`" + parameter.key() + "`**" : "`" + parameter.key() + "`")) {
                    missing.add(policy.name() + " " + parameter.key());
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
