package org.kouan.port.policy;

import java.util.List;

/** The lanes of a stage, and what a {@link StagePolicy} may order there. An order holds until it is taken back. */
public interface StageView {
    /** The lanes, in the order of the scenario. */
    List<LaneView> lanes();

    /**
     * A number of desks of a lane are to be open beyond its plan and its own policy. While the plan has the lane closed the
     * order waits, unless the plan never opens the lane.
     *
     * @param lane position in {@link #lanes}
     */
    void setExtra(int lane, int desks);

    /**
     * The same, but only as long as the plan and these are at most as many as the lane has: where the plan comes
     * to open more, fewer of them are open, from the same instant on. This comes on top of {@link #setExtra}.
     *
     * @param lane position in {@link #lanes}
     * @param most desks of the lane, those of its plan among them
     */
    void setExtra(int lane, int desks, int most);

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

    /**
     * Whether arrivals of the classes that the lane serves by itself may not join it; those whom no other lane takes may
     * all the same. Those who have joined stay.
     *
     * @param lane position in {@link #lanes}
     */
    void setRefusesOwn(int lane, boolean on);

    /** Units of a class expected to come to the stage in a span of time; see {@link Forecast}. */
    double expected(int classIndex, long fromMicros, long toMicros);

    /** Mean time that a unit of a class takes up a desk of a lane, which serves it. */
    long meanServiceMicros(int lane, int classIndex);

    /** Desks that the lane's plan has open at a time. */
    int planned(int lane, long micros);

    /** Whether the state that {@link StagePolicy#alarm} names holds, for the reports alone. */
    void setAlarm(boolean on);
}
