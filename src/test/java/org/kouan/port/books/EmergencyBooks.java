package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.LaneSpec;

/** Who is struck while queueing, and is taken in by a passage of the stage, or by a lane that helps it. */
final class EmergencyBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final Closures closures;
    private final int[] struck;

    EmergencyBooks(Facts facts, Clock clock, Closures closures) {
        this.facts = facts;
        this.clock = clock;
        this.closures = closures;
        struck = new int[facts.lanes.size()];
    }

    /** Nobody is inspected where an inspection is broken off at once for a unit that waits for the passage. */
    @Override
    public void settled() {
        for (LaneBook lane : facts.lanes) {
            for (LaneSpec.Help help : lane.spec.helps()) {
                if (help.breaksOff() && lane.shared && !closures.closes(lane.stage)) {
                    assertThat(facts.lane(help.lane()).queue.unreached().isEmpty()
                                    || lane.desks.inspected().isEmpty()
                                    || lane.desks.open() <= lane.desks.caring())
                            .as("at %d µs: who is struck waits beside inspections at %s", clock.now(), lane.spec.name())
                            .isTrue();
                }
            }
        }
    }

    @Override
    public void struck(UnitName who, LaneBook home, LaneBook passage) {
        assertThat(home.stage).isEqualTo(passage.stage);
        assertThat(passage.spec.emergencies().orElseThrow().classes()).contains(facts.classes.get(who.classIndex()));
        struck[passage.index] += clock.counts() ? 1 : 0;
    }

    @Override
    public void takenIn(UnitName who, LaneBook at, LaneBook passage) {
        assertThat(at.servedQueues()).contains(passage);
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        return switch (figure.name()) {
            case "struck" -> Books.same(figure, value, struck[facts.lane(figure.of()).index]);
            case "unreached" ->
                Books.same(
                        figure, value, facts.lane(figure.of()).queue.unreached().size());
            default -> false;
        };
    }
}
