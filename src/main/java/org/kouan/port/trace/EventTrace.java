package org.kouan.port.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.kouan.port.core.Decision;
import org.kouan.port.core.ModelObserver;
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
    public void arrived(long nowMicros, int flowIndex, long number, int classIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "arrives", PORT);
    }

    @Override
    public void joined(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "joins", place(laneIndex));
    }

    @Override
    public void started(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "starts", place(laneIndex));
    }

    @Override
    public void inspected(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "is inspected", place(laneIndex));
    }

    @Override
    public void brokenOff(
            long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {
        String back = homeLaneIndex == laneIndex ? "" : ", back to " + place(homeLaneIndex);
        unit(nowMicros, flowIndex, number, classIndex, "is broken off" + back, place(laneIndex));
    }

    @Override
    public void resumed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "goes on", place(laneIndex));
    }

    @Override
    public void dismissed(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "is sent off", place(laneIndex));
    }

    @Override
    public void balked(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {
        unit(nowMicros, flowIndex, number, classIndex, "does not join" + later(comesBack), place(laneIndex));
    }

    @Override
    public void gaveUp(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, boolean comesBack) {
        unit(nowMicros, flowIndex, number, classIndex, "gives up" + later(comesBack), place(laneIndex));
    }

    @Override
    public void struck(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int passageIndex) {
        String what = "is struck, goes to " + place(passageIndex);
        unit(nowMicros, flowIndex, number, classIndex, what, place(laneIndex));
    }

    @Override
    public void takenIn(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "is taken in", place(laneIndex));
    }

    @Override
    public void letGo(long nowMicros, int flowIndex, long number, int classIndex, int laneIndex, int homeLaneIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "is let go, back to " + place(homeLaneIndex), place(laneIndex));
    }

    private static String later(boolean comesBack) {
        return comesBack ? ", comes back later" : "";
    }

    @Override
    public void changedQueue(
            long nowMicros, int flowIndex, long number, int classIndex, int fromLaneIndex, int laneIndex) {
        String what = fromLaneIndex == laneIndex ? "changes lines" : "changes to " + place(laneIndex);
        unit(nowMicros, flowIndex, number, classIndex, what, place(fromLaneIndex));
    }

    @Override
    public void blocked(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex, int laneIndex) {
        beforeStage(nowMicros, flowIndex, number, classIndex, "waits for room at ", stageIndex, laneIndex);
    }

    @Override
    public void unblocked(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex, int laneIndex) {
        beforeStage(nowMicros, flowIndex, number, classIndex, "finds room at ", stageIndex, laneIndex);
    }

    private void beforeStage(
            long nowMicros, int flow, long number, int unitClass, String what, int stageIndex, int laneIndex) {
        String where = laneIndex == NOWHERE ? PORT : place(laneIndex);
        unit(nowMicros, flow, number, unitClass, what + names.stageAt(stageIndex), where);
    }

    @Override
    public void turnedAway(long nowMicros, int flowIndex, long number, int classIndex, int stageIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "is turned away", names.stageAt(stageIndex));
    }

    @Override
    public void held(long nowMicros, int flowIndex, long number, int classIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "waits for the opening", PORT);
    }

    @Override
    public void letIn(long nowMicros, int flowIndex, long number, int classIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "is let in", PORT);
    }

    @Override
    public void published(long nowMicros, int flowIndex, int laneIndex, long waitMicros) {
        String wait = waitMicros < 0 ? "no wait" : "a wait of " + names.minutes(waitMicros);
        String what = wait + " is published for " + names.flow(flowIndex);
        line(List.of(names.time(nowMicros), NOBODY, NOBODY, what, place(laneIndex)));
    }

    @Override
    public void putOff(long nowMicros, int flowIndex, long number, int classIndex, long untilMicros) {
        unit(nowMicros, flowIndex, number, classIndex, "will come at " + names.time(untilMicros), PORT);
    }

    @Override
    public void asked(
            long nowMicros, int flowIndex, long number, int classIndex, int approvalIndex, Decision decision) {
        unit(nowMicros, flowIndex, number, classIndex, "asks for priority", names.approval(approvalIndex));
    }

    @Override
    public void decided(
            long nowMicros,
            int flowIndex,
            long number,
            int classIndex,
            int approvalIndex,
            Decision.Outcome outcome,
            int newClassIndex) {
        String as = outcome == Decision.Outcome.APPROVED ? ", as " + names.unitClass(newClassIndex) : "";
        unit(
                nowMicros,
                flowIndex,
                number,
                classIndex,
                "goes on: " + outcome.text() + as,
                names.approval(approvalIndex));
    }

    @Override
    public void lapsed(long nowMicros, int flowIndex, long number, int classIndex, int newClassIndex) {
        String then = newClassIndex == NOWHERE ? "is turned away" : "goes on as " + names.unitClass(newClassIndex);
        unit(nowMicros, flowIndex, number, classIndex, "is too late for its slot, " + then, PORT);
    }

    @Override
    public void shutOut(long nowMicros, int flowIndex, long number, int classIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "is shut out", PORT);
    }

    @Override
    public void disturbed(long nowMicros, int disturbanceIndex, boolean begins) {
        line(List.of(
                names.time(nowMicros),
                NOBODY,
                NOBODY,
                begins ? "begins" : "ends",
                names.disturbance(disturbanceIndex)));
    }

    @Override
    public void gone(long nowMicros, int flowIndex, long number, int classIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "leaves unserved", PORT);
    }

    @Override
    public void left(long nowMicros, int flowIndex, long number, int classIndex) {
        unit(nowMicros, flowIndex, number, classIndex, "leaves", PORT);
    }

    @Override
    public void opened(long nowMicros, int laneIndex, int desks) {
        line(List.of(names.time(nowMicros), NOBODY, NOBODY, "open desks: " + desks, place(laneIndex)));
    }

    @Override
    public void outOfOrder(long nowMicros, int laneIndex, int desk, boolean begins) {
        String what = "desk " + (desk + 1) + (begins ? " breaks down" : " is repaired");
        line(List.of(names.time(nowMicros), NOBODY, NOBODY, what, place(laneIndex)));
    }

    @Override
    public void helping(long nowMicros, int laneIndex, boolean on) {
        String what = on ? "idle desks begin to help all lanes" : "idle desks cease to help all lanes";
        line(List.of(names.time(nowMicros), NOBODY, NOBODY, what, place(laneIndex)));
    }

    @Override
    public void taking(long nowMicros, int laneIndex, int classIndex, boolean on) {
        String what = on ? "may join as guests" : "may join no more";
        line(List.of(names.time(nowMicros), NOBODY, names.unitClass(classIndex), what, place(laneIndex)));
    }

    @Override
    public void officer(long nowMicros, int poolIndex, int officer, OfficerState state, int laneIndex) {
        String where = laneIndex == NOWHERE ? PORT : place(laneIndex);
        line(List.of(names.time(nowMicros), names.officer(poolIndex, officer), "officer", does(state), where));
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

    private void unit(long nowMicros, int flowIndex, long number, int classIndex, String what, String where) {
        line(List.of(names.time(nowMicros), names.unit(flowIndex, number), names.unitClass(classIndex), what, where));
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
