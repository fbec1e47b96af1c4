package org.kouan.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Formulas in cases that can be worked out by hand, in units of time that are no 1, so that no factor hides. */
class TheoryByHandTest {
    private static final double E = Math.E;

    /** Two servers of 4 minutes, a quarter of a customer a minute: load 1, a third waits, and those who do 4 minutes. */
    @Test
    void twoServersAtLoadOne() {
        ErlangC queue = new ErlangC(0.25, 4, 2);

        near(queue.utilisation(), 0.5);
        near(queue.delayed(), 1 / 3.0);
        near(queue.meanWait(), 4 / 3.0);
        near(queue.meanWaitOfDelayed(), 4);
        near(queue.meanQueue(), 1 / 3.0);
        near(queue.waitDeviation(), Math.sqrt(1 / 3.0 * (2 - 1 / 3.0)) * 4);
        near(queue.waitsLonger(8), Math.exp(-2) / 3);
        near(queue.waitQuantile(0.9), 4 * Math.log(10 / 3.0));
        near(queue.waitQuantile(0.6), 0);
        near(queue.waitQuantile(2 / 3.0), 0);
        near(queue.relaxation(), 1 / Math.pow(Math.sqrt(0.5) - Math.sqrt(0.25), 2));
        near(ErlangB.blocked(1, 2), 0.2);
        near(ErlangB.blocked(0, 2), 0);
        near(ErlangB.blocked(3, 0), 1);
    }

    /** P(wait) is 1/2 at one server with load 1/2, 0.1 at two; 1/3 at two with load 1, 1/11 at three. */
    @Test
    void theFewestServers() {
        assertThat(ErlangC.leastServers(0.25, 2, 0, 0.5)).isEqualTo(1);
        assertThat(ErlangC.leastServers(0.25, 2, 0, 0.51)).isEqualTo(2);
        assertThat(ErlangC.leastServers(0.5, 2, 0, 0.9)).isEqualTo(3);
        assertThat(ErlangC.leastServers(0.5, 2, 0, 0.92)).isEqualTo(4);
        assertThat(ErlangC.leastServers(0.25, 2, 2 * Math.log(5) / 0.5, 0.89)).isEqualTo(1);
        assertThat(PointwiseStationary.staffing(new double[] {0.25, 0.5}, 2, 0.5))
                .containsExactly(1, 2);
        assertThat(PointwiseStationary.staffing(new double[] {0.25, 0.5}, 2, 0.2))
                .containsExactly(2, 3);
    }

    /**
     * One server whose patience and service have one mean, at load 1, is M/M/infinity with u = exp(-t/m) as the variable:
     * P(V > t) = 1 - exp(-u), of those served after t 1 - (1 + u) exp(-u), abandoned 1/e.
     */
    @Test
    void patienceAsLongAsService() {
        ErlangA queue = new ErlangA(0.5, 2, 1, 2);
        double u = Math.exp(-1.5);

        near(queue.delayed(), 1 - 1 / E);
        near(queue.abandoned(), 1 / E);
        near(queue.meanWait(), 2 / E);
        near(queue.meanQueue(), 1 / E);
        near(queue.utilisation(), 1 - 1 / E);
        near(queue.offeredWaitLonger(3), 1 - Math.exp(-u));
        near(queue.waitsLonger(3), u * (1 - Math.exp(-u)));
        near(queue.servedAfter(3), 1 - (1 + u) * Math.exp(-u));
        near(queue.servedWithin(3), 1 - 1 / E - 1 + (1 + u) * Math.exp(-u));
        near(queue.meanOfferedWait(), 2 * series(1));
        near(queue.meanWaitOfServed(), 2 * series(2) / (1 - 1 / E));
    }

    /** Power 1: of (1 - exp(-u))/u from 0 to 1; power 2: of -u log(u) exp(-u). */
    private static double series(int power) {
        double sum = 0;
        double factorial = 1;
        for (int n = power == 1 ? 1 : 0; n < 20; n++) {
            factorial *= Math.max(1, n);
            double sign = (n + power) % 2 == 0 ? 1 : -1;
            sum += sign / factorial / (power == 1 ? n : Math.pow(n + 2, 2));
        }
        return sum;
    }

