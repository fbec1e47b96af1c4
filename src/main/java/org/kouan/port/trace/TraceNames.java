package org.kouan.port.trace;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kouan.clock.LocalClock;
import org.kouan.port.core.UnitNumber;
import org.kouan.scenario.Approval;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.Disturbance;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StaffPool;
import org.kouan.scenario.StageSpec;
import org.kouan.scenario.UnitClass;
import org.kouan.text.VisibleText;

/** How traces and logs write times and names. */
public final class TraceNames {
    private static final String TIME = "uuuu-MM-dd'T'HH:mm:ss.SSSSSS";
    private static final Duration AFTER_THE_END = Duration.ofDays(2);

    /** Between those who come together and one of them. */
    private static final String MEMBER = "#";

    private final LocalClock clock;
    private final DateTimeFormatter time;
    private final List<String> disturbances;
    private final List<String> approvals;
    private final List<String> flows;
    /** By flow: the names of the services of its timetable; empty without one. */
    private final List<List<String>> services;
    /** By flow: whether a service is one unit, and how many parties a conveyance carries. */
    private final boolean[] isService;

    private final int[] partiesOf;
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
        services = scenario.flows().stream().map(TraceNames::services).toList();
        isService = new boolean[flows.size()];
        partiesOf = new int[flows.size()];
        for (int f = 0; f < isService.length; f++) {
            isService[f] = scenario.flows().get(f).bringsConveyances();
            partiesOf[f] = scenario.flows().get(f).parties().size();
        }
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

    /**
     * A unit, by one name that no other unit of the run has: {@code cars-12} is the twelfth of its flow,
     * {@code arrivals:MU505} the service of a timetable and {@code arrivals:MU505#12} its twelfth traveller,
     * {@code buses-3#7} the seventh in the party of the third bus, and {@code trains-3#2.7} the seventh in the second of
     * its parties.
     */
    public String unit(int flowIndex, long number) {
        int parties = partiesOf[flowIndex];
        if (UnitNumber.isMember(number)) {
            String party = parties == 1 ? "" : UnitNumber.party(number, parties) + 1 + ".";
            return unit(flowIndex, UnitNumber.conveyance(number, parties))
                    + MEMBER
                    + party
                    + (UnitNumber.member(number) + 1);
        }
        return services.get(flowIndex).isEmpty()
                ? flow(flowIndex) + "-" + (number + 1)
                : flow(flowIndex) + ":" + services.get(flowIndex).get(UnitNumber.service(number))
                        + (isService[flowIndex] ? "" : MEMBER + (UnitNumber.traveller(number) + 1));
    }

    /** Names of services as they are known, but that each is another: a later one of the same name has a number. */
    private static List<String> services(FlowSpec flow) {
        if (!(flow.arrivals() instanceof Arrivals.Timetable timetable)) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Arrivals.Service service : timetable.services()) {
            String known = VisibleText.line(service.id()).replace(MEMBER, "_");
            String name = known.isEmpty() ? "unnamed" : known;
            for (int again = 2; !names.add(name); again++) {
                name = (known.isEmpty() ? "unnamed" : known) + "(" + again + ")";
            }
        }
        return List.copyOf(names);
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
