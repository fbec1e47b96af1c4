package org.kouan.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void chineseTakesTwoColumnsAndCombiningMarksNone() {
        assertThat(Display.width("口岸 port")).isEqualTo(9);
        assertThat(Display.width("e\u0301")).isEqualTo(1);
        assertThat(Display.width("")).isZero();
    }

    @Test
    void cutsByColumns() {
        assertThat(Display.cut("能源快速通道", 12)).isEqualTo("能源快速通道");
        assertThat(Display.cut("能源快速通道", 11)).isEqualTo("能源快速通…");
        assertThat(Display.cut("能源快速通道", 10)).isEqualTo("能源快速…");
        assertThat(Display.cut("abc", 2)).isEqualTo("a…");
    }

    @Test
    void wrapsAtBlanksButKeepsPerCentSignsWithTheirNumber() {
        assertThat(Display.wrap("on 95 % of days", 6)).containsExactly("on", "95 %", "of", "days");
        assertThat(Display.wrap("one two", 80)).containsExactly("one two");
    }

    @Test
    void breaksWhatHasNoBlanks() {
        assertThat(Display.wrap("a 口岸口岸口岸 b", 5)).containsExactly("a", "口岸", "口岸", "口岸", "b");
        assertThat(Display.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    }

    @Test
    void scenarioTextCannotSteerTheTerminal() {
        assertThat(Display.clean("a\u001b[31mred\u0007\n b\u202e\u2066"))
                .isEqualTo("a\\u001B[31mred\\u0007  b\\u202E\\u2066");
    }
}
