package org.kouan.port.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kouan.clock.LocalClock;
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
    final Lately lately = new Lately();
    /** Names of the classes. */
    final List<String> classes;

    final LocalClock clock;

    private final Settlement settlement;
    private final long countFrom;
    private long now;

    DayBooks(Scenario scenario, RequiredChecks required, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
        clock = scenario.clock();
        now = clock.microsAt(scenario.run().from());
        countFrom = clock.microsAfter(scenario.run().from(), scenario.run().warmUp());
        units = new UnitBook(scenario, required, countFrom, findings);
        classes = scenario.classes().stream().map(UnitClass::name).toList();
        PolicyContext context = new PolicyContext(
                classes, scenario.lanes().stream().map(lane -> lane.name()).toList(), clock);
        for (int s = 0; s < scenario.stages().size(); s++) {
            StageSpec stage = scenario.stages().get(s);
            for (var lane : stage.lanes()) {
                lanes.add(new LaneBook(
                        lanes.size(), s, stage, lane, LanePolicies.whoIsNext(lane.whoIsNext(), context), classes));
            }
        }
        settlement = new Settlement(lanes, clock.microsAt(scenario.run().until()), findings);
    }

    long now() {
        return now;
    }

    /** Whether what happens now is counted, since the warm-up is over. */
    boolean counts() {
        return now >= countFrom;
    }

    String className(Who who) {
        return classes.get(who.classIndex());
    }

    /** Something is wrong with a unit, now. */
    void add(Rule rule, Who who, String what) {
        findings.add(rule, now, findings.unit(who), what);
    }

    /** Lets time pass. Between two instants everything is settled: nobody waits whom somebody could serve. */
    void advance(long time) {
        lately.next(time > now);
        if (time < now) {
            findings.add(Rule.CLOCK, now, "the clock", "goes back by " + (now - time) + " µs");
            return;
        }
        while (now < time) {
            for (LaneBook lane : lanes) {
                lane.makeReady(now);
            }
            settlement.check(now);
            long next = now < countFrom && countFrom < time ? countFrom : time;
            for (LaneBook lane : lanes) {
                next = lane.nextReady(next);
            }
            long micros = next - now;
            for (LaneBook lane : lanes) {
                lane.integrate(micros);
            }
            now = next;
            if (now == countFrom) {
                lanes.forEach(lane -> lane.count(now));
            }
        }
    }

    /** The queue that somebody may be taken from by a desk of a lane; null when there is none. */
    @Nullable
    LaneBook queueOf(Who who, LaneBook at) {
        return settlement.queueOf(who, at);
    }

    void end(ReplicationResult result) {
        advance(result.endMicros());
        lanes.forEach(lane -> lane.makeReady(now));
        settlement.check(now);
        for (LaneBook lane : lanes) {
            lane.end(result.ofLane(lane.index), now, findings);
        }
        units.end(result);
    }
}
