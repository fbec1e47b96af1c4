package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Decision;
import org.kouan.port.core.UnitName;
import org.kouan.result.FigureInfo;
import org.kouan.scenario.RunPlan;

/** Who comes in: nobody new after the doors have closed for good, and nobody at a stage that has. */
final class DoorBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final TravellerBooks travellers;
    private final RoomBooks rooms;
    private final Closures closures;
    private final OfficerBooks officers;
    private final RunPlan run;
    /** Who has been in the queue of a stage, since it came or came back. */
    private final Set<UnitName> entered = new HashSet<>();
    /** By stage: whether its lanes have closed because nobody comes any more. */
    private final boolean[] done;

    private long atGate;
    private int shutOut;

    DoorBooks(
            Facts facts,
            Clock clock,
            TravellerBooks travellers,
            RoomBooks rooms,
            Closures closures,
            OfficerBooks officers) {
        this.facts = facts;
        this.clock = clock;
        this.travellers = travellers;
        this.rooms = rooms;
        this.closures = closures;
        this.officers = officers;
        run = facts.scenario.run();
        done = new boolean[facts.stages.size()];
    }

    /** Those who wait for the opening of the port. */
    long atGate() {
        return atGate;
    }

    /** Nobody comes into the port any more; parts of a conveyance do, and do not have themselves looked up. */
    private boolean areClosed() {
        return run.closing() == RunPlan.Closing.DRAIN_HALL && !clock.regular();
    }

    @Override
    public void joined(UnitName who, LaneBook lane) {
        assertThat(done[lane.stage])
                .as("at %d µs: %s joins after stage %d has closed for good", clock.now(), who, lane.stage)
                .isFalse();
        assertThat(!areClosed() || entered.contains(who) || facts.hasParts(facts.classes.get(who.classIndex())))
                .as("at %d µs: %s comes in", clock.now(), who)
                .isTrue();
        entered.add(who);
    }

    /** A lane that closes after the regular time, and for no disturbance and no officer: its stage gets nobody more. */
    @Override
    public void opened(LaneBook lane, int desks) {
        if (!clock.regular()
                && desks == 0
                && !closures.closes(lane.stage)
                && officers.atDesks(lane.index).isEmpty()) {
            done[lane.stage] |= run.closing() != RunPlan.Closing.CUT_OFF && !isLimit();
        }
    }

    private boolean isLimit() {
        return run.extend()
                .filter(extend -> clock.now() == clock.until() + SimTime.micros(extend))
                .isPresent();
    }

    @Override
    public void balked(UnitName who, LaneBook lane, boolean comesBack) {
        forget(who, comesBack);
    }

    @Override
    public void gaveUp(UnitName who, LaneBook lane, long wait, boolean comesBack) {
        forget(who, comesBack);
    }

    private void forget(UnitName who, boolean comesBack) {
        if (comesBack) {
            entered.remove(who);
        }
    }

    @Override
    public void decided(UnitName who, int approval, Decision.Outcome outcome, UnitName then) {
        if (entered.remove(who)) {
            entered.add(then);
        }
    }

    @Override
    public void turnedAway(UnitName who, int stage) {
        if (areClosed() && !entered.contains(who)) {
            shutOut++;
        } else {
            rooms.isFull(stage);
        }
    }

    @Override
    public void held(UnitName who) {
        atGate += travellers.counts(who) ? 1 : 0;
    }

    @Override
    public void letIn(UnitName who) {
        atGate -= travellers.counts(who) ? 1 : 0;
    }

    @Override
    public void shutOut(UnitName who) {
        assertThat(areClosed() && clock.now() == clock.until() && !entered.contains(who))
                .as("at %d µs: %s is shut out", clock.now(), who)
                .isTrue();
        shutOut++;
        if (!rooms.goes(who)) {
            atGate -= travellers.counts(who) ? 1 : 0;
        }
    }

    @Override
    public boolean knows(FigureInfo figure, double value) {
        return figure.name().equals("shut-out") && Books.same(figure, value, shutOut);
    }
}
