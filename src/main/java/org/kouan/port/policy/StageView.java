package org.kouan.port.policy;

import java.util.List;

/** The lanes of a stage, and what a {@link StagePolicy} may order there. An order holds until it is taken back. */
public interface StageView {
    /** The lanes, in the order of the scenario. */
    List<LaneView> lanes();

    /**
     * So many desks of a lane are to be open beyond its plan and its own policy. While the plan has the lane closed the
     * order waits, unless the plan never opens the lane.
     *
     * @param lane position in {@link #lanes}
     */
    void setExtra(int lane, int desks);

    /**
     * Whether idle desks of a lane also serve the queues of the other lanes of the stage.
     *
     * @param lane position in {@link #lanes}
     */
    void setHelps(int lane, boolean on);

    /**
     * Whether arrivals of a class that the lane does not serve by itself may join it. Those who have joined stay.
     *
     * @param lane position in {@link #lanes}
     * @param classIndex position of the class in the scenario
     */
    void setTakes(int lane, int classIndex, boolean on);

    /** Whether the state that {@link StagePolicy#alarm} names holds, for the reports alone. */
    void setAlarm(boolean on);
}