    /** Steps of 10 minutes: 20 come in the first, 10 are served a step: waits rise from 0 to 10. */
    @Test
    void aFluidQueueBuildsUpAndRunsEmpty() {
        FluidQueue queue = new FluidQueue(new double[] {20, 0, 0}, new double[] {2, 2, 2}, 10, 2);

        near(queue.largestQueue(), 10);
        near(queue.clear(), 20);
        near(queue.meanWait(), 5);
        near(queue.longestWait(), 10);
        near(queue.within(2.5), 0.25);
        near(queue.within(10), 1);
        near(queue.within(0), 0);
    }

    /**
     * The second step serves 2.8 a minute and empties the queue in its middle. Waits rise to 5 for the 10th, who is done at
     * 10; the 20th comes at 10 and waits 10/2.8; the 24th comes at 15, and from then on nobody waits.
     */
    @Test
    void aFluidQueueRunsEmptyWithinAStep() {
        FluidQueue queue = new FluidQueue(new double[] {20, 8, 5}, new double[] {2, 5.6, 4}, 10, 2);

        near(queue.largestQueue(), 10);
        near(queue.longestWait(), 5);
        near(queue.meanWait(), (10 * 2.5 + 10 * (5 + 10 / 2.8) / 2 + 4 * 10 / 2.8 / 2) / 33);
        near(queue.within(2.5), (5 + 4 * 2.5 * 2.8 / 10 + 9) / 33);
        near(queue.clear(), 30);
    }

    /** Nobody serves in the first step; the last number above 0 stays after the end. */
    @Test
    void theLastServersStay() {
        FluidQueue queue = new FluidQueue(new double[] {10, 10, 0}, new double[] {0, 2, 0}, 10, 2);

        near(queue.largestQueue(), 10);
        near(queue.clear(), 40);
        assertThat(new FluidQueue(new double[] {10}, new double[] {0}, 10, 2).meanWait())
                .isInfinite();
        assertThat(new FluidQueue(new double[] {0, 0}, new double[] {1, 1}, 10, 2).meanWait())
                .isNaN();
        near(new FluidQueue(new double[] {0, 0}, new double[] {1, 1}, 10, 2).longestWait(), 0);
        near(new FluidQueue(new double[] {0, 0}, new double[] {1, 1}, 10, 2).clear(), 0);
    }

    /** Steps of a quarter of an hour: four come in the first, and 2 per step are served: the last is done at half an hour. */
    @Test
    void stepsOfAFluidQueueMayBeShort() {
        FluidQueue queue = new FluidQueue(new double[] {4, 0, 0}, new double[] {1, 1, 1}, 0.25, 0.125);

        near(queue.largestQueue(), 2);
        near(queue.clear(), 0.5);
        near(queue.meanWait(), 0.125);
        near(queue.longestWait(), 0.25);
    }

    /** Nobody waits where servers suffice; all are done when the last has come, in the second step of three. */
    @Test
    void aFluidQueueMayNeverForm() {
        FluidQueue queue = new FluidQueue(new double[] {5, 10, 0}, new double[] {2, 2, 2}, 10, 2);

        near(queue.largestQueue(), 0);
        near(queue.longestWait(), 0);
        near(queue.within(0), 1);
        near(queue.clear(), 20);
    }

    /** Steps of 10 with service 2: loads 1/2 at one server (wait 2) twice, none, and 1 at two (wait 2/3). */
    @Test
    void pointwiseMeansAreWeightedByArrivals() {
        PointwiseStationary day =
                new PointwiseStationary(new double[] {2.5, 2.5, 0, 5}, new double[] {1, 1, 0, 2}, 10, 2, 1, 1);

        near(day.largestUtilisation(), 0.5);
        assertThat(day.isDefined()).isTrue();
        near(day.meanWait(), (5 * 2 + 5 * 2 / 3.0) / 10);
        near(day.within(4), 1 - (5 * 0.5 * Math.exp(-1) + 5 * Math.exp(-2) / 3) / 10);
    }

    @Test
    void aPeriodWithoutServersOrAtItsLimitHasNoSteadyState() {
        assertThat(new PointwiseStationary(new double[] {1}, new double[] {0}, 10, 2, 1, 1).isDefined())
                .isFalse();
        PointwiseStationary full = new PointwiseStationary(new double[] {5, 2, 0}, new double[] {1, 1, 0}, 10, 2, 1, 1);
        near(full.largestUtilisation(), 1);
        assertThat(full.isDefined()).isFalse();
    }

