package org.kouan.port.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kouan.engine.SimTime;
import org.kouan.port.core.Event;
import org.kouan.port.core.Figures;
import org.kouan.port.core.ModelCore;
import org.kouan.port.core.ModelEvent;
import org.kouan.port.core.Names;
import org.kouan.port.core.Turn;
import org.kouan.port.core.UnitName;
import org.kouan.port.core.Units;
import org.kouan.port.lane.Lane;
import org.kouan.port.stage.Stage;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;
import org.kouan.random.Sampler;
import org.kouan.result.FigureInfo;
import org.kouan.result.FigureInfo.Subject;
import org.kouan.scenario.FlowSpec;
import org.kouan.scenario.PublishedWait;
import org.kouan.scenario.Scenario;

/** The waits that a port publishes, and the arrivals who come later because of them. */
public final class PublishedWaits {
    /** By flow that heeds any. */
    private final List<Board> boards = new ArrayList<>();
    /** By flow; null for those that heed none. */
    private final @Nullable Board[] boardOfFlow;

    private final ModelCore core;

    public PublishedWaits(
            Scenario scenario, Names names, ModelCore core, List<Stage> stages, Function<String, List<Lane>> lanesOf) {
        this.core = core;
        boardOfFlow = new Board[scenario.flows().size()];
        for (int f = 0; f < boardOfFlow.length; f++) {
            FlowSpec flow = scenario.flows().get(f);
            if (flow.publishedWait().isPresent()) {
                PublishedWait wait = flow.publishedWait().get();
                List<Lane> lanes = scenario.stages().get(names.stageIndex(wait.stage())).lanes().stream()
                        .map(lane -> lanesOf.apply(lane.name()))
                        .filter(made -> !made.isEmpty())
                        .map(made -> made.get(0))
                        .toList();
                Board board = new Board(
                        f,
                        flow,
                        wait,
                        stages.get(names.stageIndex(wait.stage())),
                        lanes,
                        names.byClass(wait::shareOf),
                        core.clock().microsAt(scenario.run().until()),
                        core);
                boardOfFlow[f] = board;
                boards.add(board);
            }
        }
    }

    /** Whether any flow heeds any. */
    public boolean occur() {
        return !boards.isEmpty();
    }

    /** How many flows do, each with waits published for it. */
    public int count() {
        return boards.size();
    }

    /** Publishes the waits for a flow. Returns when they are published next. */
    public long publish(int board, long now) {
        return boards.get(board).publish(now);
    }

    /** Whether a unit that was about to arrive comes later instead. */
    boolean putsOff(int unit, long now) {
        Board board = boardOfFlow[core.units().flow(unit)];
        return board != null && board.putsOff(unit, now);
    }

    /**
     * What one flow sees: the waits at the lanes of the stage, as the policies estimate them; nothing for a lane while it
     * has no open desk. A unit looks at the lanes that it may join, those of e-gates if it uses such, and there at the
     * shortest.
     */
    private static final class Board implements Figures.Counter {
        private static final long NOTHING = -1;

        private final int flow;
        private final Stage stage;
        private final Lane[] lanes;
        private final double[] shareOfClass;
        private final long everyMicros;
        private final long aboveMicros;
        private final long untilMicros;
        private final Sampler later;
        private final long flexiblePurpose;
        private final long laterPurpose;
        private final ModelCore core;
        private final Units units;
        private final RandomStream draws;

        private final long[] publishedOfLane;
        private long saw;
        private long putOff;
        private long longest;

        Board(
                int flow,
                FlowSpec spec,
                PublishedWait wait,
                Stage stage,
                List<Lane> lanes,
                double[] shareOfClass,
                long untilMicros,
                ModelCore core) {
            this.flow = flow;
            this.stage = stage;
            this.lanes = lanes.toArray(Lane[]::new);
            this.shareOfClass = shareOfClass;
            this.untilMicros = untilMicros;
            this.core = core;
            everyMicros = SimTime.micros(wait.every());
            aboveMicros = SimTime.micros(wait.above());
            later = wait.later().sampler(core.draws());
            flexiblePurpose = RandomStreams.purpose("flexible@" + wait.stage());
            laterPurpose = RandomStreams.purpose("later@" + wait.stage());
            units = core.units();
            draws = core.draws();
            publishedOfLane =
                    new long[1 + lanes.stream().mapToInt(Lane::index).max().orElse(0)];
            register(core.figures(), spec);
        }

        private void register(Figures figures, FlowSpec spec) {
            figures.counter(this);
            figures.add(
                    new FigureInfo(
                            Subject.FLOW,
                            spec.name(),
                            spec.label(),
                            "saw-long-wait",
                            "saw too long a wait published",
                            "per replication"),
                    end -> saw);
            figures.add(
                    new FigureInfo(
                            Subject.FLOW,
                            spec.name(),
                            spec.label(),
                            "put-off",
                            "came later because of it",
                            "per replication"),
                    end -> putOff);
            figures.add(
                    new FigureInfo(
                            Subject.FLOW, spec.name(), spec.label(), "published-max", "longest wait published", "min"),
                    end -> longest == NOTHING ? Double.NaN : SimTime.minutes(longest));
        }

        @Override
        public void reset() {
            Arrays.fill(publishedOfLane, NOTHING);
            count(0);
        }

        @Override
        public void count(long now) {
            saw = 0;
            putOff = 0;
            longest = NOTHING;
        }

        long publish(long now) {
            for (Lane lane : lanes) {
                long estimated = lane.estimatedWaitMicros();
                long published = estimated == Long.MAX_VALUE ? NOTHING : estimated;
                publishedOfLane[lane.index()] = published;
                longest = Math.max(longest, published);
                if (core.observed()) {
                    core.observer().published(new ModelEvent.Published(now, flow, lane.index(), published));
                }
            }
            return now + everyMicros;
        }

        /** The wait that a unit sees; {@link #NOTHING} when there is none published that it could have. */
        private long seenBy(int unit) {
            long shortest = NOTHING;
            for (Lane lane : stage.eligible(unit)) {
                long published = publishedOfLane[lane.index()];
                if (published != NOTHING && (shortest == NOTHING || published < shortest)) {
                    shortest = published;
                }
            }
            return shortest;
        }

        boolean putsOff(int unit, long now) {
            int unitClass = units.unitClass(unit);
            if (shareOfClass[unitClass] == 0 || units.is(unit, Units.PUT_OFF) || seenBy(unit) <= aboveMicros) {
                return false;
            }
            saw++;
            draws.seek(units.identity(unit), flexiblePurpose);
            if (draws.nextDouble() >= shareOfClass[unitClass]) {
                return false;
            }
            draws.seek(units.identity(unit), laterPurpose);
            long time = now + later.sample();
            if (time >= untilMicros) {
                return false;
            }
            putOff++;
            units.mark(unit, Units.PUT_OFF);
            core.simulation().schedule(time, Turn.priority(Event.UNIT_READY), Event.of(Event.UNIT_READY, unit));
            if (core.observed()) {
                core.observer()
                        .putOff(new ModelEvent.PutOff(now, new UnitName(flow, units.number(unit), unitClass), time));
            }
            return true;
        }
    }
}
