package org.kouan.random;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.GuideTableDiscreteSampler;

/**
 * The distributions. All parameters are in microseconds unless they are pure numbers; all samplers keep no state between
 * draws, so that a draw depends on the position of the stream alone. Factories throw {@link IllegalArgumentException} if
 * a parameter is out of its stated range.
 *
 * <p><b>One answer everywhere.</b> The ziggurats of Commons RNG compute a value with multiplications and additions only.
 * In about one draw in a hundred they call {@link Math#exp} or {@link Math#log}, whose last bit may differ between JDKs
 * and processors, but only to compare it with a random number, so that a different answer has a chance of some 1e-18 per
 * draw; that is accepted. Where a transcendental function reaches the value, it is one of {@link DeterministicMath}.
 *
 * <p><b>By inversion.</b> For a stream that asks for it, values are rising functions of the stream's numbers, one number
 * a value where the law allows it, so that mirrored streams give antithetic values. A ziggurat chooses a layer and a place
 * in it by the same word, and mirroring that word gives little of an antithesis. Gamma draws are by rejection in either
 * case; they rise with their first number, and hardly ever need another try.
 */
public final class Samplers {
    /** A normal distribution truncated further out than this, in standard deviations, would be resampled for ever. */
    public static final double MAX_TRUNCATION = 3;

    private Samplers() {}

    /** Always the given value, at least 0. */
    public static Sampler constant(long micros) {
        require(micros >= 0, "The value of a constant must not be negative", micros);
        return new Constant(micros);
    }

    /** Exponential with a mean above 0. */
    public static Sampler exponential(double mean, RandomStream stream) {
        requirePositive("The mean of an exponential distribution", mean);
        return new Exponential(new UnitExponential(stream), mean);
    }

    /** Lognormal with the given mean and coefficient of variation (standard deviation by mean), both above 0. */
    public static Sampler lognormal(double mean, double cv, RandomStream stream) {
        requirePositive("The mean of a lognormal distribution", mean);
        requirePositive("The coefficient of variation of a lognormal distribution", cv);
        double variance = StrictMath.log1p(cv * cv);
        double mu = StrictMath.log(mean) - variance / 2;
        return new Lognormal(new UnitNormal(stream), mu, Math.sqrt(variance));
    }

    /** Gamma with the given mean and coefficient of variation (standard deviation by mean), both above 0. */
    public static Sampler gamma(double mean, double cv, RandomStream stream) {
        requirePositive("The mean of a gamma distribution", mean);
        requirePositive("The coefficient of variation of a gamma distribution", cv);
        double shape = 1 / (cv * cv);
        double scale = mean / shape;
        if (shape >= 1) {
            return new GammaFromOneUp(gammaFromOneUp(shape, scale, stream));
        }
        return new GammaBelowOne(gammaFromOneUp(shape + 1, scale, stream), new UnitExponential(stream), shape);
    }

    /** Sum of the given number of equal exponential phases, at least 1, whose sum has a mean above 0. */
    public static Sampler erlang(int phases, double mean, RandomStream stream) {
        require(phases >= 1, "An Erlang distribution needs at least one phase", phases);
        requirePositive("The mean of an Erlang distribution", mean);
        return phases == 1
                ? exponential(mean, stream)
                : new GammaFromOneUp(gammaFromOneUp(phases, mean / phases, stream));
    }

    private static ContinuousSampler gammaFromOneUp(double shape, double scale, RandomStream stream) {
        return stream.byInversion()
                ? new RisingGamma(new UnitNormal(stream), new UnitExponential(stream), shape, scale)
                : AhrensDieterMarsagliaTsangGammaSampler.of(stream, shape, scale);
    }

    /** Uniform with {@code 0 <= low <= high}. */
    public static Sampler uniform(double low, double high, RandomStream stream) {
        require(low >= 0, "The lower end of a uniform distribution must not be negative", low);
        require(high >= low && high <= Long.MAX_VALUE, "The upper end must not lie below " + low, high);
        return new Uniform(stream, low, high - low);
    }

    /** Triangular with {@code 0 <= low <= mode <= high}. */
    public static Sampler triangular(double low, double mode, double high, RandomStream stream) {
        require(low >= 0, "The lower end of a triangular distribution must not be negative", low);
        require(mode >= low, "The mode of a triangular distribution must not lie below " + low, mode);
        require(high >= mode && high <= Long.MAX_VALUE, "The upper end must not lie below the mode " + mode, high);
        return high == low ? constant(round(low)) : new Triangular(stream, low, mode, high);
    }

    /** Weibull with a shape of at least 0.05 and a mean above 0. */
    public static Sampler weibull(double shape, double mean, RandomStream stream) {
        require(shape >= 0.05 && shape <= Double.MAX_VALUE, "The shape of a Weibull must be at least 0.05", shape);
        requirePositive("The mean of a Weibull distribution", mean);
        double scale = mean / Gamma.gamma(1 + 1 / shape);
        return new Weibull(new UnitExponential(stream), scale, 1 / shape);
    }

    /**
     * Normal, drawn again while it lies below {@code atLeast >= 0}; mean and standard deviation are those before the
     * truncation.
     *
     * @param atLeast at most {@link #MAX_TRUNCATION} standard deviations above the mean
     */
    public static Sampler normal(double mean, double deviation, double atLeast, RandomStream stream) {
        require(Math.abs(mean) <= Long.MAX_VALUE, "The mean of a normal distribution must be a number", mean);
        requirePositive("The standard deviation of a normal distribution", deviation);
        require(atLeast >= 0, "The least value of a truncated normal distribution must not be negative", atLeast);
        require(
                atLeast <= mean + MAX_TRUNCATION * deviation,
                "The least value must not lie more than " + MAX_TRUNCATION + " standard deviations above the mean",
                atLeast);
        return stream.byInversion()
                ? new InvertedNormal(
                        stream, mean, deviation, atLeast, UnitNormal.probability((atLeast - mean) / deviation))
                : new TruncatedNormal(new UnitNormal(stream), mean, deviation, atLeast);
    }

