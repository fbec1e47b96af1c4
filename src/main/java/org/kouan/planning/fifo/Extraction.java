package org.kouan.planning.fifo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.PlannedLane;
import org.kouan.port.PortModel;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.ModelObserver;
import org.kouan.port.core.UnitName;
import org.kouan.result.ResultLayout;
import org.kouan.result.RunTotals;
import org.kouan.scenario.DayProfile;
import org.kouan.scenario.LaneSpec;
import org.kouan.scenario.RunPlan;
import org.kouan.scenario.Scenario;

/**
 * The travellers of lanes on a day, out of the ordinary model: who comes when and how long each inspection takes does not
 * depend on the plan, so they are taken from a replication in which the lanes have plenty of desks all day. For one thread.
 */
final class Extraction {
    private final PortModel model;
    private final Recorder recorder;
    private final long seed;

    Extraction(PlanSpace space, ResultLayout layout, long seed) {
        this.seed = seed;
        recorder = new Recorder(space, layout);
        model = PortModel.compile(plenty(space), recorder);
    }

    private static Scenario plenty(PlanSpace space) {
        List<String> names = space.lanes().stream().map(PlannedLane::name).toList();
        int desks = Math.max(
                1, space.lanes().stream().mapToInt(PlannedLane::largest).max().orElse(1));
        Scenario scenario = space.scenario();
        return scenario.withRun(scenario.run().withClosing(RunPlan.Closing.DRAIN))
                .withStages(scenario.stages().stream()
                        .map(stage -> stage.withLanes(stage.lanes().stream()
                                .map(lane -> names.contains(lane.name()) ? withDesks(lane, desks) : lane)
                                .toList()))
                        .toList());
    }

    private static LaneSpec withDesks(LaneSpec lane, int desks) {
        return lane.withDesks(LaneSpec.Desks.of(DayProfile.constant(desks)));
    }

    /** The lanes of a replication, in the order of the plan. */
    LaneDay[] day(int replication) {
        recorder.reset();
        model.run(seed, replication, new RunTotals(model.layout()));
        return recorder.days();
    }

    /** Writes down who comes to the planned lanes. */
    private static final class Recorder implements ModelObserver {
        private final int[] plannedOfLane;
        private final Arrivals[] lanes;
        private final byte[] targetsOfClass;
        private final long countedFrom;
        private final Map<Long, Integer> waiting = new HashMap<>();

        Recorder(PlanSpace space, ResultLayout layout) {
            plannedOfLane = new int[layout.lanes().size()];
            Arrays.fill(plannedOfLane, -1);
            lanes = new Arrivals[space.lanes().size()];
            for (int lane = 0; lane < lanes.length; lane++) {
                plannedOfLane[space.lanes().get(lane).index()] = lane;
                lanes[lane] = new Arrivals(space.spec(lane).changeOver().toNanos() / 1_000);
            }
            targetsOfClass = new byte[layout.classes().size()];
            for (int target = 0; target < layout.targets().size(); target++) {
                for (int protectedClass : layout.targets().get(target).classes()) {
                    targetsOfClass[protectedClass] |= (byte) (1 << target);
                }
            }
            RunPlan run = space.scenario().run();
            countedFrom = run.from().plus(run.warmUp()).toNanos() / 1_000;
        }

        void reset() {
            waiting.clear();
            for (Arrivals lane : lanes) {
                lane.size = 0;
            }
        }

        LaneDay[] days() {
            return Arrays.stream(lanes).map(Arrivals::day).toArray(LaneDay[]::new);
        }

        /** Flows and numbers of units that wait or are inspected are far below these powers of two. */
        private static long key(UnitName who) {
            return ((long) who.flow() << 48) + who.number();
        }

        @Override
        public void joined(ModelEvent.Joined event) {
            int planned = plannedOfLane[event.lane()];
            if (planned >= 0) {
                long now = event.atMicros();
                byte targets =
                        now < countedFrom ? 0 : targetsOfClass[event.who().classIndex()];
                waiting.put(key(event.who()), lanes[planned].add(now, targets));
            }
        }

        @Override
        public void started(ModelEvent.Started event) {
            int planned = plannedOfLane[event.lane()];
            if (planned >= 0) {
                Integer place = waiting.get(key(event.who()));
                if (place != null) {
                    lanes[planned].busy[place] = -event.atMicros();
                }
            }
        }

        @Override
        public void inspected(ModelEvent.Inspected event) {
            int planned = plannedOfLane[event.lane()];
            if (planned >= 0) {
                Integer place = waiting.remove(key(event.who()));
                if (place != null) {
                    lanes[planned].busy[place] += event.atMicros() + lanes[planned].changeOver;
                }
            }
        }
    }

    /** Arrays that grow. */
    private static final class Arrivals {
        private static final int INITIAL_PLACES = 1024;

        private final long changeOver;
        private long[] joined = new long[INITIAL_PLACES];
        private long[] busy = new long[INITIAL_PLACES];
        private byte[] targets = new byte[INITIAL_PLACES];
        private int size;

        Arrivals(long changeOver) {
            this.changeOver = changeOver;
        }

        int add(long now, byte protectedBy) {
            if (size == joined.length) {
                joined = Arrays.copyOf(joined, 2 * size);
                busy = Arrays.copyOf(busy, 2 * size);
                targets = Arrays.copyOf(targets, 2 * size);
            }
            joined[size] = now;
            busy[size] = 0;
            targets[size] = protectedBy;
            return size++;
        }

        LaneDay day() {
            return new LaneDay(Arrays.copyOf(joined, size), Arrays.copyOf(busy, size), Arrays.copyOf(targets, size));
        }
    }
}
