package org.kouan.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.EnumeratedRealDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.kouan.random.RandomStream;
import org.kouan.random.Sampler;
import org.kouan.random.Samplers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import umontreal.ssj.probdist.EmpiricalDist;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.GammaAcceptanceRejectionGen;
import umontreal.ssj.randvar.LognormalGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.MRG32k3a;

/**
 * One draw of a service time, in nanoseconds: Kouan's samplers, commons-math3 with its default generator (Well19937c)
 * and SSJ with its usual one (MRG32k3a, by inversion; gamma by rejection, since inversion takes microseconds).
 *
 * <pre>
 * java -jar benchmarks/suite/target/benchmarks.jar SamplerBenchmark
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SamplerBenchmark {
    private static final double MEAN_MICROS = 60e6;
    private static final double CV = 0.6;
    private static final double SIGMA = Math.sqrt(Math.log(1 + CV * CV));
    private static final double MU = Math.log(MEAN_MICROS) - SIGMA * SIGMA / 2;
    private static final double SHAPE = 1 / (CV * CV);
    private static final long[] OBSERVED =
            LongStream.rangeClosed(1, 1000).map(i -> i * 100_000).toArray();

    @Param
    private Law law;

    private Sampler kouan;
    private RealDistribution commonsMath;
    private RandomVariateGen ssj;

    @Setup
    public void create() {
        kouan = law.kouan(new RandomStream(1));
        commonsMath = law.commonsMath(new Well19937c(1));
        ssj = law.ssj(new MRG32k3a());
    }

    @Benchmark
    public long kouan() {
        return kouan.sample();
    }

    @Benchmark
    public double commonsMath() {
        return commonsMath.sample();
    }

    @Benchmark
    public double ssj() {
        return ssj.nextDouble();
    }

    /** What is drawn from. */
    public enum Law {
        EXPONENTIAL {
            @Override
            Sampler kouan(RandomStream stream) {
                return Samplers.exponential(MEAN_MICROS, stream);
            }

            @Override
            RealDistribution commonsMath(RandomGenerator generator) {
                return new ExponentialDistribution(generator, MEAN_MICROS);
            }

            @Override
            RandomVariateGen ssj(MRG32k3a stream) {
                return new ExponentialGen(stream, 1 / MEAN_MICROS);
            }
        },
        LOGNORMAL {
            @Override
            Sampler kouan(RandomStream stream) {
                return Samplers.lognormal(MEAN_MICROS, CV, stream);
            }

            @Override
            RealDistribution commonsMath(RandomGenerator generator) {
                return new LogNormalDistribution(generator, MU, SIGMA);
            }

            @Override
            RandomVariateGen ssj(MRG32k3a stream) {
                return new LognormalGen(stream, MU, SIGMA);
            }
        },
        GAMMA {
            @Override
            Sampler kouan(RandomStream stream) {
                return Samplers.gamma(MEAN_MICROS, CV, stream);
            }

            @Override
            RealDistribution commonsMath(RandomGenerator generator) {
                return new GammaDistribution(generator, SHAPE, MEAN_MICROS / SHAPE);
            }

            @Override
            RandomVariateGen ssj(MRG32k3a stream) {
                return new GammaAcceptanceRejectionGen(stream, SHAPE, SHAPE / MEAN_MICROS);
            }
        },
        EMPIRICAL {
            @Override
            Sampler kouan(RandomStream stream) {
                return Samplers.empirical(OBSERVED, stream);
            }

            @Override
            RealDistribution commonsMath(RandomGenerator generator) {
                double[] equal = new double[OBSERVED.length];
                java.util.Arrays.fill(equal, 1.0 / OBSERVED.length);
                return new EnumeratedRealDistribution(generator, observed(), equal);
            }

            @Override
            RandomVariateGen ssj(MRG32k3a stream) {
                return new RandomVariateGen(stream, new EmpiricalDist(observed()));
            }

            private static double[] observed() {
                return LongStream.of(OBSERVED).asDoubleStream().toArray();
            }
        };

        abstract Sampler kouan(RandomStream stream);

        abstract RealDistribution commonsMath(RandomGenerator generator);

        abstract RandomVariateGen ssj(MRG32k3a stream);
    }
}
