package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kouan.port.core.UnitName;

/** Nobody joins a lane that does not take the class: by its rule, by order, or because no other lane does. */
final class PlaceBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final Lately lately;
    /** By lane: classes that may join beside those that it serves by itself. */
    private final List<Set<Integer>> guests = new ArrayList<>();
    /** By lane: classes that may not join although it serves them by itself. */
    private final List<Set<Integer>> refused = new ArrayList<>();

    PlaceBooks(Facts facts, Clock clock, Lately lately) {
        this.facts = facts;
        this.clock = clock;
        this.lately = lately;
        for (int i = 0; i < facts.lanes.size(); i++) {
            guests.add(new HashSet<>());
            refused.add(new HashSet<>());
        }
    }

    @Override
    public void joined(UnitName who, LaneBook lane) {
        int unitClass = who.classIndex();
        assertThat(mayJoin(unitClass, lane) || (serves(lane, unitClass) && lately.rejected(who, lane, clock.now())))
                .as("at %d µs: %s joins %s", clock.now(), facts.classes.get(unitClass), lane.spec.name())
                .isTrue();
    }

    @Override
    public void taking(LaneBook lane, int classIndex, boolean on) {
        Set<Integer> except = (serves(lane, classIndex) ? refused : guests).get(lane.index);
        assertThat(on == serves(lane, classIndex) ? except.remove(classIndex) : except.add(classIndex))
                .isTrue();
    }

    /** Whether a class may join a lane now: by the lane's rule, by order, or because no other lane takes it. */
    boolean mayJoin(int classIndex, LaneBook lane) {
        return takes(lane, classIndex) || (serves(lane, classIndex) && nobodyElseTakes(classIndex, lane));
    }

    private boolean takes(LaneBook lane, int classIndex) {
        return serves(lane, classIndex)
                ? !refused.get(lane.index).contains(classIndex)
                : guests.get(lane.index).contains(classIndex);
    }

    private boolean serves(LaneBook lane, int classIndex) {
        return lane.spec.serves().contains(facts.classes.get(classIndex));
    }

    private boolean nobodyElseTakes(int classIndex, LaneBook lane) {
        return facts.lanesOf(lane.stage).stream()
                .filter(other -> other.spec.eGate().isEmpty())
                .noneMatch(other -> takes(other, classIndex));
    }
}
