package org.kouan.port.arrival;

import org.kouan.random.RandomStream;
import org.kouan.random.UnitNormal;
import org.kouan.scenario.Arrivals.PartySize;

/** Party sizes: a normal variable rounded to a whole number, drawn again outside its limits. */
public final class PartySampler {
    private static final int TRIES = 1000;

    private final PartySize law;
    private final UnitNormal gaussian;

    public PartySampler(PartySize law, RandomStream draws) {
        this.law = law;
        gaussian = new UnitNormal(draws);
    }

    /** In travellers; the nearer limit after many draws outside, which only a law far off its limits needs. */
    public int sample() {
        long size = 0;
        for (int i = 0; i < TRIES; i++) {
            size = Math.round(law.mean() + law.sd() * gaussian.sample());
            if (size >= law.atLeast() && size <= law.atMost()) {
                return (int) size;
            }
        }
        return size < law.atLeast() ? law.atLeast() : law.atMost();
    }
}
