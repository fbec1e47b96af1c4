package org.kouan.port.staffing;

/**
 * How many officers the desks of a lane need: some for each desk, or one for some desks, so that one of the two is 1.
 *
 * @param officersPerDesk without all of them a desk is not open
 * @param desksPerOfficer desks that are open, as far as they are wanted, while one officer is there
 */
public record Manning(int officersPerDesk, int desksPerOfficer) {
    /** One officer a desk. */
    public static final Manning ONE = new Manning(1, 1);

    /**
     * That of a number of officers a desk.
     *
     * @param officersPerDesk a whole number, or one divided by a whole number; others are rounded to such a one
     */
    public static Manning of(double officersPerDesk) {
        return officersPerDesk >= 1
                ? new Manning((int) Math.round(officersPerDesk), 1)
                : new Manning(1, (int) Math.round(1 / officersPerDesk));
    }

    /** Officers that a number of desks need. */
    public int officers(int desks) {
        return (desks * officersPerDesk + desksPerOfficer - 1) / desksPerOfficer;
    }

    /** Desks that a number of officers can keep open. */
    public int desks(int officers) {
        return officers / officersPerDesk * desksPerOfficer;
    }

    /** Whether an officer is there for several desks, and so for no unit in particular. */
    public boolean isBank() {
        return desksPerOfficer > 1;
    }
}
