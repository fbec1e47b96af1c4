package org.kouan.scenario.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintTest {
    private static final Map<String, Level> LEVELS = Map.of(
            "exit", Quantity.level("2"),
            "entry", Quantity.level("3"),
            "check", Quantity.level("1 min 30 s"),
            "share", Quantity.level("20 %"),
            "policy", Level.of("blue-line"));

    @ParameterizedTest
    @CsvSource({
        "exit + entry <= 5, true",
        "exit + entry < 5, false",
        "exit + 2 * entry = 8, true",
        "entry * 2 - exit >= 4, true",
        "- exit + 3 != 1, false",
        "0.1 + 0.2 = 0.3, true",
        "exit < entry, true",
        "exit > entry, false",
        "check <= 90 s, true",
        "check < 1.5 min, false",
        "share + 0.3 = 50 %, true",
        "policy = blue-line, true",
        "policy != none, true",
        "policy = none, false",
        "exit != entry, true"
    })
    void comparesSumsAndWords(String text, boolean kept) {
        assertThat(Constraint.of(text).broken(LEVELS).isEmpty()).isEqualTo(kept);
    }

    @Test
    void theReasonSaysWhatWasCompared() {
        assertThat(Constraint.of("exit + entry <= 4", "four officers").broken(LEVELS))
                .hasValue("exit + entry <= 4 is broken (5 and 4): four officers");
        assertThat(Constraint.of("policy = none").broken(LEVELS)).hasValue("policy = none is broken (blue-line)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"exit + entry", "exit + <= 4", "exit entry <= 4", "exit * entry <= 4", "<= 4", "exit <= 1..2"})
    void whatCannotBeReadIsRefused(String text) {
        assertThatThrownBy(() -> Constraint.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWordInASumIsRefused() {
        assertThatThrownBy(() -> Constraint.of("policy + 1 <= 4").broken(LEVELS))
                .hasMessageContaining("\"blue-line\", a level of policy, is not a number");
    }

    @Test
    void namesAreThoseOfFactors() {
        assertThat(Constraint.of("exit + 2 * entry <= check").factors()).containsExactly("exit", "entry", "check");
        assertThat(Constraint.of("policy = none").factors()).containsExactly("policy");
    }
}
