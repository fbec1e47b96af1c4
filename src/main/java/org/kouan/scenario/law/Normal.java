package org.kouan.scenario.law;

import java.time.Duration;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.key.Given;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Keys;
import org.kouan.scenario.key.Settings;
import org.kouan.scenario.key.Values;

/** Normal, resampled below {@code atLeast}; {@code mean} and {@code sd} are those before truncation. */
public record Normal(Duration mean, Duration sd, Duration atLeast) implements Distribution {
    private static final Key<Duration> MEAN = Key.required("mean", Values.POSITIVE_DURATION, "Mean before truncation.");

    private static final Key<Duration> SD =
            Key.required("sd", Values.POSITIVE_DURATION, "Standard deviation before truncation.");

    private static final Key<Duration> AT_LEAST =
            Key.of("at-least", Values.DURATION, Duration.ZERO, "Smaller values are drawn again.");

    static final Key<Optional<Distribution>> KEY = Key.optional(
            "normal",
            Values.checked(Keys.of("normal", "Normal.", MEAN, SD, AT_LEAST), Normal::read),
            "Normal, drawn again below at-least.",
            "{mean: 3 min, sd: 30 s}");

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.normal(
                Distribution.micros(mean), Distribution.micros(sd), Distribution.micros(atLeast), stream);
    }

    @Override
    public double mean(double cap) {
        return mean(Distribution.micros(mean), Distribution.micros(sd), Distribution.micros(atLeast), cap);
    }

    /** Johnson and Kotz 1970, "Continuous univariate distributions" 1, section 13.7. */
    @Override
    public Moments moments() {
        double centre = Moments.minutes(mean);
        double deviation = Moments.minutes(sd);
        if (deviation == 0) {
            return new Moments(centre, centre * centre);
        }
        NormalDistribution standard = StandardNormal.law();
        double bound = (Moments.minutes(atLeast) - centre) / deviation;
        double hazard = standard.density(bound) / standard.cumulativeProbability(-bound);
        double above = centre + deviation * hazard;
        double variance = deviation * deviation * (1 + bound * hazard - hazard * hazard);
        return new Moments(above, above * above + variance);
    }

    @Override
    public double survival(double minutes) {
        double centre = Moments.minutes(mean);
        double deviation = Moments.minutes(sd);
        double least = Moments.minutes(atLeast);
        NormalDistribution standard = StandardNormal.law();
        return minutes < least
                ? 1
                : standard.cumulativeProbability((centre - minutes) / deviation)
                        / standard.cumulativeProbability((centre - least) / deviation);
    }

    /** Of a normal variable given that it is at least {@code atLeast}. */
    private static double mean(double mean, double deviation, double atLeast, double cap) {
        if (cap <= atLeast) {
            return cap;
        }
        double from = (atLeast - mean) / deviation;
        double to = (cap - mean) / deviation;
        double between = mean * (StandardNormal.below(to) - StandardNormal.below(from))
                + deviation * (StandardNormal.density(from) - StandardNormal.density(to));
        double atCap = cap < Double.POSITIVE_INFINITY ? cap * StandardNormal.below(-to) : 0;
        return (between + atCap) / StandardNormal.below(-from);
    }

    private static Normal read(Settings settings, Given given) {
        Normal law = new Normal(settings.get(MEAN), settings.get(SD), settings.get(AT_LEAST));
        // Beyond three standard deviations nearly every draw would be thrown away.
        if (law.atLeast.compareTo(law.mean.plus(law.sd.multipliedBy(3))) > 0) {
            given.at(AT_LEAST.name()).report("must not be more than three standard deviations above the mean", "");
        }
        return law;
    }
}
