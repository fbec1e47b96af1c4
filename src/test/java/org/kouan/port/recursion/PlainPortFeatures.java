package org.kouan.port.recursion;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kouan.engine.SimTime;
import org.kouan.port.PortModel;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.Sampling;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Arrivals;
import org.kouan.scenario.DayLevel;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.LaneSpec.Help.When;
import org.kouan.scenario.RunPlan.Closing;
import org.kouan.scenario.Scenario;
import org.kouan.scenario.Target;
import org.kouan.scenario.law.Constant;

/** What is there in a plain port, and what happens when it runs event by event. */
final class PlainPortFeatures implements ModelObserver {
    /** What a plain port may have, or what may happen there. */
    enum Feature {
        ONE_LANE,
        FOUR_LANES,
        ONE_FLOW,
        FOUR_FLOWS,
        MUTUAL_HELP,
        CHAINED_HELP,
        SEVERAL_GROUPS,
        LANE_THAT_ONLY_HELPS,
        POISSON,
        LINEAR_POISSON,
        RENEWAL,
        RENEWAL_OF_WHOLE_MINUTES,
        PRESENT,
        PRESENT_ALL_AT_ONCE,
        LEVEL_OF_FLOW,
        LEVEL_OF_PORT,
        FACTOR_OF_STAGE,
        FACTOR_OF_LANE,
        CHANGE_OVER,
        SET_UP,
        WARM_UP,
        DRAIN,
        CUT_OFF,
        NOT_FROM_MIDNIGHT,
        SEVERAL_DAYS,
        WORST_INTERVAL,
        SEVERAL_TARGETS_OF_A_CLASS,
        ORDINARY,
        ANTITHETIC,
        UNFOLDED,
        CONTROLLED,
        HELPED_FIRST,
        HELPED_WHEN_IDLE,
        HELPED_AT_ONCE,
        ARRIVALS_OF_TWO_FLOWS_AT_ONCE,
        STAFFING_AND_ARRIVAL_AT_ONCE,
        STAFFING_AND_END_AT_ONCE,
        TWO_LANES_STAFFED_AT_ONCE,
        SAME_BEGIN_AND_END_AT_LANES_THAT_HELP,
        ARRIVAL_AND_END_AT_ONCE,
        INSPECTION_OF_NO_TIME,
        CLOSES_WHILE_BUSY,
        OPENS_INTO_QUEUE,
        OPENS_AGAIN_WHILE_CLOSING,
        CLOSED_AND_OPEN_AGAIN,
        QUEUE_BEYOND_64,
        QUEUE_BEYOND_256,
        BUSY_DESKS_BEYOND_16,
        BUSY_DESKS_BEYOND_64,
        MOST_DESKS,
        BUSY_WHEN_COUNTS_BEGIN,
        BUSY_AT_CUT_OFF,
        NEVER_SERVED_AT_CUT_OFF,
        NEVER_SERVED_THOUGH_DRAINED
    }

    private record Joined(int lane, long at) {}

    private record Begun(int lane, long at) {}

    private final Scenario scenario;
    private final Set<Feature> seen = EnumSet.noneOf(Feature.class);
    private final Map<List<Long>, Joined> joined = new HashMap<>();
    private final Map<List<Long>, Begun> begun = new HashMap<>();
    private final int[] busy;
    private final int[] waiting;
    private final int[] open;
    private final boolean[] hasClosed;
    private long lastArrival = -1;
    private int lastFlow = -1;
    private long lastStaffing = -1;
    private int lastStaffed = -1;
    private long lastEnd = -1;
    private Begun lastEnded = new Begun(-1, -1);

    private PlainPortFeatures(Scenario scenario) {
        this.scenario = scenario;
        int lanes = scenario.lanes().size();
        busy = new int[lanes];
        waiting = new int[lanes];
        open = new int[lanes];
        hasClosed = new boolean[lanes];
    }

    /** All that a replication shows. */
    static Set<Feature> of(Scenario scenario, Sampling sampling, long seed) {
        PlainPortFeatures features = new PlainPortFeatures(scenario);
        PortModel model = PortModel.compile(scenario, features, sampling);
        features.look(sampling);
        model.run(seed, 0, new RunTotals(model.layout()));
        features.lookAtEnd();
        return features.seen;
    }

    private void see(Feature feature, boolean there) {
        if (there) {
            seen.add(feature);
        }
    }

