package org.kouan.scenario.yaml;

import java.util.List;
import org.kouan.scenario.Scenario;

/**
 * A scenario as it was read.
 *
 * @param scenario checked
 * @param effectiveYaml the scenario's text after overrides: without comments and variants, always the same for the same
 *     input, and read again it gives the same scenario
 * @param variants that the file offers, in its order
 */
public record ReadScenario(Scenario scenario, String effectiveYaml, List<Variant> variants) {
    public ReadScenario {
        variants = List.copyOf(variants);
    }
}
