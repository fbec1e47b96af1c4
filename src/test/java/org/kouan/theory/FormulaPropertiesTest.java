package org.kouan.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Recursions and scaled integrals against independent forms in forty digits: sums of powers over factorials, and birth
 * and death chains, up to a thousand desks.
 */
class FormulaPropertiesTest {
    private static final MathContext DIGITS = new MathContext(40);
    private static final double PERCENT = 1e-7;
    private static final double NEVER = 1e-12;

    /** A queue drawn at random. */
    private record Drawn(double rate, double service, int servers, double patience) {
        double load() {
            return rate * service;
        }
    }

    /** From one desk to a thousand, loads from 0.05 a desk to the given one. */
    private static void forMany(int number, int mostServers, double mostLoad, Consumer<Drawn> check) {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < number; i++) {
            int servers = (int) Math.round(Math.exp(random.nextDouble() * Math.log(mostServers)));
            double service = Math.exp(random.nextDouble(-3, 3));
            double load = servers * random.nextDouble(0.05, mostLoad);
            double patience = service * Math.exp(random.nextDouble(-4, 6));
            check.accept(new Drawn(load / service, service, servers, patience));
        }
    }

    /** a^k / k! for k up to the servers, each over their sum. */
    private static List<BigDecimal> powersOverFactorials(double load, int servers) {
        BigDecimal a = new BigDecimal(load);
        List<BigDecimal> terms = new ArrayList<>(List.of(BigDecimal.ONE));
        for (int k = 1; k <= servers; k++) {
            terms.add(terms.get(k - 1).multiply(a, DIGITS).divide(BigDecimal.valueOf(k), DIGITS));
        }
        return terms;
    }

    private static BigDecimal sum(List<BigDecimal> terms) {
        return terms.stream().reduce(BigDecimal.ZERO, (x, y) -> x.add(y, DIGITS));
    }

    private static void near(double value, BigDecimal truth, String what, Drawn drawn) {
        double expected = truth.doubleValue();
        if (expected < 1e-300) {
            assertThat(value).as("%s of %s", what, drawn).isBetween(0.0, 1e-290);
        } else {
            assertThat(value).as("%s of %s", what, drawn).isCloseTo(expected, withinPercentage(PERCENT));
        }
    }

    @Test
    void erlangB() {
        forMany(60, 1000, 3, drawn -> {
            List<BigDecimal> terms = powersOverFactorials(drawn.load(), drawn.servers());
            BigDecimal blocked = terms.get(drawn.servers()).divide(sum(terms), DIGITS);
            near(ErlangB.blocked(drawn.load(), drawn.servers()), blocked, "blocked", drawn);
        });
    }

    @Test
    void erlangC() {
        forMany(60, 1000, 0.999, drawn -> {
            ErlangC queue = new ErlangC(drawn.rate(), drawn.service(), drawn.servers());
            List<BigDecimal> terms = powersOverFactorials(drawn.load(), drawn.servers());
            BigDecimal idle = BigDecimal.ONE.subtract(
                    new BigDecimal(drawn.load()).divide(BigDecimal.valueOf(drawn.servers()), DIGITS));
            BigDecimal last = terms.remove(drawn.servers()).divide(idle, DIGITS);
            BigDecimal delayed = last.divide(sum(terms).add(last), DIGITS);
            near(queue.delayed(), delayed, "delayed", drawn);
            double rest = drawn.servers() / drawn.service() - drawn.rate();
            near(queue.meanWait(), delayed.divide(new BigDecimal(rest), DIGITS), "mean wait", drawn);
            assertThat(queue.waitsLonger(queue.waitQuantile(0.999))).isLessThan(0.001 + 1e-9);
        });
    }

    /** A unit that finds n there leaves at n services, or at all services and n - c patiences. */
    @Test
    void erlangA() {
        forMany(40, 400, 1.6, drawn -> {
            ErlangA queue = new ErlangA(drawn.rate(), drawn.service(), drawn.servers(), drawn.patience());
            BigDecimal all = BigDecimal.ONE;
            BigDecimal busy = BigDecimal.ZERO;
            BigDecimal delayed = BigDecimal.ZERO;
            BigDecimal waiting = BigDecimal.ZERO;
            BigDecimal state = BigDecimal.ONE;
            for (int n = 1; n < 200_000; n++) {
                int serving = Math.min(n, drawn.servers());
                double leaving = serving / drawn.service() + (n - serving) / drawn.patience();
                state = state.multiply(new BigDecimal(drawn.rate() / leaving), DIGITS);
                all = all.add(state, DIGITS);
                busy = busy.add(state.multiply(BigDecimal.valueOf(serving), DIGITS), DIGITS);
                if (n >= drawn.servers()) {
                    delayed = delayed.add(state, DIGITS);
                    waiting = waiting.add(state.multiply(BigDecimal.valueOf(n - serving), DIGITS), DIGITS);
                    if (drawn.rate() < leaving && state.compareTo(delayed.scaleByPowerOfTen(-30)) < 0) {
                        break;
                    }
                }
            }
            near(queue.delayed(), delayed.divide(all, DIGITS), "delayed", drawn);
            near(queue.meanQueue(), waiting.divide(all, DIGITS), "mean queue", drawn);
            BigDecimal desks = all.multiply(BigDecimal.valueOf(drawn.servers()), DIGITS);
            near(queue.utilisation(), busy.divide(desks, DIGITS), "utilisation", drawn);
            // A unit that waits is served or gives up.
            double waits = queue.delayed();
            assertThat(queue.servedAfter(0)).isCloseTo(waits - queue.abandoned(), offset(1e-9));
            assertThat(queue.servedWithin(0)).isCloseTo(1 - waits, offset(1e-9));
            double limit = drawn.service() / drawn.servers();
            assertThat(queue.servedWithin(limit)).isBetween(queue.servedWithin(0), 1 - queue.abandoned() + 1e-12);
        });
    }

    /** With hundreds of desks and endless patience in overload the peak of the integrand is narrow and far away. */
    @Test
    void erlangA_farInOverload() {
        ErlangA queue = new ErlangA(1200, 1, 600, 1e9);
        assertThat(queue.abandoned()).isCloseTo(0.5, withinPercentage(1e-6));
        assertThat(queue.meanOfferedWait()).isCloseTo(1e9 * Math.log(2), withinPercentage(1e-6));
        assertThat(queue.utilisation()).isCloseTo(1, offset(1e-9));
    }

    @Test
    void idleDesksByTheThousandMakeNoWaits() {
        assertThat(ErlangB.blocked(1, 1_000_000)).isLessThan(NEVER);
        ErlangC empty = new ErlangC(1, 1, 5000);
        assertThat(empty.delayed()).isZero();
        assertThat(empty.meanWait()).isZero();
        assertThat(empty.waitQuantile(0.99)).isZero();
        ErlangA patient = new ErlangA(1, 1, 5000, 3);
        assertThat(patient.abandoned()).isZero();
        assertThat(patient.meanWaitOfServed()).isZero();
        assertThat(patient.servedWithin(0)).isEqualTo(1);
    }

    /** What one class gains another pays (Kleinrock 1965): over all classes the mean wait is that of first come. */
    @Test
    void prioritiesKeepTheMeanWaitOfAll() {
        SplittableRandom random = new SplittableRandom(7);
        forMany(60, 600, 0.99, drawn -> {
            List<Priorities.Class> classes = new ArrayList<>();
            int number = 2 + random.nextInt(4);
            double[] rates = new double[number];
            for (int k = 0; k < number; k++) {
                rates[k] = drawn.rate() / number;
                classes.add(new Priorities.Class(rates[k], drawn.service(), 2 * drawn.service() * drawn.service()));
            }
            ErlangC queue = new ErlangC(drawn.rate(), drawn.service(), drawn.servers());
            double[] waits = Priorities.meanWaits(classes, drawn.servers());
            double[] stays = Priorities.preemptiveStays(rates, drawn.service(), drawn.servers());
            double waited = 0;
            double stayed = 0;
            for (int k = 0; k < number; k++) {
                waited += waits[k] / number;
                stayed += stays[k] / number;
                if (k > 0) {
                    assertThat(waits[k]).isGreaterThanOrEqualTo(waits[k - 1]);
                    assertThat(stays[k]).isGreaterThanOrEqualTo(stays[k - 1] * (1 - 1e-9));
                }
            }
            assertThat(waited).as("%s", drawn).isCloseTo(queue.meanWait(), offset(1e-9 * queue.meanWait()));
            double stay = queue.meanWait() + drawn.service();
            assertThat(stayed).as("%s", drawn).isCloseTo(stay, withinPercentage(PERCENT));
            assertThat(stays[0])
                    .as("as if the others were not there")
                    .isCloseTo(
                            new ErlangC(rates[0], drawn.service(), drawn.servers()).meanWait() + drawn.service(),
                            withinPercentage(PERCENT));
        });
    }

    /** At one desk, exponential services, the formula for any law and that for several desks are the same. */
    @Test
    void preemptiveFormulasAgreeAtOneDesk() {
        double[] rates = {0.1, 0.25, 0.3, 0.2};
        List<Priorities.Class> classes = new ArrayList<>();
        for (double rate : rates) {
            classes.add(new Priorities.Class(rate, 1, 2));
        }
        double[] one = Priorities.preemptiveStays(classes);
        double[] several = Priorities.preemptiveStays(rates, 1, 1);
        for (int k = 0; k < rates.length; k++) {
            assertThat(one[k]).isCloseTo(several[k], withinPercentage(PERCENT));
        }
    }

    /** Rates and desks that do not change: the steady state, of hundreds of desks as of one. */
    @Test
    void pointwiseStationaryOfWhatNeverChangesIsTheSteadyState() {
        forMany(40, 500, 0.98, drawn -> {
            double step = 5;
            double[] arrivals = new double[12];
            double[] desks = new double[12];
            java.util.Arrays.fill(arrivals, drawn.rate() * step);
            java.util.Arrays.fill(desks, drawn.servers());
            PointwiseStationary pointwise = new PointwiseStationary(arrivals, desks, step, drawn.service(), 1, 1);
            ErlangC queue = new ErlangC(drawn.rate(), drawn.service(), drawn.servers());
            assertThat(pointwise.meanWait()).isCloseTo(queue.meanWait(), offset(1e-9 * queue.meanWait()));
            assertThat(pointwise.within(drawn.service()))
                    .isCloseTo(1 - queue.waitsLonger(drawn.service()), offset(1e-9));
        });
    }

    /** The fluid queue, minute by minute, against a hundred thousand drops of it, one after the other. */
    @Test
    void fluidIsWhatManyDropsDo() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 20; round++) {
            int steps = 120;
            double step = 1;
            double service = random.nextDouble(0.5, 3);
            double[] arrivals = new double[steps];
            double[] desks = new double[steps];
            for (int i = 0; i < steps; i++) {
                boolean changes = i % 10 == 0;
                arrivals[i] = changes ? random.nextInt(4) * random.nextDouble(0, 15) : arrivals[i - 1];
                desks[i] = changes ? 1 + random.nextInt(100) : desks[i - 1];
            }
            arrivals[0] = 200;
            FluidQueue fluid = new FluidQueue(arrivals, desks, step, service);
            Drops drops = Drops.of(arrivals, desks, step, service);
            assertThat(fluid.meanWait()).isCloseTo(drops.mean(), offset(0.02));
            assertThat(fluid.longestWait()).isCloseTo(drops.longest(), offset(0.05));
            assertThat(fluid.within(5)).isCloseTo(drops.withinFive(), offset(0.005));
        }
    }

    /** Waits of drops of liquid, each served as soon as the work before it is done. */
    private record Drops(double mean, double longest, double withinFive) {
        private static final int EACH = 800;

        static Drops of(double[] arrivals, double[] desks, double step, double service) {
            double now = 0;
            double sum = 0;
            double longest = 0;
            double within = 0;
            double all = 0;
            for (int i = 0; i < arrivals.length; i++) {
                double size = arrivals[i] / EACH;
                for (int k = 0; k < EACH && size > 0; k++) {
                    double come = (i + (k + 0.5) / EACH) * step;
                    now = Math.max(now, come);
                    sum += size * (now - come);
                    longest = Math.max(longest, now - come);
                    within += now - come <= 5 ? size : 0;
                    all += size;
                    double work = size * service;
                    while (work > 0) {
                        int at = Math.min(arrivals.length - 1, (int) (now / step));
                        double left = at == arrivals.length - 1 ? Double.MAX_VALUE : (at + 1) * step - now;
                        double done = Math.min(left, work / desks[at]);
                        work = done < left ? 0 : work - done * desks[at];
                        now = done < left ? now + done : (at + 1) * step;
                    }
                }
            }
            return new Drops(sum / all, longest, within / all);
        }
    }
}
