package org.kouan.theory;

/**
 * Erlang's loss formula (1917): M/M/c/c, and M/G/c/c, which loses as many whatever the law of service (Sevastyanov
 * 1957).
 */
public final class ErlangB {
    private ErlangB() {}

    /**
     * The probability that an arrival finds all servers busy and is lost. By the recursion B(k) = a B(k-1) / (k + a
     * B(k-1)), whose values are probabilities: nothing overflows, for any number of servers.
     *
     * @param load offered: arrival rate times mean service, at least 0
     * @param servers at least 0
     */
    public static double blocked(double load, int servers) {
        Require.atLeastZero(load, "load");
        double blocked = 1;
        for (int k = 1; k <= servers; k++) {
            blocked = load * blocked / (k + load * blocked);
        }
        return blocked;
    }
}
