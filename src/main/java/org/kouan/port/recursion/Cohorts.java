package org.kouan.port.recursion;

import org.kouan.port.core.Units;
import org.kouan.port.record.Recorder;

/**
 * Records units that have no row: of each it has to be known only when it came and which cohort it belongs to, that is
 * its class and arrival period, packed into one number: the period plus 1, so that 0 is not counted.
 */
public final class Cohorts {
    private static final int PERIOD_BITS = 32;

    private final Recorder recorder;
    private final boolean[] countedClass;

    /** @param countedClass by class: whether waits count for it */
    public Cohorts(Recorder recorder, boolean[] countedClass) {
        this.recorder = recorder;
        this.countedClass = countedClass;
    }

    /** A unit of a class comes into the port now. Returns its cohort. */
    long arrived(int unitClass) {
        return (long) unitClass << PERIOD_BITS | (recorder.arrived(unitClass) - Units.NOT_COUNTED);
    }

    private static int unitClass(long cohort) {
        return (int) (cohort >>> PERIOD_BITS);
    }

    private static int period(long cohort) {
        return (int) cohort + Units.NOT_COUNTED;
    }

    /** A unit that came at a time was or will be inspected from another until a third, and leaves. */
    void served(long cohort, long arrived, long begun, long ended) {
        recorder.served(
                unitClass(cohort),
                period(cohort),
                countedClass[unitClass(cohort)] ? begun - arrived : 0,
                arrived,
                ended);
    }

    /** A unit that came at a time still waits at the end of the run. */
    void unfinished(long cohort, long arrived, long end) {
        recorder.unfinished(unitClass(cohort), period(cohort), countedClass[unitClass(cohort)] ? end - arrived : 0);
    }
}
