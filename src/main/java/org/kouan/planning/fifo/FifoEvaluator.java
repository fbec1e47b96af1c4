package org.kouan.planning.fifo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kouan.planning.plan.Cell;
import org.kouan.planning.plan.Costs;
import org.kouan.planning.plan.DayTable;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanEvaluator;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.Workers;
import org.kouan.port.PortModel;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.TargetInfo;

/**
 * Plans of lanes that serve in order of arrival. The days are those of the ordinary model with the same seed and numbers,
 * and a plan comes to what it comes to there; see {@link FifoPorts} for which ports that holds.
 */
public final class FifoEvaluator implements PlanEvaluator {
    /** Travellers of all days together: some 350 MB. */
    private static final long MOST_TRAVELLERS = 20_000_000;

    private final PlanSpace space;
    private final LaneClock clock;
    private final long[] limits;
    private final Workers workers;
    private final ResultLayout layout;
    private final List<Day> sample = new ArrayList<>();
    private final AtomicLong followed = new AtomicLong();
    private long travellers;
    private long simulated;

    /** Without days yet. */
    public FifoEvaluator(PlanSpace space, Workers workers) {
        this.space = space;
        this.workers = workers;
        layout = PortModel.compile(space.scenario()).layout();
        clock = new LaneClock(space.grid(), space.scenario().run());
        limits = layout.targets().stream().mapToLong(TargetInfo::limitMicros).toArray();
    }

    /**
     * Adds days to the sample, as far as there is room for them.
     *
     * @param seed of the days
     * @param replications their numbers
     * @return whether there was room for all
     */
    public boolean add(long seed, int[] replications) {
        Day[] days = new Day[replications.length];
        workers.each(
                replications.length,
                () -> {
                    Extraction extraction = new Extraction(space, layout, seed);
                    return (IntConsumer) i -> days[i] = Day.of(extraction.day(replications[i]), limits.length);
                },
                each -> {});
        simulated += replications.length;
        for (Day day : days) {
            if (travellers >= MOST_TRAVELLERS) {
                return false;
            }
            travellers += day.travellers();
            sample.add(day);
        }
        return true;
    }

    /** Adds the next days of a seed until there are so many in all, numbered from 0. Returns whether there is room. */
    public boolean growTo(int days, long seed) {
        return add(seed, IntStream.range(sample.size(), days).toArray());
    }

    @Override
    public int days() {
        return sample.size();
    }

    @Override
    public boolean isMonotone() {
        return true;
    }

    @Override
    public double daysSimulated() {
        double mean = sample.isEmpty() ? 1 : Math.max(1, (double) travellers / sample.size());
        return simulated + followed.get() / mean;
    }

    /** What the sample requires of windows of the day. */
    public FifoWindows windows() {
        return new FifoWindows(
                space, clock, layout.targets(), sample.stream().map(Day::lanes).toList());
    }

    /**
     * The cheapest plan of the sample that costs less than so much, where lanes have so few intervals that all plans can be
     * tried; empty when there is none, or too many would have to be tried.
     *
     * @param allowed days that may miss each target, all of which are rules for everyone
     */
    public Optional<Plan> cheaperOfAFew(double below, Costs costs, int[] allowed) {
        return new SmallSpace(space, costs, allowed, new FewDays()).cheaperThan(below);
    }

    /** Tries plans of lanes until they lack too much. */
    private final class FewDays implements SmallSpace.Trier {
        private final FifoPath path = new FifoPath(clock);
        private final Tally tally = tally();

        @Override
        public BitSet @Nullable [] lacking(int lane, int[] desks, int[] allowed) {
            BitSet[] lacking = IntStream.range(0, limits.length)
                    .mapToObj(t -> new BitSet())
                    .toArray(BitSet[]::new);
            long before = path.followed();
            try {
                for (int day = 0; day < sample.size(); day++) {
                    tally.reset();
                    path.run(sample.get(day).lanes[lane], desks, tally);
                    for (int target = 0; target < limits.length; target++) {
                        if (tally.late(target) > 0) {
                            lacking[target].set(day);
                            if (lacking[target].cardinality() > allowed[target]) {
                                return null;
                            }
                        }
                    }
                }
                return lacking;
            } finally {
                followed.addAndGet(path.followed() - before);
            }
        }
    }

