package org.kouan.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of durations, times, shares and numbers. */
class ScalarsTest {
    @ParameterizedTest
    @CsvSource({
        "0 s, PT0S",
        "45 s, PT45S",
        "45s, PT45S",
        "1.5 min, PT90S",
        "250 ms, PT0.25S",
        ".5 h, PT30M",
        "1 h 30 min, PT1H30M",
        "1h30min, PT1H30M",
        "365 d, PT8760H",
        "36525 d, PT876600H",
        "0.000001 s, PT0.000001S",
        "1e3 s, PT1000S",
        "'  5   min ', PT5M",
        "1 d 2 h 3 min 4 s 5 ms, PT26H3M4.005S",
        "0.1 s, PT0.1S"
    })
    void durations(String text, Duration expected) throws BadValue {
        assertThat(Scalars.duration(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5",
                "s",
                "5 x",
                "-5 s",
                "- 5 s",
                "5 s 6",
                "5,5 s",
                "36525.1 d",
                "0.0000001 s",
                "1e999 s",
                "1e-999 s",
                "5 min -3 s",
                "+5 s",
                "5 min +3 s",
                "PT5S",
                "5 s, 6 s",
                "٥ s",
                "NaN s",
                "1 000 s"
            })
    void notDurations(String text) {
        assertThatThrownBy(() -> Scalars.duration(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1:30, did you mean 1 h 30 min or 1 min 30 s?",
        "1h30, did you mean 1 h 30 min?",
        "2 h 5, did you mean 2 h 5 min?",
        "PT1H30M, did you mean 1 h 30 min?",
        "PT90S, did you mean 90 s?"
    })
    void durationsAsPeopleWriteThem(String text, String hint) {
        assertThatThrownBy(() -> Scalars.duration(text))
                .isInstanceOfSatisfying(
                        BadValue.class, bad -> assertThat(bad.hint()).isEqualTo(hint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:30 AM | did you mean 9:30?",
                "9:30pm | did you mean 21:30?",
                "12 a.m. | did you mean 0:00?",
                "9h30 | did you mean 9:30, or 9 h 30 min?",
                "2024-06-04 | or a duration since midnight of the first day, such as 48 h; the date is run.date"
            })
    void timesOfDayAsPeopleWriteThem(String text, String hint) {
        assertThatThrownBy(() -> Scalars.timeOfDay(text))
                .isInstanceOfSatisfying(
                        BadValue.class, bad -> assertThat(bad.hint()).isEqualTo(hint));
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, PT0S",
        "0:00, PT0S",
        "9:30, PT9H30M",
        "09:30:15, PT9H30M15S",
        "24:00, PT24H",
        "23:59:59, PT23H59M59S",
        "27 h, PT27H",
        "0 s, PT0S",
        "2 d 3 h, PT51H"
    })
    void timesOfDay(String text, Duration expected) throws BadValue {
        assertThat(Scalars.timeOfDay(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24:01",
                "24:00:01",
                "25:00",
                "10:60",
                "10:00:60",
                "10",
                "1000",
                "10:0",
                "10.00",
                "-1:00",
                "noon",
                "10:00 h",
                "100:00"
            })
    void notTimesOfDay(String text) {
        assertThatThrownBy(() -> Scalars.timeOfDay(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "95 %, 0.95",
        "95%, 0.95",
        "0.95, 0.95",
        "0, 0",
        "1, 1",
        "100 %, 1",
        "0.5 %, 0.005",
        "33.3 %, 0.333",
        "1e-3, 0.001"
    })
    void shares(String text, double expected) throws BadValue {
        assertThat(Scalars.share(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"95", "101 %", "-1 %", "1.01", "%", "half", "0,5", "1e400"})
    void notShares(String text) {
        assertThatThrownBy(() -> Scalars.share(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-3, -3", "1e3, 1000", "4.0, 4", "9223372036854775807, 9223372036854775807"})
    void wholeNumbers(String text, long expected) throws BadValue {
        assertThat(Scalars.whole(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.5", "9223372036854775808", "1e999", "0x10", "1_000", "", "four"})
    void notWholeNumbers(String text) {
        assertThatThrownBy(() -> Scalars.whole(text)).isInstanceOf(BadValue.class);
    }
}
