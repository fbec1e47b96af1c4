package org.kouan.planning.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kouan.scenario.DayPlan;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.DayProfile.Segment;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.StageSpec;

/**
 * The plans of a scenario among which the cheapest is looked for: which lanes, in which intervals, between how many desks.
 * A lane that no target reaches keeps its plan, and so do lanes that are fixed. Where the plan has a lane closed all through
 * an interval it stays closed.
 */
public final class PlanSpace {
    private final Scenario scenario;
    private final Grid grid;
    private final List<PlannedLane> lanes = new ArrayList<>();
    private final List<LaneSpec> specs = new ArrayList<>();
    private final List<String> unreached = new ArrayList<>();
    private final List<String> fixed = new ArrayList<>();

    private PlanSpace(Scenario scenario, Grid grid) {
        this.scenario = scenario;
        this.grid = grid;
    }

    /**
     * The plans of a scenario within limits.
     *
     * @throws LimitsException when they cannot be
     */
    public static PlanSpace of(Scenario scenario, Limits limits) {
        PlanSpace space = new PlanSpace(scenario, Grid.of(scenario.run(), limits.step()));
        int index = 0;
        for (StageSpec stage : scenario.stages()) {
            for (LaneSpec lane : stage.lanes()) {
                boolean reached = isReached(scenario, stage, lane);
                if (limits.fixed().contains(lane.name())) {
                    space.fixed.add(lane.label());
                    if (reached) {
                        space.keep(index, stage, lane);
                    }
                } else if (reached) {
                    space.add(index, stage, lane, limits);
                } else {
                    space.unreached.add(lane.label());
                }
                index++;
            }
        }
        return space;
    }

    private static boolean isReached(Scenario scenario, StageSpec stage, LaneSpec lane) {
        return scenario.targets().stream()
                .filter(target -> target.stages().contains(stage.name()))
                .flatMap(target -> target.classes().stream())
                .anyMatch(name -> stage.mayServe(lane, name) || lane.eGate().isPresent());
    }

    private void add(int index, StageSpec stage, LaneSpec lane, Limits limits) {
        int[] planned = planned(lane);
        int largest = java.util.Arrays.stream(planned).max().orElse(0);
        int fewest = limits.fewest(lane.name());
        int most = limits.most(lane.name(), largest);
        if (fewest > most) {
            throw new LimitsException(
                    "lane " + lane.name() + ": at least " + fewest + " and at most " + most + " desks cannot be");
        }
        int[] low = new int[grid.cells()];
        int[] high = new int[grid.cells()];
        for (int i = 0; i < planned.length; i++) {
            low[i] = planned[i] == 0 ? 0 : fewest;
            high[i] = planned[i] == 0 ? 0 : most;
        }
        add(index, stage, lane, true, low, high);
    }

    private void keep(int index, StageSpec stage, LaneSpec lane) {
        add(index, stage, lane, false, planned(lane), planned(lane));
    }

    private void add(int index, StageSpec stage, LaneSpec lane, boolean free, int[] low, int[] high) {
        lanes.add(new PlannedLane(
                index,
                lane.name(),
                lane.label(),
                "stages." + stage.name() + ".lanes." + lane.name(),
                lane.desks().officersPerDesk(),
                free,
                low,
                high));
        specs.add(lane);
    }

