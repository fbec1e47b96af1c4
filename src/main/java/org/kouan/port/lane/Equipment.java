package org.kouan.port.lane;

import java.util.ArrayList;
import java.util.List;
import org.kouan.random.RandomStreams;

/** All desks of a port that may break down. */
public final class Equipment {
    /** The desks of one lane. */
    interface OfLane {
        /** Starts a replication. */
        void start(RandomStreams streams);

        /** A machine breaks down, or is repaired. */
        void turn(int index, long now);
    }

    private record Place(OfLane lane, int index) {}

    private final List<OfLane> lanes = new ArrayList<>();
    private final List<Place> machines = new ArrayList<>();

    /** Adds the desks of a lane, whose machines get their numbers when they are first wanted. */
    void add(OfLane lane) {
        lanes.add(lane);
    }

    /** Gives a machine of a lane its number. */
    int number(OfLane lane, int index) {
        machines.add(new Place(lane, index));
        return machines.size() - 1;
    }

    /** Whether there are any. */
    public boolean breaksDown() {
        return !lanes.isEmpty();
    }

    /** Starts a replication, before any desk opens. */
    public void start(RandomStreams streams) {
        lanes.forEach(lane -> lane.start(streams));
    }

    /** One of them breaks down, or is repaired. */
    public void turn(int number, long now) {
        Place place = machines.get(number);
        place.lane.turn(place.index, now);
    }
}
