package org.kouan.port.stage;

import java.util.List;
import org.kouan.port.lane.Lane;
import org.kouan.random.RandomStreams;

/**
 * All that closes or slows lanes from time to time. What overlaps closes a lane until the last has ended, and slows it by
 * the product.
 */
public final class Troubles {
    private final List<Trouble> all;

    public Troubles(List<Trouble> all) {
        this.all = List.copyOf(all);
    }

    /** Starts a replication, before anybody has come. */
    public void start(RandomStreams streams) {
        all.forEach(trouble -> trouble.start(streams));
    }

    /** Whether there are any. */
    public boolean occur() {
        return !all.isEmpty();
    }

    /** One of them ends when the run is over: nothing follows from that. */
    public void endAfterwards(int index, long now) {
        all.get(index).endAfterwards(now);
    }

    /** One of them begins, or ends. */
    public void turn(int index, long now) {
        Trouble trouble = all.get(index);
        trouble.turn(now);
        if (trouble.closes()) {
            // all at once: a unit that leaves a desk of one lane must not begin at another that closes in the same
            // instant
            trouble.lanes().forEach(lane -> lane.openings().shut(trouble.isOn(), now));
            trouble.lanes().forEach(lane -> lane.work().desksChanged(now));
        } else {
            trouble.lanes().forEach(lane -> lane.work().inspection().slow(factorAt(lane)));
        }
    }

    private double factorAt(Lane lane) {
        double factor = 1;
        for (Trouble trouble : all) {
            if (trouble.isOn() && !trouble.closes() && trouble.lanes().contains(lane)) {
                factor *= trouble.factor();
            }
        }
        return factor;
    }
}
