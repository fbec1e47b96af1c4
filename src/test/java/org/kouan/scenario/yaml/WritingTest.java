package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks right and is not has a hint that says what to write. */
class WritingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+2|write 2 without a sign",
                "0x10|write the number in decimal digits",
                "1_000|did you mean 1000?",
                "1,000|did you mean 1000?",
                "1 000|did you mean 1000?",
                "1,5|did you mean 1.5? A point separates decimals",
                "eight|did you mean 8?",
                "Twelve|did you mean 12?",
                "9 desks|write 9 without desks",
                "yes|write it in digits",
                "~|write it in digits",
                "１２|it holds the character U+FF11 (fullwidth digit one); write 12",
                "1\u200b2|it holds the character U+200B (zero width space); write 12",
                "−2|it holds the character U+2212 (minus sign); write -2",
                "٣|it holds the character U+0663 (arabic-indic digit three); write 3"
            })
    void wholeNumbers(String text, String hint) {
        BadValue bad = catchThrowableOfType(BadValue.class, () -> Scalars.whole(text));
        assertThat(bad.hint()).startsWith(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5 min|did you mean 1.5 min? A point separates decimals",
                "1,500 ms|did you mean 1500 ms?",
                "1\u00a0min|it holds the character U+00A0 (no-break space); write 1 min",
                "1\tmin|it holds the character U+0009 (character tabulation); write 1 min",
                "１ min|it holds the character U+FF11 (fullwidth digit one); write 1 min",
                "+3 min|write 3 min without a sign",
                "90 mins|did you mean 90 min?"
            })
    void durations(String text, String hint) {
        BadValue bad = catchThrowableOfType(BadValue.class, () -> Scalars.duration(text));
        assertThat(bad.hint()).startsWith(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10：00|it holds the character U+FF1A (fullwidth colon); write 10:00",
                "1000|did you mean 10:00?",
                "+10:00|write 10:00 without a sign"
            })
    void timesOfDay(String text, String hint) {
        BadValue bad = catchThrowableOfType(BadValue.class, () -> Scalars.timeOfDay(text));
        assertThat(bad.hint()).startsWith(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95,5 %|did you mean 95.5 %? A point separates decimals",
                "95％|it holds the character U+FF05 (fullwidth percent sign); write 95%",
                "95|did you mean 95 %?"
            })
    void shares(String text, String hint) {
        BadValue bad = catchThrowableOfType(BadValue.class, () -> Scalars.share(text));
        assertThat(bad.hint()).startsWith(hint);
    }

    @ParameterizedTest
    @CsvSource({"2024—06—03, 2024-06-03", "2024–06–03, 2024-06-03"})
    void dates(String text, String plain) {
        BadValue bad = catchThrowableOfType(BadValue.class, () -> Scalars.date(text));
        assertThat(bad.hint()).contains("write " + plain);
    }

    /** What the format takes stays taken. */
    @ParameterizedTest
    @CsvSource({"1e3, 1000", "5., 5", "0, 0", "12, 12"})
    void goodNumbers(String text, long value) throws BadValue {
        assertThat(Scalars.whole(text)).isEqualTo(value);
    }
}
