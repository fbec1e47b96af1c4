package org.kouan.experiment.crosscheck;

import java.time.Duration;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;
import org.kouan.scenario.Distribution;

/**
 * The first two moments of a law, in minutes.
 *
 * @param mean with the effect of a cap
 * @param square the mean square
 */
record Moments(double mean, double square) {
    private static final double MINUTE_NANOS = 60e9;
    private static final int STEPS = 4000;

    static double minutes(Duration duration) {
        return duration.toNanos() / MINUTE_NANOS;
    }

    /** Squared coefficient of variation; 0 for a law that is always 0. */
    double scv() {
        return mean == 0 ? 0 : Math.max(0, square / (mean * mean) - 1);
    }

    /** The law of this and a constant together. */
    Moments plus(double constant) {
        return new Moments(mean + constant, square + 2 * mean * constant + constant * constant);
    }

    static Moments of(Distribution law) {
        double mean = minutes(law.mean());
        if (law instanceof Distribution.Constant) {
            return new Moments(mean, mean * mean);
        } else if (law instanceof Distribution.Exponential) {
            return new Moments(mean, 2 * mean * mean);
        } else if (law instanceof Distribution.Lognormal lognormal) {
            return byCv(mean, lognormal.cv());
        } else if (law instanceof Distribution.Gamma gamma) {
            return byCv(mean, gamma.cv());
        } else if (law instanceof Distribution.Erlang erlang) {
            return new Moments(mean, mean * mean * (1 + 1.0 / erlang.phases()));
        } else if (law instanceof Distribution.Uniform uniform) {
            double width = minutes(uniform.high()) - minutes(uniform.low());
            return new Moments(mean, mean * mean + width * width / 12);
        } else if (law instanceof Distribution.Triangular triangular) {
            return triangular(triangular, mean);
        } else if (law instanceof Distribution.Weibull weibull) {
            double scale = mean / Gamma.gamma(1 + 1 / weibull.shape());
            return new Moments(mean, scale * scale * Gamma.gamma(1 + 2 / weibull.shape()));
        } else if (law instanceof Distribution.Normal normal) {
            return truncated(normal);
        } else if (law instanceof Distribution.Empirical empirical) {
            double square = empirical.values().stream()
                    .mapToDouble(value -> minutes(value) * minutes(value))
                    .average()
                    .orElse(0);
            return new Moments(mean, square);
        } else if (law instanceof Distribution.Mixture mixture) {
            return mixture(mixture);
        } else if (law instanceof Distribution.Capped capped) {
            return capped(capped.inner(), capped.atMost());
        }
        throw new IllegalArgumentException("there are no moments for " + law);
    }

    private static Moments byCv(double mean, double cv) {
        return new Moments(mean, mean * mean * (1 + cv * cv));
    }

    private static Moments triangular(Distribution.Triangular law, double mean) {
        double a = minutes(law.low());
        double b = minutes(law.mode());
        double c = minutes(law.high());
        return new Moments(mean, mean * mean + (a * a + b * b + c * c - a * b - a * c - b * c) / 18);
    }

    /** Normal above a bound: Johnson and Kotz 1970, "Continuous univariate distributions" 1, section 13.7. */
    private static Moments truncated(Distribution.Normal law) {
        double sd = minutes(law.sd());
        if (sd == 0) {
            double mean = minutes(law.mean());
            return new Moments(mean, mean * mean);
        }
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        double bound = (minutes(law.atLeast()) - minutes(law.mean())) / sd;
        double hazard = standard.density(bound) / standard.cumulativeProbability(-bound);
        double mean = minutes(law.mean()) + sd * hazard;
        double variance = sd * sd * (1 + bound * hazard - hazard * hazard);
        return new Moments(mean, mean * mean + variance);
    }

    private static Moments mixture(Distribution.Mixture law) {
        double weights = 0;
        double mean = 0;
        double square = 0;
        for (Distribution.Mixture.Part part : law.parts()) {
            Moments of = of(part.distribution());
            weights += part.weight();
            mean += part.weight() * of.mean();
            square += part.weight() * of.square();
        }
        return new Moments(mean / weights, square / weights);
    }

