package org.kouan.experiment;

import java.nio.file.Path;
import java.util.List;
import org.kouan.port.policy.LanePolicies;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.ScenarioException;
import org.kouan.scenario.yaml.Overrides;
import org.kouan.scenario.yaml.ReadScenario;
import org.kouan.scenario.yaml.ScenarioReader;
import org.kouan.scenario.yaml.ScenarioTemplate;

/** Scenario files that may name every lane policy the model knows. */
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /**
     * Reads and checks a scenario.
     *
     * @throws ScenarioException with every problem at once
     */
    public static ReadScenario read(Path file, Overrides overrides) {
        return new ScenarioReader(policies()).readWithText(file, overrides);
    }

    /**
     * A file that many scenarios are made of.
     *
     * @throws ScenarioException when it is no YAML file
     */
    public static ScenarioTemplate template(Path file) {
        return new ScenarioReader(policies()).template(file);
    }

    /** The lane policies that scenarios may name. */
    public static List<PolicyDescriptor> policies() {
        return LanePolicies.descriptors();
    }
}
