package org.kouan.port.trace;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.kouan.clock.LocalClock;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;

/** How traces and logs write times and names. */
public final class TraceNames {
    private static final String TIME = "uuuu-MM-dd'T'HH:mm:ss.SSSSSS";
    private static final Duration AFTER_THE_END = Duration.ofDays(2);

    private final LocalClock clock;
    private final DateTimeFormatter time;
    private final List<String> disturbances;
    private final List<String> approvals;
    private final List<String> flows;
    private final List<String> classes;
    private final List<String> stages;
    private final List<String> lanes;
    private final List<String> stageNames;
    private final List<String> pools;

    /** The names of a scenario. */
    public TraceNames(Scenario scenario) {
        clock = scenario.clock();
        RunPlan run = scenario.run();
        boolean changes =
                !clock.changes(Duration.ZERO, run.until().plus(AFTER_THE_END)).isEmpty();
        time = DateTimeFormatter.ofPattern(changes ? TIME + "xxx" : TIME, Locale.ROOT);
        disturbances = scenario.disturbances().stream().map(Disturbance::name).toList();
        approvals = scenario.approvals().stream().map(Approval::name).toList();
        flows = scenario.flows().stream().map(FlowSpec::name).toList();
        classes = scenario.classes().stream().map(UnitClass::name).toList();
        stages = scenario.stages().stream()
                .flatMap(stage -> stage.lanes().stream().map(lane -> stage.name()))
                .toList();
        stageNames = scenario.stages().stream().map(StageSpec::name).toList();
        pools = scenario.staff().stream().map(StaffPool::name).toList();
        lanes = scenario.stages().stream()
                .flatMap(stage -> stage.lanes().stream())
                .map(lane -> lane.name())
                .toList();
    }

    /** By the port's clock, in ISO form with microseconds; with its offset where that changes during the run. */
    public String time(long micros) {
        return clock.dateTime(micros).atOffset(clock.offset(micros)).format(time);
    }

    /** A duration in minutes, to a tenth, rounded down. */
    String minutes(long micros) {
        long tenths = micros / 6_000_000;
        return tenths / 10 + "." + tenths % 10 + " min";
    }

    /** The flow and the unit's number in it, from 1. */
    public String unit(int flowIndex, long number) {
        return flow(flowIndex) + "-" + (number + 1);
    }

    /** A flow. */
    public String flow(int flowIndex) {
        return flows.get(flowIndex);
    }

    /** A class. */
    public String unitClass(int classIndex) {
        return classes.get(classIndex);
    }

    /** The stage that a lane belongs to. */
    public String stage(int laneIndex) {
        return stages.get(laneIndex);
    }

    /** A stage, by its own index. */
    String stageAt(int stageIndex) {
        return stageNames.get(stageIndex);
    }

    /** An officer, by pool and number in it, from 1. */
    String officer(int poolIndex, int officer) {
        return pools.get(poolIndex) + "-" + (officer + 1);
    }

    /** A lane. */
    public String lane(int laneIndex) {
        return lanes.get(laneIndex);
    }

    /** An approval. */
    String approval(int approvalIndex) {
        return approvals.get(approvalIndex);
    }

    String disturbance(int disturbanceIndex) {
        return disturbances.get(disturbanceIndex);
    }
}
