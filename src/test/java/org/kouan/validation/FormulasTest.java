package org.kouan.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kouan.theory.ErlangA;
import org.kouan.theory.ErlangC;
import org.kouan.theory.FluidQueue;
import org.kouan.theory.GeneralQueue;
import org.kouan.theory.PointwiseStationary;

/** The formulas of {@code org.kouan.theory} against the table's values, which were not computed with them. */
class FormulasTest {
    private static final Map<String, Function<ValidationCase, Map<String, Double>>> FORMULAS = Formulas.all();

    static Stream<ValidationCase> cases() {
        return CaseTable.read().stream().filter(each -> !each.formulas().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agree(ValidationCase each) {
        Map<String, Double> computed = FORMULAS.get(each.id()).apply(each);
        each.formulas().forEach((figure, value) -> {
            // Some cases round a limit in the name of a figure, and some sources print few digits.
            double percent = figure.contains("0.333333") ? 2e-4 : figure.contains("published") ? 0.06 : 1e-7;
            assertThat(computed.get(figure))
                    .as("%s %s", each.id(), figure)
                    .isNotNull()
                    .isCloseTo(value, withinPercentage(percent));
        });
    }

    /** Garnett, Mandelbaum and Reiman 2002, table 1, prints 3.1 % abandonment and 3.7 s for A-ERLA-01. */
    @Test
    void erlangA_hasThePublishedRoundings() {
        ErlangA queue = new ErlangA(48, 1, 50, 2);
        assertThat(100 * queue.abandoned()).isCloseTo(3.1, offset(0.05));
        assertThat(60 * queue.meanWait()).isCloseTo(3.7, offset(0.05));
        assertThat(queue.meanQueue()).isCloseTo(3, offset(0.5));
    }

    /** Where nobody gives up Erlang A is Erlang C. */
    @Test
    void erlangA_withEndlessPatienceIsErlangC() {
        ErlangA patient = new ErlangA(4.9, 2, 10, 1e11);
        ErlangC queue = new ErlangC(4.9, 2, 10);
        assertThat(patient.meanWait()).isCloseTo(queue.meanWait(), withinPercentage(1e-4));
        assertThat(patient.waitsLonger(30)).isCloseTo(queue.waitsLonger(30), withinPercentage(1e-4));
    }

    /** Nothing overflows: with many desks near their limit the Halfin-Whitt probability (1981) comes out. */
    @Test
    void hundredsOfDesksDoNotOverflow() {
        int desks = 10_000;
        double beta = 1;
        ErlangC queue = new ErlangC(desks - beta * 100, 1, desks);
        // 1 / (1 + sqrt(2 pi) Phi(1) exp(1/2)) with Phi(1) = 0.8413447, to order 1 / sqrt(desks).
        double limit = 1 / (1 + beta * Math.sqrt(2 * Math.PI) * 0.8413447461 * Math.exp(0.5));
        assertThat(queue.delayed()).isCloseTo(limit, withinPercentage(1));
        ErlangA overloaded = new ErlangA(1200, 1, 600, 30);
        assertThat(overloaded.abandoned()).isCloseTo(0.5, withinPercentage(0.01));
        assertThat(overloaded.meanOfferedWait()).isCloseTo(30 * Math.log(2), withinPercentage(1));
    }

    @Test
    void formulasAreRefusedWhereTheyDoNotHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(5, 2, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(Double.NaN, 2, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangA(1, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneralQueue(1, 1, 2, -1, 1));
    }

    /** Two an hour above what one desk serves, for an hour; by hand. */
    @Test
    void fluidByHand() {
        double[] arrivals = {60, 0};
        double[] servers = {1, 1};
        FluidQueue fluid = new FluidQueue(arrivals, servers, 60, 2);
        assertThat(fluid.largestQueue()).isEqualTo(30);
        assertThat(fluid.longestWait()).isEqualTo(60);
        assertThat(fluid.meanWait()).isEqualTo(30);
        assertThat(fluid.clear()).isEqualTo(120);
        assertThat(fluid.within(15)).isCloseTo(0.25, offset(1e-12));
        assertThat(fluid.within(60)).isEqualTo(1);
        assertThat(new FluidQueue(new double[] {60}, servers, 60, 2).clear()).isEqualTo(120);
        assertThat(new FluidQueue(new double[] {0}, servers, 60, 2).meanWait()).isNaN();
    }

    @Test
    void pointwiseStationaryAveragesOverArrivals() {
        PointwiseStationary day =
                new PointwiseStationary(new double[] {48, 24, 0}, new double[] {1, 1, 0}, 60, 1, 1, 1);
        double busy = new ErlangC(0.8, 1, 1).meanWait();
        double quiet = new ErlangC(0.4, 1, 1).meanWait();
        assertThat(day.isDefined()).isTrue();
        assertThat(day.meanWait()).isCloseTo((48 * busy + 24 * quiet) / 72, offset(1e-12));
        assertThat(new PointwiseStationary(new double[] {60}, new double[] {1}, 60, 1, 1, 1).isDefined())
                .isFalse();
        assertThat(new PointwiseStationary(new double[] {1}, new double[] {0}, 60, 1, 1, 1).isDefined())
                .isFalse();
    }
}
