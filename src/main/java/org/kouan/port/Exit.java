package org.kouan.port;

import org.jspecify.annotations.Nullable;

/** The way out for those who leave a lane without having been served there. */
final class Exit {
    private @Nullable Journeys journeys;
    private @Nullable Rooms rooms;

    /** Connects it, when routes are compiled. */
    void connect(Journeys ofModel, Rooms roomsOfModel) {
        journeys = ofModel;
        rooms = roomsOfModel;
    }

    /** A unit leaves the stage of a lane, and will come back to it. */
    void leaveStage(int lane, long now) {
        if (rooms == null) {
            throw new IllegalStateException("no journey can be ended yet");
        }
        rooms.left(lane, now);
    }

    /** A unit that was at a lane, and stands in no queue and at no desk any more, leaves the port. */
    void leave(int unit, int lane, long now) {
        if (journeys == null || rooms == null) {
            throw new IllegalStateException("no journey can be ended yet");
        }
        journeys.giveUp(unit, now);
        rooms.left(lane, now);
    }
}
