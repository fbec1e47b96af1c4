package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.UnitName;

/** No stage holds more than it has room for; a unit that waits before it comes in first come, first in. */
final class RoomBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final TravellerBooks travellers;
    /** By stage: units in its queues and at its desks. */
    private final int[] inside;
    /** By stage: those who wait for room, in their order. */
    private final List<Deque<Waiting>> before = new ArrayList<>();

    RoomBooks(Facts facts, Clock clock, TravellerBooks travellers) {
        this.facts = facts;
        this.clock = clock;
        this.travellers = travellers;
        inside = new int[facts.stages.size()];
        facts.stages.forEach(stage -> before.add(new ArrayDeque<>()));
    }

    /** Everybody who waits for room. */
    long waiting() {
        return before.stream().mapToLong(Deque::size).sum();
    }

    /** Whether somebody waited for room, who does so no more. */
    boolean goes(UnitName who) {
        boolean waited = false;
        for (int s = 0; s < before.size(); s++) {
            for (Waiting waiting : List.copyOf(before.get(s))) {
                if (waiting.who().equals(who)) {
                    waited = before.get(s).remove(waiting);
                    ends(waiting, s);
                }
            }
        }
        return waited;
    }

    void isFull(int stage) {
        assertThat(inside[stage])
                .as("at %d µs: stage %d is full", clock.now(), stage)
                .isEqualTo(
                        facts.scenario.stages().get(stage).room().orElseThrow().units());
    }

    @Override
    public void joined(UnitName who, LaneBook lane) {
        inside[lane.stage]++;
        facts.scenario
                .stages()
                .get(lane.stage)
                .room()
                .ifPresent(room -> assertThat(inside[lane.stage])
                        .as("at %d µs: units at stage %d", clock.now(), lane.stage)
                        .isLessThanOrEqualTo(room.units()));
    }

    @Override
    public void inspected(UnitName who, LaneBook at) {
        inside[at.stage]--;
    }

    @Override
    public void dismissed(UnitName who, LaneBook at) {
        inside[at.stage]--;
    }

    @Override
    public void gaveUp(UnitName who, LaneBook lane, long wait, boolean comesBack) {
        inside[lane.stage]--;
    }

    @Override
    public void blocked(UnitName who, int stage, @Nullable LaneBook keeps) {
        if (before.get(stage).isEmpty()) { // else the next place belongs to the first of those
            isFull(stage);
        }
        before.get(stage).add(new Waiting(who, clock.now(), false));
        if (keeps != null) {
            inside[keeps.stage]++; // it has not left after all
        }
    }

    @Override
    public void unblocked(UnitName who, int stage, @Nullable LaneBook kept) {
        Waiting waiting = before.get(stage).remove();
        assertThat(waiting.who()).as("the first blocked is the first in").isEqualTo(who);
        ends(waiting, stage);
        if (kept != null) {
            inside[kept.stage]--;
        }
    }

    /** A wait for room counts as a wait for the stage. */
    private void ends(Waiting waiting, int stage) {
        travellers.waits(stage, waiting.who(), clock.now() - waiting.joined());
    }

    @Override
    public void ends() {
        for (int s = 0; s < before.size(); s++) {
            for (Waiting waiting : before.get(s)) {
                ends(waiting, s);
            }
        }
    }
}
