package org.kouan.port.lane;

/**
 * What a lane is made of; fixed when the model is compiled.
 *
 * @param index among the lanes of the model
 * @param resultIndex among the lanes of the scenario
 * @param serves by class
 * @param meanServiceMicros mean time that a unit takes up a desk
 * @param hasGates whether it has e-gates, not desks
 */
public record LaneDesign(
        int index,
        int resultIndex,
        boolean[] serves,
        long changeOverMicros,
        long meanServiceMicros,
        boolean hasGates) {}
