package org.kouan.scenario.yaml;

import java.nio.file.Path;
import java.util.List;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.ScenarioException;

/**
 * Reads scenarios from YAML files. Whatever is wrong with one is told at once by a {@link ScenarioException}; no other
 * exception leaves this class because of what a file holds.
 */
public final class ScenarioReader {
    private final List<PolicyDescriptor> policies;

    /** @param policies that scenarios may name */
    public ScenarioReader(List<PolicyDescriptor> policies) {
        this.policies = List.copyOf(policies);
    }

    /**
     * The scenario of a file after overrides.
     *
     * @throws ScenarioException with every problem, in the order of the file
     */
    public Scenario read(Path file, Overrides overrides) {
        return readWithText(file, overrides).scenario();
    }

    /**
     * The scenario of a file after overrides, with its effective text and its variants.
     *
     * @throws ScenarioException with every problem, in the order of the file
     */
    public ReadScenario readWithText(Path file, Overrides overrides) {
        return template(file).read(overrides);
    }

    /**
     * A file that many scenarios are made of.
     *
     * @throws ScenarioException when it is no YAML file
     */
    public ScenarioTemplate template(Path file) {
        return ScenarioTemplate.of(file, policies);
    }

    /**
     * The variants that a file offers, in its order; the rest of the file is not checked.
     *
     * @throws ScenarioException when it is no YAML file
     */
    public List<Variant> variants(Path file) {
        return template(file).variants();
    }
}
