package org.kouan.validation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.kouan.result.ClassColumn;
import org.kouan.result.Counts;
import org.kouan.result.ReplicationResult;

/** Replications of one scenario, read as one number each. Times are in minutes. */
record Results(List<ReplicationResult> replications) {
    static final double MINUTE_MICROS = 60e6;

    double[] of(ToDoubleFunction<ReplicationResult> figure) {
        return replications.stream().mapToDouble(figure).toArray();
    }

    double[] arrived(int... classes) {
        return sum(classes, each -> each.get(ClassColumn.ARRIVED));
    }

    double[] served(int... classes) {
        return sum(classes, each -> each.get(ClassColumn.SERVED));
    }

    double[] waits(int... classes) {
        return sum(classes, each -> each.get(ClassColumn.WAIT_SUM) / MINUTE_MICROS);
    }

    double[] stays(int... classes) {
        return sum(classes, each -> each.get(ClassColumn.STAY_SUM) / MINUTE_MICROS);
    }

    /** Units of the classes that waited longer than a limit of the scenario, whose targets are by class and limit. */
    double[] late(int limit, int limits, int... classes) {
        return of(result -> {
            double late = 0;
            for (int index : classes) {
                long arrived = result.classes().get(index).get(ClassColumn.ARRIVED);
                double kept = result.targets().get(index * limits + limit).value();
                late += arrived == 0 ? 0 : arrived - Math.rint(arrived * kept);
            }
            return late;
        });
    }

    private double[] sum(int[] classes, ToDoubleFunction<Counts<ClassColumn>> figure) {
        return of(result -> {
            double sum = 0;
            for (int index : classes) {
                sum += figure.applyAsDouble(result.classes().get(index));
            }
            return sum;
        });
    }
}
