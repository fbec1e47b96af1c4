package org.kouan.random;

/**
 * Exponential and logarithm with one answer on every JDK and processor, at the speed of {@link Math}, whose last bit may
 * differ. Built from additions, multiplications, divisions and tables, all exactly defined by IEEE 754; the tables come
 * from {@link StrictMath}, which is exactly defined too, and so do the rare arguments outside the usual range.
 */
public final class DeterministicMath {
    /*
     * exp, after Tang 1989, "Table-driven implementation of the exponential function in IEEE floating-point
     * arithmetic", ACM TOMS 15(2): x = k ln2/128 + r with |r| < 0.0028, e^x = 2^(k/128) e^r, where the first factor is
     * a table and a shift of the exponent and the second a polynomial of degree 5 (relative error below 1e-18).
     *
     * log, after Tang 1990, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic",
     * ACM TOMS 16(4): x = 2^k m with m from about 0.71 to 1.41, c the multiple of 1/128 nearest to m, f = m - c exact,
     * u = 2f/(m + c), log x = k ln2 + log c + log((1 + u/2)/(1 - u/2)), the last a polynomial in u of degree 7.
     */

    private static final int TABLE_BITS = 7;
    private static final int TABLE_SIZE = 1 << TABLE_BITS;

    private static final double LN2 = 0.6931471805599453;
    /** ln 2 cut to 32 bits, so that small multiples are exact, and the rest. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    private static final double MIN_EXP_ARGUMENT = -708;
    private static final double MAX_EXP_ARGUMENT = 709;
    /** Added and subtracted, it rounds to the nearest integer, and leaves that in the low bits in between. */
    private static final double ROUNDER = 0x1.8p52;

    private static final double[] EXP2 = new double[TABLE_SIZE];

    private static final int FRACTION_BITS = 52;
    private static final long FRACTION_MASK = (1L << FRACTION_BITS) - 1;
    private static final long ONE_BITS = Double.doubleToRawLongBits(1.0);
    private static final long SQRT2_FRACTION = Double.doubleToRawLongBits(StrictMath.sqrt(2)) & FRACTION_MASK;
    private static final double[] LOG = new double[2 * TABLE_SIZE];

    static {
        for (int i = 0; i < TABLE_SIZE; i++) {
            EXP2[i] = StrictMath.pow(2, (double) i / TABLE_SIZE);
        }
        for (int i = 1; i < LOG.length; i++) {
            LOG[i] = StrictMath.log((double) i / TABLE_SIZE);
        }
    }

    private DeterministicMath() {}

    /** Returns e to the power x, within 1.5 units in the last place. */
    public static double exp(double x) {
        if (!(x > MIN_EXP_ARGUMENT && x < MAX_EXP_ARGUMENT)) {
            return StrictMath.exp(x);
        }
        double shifted = x * (TABLE_SIZE / LN2) + ROUNDER;
        long k = Double.doubleToRawLongBits(shifted);
        double rounded = shifted - ROUNDER;
        double r = (x - rounded * (LN2_HIGH / TABLE_SIZE)) - rounded * (LN2_LOW / TABLE_SIZE);
        double square = r * r;
        double tail = r + square * (0.5 + r * (1.0 / 6)) + (square * square) * (1.0 / 24 + r * (1.0 / 120));
        double scale = scaleByPowerOfTwo(EXP2[(int) k & (TABLE_SIZE - 1)], k >> TABLE_BITS);
        return scale + scale * tail;
    }

    /** Returns the natural logarithm of x, within 2 units in the last place. */
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        long fraction = bits & FRACTION_MASK;
        int above = fraction > SQRT2_FRACTION ? 1 : 0;
        int k = (int) ((bits - ONE_BITS) >> FRACTION_BITS) + above;
        double m = Double.longBitsToDouble(fraction + ONE_BITS - ((long) above << FRACTION_BITS));
        int i = (int) (m * TABLE_SIZE + 0.5);
        double c = i * (1.0 / TABLE_SIZE);
        double u = 2 * (m - c) / (m + c);
        double square = u * u;
        double tail = u * square * (1.0 / 12 + square * (1.0 / 80 + square * (1.0 / 448)));
        return k * LN2_HIGH + (LOG[i] + (u + (tail + k * LN2_LOW)));
    }

    /** Multiplies a number from 1 to 2 by 2^n, of which only the low bits matter, where the product is normal. */
    private static double scaleByPowerOfTwo(double number, long n) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(number) + (n << FRACTION_BITS));
    }
}
