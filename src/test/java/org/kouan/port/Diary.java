package org.kouan.port;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Decision;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitNumber;
import org.kouan.port.staffing.OfficerState;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Scenario;

/** Writes down what happens in a model: "10 s citizen#3 starts at desks". */
final class Diary implements ModelObserver {
    private final List<String> classes;
    private final List<String> lanes;
    private final List<String> stages;
    private final List<String> disturbances;
    private final List<String> approvals;
    private final LongFunction<String> number;
    /** By class of members of parties: how many parties a conveyance carries. They go by conveyance and member: 3.0. */
    private final Map<String, Integer> partiesOf = new HashMap<>();

    private final List<String> lines = new ArrayList<>();

    Diary(Scenario scenario) {
        classes = scenario.classes().stream().map(unitClass -> unitClass.name()).toList();
        lanes = scenario.lanes().stream().map(lane -> lane.name()).toList();
        stages = scenario.stages().stream().map(stage -> stage.name()).toList();
        disturbances = scenario.disturbances().stream().map(each -> each.name()).toList();
        approvals = scenario.approvals().stream().map(each -> each.name()).toList();
        number = numbering(scenario);
        scenario.flows()
                .forEach(flow -> flow.parties()
                        .forEach(party -> party.classes()
                                .forEach(name ->
                                        partiesOf.put(name, flow.parties().size()))));
    }

    /** Services of one traveller go by the service's number, others by service and traveller: 2.0 is the first of 2. */
    private static LongFunction<String> numbering(Scenario scenario) {
        List<Arrivals.Timetable> timetables = scenario.flows().stream()
                .filter(flow -> !flow.bringsConveyances())
                .map(flow -> flow.arrivals())
                .filter(Arrivals.Timetable.class::isInstance)
                .map(Arrivals.Timetable.class::cast)
                .toList();
        boolean singles = timetables.stream()
                .flatMap(timetable -> timetable.services().stream())
                .allMatch(service -> service.party() == 1);
        if (scenario.flows().stream().noneMatch(flow -> flow.arrivals() instanceof Arrivals.Timetable)) {
            return Long::toString;
        }
        return singles
                ? n -> Integer.toString(UnitNumber.service(n))
                : n -> UnitNumber.service(n) + "." + UnitNumber.traveller(n);
    }

    List<String> lines() {
        return lines;
    }

    private void note(long now, String what) {
        double seconds = (double) now / SimTime.MICROS_PER_SECOND;
        String time = seconds == Math.rint(seconds)
                ? Long.toString((long) seconds)
                : String.format(Locale.ROOT, "%.6f", seconds).replaceAll("0+$", "");
        lines.add(time + " s " + what);
    }

    private String who(long unit, int classIndex) {
        String name = classes.get(classIndex);
        if (partiesOf.containsKey(name)) {
            long conveyance = UnitNumber.conveyance(unit, partiesOf.get(name));
            return name + "#" + number.apply(conveyance) + "." + UnitNumber.member(unit);
        }
        return name + "#" + number.apply(unit);
    }

    @Override
    public void arrived(long nowMicros, int flowIndex, long unit, int classIndex) {
        note(nowMicros, who(unit, classIndex) + " arrives");
    }

    @Override
    public void joined(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex) {
        note(nowMicros, who(unit, classIndex) + " joins " + lanes.get(laneIndex));
    }

    @Override
    public void started(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex) {
        note(nowMicros, who(unit, classIndex) + " starts at " + lanes.get(laneIndex));
    }

    @Override
    public void inspected(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex) {
        note(nowMicros, who(unit, classIndex) + " is inspected at " + lanes.get(laneIndex));
    }

    @Override
    public void brokenOff(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex, int homeLaneIndex) {
        String home = homeLaneIndex == laneIndex ? "" : ", back to " + lanes.get(homeLaneIndex);
        note(nowMicros, who(unit, classIndex) + " is broken off at " + lanes.get(laneIndex) + home);
    }

    @Override
    public void resumed(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex) {
        note(nowMicros, who(unit, classIndex) + " goes on at " + lanes.get(laneIndex));
    }

    @Override
    public void dismissed(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex) {
        note(nowMicros, who(unit, classIndex) + " is dismissed at " + lanes.get(laneIndex));
    }

    @Override
    public void balked(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex, boolean comesBack) {
        note(nowMicros, who(unit, classIndex) + " does not join " + lanes.get(laneIndex) + later(comesBack));
    }

    @Override
    public void gaveUp(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex, boolean comesBack) {
        note(nowMicros, who(unit, classIndex) + " gives up at " + lanes.get(laneIndex) + later(comesBack));
    }

    @Override
    public void struck(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex, int passageIndex) {
        note(nowMicros, who(unit, classIndex) + " is struck at " + lanes.get(laneIndex));
    }

    @Override
    public void takenIn(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex) {
        note(nowMicros, who(unit, classIndex) + " is taken in at " + lanes.get(laneIndex));
    }

    @Override
    public void letGo(long nowMicros, int flowIndex, long unit, int classIndex, int laneIndex, int homeLaneIndex) {
        String home = ", back to " + lanes.get(homeLaneIndex);
        note(nowMicros, who(unit, classIndex) + " is let go at " + lanes.get(laneIndex) + home);
    }

    private static String later(boolean comesBack) {
        return comesBack ? ", and will come back" : "";
    }

