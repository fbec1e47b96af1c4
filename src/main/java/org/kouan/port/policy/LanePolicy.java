package org.kouan.port.policy;

import java.util.function.BiFunction;
import org.kouan.scenario.PolicyDescriptor;
import org.kouan.scenario.PolicySpec;

/**
 * A lane policy that scenarios may name.
 *
 * @param descriptor its name and parameters, which scenarios are checked against
 * @param constructor makes a policy from the parameters that a scenario gives, with defaults filled in; called once for
 *     each place in the scenario that names the policy, and for each thread
 * @param <P> the question it answers: {@link WhichLane}, {@link WhoIsNext} or {@link WhatOpens}
 */
public record LanePolicy<P>(PolicyDescriptor descriptor, BiFunction<PolicySpec, PolicyContext, P> constructor) {}
