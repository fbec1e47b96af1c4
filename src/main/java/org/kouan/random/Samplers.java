package org.kouan.random;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.GuideTableDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The distributions. All parameters are in microseconds unless they are pure numbers; all samplers keep no state between
 * draws, so that a draw depends on the position of the stream alone. Factories throw {@link IllegalArgumentException} if
 * a parameter is out of its stated range.
 *
 * <p><b>One answer everywhere.</b> The ziggurats of Commons RNG compute a value with multiplications and additions only.
 * In about one draw in a hundred they call {@link Math#exp} or {@link Math#log}, whose last bit may differ between JDKs
 * and processors, but only to compare it with a random number, so that a different answer has a chance of some 1e-18 per
 * draw; that is accepted. Where a transcendental function reaches the value, it is one of {@link DeterministicMath}.
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
        return new Exponential(ZigguratSampler.Exponential.of(stream), mean);
    }

    /** Lognormal with the given mean and coefficient of variation (standard deviation by mean), both above 0. */
    public static Sampler lognormal(double mean, double cv, RandomStream stream) {
        requirePositive("The mean of a lognormal distribution", mean);
        requirePositive("The coefficient of variation of a lognormal distribution", cv);
        double variance = StrictMath.log1p(cv * cv);
        double mu = StrictMath.log(mean) - variance / 2;
        return new Lognormal(ZigguratSampler.NormalizedGaussian.of(stream), mu, Math.sqrt(variance));
    }

    /** Gamma with the given mean and coefficient of variation (standard deviation by mean), both above 0. */
    public static Sampler gamma(double mean, double cv, RandomStream stream) {
        requirePositive("The mean of a gamma distribution", mean);
        requirePositive("The coefficient of variation of a gamma distribution", cv);
        double shape = 1 / (cv * cv);
        double scale = mean / shape;
        if (shape >= 1) {
            return new GammaFromOneUp(AhrensDieterMarsagliaTsangGammaSampler.of(stream, shape, scale));
        }
        return new GammaBelowOne(
                AhrensDieterMarsagliaTsangGammaSampler.of(stream, shape + 1, scale),
                ZigguratSampler.Exponential.of(stream),
                shape);
    }

    /** Sum of the given number of equal exponential phases, at least 1, whose sum has a mean above 0. */
    public static Sampler erlang(int phases, double mean, RandomStream stream) {
        require(phases >= 1, "An Erlang distribution needs at least one phase", phases);
        requirePositive("The mean of an Erlang distribution", mean);
        return phases == 1
                ? exponential(mean, stream)
                : new GammaFromOneUp(AhrensDieterMarsagliaTsangGammaSampler.of(stream, phases, mean / phases));
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
        return new Weibull(ZigguratSampler.Exponential.of(stream), scale, 1 / shape);
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
        return new TruncatedNormal(ZigguratSampler.NormalizedGaussian.of(stream), mean, deviation, atLeast);
    }

    /** One of the given values, at least one of at least 0 each, all equally likely. */
    public static Sampler empirical(long[] values, RandomStream stream) {
        require(values.length > 0, "An empirical distribution needs values, and their number is", values.length);
        for (long value : values) {
            require(value >= 0, "A value of an empirical distribution must not be negative", value);
        }
        return new Empirical(values.clone(), stream);
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

    private record Exponential(ZigguratSampler.Exponential unit, double mean) implements Sampler {
        @Override
        public long sample() {
            return round(mean * unit.sample());
        }
    }

    private record Lognormal(ZigguratSampler.NormalizedGaussian normal, double mu, double sigma) implements Sampler {
        @Override
        public long sample() {
            return round(DeterministicMath.exp(mu + sigma * normal.sample()));
        }
    }

    private record GammaFromOneUp(SharedStateContinuousSampler gamma) implements Sampler {
        @Override
        public long sample() {
            return round(gamma.sample());
        }
    }

    /** Gamma(a) = Gamma(a + 1) U^(1/a), Marsaglia and Tsang 2000, ACM TOMS 26(3), with U = exp(-E). */
    private record GammaBelowOne(SharedStateContinuousSampler oneUp, ZigguratSampler.Exponential unit, double shape)
            implements Sampler {
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

    private record Weibull(ZigguratSampler.Exponential unit, double scale, double power) implements Sampler {
        @Override
        public long sample() {
            return round(scale * DeterministicMath.exp(power * DeterministicMath.log(unit.sample())));
        }
    }

    private record TruncatedNormal(
            ZigguratSampler.NormalizedGaussian normal, double mean, double deviation, double atLeast)
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
