package org.kouan.port.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.kouan.port.core.Decision;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitName;
import org.kouan.port.staffing.OfficerState;
import org.kouan.scenario.Scenario;
import org.kouan.text.VisibleText;

/**
 * Writes a line for everything that happens: time, unit, class, what, and where, with tabs between. Lines stand in the
 * order of the events; those of one instant in the order in which the model takes them.
 */
public final class EventTrace implements ModelObserver {
    private static final List<String> HEAD = List.of("time", "unit", "class", "what", "where");
    private static final String NOBODY = "-";
    private static final String PORT = "port";

    private final TraceNames names;
    private final Appendable out;

    /**
     * Writes the head.
     *
     * @param out receives the lines; its failures come as {@link UncheckedIOException}
     */
    public EventTrace(Scenario scenario, Appendable out) {
        names = new TraceNames(scenario);
        this.out = out;
        line(HEAD);
    }

    @Override
    public void arrived(ModelEvent.Arrived event) {
        unit(event, "arrives", PORT);
    }

    @Override
    public void joined(ModelEvent.Joined event) {
        unit(event, "joins", place(event.lane()));
    }

    @Override
    public void started(ModelEvent.Started event) {
        unit(event, "starts", place(event.lane()));
    }

    @Override
    public void inspected(ModelEvent.Inspected event) {
        unit(event, "is inspected", place(event.lane()));
    }

    @Override
    public void brokenOff(ModelEvent.BrokenOff event) {
        String back = event.home() == event.lane() ? "" : ", back to " + place(event.home());
        unit(event, "is broken off" + back, place(event.lane()));
    }

    @Override
    public void resumed(ModelEvent.Resumed event) {
        unit(event, "goes on", place(event.lane()));
    }

    @Override
    public void dismissed(ModelEvent.Dismissed event) {
        unit(event, "is sent off", place(event.lane()));
    }

    @Override
    public void balked(ModelEvent.Balked event) {
        unit(event, "does not join" + later(event.comesBack()), place(event.lane()));
    }

    @Override
    public void gaveUp(ModelEvent.GaveUp event) {
        unit(event, "gives up" + later(event.comesBack()), place(event.lane()));
    }

    @Override
    public void struck(ModelEvent.Struck event) {
        String what = "is struck, goes to " + place(event.passage());
        unit(event, what, place(event.lane()));
    }

    @Override
    public void takenIn(ModelEvent.TakenIn event) {
        unit(event, "is taken in", place(event.lane()));
    }

    @Override
    public void letGo(ModelEvent.LetGo event) {
        unit(event, "is let go, back to " + place(event.home()), place(event.lane()));
    }

    private static String later(boolean comesBack) {
        return comesBack ? ", comes back later" : "";
    }

    @Override
    public void changedQueue(ModelEvent.ChangedQueue event) {
        String what = event.from() == event.to() ? "changes lines" : "changes to " + place(event.to());
        unit(event, what, place(event.from()));
    }

    @Override
    public void blocked(ModelEvent.Blocked event) {
        beforeStage(event, "waits for room at ", event.stage(), event.lane());
    }

    @Override
    public void unblocked(ModelEvent.Unblocked event) {
        beforeStage(event, "finds room at ", event.stage(), event.lane());
    }

    private void beforeStage(ModelEvent.OfUnit event, String what, int stageIndex, int laneIndex) {
        String where = laneIndex == NOWHERE ? PORT : place(laneIndex);
        unit(event, what + names.stageAt(stageIndex), where);
    }

    @Override
    public void turnedAway(ModelEvent.TurnedAway event) {
        unit(event, "is turned away", names.stageAt(event.stage()));
    }

    @Override
    public void held(ModelEvent.Held event) {
        unit(event, "waits for the opening", PORT);
    }

    @Override
    public void letIn(ModelEvent.LetIn event) {
        unit(event, "is let in", PORT);
    }

