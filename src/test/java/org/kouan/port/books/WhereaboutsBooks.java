package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.kouan.result.ClassColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;

/** A unit that is unfinished in the end waits somewhere, was turned away or is gone. */
final class WhereaboutsBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final TravellerBooks travellers;
    private final RoomBooks rooms;
    private final DoorBooks doors;

    WhereaboutsBooks(Facts facts, Clock clock, TravellerBooks travellers, RoomBooks rooms, DoorBooks doors) {
        this.facts = facts;
        this.clock = clock;
        this.travellers = travellers;
        this.rooms = rooms;
        this.doors = doors;
    }

    @Override
    public void check(ReplicationResult result, ResultLayout layout) {
        if (clock.warmsUp() || facts.classes.stream().anyMatch(facts::hasParts)) {
            return;
        }
        long unfinished = result.classes().stream()
                .mapToLong(each -> each.get(ClassColumn.UNFINISHED))
                .sum();
        long queues =
                facts.lanes.stream().mapToLong(lane -> lane.queue.waiting()).sum();
        assertThat(queues + rooms.waiting() + travellers.turnedAway() + doors.atGate())
                .as("a unit that is unfinished waits somewhere or was turned away")
                .isEqualTo(unfinished - travellers.gone());
    }
}
