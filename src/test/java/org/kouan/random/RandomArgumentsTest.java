package org.kouan.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Streams in pairs and by purpose, and the arguments of laws at their limits. */
class RandomArgumentsTest {
    private final RandomStream stream = new RandomStream(1);

    /** Replications 6 and 7 are a pair: the same words, in 7 mirrored; 8 is of another. */
    @Test
    void antitheticPairsShareTheirNumbers() {
        RandomStreams first = RandomStreams.ofPair(5, 6);
        RandomStreams second = RandomStreams.ofPair(5, 7);

        assertThat(first.mirrored()).isFalse();
        assertThat(second.mirrored()).isTrue();
        assertThat(first.key("a", "b"))
                .isEqualTo(second.key("a", "b"))
                .isEqualTo(new RandomStreams(5, 3).key("a", "b"));
        assertThat(RandomStreams.ofPair(5, 8).key("a", "b")).isNotEqualTo(first.key("a", "b"));
        first.restart(stream, "a", "b");
        long word = stream.nextLong();
        second.restart(stream, "a", "b");
        assertThat(stream.nextLong()).isEqualTo(~word);
        first.restart(stream, "a", "b");
        assertThat(stream.nextLong()).isEqualTo(word);
        RandomStream plain = new RandomStream(first.key("a", "b"));
        assertThat(plain.nextLong()).isEqualTo(word);
    }

    @Test
    void aKeyIsDrawnAsItIsOrMirrored() {
        assertThat(stream.drawn(0b1100)).isEqualTo(0b1100);
        stream.mirror(true);
        assertThat(stream.drawn(0b1100)).isEqualTo(~0b1100L);
    }

    @Test
    void purposesDiffer() {
        assertThat(RandomStreams.purpose("one"))
                .isNotEqualTo(RandomStreams.purpose("two"))
                .isNotZero();
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(() -> Samplers.exponential(wrong, stream));
            refused(() -> Samplers.lognormal(wrong, 1, stream));
            refused(() -> Samplers.lognormal(1, wrong, stream));
            refused(() -> Samplers.gamma(wrong, 1, stream));
            refused(() -> Samplers.gamma(1, wrong, stream));
            refused(() -> Samplers.erlang(2, wrong, stream));
            refused(() -> Samplers.weibull(1, wrong, stream));
            refused(() -> Samplers.weibull(wrong, 1, stream));
            refused(() -> Samplers.normal(1, wrong, 0, stream));
            refused(() -> Samplers.mixture(new double[] {1, wrong}, two(), stream));
        }
        refused(() -> Samplers.erlang(0, 1, stream));
        refused(() -> Samplers.weibull(0.049, 1, stream));
        refused(() -> Samplers.triangular(-1, 2, 3, stream));
        refused(() -> Samplers.triangular(2, 1, 3, stream));
        refused(() -> Samplers.triangular(1, 3, 2, stream));
        refused(() -> Samplers.uniform(2, 1, stream));
        refused(() -> Samplers.normal(Double.NaN, 1, 0, stream));
        refused(() -> Samplers.normal(1, 1, -1, stream));
        refused(() -> Samplers.normal(1, 1, 4.1, stream));
        refused(() -> Samplers.mixture(new double[0], new Sampler[0], stream));
        refused(() -> Samplers.mixture(new double[1], two(), stream));
        refused(() -> Samplers.capped(Samplers.constant(1), -1));
        refused(() -> Samplers.empirical(new long[0], stream));
        refused(() -> Samplers.empirical(new long[] {1, -1}, stream));
    }

    @Test
    void limitsThemselvesAreTaken() {
        taken(() -> Samplers.constant(0));
        taken(() -> Samplers.erlang(1, 1, stream));
        taken(() -> Samplers.weibull(0.05, 1, stream));
        taken(() -> Samplers.triangular(0, 0, 3, stream));
        taken(() -> Samplers.triangular(1, 3, 3, stream));
        taken(() -> Samplers.uniform(0, 0, stream));
        taken(() -> Samplers.normal(1, 1, 0, stream));
        taken(() -> Samplers.normal(1, 1, 4, stream));
        taken(() -> Samplers.capped(Samplers.constant(1), 0));
        taken(() -> Samplers.empirical(new long[] {0}, stream));
    }

    private static Sampler[] two() {
        return new Sampler[] {Samplers.constant(1), Samplers.constant(2)};
    }

    private static void refused(Runnable law) {
        assertThatIllegalArgumentException().isThrownBy(law::run);
    }

    private static void taken(Runnable law) {
        assertThatCode(law::run).doesNotThrowAnyException();
    }
}
