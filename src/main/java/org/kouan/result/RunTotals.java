package org.kouan.result;

import java.util.ArrayList;
import java.util.List;
import org.kouan.stats.Quantiles;

/**
 * What adds up over replications, in whole numbers only, so that any order of adding gives the same bytes. One belongs
 * to each block of replications; blocks are added up in the end. The sums of its own are by arrival period of the
 * layout's grid.
 */
public final class RunTotals extends PeriodSums {
    /** How many replications keep their {@link PeriodMeans}: enough for bands, and memory stays bounded. */
    public static final int KEPT_DAYS = 200;

    private final ResultLayout layout;
    private final DateSums dates;
    private final List<Quantiles> waits = new ArrayList<>();

    public RunTotals(ResultLayout layout) {
        super(layout.classes().size(), layout.lanes().size(), layout.periods().count());
        this.layout = layout;
        dates = new DateSums(layout);
        layout.classes().forEach(info -> waits.add(new Quantiles()));
    }

    /** The layout that it is shaped by. */
    public ResultLayout layout() {
        return layout;
    }

    /** The same by date of arrival. */
    public DateSums dates() {
        return dates;
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
        addSame(other);
        dates.add(other.dates);
    }

    @Override
    public void reset() {
        super.reset();
        waits.forEach(Quantiles::reset);
        dates.reset();
    }
}
