package org.kouan.port;

/**
 * Told of what happens in a model, while it happens. Units are named by the index of their flow and their number in it,
 * and told with their class; lanes by their index. Observers must not touch the model.
 */
public interface ModelObserver {
    /** Observes nothing. */
    ModelObserver NONE = new ModelObserver() {};

    /** A unit came into the port. */
    default void arrived(long nowMicros, int flowIndex, long number, int classIndex) {}

    /** A unit joined a lane: its queue, or an idle desk at once. */
    default void joined(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {}

    /** The inspection of a unit began at a desk of a lane. */
    default void started(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {}

    /** The inspection of a unit ended. */
    default void inspected(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {}

    /** A unit left the port with every check done. */
    default void left(long nowMicros, int flowIndex, long number, int classIndex) {}

    /** The number of open desks of a lane changed. */
    default void opened(long nowMicros, int laneIndex, int desks) {}
}