    @Override
    public void gone(long nowMicros, int flowIndex, long unit, int classIndex) {
        note(nowMicros, who(unit, classIndex) + " is gone");
    }

    @Override
    public void left(long nowMicros, int flowIndex, long unit, int classIndex) {
        note(nowMicros, who(unit, classIndex) + " leaves");
    }

    @Override
    public void helping(long nowMicros, int laneIndex, boolean on) {
        note(nowMicros, lanes.get(laneIndex) + (on ? " helps others" : " helps no others"));
    }

    @Override
    public void taking(long nowMicros, int laneIndex, int classIndex, boolean on) {
        note(nowMicros, lanes.get(laneIndex) + (on ? " takes " : " takes no ") + classes.get(classIndex));
    }

    @Override
    public void changedQueue(
            long nowMicros, int flowIndex, long unit, int classIndex, int fromLaneIndex, int laneIndex) {
        String what = fromLaneIndex == laneIndex
                ? " changes lines at "
                : " changes from " + lanes.get(fromLaneIndex) + " to ";
        note(nowMicros, who(unit, classIndex) + what + lanes.get(laneIndex));
    }

    @Override
    public void shutOut(long nowMicros, int flowIndex, long unit, int classIndex) {
        note(nowMicros, who(unit, classIndex) + " is shut out");
    }

    /** Where an officer goes and what he does, but for moments in between. */
    @Override
    public void officer(long nowMicros, int poolIndex, int officer, OfficerState state, int laneIndex) {
        if (state != OfficerState.READY) {
            String what = state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            note(nowMicros, "officer " + officer + " " + what + (laneIndex < 0 ? "" : ", " + lanes.get(laneIndex)));
        }
    }

    @Override
    public void outOfOrder(long nowMicros, int laneIndex, int desk, boolean begins) {
        note(nowMicros, "desk " + desk + " of " + lanes.get(laneIndex) + (begins ? " breaks down" : " is repaired"));
    }

    @Override
    public void opened(long nowMicros, int laneIndex, int desks) {
        note(nowMicros, lanes.get(laneIndex) + " has " + desks + " open");
    }

    @Override
    public void blocked(long nowMicros, int flowIndex, long unit, int classIndex, int stageIndex, int laneIndex) {
        String where = laneIndex == NOWHERE ? "" : " at " + lanes.get(laneIndex);
        note(nowMicros, who(unit, classIndex) + " waits" + where + " for room in " + stages.get(stageIndex));
    }

    @Override
    public void unblocked(long nowMicros, int flowIndex, long unit, int classIndex, int stageIndex, int laneIndex) {
        note(nowMicros, who(unit, classIndex) + " comes into " + stages.get(stageIndex));
    }

    @Override
    public void turnedAway(long nowMicros, int flowIndex, long unit, int classIndex, int stageIndex) {
        note(nowMicros, who(unit, classIndex) + " is turned away at " + stages.get(stageIndex));
    }

    @Override
    public void held(long nowMicros, int flowIndex, long unit, int classIndex) {
        note(nowMicros, who(unit, classIndex) + " waits for the opening");
    }

    @Override
    public void letIn(long nowMicros, int flowIndex, long unit, int classIndex) {
        note(nowMicros, who(unit, classIndex) + " is let in");
    }

    @Override
    public void published(long nowMicros, int flowIndex, int laneIndex, long waitMicros) {
        String wait = waitMicros < 0 ? "no wait" : "a wait of " + waitMicros / SimTime.MICROS_PER_SECOND + " s";
        note(nowMicros, wait + " is published at " + lanes.get(laneIndex));
    }

    @Override
    public void putOff(long nowMicros, int flowIndex, long unit, int classIndex, long untilMicros) {
        note(nowMicros, who(unit, classIndex) + " will come at " + untilMicros / SimTime.MICROS_PER_SECOND + " s");
    }

    @Override
    public void asked(long nowMicros, int flowIndex, long unit, int classIndex, int approvalIndex, Decision decision) {
        String taken = decision.outcome() == Decision.Outcome.WITHDRAWN
                ? ""
                : ", taken up at " + decision.takenUpMicros() / SimTime.MICROS_PER_SECOND + " s by "
                        + decision.approver() + ", decided at "
                        + decision.decidedMicros() / SimTime.MICROS_PER_SECOND + " s";
        note(nowMicros, who(unit, classIndex) + " asks " + approvals.get(approvalIndex) + taken);
    }

    @Override
    public void decided(
            long nowMicros,
            int flowIndex,
            long unit,
            int classIndex,
            int approvalIndex,
            Decision.Outcome outcome,
            int newClassIndex) {
        String as = newClassIndex == classIndex ? "" : " as " + classes.get(newClassIndex);
        note(nowMicros, who(unit, classIndex) + " is " + outcome.text() + as);
    }

    @Override
    public void lapsed(long nowMicros, int flowIndex, long unit, int classIndex, int newClassIndex) {
        String then = newClassIndex == NOWHERE ? "is turned away" : "goes on as " + classes.get(newClassIndex);
        note(nowMicros, who(unit, classIndex) + " is too late, " + then);
    }

    @Override
    public void disturbed(long nowMicros, int disturbanceIndex, boolean begins) {
        note(nowMicros, disturbances.get(disturbanceIndex) + (begins ? " begins" : " ends"));
    }
}
