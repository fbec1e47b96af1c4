package org.kouan.port.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.clock.LocalClock;
import org.kouan.engine.SimTime;
import org.kouan.port.policy.LanePolicies;
import org.kouan.port.policy.PolicyContext;
import org.kouan.result.ReplicationResult;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;

/** The books of one replication, which its rules share: the time, who is in the port, and the lanes. */
final class DayBooks {
    final Scenario scenario;
    final UnitBook units;
    final List<LaneBook> lanes = new ArrayList<>();
    final Findings findings;
    final Lately lately;
    /** Names of the classes. */
    final List<String> classes;

    final LocalClock clock;

    private final Settlement settlement;
    private final Moment moment;
    private final long from;
    private final long countFrom;
    /** Those whose change-overs take time. */
    private final LaneBook[] changeOver;

    DayBooks(Scenario scenario, RequiredChecks required, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        clock = scenario.clock();
        from = clock.microsAt(scenario.run().from());
        moment = new Moment(scenario.stages().size());
        lately = new Lately(moment, lanes);
        countFrom = clock.microsAfter(scenario.run().from(), scenario.run().warmUp());
        units = new UnitBook(scenario, required, countFrom, findings);
        classes = scenario.classes().stream().map(UnitClass::name).toList();
        PolicyContext context = new PolicyContext(
                classes, scenario.lanes().stream().map(lane -> lane.name()).toList(), clock);
        for (int s = 0; s < scenario.stages().size(); s++) {
            StageSpec stage = scenario.stages().get(s);
            for (var lane : stage.lanes()) {
                lanes.add(new LaneBook(
                        lanes.size(),
                        s,
                        stage,
                        lane,
                        LanePolicies.whoIsNext(lane.whoIsNext(), context),
                        classes,
                        moment));
            }
        }
        changeOver = lanes.stream().filter(lane -> lane.changeOvers.takeTime()).toArray(LaneBook[]::new);
        settlement = new Settlement(lanes, moment, clock.microsAt(scenario.run().until()), findings);
        reset();
    }

    /** A replication begins. */
    final void reset() {
        moment.micros = from;
        moment.nextReady = SimTime.NEVER;
        lately.reset();
        units.reset();
        lanes.forEach(LaneBook::reset);
        settlement.reset();
    }

    long now() {
        return moment.micros;
    }

    /** Whether what happens now is counted, since the warm-up is over. */
    boolean counts() {
        return moment.micros >= countFrom;
    }

    String className(Who who) {
        return classes.get(who.classIndex());
    }

    /** Something is wrong with a unit, now. */
    void add(Rule rule, Who who, String what) {
        findings.add(rule, moment.micros, findings.unit(who), what);
    }

    /** Lets time pass. Between two instants everything is settled: nobody waits whom somebody could serve. */
    void advance(long time) {
        lately.next();
        if (time == moment.micros) {
            return;
        }
        if (time < moment.micros) {
            findings.add(Rule.CLOCK, moment.micros, "the clock", "goes back by " + (moment.micros - time) + " µs");
            return;
        }
        while (moment.micros < time) {
            settle();
            long now = moment.micros;
            long next = now < countFrom && countFrom < time ? countFrom : time;
            next = Math.min(next, moment.nextReady);
            moment.micros = next;
            if (next == countFrom) {
                lanes.forEach(LaneBook::count);
            }
        }
    }

    /** The instant is over. */
    private void settle() {
        if (moment.nextReady <= moment.micros) {
            long next = SimTime.NEVER;
            for (LaneBook lane : changeOver) {
                lane.makeReady();
                next = Math.min(next, lane.changeOvers.next());
            }
            moment.nextReady = next;
        }
        settlement.check();
    }

    /** The queue that somebody may be taken from by a desk of a lane; null when there is none. */
    @Nullable
    LaneBook queueOf(Who who, LaneBook at) {
        return settlement.queueOf(who, at);
    }

    void end(ReplicationResult result) {
        advance(result.endMicros());
        settle();
        for (LaneBook lane : lanes) {
            lane.end(result.ofLane(lane.index), findings);
        }
        units.end(result);
    }
}
