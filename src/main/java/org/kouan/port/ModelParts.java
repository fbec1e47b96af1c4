package org.kouan.port;

import java.util.List;
import org.kouan.result.ResultLayout;

/**
 * What a compiled model is made of.
 *
 * @param cutOff whether lanes close for good at {@code untilMicros}
 * @param targets by target index
 * @param voidsOccur whether an event may come to nothing, because what it was scheduled for has changed
 */
record ModelParts(
        long fromMicros,
        long untilMicros,
        boolean cutOff,
        ResultLayout layout,
        ModelCore core,
        List<Lane> lanes,
        List<StageOrders> orders,
        List<Crew> crews,
        List<Flow> flows,
        List<Timetable> timetables,
        List<TargetRecorder> targets,
        Journeys journeys,
        Rooms rooms,
        Recorder recorder,
        ModelClock clock,
        boolean voidsOccur) {}
