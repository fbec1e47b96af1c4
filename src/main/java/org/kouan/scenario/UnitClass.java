package org.kouan.scenario;

/**
 * A class of units that a real queue can tell apart: citizen or not, direction, cargo.
 *
 * @param name unique identifier
 * @param label shown in the report
 * @param unit what one unit is
 */
public record UnitClass(String name, String label, Unit unit) {
    /** A class of travellers. */
    public static UnitClass of(String name, String label) {
        return new UnitClass(name, label, Unit.TRAVELLER);
    }

    /** What is counted. */
    public enum Unit {
        /** A person. */
        TRAVELLER,
        /** A bus, car, truck, train or aircraft. */
        CONVEYANCE
    }
}
