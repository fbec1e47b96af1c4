package org.kouan.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.kouan.port.PortModel;
import org.kouan.result.ReplicationResult;
import org.kouan.result.RunTotals;
import org.kouan.scenario.Scenario;

/**
 * What events leave in the heap once a model is warm: bytes that further replications allocate, those of their results
 * included, by the number of their events. What compiling the model, the first replications and the summary take is in
 * the tables of the simulators.
 */
public final class Allocation {
    /** Replications with a course by period, which later ones do not have. */
    private static final int WARM_DAYS = RunTotals.KEPT_DAYS;

    private static final int FURTHER_DAYS = 200;
    private static final int FURTHER_QUEUES = 1;

    private Allocation() {}

    /** Bytes an event of a further run of W1. */
    public static double queue(Scenario w1) {
        return bytesAnEvent(w1, 1, FURTHER_QUEUES);
    }

    /** Bytes an event of further days of W2. */
    public static double portDay(Scenario w2) {
        return bytesAnEvent(w2, WARM_DAYS, FURTHER_DAYS);
    }

    private static double bytesAnEvent(Scenario scenario, int warm, int further) {
        PortModel model = PortModel.compile(scenario);
        RunTotals totals = new RunTotals(model.layout());
        List<ReplicationResult> results = new ArrayList<>(warm + further);
        for (int replication = 0; replication < warm; replication++) {
            results.add(model.run(1, replication, totals));
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        for (int replication = warm; replication < warm + further; replication++) {
            results.add(model.run(1, replication, totals));
        }
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        long events = results.subList(warm, warm + further).stream()
                .mapToLong(ReplicationResult::events)
                .sum();
        return (double) bytes / events;
    }
}
