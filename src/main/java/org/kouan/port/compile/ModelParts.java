package org.kouan.port.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.port.arrival.Arrivals;
import org.kouan.port.arrival.DayLevels;
import org.kouan.port.arrival.Timetable;
import org.kouan.port.core.ModelCore;
import org.kouan.port.day.Ending;
import org.kouan.port.day.ModelClock;
import org.kouan.port.lane.Crew;
import org.kouan.port.lane.Equipment;
import org.kouan.port.lane.Lane;
import org.kouan.port.lane.QueueWatch;
import org.kouan.port.record.Recorder;
import org.kouan.port.record.TargetRecorder;
import org.kouan.port.recursion.PlainHall;
import org.kouan.port.route.Journeys;
import org.kouan.port.route.PublishedWaits;
import org.kouan.port.stage.Rooms;
import org.kouan.port.stage.StageOrders;
import org.kouan.port.stage.Troubles;
import org.kouan.result.ResultLayout;

/**
 * What a compiled model is made of.
 *
 * @param levels drawn before anything else of a replication
 * @param ending what happens from {@code untilMicros} on
 * @param targets by target index
 * @param interruptionsOccur whether inspections may be broken off, so that their ends may come to nothing
 * @param plainHall computes the port when it is plain; else null
 * @param timersOccur whether units may leave queues of themselves
 */
public record ModelParts(
        long fromMicros,
        long untilMicros,
        Ending ending,
        ResultLayout layout,
        ModelCore core,
        List<Lane> lanes,
        List<StageOrders> orders,
        List<Crew> crews,
        DayLevels levels,
        Arrivals arrivals,
        List<Timetable> timetables,
        List<TargetRecorder> targets,
        Journeys journeys,
        Rooms rooms,
        Troubles troubles,
        Equipment equipment,
        PublishedWaits publishedWaits,
        List<QueueWatch> watches,
        @Nullable PlainHall plainHall,
        Recorder recorder,
        ModelClock clock,
        boolean interruptionsOccur,
        boolean timersOccur) {}
