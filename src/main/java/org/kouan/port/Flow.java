package org.kouan.port;

import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;

/** One stream of arrivals: creates its units, each with random numbers of its own. */
final class Flow {
    private static final long PRE_INSPECTION = RandomStreams.purpose("pre-inspection");

    private final int index;
    private final String name;
    private final Units units;
    private final RandomStream draws;
    private final int[] classes;
    private final double[] cumulativeShares;
    private final double preInspectionShare;
    private final Step[] route;

    private long unitsKey;
    private long created;

    /**
     * @param classes that the flow brings, with the cumulative shares of the mix
     * @param preInspectionShare 0 when there is no pre-inspection
     */
    Flow(
            int index,
            String name,
            Units units,
            RandomStream draws,
            int[] classes,
            double[] cumulativeShares,
            double preInspectionShare,
            Step[] route) {
        this.index = index;
        this.name = name;
        this.units = units;
        this.draws = draws;
        this.classes = classes;
        this.cumulativeShares = cumulativeShares;
        this.preInspectionShare = preInspectionShare;
        this.route = route;
    }

    void reset(RandomStreams streams) {
        unitsKey = streams.key(name, "units");
        created = 0;
    }

    String name() {
        return name;
    }

    Step[] route() {
        return route;
    }

    /** The next unit in order of arrival. */
    int create() {
        return create(created);
    }

    /** A unit with a number that does not depend on the order of arrival. */
    int create(long number) {
        created++;
        draws.seek(unitsKey, number);
        long identity = draws.nextLong();
        int classIndex = classes.length == 1 ? classes[0] : classOf(identity);
        int unit = units.create(index, classIndex, number, identity);
        if (preInspectionShare > 0) {
            draws.seek(identity, PRE_INSPECTION);
            if (draws.nextDouble() < preInspectionShare) {
                units.flags[unit] |= Units.PRE_INSPECTED;
            }
        }
        return unit;
    }

    /** The identity is a random word: as a number between 0 and 1 it picks the class. */
    private int classOf(long identity) {
        double u = (identity >>> 11) * 0x1.0p-53;
        int i = 0;
        while (i < classes.length - 1 && u >= cumulativeShares[i]) {
            i++;
        }
        return classes[i];
    }
}
