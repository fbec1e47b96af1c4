package org.kouan.scenario.study;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One value of a factor.
 *
 * @param text YAML as it goes into the scenario; the name of a variant or file where the factor chooses those
 * @param number what results show and constraints compute with: a number as it is, a duration in seconds, a share
 *     between 0 and 1; empty for anything else
 */
public record Level(String text, Optional<BigDecimal> number) {
    /** A level that is no number. */
    public static Level of(String text) {
        return new Level(text, Optional.empty());
    }

    /** A level that is a number. */
    public static Level of(String text, BigDecimal number) {
        return new Level(text, Optional.of(number));
    }
}
