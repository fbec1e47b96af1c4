package org.kouan.engine;

/** What a model does when an event falls due. */
@FunctionalInterface
public interface EventHandler {
    /**
     * Handles one event. The handler may schedule further events, at this very instant or later.
     *
     * @param timeMicros the instant of the event, in microseconds
     * @param payload the number given when the event was scheduled
     */
    void handle(long timeMicros, int payload);
}