    /** By the integral of the survival function up to the cap; exactly where a cap only replaces single values. */
    private static Moments capped(Distribution inner, Duration atMost) {
        if (inner instanceof Distribution.Mixture mixture) {
            return mixture(new Distribution.Mixture(mixture.parts().stream()
                    .map(part -> new Distribution.Mixture.Part(
                            part.weight(), new Distribution.Capped(part.distribution(), atMost)))
                    .toList()));
        } else if (inner instanceof Distribution.Empirical empirical) {
            return of(new Distribution.Empirical(empirical.values().stream()
                    .map(value -> least(value, atMost))
                    .toList()));
        } else if (inner instanceof Distribution.Constant constant) {
            return of(new Distribution.Constant(least(constant.value(), atMost)));
        } else if (inner instanceof Distribution.Capped again) {
            return capped(again.inner(), least(again.atMost(), atMost));
        } else if (inner instanceof Distribution.Lognormal lognormal && lognormal.cv() > 0) {
            return capped(lognormal, minutes(atMost));
        }
        double cap = minutes(atMost);
        double step = cap / STEPS;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < STEPS; i++) {
            double x = (i + 0.5) * step;
            double survival = survival(inner, x);
            mean += survival * step;
            square += 2 * x * survival * step;
        }
        return new Moments(mean, square);
    }

    /**
     * Exactly, by the partial moments of the lognormal law: Johnson and Kotz 1970, "Continuous univariate distributions" 1,
     * section 14.7. Most services are such, and a study asks for them at each of its points.
     */
    private static Moments capped(Distribution.Lognormal law, double cap) {
        double mean = minutes(law.mean());
        double variance = StrictMath.log1p(law.cv() * law.cv());
        double sd = Math.sqrt(variance);
        double bound = (StrictMath.log(cap) - StrictMath.log(mean) + variance / 2) / sd;
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        double above = standard.cumulativeProbability(-bound);
        return new Moments(
                mean * standard.cumulativeProbability(bound - sd) + cap * above,
                mean * mean * (1 + law.cv() * law.cv()) * standard.cumulativeProbability(bound - 2 * sd)
                        + cap * cap * above);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The probability of more than {@code x}, for the continuous laws. */
    private static double survival(Distribution law, double x) {
        double mean = minutes(law.mean());
        NormalDistribution standard = new NormalDistribution(null, 0, 1);
        if (law instanceof Distribution.Exponential) {
            return StrictMath.exp(-x / mean);
        } else if (law instanceof Distribution.Lognormal lognormal) {
            double variance = StrictMath.log1p(lognormal.cv() * lognormal.cv());
            double centre = StrictMath.log(mean) - variance / 2;
            return standard.cumulativeProbability((centre - StrictMath.log(x)) / Math.sqrt(variance));
        } else if (law instanceof Distribution.Gamma gamma) {
            double shape = 1 / (gamma.cv() * gamma.cv());
            return 1 - new GammaDistribution(null, shape, mean / shape).cumulativeProbability(x);
        } else if (law instanceof Distribution.Erlang erlang) {
            return 1 - new GammaDistribution(null, erlang.phases(), mean / erlang.phases()).cumulativeProbability(x);
        } else if (law instanceof Distribution.Uniform uniform) {
            double low = minutes(uniform.low());
            double high = minutes(uniform.high());
            return x < low ? 1 : x >= high ? 0 : (high - x) / (high - low);
        } else if (law instanceof Distribution.Triangular triangular) {
            return survival(triangular, x);
        } else if (law instanceof Distribution.Weibull weibull) {
            double scale = mean / Gamma.gamma(1 + 1 / weibull.shape());
            return StrictMath.exp(-StrictMath.pow(x / scale, weibull.shape()));
        } else if (law instanceof Distribution.Normal normal) {
            double sd = minutes(normal.sd());
            double least = minutes(normal.atLeast());
            return x < least
                    ? 1
                    : standard.cumulativeProbability((mean - x) / sd)
                            / standard.cumulativeProbability((mean - least) / sd);
        }
        throw new IllegalArgumentException("there is no survival function for " + law);
    }

    private static double survival(Distribution.Triangular law, double x) {
        double a = minutes(law.low());
        double b = minutes(law.mode());
        double c = minutes(law.high());
        if (x <= a || x >= c) {
            return x <= a ? 1 : 0;
        }
        return x < b ? 1 - (x - a) * (x - a) / ((c - a) * (b - a)) : (c - x) * (c - x) / ((c - a) * (c - b));
    }
}
