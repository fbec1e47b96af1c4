package org.kouan.experiment.compare;

import org.kouan.experiment.Replications;
import org.kouan.scenario.Scenario;

/**
 * A scenario to be compared, and its replications.
 *
 * @param name short, unique in the comparison
 * @param scenario for its title and confidence
 * @param replications with the seed that all candidates have in common
 */
public record Candidate(String name, Scenario scenario, Replications replications) {}
