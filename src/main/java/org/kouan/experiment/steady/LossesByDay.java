package org.kouan.experiment.steady;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitName;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.LaneInfo;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/**
 * Who is lost on the way, day by day of one long run: blocked by a full stage, balking, abandoning a queue; and how long
 * those wait who are served. By the day of the event, waits by the day of arrival.
 */
final class LossesByDay implements ModelObserver {
    /** A unit in the port: when it came, when it began to wait for what it waits for, and its waits before. */
    private static final class Visit {
        private static final long NOT = -1;
        private final int day;
        private long waitsSince = NOT;
        private long waitedMicros;

        Visit(int day) {
            this.day = day;
        }

        void begin(long now) {
            if (waitsSince == NOT) {
                waitsSince = now;
            }
        }

        void end(long now) {
            if (waitsSince != NOT) {
                waitedMicros += now - waitsSince;
                waitsSince = NOT;
            }
        }
    }

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final int days;
    private final int[] stageOfLane;
    private final Map<Long, Visit> visits = new HashMap<>();

    /** By lane and day. */
    private final double[][] joined;

    private final double[][] balked;
    private final double[][] gaveUp;

    /** By stage and day. */
    private final double[][] reached;

    private final double[][] foundFull;
    private final double[][] turnedAway;

    /** By class and day of arrival. */
    private final double[][] served;

    private final double[][] servedWaitMicros;
    private final double[][] lost;

    /** @param days of the run, whole ones; what comes after them counts as the last */
    LossesByDay(Scenario scenario, ResultLayout layout, int days) {
        this.days = days;
        List<String> stages = scenario.stages().stream().map(StageSpec::name).toList();
        stageOfLane = layout.lanes().stream()
                .map(LaneInfo::stage)
                .mapToInt(stages::indexOf)
                .toArray();
        joined = new double[stageOfLane.length][days];
        balked = new double[stageOfLane.length][days];
        gaveUp = new double[stageOfLane.length][days];
        reached = new double[stages.size()][days];
        foundFull = new double[stages.size()][days];
        turnedAway = new double[stages.size()][days];
        int classes = layout.classes().size();
        served = new double[classes][days];
        servedWaitMicros = new double[classes][days];
        lost = new double[classes][days];
    }

    /** Whether anybody can be lost in a scenario, so that it is worth looking. */
    static boolean canOccur(Scenario scenario) {
        return scenario.stages().stream()
                .anyMatch(stage -> stage.room().isPresent()
                        || stage.lanes().stream()
                                .anyMatch(lane -> lane.impatience().isPresent()));
    }

    /** Those who would have joined a lane: its queue or a desk of it. */
    double[] cameToLane(int lane) {
        return sum(joined[lane], balked[lane]);
    }

    /** Those who did not join a lane, because its queue was long. */
    double[] balked(int lane) {
        return balked[lane];
    }

    /** Those who joined a lane. */
    double[] joined(int lane) {
        return joined[lane];
    }

    /** Those who abandoned the queue of a lane. */
    double[] gaveUp(int lane) {
        return gaveUp[lane];
    }

    /** Those who came to a stage: they joined a lane of it, or were turned away. */
    double[] cameToStage(int stage) {
        return sum(reached[stage], turnedAway[stage]);
    }

    /** Those who found a stage full and waited before it. */
    double[] foundFull(int stage) {
        return foundFull[stage];
    }

    /** Those who found a stage full and left. */
    double[] turnedAway(int stage) {
        return turnedAway[stage];
    }

    /** Those of a class who left with every check done. */
    double[] served(int unitClass) {
        return served[unitClass];
    }

    /** The waits of those. */
    double[] servedWaitMicros(int unitClass) {
        return servedWaitMicros[unitClass];
    }

    /** Those of a class who left unserved. */
    double[] lost(int unitClass) {
        return lost[unitClass];
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int day = 0; day < sum.length; day++) {
            sum[day] += other[day];
        }
        return sum;
    }

    private int day(long micros) {
        return (int) Math.min(micros / MICROS_PER_DAY, days - 1L);
    }

    private static long key(UnitName who) {
        return who.number() << 16 | who.flow();
    }

    /** Of a unit that came before the run began, too, of which nobody said that it arrived. */
    private Visit visit(ModelEvent.OfUnit event) {
        return visits.computeIfAbsent(key(event.who()), any -> new Visit(day(event.atMicros())));
    }

    @Override
    public void arrived(ModelEvent.Arrived event) {
        visit(event);
    }

    @Override
    public void blocked(ModelEvent.Blocked event) {
        foundFull[event.stage()][day(event.atMicros())]++;
        visit(event).begin(event.atMicros());
    }

    @Override
    public void turnedAway(ModelEvent.TurnedAway event) {
        turnedAway[event.stage()][day(event.atMicros())]++;
        lost(event);
    }

    @Override
    public void joined(ModelEvent.Joined event) {
        joined[event.lane()][day(event.atMicros())]++;
        reached[stageOfLane[event.lane()]][day(event.atMicros())]++;
        visit(event).begin(event.atMicros());
    }

    @Override
    public void balked(ModelEvent.Balked event) {
        balked[event.lane()][day(event.atMicros())]++;
        visit(event).end(event.atMicros());
    }

    @Override
    public void gaveUp(ModelEvent.GaveUp event) {
        gaveUp[event.lane()][day(event.atMicros())]++;
        visit(event).end(event.atMicros());
    }

    @Override
    public void started(ModelEvent.Started event) {
        visit(event).end(event.atMicros());
    }

    @Override
    public void gone(ModelEvent.Gone event) {
        lost(event);
    }

    private void lost(ModelEvent.OfUnit event) {
        Visit visit = visits.remove(key(event.who()));
        if (visit != null) {
            lost[event.who().classIndex()][visit.day]++;
        }
    }

    @Override
    public void left(ModelEvent.Left event) {
        Visit visit = visits.remove(key(event.who()));
        if (visit != null) {
            served[event.who().classIndex()][visit.day]++;
            servedWaitMicros[event.who().classIndex()][visit.day] += visit.waitedMicros;
        }
    }
}