    @Override
    public void published(ModelEvent.Published event) {
        String wait = event.waitMicros() < 0 ? "no wait" : "a wait of " + names.minutes(event.waitMicros());
        String what = wait + " is published for " + names.flow(event.flow());
        line(List.of(names.time(event.atMicros()), NOBODY, NOBODY, what, place(event.lane())));
    }

    @Override
    public void putOff(ModelEvent.PutOff event) {
        unit(event, "will come at " + names.time(event.untilMicros()), PORT);
    }

    @Override
    public void asked(ModelEvent.Asked event) {
        unit(event, "asks for priority", names.approval(event.approval()));
    }

    @Override
    public void decided(ModelEvent.Decided event) {
        String as = event.outcome() == Decision.Outcome.APPROVED ? ", as " + names.unitClass(event.newClass()) : "";
        unit(event, "goes on: " + event.outcome().text() + as, names.approval(event.approval()));
    }

    @Override
    public void lapsed(ModelEvent.Lapsed event) {
        String then =
                event.newClass() == NOWHERE ? "is turned away" : "goes on as " + names.unitClass(event.newClass());
        unit(event, "is too late for its slot, " + then, PORT);
    }

    @Override
    public void shutOut(ModelEvent.ShutOut event) {
        unit(event, "is shut out", PORT);
    }

    @Override
    public void disturbed(ModelEvent.Disturbed event) {
        line(List.of(
                names.time(event.atMicros()),
                NOBODY,
                NOBODY,
                event.begins() ? "begins" : "ends",
                names.disturbance(event.disturbance())));
    }

    @Override
    public void gone(ModelEvent.Gone event) {
        unit(event, "leaves unserved", PORT);
    }

    @Override
    public void left(ModelEvent.Left event) {
        unit(event, "leaves", PORT);
    }

    @Override
    public void opened(ModelEvent.Opened event) {
        line(List.of(
                names.time(event.atMicros()), NOBODY, NOBODY, "open desks: " + event.desks(), place(event.lane())));
    }

    @Override
    public void outOfOrder(ModelEvent.OutOfOrder event) {
        String what = "desk " + (event.desk() + 1) + (event.begins() ? " breaks down" : " is repaired");
        line(List.of(names.time(event.atMicros()), NOBODY, NOBODY, what, place(event.lane())));
    }

    @Override
    public void helping(ModelEvent.Helping event) {
        String what = event.on() ? "idle desks begin to help all lanes" : "idle desks cease to help all lanes";
        line(List.of(names.time(event.atMicros()), NOBODY, NOBODY, what, place(event.lane())));
    }

    @Override
    public void taking(ModelEvent.Taking event) {
        String what = event.on() ? "may join as guests" : "may join no more";
        line(List.of(
                names.time(event.atMicros()), NOBODY, names.unitClass(event.classIndex()), what, place(event.lane())));
    }

    @Override
    public void officer(ModelEvent.Officer event) {
        String where = event.lane() == NOWHERE ? PORT : place(event.lane());
        line(List.of(
                names.time(event.atMicros()),
                names.officer(event.pool(), event.officer()),
                "officer",
                does(event.state()),
                where));
    }

    private static String does(OfficerState state) {
        return switch (state) {
            case OFF -> "goes off duty";
            case CALLED -> "is called";
            case STANDING_BY -> "stands by";
            case WALKING -> "sets off";
            case SETTING_UP -> "sets up";
            case READY -> "waits for the desk";
            case AT_DESK -> "sits down";
            case ON_BREAK -> "takes a break";
        };
    }

    private void unit(ModelEvent.OfUnit event, String what, String where) {
        UnitName who = event.who();
        line(List.of(
                names.time(event.atMicros()),
                names.unit(who.flow(), who.number()),
                names.unitClass(who.classIndex()),
                what,
                where));
    }

    private String place(int laneIndex) {
        return names.stage(laneIndex) + "/" + names.lane(laneIndex);
    }

    private void line(List<String> columns) {
        try {
            out.append(columns.stream().map(VisibleText::line).collect(Collectors.joining("\t")))
                    .append('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the trace", failed);
        }
    }
}
