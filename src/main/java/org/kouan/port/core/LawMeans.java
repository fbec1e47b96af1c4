package org.kouan.port.core;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.kouan.engine.SimTime;
import org.kouan.scenario.Distribution;

/** Exact means of laws of durations, caps and truncation included, in microseconds. */
public final class LawMeans {
    private static final double SQRT2 = Math.sqrt(2);
    private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

    private LawMeans() {}

    public static double micros(Distribution law) {
        return capped(law, Double.POSITIVE_INFINITY);
    }

    /** The mean of the lesser of a value and a cap. */
    private static double capped(Distribution law, double cap) {
        if (law instanceof Distribution.Constant constant) {
            return Math.min(micros(constant.value()), cap);
        } else if (law instanceof Distribution.Exponential exponential) {
            return gamma(1, micros(exponential.mean()), cap);
        } else if (law instanceof Distribution.Lognormal lognormal) {
            return lognormal(micros(lognormal.mean()), lognormal.cv(), cap);
        } else if (law instanceof Distribution.Gamma gamma) {
            return gamma(1 / (gamma.cv() * gamma.cv()), micros(gamma.mean()), cap);
        } else if (law instanceof Distribution.Erlang erlang) {
            return gamma(erlang.phases(), micros(erlang.mean()), cap);
        } else if (law instanceof Distribution.Uniform uniform) {
            return uniform(micros(uniform.low()), micros(uniform.high()), cap);
        } else if (law instanceof Distribution.Triangular triangular) {
            return triangular(micros(triangular.low()), micros(triangular.mode()), micros(triangular.high()), cap);
        } else if (law instanceof Distribution.Weibull weibull) {
            return weibull(weibull.shape(), micros(weibull.mean()), cap);
        } else if (law instanceof Distribution.Normal normal) {
            return normal(micros(normal.mean()), micros(normal.sd()), micros(normal.atLeast()), cap);
        } else if (law instanceof Distribution.Empirical empirical) {
            return empirical.values().stream()
                    .mapToDouble(value -> Math.min(micros(value), cap))
                    .average()
                    .orElse(Double.NaN);
        } else if (law instanceof Distribution.Mixture mixture) {
            double weights = 0;
            double sum = 0;
            for (Distribution.Mixture.Part part : mixture.parts()) {
                weights += part.weight();
                sum += part.weight() * capped(part.distribution(), cap);
            }
            return sum / weights;
        } else if (law instanceof Distribution.Capped capped) {
            return capped(capped.inner(), Math.min(micros(capped.atMost()), cap));
        }
        throw new IllegalArgumentException("there is no mean for " + law);
    }

    /** The part of the mean below the cap is a gamma probability of the next shape, and the rest is at the cap. */
    private static double gamma(double shape, double mean, double cap) {
        if (cap == Double.POSITIVE_INFINITY) {
            return mean;
        }
        double x = cap * shape / mean;
        return mean * Gamma.regularizedGammaP(shape + 1, x) + cap * Gamma.regularizedGammaQ(shape, x);
    }

    private static double lognormal(double mean, double cv, double cap) {
        if (cap == Double.POSITIVE_INFINITY || cap == 0) {
            return Math.min(mean, cap);
        }
        double variance = StrictMath.log1p(cv * cv);
        double sigma = Math.sqrt(variance);
        double z = (StrictMath.log(cap / mean) + variance / 2) / sigma;
        return mean * below(z - sigma) + cap * below(-z);
    }

    /** The integral of exp(-(x/scale)^shape) up to the cap. */
    private static double weibull(double shape, double mean, double cap) {
        if (cap == Double.POSITIVE_INFINITY) {
            return mean;
        }
        double scale = mean / Gamma.gamma(1 + 1 / shape);
        return mean * Gamma.regularizedGammaP(1 / shape, StrictMath.pow(cap / scale, shape));
    }

    private static double uniform(double low, double high, double cap) {
        if (cap >= high) {
            return (low + high) / 2;
        }
        return cap <= low ? cap : ((cap * cap - low * low) / 2 + cap * (high - cap)) / (high - low);
    }

    /** The integral of the probability to exceed x up to the cap. */
    private static double triangular(double low, double mode, double high, double cap) {
        if (cap <= low) {
            return cap;
        }
        double width = high - low;
        double end = Math.min(cap, mode);
        double mean = low;
        if (end > low) {
            double rise = end - low;
            mean += rise - rise * rise * rise / (3 * width * (mode - low));
        }
        double last = Math.min(cap, high);
        if (last > mode) {
            double fall = high - mode;
            double rest = high - last;
            mean += (fall * fall * fall - rest * rest * rest) / (3 * width * fall);
        }
        return mean;
    }

    /** Of a normal variable given that it is at least {@code atLeast}. */
    private static double normal(double mean, double deviation, double atLeast, double cap) {
        if (cap <= atLeast) {
            return cap;
        }
        double from = (atLeast - mean) / deviation;
        double to = (cap - mean) / deviation;
        boolean capped = cap < Double.POSITIVE_INFINITY;
        double between = mean * (below(to) - below(from)) + deviation * (density(from) - density(to));
        return (between + (capped ? cap * below(-to) : 0)) / below(-from);
    }

    private static double below(double z) {
        return z == Double.POSITIVE_INFINITY ? 1 : Erf.erfc(-z / SQRT2) / 2;
    }

    private static double density(double z) {
        return DENSITY_AT_ZERO * StrictMath.exp(-z * z / 2);
    }

    private static double micros(java.time.Duration duration) {
        return (double) SimTime.micros(duration);
    }
}