    /** What is exact of the first day of the sample, which stands for all. */
    public FifoExact exact() {
        return new FifoExact(space, clock, layout.targets(), sample.get(0).lanes);
    }

    @Override
    public DayTable evaluate(Plan plan) {
        DayTable table = new DayTable(limits.length, sample.size());
        workers.each(sample.size(), () -> new Runner(plan, table), Runner::done);
        return table;
    }

    @Override
    public List<DayTable> changed(Plan plan, List<Cell> cells, int change, int[] days) {
        List<DayTable> tables = cells.stream()
                .map(cell -> new DayTable(limits.length, days.length))
                .toList();
        workers.each(days.length, () -> new Changer(plan, cells, change, days, tables), Changer::done);
        return tables;
    }

    /** One path a lane, and what they come to together. */
    private final class Paths {
        private final FifoPath[] paths = IntStream.range(0, space.lanes().size())
                .mapToObj(lane -> new FifoPath(clock))
                .toArray(FifoPath[]::new);
        private final Tally tally = tally();

        void run(Day day, Plan plan) {
            tally.reset();
            for (int lane = 0; lane < paths.length; lane++) {
                paths[lane].run(day.lanes[lane], plan.lane(lane), tally);
            }
        }

        void done() {
            for (FifoPath path : paths) {
                followed.addAndGet(path.followed());
            }
        }
    }

    /** Runs days by a plan. */
    private final class Runner implements IntConsumer {
        private final Plan plan;
        private final DayTable table;
        private final Paths paths = new Paths();

        Runner(Plan plan, DayTable table) {
            this.plan = plan;
            this.table = table;
        }

        @Override
        public void accept(int number) {
            Day day = sample.get(number);
            paths.run(day, plan);
            paths.tally.addTo(table, number, day.arrived);
        }

        void done() {
            paths.done();
        }
    }

    /** Runs days by a plan with a change in one cell after the other. */
    private final class Changer implements IntConsumer {
        private final Plan plan;
        private final List<Cell> cells;
        private final int change;
        private final int[] days;
        private final List<DayTable> tables;
        private final Paths paths = new Paths();
        private final Tally changed = tally();

        Changer(Plan plan, List<Cell> cells, int change, int[] days, List<DayTable> tables) {
            this.plan = plan;
            this.cells = cells;
            this.change = change;
            this.days = days;
            this.tables = tables;
        }

        @Override
        public void accept(int i) {
            Day day = sample.get(days[i]);
            paths.run(day, plan);
            for (int c = 0; c < cells.size(); c++) {
                Cell cell = cells.get(c);
                changed.copy(paths.tally);
                paths.paths[cell.lane()].change(day.lanes[cell.lane()], cell.interval(), change, changed);
                changed.addTo(tables.get(c), i, day.arrived);
            }
        }

        void done() {
            paths.done();
        }
    }

    /** A day of the sample: its lanes, and how many arrive whom each target protects. */
    private record Day(LaneDay[] lanes, long[] arrived) {
        static Day of(LaneDay[] lanes, int targets) {
            long[] arrived = new long[targets];
            for (LaneDay lane : lanes) {
                for (int n = 0; n < lane.size(); n++) {
                    for (int target = 0; target < targets; target++) {
                        arrived[target] += lane.isProtected(n, target) ? 1 : 0;
                    }
                }
            }
            return new Day(lanes, arrived);
        }

        long travellers() {
            return Arrays.stream(lanes).mapToLong(LaneDay::size).sum();
        }
    }

    /** A lane on a day of the sample. */
    LaneDay day(int day, int lane) {
        return sample.get(day).lanes[lane];
    }

    /** When intervals end. */
    LaneClock clock() {
        return clock;
    }

    /** Sums of nothing yet. */
    Tally tally() {
        return new Tally(limits, clock.until());
    }
}
