package org.kouan.port;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Decision;
import org.kouan.port.core.ModelEvent;
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
    public void arrived(ModelEvent.Arrived event) {
        note(event.atMicros(), who(event.who().number(), event.who().classIndex()) + " arrives");
    }

    @Override
    public void joined(ModelEvent.Joined event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " joins " + lanes.get(event.lane()));
    }

    @Override
    public void started(ModelEvent.Started event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " starts at " + lanes.get(event.lane()));
    }

    @Override
    public void inspected(ModelEvent.Inspected event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " is inspected at " + lanes.get(event.lane()));
    }

    @Override
    public void brokenOff(ModelEvent.BrokenOff event) {
        String home = event.home() == event.lane() ? "" : ", back to " + lanes.get(event.home());
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " is broken off at " + lanes.get(event.lane())
                        + home);
    }

    @Override
    public void resumed(ModelEvent.Resumed event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " goes on at " + lanes.get(event.lane()));
    }

    @Override
    public void dismissed(ModelEvent.Dismissed event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " is dismissed at " + lanes.get(event.lane()));
    }

    @Override
    public void balked(ModelEvent.Balked event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " does not join " + lanes.get(event.lane())
                        + later(event.comesBack()));
    }

    @Override
    public void gaveUp(ModelEvent.GaveUp event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " gives up at " + lanes.get(event.lane())
                        + later(event.comesBack()));
    }

    @Override
    public void struck(ModelEvent.Struck event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " is struck at " + lanes.get(event.lane()));
    }

    @Override
    public void takenIn(ModelEvent.TakenIn event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " is taken in at " + lanes.get(event.lane()));
    }

    @Override
    public void letGo(ModelEvent.LetGo event) {
        String home = ", back to " + lanes.get(event.home());
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " is let go at " + lanes.get(event.lane())
                        + home);
    }

    private static String later(boolean comesBack) {
        return comesBack ? ", and will come back" : "";
    }

    @Override
    public void gone(ModelEvent.Gone event) {
        note(event.atMicros(), who(event.who().number(), event.who().classIndex()) + " is gone");
    }

    @Override
    public void left(ModelEvent.Left event) {
        note(event.atMicros(), who(event.who().number(), event.who().classIndex()) + " leaves");
    }

    @Override
    public void helping(ModelEvent.Helping event) {
        note(event.atMicros(), lanes.get(event.lane()) + (event.on() ? " helps others" : " helps no others"));
    }

    @Override
    public void taking(ModelEvent.Taking event) {
        note(
                event.atMicros(),
                lanes.get(event.lane()) + (event.on() ? " takes " : " takes no ") + classes.get(event.classIndex()));
    }

    @Override
    public void changedQueue(ModelEvent.ChangedQueue event) {
        String what =
                event.from() == event.to() ? " changes lines at " : " changes from " + lanes.get(event.from()) + " to ";
        note(event.atMicros(), who(event.who().number(), event.who().classIndex()) + what + lanes.get(event.to()));
    }

    @Override
    public void shutOut(ModelEvent.ShutOut event) {
        note(event.atMicros(), who(event.who().number(), event.who().classIndex()) + " is shut out");
    }

    /** Where an officer goes and what he does, but for moments in between. */
    @Override
    public void officer(ModelEvent.Officer event) {
        if (event.state() != OfficerState.READY) {
            String what = event.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            note(
                    event.atMicros(),
                    "officer " + event.officer() + " " + what
                            + (event.lane() < 0 ? "" : ", " + lanes.get(event.lane())));
        }
    }

    @Override
    public void outOfOrder(ModelEvent.OutOfOrder event) {
        note(
                event.atMicros(),
                "desk " + event.desk() + " of " + lanes.get(event.lane())
                        + (event.begins() ? " breaks down" : " is repaired"));
    }

    @Override
    public void opened(ModelEvent.Opened event) {
        note(event.atMicros(), lanes.get(event.lane()) + " has " + event.desks() + " open");
    }

    @Override
    public void blocked(ModelEvent.Blocked event) {
        String where = event.lane() == NOWHERE ? "" : " at " + lanes.get(event.lane());
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " waits" + where + " for room in "
                        + stages.get(event.stage()));
    }

    @Override
    public void unblocked(ModelEvent.Unblocked event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " comes into " + stages.get(event.stage()));
    }

    @Override
    public void turnedAway(ModelEvent.TurnedAway event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " is turned away at "
                        + stages.get(event.stage()));
    }

    @Override
    public void held(ModelEvent.Held event) {
        note(event.atMicros(), who(event.who().number(), event.who().classIndex()) + " waits for the opening");
    }

    @Override
    public void letIn(ModelEvent.LetIn event) {
        note(event.atMicros(), who(event.who().number(), event.who().classIndex()) + " is let in");
    }

    @Override
    public void published(ModelEvent.Published event) {
        String wait = event.waitMicros() < 0
                ? "no wait"
                : "a wait of " + event.waitMicros() / SimTime.MICROS_PER_SECOND + " s";
        note(event.atMicros(), wait + " is published at " + lanes.get(event.lane()));
    }

    @Override
    public void putOff(ModelEvent.PutOff event) {
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " will come at "
                        + event.untilMicros() / SimTime.MICROS_PER_SECOND + " s");
    }

    @Override
    public void asked(ModelEvent.Asked event) {
        String taken = event.decision().outcome() == Decision.Outcome.WITHDRAWN
                ? ""
                : ", taken up at " + event.decision().takenUpMicros() / SimTime.MICROS_PER_SECOND + " s by "
                        + event.decision().approver() + ", decided at "
                        + event.decision().decidedMicros() / SimTime.MICROS_PER_SECOND + " s";
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " asks " + approvals.get(event.approval())
                        + taken);
    }

    @Override
    public void decided(ModelEvent.Decided event) {
        String as = event.newClass() == event.who().classIndex() ? "" : " as " + classes.get(event.newClass());
        note(
                event.atMicros(),
                who(event.who().number(), event.who().classIndex()) + " is "
                        + event.outcome().text() + as);
    }

    @Override
    public void lapsed(ModelEvent.Lapsed event) {
        String then = event.newClass() == NOWHERE ? "is turned away" : "goes on as " + classes.get(event.newClass());
        note(event.atMicros(), who(event.who().number(), event.who().classIndex()) + " is too late, " + then);
    }

    @Override
    public void disturbed(ModelEvent.Disturbed event) {
        note(event.atMicros(), disturbances.get(event.disturbance()) + (event.begins() ? " begins" : " ends"));
    }
}