    /** The most desks that the lane's plan has within each interval. */
    private int[] planned(LaneSpec lane) {
        int[] desks = new int[grid.cells()];
        for (int i = 0; i < desks.length; i++) {
            Duration begin = grid.begin(i);
            desks[i] = (int) lane.desks()
                    .open()
                    .maxBetween(
                            later(begin, scenario.run().from()),
                            begin.plus(grid.step()),
                            scenario.run().date());
        }
        return desks;
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The scenario as it stands. */
    public Scenario scenario() {
        return scenario;
    }

    /** The intervals. */
    public Grid grid() {
        return grid;
    }

    /** The lanes whose desks are to be found, and those that targets reach and that keep their plan. */
    public List<PlannedLane> lanes() {
        return List.copyOf(lanes);
    }

    /** The scenario's own description of a planned lane. */
    public LaneSpec spec(int lane) {
        return specs.get(lane);
    }

    /** Labels of lanes that no target reaches. */
    public List<String> unreached() {
        return List.copyOf(unreached);
    }

    /** Labels of lanes that keep their plan since that was asked for. */
    public List<String> fixed() {
        return List.copyOf(fixed);
    }

    /** The plan as it stands, by interval: where it changes within one, the larger number. */
    public Plan asItStands() {
        return Plan.of(specs.stream().map(this::planned).toArray(int[][]::new));
    }

    /** The same with at least the fewest and at most the most desks. */
    public Plan asItStandsWithinLimits() {
        Plan plan = asItStands();
        for (int lane = 0; lane < plan.lanes(); lane++) {
            int[] desks = plan.lane(lane);
            PlannedLane of = lanes.get(lane);
            for (int i = 0; i < desks.length; i++) {
                desks[i] = Math.max(of.fewest(i), Math.min(of.most(i), desks[i]));
            }
            plan = plan.withLane(lane, desks);
        }
        return plan;
    }

    /** The fewest desks everywhere. */
    public Plan fewest() {
        return Plan.of(lanes.stream().map(PlannedLane::fewest).toArray(int[][]::new));
    }

    /** The most desks everywhere. */
    public Plan most() {
        return Plan.of(lanes.stream().map(PlannedLane::most).toArray(int[][]::new));
    }

    /** All cells in which there may be more desks than the fewest. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            for (int i = 0; i < grid.cells(); i++) {
                if (lanes.get(lane).most(i) > lanes.get(lane).fewest(i)) {
                    cells.add(new Cell(lane, i));
                }
            }
        }
        return cells;
    }

    /** Officer-hours that a desk of a lane costs in an interval. */
    public double hours(int lane) {
        return lanes.get(lane).officersPerDesk() * grid.stepHours();
    }

    /** Officer-hours of the desks of a plan, without what desks that close late add to it. */
    public double hours(Plan plan) {
        double hours = 0;
        for (int lane = 0; lane < lanes.size(); lane++) {
            hours += hours(lane) * plan.sum(lane);
        }
        return hours;
    }

    /** Whether time passes as the clock reads and the run is no longer than the day that its intervals make up. */
    public boolean isOneDay() {
        return !scenario.clock().isChanged() && scenario.run().until().compareTo(grid.begin(grid.cells())) <= 0;
    }

    /** The scenario with a plan. */
    public Scenario with(Plan plan) {
        Map<String, DayProfile> profiles = new LinkedHashMap<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (lanes.get(lane).free()) {
                profiles.put(lanes.get(lane).name(), profile(plan, lane));
            }
        }
        return scenario.withStages(scenario.stages().stream()
                .map(stage -> stage.withLanes(stage.lanes().stream()
                        .map(lane -> profiles.containsKey(lane.name()) ? with(lane, profiles.get(lane.name())) : lane)
                        .toList()))
                .toList());
    }

    private static LaneSpec with(LaneSpec lane, DayProfile profile) {
        LaneSpec.Desks desks = lane.desks();
        return lane.withDesks(
                new LaneSpec.Desks(DayPlan.everyDay(profile), desks.officersPerDesk(), desks.setUp(), desks.reopen()));
    }

    /** The desks of a lane of a plan by time of day; at times that the run does not come to, as it stands. */
    public DayProfile profile(Plan plan, int lane) {
        int[] ofDay = new int[grid.ofDay()];
        for (int i = 0; i < ofDay.length; i++) {
            Duration begin = grid.step().multipliedBy(i);
            ofDay[i] = (int) specs.get(lane)
                    .desks()
                    .open()
                    .maxBetween(begin, begin.plus(grid.step()), scenario.run().date());
        }
        for (int i = 0; i < grid.cells(); i++) {
            ofDay[grid.timeOfDay(i)] = plan.desks(lane, i);
        }
        List<Segment> segments = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= ofDay.length; i++) {
            if (i == ofDay.length || ofDay[i] != ofDay[begin]) {
                segments.add(
                        new Segment(grid.step().multipliedBy(begin), grid.step().multipliedBy(i), ofDay[begin]));
                begin = i;
            }
        }
        return new DayProfile(segments);
    }

    /** Whether the plan of a lane as it stands is the same all through each interval. */
    public boolean isAligned(int lane) {
        DayPlan open = specs.get(lane).desks().open();
        for (int i = 0; i < grid.cells(); i++) {
            Duration from = later(grid.begin(i), scenario.run().from());
            if (!open.on(scenario.run().date().plusDays(from.toDays()))
                    .isConstantBetween(from, grid.begin(i).plus(grid.step()))) {
                return false;
            }
        }
        return true;
    }
}
