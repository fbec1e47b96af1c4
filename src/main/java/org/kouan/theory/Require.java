package org.kouan.theory;

/** Checks at the door of the formulas. */
final class Require {
    private Require() {}

    static void positive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite");
        }
    }

    static void atLeastZero(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be at least 0 and finite");
        }
    }

    static void servers(int servers) {
        if (servers < 1) {
            throw new IllegalArgumentException("servers must be at least 1: " + servers);
        }
    }

    static void stable(double utilisation) {
        if (!(utilisation < 1)) {
            throw new IllegalArgumentException("a steady state needs a load below the number of servers");
        }
    }
}
