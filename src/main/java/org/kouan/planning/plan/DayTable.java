package org.kouan.planning.plan;

/**
 * What a plan came to on the days of a sample, by target and day: how many arrived whom the target protects, how many of
 * them waited too long, by how many minutes in all, and a softer measure of strain in minutes that still tells plans apart
 * of which none lets anybody wait too long.
 */
public final class DayTable {
    private final int targets;
    private final int days;
    private final double[] arrived;
    private final double[] late;
    private final double[] excess;
    private final double[] strain;

    /** Of so many days, on which nobody arrives. */
    public DayTable(int targets, int days) {
        this.targets = targets;
        this.days = days;
        arrived = new double[targets * days];
        late = new double[targets * days];
        excess = new double[targets * days];
        strain = new double[targets * days];
    }

    /** How many targets. */
    public int targets() {
        return targets;
    }

    /** How many days. */
    public int days() {
        return days;
    }

    /** Adds to a day. */
    public void add(int target, int day, double moreArrived, double moreLate, double moreExcess, double moreStrain) {
        int at = target * days + day;
        arrived[at] += moreArrived;
        late[at] += moreLate;
        excess[at] += moreExcess;
        strain[at] += moreStrain;
    }

    /** Takes a day of another table as a day of its own. */
    public void take(int day, DayTable from, int itsDay) {
        for (int target = 0; target < targets; target++) {
            int at = target * days + day;
            int other = target * from.days + itsDay;
            arrived[at] = from.arrived[other];
            late[at] = from.late[other];
            excess[at] = from.excess[other];
            strain[at] = from.strain[other];
        }
    }

    /** Adds a day of another table to a day of its own. */
    public void add(int day, DayTable from, int itsDay) {
        for (int target = 0; target < targets; target++) {
            int other = target * from.days + itsDay;
            add(target, day, from.arrived[other], from.late[other], from.excess[other], from.strain[other]);
        }
    }

    /** Those who arrived. */
    public double arrived(int target, int day) {
        return arrived[target * days + day];
    }

    /** Those who waited too long, or were not served. */
    public double late(int target, int day) {
        return late[target * days + day];
    }

    /** By how many minutes, added up. */
    public double excess(int target, int day) {
        return excess[target * days + day];
    }

    /** The softer measure. */
    public double strain(int target, int day) {
        return strain[target * days + day];
    }
}
