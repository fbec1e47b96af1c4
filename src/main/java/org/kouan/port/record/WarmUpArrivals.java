package org.kouan.port.record;

import org.kouan.port.core.Figures;
import org.kouan.result.FigureInfo;

/** How many come during the warm-up, of whom no other figure tells. */
public final class WarmUpArrivals implements Figures.Counter {
    private long number;

    /** Registers the figure of a run with a warm-up. */
    public void register(Figures figures) {
        figures.counter(this);
        figures.add(
                FigureInfo.ofPort("warm-up", "came in the warm-up, and are not counted", "per replication"),
                end -> number);
    }

    @Override
    public void reset() {
        number = 0;
    }

    @Override
    public void count(long now) {
        // they remain
    }

    void add() {
        number++;
    }
}