    /** Neighbours with the same arrivals and other servers, or the same servers and other arrivals, are told apart. */
    @Test
    void pointwiseStepsAreTakenOneByOne() {
        near(
                new PointwiseStationary(new double[] {2.5, 2.5}, new double[] {1, 2}, 10, 2, 1, 1).meanWait(),
                (2 + new ErlangC(0.25, 2, 2).meanWait()) / 2);
        near(
                new PointwiseStationary(new double[] {2.5, 1.25}, new double[] {1, 1}, 10, 2, 1, 1).meanWait(),
                (2.5 * 2 + 1.25 * 2 / 3.0) / 3.75);
    }

    /** Rates 0.1 and 0.2, services 1 and 2, squares 3 and 10: W0 = (0.3 + 2)/2, utilisations 0.1 and 0.5. */
    @Test
    void prioritiesAtOneServer() {
        List<Priorities.Class> classes = List.of(new Priorities.Class(0.1, 1, 3), new Priorities.Class(0.2, 2, 10));

        double[] waits = Priorities.meanWaits(classes, 1);
        near(waits[0], 1.15 / 0.9);
        near(waits[1], 1.15 / (0.9 * 0.5));
        double[] stays = Priorities.preemptiveStays(classes);
        near(stays[0], 1 + 0.3 / (2 * 0.9));
        near(stays[1], 2 / 0.9 + 2.3 / (2 * 0.9 * 0.5));
    }

    @Test
    void prioritiesAtTwoServers() {
        double[] stays = Priorities.preemptiveStays(new double[] {0.25, 0.125}, 4, 2);
        ErlangC first = new ErlangC(0.25, 4, 2);
        ErlangC both = new ErlangC(0.375, 4, 2);

        near(stays[0], 4 / 3.0 + 4);
        near(stays[1], (0.375 * (both.meanWait() + 4) - 0.25 * (first.meanWait() + 4)) / 0.125);
    }

    @Test
    void nothingButPositiveNumbersIsTaken() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(() -> new ErlangC(wrong, 1, 2));
            refused(() -> new ErlangC(0.5, wrong, 2));
            refused(() -> new ErlangA(wrong, 1, 2, 1));
            refused(() -> new ErlangA(1, wrong, 2, 1));
            refused(() -> new ErlangA(1, 1, 2, wrong));
            refused(() -> new GeneralQueue(wrong, 1, 2, 1, 1));
            refused(() -> new GeneralQueue(0.5, wrong, 2, 1, 1));
            refused(() -> new Priorities.Class(wrong, 1, 1));
            refused(() -> new Priorities.Class(1, wrong, 1));
            refused(() -> new Priorities.Class(1, 1, wrong));
            refused(() -> new FluidQueue(new double[1], new double[1], wrong, 1));
            refused(() -> new FluidQueue(new double[1], new double[1], 1, wrong));
            refused(() -> new PointwiseStationary(new double[1], new double[1], wrong, 1, 1, 1));
            refused(() -> new PointwiseStationary(new double[1], new double[1], 1, wrong, 1, 1));
        }
        for (double wrong :
                DoubleStream.of(-0.1, Double.NaN, Double.POSITIVE_INFINITY).toArray()) {
            refused(() -> new ErlangC(0.5, 1, 1).waitsLonger(wrong));
            refused(() -> new ErlangA(0.5, 1, 1, 1).offeredWaitLonger(wrong));
            refused(() -> new ErlangA(0.5, 1, 1, 1).servedAfter(wrong));
            refused(() -> ErlangB.blocked(wrong, 1));
            refused(() -> new GeneralQueue(0.5, 1, 2, wrong, 1));
            refused(() -> new GeneralQueue(0.5, 1, 2, 1, wrong));
        }
        refused(() -> new ErlangC(0.5, 1, 0));
        refused(() -> new ErlangA(0.5, 1, 0, 1));
        refused(() -> new ErlangC(1, 1, 1));
        refused(() -> Priorities.preemptiveStays(List.of(new Priorities.Class(1, 1, 2))));
    }

    private static void refused(Runnable formula) {
        assertThatIllegalArgumentException().isThrownBy(formula::run);
    }

    private static void near(double value, double expected) {
        assertThat(value).isCloseTo(expected, offset(1e-7));
    }
}
