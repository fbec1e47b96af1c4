package org.kouan.scenario.law;

import java.time.Duration;
import java.util.Optional;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.kouan.scenario.key.Key;
import org.kouan.scenario.key.Values;

/** Always the same. */
public record Constant(Duration value) implements Distribution {
    static final Key<Optional<Distribution>> KEY =
            Key.optional("constant", Values.DURATION.as(Constant::new), "Always the same.", "30 s");

    @Override
    public Duration mean() {
        return value;
    }

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.constant(Distribution.wholeMicros(value));
    }

    @Override
    public double mean(double cap) {
        return Math.min(Distribution.micros(value), cap);
    }

    @Override
    public Moments moments() {
        double minutes = Moments.minutes(value);
        return new Moments(minutes, minutes * minutes);
    }

    @Override
    public Moments moments(Duration cap) {
        return new Constant(value.compareTo(cap) < 0 ? value : cap).moments();
    }
}
