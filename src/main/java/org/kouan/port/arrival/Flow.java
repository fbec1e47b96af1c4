package org.kouan.port.arrival;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kouan.port.core.Units;
import org.kouan.random.RandomStream;
import org.kouan.random.RandomStreams;

/**
 * One stream of arrivals: creates its units, each with random numbers of its own. What does not depend on the course of
 * the day is drawn ahead for a block of units: a processor overlaps draws that do not wait for each other
 * (what that is worth stands in docs/decisions.md).
 */
public final class Flow {
    private static final long PRE_INSPECTION = RandomStreams.purpose("pre-inspection");
    private static final int BLOCK = 32;

    /**
     * Who comes.
     *
     * @param classes that come
     * @param cumulativeShares of these classes; the last is 1 but for rounding
     * @param preInspectionShare 0 when there is no pre-inspection
     */
    public record Mix(int[] classes, double[] cumulativeShares, double preInspectionShare) {
        /** An identity is a random word: as a number between 0 and 1 it picks the class. Without branches to mispredict. */
        public int classOf(long identity) {
            double u = (identity >>> 11) * 0x1.0p-53;
            int i = 0;
            for (int k = 0; k < classes.length - 1; k++) {
                i += u >= cumulativeShares[k] ? 1 : 0;
            }
            return classes[i];
        }
    }

    private final int index;
    private final String name;
    private final Units units;
    private final RandomStream draws;
    private final Mix mix;
    private final ArrivalSource source;
    private final int firstStep;
    private final @Nullable ServicesAhead firstStage;

    private final long[] blockTimes = new long[BLOCK];
    private final long[] blockIdentities = new long[BLOCK];
    private final int[] blockClasses = new int[BLOCK];
    /** {@link Units#NOT_DRAWN} all of them, when there is no first stage. */
    private final long[] blockServices = new long[BLOCK];

    private int blockNext;
    private long blockStart;
    private long unitsKey;

    /**
     * @param source of units that come one by one; of a timetable, one that stays silent
     * @param firstStep of the flow's route in the program
     * @param firstStage which every unit visits first, whatever its class; null when there is none
     */
    public Flow(
            int index,
            String name,
            Units units,
            RandomStream draws,
            Mix mix,
            ArrivalSource source,
            int firstStep,
            @Nullable ServicesAhead firstStage) {
        this.index = index;
        this.name = name;
        this.units = units;
        this.draws = draws;
        this.mix = mix;
        this.source = source;
        this.firstStep = firstStep;
        this.firstStage = firstStage;
        Arrays.fill(blockServices, Units.NOT_DRAWN);
    }

    void reset(RandomStreams streams) {
        unitsKey = streams.key(name, "units");
        source.reset(streams);
        blockStart = 0;
        drawBlock();
    }

    /** Among the flows of the port. */
    public int index() {
        return index;
    }

    String name() {
        return name;
    }

    /** When the next unit arrives that comes one by one, or {@link org.kouan.engine.SimTime#NEVER}. */
    public long nextArrival() {
        return blockTimes[blockNext];
    }

    /** The unit whose time {@link #nextArrival} has named; the one after it is next. */
    int createNext() {
        int k = blockNext;
        int unit = create(blockStart + k, blockIdentities[k], blockClasses[k]);
        units.setServiceMicros(unit, blockServices[k]);
        pass();
        return unit;
    }

    /** The class of the unit whose time {@link #nextArrival} has named. */
    public int nextClass() {
        return blockClasses[blockNext];
    }

    /** The service time of the unit whose time {@link #nextArrival} has named, where it is drawn ahead. */
    public long nextService() {
        return blockServices[blockNext];
    }

    /** The unit whose time {@link #nextArrival} has named has come; the one after it is next. */
    public void pass() {
        blockNext++;
        if (blockNext == BLOCK) {
            blockStart += BLOCK;
            drawBlock();
        }
    }

    /** Draws service times at the first stage before its units have come. */
    public interface ServicesAhead {
        /** Draws for a block of units; {@link Units#NOT_DRAWN} where it depends on the lane that a unit will join. */
        void drawServices(int[] classes, long[] identities, long[] services);
    }

    /** Which class a unit of a service has. */
    interface ClassOfService {
        /** @param word random, of the unit */
        int of(int service, long word, Mix mix);
    }

    /** A unit whose number does not follow from the order of arrival. */
    int create(long number, int service, ClassOfService classes) {
        draws.seek(unitsKey, number);
        long identity = draws.nextKey();
        return create(number, identity, classes.of(service, draws.drawn(identity), mix));
    }

    private int create(long number, long identity, int classIndex) {
        int unit = units.create(index, classIndex, number, identity, firstStep);
        if (mix.preInspectionShare > 0) {
            draws.seek(identity, PRE_INSPECTION);
            if (draws.nextDouble() < mix.preInspectionShare) {
                units.mark(unit, Units.PRE_INSPECTED);
            }
        }
        return unit;
    }

    private void drawBlock() {
        blockNext = 0;
        source.next(blockTimes);
        for (int k = 0; k < BLOCK; k++) {
            draws.seek(unitsKey, blockStart + k);
            blockIdentities[k] = draws.nextKey();
            blockClasses[k] = mix.classOf(draws.drawn(blockIdentities[k]));
        }
        if (firstStage != null) {
            firstStage.drawServices(blockClasses, blockIdentities, blockServices);
        }
    }
}
