package org.kouan.port.policy;

import java.util.List;

/**
 * Lane policies from another jar, found by {@link java.util.ServiceLoader}: the jar names its provider, a public class
 * with a public constructor without arguments, in {@code META-INF/services/org.kouan.port.policy.LanePolicyProvider}.
 *
 * <p>The same seed gives the same results only as long as the policies keep to it: they decide from what they are
 * given, draw from nothing else, and keep no state beyond a replication.
 */
public interface LanePolicyProvider {
    /** Policies for "which lane does this arrival join?". */
    default List<LanePolicy<WhichLane>> whichLane() {
        return List.of();
    }

    /** Policies for "who is next at this free desk?". */
    default List<LanePolicy<WhoIsNext>> whoIsNext() {
        return List.of();
    }

    /** Policies for "what opens or closes now?". */
    default List<LanePolicy<WhatOpens>> whatOpens() {
        return List.of();
    }

    /** Policies for "what opens, closes or flexes now at a stage as a whole?". */
    default List<LanePolicy<StagePolicy>> whatChanges() {
        return List.of();
    }
}