    /** One of the given values, at least one of at least 0 each, all equally likely. */
    public static Sampler empirical(long[] values, RandomStream stream) {
        require(values.length > 0, "An empirical distribution needs values, and their number is", values.length);
        for (long value : values) {
            require(value >= 0, "A value of an empirical distribution must not be negative", value);
        }
        long[] own = values.clone();
        if (stream.byInversion()) {
            Arrays.sort(own);
        }
        return new Empirical(own, stream);
    }

    /** One of several distributions, with chances in proportion to the given weights, which are above 0. */
    public static Sampler mixture(double[] weights, Sampler[] parts, RandomStream stream) {
        require(parts.length > 0, "A mixture needs parts, and their number is", parts.length);
        require(
                parts.length == weights.length,
                "A mixture of " + parts.length + " needs as many weights, not",
                weights.length);
        for (double weight : weights) {
            requirePositive("The weight of a part of a mixture", weight);
        }
        return new Mixture(GuideTableDiscreteSampler.of(stream, weights), parts.clone());
    }

    /** The given distribution, whose values above {@code atMost >= 0} become {@code atMost}. */
    public static Sampler capped(Sampler inner, long atMost) {
        require(atMost >= 0, "The cap of a distribution must not be negative", atMost);
        return new Capped(inner, atMost);
    }

    private record Constant(long value) implements Sampler {
        @Override
        public long sample() {
            return value;
        }
    }

    private record Exponential(UnitExponential unit, double mean) implements Sampler {
        @Override
        public long sample() {
            return round(mean * unit.sample());
        }
    }

    private record Lognormal(UnitNormal normal, double mu, double sigma) implements Sampler {
        @Override
        public long sample() {
            return round(DeterministicMath.exp(mu + sigma * normal.sample()));
        }
    }

    private record GammaFromOneUp(ContinuousSampler gamma) implements Sampler {
        @Override
        public long sample() {
            return round(gamma.sample());
        }
    }

    /** Gamma(a) = Gamma(a + 1) U^(1/a), Marsaglia and Tsang 2000, ACM TOMS 26(3), with U = exp(-E). */
    private record GammaBelowOne(ContinuousSampler oneUp, UnitExponential unit, double shape) implements Sampler {
        @Override
        public long sample() {
            return round(oneUp.sample() * DeterministicMath.exp(-unit.sample() / shape));
        }
    }

    private record Uniform(RandomStream stream, double low, double width) implements Sampler {
        @Override
        public long sample() {
            return round(low + width * stream.nextDouble());
        }
    }

    private record Triangular(RandomStream stream, double low, double mode, double high) implements Sampler {
        @Override
        public long sample() {
            double area = (high - low) * stream.nextDouble();
            return round(
                    area < mode - low
                            ? low + Math.sqrt(area * (mode - low))
                            : high - Math.sqrt((high - low - area) * (high - mode)));
        }
    }

    private record Weibull(UnitExponential unit, double scale, double power) implements Sampler {
        @Override
        public long sample() {
            return round(scale * DeterministicMath.exp(power * DeterministicMath.log(unit.sample())));
        }
    }

    /**
     * Gamma with a shape of at least 1: d v with d = shape - 1/3 and v = (1 + x / sqrt(9 d))^3 for a normal x, accepted
     * when an exponential exceeds d (v - 1 - log v) - x^2 / 2 (Marsaglia and Tsang 2000, ACM TOMS 26(3)).
     */
    private record RisingGamma(UnitNormal normal, UnitExponential unit, double shape, double scale)
            implements ContinuousSampler {
        @Override
        public double sample() {
            double d = shape - 1.0 / 3;
            while (true) {
                double x = normal.sample();
                double root = 1 + x / Math.sqrt(9 * d);
                double limit = unit.sample();
                if (root > 0) {
                    double v = root * root * root;
                    if (limit > d * (v - 1 - DeterministicMath.log(v)) - x * x / 2) {
                        return scale * d * v;
                    }
                }
            }
        }
    }

    /** @param below probability that the normal variable would lie below {@code atLeast} */
    private record InvertedNormal(RandomStream stream, double mean, double deviation, double atLeast, double below)
            implements Sampler {
        @Override
        public long sample() {
            double p = below + (1 - below) * (stream.nextDouble() + 0x1.0p-54);
            return round(Math.max(atLeast, mean + deviation * UnitNormal.quantile(p)));
        }
    }

    private record TruncatedNormal(UnitNormal normal, double mean, double deviation, double atLeast)
            implements Sampler {
        @Override
        public long sample() {
            double value;
            do {
                value = mean + deviation * normal.sample();
            } while (value < atLeast);
            return round(value);
        }
    }

    private record Empirical(long[] values, RandomStream stream) implements Sampler {
        @Override
        public long sample() {
            return values[stream.nextInt(values.length)];
        }
    }

    private record Mixture(DiscreteSampler choice, Sampler[] parts) implements Sampler {
        @Override
        public long sample() {
            return parts[choice.sample()].sample();
        }
    }

    private record Capped(Sampler inner, long atMost) implements Sampler {
        @Override
        public long sample() {
            return Math.min(inner.sample(), atMost);
        }
    }

    private static long round(double micros) {
        return (long) (micros + 0.5);
    }

    private static void requirePositive(String what, double value) {
        require(value > 0 && value <= Double.MAX_VALUE, what + " must be a number above 0", value);
    }

    private static void require(boolean holds, String rule, Number value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ": " + value);
        }
    }
}
