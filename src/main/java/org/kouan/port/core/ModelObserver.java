package org.kouan.port.core;

/**
 * Hears what happens in a model, while it happens: see {@link ModelEvent}. Observers must not touch the model.
 */
public interface ModelObserver {
    /** Observes nothing. */
    ModelObserver NONE = new ModelObserver() {};

    /** No lane. */
    int NOWHERE = -1;

    default void arrived(ModelEvent.Arrived event) {}

    default void joined(ModelEvent.Joined event) {}

    default void started(ModelEvent.Started event) {}

    default void inspected(ModelEvent.Inspected event) {}

    default void brokenOff(ModelEvent.BrokenOff event) {}

    default void resumed(ModelEvent.Resumed event) {}

    default void dismissed(ModelEvent.Dismissed event) {}

    default void balked(ModelEvent.Balked event) {}

    default void gaveUp(ModelEvent.GaveUp event) {}

    default void struck(ModelEvent.Struck event) {}

    default void takenIn(ModelEvent.TakenIn event) {}

    default void letGo(ModelEvent.LetGo event) {}

    default void gone(ModelEvent.Gone event) {}

    default void left(ModelEvent.Left event) {}

    default void officer(ModelEvent.Officer event) {}

    default void helping(ModelEvent.Helping event) {}

    default void taking(ModelEvent.Taking event) {}

    default void opened(ModelEvent.Opened event) {}

    default void changedQueue(ModelEvent.ChangedQueue event) {}

    default void blocked(ModelEvent.Blocked event) {}

    default void unblocked(ModelEvent.Unblocked event) {}

    default void turnedAway(ModelEvent.TurnedAway event) {}

    default void asked(ModelEvent.Asked event) {}

    default void decided(ModelEvent.Decided event) {}

    default void lapsed(ModelEvent.Lapsed event) {}

    default void published(ModelEvent.Published event) {}

    default void putOff(ModelEvent.PutOff event) {}

    default void held(ModelEvent.Held event) {}

    default void letIn(ModelEvent.LetIn event) {}

    default void shutOut(ModelEvent.ShutOut event) {}

    default void outOfOrder(ModelEvent.OutOfOrder event) {}

    default void disturbed(ModelEvent.Disturbed event) {}
}
