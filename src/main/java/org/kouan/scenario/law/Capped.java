package org.kouan.scenario.law;

import java.time.Duration;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;

/** Values of {@code inner} above {@code atMost} become {@code atMost}. */
public record Capped(Distribution inner, Duration atMost) implements Distribution {
    @Override
    public Duration mean() {
        return inner.mean();
    }

    @Override
    public Sampler sampler(RandomStream stream) {
        return Samplers.capped(inner.sampler(stream), Distribution.wholeMicros(atMost));
    }

    @Override
    public double mean(double cap) {
        return inner.mean(Math.min(Distribution.micros(atMost), cap));
    }

    @Override
    public Moments moments() {
        return inner.moments(atMost);
    }

    @Override
    public Moments moments(Duration cap) {
        return inner.moments(atMost.compareTo(cap) < 0 ? atMost : cap);
    }
}
