package org.kouan.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of clearance.
 *
 * @param name unique identifier
 * @param label shown in the report
 * @param lanes at least one
 * @param whichLane how an arrival chooses among the lanes that serve its class
 * @param whatChanges what opens, closes or flexes at the stage as a whole
 * @param service service time by class name; a lane may override it
 * @param serviceFactor multiplies every service time of the stage, for example 1.2 on a first day
 * @param room present when the stage holds a limited number of units
 * @param overtakes whether it is counted who overtakes whom
 * @param jockeyAt people change queues when another is shorter by this number for each open desk, at least 1; nobody does
 *     without it
 */
public record StageSpec(
        String name,
        String label,
        List<LaneSpec> lanes,
        PolicySpec whichLane,
        PolicySpec whatChanges,
        Map<String, Distribution> service,
        double serviceFactor,
        Optional<Room> room,
        Overtakes overtakes,
        Optional<Integer> jockeyAt) {
    public StageSpec {
        lanes = List.copyOf(lanes);
        service = Ordered.copyOf(service);
    }

    /**
     * Whether desks of a lane of the stage may have to serve a class: by itself, as a helper of another lane, or as the
     * policy of the stage orders.
     */
    public boolean mayServe(LaneSpec lane, String unitClass) {
        return mayJoin(lane, unitClass)
                || lanes.stream()
                        .filter(other -> other.serves().contains(unitClass))
                        .anyMatch(other -> lane.helps().stream()
                                .anyMatch(help -> help.lane().equals(other.name())));
    }

    /** Whether units of a class may stand in the queue of a lane of the stage. */
    public boolean mayJoin(LaneSpec lane, String unitClass) {
        boolean changes = !whatChanges.equals(PolicySpec.NOTHING);
        return lane.serves().contains(unitClass)
                || (changes && lanes.stream().anyMatch(other -> other.serves().contains(unitClass)));
    }

    /** A stage labelled with its name, where arrivals join the shortest queue. */
    public static StageSpec of(String name, Map<String, Distribution> service, LaneSpec... lanes) {
        return new StageSpec(
                name,
                name,
                List.of(lanes),
                PolicySpec.SHORTEST_QUEUE,
                PolicySpec.NOTHING,
                service,
                1,
                Optional.empty(),
                Overtakes.NOT_COUNTED,
                Optional.empty());
    }

    /** The same with other lanes. */
    public StageSpec withLanes(List<LaneSpec> others) {
        return new StageSpec(
                name, label, others, whichLane, whatChanges, service, serviceFactor, room, overtakes, jockeyAt);
    }

    /** The same with another way to choose the lane. */
    public StageSpec withWhichLane(PolicySpec whichLane) {
        return new StageSpec(
                name, label, lanes, whichLane, whatChanges, service, serviceFactor, room, overtakes, jockeyAt);
    }

    /** The same with all service times multiplied. */
    public StageSpec withServiceFactor(double factor) {
        return new StageSpec(name, label, lanes, whichLane, whatChanges, service, factor, room, overtakes, jockeyAt);
    }

    /** The same with limited room. */
    public StageSpec withRoom(Room room) {
        return new StageSpec(
                name,
                label,
                lanes,
                whichLane,
                whatChanges,
                service,
                serviceFactor,
                Optional.of(room),
                overtakes,
                jockeyAt);
    }

    /** The same with a policy for the stage as a whole. */
    public StageSpec withWhatChanges(PolicySpec whatChanges) {
        return new StageSpec(
                name, label, lanes, whichLane, whatChanges, service, serviceFactor, room, overtakes, jockeyAt);
    }

    /** The same, where it is counted who overtakes whom. */
    public StageSpec withOvertakesCounted() {
        return new StageSpec(
                name, label, lanes, whichLane, whatChanges, service, serviceFactor, room, Overtakes.COUNTED, jockeyAt);
    }

    /** The same, where people change to queues that are shorter by a threshold for each open desk. */
    public StageSpec withJockeying(int difference) {
        return new StageSpec(
                name,
                label,
                lanes,
                whichLane,
                whatChanges,
                service,
                serviceFactor,
                room,
                overtakes,
                Optional.of(difference));
    }

    /** Whether it is counted who overtakes whom. */
    public enum Overtakes {
        COUNTED,
        NOT_COUNTED
    }
}
