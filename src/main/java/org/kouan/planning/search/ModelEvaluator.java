package org.kouan.planning.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.kouan.planning.plan.Cell;
import org.kouan.planning.plan.DayTable;
import org.kouan.planning.plan.Plan;
import org.kouan.planning.plan.PlanEvaluator;
import org.kouan.planning.plan.PlanSpace;
import org.kouan.planning.plan.Workers;
import org.kouan.planning.search.Samples.Days;
import org.kouan.port.PortModel;
import org.kouan.result.ClassColumn;
import org.kouan.result.ReplicationResult;
import org.kouan.result.ResultLayout;
import org.kouan.result.ResultLayout.TargetInfo;
import org.kouan.result.RunTotals;

/** Plans of any port, each by a whole new run of the ordinary model on the same days. */
final class ModelEvaluator implements PlanEvaluator {
    private static final double MICROS_PER_MINUTE = 60e6;
    /** Whoever is late by an amount that is not measured is late by so many minutes. */
    private static final double UNMEASURED = 10;

    private final PlanSpace space;
    private final Workers workers;
    private final List<Day> days;
    private final ResultLayout layout;
    private final AtomicLong simulated = new AtomicLong();

    ModelEvaluator(PlanSpace space, List<Days> days, Workers workers) {
        this.space = space;
        this.workers = workers;
        this.days = days.stream()
                .flatMap(each -> IntStream.of(each.replications()).mapToObj(number -> new Day(each.seed(), number)))
                .toList();
        layout = PortModel.compile(space.scenario()).layout();
    }

    @Override
    public int days() {
        return days.size();
    }

    @Override
    public boolean isMonotone() {
        return false;
    }

    @Override
    public double daysSimulated() {
        return simulated.get();
    }

    @Override
    public DayTable evaluate(Plan plan) {
        DayTable table = new DayTable(layout.targets().size(), days.size());
        workers.each(days.size(), () -> new Runner(plan, table), each -> {});
        return table;
    }

    @Override
    public List<DayTable> changed(Plan plan, List<Cell> cells, int change, int[] some) {
        List<DayTable> tables = cells.stream()
                .map(cell -> new DayTable(layout.targets().size(), some.length))
                .toList();
        workers.each(
                cells.size(),
                () -> (IntConsumer) c -> {
                    Runner runner = new Runner(plan.with(cells.get(c), change), tables.get(c));
                    IntStream.range(0, some.length).forEach(i -> runner.run(some[i], i));
                },
                each -> {});
        return tables;
    }

    private record Day(long seed, int replication) {}

    private final class Runner implements IntConsumer {
        private final PortModel model;
        private final DayTable table;

        Runner(Plan plan, DayTable table) {
            model = PortModel.compile(space.with(plan));
            this.table = table;
        }

        @Override
        public void accept(int day) {
            run(day, day);
        }

        void run(int day, int into) {
            Day of = days.get(day);
            ReplicationResult result = model.run(of.seed(), of.replication(), new RunTotals(layout));
            simulated.incrementAndGet();
            for (int target = 0; target < layout.targets().size(); target++) {
                add(result, target, into);
            }
        }

        private void add(ReplicationResult result, int target, int into) {
            TargetInfo info = layout.targets().get(target);
            double value = result.targetValue(target);
            double arrived = sum(result, info, ClassColumn.ARRIVED);
            double late = Double.isNaN(value) ? 0 : (1 - value) * arrived;
            double excess = info.classes().stream()
                    .filter(c -> layout.classes().get(c).target() == target)
                    .mapToLong(c -> result.get(c, ClassColumn.EXCESS))
                    .sum();
            double minutes = excess > 0 ? excess / MICROS_PER_MINUTE : late * UNMEASURED;
            table.add(
                    target,
                    into,
                    Double.isNaN(value) ? 0 : arrived,
                    late,
                    late > 0 ? minutes : 0,
                    sum(result, info, ClassColumn.WAIT_SUM) / MICROS_PER_MINUTE);
        }

        private double sum(ReplicationResult result, TargetInfo info, ClassColumn column) {
            return info.classes().stream().mapToLong(c -> result.get(c, column)).sum();
        }
    }
}
