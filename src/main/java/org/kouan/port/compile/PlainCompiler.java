package org.kouan.port.compile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kouan.port.arrival.Arrivals;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.Names;
import org.kouan.port.lane.Lane;
import org.kouan.port.record.Recorder;
import org.kouan.port.recursion.Cohorts;
import org.kouan.port.recursion.LaneGroup;
import org.kouan.port.recursion.PlainHall;
import org.kouan.port.recursion.PlainLane;
import org.kouan.port.recursion.PlainPorts;
import org.kouan.port.stage.Stage;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/** Compiles plain ports: their lanes of events lend statistics and inspections, and nobody comes to them. */
final class PlainCompiler {
    private final Scenario scenario;
    private final Names names;
    private final ModelCore core;
    private final StageSpec stage;

    PlainCompiler(Scenario scenario, Names names, ModelCore core) {
        this.scenario = scenario;
        this.names = names;
        this.core = core;
        stage = scenario.stages().get(0);
    }

    /**
     * The hall of a plain port; null for any other port, and when somebody looks on.
     *
     * @param only the only stage of a plain port
     */
    @Nullable
    PlainHall compile(Stage only, List<Lane> lanes, Arrivals arrivals, Recorder recorder) {
        if (core.observed() || !PlainPorts.isPlain(scenario) || !only.drawsServicesAhead()) {
            return null;
        }
        Cohorts cohorts = new Cohorts(recorder, StageCompiler.countedClasses(scenario, names, stage.name()));
        PlainLane[] plain = lanes.stream().map(PlainCompiler::lane).toArray(PlainLane[]::new);
        for (LaneSpec spec : stage.lanes()) {
            lane(spec, plain)
                    .connect(
                            helped(spec, When.FIRST, plain),
                            helped(spec, When.IDLE, plain),
                            Stream.of(When.FIRST, When.IDLE)
                                    .flatMap(when -> helpers(spec, when, plain))
                                    .toArray(PlainLane[]::new));
        }
        PlainHall hall =
                new PlainHall(arrivals, new PlainHall.Parts(plain, laneOfClass(), groups(plain, cohorts)), cohorts);
        core.figures().counter(hall);
        return hall;
    }

    private static PlainLane lane(Lane lane) {
        return new PlainLane(
                lane.desks().staffing(),
                lane.design().changeOverMicros(),
                lane.statistics(),
                lane.work().inspection());
    }

    private PlainLane lane(LaneSpec spec, PlainLane[] lanes) {
        return lanes[names.laneIndex(spec.name())];
    }

    private PlainLane[] helped(LaneSpec spec, When when, PlainLane[] lanes) {
        return spec.helps().stream()
                .filter(help -> help.when() == when)
                .map(help -> lanes[names.laneIndex(help.lane())])
                .toArray(PlainLane[]::new);
    }

    private Stream<PlainLane> helpers(LaneSpec spec, When when, PlainLane[] lanes) {
        return stage.lanes().stream()
                .filter(other -> other.helps().contains(new LaneSpec.Help(spec.name(), when)))
                .map(other -> lane(other, lanes));
    }

    private int[] laneOfClass() {
        int[] laneOfClass = new int[names.classCount()];
        for (LaneSpec spec : stage.lanes()) {
            for (String served : spec.serves()) {
                laneOfClass[names.classIndex(served)] = names.laneIndex(spec.name());
            }
        }
        return laneOfClass;
    }

    /** By lane: those that it helps, those that help it, and so on. */
    private LaneGroup[] groups(PlainLane[] lanes, Cohorts cohorts) {
        int[] group = new int[lanes.length];
        for (int lane = 0; lane < group.length; lane++) {
            group[lane] = lane;
        }
        for (LaneSpec spec : stage.lanes()) {
            for (LaneSpec.Help help : spec.helps()) {
                int joined = group[names.laneIndex(help.lane())];
                int into = group[names.laneIndex(spec.name())];
                for (int lane = 0; lane < group.length; lane++) {
                    group[lane] = group[lane] == joined ? into : group[lane];
                }
            }
        }
        Map<Integer, LaneGroup> groups = new HashMap<>();
        for (int id : group) {
            groups.computeIfAbsent(id, each -> new LaneGroup(members(lanes, group, each), cohorts));
        }
        return Arrays.stream(group).mapToObj(groups::get).toArray(LaneGroup[]::new);
    }

    private static PlainLane[] members(PlainLane[] lanes, int[] group, int id) {
        return IntStream.range(0, lanes.length)
                .filter(lane -> group[lane] == id)
                .mapToObj(lane -> lanes[lane])
                .toArray(PlainLane[]::new);
    }
}