    private void look(Sampling sampling) {
        seen.add(Feature.valueOf(sampling.name()));
        seen.add(Feature.valueOf(scenario.run().closing().name()));
        List<LaneSpec> lanes = scenario.lanes();
        see(Feature.ONE_LANE, lanes.size() == 1);
        see(Feature.FOUR_LANES, lanes.size() == 4);
        see(Feature.ONE_FLOW, scenario.flows().size() == 1);
        see(Feature.FOUR_FLOWS, scenario.flows().size() == 4);
        see(Feature.FACTOR_OF_STAGE, scenario.stages().get(0).serviceFactor() != 1);
        see(Feature.LEVEL_OF_PORT, !scenario.port().dayLevel().equals(DayLevel.NONE));
        see(Feature.WARM_UP, !scenario.run().warmUp().isZero());
        see(Feature.NOT_FROM_MIDNIGHT, !scenario.run().from().isZero());
        see(
                Feature.SEVERAL_DAYS,
                scenario.run().until().toDays() - scenario.run().from().toDays() > 1);
        lanes.forEach(this::look);
        scenario.flows().forEach(this::look);
        see(
                Feature.WORST_INTERVAL,
                scenario.targets().stream().anyMatch(target -> target.measure() == Target.Measure.WORST_INTERVAL));
        see(
                Feature.SEVERAL_TARGETS_OF_A_CLASS,
                scenario.classes().stream().anyMatch(unitClass -> targetsOf(unitClass.name()) > 1));
        see(Feature.SEVERAL_GROUPS, lanes.size() == 4 && helps().size() == 2 && disjoint(helps()));
    }

    private long targetsOf(String unitClass) {
        return scenario.targets().stream()
                .filter(target -> target.classes().contains(unitClass))
                .count();
    }

    private Set<Set<String>> helps() {
        return scenario.lanes().stream()
                .flatMap(lane -> lane.helps().stream().map(help -> Set.of(lane.name(), help.lane())))
                .collect(Collectors.toSet());
    }

    private static boolean disjoint(Set<Set<String>> pairs) {
        return pairs.stream().flatMap(Set::stream).distinct().count() == 2L * pairs.size();
    }

    private void look(LaneSpec lane) {
        see(Feature.FACTOR_OF_LANE, lane.serviceFactor() != 1);
        see(Feature.CHANGE_OVER, !lane.changeOver().isZero());
        see(Feature.SET_UP, !lane.desks().setUp().isZero());
        see(Feature.MOST_DESKS, lane.desks().open().max() == PlainPorts.MOST_DESKS);
        see(
                Feature.LANE_THAT_ONLY_HELPS,
                lane.serves().isEmpty() && !lane.helps().isEmpty());
        for (LaneSpec.Help help : lane.helps()) {
            List<LaneSpec.Help> further = scenario.lanes().stream()
                    .filter(other -> other.name().equals(help.lane()))
                    .findFirst()
                    .orElseThrow()
                    .helps();
            boolean mutual = further.stream().anyMatch(other -> other.lane().equals(lane.name()));
            see(Feature.MUTUAL_HELP, mutual);
            see(Feature.CHAINED_HELP, !mutual && !further.isEmpty());
        }
    }

    private void look(FlowSpec flow) {
        see(Feature.LEVEL_OF_FLOW, !flow.dayLevel().equals(DayLevel.NONE));
        if (flow.arrivals() instanceof Arrivals.Renewal renewal) {
            see(Feature.RENEWAL_OF_WHOLE_MINUTES, renewal.interval() instanceof Constant);
            seen.add(Feature.RENEWAL);
        } else if (flow.arrivals() instanceof Arrivals.Present present) {
            seen.add(present.from().equals(present.to()) ? Feature.PRESENT_ALL_AT_ONCE : Feature.PRESENT);
        } else {
            see(Feature.POISSON, flow.arrivals() instanceof Arrivals.Poisson);
            see(Feature.LINEAR_POISSON, flow.arrivals() instanceof Arrivals.LinearPoisson);
        }
    }

    private static List<Long> unit(int flow, long number) {
        return List.of((long) flow, number);
    }

    @Override
    public void joined(ModelEvent.Joined event) {
        see(
                Feature.ARRIVALS_OF_TWO_FLOWS_AT_ONCE,
                lastArrival == event.atMicros() && lastFlow != event.who().flow());
        see(Feature.STAFFING_AND_ARRIVAL_AT_ONCE, lastStaffing == event.atMicros());
        see(Feature.ARRIVAL_AND_END_AT_ONCE, lastEnd == event.atMicros());
        lastArrival = event.atMicros();
        lastFlow = event.who().flow();
        joined.put(unit(event.who().flow(), event.who().number()), new Joined(event.lane(), event.atMicros()));
        waiting[event.lane()]++;
        see(Feature.QUEUE_BEYOND_64, waiting[event.lane()] > 65);
        see(Feature.QUEUE_BEYOND_256, waiting[event.lane()] > 257);
    }

