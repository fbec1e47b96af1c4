package org.kouan.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.0, 0",
        "2e-3, 0.002",
        "1e21, 1000000000000000000000",
        "411.123456789123, 411.123457",
        "2.0E-3, 0.002",
        "123456789012, 123456789000",
    })
    void exactHasNineDigitsAndNoExponent(double value, String text) {
        assertThat(Numbers.exact(value)).isEqualTo(text);
    }

    @Test
    void whatIsNotANumberIsEmptyForMachinesAndADashForPeople() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(Numbers.exact(value)).isEmpty();
            assertThat(Numbers.fixed(value, 1)).isEqualTo("–");
            assertThat(Numbers.percent(value)).isEqualTo("–");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234567.25|1|1,234,567.2", "999.96|1|1,000.0", "-1234.5|0|-1,234", "-0.04|1|0.0", "12|2|12.00"})
    void fixedGroupsThousandsAndRoundsHalfToEven(double value, int decimals, String text) {
        assertThat(Numbers.fixed(value, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12.0", "999.94|999.9", "999.95|1,000", "-1234.5|-1,234", "69888.3|69,888"})
    void amountsFromAThousandOnAreWhole(double value, String text) {
        assertThat(Numbers.measured(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 desk", "0, 0 desks", "1.6, 1.6 desks", "0.99, 1.0 desks", "0.996, 1 desk", "16, 16 desks"})
    void oneIsOne(double count, String text) {
        assertThat(Numbers.of(count, "desk")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100 %",
        "0, 0 %",
        "0.9341, 93.4 %",
        "0.9996, 99.96 %",
        "0.99996, 99.996 %",
        "0.9999999, over 99.999 %",
        "0.0004, 0.04 %",
        "0.000001, under 0.001 %",
    })
    void onlyEverybodyIsAHundredPerCent(double share, String text) {
        assertThat(Numbers.percent(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.95, 95 %", "0.999, 99.9 %", "1, 100 %", "0.07, 7 %", "0.3, 30 %"})
    void whatWasAskedForKeepsItsForm(double share, String text) {
        assertThat(Numbers.asked(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, no time",
        "60000000, 1 minute",
        "1800000000, 30 minutes",
        "90000000, 1.5 minutes",
        "45000000, 45 seconds",
        "100000000, 100 seconds",
        "3600000000, 60 minutes",
        "7200000000, 2 hours",
    })
    void limitsReadAsPeopleWriteThem(long micros, String text) {
        assertThat(Numbers.limit(micros)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 00:00", "615, 10:15", "1440, 24:00", "1441, 00:01+1", "1530, 01:30+1", "2880, 00:00+2"})
    void timesAfterMidnightCarryTheirDay(long minutes, String text) {
        assertThat(Clock.ofMinutes(minutes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.507, 0.95, 50.7 %",
        "0.9498, 0.95, 94.98 %",
        "0.95004, 0.95, 95.004 %",
        "0.95, 0.95, 95.0 %",
        "0.94999999, 0.95, 94.999999 %",
        "0.95544, 0.9554, 95.544 %",
        "0.9546, 0.95465, 95.46 %",
        "0.9996, 0.95, 99.96 %",
        "0.99995, 0.9999, 99.995 %",
        "0.9999999, 1, over 99.999 %",
        "1, 0.95, 100 %",
        "0, 0.95, 0 %",
        "NaN, 0.95, –",
    })
    void besideAnotherAShareHasTheDecimalsThatTellThemApart(double share, double asked, String text) {
        assertThat(Numbers.percentBeside(share, asked)).isEqualTo(text);
    }
}
