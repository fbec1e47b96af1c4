package org.kouan.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kouan.stats.Quantiles;

/**
 * What adds up over replications, in whole numbers only, so that any order of adding gives the same bytes. One belongs
 * to each block of replications; blocks are added up in the end. Arrays are indexed by {@code class * periods + period}
 * or {@code lane * periods + period}.
 */
public final class RunTotals {
    /** How many replications keep their {@link PeriodMeans}: enough for bands, and memory stays bounded. */
    public static final int KEPT_DAYS = 200;

    private final ResultLayout layout;
    private final List<Quantiles> waits = new ArrayList<>();

    /** Arrivals by class and period. */
    public final long[] arrivals;
    /** Waits in microseconds by class and arrival period. */
    public final long[] waitSumMicros;
    /** Longest wait in microseconds by class and arrival period. */
    public final long[] waitMaxMicros;
    /** Served within the limit of the class's target, by class and arrival period. */
    public final long[] within;
    /** Integral of the queue length by lane and period, in unit-microseconds. */
    public final long[] queueAreaMicros;
    /** Longest queue by lane and period. */
    public final long[] queueMax;
    /** Desk-microseconds open by lane and period. */
    public final long[] openMicros;
    /** Simulated microseconds by period: more than its length times replications when the grid is folded. */
    public final long[] elapsedMicros;

    public RunTotals(ResultLayout layout) {
        this.layout = layout;
        int periods = layout.periods().count();
        int classCells = layout.classes().size() * periods;
        int laneCells = layout.lanes().size() * periods;
        arrivals = new long[classCells];
        waitSumMicros = new long[classCells];
        waitMaxMicros = new long[classCells];
        within = new long[classCells];
        queueAreaMicros = new long[laneCells];
        queueMax = new long[laneCells];
        openMicros = new long[laneCells];
        elapsedMicros = new long[periods];
        layout.classes().forEach(info -> waits.add(new Quantiles()));
    }

    /** The layout that it is shaped by. */
    public ResultLayout layout() {
        return layout;
    }

    /** All waits of a class. */
    public Quantiles waits(int classIndex) {
        return waits.get(classIndex);
    }

    /**
     * Adds another of the same layout.
     *
     * @throws SumTooLargeException if a sum does not fit into a number
     */
    public void add(RunTotals other) {
        for (int i = 0; i < waits.size(); i++) {
            waits.get(i).add(other.waits.get(i));
        }
        addAll(arrivals, other.arrivals);
        addAll(waitSumMicros, other.waitSumMicros);
        addAll(within, other.within);
        addAll(queueAreaMicros, other.queueAreaMicros);
        addAll(openMicros, other.openMicros);
        addAll(elapsedMicros, other.elapsedMicros);
        largest(waitMaxMicros, other.waitMaxMicros);
        largest(queueMax, other.queueMax);
    }

    /** Back to nothing. */
    public void reset() {
        waits.forEach(Quantiles::reset);
        Arrays.fill(arrivals, 0);
        Arrays.fill(waitSumMicros, 0);
        Arrays.fill(waitMaxMicros, 0);
        Arrays.fill(within, 0);
        Arrays.fill(queueAreaMicros, 0);
        Arrays.fill(queueMax, 0);
        Arrays.fill(openMicros, 0);
        Arrays.fill(elapsedMicros, 0);
    }

    private static void addAll(long[] into, long[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] = Sums.plus(into[i], from[i]);
        }
    }

    private static void largest(long[] into, long[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.max(into[i], from[i]);
        }
    }
}
