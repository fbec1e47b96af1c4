package org.kouan.port.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kouan.port.core.UnitName;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;

/** Who comes, who leaves, how long each class waits and stays: nobody is lost, nobody counted twice. */
final class TravellerBooks implements Books {
    private final Facts facts;
    private final Clock clock;
    private final boolean classesChange;
    private final boolean[][] counted;
    private final long[] arrived;
    private final long[] left;
    private final long[] gone;
    private final long[] waited;
    private final long[] servedWaited;
    /** Sum of the times of leaving less those of arriving. */
    private final long[] stayed;

    private final Set<UnitName> present = new HashSet<>();
    /** Of those who are counted, where classes change: when they came. */
    private final Map<UnitName, Long> arrivalOf = new HashMap<>();

    /** How long those in the port have waited. */
    private final Map<UnitName, Long> waitedOf = new HashMap<>();

    private long turnedAway;

    TravellerBooks(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
        classesChange = !facts.scenario.approvals().isEmpty()
                || facts.scenario.flows().stream()
                        .anyMatch(flow -> !flow.lapsedAs().isEmpty());
        counted = new boolean[facts.stages.size()][];
        for (int s = 0; s < counted.length; s++) {
            counted[s] = facts.counted(s);
        }
        int classes = facts.classes.size();
        arrived = new long[classes];
        left = new long[classes];
        gone = new long[classes];
        waited = new long[classes];
        servedWaited = new long[classes];
        stayed = new long[classes];
    }

    /** Whether somebody in the port arrived after the warm-up. */
    boolean counts(UnitName who) {
        return !clock.warmsUp() || present.contains(who);
    }

    private boolean leaves(UnitName who) {
        return !clock.warmsUp() || present.remove(who);
    }

    long turnedAway() {
        return turnedAway;
    }

    /** Those who left without their checks. */
    long gone() {
        long sum = 0;
        for (long each : gone) {
            sum += each;
        }
        return sum;
    }

    /** Somebody has waited so long for a stage. */
    void waits(int stage, UnitName who, long wait) {
        waits(counted[stage], who, wait);
    }

    /** The same, where these classes' waits are looked at. */
    void waits(boolean[] classes, UnitName who, long wait) {
        if (classes[who.classIndex()] && counts(who)) {
            waited[who.classIndex()] += wait;
            waitedOf.merge(who, wait, Long::sum);
        }
    }

    @Override
    public void arrived(UnitName who) {
        if (!facts.inParty(facts.classes.get(who.classIndex()))) {
            assertThat(clock.now()).isLessThan(clock.until());
        }
        if (clock.counts()) {
            arrived[who.classIndex()]++;
            stayed[who.classIndex()] -= clock.now();
            if (classesChange) {
                arrivalOf.put(who, clock.now());
            }
            if (clock.warmsUp()) {
                assertThat(present.add(who)).isTrue();
            }
        }
    }

    @Override
    public void starts(Start start) {
        if (!start.goesOn()) {
            waits(start.from().stage, start.who(), clock.now() - start.waiting().joined());
        }
    }

    @Override
    public void gaveUp(UnitName who, LaneBook lane, long wait, boolean comesBack) {
        waits(lane.stage, who, wait);
    }

    @Override
    public void gone(UnitName who) {
        gone[who.classIndex()] += leaves(who) ? 1 : 0;
    }

    @Override
    public void turnedAway(UnitName who, int stage) {
        turnedAway += leaves(who) ? 1 : 0;
    }

    @Override
    public void left(UnitName who) {
        if (leaves(who)) {
            left[who.classIndex()]++;
            stayed[who.classIndex()] += clock.now();
            servedWaited[who.classIndex()] +=
                    Optional.ofNullable(waitedOf.remove(who)).orElse(0L);
        }
    }

    /** A unit that has another class is counted, from the arrival on, with the class that it then has. */
    void becomes(UnitName who, UnitName then) {
        Long arrival = arrivalOf.remove(who);
        if (arrival != null) {
            arrived[who.classIndex()]--;
            arrived[then.classIndex()]++;
            stayed[who.classIndex()] += arrival;
            stayed[then.classIndex()] -= arrival;
            arrivalOf.put(then, arrival);
            if (clock.warmsUp()) {
                present.remove(who);
                present.add(then);
            }
        }
        Long before = waitedOf.remove(who);
        if (before != null) {
            waited[who.classIndex()] -= before;
            waited[then.classIndex()] += before;
            waitedOf.put(then, before);
        }
    }

    @Override
    public void ends() {
        for (LaneBook lane : facts.lanes) {
            lane.queue
                    .lines()
                    .forEach(line -> line.stream()
                            .filter(waiting -> !waiting.brokenOff())
                            .forEach(waiting -> waits(lane.stage, waiting.who(), clock.now() - waiting.joined())));
            lane.queue.away().forEach((who, wait) -> waits(lane.stage, who, wait));
        }
    }

    @Override
    public void check(ReplicationResult result, ResultLayout layout) {
        for (int c = 0; c < arrived.length; c++) {
            Counts<ClassColumn> of = result.classes().get(c);
            String unitClass = facts.classes.get(c);
            assertThat(of.get(ClassColumn.ARRIVED)).as("arrived").isEqualTo(arrived[c]);
            assertThat(of.get(ClassColumn.SERVED)).as("served").isEqualTo(left[c]);
            assertThat(of.get(ClassColumn.UNFINISHED)).as("unfinished").isEqualTo(arrived[c] - left[c]);
            if (of.get(ClassColumn.UNFINISHED) == 0) {
                assertThat(of.get(ClassColumn.STAY_SUM)).as("time in the port").isEqualTo(stayed[c]);
            }
            if (!facts.hasParts(unitClass)) {
                assertThat(of.get(ClassColumn.WAIT_SUM))
                        .as("waits of class %s", unitClass)
                        .isEqualTo(waited[c]);
                assertThat(of.get(ClassColumn.SERVED_WAIT_SUM))
                        .as("waits of those served of class %s", unitClass)
                        .isEqualTo(servedWaited[c]);
            }
        }
    }
}
