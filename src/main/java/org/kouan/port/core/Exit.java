package org.kouan.port.core;

import org.jspecify.annotations.Nullable;

/** The way out for those who leave a lane without having been served there. */
public final class Exit {
    /** The stages, which count who is inside. */
    public interface Stages {
        /** A unit has left the stage of a lane, and goes nowhere else. */
        void left(int lane, long now);
    }

    private @Nullable Onward onward;
    private @Nullable Stages stages;

    Exit() {}

    /** Connects it, when routes are compiled. */
    public void connect(Onward ofModel, Stages stagesOfModel) {
        onward = ofModel;
        stages = stagesOfModel;
    }

    /** A unit leaves the stage of a lane, and will come back to it. */
    public void leaveStage(int lane, long now) {
        if (stages == null) {
            throw new IllegalStateException("no journey can be ended yet");
        }
        stages.left(lane, now);
    }

    /** A unit that was at a lane, and stands in no queue and at no desk any more, leaves the port. */
    public void leave(int unit, int lane, long now) {
        if (onward == null || stages == null) {
            throw new IllegalStateException("no journey can be ended yet");
        }
        onward.giveUp(unit, now);
        stages.left(lane, now);
    }
}
