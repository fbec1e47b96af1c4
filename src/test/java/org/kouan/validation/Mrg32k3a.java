package org.kouan.validation;

/**
 * L'Ecuyer's combined multiple recursive generator (1999, "Good parameters and implementations for combined multiple
 * recursive random number generators", Operations Research 47), for replays of published runs only.
 */
final class Mrg32k3a {
    private static final long M1 = 4_294_967_087L;
    private static final long M2 = 4_294_944_443L;
    private static final double NORM = 1.0 / 4_294_967_088.0;
    private static final long SEED = 12345;
    /** The first state of each of the first two streams, 2^127 draws apart (L'Ecuyer and others 2002). */
    private static final long[][] STREAMS = {
        {SEED, SEED, SEED, SEED, SEED, SEED},
        {3692455944L, 1366884236L, 2968912127L, 335948734L, 4161675175L, 475798818L}
    };

    private final long[] s;

    private Mrg32k3a(long[] state) {
        s = state.clone();
    }

    static Mrg32k3a stream(int number) {
        return new Mrg32k3a(STREAMS[number]);
    }

    /** In (0, 1). */
    double next() {
        long p1 = Math.floorMod(1_403_580L * s[1] - 810_728L * s[0], M1);
        s[0] = s[1];
        s[1] = s[2];
        s[2] = p1;
        long p2 = Math.floorMod(527_612L * s[5] - 1_370_589L * s[3], M2);
        s[3] = s[4];
        s[4] = s[5];
        s[5] = p2;
        return (p1 > p2 ? p1 - p2 : p1 - p2 + M1) * NORM;
    }
}