    @Override
    public void started(ModelEvent.Started event) {
        Joined from = joined.remove(unit(event.who().flow(), event.who().number()));
        boolean own = from.lane == event.lane();
        see(Feature.HELPED_AT_ONCE, !own && from.at == event.atMicros());
        see(
                Feature.HELPED_FIRST,
                !own
                        && from.at < event.atMicros()
                        && waiting[event.lane()] > 0
                        && helps(event.lane(), from.lane, When.FIRST));
        see(Feature.HELPED_WHEN_IDLE, !own && from.at < event.atMicros() && helps(event.lane(), from.lane, When.IDLE));
        see(
                Feature.OPENS_INTO_QUEUE,
                lastStaffing == event.atMicros() && lastEnd < event.atMicros() && from.at < event.atMicros());
        begun.put(unit(event.who().flow(), event.who().number()), new Begun(event.lane(), event.atMicros()));
        waiting[from.lane]--;
        busy[event.lane()]++;
        see(Feature.BUSY_DESKS_BEYOND_16, busy[event.lane()] > 17);
        see(Feature.BUSY_DESKS_BEYOND_64, busy[event.lane()] > 65);
    }

    private boolean helps(int lane, int helped, When when) {
        List<LaneSpec> lanes = scenario.lanes();
        return lanes.get(lane)
                .helps()
                .contains(new LaneSpec.Help(lanes.get(helped).name(), when));
    }

    private boolean helpEachOther(int lane, int other) {
        List<LaneSpec> lanes = scenario.lanes();
        return lane != other
                && helps().contains(
                                Set.of(lanes.get(lane).name(), lanes.get(other).name()));
    }

    @Override
    public void inspected(ModelEvent.Inspected event) {
        Begun ended = begun.remove(unit(event.who().flow(), event.who().number()));
        see(Feature.INSPECTION_OF_NO_TIME, ended.at == event.atMicros());
        see(
                Feature.SAME_BEGIN_AND_END_AT_LANES_THAT_HELP,
                lastEnd == event.atMicros()
                        && lastEnded.at == ended.at
                        && ended.at < event.atMicros()
                        && helpEachOther(lastEnded.lane, event.lane()));
        see(Feature.STAFFING_AND_END_AT_ONCE, lastStaffing == event.atMicros() && ended.at < event.atMicros());
        see(Feature.BUSY_AT_CUT_OFF, isCutOff() && ended.at < until() && event.atMicros() > until());
        boolean counted = ended.at >= countFrom();
        see(Feature.BUSY_WHEN_COUNTS_BEGIN, !counted && event.atMicros() > countFrom() && countFrom() > from());
        lastEnd = event.atMicros();
        lastEnded = ended;
        busy[event.lane()]--;
    }

    @Override
    public void opened(ModelEvent.Opened event) {
        see(
                Feature.TWO_LANES_STAFFED_AT_ONCE,
                event.atMicros() > from() && lastStaffing == event.atMicros() && lastStaffed != event.lane());
        see(Feature.CLOSES_WHILE_BUSY, event.desks() < busy[event.lane()]);
        see(
                Feature.OPENS_AGAIN_WHILE_CLOSING,
                open[event.lane()] < busy[event.lane()] && event.desks() > open[event.lane()]);
        see(Feature.CLOSED_AND_OPEN_AGAIN, hasClosed[event.lane()] && event.desks() > 0);
        hasClosed[event.lane()] |= event.atMicros() > from() && event.desks() == 0;
        open[event.lane()] = event.desks();
        lastStaffing = event.atMicros();
        lastStaffed = event.lane();
    }

    private void lookAtEnd() {
        see(isCutOff() ? Feature.NEVER_SERVED_AT_CUT_OFF : Feature.NEVER_SERVED_THOUGH_DRAINED, !joined.isEmpty());
    }

    private boolean isCutOff() {
        return scenario.run().closing() == Closing.CUT_OFF;
    }

    private long from() {
        return SimTime.micros(scenario.run().from());
    }

    private long countFrom() {
        return from() + SimTime.micros(scenario.run().warmUp());
    }

    private long until() {
        return SimTime.micros(scenario.run().until());
    }
}
