package org.kouan.airports;

/**
 * What is calibrated of a terminal: seven numbers, all with a meaning.
 *
 * @param citizenSeconds mean inspection of a US citizen at a booth
 * @param otherSeconds mean inspection of anybody else at a booth
 * @param alightingSeconds from one passenger of a flight at the door to the next
 * @param walkSpread coefficient of variation of the walk to the hall: some hurry, some stop on the way
 * @param lagMinutes booths of an hour are open so much later than the hour in which its flights come
 * @param othersLean how the booths are split: 1 gives each side booths in proportion to its work, 0 the same number
 * @param boothPower booths used to this power are open all hour: below 1, many booths used means each for less time
 */
record Hall(
        double citizenSeconds,
        double otherSeconds,
        double alightingSeconds,
        double walkSpread,
        double lagMinutes,
        double othersLean,
        double boothPower) {

    /** Where every search begins. */
    static final Hall START = new Hall(38, 90, 2.5, 0.4, 50, 0.5, 1);

    /** The numbers, in their order, and how a search moves them: times a factor, or by a step but never below the least. */
    enum Part {
        CITIZEN_SECONDS(true, 1.28, 0, -2, -1, 1, 2),
        OTHER_SECONDS(true, 1.28, 0, -2, -1, 1, 2),
        ALIGHTING_SECONDS(true, 1.7, 0, -1, 1),
        WALK_SPREAD(true, 1.5, 0, -1, 1),
        LAG_MINUTES(false, 15, -60, -1, 1),
        OTHERS_LEAN(false, 0.3, 0, -1, 1),
        BOOTH_POWER(false, 0.2, 0.2, -1, 1);

        private final boolean factor;
        private final double step;
        private final double least;
        private final double[] moves;

        Part(boolean factor, double step, double least, double... moves) {
            this.factor = factor;
            this.step = step;
            this.least = least;
            this.moves = moves;
        }

        /** The moves to try, in steps. */
        double[] moves() {
            return moves.clone();
        }

        private double moved(double value, double steps) {
            return factor ? value * StrictMath.pow(step, steps) : Math.max(least, value + step * steps);
        }
    }

    /** A hall of these values, in the order of the parts. */
    static Hall of(double... values) {
        return new Hall(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
    }

    /** One of the numbers. */
    double value(Part part) {
        return values()[part.ordinal()];
    }

    /** The same with one number moved by a number of steps. */
    Hall moved(Part part, double steps) {
        double[] values = values();
        values[part.ordinal()] = part.moved(values[part.ordinal()], steps);
        return of(values);
    }

    private double[] values() {
        return new double[] {
            citizenSeconds, otherSeconds, alightingSeconds, walkSpread, lagMinutes, othersLean, boothPower
        };
    }
}
